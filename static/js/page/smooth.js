// Tracks faces from frame to frame: each keeps its id, its box does not jitter, its label does not flip for a single
// frame. A new face shows immediately. Pure: detections and a time in, detections out.
// Not its job: finding faces (detector.js), deciding a label (evidence.js), drawing (draw.js).

import { createEvidence } from "./evidence.js";

/**
 * @typedef {import("../detector.js").Detection & {scores?: Record<string, number>}} Detection
 *   scores of all labels, if the model gives them
 * @typedef {import("../detector.js").Detection & {id: number}} SteadyDetection score combined over the recent past
 * @typedef {SteadyDetection & {rival: number}} FollowedDetection rival: score of the runner-up label
 *
 * @typedef {object} SmootherOptions
 * @property {number} [leastOverlap] IoU from which a box counts as the same face as before
 * @property {number} [maxMissed] frames for which a face is still shown after it is lost
 * @property {number} [maxMissedMilliseconds] but no longer than this
 * @property {number} [stillCutoff] filter cutoff for a still face, in Hz: lower is steadier
 * @property {number} [speedGain] how fast the filter opens when a face moves, per face width and second
 * @property {number} [memory] of the evidence for a label, in milliseconds
 * @property {number} [advantage] lead another label needs over the shown one, in log-odds
 *
 * @typedef {{id: number, box: number[], speed: number[], label: string, evidence: ReturnType<typeof createEvidence>, missed: number, seen: number, time: number}} Track
 */

const SPEED_CUTOFF = 1; // Hz, as in the 1 Euro filter paper

/** @param {SmootherOptions} [options] */
export function createSmoother({
  leastOverlap = 0.25,
  maxMissed = 4,
  maxMissedMilliseconds = 400,
  stillCutoff = 2,
  speedGain = 8,
  memory,
  advantage,
} = {}) {
  /** @type {Track[]} */
  let tracks = [];
  let lastId = 0;

  /** @param {Detection} detection @param {number} time @returns {Track} */
  function begin({ box, label, score, scores = { [label]: score } }, time) {
    const evidence = createEvidence({ memory, advantage });
    evidence.add(scores, time);
    return { id: ++lastId, box: [...box], speed: [0, 0, 0, 0], label, evidence, missed: 0, seen: time, time };
  }

  /** @param {Track} track @param {Detection} detection @param {number} time @param {Record<string, number>} [thresholds] */
  function follow(track, { box, label, score, scores = { [label]: score } }, time, thresholds) {
    const seconds = Math.max(0.001, (time - track.time) / 1000);
    const size = Math.max(1, (box[2] + box[3]) / 2);
    // The 1 Euro filter (Casiez, Roussel, Vogel, CHI 2012), with speeds in face widths, so that near and far faces behave alike.
    for (let side = 0; side < 4; side++) {
      const speed = (box[side] - track.box[side]) / size / seconds;
      track.speed[side] += share(SPEED_CUTOFF, seconds) * (speed - track.speed[side]);
      const cutoff = stillCutoff + speedGain * Math.abs(track.speed[side]);
      track.box[side] += share(cutoff, seconds) * (box[side] - track.box[side]);
    }
    track.evidence.add(scores, time);
    track.label = track.evidence.choose(track.label, thresholds);
    track.missed = 0;
    track.seen = time;
    track.time = time;
  }

  return {
    /**
     * @param {Detection[]} detections in one frame
     * @param {number} time of that frame, in milliseconds
     * @param {Record<string, number>} [thresholds] per label; a label below its own is never switched to
     * @returns {FollowedDetection[]} including faces lost only a moment ago
     */
    update(detections, time, thresholds) {
      const pairs = detections
        .flatMap((detection) =>
          tracks.map((track) => ({ detection, track, overlap: boxOverlap(detection.box, track.box) })),
        )
        .filter(({ overlap }) => overlap >= leastOverlap)
        .sort((a, b) => b.overlap - a.overlap);
      const usedDetections = new Set();
      const usedTracks = new Set();
      for (const { detection, track } of pairs) {
        if (usedDetections.has(detection) || usedTracks.has(track)) continue;
        usedDetections.add(detection);
        usedTracks.add(track);
        follow(track, detection, time, thresholds);
      }
      for (const track of tracks) if (!usedTracks.has(track)) track.missed++;
      // At least as many new faces as lost ones, or no known face left: faces moved too far to be matched, or the scene
      // changed. Keeping the lost ones would show them twice, or where nobody is.
      const newcomers = detections.length - usedDetections.size;
      const moved = newcomers > 0 && (newcomers >= tracks.length - usedTracks.size || usedTracks.size === 0);
      tracks = tracks.filter(
        ({ missed, seen }) => missed === 0 || (!moved && missed <= maxMissed && time - seen <= maxMissedMilliseconds),
      );
      for (const detection of detections) if (!usedDetections.has(detection)) tracks.push(begin(detection, time));
      return tracks.map(({ id, label, evidence, box }) => ({
        id,
        label,
        score: evidence.scoreOf(label),
        rival: evidence.rivalOf(label),
        box: /** @type {Detection["box"]} */ ([...box]),
      }));
    },
    /**
     * Adds another detection pass for one face; it takes effect with the next frame.
     * @param {number} id
     * @param {Record<string, number>} scores of all labels
     * @param {number} time in milliseconds
     * @param {number} weight relative to a pass over the whole frame
     */
    add(id, scores, time, weight) {
      tracks.find((track) => track.id === id)?.evidence.add(scores, time, weight);
    },
    /** Forgets all faces, for another camera or picture. */
    reset() {
      tracks = [];
    },
  };
}

/** How much of a new value a low-pass filter takes. @param {number} cutoff Hz @param {number} seconds since the last value */
function share(cutoff, seconds) {
  return 1 / (1 + 1 / (2 * Math.PI * cutoff * seconds));
}

/** Intersection over union of two boxes [x, y, width, height]. @param {number[]} a @param {number[]} b */
function boxOverlap(a, b) {
  const width = Math.min(a[0] + a[2], b[0] + b[2]) - Math.max(a[0], b[0]);
  const height = Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1]);
  if (!(width > 0 && height > 0)) return 0;
  const both = width * height;
  return both / (a[2] * a[3] + b[2] * b[3] - both);
}
