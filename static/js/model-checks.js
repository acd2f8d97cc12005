// Is what came really a model? Looked at before it is parsed (nesting) and before it runs (numbers). Pure, for page and tests.
// Not its job: lengths and addresses of files (model-files.js), the graph's meaning (signature.js), the server's own check (app/weights.py).

import { DetectorError } from "./errors.js";

// A graph model is nested a dozen levels deep. Much deeper JSON overflows the stack of parsers and of postMessage.
const DEEPEST = 100;
const [QUOTE, BACKSLASH] = [0x22, 0x5c];

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
 * Refuses weights that hold NaN or infinity: a network that computes with them answers nothing, or nonsense.
 * @param {any} model a parsed model.json whose manifest fits `weights`
 * @param {ArrayBuffer} weights all shards, in the manifest's order
 * @throws {DetectorError} "model-invalid" naming the weight
 */
export function checkNumbers(model, weights) {
  let offset = 0;
  for (const weight of model.weightsManifest.flatMap((/** @type {any} */ group) => group.weights)) {
    const stored = weight.quantization?.dtype ?? weight.dtype;
    const count = weight.shape.reduce((/** @type {number} */ product, /** @type {number} */ side) => product * side, 1);
    const size = { float32: 4, int32: 4, complex64: 8, float16: 2, uint16: 2 }[/** @type {string} */ (stored)] ?? 1;
    if ((stored === "float32" || stored === "float16") && !allFinite(weights, offset, count * size, size)) {
      throw new DetectorError("model-invalid", `The weight ${JSON.stringify(weight.name)} holds NaN or infinity, so the model cannot answer: its training diverged, or its files are damaged. Train or convert it again.`, "model.json");
    }
    offset += count * size;
  }
}

/**
 * @param {ArrayBuffer} buffer
 * @param {number} offset bytes; a typed array wants it aligned, so what is not is copied
 * @param {number} length bytes
 * @param {number} size bytes per number
 */
function allFinite(buffer, offset, length, size) {
  const bits = offset % size === 0 ? buffer : buffer.slice(offset, offset + length);
  const start = bits === buffer ? offset : 0;
  // All ones in the exponent.
  const [values, exponent] = size === 4 ? [new Uint32Array(bits, start, length / 4), 0x7f800000] : [new Uint16Array(bits, start, length / 2), 0x7c00];
  for (let index = 0; index < values.length; index++) if ((values[index] & exponent) === exponent) return false;
  return true;
}
