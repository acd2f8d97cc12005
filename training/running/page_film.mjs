// Watches a film as the page watches a camera, by the page's own modules; page_runtime.mjs hands in the looks.
// Two pages watch at once: one on a device that has time for closer looks, one on a device that has not. Both see the same whole frames.

import { createLiveLooks } from "../../static/js/page/live-looks.js";
import { createSmoother } from "../../static/js/page/smooth.js";
import { toDetection } from "../../static/js/shared/boxes.js";

/**
 * @typedef {import("../../static/js/engine/outputs.js").Found} Found
 * @typedef {{frames: number, milliseconds: number, width: number, height: number, thresholds: number[], iouThreshold: number, maxDetections: number}} Film
 * @typedef {{label: string, score: number, box: [number, number, number, number]}} Shown label is a column
 */

/**
 * @param {Film} film
 * @param {(region: number[], limits: {thresholds: number[], iouThreshold: number, maxDetections: number}, frame: number) => Promise<Found[]>} look
 * @returns {Promise<Record<"once" | "overTime" | "closer", {shown: Shown[], changes: number}>>} what is shown of the last frame, boxes in its pixels,
 *   and how often a face's label changed on the way; `once` is by each whole frame alone
 */
export async function watch({ frames, milliseconds, width, height, thresholds, iouThreshold, maxDetections }, look) {
  const labels = thresholds.map((_, column) => String(column));
  const byLabel = Object.fromEntries(thresholds.map((threshold, column) => [column, threshold]));
  const [quick, ample] = [createLiveLooks(), createLiveLooks()];
  const forgetful = createSmoother({ memory: 1, advantage: 0 });
  const told = { once: createCount(), overTime: createCount(), closer: createCount() };
  for (let frame = 0; frame < frames; frame++) {
    const time = frame * milliseconds;
    const found = await look([0, 0, width, height], { thresholds, iouThreshold, maxDetections }, frame);
    told.once.note(
      forgetful.update(
        found.map((one) => toDetection(one, labels, width, height)),
        time,
      ),
    );
    told.overTime.note(quick.see({ found, width, height }, labels, time, byLabel));
    told.closer.note(ample.see({ found, width, height }, labels, time, byLabel));
    const wish = ample.wish();
    if (!wish) continue;
    const limits = { thresholds: thresholds.map(() => wish.thresholds), iouThreshold, maxDetections: 100 };
    ample.seeCloser(wish, await look(wish.region, limits, frame), labels);
  }
  return { once: told.once.result, overTime: told.overTime.result, closer: told.closer.result };
}

function createCount() {
  /** @type {Map<number, string>} */
  const last = new Map();
  /** @type {{shown: Shown[], changes: number}} */
  const result = { shown: [], changes: 0 };
  return {
    result,
    /** @param {import("../../static/js/page/smooth.js").SteadyDetection[]} faces */
    note(faces) {
      for (const { id, label } of faces) {
        if (last.has(id) && last.get(id) !== label) result.changes++;
        last.set(id, label);
      }
      result.shown = faces.map(({ label, score, box }) => ({ label, score, box }));
    },
  };
}
