// Keeps faces steady from frame to frame: the same face keeps its number, its box does not tremble, its label does not flip for a single frame.
// Pure: detections and a time in, detections out. A new face shows at once. Not its job: finding faces (detector.js), what makes a label (evidence.js),
// drawing (draw.js).

import { createEvidence } from "./evidence.js";

/**
 * @typedef {import("../detector.js").Detection & {scores?: Record<string, number>}} Detection scores are those of all labels, where a model tells them
 * @typedef {import("../detector.js").Detection & {id: number}} SteadyDetection its score is what the last moments' looks say together
 * @typedef {SteadyDetection & {rival: number}} FollowedDetection with the score of the label that comes next
 *
 * @typedef {object} SmootherOptions
 * @property {number} [leastOverlap] IoU from which a box counts as the same face as before
 * @property {number} [maxMissed] frames for which a face that is not found is still shown
 * @property {number} [maxMissedMilliseconds] and no longer than this
 * @property {number} [stillCutoff] Hz; how much of the trembling of a still face passes: less is steadier
 * @property {number} [speedGain] how fast the filter opens when a face moves, per face width and second
 * @property {number} [memory] of the evidence for a label, in milliseconds
 * @property {number} [advantage] another label must be this much ahead of the shown one, in log-odds
 *
 * @typedef {{id: number, box: number[], speed: number[], label: string, evidence: ReturnType<typeof createEvidence>, missed: number, seen: number, time: number}} Track
 */

const SPEED_CUTOFF = 1; // Hz, as in the 1 Euro filter's paper

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
     * @param {Detection[]} detections of one frame
     * @param {number} time of that frame, in milliseconds
     * @param {Record<string, number>} [thresholds] per label; no face changes to one that it does not reach
     * @returns {FollowedDetection[]} also faces that were there a moment ago
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
      // As many new faces as missing ones, or none that is still there: they moved too far to be known again, or the scene is another one.
      // The missing would be shown twice, or where nobody is.
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
     * Another look at one face, which counts from the next frame on.
     * @param {number} id
     * @param {Record<string, number>} scores of all labels
     * @param {number} time in milliseconds
     * @param {number} weight beside that of a whole frame's look
     */
    add(id, scores, time, weight) {
      tracks.find((track) => track.id === id)?.evidence.add(scores, time, weight);
    },
    /** Forget all faces: another camera, another picture. */
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
