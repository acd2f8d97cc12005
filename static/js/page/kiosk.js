// The entrance: which large sign the faces in front get, and when it may change. It shows nothing.
// Not its job: showing the sign (entrance.js), starting unattended (camera-session.js).

import { canonical } from "./palette.js";

/** @typedef {import("./summary.js").Detection} Detection */

const WORST_FIRST = ["no_mask", "incorrect", "mask"];
// Below this, or with another label so near, nobody should be sent away or let in.
const SURE = 0.5;
const APART = 0.15;

/**
 * The answer for whoever stands in front: the worst among the faces at least half as high as the nearest one, or that it is not sure of that one.
 * @param {readonly (Detection & {rival?: number})[]} detections with the score of the label that comes next, where it is known
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

/** Lets a sign change only after its answer has stood for a while: a flickering sign is obeyed by nobody. @param {number} [hold] milliseconds */
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
    /** Whoever comes next must not be greeted with the answer for whoever was there before. */
    reset() {
      shown = candidate = "none";
      since = -Infinity;
    },
  };
}
