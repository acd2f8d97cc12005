// Turns the model's detections into boxes of the collection, and tells if model and person agree on a picture. Pure.
// Not its job: running the model (suggestions.js).

import { intersectionOverUnion } from "../shared/boxes.js";

/** @typedef {import("./records.js").Box} Box */
/** @typedef {import("./records.js").Label} Label */
/** @typedef {import("./records.js").DrawnBox} DrawnBox */
/** @typedef {import("./records.js").Guess} Guess */

const AGREE = 0.5; // overlap from which two boxes mean the same thing

/**
 * @param {readonly {label: string, score: number, box: [number, number, number, number]}[]} detections box as x, y, width, height in pixels
 * @param {number} width of the picture in pixels
 * @param {number} height
 * @returns {Guess[]}
 */
export function toGuesses(detections, width, height) {
  const within = (/** @type {number} */ value) => Math.min(1, Math.max(0, value));
  return detections.map(({ label, score, box: [x, y, across, down] }) => ({
    label,
    score,
    box: [within(y / height), within(x / width), within((y + down) / height), within((x + across) / width)],
  }));
}

/**
 * Boxes for the guesses whose label is in this collection.
 * @param {readonly Guess[]} guesses
 * @param {readonly Label[]} labels
 * @returns {DrawnBox[]}
 */
export function toBoxes(guesses, labels) {
  return guesses.flatMap(({ label, box }) => {
    const own = labels.find(({ name }) => name === label);
    return own ? [{ label: own.id, box }] : [];
  });
}

/**
 * Whether the model's answer differs from the person's, leaving out guesses of labels unknown here. It learns most from
 * such hard pictures.
 * @param {{boxes: readonly DrawnBox[], guesses: readonly Guess[] | null}} picture
 * @param {readonly Label[]} labels
 */
export function isHard({ boxes, guesses }, labels) {
  if (!guesses) return false;
  const left = toBoxes(guesses, labels);
  if (left.length !== boxes.length) return true;
  return boxes.some(({ label, box }) => {
    const same = left.findIndex((one) => one.label === label && overlap(one.box, box) >= AGREE);
    if (same >= 0) left.splice(same, 1);
    return same < 0;
  });
}

/** @param {Box} a @param {Box} b */
function overlap(a, b) {
  return intersectionOverUnion(Float32Array.from(a), 0, Float32Array.from(b), 0);
}
