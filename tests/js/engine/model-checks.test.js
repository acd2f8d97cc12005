import assert from "node:assert/strict";
import { test } from "node:test";

import { checkNumbers, isTooDeep, weightBytes } from "../../../static/js/engine/model-checks.js";

const bytes = (/** @type {string} */ text) => new TextEncoder().encode(text);

for (const [text, deep] of /** @type {[string, boolean][]} */ ([
  ["[".repeat(100_000), true],
  ["[".repeat(100_000) + "]".repeat(100_000), true],
  ['{"a":'.repeat(101), true],
  ["[".repeat(100) + "]".repeat(100), false],
  ["[]".repeat(1000), false],
  [JSON.stringify("[".repeat(1000)), false],
  [`["\\"${"[".repeat(1000)}"]`, false],
  ["", false],
])) {
  test(`nesting: ${text.slice(0, 12)}… of ${text.length} characters`, () => assert.equal(isTooDeep(bytes(text)), deep));
}

/** @param {number[]} floats @param {number[]} halves bits of float16 values */
function model(floats, halves) {
  const model = { weightsManifest: [{ weights: [
    { name: "odd", shape: [1], dtype: "bool" },
    { name: "floats", shape: [floats.length], dtype: "float32" },
    { name: "halves", shape: [halves.length], dtype: "float32", quantization: { dtype: "float16" } },
    { name: "bytes", shape: [2], dtype: "float32", quantization: { dtype: "uint8", scale: 1, min: 0 } },
    { name: "integers", shape: [1], dtype: "int32" },
  ] }] };
  const parts = [new Uint8Array(1), new Uint8Array(Float32Array.from(floats).buffer), new Uint8Array(Uint16Array.from(halves).buffer), new Uint8Array([255, 255]), new Uint8Array(Int32Array.of(0x7f800000).buffer)];
  return { model, weights: Uint8Array.from(parts.flatMap((part) => [...part])).buffer };
}

test("numbers that are large but finite pass, and so do integers that only look like infinity", () => {
  const { model: good, weights } = model([3.4e38, -3.4e38, 0, 1e-45], [0x7bff, 0xfbff, 0]);
  checkNumbers(good, weights);
});

for (const [what, floats, halves] of /** @type {[string, number[], number[]][]} */ ([
  ["floats", [0, NaN], [0]],
  ["floats", [-Infinity], [0]],
  ["halves", [1], [0, 0x7c00]],
  ["halves", [1], [0xfe00, 0]],
])) {
  test(`refused, with the weight named: ${what} ${floats} ${halves}`, () => {
    const { model: bad, weights } = model(floats, halves);
    assert.throws(() => checkNumbers(bad, weights), { code: "model-invalid", message: new RegExp(`"${what}" holds NaN or infinity`) });
  });
}

test("NaN after strings is found where it lies", () => {
  const bad = { weightsManifest: [{ weights: [{ name: "words", shape: [], dtype: "string" }, { name: "w", shape: [1], dtype: "float32" }] }] };
  const stored = (/** @type {number} */ value) => new Uint8Array([1, 0, 0, 0, 65, ...new Uint8Array(Float32Array.of(value).buffer)]).buffer;
  checkNumbers(bad, stored(1));
  assert.throws(() => checkNumbers(bad, stored(NaN)), { message: /"w" holds NaN or infinity/ });
});

test("strings that are cut short need more than is there", () => {
  const words = { name: "words", shape: [3], dtype: "string" };
  const stored = new Uint8Array([2, 0, 0, 0, 65, 66, 9, 0, 0, 0, 65]).buffer;
  assert.ok(weightBytes(words, stored) > stored.byteLength);
  assert.equal(weightBytes({ ...words, shape: [2 ** 40] }, stored), 2 ** 42 + 11);
});

for (const weight of [
  { dtype: "int64" }, { dtype: "uint8" }, { dtype: "constructor" }, { dtype: "float32", quantization: { dtype: "int8" } },
  { dtype: "int32", quantization: { dtype: "float16" } }, { dtype: "string", quantization: { dtype: "uint8" } }, { dtype: "float32", quantization: {} },
]) {
  test(`what TensorFlow.js does not read is refused with its name: ${JSON.stringify(weight)}`, () => {
    assert.throws(() => weightBytes({ name: "w", shape: [1], ...weight }), { code: "model-invalid", message: /"w" .*TensorFlow\.js reads float32, int32, bool, complex64, string/ });
  });
}
