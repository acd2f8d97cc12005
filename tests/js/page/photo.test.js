import assert from "node:assert/strict";
import { test } from "node:test";

import { sniff, toOwnPixels } from "../../../static/js/page/photo.js";
import { filesOf } from "../../../static/js/page/photo-intake.js";

/** @param {string} text each character one byte */
const bytes = (text) => Uint8Array.from(text, (character) => character.charCodeAt(0));

test("the first bytes tell what a file is, whatever its name says", () => {
  const cases = {
    empty: "",
    jpeg: "\xff\xd8\xff\xe0\0\x10JFIF",
    png: "\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    gif: "GIF89a\x01\0",
    bmp: "BM6\0",
    webp: "RIFF\x24\0\0\0WEBPVP8 ",
    heic: "\0\0\0\x18ftypheic\0\0",
    avif: "\0\0\0\x1cftypavif",
    film: "\0\0\0\x18ftypmp42",
    svg: "<?xml version='1.0'?><svg/>",
    unknown: "hello, world",
  };
  for (const [kind, text] of Object.entries(cases)) assert.equal(sniff(bytes(text)), kind);
  assert.equal(sniff(bytes("\x1aE\xdf\xa3")), "film", "Matroska and WebM");
  assert.equal(sniff(bytes("\0\0\0\x18ftypmif1")), "heic");
});

test("moving pictures are known by their first chunk", () => {
  assert.equal(sniff(bytes(`RIFF\x24\0\0\0WEBPVP8X\x0a\0\0\0\x02${"\0".repeat(20)}`)), "webp-animated");
  assert.equal(sniff(bytes(`\x89PNG\r\n\x1a\n\0\0\0\rIHDR${"\0".repeat(17)}\0\0\0\x08acTL`)), "apng");
});

test("boxes on the kept bitmap go back to the picture's own pixels", () => {
  /** @type {{label: string, box: import("../../../static/js/page/geometry.js").Box}[]} */
  const found = [{ label: "mask", box: [10, 20, 30, 40] }];
  const [{ box, label }] = toOwnPixels(found, { width: 8000, height: 6000, keptWidth: 2000, keptHeight: 1500 });
  assert.deepEqual(box, [40, 80, 120, 160]);
  assert.equal(label, "mask");
});

test("a drop without files gives none", () => {
  assert.deepEqual(filesOf(null), []);
  assert.deepEqual(filesOf(/** @type {any} */ ({ files: [] })), []);
});
