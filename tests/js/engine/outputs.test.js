import assert from "node:assert/strict";
import { test } from "node:test";

import { countColumns, postprocess } from "../../../static/js/engine/outputs.js";

/** @param {import("../../../static/js/shared/protocol.js").ModelKind} kind @param {boolean} background @returns {import("../../../static/js/shared/protocol.js").Signature} */
const signature = (kind, background = false) => ({
  kind,
  suppressed: false,
  plan: {
    feed: { name: "x", dtype: "float32", size: null, range: [0, 1] },
    fetch: {},
    asynchronous: false,
    background,
  },
});
const options = { thresholds: [0.5, 0.5], iouThreshold: 0.5, maxDetections: 10 };
const floats = (/** @type {number[]} */ shape, /** @type {number[]} */ ...data) => ({
  data: Float32Array.from(data),
  shape,
});

test("the background is left out, and the labels keep their numbers", () => {
  const outputs = {
    scores: floats([1, 2, 3], 0.9, 0.05, 0.05, 0.1, 0.2, 0.7),
    boxes: floats([1, 2, 4], 0, 0, 0.4, 0.4, 0.5, 0.5, 0.9, 0.9),
  };
  assert.equal(countColumns(signature("tf2-od-api", true), outputs), 2);
  const found = postprocess(signature("tf2-od-api", true), outputs, options);
  assert.deepEqual(
    found.map(({ label }) => label),
    [1],
  );
  assert.ok(Math.abs(found[0].score - 0.7) < 1e-6);
});

test("Cloud Annotations' boxes [1, N, 1, 4] read the same", () => {
  const outputs = { scores: floats([1, 1, 2], 0.9, 0.1), boxes: floats([1, 1, 1, 4], 0.25, 0.25, 0.5, 0.5) };
  assert.deepEqual(postprocess(signature("cloud-annotations"), outputs, options)[0].box, [0.25, 0.25, 0.5, 0.5]);
});

test("a face has one answer; a person on a chair has two", () => {
  const outputs = {
    scores: floats([1, 2, 2], 0.9, 0, 0, 0.8),
    boxes: floats([1, 2, 4], 0, 0, 0.5, 0.5, 0, 0, 0.5, 0.55),
  };
  assert.equal(postprocess(signature("own"), outputs, options).length, 1);
  assert.equal(postprocess(signature("coco-ssd"), outputs, options).length, 2);
});

test("all labels' scores come along where they compete for one answer, and only there", () => {
  const outputs = {
    scores: floats([1, 2, 2], 0.25, 0, 0.75, 0.5),
    boxes: floats([1, 2, 4], 0, 0, 0.4, 0.4, 0.5, 0.5, 1, 1),
  };
  const [found] = postprocess(signature("own"), outputs, options);
  assert.deepEqual(found, { label: 0, score: 0.75, box: [0.5, 0.5, 1, 1], scores: [0.75, 0.5] });
  outputs.scores.data.fill(0); // the next run overwrites the engine's outputs
  assert.deepEqual(found.scores, [0.75, 0.5]);
  assert.ok(
    postprocess(signature("coco-ssd"), { ...outputs, scores: floats([1, 2, 2], 0.9, 0, 0, 0.8) }, options).every(
      (one) => !("scores" in one),
    ),
  );
});

test("suppressed inside: classes count from one, and only as many rows as it says", () => {
  const outputs = {
    boxes: floats([1, 3, 4], 0, 0, 1, 1, 0, 0, 0.5, 0.5, 0, 0, 1, 1),
    scores: floats([1, 3], 0.6, 0.9, 0.99),
    classes: floats([1, 3], 2, 1, 1),
    count: floats([1], 2),
  };
  const found = postprocess(signature("tf2-od-api"), outputs, options);
  assert.deepEqual(
    found.map(({ label }) => label),
    [0, 1],
  );
});

test("a classifier gives one answer for the whole picture, or none", () => {
  const classify = (/** @type {number[]} */ ...scores) =>
    postprocess(signature("classification"), { scores: floats([1, 2], ...scores) }, options);
  assert.deepEqual(classify(0.25, 0.75), [{ label: 1, score: 0.75, box: [0, 0, 1, 1] }]);
  assert.deepEqual(classify(0.4, 0.45), []);
});
