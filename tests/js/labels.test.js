import assert from "node:assert/strict";
import { test } from "node:test";

import { chooseLabels, cocoLabels } from "../../static/js/labels.js";

test("COCO: ninety columns, its gaps named by their numbers", () => {
  const labels = cocoLabels();
  assert.equal(labels.length, 90);
  assert.deepEqual([labels[0], labels[11], labels[12], labels[61], labels[89]], ["person", "12", "stop sign", "chair", "toothbrush"]);
  assert.equal(new Set(labels).size, 90);
});

test("labels.json goes before the model's own, and both before numbers", () => {
  assert.deepEqual(chooseLabels({ metadata: ["a", "b"], file: ["x", "y"], columns: 2 }), ["x", "y"]);
  assert.deepEqual(chooseLabels({ metadata: ["a", "b"], columns: 2 }), ["a", "b"]);
  assert.deepEqual(chooseLabels({ metadata: "a", columns: 2 }), ["1", "2"]);
  assert.equal(chooseLabels({ columns: 90 })[0], "person");
});

test("a wrong number of names is refused, with both numbers", () => {
  assert.throws(() => chooseLabels({ file: ["a"], columns: 2 }), { code: "model-invalid", file: "labels.json", message: /2 labels.*labels\.json names 1: a/ });
});
