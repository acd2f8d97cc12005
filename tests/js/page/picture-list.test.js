import assert from "node:assert/strict";
import { test } from "node:test";

import { createPictureList } from "../../../static/js/page/picture-list.js";

/** @type {import("../../../static/js/page/summary.js").Detection} */
const face = { label: "mask", score: 0.9, box: [0, 0, 1, 1] };

test("each picture is looked at once, and one that cannot be read is passed over", () => {
  let changes = 0;
  const list = createPictureList([{ name: "a" }, { name: "b" }, { name: "c" }], () => changes++);
  list.set(1, { detections: [face] }); // the one that is shown
  assert.equal(list.next(), 0);
  list.set(0, { problem: "damaged" });
  assert.equal(list.next(), 2);
  list.set(2, { detections: [] });
  assert.equal(list.next(), -1);
  assert.equal(changes, 3);
});

test("at another threshold what was seen is answered anew, and the rest is looked at again", async () => {
  const list = createPictureList([{ name: "a" }, { name: "b" }, { name: "c" }], () => {});
  list.set(0, { detections: [face, face], again: async () => [face] });
  list.set(1, { detections: [face] });
  list.set(2, { problem: "empty" });
  await list.answerAgain();
  assert.deepEqual(
    list.entries.map(({ detections }) => detections?.length),
    [1, undefined, undefined],
  );
  assert.equal(list.next(), 1);
});

test("another model has seen nothing yet, and can read no more than the one before", async () => {
  const list = createPictureList([{ name: "a" }, { name: "b" }], () => {});
  list.set(0, { detections: [face], again: async () => [face] });
  list.set(1, { problem: "empty" });
  list.forget();
  await list.answerAgain();
  assert.equal(list.next(), 0);
  assert.equal(list.entries[1].problem, "empty");
});
