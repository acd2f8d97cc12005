import assert from "node:assert/strict";
import { test } from "node:test";

import { cocoLabels } from "../../../static/js/engine/coco-labels.js";

test("COCO: ninety columns, its gaps named by their numbers", () => {
  const labels = cocoLabels();
  assert.equal(labels.length, 90);
  assert.deepEqual(
    [labels[0], labels[11], labels[12], labels[61], labels[89]],
    ["person", "12", "stop sign", "chair", "toothbrush"],
  );
  assert.equal(new Set(labels).size, 90);
});
