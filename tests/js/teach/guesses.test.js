import assert from "node:assert/strict";
import { test } from "node:test";

import { isHard, toBoxes, toGuesses } from "../../../static/js/teach/guesses.js";

const labels = [
  { id: "1", name: "mask", colour: "#ffffff" },
  { id: "2", name: "cup", colour: "#ffffff" },
];
const [guess] = toGuesses([{ label: "mask", score: 0.9, box: [64, 24, 64, 48] }], 640, 240);

test("pixels become shares, inside the picture", () => {
  assert.deepEqual(
    guess.box.map((value) => Number(value.toFixed(6))),
    [0.1, 0.1, 0.3, 0.2],
  );
  assert.deepEqual(
    toGuesses([{ label: "mask", score: 1, box: [-10, -10, 1000, 1000] }], 640, 240)[0].box,
    [0, 0, 1, 1],
  );
});

test("only what has a label here becomes a box", () => {
  assert.deepEqual(toBoxes([guess, { ...guess, label: "no_mask" }], labels), [{ label: "1", box: guess.box }]);
});

test("hard is where the person says something else: another place, another label, one more, one less", () => {
  /** @param {string} label @param {import("../../../static/js/teach/records.js").Box} [box] */
  const drawn = (label, box = guess.box) => ({ label, box });
  const hard = (/** @type {any[]} */ ...boxes) => isHard({ boxes, guesses: [guess] }, labels);
  assert.equal(hard(drawn("1", [0.1, 0.11, 0.3, 0.21])), false);
  assert.equal(hard(drawn("2")), true);
  assert.equal(hard(drawn("1", [0.6, 0.6, 0.8, 0.8])), true);
  assert.equal(hard(), true);
  assert.equal(hard(drawn("1"), drawn("1")), true);
  assert.equal(isHard({ boxes: [drawn("1")], guesses: null }, labels), false, "nobody asked the model");
});
