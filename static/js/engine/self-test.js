// Tests with a known picture whether this backend computes correctly on this device: 16-bit textures, broken drivers
// and hung shaders fail.
// The known answers are in model.json (userDefinedMetadata.selfTest); a model without them must only give finite
// numbers.
// Pure. Not its job: fetching the picture (self-test-picture.js).

import { intersectionOverUnion } from "../shared/boxes.js";
import { DetectorError } from "../shared/errors.js";
import { postprocess } from "./outputs.js";

const LEAST_OVERLAP = 0.9;
const SCORE_TOLERANCE = 0.05;
const SCORE_TOLERANCE_FLOAT16 = 0.1;
const OPTIONS = { iouThreshold: 0.5, maxDetections: 20 };

/**
 * The picture, resized bilinearly with half-pixel centres: the same bytes on every machine, as no canvas is used.
 * @param {import("./self-test-picture.js").Picture} picture
 * @param {number} width pixels
 * @param {number} height pixels
 * @returns {Uint8ClampedArray} RGBA
 */
export function selfTestPixels(picture, width, height) {
  const { rgb } = picture;
  const columns = axis(width, picture.width, 3);
  const rows = axis(height, picture.height, picture.width * 3);
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0, to = 0; y < height; y++) {
    const { first: top, second: bottom, share: down } = rows[y];
    for (let x = 0; x < width; x++, to += 4) {
      const { first: left, second: right, share: across } = columns[x];
      for (let channel = 0; channel < 3; channel++) {
        const above = rgb[top + left + channel] * (1 - across) + rgb[top + right + channel] * across;
        const below = rgb[bottom + left + channel] * (1 - across) + rgb[bottom + right + channel] * across;
        pixels[to + channel] = Math.floor(above * (1 - down) + below * down + 0.5);
      }
    }
  }
  return pixels;
}

/**
 * Where each of `size` pixels lies between two of the picture's.
 * @param {number} size
 * @param {number} side the picture's
 * @param {number} step numbers from one of the picture's pixels to the next
 */
function axis(size, side, step) {
  return Array.from({ length: size }, (_, index) => {
    const at = Math.min(side - 1, Math.max(0, ((index + 0.5) * side) / size - 0.5));
    const first = Math.floor(at);
    return { first: first * step, second: Math.min(first + 1, side - 1) * step, share: at - first };
  });
}

/**
 * @typedef {{label: string, score: number, box: [number, number, number, number]}} KnownAnswer box is ymin, xmin, ymax, xmax, relative
 *
 * @param {import("../shared/protocol.js").Signature} signature
 * @param {Record<string, import("./outputs.js").Output>} outputs for the self-test's picture
 * @param {{detections?: KnownAnswer[], labels?: string[]}} [known]
 * @param {boolean} [float16] the device computes in 16 bits
 * @throws {DetectorError} "self-test-failed"
 */
export function checkAnswers(signature, outputs, known, float16 = false) {
  for (const [role, { data }] of Object.entries(outputs)) {
    for (const value of data) {
      if (!Number.isFinite(value)) throw failed(`its ${role} hold a value that is not a number`);
    }
  }
  if (!Array.isArray(known?.detections) || !known.labels) return;
  const tolerance = float16 ? SCORE_TOLERANCE_FLOAT16 : SCORE_TOLERANCE;
  const { labels, detections } = known;
  const lowest = Math.min(0.5, ...detections.map(({ score }) => score)) - tolerance;
  const found = postprocess(signature, outputs, { ...OPTIONS, thresholds: labels.map(() => Math.max(0.01, lowest)) });
  for (const wanted of detections) {
    const match = found.find(
      ({ label, score, box }) =>
        labels[label] === wanted.label &&
        Math.abs(score - wanted.score) <= tolerance &&
        overlap(box, wanted.box) >= LEAST_OVERLAP,
    );
    if (!match)
      throw failed(
        `it should find ${wanted.label} (${wanted.score.toFixed(2)}) at ${wanted.box.map((side) => side.toFixed(2)).join(", ")} in the test picture, and does not`,
      );
  }
  const surplus = found.find(
    ({ score, box }) =>
      score > 0.5 + tolerance && !detections.some((wanted) => overlap(box, wanted.box) >= LEAST_OVERLAP),
  );
  if (surplus) throw failed(`it sees ${labels[surplus.label]} (${surplus.score.toFixed(2)}) where there is nothing`);
}

/** @param {number[]} a @param {number[]} b */
function overlap(a, b) {
  return intersectionOverUnion(Float32Array.from(a), 0, Float32Array.from(b), 0);
}

/** @param {string} reason */
function failed(reason) {
  return new DetectorError("self-test-failed", `The backend computes wrongly on this device: ${reason}.`);
}
