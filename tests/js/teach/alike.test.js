import assert from "node:assert/strict";
import { test } from "node:test";

import { areAlike, createCopyFinder, fingerprint, SIDE } from "../../../static/js/teach/alike.js";

/** A dark picture with a bright square. @param {number} left @param {number} size @param {number} [noise] grey levels */
const square = (left, size, noise = 0) =>
  fingerprint(
    Array.from({ length: SIDE * SIDE }, (_, i) => {
      const [x, y] = [i % SIDE, Math.floor(i / SIDE)];
      return (x >= left && x < left + size && y >= 5 && y < 5 + size ? 200 : 40) + ((i * 7) % 3) * noise;
    }),
  );

test("noise makes no other picture of it, and another place does", () => {
  assert.ok(areAlike(square(4, 6), square(4, 6, 1)));
  assert.ok(!areAlike(square(4, 6), square(9, 6)));
});

test("two dark pictures are alike, and no picture of anything is like them", () => {
  const dark = square(0, 0);
  assert.ok(areAlike(dark, square(0, 0, 1)));
  assert.ok(!areAlike(dark, square(4, 6)));
});

test("each copy names the first picture that it copies, also when the list has grown, shrunk and grown", () => {
  const find = createCopyFinder();
  const pictures = [
    { id: "a", fingerprint: square(4, 6) },
    { id: "b", fingerprint: square(9, 6) },
    { id: "c", fingerprint: square(4, 6, 1) },
  ];
  assert.deepEqual([...find(pictures.slice(0, 2))], []);
  assert.deepEqual([...find(pictures)], [["c", "a"]]);
  assert.deepEqual([...find(pictures.slice(1))], [], "the first one is gone");
  assert.deepEqual([...find(pictures)], [["c", "a"]]);
});
