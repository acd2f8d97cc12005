// Reduces a network's scores and boxes to the few that count: thresholds, then non-maximum suppression. Typed arrays.
// Pure; runs on both sides. Boxes are [ymin, xmin, ymax, xmax], relative 0..1, in rows of four.
// Not its job: which output of which kind of model holds them (engine/outputs.js).

export const YMIN = 0;
export const XMIN = 1;
export const YMAX = 2;
export const XMAX = 3;

/**
 * Intersection over union of row `a` of `boxes` and row `b` of `others`; 0 where both are empty.
 * @param {Float32Array} boxes [N, 4]
 * @param {number} a
 * @param {Float32Array} others [M, 4]
 * @param {number} b
 */
export function intersectionOverUnion(boxes, a, others, b) {
  const i = a * 4;
  const j = b * 4;
  const height = Math.min(boxes[i + YMAX], others[j + YMAX]) - Math.max(boxes[i + YMIN], others[j + YMIN]);
  const width = Math.min(boxes[i + XMAX], others[j + XMAX]) - Math.max(boxes[i + XMIN], others[j + XMIN]);
  if (!(height > 0 && width > 0)) return 0;
  const intersection = height * width;
  const areaA = (boxes[i + YMAX] - boxes[i + YMIN]) * (boxes[i + XMAX] - boxes[i + XMIN]);
  const areaB = (others[j + YMAX] - others[j + YMIN]) * (others[j + XMAX] - others[j + XMIN]);
  return intersection / (areaA + areaB - intersection);
}

/**
 * @typedef {object} ScoredRow
 * @property {number} row which of the N boxes
 * @property {number} label column of the scores
 * @property {number} score 0..1
 */

/**
 * The best label of each row that reaches that label's threshold. A row counts once: a face has one answer.
 * @param {Float32Array} scores [N, C], 0..1
 * @param {Float32Array} thresholds [C]
 * @returns {ScoredRow[]} highest score first
 */
export function bestPerRow(scores, thresholds) {
  const columns = thresholds.length;
  let lowest = Infinity;
  for (let label = 0; label < columns; label++) lowest = Math.min(lowest, thresholds[label]);
  /** @type {ScoredRow[]} */
  const rows = [];
  for (let start = 0, row = 0; start < scores.length; start += columns, row++) {
    let best = -1;
    let bestScore = lowest;
    for (let label = 0; label < columns; label++) {
      const score = scores[start + label];
      if (score >= bestScore && score >= thresholds[label]) {
        best = label;
        bestScore = score;
      }
    }
    if (best >= 0) rows.push({ row, label: best, score: bestScore });
  }
  return rows.sort((a, b) => b.score - a.score);
}

/**
 * Greedy non-maximum suppression: drops a box where a better one overlaps it by more than `iouThreshold`.
 * @param {ScoredRow[]} rows highest score first
 * @param {Float32Array} boxes [N, 4]
 * @param {{iouThreshold?: number, maxDetections?: number, perLabel?: boolean}} [options] perLabel: boxes of other labels do not
 *   suppress each other (right for objects that may overlap, wrong for faces, which have one answer each)
 * @returns {ScoredRow[]} highest score first, at most `maxDetections`
 */
export function suppress(rows, boxes, { iouThreshold = 0.5, maxDetections = 100, perLabel = false } = {}) {
  /** @type {ScoredRow[]} */
  const kept = [];
  for (const one of rows) {
    if (kept.length >= maxDetections) break;
    const isCovered = kept.some(
      (better) =>
        (!perLabel || better.label === one.label) &&
        intersectionOverUnion(boxes, better.row, boxes, one.row) > iouThreshold,
    );
    if (!isCovered) kept.push(one);
  }
  return kept;
}

/**
 * A row of relative corners as a box in pixels, clipped at the picture's edges.
 * @param {Float32Array} boxes [N, 4]
 * @param {number} row
 * @param {number} width of the picture, in pixels
 * @param {number} height of the picture, in pixels
 * @returns {[number, number, number, number]} x, y, width, height in pixels
 */
export function toPixels(boxes, row, width, height) {
  const clip = (/** @type {number} */ value) => Math.min(1, Math.max(0, value));
  const xmin = clip(boxes[row * 4 + XMIN]) * width;
  const ymin = clip(boxes[row * 4 + YMIN]) * height;
  return [xmin, ymin, clip(boxes[row * 4 + XMAX]) * width - xmin, clip(boxes[row * 4 + YMAX]) * height - ymin];
}

/**
 * A found box as the page knows it: its label by name, its box in pixels.
 * @param {import("./protocol.js").Found} found
 * @param {readonly string[]} labels in the model's order; one without a name is called by its number, counting from 1
 * @param {number} width of the picture, in pixels
 * @param {number} height of the picture, in pixels
 * @returns {{label: string, score: number, box: [number, number, number, number]}} box is x, y, width, height in pixels
 */
export function toDetection({ label, score, box }, labels, width, height) {
  return { label: labels[label] ?? String(label + 1), score, box: toPixels(Float32Array.from(box), 0, width, height) };
}
