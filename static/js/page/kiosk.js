// The entrance: which large sign the faces in front get, when it may change, and a screen that stays on. It shows nothing.
// Not its job: showing the sign (answers.js), starting unattended (camera-session.js).

import { canonical } from "./palette.js";

/** @typedef {import("./summary.js").Detection} Detection */

const WORST_FIRST = ["no_mask", "incorrect", "mask"];

/**
 * The answer for whoever stands in front: the worst among the faces at least half as high as the nearest one.
 * @param {readonly Detection[]} detections
 * @returns {"mask" | "no_mask" | "incorrect" | "none"}
 */
export function signFor(detections) {
  const highest = Math.max(0, ...detections.map(({ box }) => box[3]));
  const near = new Set(detections.filter(({ box }) => box[3] >= highest / 2).map(({ label }) => canonical(label)));
  return /** @type {any} */ (WORST_FIRST.find((label) => near.has(label)) ?? "none");
}

/** Lets a sign change only after its answer has stood for a while: a flickering sign is obeyed by nobody. @param {number} [hold] milliseconds */
export function createSign(hold = 500) {
  let shown = "none";
  let candidate = "none";
  let since = -Infinity;
  return {
    /** @param {readonly Detection[]} detections @param {number} now milliseconds */
    update(detections, now) {
      const next = signFor(detections);
      if (next !== candidate) [candidate, since] = [next, now];
      if (now - since >= hold) shown = candidate;
      return shown;
    },
  };
}

/** Keeps the screen on while the entrance is watched, where the browser lets a page do that. */
export async function keepAwake() {
  try {
    await navigator.wakeLock?.request("screen");
  } catch {
    // Battery saver or hidden tab: the operator's own screen settings hold.
  }
}
