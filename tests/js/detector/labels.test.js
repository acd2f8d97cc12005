import assert from "node:assert/strict";
import { test } from "node:test";

import { chooseLabels } from "../../../static/js/detector/labels.js";

test("labels.json goes before the model's own, and both before numbers", () => {
  assert.deepEqual(chooseLabels({ metadata: ["a", "b"], file: ["x", "y"], columns: 2 }), ["x", "y"]);
  assert.deepEqual(chooseLabels({ metadata: ["a", "b"], columns: 2 }), ["a", "b"]);
  assert.deepEqual(chooseLabels({ metadata: "a", columns: 2 }), ["1", "2"]);
});

test("without names, the usual ones stand where their number fits, else numbers", () => {
  const usual = ["person", "car"];
  assert.deepEqual(chooseLabels({ columns: 2, usual }), usual);
  assert.deepEqual(chooseLabels({ usual }), usual);
  assert.deepEqual(chooseLabels({ columns: 3, usual }), ["1", "2", "3"]);
  assert.deepEqual(chooseLabels({ columns: 2 }), ["1", "2"]);
});

test("a wrong number of names is refused, with both numbers", () => {
  assert.throws(() => chooseLabels({ file: ["a"], columns: 2 }), {
    code: "model-invalid",
    file: "labels.json",
    message: /2 labels.*labels\.json names 1: a/,
  });
});
