// Checks that what arrived really is a model, before it is parsed (nesting) and before it runs (numbers). Pure.
// Not its job: lengths and addresses of files (model-files.js), the graph's meaning (signature.js), the server's own check (app/weights.py).

import { DetectorError } from "../shared/errors.js";

// A graph model is nested a dozen levels deep. Much deeper JSON overflows the stack of parsers and of postMessage.
const DEEPEST = 100;
const [QUOTE, BACKSLASH] = [0x22, 0x5c];
// The types that TensorFlow.js reads (`tfjs.io`), and which of them a quantized type may stand for. The server has the
// same lists (app/weights.py).
/** @type {Record<string, number | undefined>} */
const BYTES_PER_ELEMENT = { float32: 4, int32: 4, bool: 1, complex64: 8, string: 4 };
/** @type {Record<string, {bytes: number, dtypes: string[]} | undefined>} */
const QUANTIZED = {
  uint8: { bytes: 1, dtypes: ["float32", "int32"] },
  uint16: { bytes: 2, dtypes: ["float32", "int32"] },
  float16: { bytes: 2, dtypes: ["float32"] },
};

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
 * How many bytes a weight takes as stored. Each string is preceded by its length, in four bytes, so only the stored
 * bytes tell how long it is.
 * @param {any} weight from a manifest
 * @param {ArrayBuffer} [stored] the bytes that hold it; without them, strings count as empty
 * @param {number} [offset] where it starts in them, in bytes
 * @throws {DetectorError} "model-invalid" naming the weight
 */
export function weightBytes(weight, stored, offset = 0) {
  const { shape, dtype, quantization } = weight ?? {};
  const short = quantization && QUANTIZED[quantization.dtype];
  const size = quantization ? short?.dtypes?.includes(dtype) && short.bytes : BYTES_PER_ELEMENT[dtype];
  if (
    typeof size !== "number" ||
    !Array.isArray(shape) ||
    !shape.every((side) => Number.isInteger(side) && side >= 0)
  ) {
    const type = JSON.stringify(quantization ? `${dtype} stored as ${quantization.dtype}` : dtype);
    throw new DetectorError(
      "model-invalid",
      `The weight ${JSON.stringify(weight?.name)} in model.json has no usable shape or type (${type}); TensorFlow.js reads ${Object.keys(BYTES_PER_ELEMENT).join(", ")}.`,
      "model.json",
    );
  }
  const count = shape.reduce((product, side) => product * side, 1);
  let bytes = count * size;
  if (dtype !== "string" || !stored) return bytes;
  const view = new DataView(stored, Math.min(offset, stored.byteLength));
  for (let index = 0, at = 0; index < count && at + 4 <= view.byteLength; index++) {
    const length = view.getUint32(at, true);
    bytes += length;
    at += 4 + length;
  }
  return bytes;
}

/**
 * Refuses weights that hold NaN or infinity: with them, a network outputs nothing, or nonsense.
 * @param {any} model a parsed model.json whose manifest fits `weights`
 * @param {ArrayBuffer} weights all shards, in the manifest's order
 * @throws {DetectorError} "model-invalid" naming the weight
 */
export function checkNumbers(model, weights) {
  let offset = 0;
  for (const weight of model.weightsManifest.flatMap((/** @type {any} */ group) => group.weights)) {
    const end = offset + weightBytes(weight, weights, offset);
    const stored = weight.quantization?.dtype ?? weight.dtype;
    if (/^float/.test(stored) && !allFinite(weights.slice(offset, end), stored === "float32" ? 4 : 2)) {
      throw new DetectorError(
        "model-invalid",
        `The weight ${JSON.stringify(weight.name)} holds NaN or infinity, so the model cannot answer: its training diverged, or its files are damaged. Train or convert it again.`,
        "model.json",
      );
    }
    offset = end;
  }
}

/**
 * @param {ArrayBuffer} bytes little-endian numbers
 * @param {number} size bytes per number, 4 or 2
 */
function allFinite(bytes, size) {
  // NaN and infinity have all ones in the exponent.
  const [bits, exponent] = size === 4 ? [new Uint32Array(bytes), 0x7f800000] : [new Uint16Array(bytes), 0x7c00];
  return bits.every((/** @type {number} */ value) => (value & exponent) !== exponent);
}
