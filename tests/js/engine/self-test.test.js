import assert from "node:assert/strict";
import { test } from "node:test";

import { checkAnswers, selfTestPixels } from "../../../static/js/engine/self-test.js";

const SIDE = 4;
const bytes = Uint8Array.from({ length: SIDE * SIDE * 3 }, (_, index) => (index * 83) % 256);
const picture = { width: SIDE, height: SIDE, rgb: bytes };

/** @type {import("../../../static/js/shared/protocol.js").Signature} */
const signature = { kind: "own", suppressed: false, plan: { feed: { name: "image", dtype: "float32", size: [8, 8], range: [-1, 1] }, fetch: {}, asynchronous: false, background: false } };
const answers = (/** @type {number} */ score, box = [0.1, 0.2, 0.5, 0.6]) => ({
  scores: { data: Float32Array.from([score, 0.01, 0.02, 0.01]), shape: [1, 2, 2] },
  boxes: { data: Float32Array.from([...box, 0.7, 0.7, 0.9, 0.9]), shape: [1, 2, 4] },
});
const known = { labels: ["mask", "no_mask"], detections: [{ label: "mask", score: 0.8, box: /** @type {[number, number, number, number]} */ ([0.1, 0.2, 0.5, 0.6]) }] };

test("at its own size the picture is its own bytes", () => {
  const pixels = selfTestPixels(picture, SIDE, SIDE);
  for (let pixel = 0; pixel < SIDE * SIDE; pixel++) {
    assert.deepEqual([...pixels.subarray(pixel * 4, pixel * 4 + 4)], [...bytes.subarray(pixel * 3, pixel * 3 + 3), 255]);
  }
});

test("enlarged, the corners stay and nothing leaves the range of its neighbours", () => {
  const pixels = selfTestPixels(picture, SIDE * 2, SIDE * 2);
  assert.deepEqual([...pixels.subarray(0, 3)], [...bytes.subarray(0, 3)]);
  assert.deepEqual([...pixels.subarray(-4, -1)], [...bytes.subarray(-3)]);
  // The second pixel lies a quarter of the way from the first source pixel to the second: (1 - 0.25) a + 0.25 b.
  assert.equal(pixels[4], Math.floor(0.75 * bytes[0] + 0.25 * bytes[3] + 0.5));
});

test("right answers pass, also a little off", () => {
  checkAnswers(signature, answers(0.8), known);
  checkAnswers(signature, answers(0.77, [0.101, 0.2, 0.5, 0.6]), known);
});

for (const [what, given, sentence] of /** @type {[string, any, RegExp][]} */ ([
  ["a score far off", answers(0.6), /should find mask \(0\.80\)/],
  ["a box elsewhere", answers(0.8, [0.3, 0.2, 0.7, 0.6]), /should find mask/],
  ["not a number", answers(NaN), /not a number/],
  ["an infinite box", answers(0.8, [0.1, 0.2, Infinity, 0.6]), /not a number/],
  ["all zero", answers(0), /should find mask/],
])) {
  test(`refused: ${what}`, () => assert.throws(() => checkAnswers(signature, given, known), { code: "self-test-failed", message: sentence }));
}

test("a face where there is none is refused", () => {
  const given = answers(0.8);
  given.scores.data[3] = 0.9;
  assert.throws(() => checkAnswers(signature, given, known), { message: /sees no_mask \(0\.90\) where there is nothing/ });
});

test("sixteen bits are allowed more, but not anything", () => {
  assert.throws(() => checkAnswers(signature, answers(0.73), known, false));
  checkAnswers(signature, answers(0.73), known, true);
  assert.throws(() => checkAnswers(signature, answers(0.6), known, true));
});

test("a model without known answers is asked for numbers only", () => {
  checkAnswers(signature, answers(0.1), {});
  assert.throws(() => checkAnswers(signature, answers(NaN), undefined), { code: "self-test-failed" });
});
