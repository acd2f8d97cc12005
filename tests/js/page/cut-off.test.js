import assert from "node:assert/strict";
import { test } from "node:test";

import { isCutOff } from "../../../static/js/page/cut-off.js";

/** @param {string} text each character one byte */
const bytes = (text) => Uint8Array.from(text, (character) => character.charCodeAt(0));

const HEAD = "\xff\xd8\xff\xe0\0\x06JFIF";
// A thumbnail in the EXIF data is a whole JPEG of its own, end marker included.
const THUMBNAIL = "\xff\xe1\0\x0cEx\xff\xd8\xff\xd9\0\0\0\0";
const SCAN = "\xff\xda\0\x04ab data \xff\0 data";

/** @type {[import("../../../static/js/page/photo.js").sniff extends (...all: any) => infer Kind ? Kind : never, string, string][]} */
const WHOLE = [
  ["jpeg", "as cameras write it", `${HEAD}${SCAN}\xff\xd9`],
  ["jpeg", "with bytes of the camera's own behind it", `${HEAD}${SCAN}\xff\xd9 and more`],
  ["jpeg", "with fill bytes before a marker", `${HEAD}\xff${SCAN}\xff\xd9`],
  ["png", "", `\x89PNG\r\n\x1a\n data \0\0\0\0IEND\xae\x42\x60\x82`],
  ["gif", "", "GIF89a data ;"],
  ["webp", "", `RIFF\x0c\0\0\0WEBP data ..`],
];

for (const [kind, words, text] of WHOLE) {
  test(`a whole ${kind} ${words} is not cut off, and 40 % of it are`, () => {
    assert.equal(isCutOff(kind, bytes(text)), false);
    assert.equal(
      isCutOff(kind, bytes(text.slice(0, Math.ceil(text.length * 0.4)))),
      kind !== "webp" || text.length > 8,
    );
  });
}

test("the end of a thumbnail is not the picture's", () => {
  assert.equal(isCutOff("jpeg", bytes(`${HEAD}${THUMBNAIL}${SCAN}`)), true);
  assert.equal(isCutOff("jpeg", bytes(`${HEAD}${THUMBNAIL}${SCAN}\xff\xd9`)), false);
});

test("a kind that tells no end is taken as whole", () => {
  assert.equal(isCutOff("bmp", bytes("BM")), false);
});
