// Runs several detection passes ("looks") over a still picture: whole, in four parts, then closer at each face. A
// camera leaves no time for that. Averaging the looks finds small faces and settles doubtful labels.
// Measured gain: docs/model.md.
// Not its job: a single look (detector.js in the page, training/running/page_runtime.mjs in evaluation).

import { LOWEST_FACE, regionsRound, toPicture, toRegion } from "./regions.js";
import { bestPerRow, intersectionOverUnion, suppress, toPixels, XMAX, XMIN, YMAX, YMIN } from "../shared/boxes.js";

/**
 * @typedef {import("../shared/protocol.js").Found} Found
 * @typedef {import("./regions.js").Region} Region
 * @typedef {{region: Region, found: Found[]}} Look boxes relative to the picture
 * @typedef {{boxes: Float32Array, scores: Float32Array}} Faces boxes [N, 4] ymin, xmin, ymax, xmax, relative; scores [N, C], 0..1
 */

// Low: several looks that each half-see a face can find it together.
export const FLOOR = 0.02;
const PART = 0.625; // of the picture's sides; the parts overlap by a quarter of the picture
const ZOOMS = [0.25, 0.5, 0.7]; // a face's height as a share of its region's
const MOST_FACES = 12;
const LEAST_SCORE = 0.12;
// The network was trained on whole pictures, and a camera shows it whole frames.
const WEIGHT_OF_WHOLE = 2;
const MARGIN = 0.05; // of a region's side; a box reaching into it counts as cut off
const LARGEST = 0.8; // face height, as a share of its region's
const SAME_FACE = 0.5; // intersection over union

/**
 * @param {{width: number, height: number, columns: number, look: (region: Region) => Promise<Found[]>}} picture
 *   size in pixels; columns: number of labels; look: returns detections scoring at least FLOOR, boxes relative
 *   to its region
 * @returns {Promise<Faces>} before thresholds and suppression
 */
export async function study({ width, height, columns, look }) {
  /** @type {Look[]} */
  const looks = [];
  const at = async (/** @type {Region} */ region) => {
    looks.push({
      region,
      found: (await look(region)).map((one) => ({ ...one, box: toPicture(one.box, region, width, height) })),
    });
  };
  await at([0, 0, width, height]);
  for (const y of [0, 1 - PART]) for (const x of [0, 1 - PART]) await at(toRegion(x, y, PART, width, height));
  for (const region of regionsAround(agree(looks, columns, width, height), columns, width, height)) await at(region);
  return agree(looks, columns, width, height);
}

/**
 * Analyses a picture closely if the model supports it; thresholds can then change without another detection.
 * @param {import("../detector.js").Detector} detector
 * @param {HTMLCanvasElement} source
 * @param {AbortSignal} signal
 * @returns {Promise<(options: {thresholds: Record<string, number>, maxDetections?: number}) => Promise<import("../detector.js").Detection[]>>}
 * @throws {import("../shared/errors.js").DetectorError}
 */
export async function lookClosely(detector, source, signal) {
  // A model measured this way brings its own thresholds for it; others may be meant for whole pictures only.
  if (!detector.info.photoThresholds) return (options) => detector.detect(source, { ...options, signal });
  const { width, height } = source;
  const { labels } = detector;
  const look = async (/** @type {Region} */ region) =>
    (await detector.look(source, { thresholds: FLOOR, region, signal })).found;
  const { boxes, scores } = await study({ width, height, columns: labels.length, look });
  return async ({ thresholds, maxDetections }) => {
    const candidates = bestPerRow(
      scores,
      Float32Array.from(labels, (label) => thresholds[label]),
    );
    const kept = suppress(candidates, boxes, { iouThreshold: detector.iouThreshold, maxDetections });
    return kept.map(({ row, label, score }) => ({
      label: labels[label],
      score,
      box: toPixels(boxes, row, width, height),
    }));
  };
}

