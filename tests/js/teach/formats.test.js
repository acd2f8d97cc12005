import assert from "node:assert/strict";
import { test } from "node:test";

import { describe, readCloud } from "../../../static/js/teach/formats.js";

const labels = [
  { id: "1", name: "cup", colour: "#6db8ff" },
  { id: "2", name: 'a "b"', colour: "#ff9ed2" },
];
/** @type {any[]} */
const pictures = [
  { id: "a", changed: 5, width: 200, height: 100, boxes: [{ label: "2", box: [0.1, 0.2, 0.5, 0.8] }], nothing: false },
  { id: "b", changed: 6, width: 200, height: 100, boxes: [], nothing: true },
  { id: "c", changed: 7, width: 200, height: 100, boxes: [], nothing: false },
];
const texts = (/** @type {any} */ form) =>
  new Map(describe(form, { pictures, labels }).map(({ name, text }) => [name, text]));

test("Cloud Annotations: shares of the picture, an empty list for nothing, and no word of what has no answer", () => {
  const document = JSON.parse(texts("cloud").get("_annotations.json") ?? "");
  assert.equal(document.type, "localization");
  assert.deepEqual(document.labels, ["cup", 'a "b"']);
  assert.deepEqual(document.annotations, {
    "a.jpg": [{ x: 0.2, y: 0.1, x2: 0.8, y2: 0.5, label: 'a "b"' }],
    "b.jpg": [],
  });
});

test("it comes back as it went", () => {
  const back = readCloud(texts("cloud").get("_annotations.json") ?? "");
  assert.deepEqual(back?.labels, ["cup", 'a "b"']);
  assert.deepEqual(back?.colours, { cup: "#6db8ff", 'a "b"': "#ff9ed2" });
  assert.deepEqual(back?.pictures.get("a.jpg"), { boxes: [{ label: 'a "b"', box: [0.1, 0.2, 0.5, 0.8] }], changed: 5 });
  assert.deepEqual(back?.pictures.get("b.jpg"), { boxes: [], changed: 6 });
  assert.equal(back?.pictures.has("c.jpg"), false);
});

test("what is no box is left out, and what is no such file is none", () => {
  const odd = {
    annotations: {
      "a.jpg": [{ x: 0, y: 0, x2: "1", y2: 1, label: "cup" }, null, { x: -1, y: 0, x2: 2, y2: 1, label: "pen" }],
    },
  };
  const read = readCloud(JSON.stringify(odd));
  assert.deepEqual(read?.pictures.get("a.jpg")?.boxes, [{ label: "pen", box: [0, 0, 1, 1] }]);
  assert.deepEqual(read?.labels, ["pen"]);
  for (const text of ["", "[]", "{}", '{"annotations": []}', "[".repeat(100_000)]) assert.equal(readCloud(text), null);
});

test("YOLO: class, centre, size, with an empty file for nothing and names that YAML reads", () => {
  const files = texts("yolo");
  assert.deepEqual([...files.keys()], ["data.yaml", "labels/a.txt", "labels/b.txt"]);
  assert.equal(files.get("labels/a.txt"), "1 0.5 0.3 0.6 0.4\n");
  assert.equal(files.get("labels/b.txt"), "");
  assert.ok(files.get("data.yaml")?.endsWith('names:\n  0: "cup"\n  1: "a \\"b\\""\n'));
});

test("COCO: pixels, categories from 1", () => {
  const document = JSON.parse(texts("coco").get("_annotations.coco.json") ?? "");
  assert.deepEqual(
    document.images.map((/** @type {any} */ image) => image.file_name),
    ["a.jpg", "b.jpg"],
  );
  assert.deepEqual(document.categories, [
    { id: 1, name: "cup" },
    { id: 2, name: 'a "b"' },
  ]);
  assert.deepEqual(document.annotations, [
    { id: 1, image_id: 1, category_id: 2, bbox: [40, 10, 120, 40], area: 4800, iscrowd: 0 },
  ]);
});
