// Turns a model's output tensors, as plain arrays, into detections: the one place that knows how the outputs of
// different kinds of models differ.
// Pure. Not its job: running the graph (engine.js); thresholds and suppression themselves (shared/boxes.js).

import { bestPerRow, suppress } from "../shared/boxes.js";

/**
 * @typedef {{data: Float32Array | Int32Array | Uint8Array, shape: number[]}} Output
 * @typedef {import("../shared/protocol.js").Found} Found
 * @typedef {import("../shared/protocol.js").PostprocessOptions} PostprocessOptions
 */

/**
 * How many labels the outputs distinguish; undefined where the model only outputs class numbers.
 * @param {import("../shared/protocol.js").Signature} signature
 * @param {Record<string, Output>} outputs
 */
export function countColumns(signature, outputs) {
  if (outputs.classes) return signature.columns;
  const columns = outputs.scores.shape.at(-1) ?? 0;
  return signature.plan.background ? columns - 1 : columns;
}

/**
 * @param {import("../shared/protocol.js").Signature} signature
 * @param {Record<string, Output>} outputs by role, as the signature's plan fetches them
 * @param {PostprocessOptions} options
 * @returns {Found[]} highest score first
 */
export function postprocess(signature, outputs, options) {
  if (signature.kind === "classification") return wholePicture(outputs.scores, options);
  if (outputs.classes) return suppressedInside(outputs, options);
  const scores = signature.plan.background
    ? withoutBackground(outputs.scores)
    : /** @type {Float32Array} */ (outputs.scores.data);
  const boxes = /** @type {Float32Array} */ (outputs.boxes.data);
  const candidates = bestPerRow(scores, Float32Array.from(options.thresholds));
  // A face has one answer; objects of different kinds may overlap, such as a person on a chair.
  const perLabel = signature.kind !== "own";
  const columns = options.thresholds.length;
  return suppress(candidates, boxes, { ...options, perLabel }).map(({ row, label, score }) => ({
    label,
    score,
    box: boxAt(boxes, row),
    ...(perLabel ? {} : { scores: Array.from(scores.subarray(row * columns, (row + 1) * columns)) }),
  }));
}

/** @param {Output} scores [1, C] @param {PostprocessOptions} options @returns {Found[]} */
function wholePicture({ data }, { thresholds, maxDetections }) {
  return Array.from(data, (score, label) => ({ label, score, box: /** @type {Found["box"]} */ ([0, 0, 1, 1]) }))
    .filter(({ label, score }) => score >= thresholds[label])
    .sort((a, b) => b.score - a.score)
    .slice(0, Math.min(1, maxDetections));
}

/** @param {Record<string, Output>} outputs @param {PostprocessOptions} options @returns {Found[]} */
function suppressedInside({ boxes, scores, classes, count }, { thresholds, maxDetections }) {
  const rows = Math.min(scores.data.length, count ? Math.round(count.data[0]) : Infinity);
  /** @type {Found[]} */
  const found = [];
  for (let row = 0; row < rows; row++) {
    const label = Math.round(classes.data[row]) - 1; // the API's label maps count from 1
    const score = scores.data[row];
    if (score >= (thresholds[label] ?? thresholds[0] ?? 0.5)) found.push({ label, score, box: boxAt(boxes.data, row) });
  }
  return found.sort((a, b) => b.score - a.score).slice(0, maxDetections);
}

/** @param {Output} scores [1, N, 1 + C] @returns {Float32Array} [N, C] */
function withoutBackground({ data, shape }) {
  const columns = shape.at(-1) ?? 1;
  const rows = data.length / columns;
  const kept = new Float32Array(rows * (columns - 1));
  for (let row = 0; row < rows; row++)
    kept.set(data.subarray(row * columns + 1, (row + 1) * columns), row * (columns - 1));
  return kept;
}

/** @param {ArrayLike<number>} boxes @param {number} row @returns {Found["box"]} */
function boxAt(boxes, row) {
  return [boxes[row * 4], boxes[row * 4 + 1], boxes[row * 4 + 2], boxes[row * 4 + 3]];
}
