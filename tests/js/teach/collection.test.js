import assert from "node:assert/strict";
import { test } from "node:test";

import { createCollection } from "../../../static/js/teach/collection.js";
import { labelsOf } from "../../../static/js/teach/labels.js";
import * as steps from "../../../static/js/teach/steps.js";

/** @type {(touched: ReadonlySet<string> | null) => void} */
let listen;
const labels = labelsOf(["cup", "pen"]);
const file = new Blob(["picture"]);
/** @param {string} id @param {any[]} [boxes] @returns {any} */
const picture = (id, boxes = [], nothing = false) => ({ id, changed: 1, boxes, nothing });
const box = { label: "cup", box: /** @type {import("../../../static/js/teach/records.js").Box} */ ([0, 0, 0.5, 0.5]) };

/** An in-memory store that another tab may write to, too. */
function createKept() {
  const records = new Map();
  let list = labels;
  const kept = {
    records,
    error: /** @type {Error | null} */ (null),
    all: async () => ({ pictures: [...records.values()].map((one) => one.picture), labels: list }),
    picture: async (/** @type {string} */ id) => records.get(id)?.picture,
    file: async (/** @type {string} */ id) => records.get(id)?.file,
    labels: async () => list,
    putLabels: async (/** @type {any} */ next) => {
      list = next;
    },
    async put(/** @type {any[]} */ entries) {
      if (kept.error) throw kept.error;
      for (const entry of entries) records.set(entry.picture.id, { ...records.get(entry.picture.id), ...entry });
    },
    async remove(/** @type {string[]} */ ids) {
      for (const id of ids) records.delete(id);
    },
    clear: async () => records.clear(),
  };
  return kept;
}

async function start() {
  const kept = createKept();
  listen = () => {};
  const collection = createCollection({ kept, onChange: (touched) => listen(touched) });
  await collection.load(() => []);
  await collection.change(steps.add(picture("b"), file));
  await collection.change(steps.add(picture("a"), file));
  return { kept, collection, boxes: () => collection.picture("a")?.boxes.length };
}

test("pictures come in the order of their time, and are kept at once", async () => {
  const { kept, collection } = await start();
  assert.deepEqual(
    collection.list().map(({ id }) => id),
    ["a", "b"],
  );
  assert.equal(await kept.file("a"), file);
});

test("every step has its way back and forth again, a deleted picture with its file", async () => {
  const { kept, collection, boxes } = await start();
  await collection.change(steps.setBoxes(picture("a"), [box], 2));
  await collection.change(steps.remove(/** @type {any} */ (collection.picture("a")), file));
  assert.equal(kept.records.has("a"), false);
  await collection.undo();
  assert.equal(boxes(), 1);
  assert.equal(await kept.file("a"), file);
  await collection.undo();
  assert.equal(boxes(), 0);
  await collection.redo();
  assert.equal(boxes(), 1);
  assert.equal(kept.records.get("a").picture.boxes.length, 1, "kept, too");
});

test("presses of a key in a row are one step", async () => {
  const { collection, boxes } = await start();
  for (const n of [1, 2, 3])
    await collection.change(
      steps.setBoxes(/** @type {any} */ (collection.picture("a")), new Array(n).fill(box), n, "keys 0 a"),
    );
  assert.equal(boxes(), 3);
  await collection.undo();
  assert.equal(boxes(), 0);
});

test("a label goes with its boxes and comes back with them", async () => {
  const { collection, boxes } = await start();
  await collection.change(steps.setBoxes(picture("a"), [box, { ...box, label: "pen" }], 2));
  await collection.change(steps.removeLabel(collection.labels, "cup", collection.list(), 3));
  assert.deepEqual([boxes(), collection.labels.length], [1, 1]);
  const told = /** @type {any[]} */ ([]);
  listen = (touched) => told.push(touched);
  await collection.undo();
  assert.deepEqual([boxes(), collection.labels.length], [2, 2]);
  assert.equal(told[0], null, "whoever shows labels hears of it");
});

test("a change that cannot be kept is not shown either, and its error comes back", async () => {
  const { kept, collection, boxes } = await start();
  kept.error = new DOMException("full", "QuotaExceededError");
  await assert.rejects(collection.change(steps.setBoxes(picture("a"), [box], 2)), { name: "QuotaExceededError" });
  assert.equal(boxes(), 0);
});

test("what another tab writes is shown, and no step of ours goes back before it", async () => {
  const { kept, collection, boxes } = await start();
  await collection.change(steps.setNothing(picture("b"), true, 2));
  await collection.change(steps.setBoxes(picture("a"), [], 2));
  kept.records.set("a", { picture: picture("a", /** @type {any} */ ([box, box])), file });
  await collection.follow({ pictures: ["a"] });
  assert.equal(boxes(), 2);
  await collection.undo();
  assert.equal(collection.picture("b")?.nothing, false, "the step on the other picture is the last one now");
  assert.equal(boxes(), 2);
  kept.records.delete("a");
  await collection.follow({ pictures: ["a"] });
  assert.deepEqual(
    collection.list().map(({ id }) => id),
    ["b"],
  );
});

test("nothing here takes the boxes away, and a box takes that back", async () => {
  const { collection } = await start();
  await collection.change(steps.setBoxes(picture("a"), [box], 2));
  await collection.change(steps.setNothing(/** @type {any} */ (collection.picture("a")), true, 3));
  assert.deepEqual(collection.picture("a")?.boxes, []);
  await collection.change(steps.setBoxes(/** @type {any} */ (collection.picture("a")), [box], 4));
  assert.equal(collection.picture("a")?.nothing, false);
});
