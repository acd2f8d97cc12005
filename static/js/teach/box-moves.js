// Moves and resizes boxes inside the picture, for keyboard and pointer alike. Pure: numbers in, numbers out.

import { XMAX, XMIN, YMAX, YMIN } from "../shared/boxes.js";

/** @typedef {import("./records.js").Box} Box */
/** @typedef {"n" | "s" | "w" | "e" | "nw" | "ne" | "sw" | "se"} Side as on a map: n is the top */

export const LEAST = 0.01; // least side of a box, as a share of the picture's: anything smaller was a slip of the hand

/**
 * The box between two corners, in any order.
 * @param {[number, number]} a y, x
 * @param {[number, number]} b
 * @returns {Box} inside the picture
 */
export function between([y, x], [otherY, otherX]) {
  const clamp = (/** @type {number} */ value) => Math.min(1, Math.max(0, value));
  return [
    clamp(Math.min(y, otherY)),
    clamp(Math.min(x, otherX)),
    clamp(Math.max(y, otherY)),
    clamp(Math.max(x, otherX)),
  ];
}

/** @param {Box} box */
export function isTooSmall(box) {
  return box[YMAX] - box[YMIN] < LEAST || box[XMAX] - box[XMIN] < LEAST;
}

/**
 * Moves a box, keeping its size; it stops at the picture's edge.
 * @param {Box} box
 * @param {number} down
 * @param {number} across shares of the picture
 * @returns {Box}
 */
export function move(box, down, across) {
  const y = Math.min(Math.max(down, -box[YMIN]), 1 - box[YMAX]);
  const x = Math.min(Math.max(across, -box[XMIN]), 1 - box[XMAX]);
  return [box[YMIN] + y, box[XMIN] + x, box[YMAX] + y, box[XMAX] + x];
}

/** Drags one side or corner; it stops before the opposite one and at the picture's edge. @param {Box} box @param {Side} side @param {number} down @param {number} across @returns {Box} */
export function drag(box, side, down, across) {
  let [ymin, xmin, ymax, xmax] = box;
  if (side.includes("n")) ymin = Math.min(Math.max(0, ymin + down), ymax - LEAST);
  if (side.includes("s")) ymax = Math.max(Math.min(1, ymax + down), ymin + LEAST);
  if (side.includes("w")) xmin = Math.min(Math.max(0, xmin + across), xmax - LEAST);
  if (side.includes("e")) xmax = Math.max(Math.min(1, xmax + across), xmin + LEAST);
  return [ymin, xmin, ymax, xmax];
}

const STEP = 0.01; // how far an arrow key moves, as a share of the picture
const FINE = 0.002; // the same with Alt or Ctrl

/**
 * What an arrow key does to a box: moves it; with Shift, resizes it at its lower right corner.
 * @param {Box} box
 * @param {{key: string, shiftKey: boolean, altKey: boolean, ctrlKey: boolean}} event of the keyboard
 * @returns {Box | null} null for another key
 */
export function byKey(box, { key, shiftKey, altKey, ctrlKey }) {
  const step = altKey || ctrlKey ? FINE : STEP;
  const directions = new Map([
    ["ArrowUp", [-step, 0]],
    ["ArrowDown", [step, 0]],
    ["ArrowLeft", [0, -step]],
    ["ArrowRight", [0, step]],
  ]);
  const direction = directions.get(key);
  if (!direction) return null;
  const [down, across] = direction;
  return shiftKey ? drag(box, "se", down, across) : move(box, down, across);
}
