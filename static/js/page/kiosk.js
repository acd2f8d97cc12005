// The entrance's logic: which large sign the faces in front get, and when it may change.
// Not its job: showing the sign (entrance.js), starting unattended (camera-session.js).

import { canonical } from "./palette.js";

/** @typedef {import("./summary.js").Detection} Detection */

const WORST_FIRST = ["no_mask", "incorrect", "mask"];
// With a lower score, or another label this close, nobody should be turned away or let in.
const SURE = 0.5;
const APART = 0.15;

/**
 * The sign for the people in front: the worst label among faces at least half as tall as the tallest, or "unsure" if
 * that label is in doubt.
 * @param {readonly (Detection & {rival?: number})[]} detections with the score of the runner-up label, if known
 * @returns {"mask" | "no_mask" | "incorrect" | "unsure" | "none"}
 */
export function signFor(detections) {
  const highest = Math.max(0, ...detections.map(({ box }) => box[3]));
  const near = detections.filter(({ box }) => box[3] >= highest / 2);
  const label = WORST_FIRST.find((one) => near.some((face) => canonical(face.label) === one));
  if (!label) return "none";
  const isSure = near.some(
    ({ score, rival = 0, ...face }) => canonical(face.label) === label && score >= SURE && score - rival >= APART,
  );
  return /** @type {any} */ (isSure ? label : "unsure");
}

/**
 * Changes the sign only once its answer has lasted a while: nobody obeys a flickering sign.
 * @param {number} [hold] milliseconds
 */
export function createSign(hold = 500) {
  let shown = "none";
  let candidate = "none";
  let since = -Infinity;
  return {
    /** @param {Parameters<typeof signFor>[0]} detections @param {number} now milliseconds */
    update(detections, now) {
      const next = signFor(detections);
      if (next !== candidate) [candidate, since] = [next, now];
      if (now - since >= hold) shown = candidate;
      return shown;
    },
    /** The next visitor must not get the previous one's sign. */
    reset() {
      shown = candidate = "none";
      since = -Infinity;
    },
  };
}
