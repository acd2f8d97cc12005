import assert from "node:assert/strict";
import { test } from "node:test";

import { canonical, speaksOfMasks, styleOf } from "../../../static/js/page/palette.js";

const ours = ["mask", "no_mask", "incorrect"];

/** Relative luminance by WCAG 2. @param {string} hex */
function luminance(hex) {
  const [r, g, b] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

test("our labels differ in colour, sign and line: colour is never the only sign", () => {
  const styles = ours.map((label) => styleOf(label, ours));
  for (const part of /** @type {const} */ (["colour", "sign"]))
    assert.equal(new Set(styles.map((style) => style[part])).size, 3);
  assert.equal(new Set(styles.map(({ dash }) => dash.join())).size, 3);
});

test("words are readable on every colour of ours: contrast of at least 7", () => {
  for (const label of ours) {
    const { colour, ink } = styleOf(label, ours);
    assert.ok((luminance(colour) + 0.05) / (luminance(ink) + 0.05) >= 7, label);
  }
});

test("other spellings of the three labels are known, other labels are left as they are", () => {
  assert.equal(canonical("No Mask"), "no_mask");
  assert.equal(canonical("without-mask"), "no_mask");
  assert.equal(canonical("with_mask"), "mask");
  assert.equal(canonical("mask_weared_incorrect"), "incorrect");
  assert.equal(canonical("maskara"), "maskara");
  assert.ok(speaksOfMasks(["Mask", "No Mask"]));
  assert.ok(!speaksOfMasks(["mask", "person"]));
  assert.ok(!speaksOfMasks([]));
  assert.ok(!speaksOfMasks(["toString"]), "no label may hit an object's own methods");
});

test("each of 90 foreign labels has a colour of its own, and a neighbour never shares its sign", () => {
  const labels = Array.from({ length: 90 }, (_, index) => `thing ${index}`);
  const styles = labels.map((label) => styleOf(label, labels));
  assert.equal(new Set(styles.map(({ colour }) => colour)).size, 90);
  styles.slice(1).forEach((style, index) => assert.notEqual(style.sign, styles[index].sign));
});

test("a label that the model does not list still gets a style", () => {
  assert.ok(styleOf("7", ["a"]).colour);
});
