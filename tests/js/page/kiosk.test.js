import assert from "node:assert/strict";
import { test } from "node:test";

import { createSign, signFor } from "../../../static/js/page/kiosk.js";

/** @param {string} label @param {number} height */
const face = (label, height) => ({
  label,
  score: 0.9,
  box: /** @type {[number, number, number, number]} */ ([0, 0, height, height]),
});

test("the worst answer among the near faces counts", () => {
  assert.equal(signFor([]), "none");
  assert.equal(signFor([face("mask", 100)]), "mask");
  assert.equal(signFor([face("mask", 100), face("incorrect", 80), face("no_mask", 60)]), "no_mask");
  assert.equal(signFor([face("mask", 100), face("incorrect", 80)]), "incorrect");
});

test("what is doubtful sends nobody away and lets nobody in", () => {
  assert.equal(signFor([{ ...face("mask", 100), score: 0.49 }]), "unsure");
  assert.equal(signFor([{ ...face("no_mask", 100), score: 0.6, rival: 0.5 }]), "unsure");
  assert.equal(signFor([{ ...face("no_mask", 100), score: 0.6, rival: 0.4 }]), "no_mask");
  assert.equal(signFor([face("mask", 100), { ...face("no_mask", 90), score: 0.4 }]), "unsure");
  assert.equal(signFor([face("no_mask", 100), { ...face("no_mask", 90), score: 0.4 }]), "no_mask");
});

test("people far behind do not count", () => {
  assert.equal(signFor([face("mask", 100), face("no_mask", 49)]), "mask");
});

test("labels that say nothing about masks give no answer", () => {
  assert.equal(signFor([face("cup", 100)]), "none");
});

test("the sign changes only after its answer has stood for half a second", () => {
  const sign = createSign(500);
  assert.equal(sign.update([face("mask", 1)], 1000), "none");
  assert.equal(sign.update([face("mask", 1)], 1499), "none");
  assert.equal(sign.update([face("mask", 1)], 1500), "mask");
  assert.equal(sign.update([face("no_mask", 1)], 1600), "mask", "one odd frame");
  assert.equal(sign.update([face("mask", 1)], 1700), "mask");
  assert.equal(sign.update([], 1800), "mask");
  assert.equal(sign.update([], 2300), "none");
});

test("whoever comes after a break is not greeted with the answer of before", () => {
  const sign = createSign(500);
  sign.update([face("mask", 1)], 1000);
  assert.equal(sign.update([face("mask", 1)], 1500), "mask");
  sign.reset();
  assert.equal(sign.update([face("no_mask", 1)], 60_000), "none");
});
