// Reads numbers from a model's weights, which are concatenated in the manifest's order and stored as they are or in 8
// or 16 bits.
// Pure. Not its job: fetching them and checking their lengths (model-files.js, model-checks.js).

import { weightBytes } from "./model-checks.js";

/**
 * @typedef {{name: string, shape: number[], dtype: string, quantization?: {dtype: string, scale?: number, min?: number}}} WeightSpec
 * @typedef {{spec: WeightSpec, offset: number}} Weight offset in bytes
 */

/**
 * Where each weight starts.
 * @param {any} model a parsed model.json
 * @param {ArrayBuffer} weights all shards
 * @returns {Map<string, Weight>}
 */
export function locateWeights(model, weights) {
  let offset = 0;
  /** @type {Map<string, Weight>} */
  const found = new Map();
  for (const spec of model.weightsManifest.flatMap((/** @type {any} */ group) => group.weights)) {
    found.set(spec.name, { spec, offset });
    offset += weightBytes(spec, weights, offset);
  }
  return found;
}

/**
 * Makes a function that returns a weight's integers by its name; undefined where it holds no integers.
 * @param {Map<string, Weight>} located
 * @param {ArrayBuffer} weights
 */
export function readIntegers(located, weights) {
  return (/** @type {string} */ name) => {
    const weight = located.get(name);
    if (weight?.spec.dtype !== "int32" || weight.spec.quantization) return undefined;
    const bytes = weightBytes(weight.spec);
    return [...new Int32Array(weights.slice(weight.offset, weight.offset + bytes))];
  };
}

/**
 * A weight's numbers.
 * @param {Weight} weight of float32, however stored
 * @param {ArrayBuffer} weights
 * @param {number} size how many
 */
export function readFloats({ spec: { quantization }, offset }, weights, size) {
  const { dtype = "float32", scale = 1, min = 0 } = quantization ?? {};
  const bytesEach = { uint8: 1, uint16: 2, float16: 2, float32: 4 }[dtype] ?? 4;
  const stored = weights.slice(offset, offset + size * bytesEach); // an offset need not be a multiple of four
  if (dtype === "float32") return new Float32Array(stored);
  const into = new Float32Array(size);
  const numbers = dtype === "uint8" ? new Uint8Array(stored) : new Uint16Array(stored);
  // Plain loops: this runs once, over a million numbers, before the JavaScript engine optimises it; a callback for each
  // would take four times as long.
  if (dtype === "float16") for (let index = 0; index < numbers.length; index++) into[index] = fromHalf(numbers[index]);
  else for (let index = 0; index < numbers.length; index++) into[index] = numbers[index] * scale + min;
  return into;
}

const POWERS = Float32Array.from({ length: 31 }, (_, exponent) => 2 ** (exponent - 15));

/** @param {number} half the bits of an IEEE 754 binary16 */
function fromHalf(half) {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >> 10) & 0x1f;
  const fraction = half & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 0x1f) return fraction ? NaN : sign * Infinity;
  return sign * (1 + fraction / 1024) * POWERS[exponent];
}
