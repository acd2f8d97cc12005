import assert from "node:assert/strict";
import { test } from "node:test";

import { between, byKey, drag, isTooSmall, move } from "../../../static/js/teach/box-moves.js";

/** @param {number[] | null} box */
const rounded = (box) => box?.map((value) => Number(value.toFixed(4)));
const box = /** @type {import("../../../static/js/teach/records.js").Box} */ ([0.2, 0.3, 0.5, 0.6]);
const plain = { shiftKey: false, altKey: false, ctrlKey: false };

test("a box is the same whichever corner it was drawn from, and ends at the picture's edge", () => {
  assert.deepEqual(between([0.5, 0.6], [0.2, 0.3]), box);
  assert.deepEqual(between([0.2, 0.3], [1.4, -0.2]), [0.2, 0, 1, 0.3]);
});

test("a moved box keeps its size and stops at the edge", () => {
  assert.deepEqual(rounded(move(box, 0.1, -0.1)), [0.3, 0.2, 0.6, 0.5]);
  assert.deepEqual(rounded(move(box, 2, -2)), [0.7, 0, 1, 0.3]);
});

test("a dragged side stops before the opposite one and at the edge", () => {
  assert.deepEqual(rounded(drag(box, "nw", 0.1, 0.1)), [0.3, 0.4, 0.5, 0.6]);
  assert.deepEqual(rounded(drag(box, "n", 1, 1)), [0.49, 0.3, 0.5, 0.6]);
  assert.deepEqual(rounded(drag(box, "se", 1, 1)), [0.2, 0.3, 1, 1]);
});

test("arrow keys move, with Shift they size, with Alt in small steps; other keys do nothing", () => {
  assert.deepEqual(rounded(byKey(box, { ...plain, key: "ArrowDown" })), [0.21, 0.3, 0.51, 0.6]);
  assert.deepEqual(rounded(byKey(box, { ...plain, key: "ArrowLeft", altKey: true })), [0.2, 0.298, 0.5, 0.598]);
  assert.deepEqual(rounded(byKey(box, { ...plain, key: "ArrowRight", shiftKey: true })), [0.2, 0.3, 0.5, 0.61]);
  assert.equal(byKey(box, { ...plain, key: "a" }), null);
});

test("what is smaller than a hundredth was a slip", () => {
  assert.ok(isTooSmall([0.2, 0.2, 0.205, 0.5]));
  assert.ok(!isTooSmall([0.2, 0.2, 0.22, 0.22]));
});