/**
 * One row per face: its scores are the weighted mean over the looks that could see it whole; one that saw nothing
 * counts as zero.
 * @param {Look[]} looks
 * @param {number} columns
 * @param {number} width
 * @param {number} height
 * @returns {Faces}
 */
export function agree(looks, columns, width, height) {
  const regions = looks.map(({ region: [x, y, across, down] }) => ({
    box: [y / height, x / width, (y + down) / height, (x + across) / width],
    isWhole: across === width && down === height,
  }));
  const sightings = looks.flatMap(({ found }, index) =>
    found.filter(({ box }) => shows(regions[index], box)).map((one) => ({ ...one, index })),
  );
  sightings.sort((a, b) => b.score - a.score);
  /** @type {(typeof sightings)[]} one group per face, its highest-scoring sighting first */
  const groups = [];
  for (const one of sightings) {
    const group = groups.find(
      ([surest]) => intersectionOverUnion(Float32Array.from(surest.box), 0, Float32Array.from(one.box), 0) > SAME_FACE,
    );
    if (group) group.push(one);
    else groups.push([one]);
  }
  const boxes = new Float32Array(groups.length * 4);
  const scores = new Float32Array(groups.length * columns);
  groups.forEach((group, row) => {
    let looked = 0;
    let seen = 0;
    regions.forEach((region, index) => {
      const mine = group.filter((one) => one.index === index);
      if (!mine.length && !shows(region, group[0].box)) return;
      const weight = region.isWhole ? WEIGHT_OF_WHOLE : 1;
      looked += weight;
      if (!mine.length) return;
      const [surest] = mine;
      seen += weight * surest.score;
      surest.box.forEach((side, i) => (boxes[row * 4 + i] += weight * surest.score * side));
      for (let label = 0; label < columns; label++) {
        scores[row * columns + label] +=
          weight * Math.max(0, ...mine.filter((one) => one.label === label).map(({ score }) => score));
      }
    });
    for (let i = 0; i < 4; i++) boxes[row * 4 + i] /= seen;
    for (let label = 0; label < columns; label++) scores[row * columns + label] /= looked;
  });
  return { boxes, scores };
}

/**
 * Whether a region shows all of a box, at a suitable size.
 * @param {{box: number[], isWhole: boolean}} region
 * @param {number[]} box
 */
function shows({ box: edges, isWhole }, box) {
  if (isWhole) return true;
  const down = edges[YMAX] - edges[YMIN];
  const across = edges[XMAX] - edges[XMIN];
  const isInside = (/** @type {number} */ low, /** @type {number} */ high, /** @type {number} */ side) =>
    (edges[low] <= 0 || box[low] > edges[low] + MARGIN * side) &&
    (edges[high] >= 1 || box[high] < edges[high] - MARGIN * side);
  return box[YMAX] - box[YMIN] < LARGEST * down && isInside(YMIN, YMAX, down) && isInside(XMIN, XMAX, across);
}

/**
 * @param {Faces} faces
 * @param {number} columns
 * @param {number} width
 * @param {number} height
 * @returns {Region[]}
 */
function regionsAround({ boxes, scores }, columns, width, height) {
  const faces = bestPerRow(scores, new Float32Array(columns).fill(LEAST_SCORE)).map(({ row }) => boxAt(boxes, row));
  const isTall = (/** @type {Found["box"]} */ face) => face[YMAX] - face[YMIN] >= LOWEST_FACE;
  return faces
    .filter(isTall)
    .slice(0, MOST_FACES)
    .flatMap((face) =>
      regionsRound(
        face,
        ZOOMS.map((zoom) => (face[YMAX] - face[YMIN]) / zoom),
        width,
        height,
      ),
    );
}

/** @param {Float32Array} boxes @param {number} row @returns {Found["box"]} */
function boxAt(boxes, row) {
  return [boxes[row * 4 + YMIN], boxes[row * 4 + XMIN], boxes[row * 4 + YMAX], boxes[row * 4 + XMAX]];
}
