// Is what came really a model? Looked at before it is parsed (nesting) and before it runs (numbers). Pure, for page and tests.
// Not its job: lengths and addresses of files (model-files.js), the graph's meaning (signature.js), the server's own check (app/weights.py).

import { DetectorError } from "../shared/errors.js";

// A graph model is nested a dozen levels deep. Much deeper JSON overflows the stack of parsers and of postMessage.
const DEEPEST = 100;
const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const BYTES_PER_ELEMENT = { float32: 4, float16: 2, int32: 4, uint8: 1, uint16: 2, bool: 1, complex64: 8 };

/**
 * @param {Uint8Array} bytes JSON as UTF-8
 * @returns {boolean} whether its brackets are nested deeper than any model's
 */
export function isTooDeep(bytes) {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index];
    if (inString) {
      if (byte === BACKSLASH) index++;
      else if (byte === QUOTE) inString = false;
    } else if (byte === QUOTE) inString = true;
    else if (byte === 0x5b || byte === 0x7b) {
      if (++depth > DEEPEST) return true;
    } else if (byte === 0x5d || byte === 0x7d) depth--;
  }
  return false;
}

/**
 * @param {any} weight of a manifest
 * @returns {number} bytes that it fills as it is stored
 * @throws {DetectorError} "model-invalid" naming the weight
 */
export function weightBytes(weight) {
  const dtype = weight?.quantization?.dtype ?? weight?.dtype;
  const size = BYTES_PER_ELEMENT[/** @type {keyof BYTES_PER_ELEMENT} */ (dtype)];
  const shape = weight?.shape;
  if (size === undefined || !Array.isArray(shape) || !shape.every((side) => Number.isInteger(side) && side >= 0)) {
    throw new DetectorError("model-invalid", `The weight ${JSON.stringify(weight?.name)} in model.json has no usable shape or type (${JSON.stringify(dtype)}).`, "model.json");
  }
  return shape.reduce((product, side) => product * side, 1) * size;
}

/**
 * Refuses weights that hold NaN or infinity: a network that computes with them answers nothing, or nonsense.
 * @param {any} model a parsed model.json whose manifest fits `weights`
 * @param {ArrayBuffer} weights all shards, in the manifest's order
 * @throws {DetectorError} "model-invalid" naming the weight
 */
export function checkNumbers(model, weights) {
  let offset = 0;
  for (const weight of model.weightsManifest.flatMap((/** @type {any} */ group) => group.weights)) {
    const end = offset + weightBytes(weight);
    const stored = weight.quantization?.dtype ?? weight.dtype;
    if (/^float/.test(stored) && !allFinite(weights.slice(offset, end), stored === "float32" ? 4 : 2)) {
      throw new DetectorError("model-invalid", `The weight ${JSON.stringify(weight.name)} holds NaN or infinity, so the model cannot answer: its training diverged, or its files are damaged. Train or convert it again.`, "model.json");
    }
    offset = end;
  }
}

/**
 * @param {ArrayBuffer} bytes little-endian numbers
 * @param {number} size bytes per number, 4 or 2
 */
function allFinite(bytes, size) {
  // All ones in the exponent.
  const [bits, exponent] = size === 4 ? [new Uint32Array(bytes), 0x7f800000] : [new Uint16Array(bytes), 0x7c00];
  return bits.every((/** @type {number} */ value) => (value & exponent) !== exponent);
}
