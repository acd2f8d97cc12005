import assert from "node:assert/strict";
import { test } from "node:test";

import { locateWeights, readIntegers, readFloats } from "../../../static/js/engine/weights.js";

const manifest = (/** @type {any[]} */ ...weights) => ({ weightsManifest: [{ paths: [], weights }] });
/** @param {any} spec @param {Uint8Array} bytes @param {number} count */
function read(spec, bytes, count) {
  // Preceded by one byte, so that its numbers are at odd addresses.
  const stored = new Uint8Array([0, ...bytes]).buffer;
  const model = manifest(
    { name: "before", shape: [1], dtype: "bool" },
    { name: "w", shape: [count], dtype: "float32", ...spec },
  );
  const weight = locateWeights(model, stored).get("w");
  return [...readFloats(/** @type {NonNullable<typeof weight>} */ (weight), stored, count)];
}

test("numbers stored as they are", () => {
  assert.deepEqual(read({}, new Uint8Array(new Float32Array([1.5, -2]).buffer), 2), [1.5, -2]);
});

test("8 and 16 bits are steps from the smallest number", () => {
  assert.deepEqual(
    read({ quantization: { dtype: "uint8", scale: 0.5, min: -1 } }, Uint8Array.of(0, 2, 255), 3),
    [-1, 0, 126.5],
  );
  assert.deepEqual(
    read(
      { quantization: { dtype: "uint16", scale: 0.25, min: 1 } },
      new Uint8Array(Uint16Array.of(0, 4, 40000).buffer),
      3,
    ),
    [1, 2, 10001],
  );
});

test("16-bit floats: one, a negative, the largest, a subnormal, zero, infinity", () => {
  const halves = Uint16Array.of(0x3c00, 0xc100, 0x7bff, 0x0001, 0x0000, 0x7c00);
  assert.deepEqual(read({ quantization: { dtype: "float16" } }, new Uint8Array(halves.buffer), 6), [
    1,
    -2.5,
    65504,
    2 ** -24,
    0,
    Infinity,
  ]);
});

test("integers are read, and nothing else for integers", () => {
  const model = manifest(
    { name: "axis", shape: [2], dtype: "int32" },
    { name: "kernel", shape: [1], dtype: "float32" },
  );
  const stored = new Uint8Array([...new Uint8Array(Int32Array.of(-1, 7).buffer), 0, 0, 0, 0]).buffer;
  const integers = readIntegers(locateWeights(model, stored), stored);
  assert.deepEqual(integers("axis"), [-1, 7]);
  assert.equal(integers("kernel"), undefined);
  assert.equal(integers("missing"), undefined);
});

test("a number after strings lies behind them, whatever their lengths", () => {
  const model = manifest(
    { name: "words", shape: [2], dtype: "string" },
    { name: "none", shape: [0], dtype: "string" },
    { name: "w", shape: [], dtype: "float32" },
  );
  const stored = new Uint8Array([3, 0, 0, 0, 255, 255, 255, 0, 0, 0, 0, ...new Uint8Array(Float32Array.of(2.5).buffer)])
    .buffer;
  const weight = locateWeights(model, stored).get("w");
  assert.equal(weight?.offset, 11);
  assert.deepEqual([...readFloats(/** @type {NonNullable<typeof weight>} */ (weight), stored, 1)], [2.5]);
});
