// Keeps faces steady from frame to frame: the same face keeps its number, its box does not tremble, its label does not flip for a single frame.
// Pure: detections and a time in, detections out. A new face shows at once. Not its job: finding faces (detector.js), drawing (draw.js).

/**
 * @typedef {import("../detector.js").Detection} Detection
 * @typedef {Detection & {id: number}} SteadyDetection
 *
 * @typedef {object} SmootherOptions
 * @property {number} [leastOverlap] IoU from which a box counts as the same face as before
 * @property {number} [maxMissed] frames for which a face that is not found is still shown
 * @property {number} [maxMissedMilliseconds] and no longer than this
 * @property {number} [stillCutoff] Hz; how much of the trembling of a still face passes: less is steadier
 * @property {number} [speedGain] how fast the filter opens when a face moves, per face width and second
 * @property {number} [memory] 0..1, share of the past in the evidence for a label
 * @property {number} [advantage] another label must be this much stronger than the shown one
 *
 * @typedef {{id: number, box: number[], speed: number[], label: string, score: number, evidence: Map<string, number>, missed: number, seen: number, time: number}} Track
 */

const SPEED_CUTOFF = 1; // Hz, as in the 1 Euro filter's paper

/** @param {SmootherOptions} [options] */
export function createSmoother({
  leastOverlap = 0.25,
  maxMissed = 4,
  maxMissedMilliseconds = 400,
  stillCutoff = 2,
  speedGain = 8,
  memory = 0.6,
  advantage = 1.3,
} = {}) {
  /** @type {Track[]} */
  let tracks = [];
  let lastId = 0;

  /** @param {Detection} detection @param {number} time @returns {Track} */
  function begin({ box, label, score }, time) {
    return { id: ++lastId, box: [...box], speed: [0, 0, 0, 0], label, score, evidence: new Map([[label, score]]), missed: 0, seen: time, time };
  }

  /** @param {Track} track @param {Detection} detection @param {number} time */
  function follow(track, { box, label, score }, time) {
    const seconds = Math.max(0.001, (time - track.time) / 1000);
    const size = Math.max(1, (box[2] + box[3]) / 2);
    // The 1 Euro filter (Casiez, Roussel, Vogel, CHI 2012), with speeds in face widths, so that near and far faces behave alike.
    for (let side = 0; side < 4; side++) {
      const speed = (box[side] - track.box[side]) / size / seconds;
      track.speed[side] += share(SPEED_CUTOFF, seconds) * (speed - track.speed[side]);
      const cutoff = stillCutoff + speedGain * Math.abs(track.speed[side]);
      track.box[side] += share(cutoff, seconds) * (box[side] - track.box[side]);
    }
    for (const [name, strength] of track.evidence) track.evidence.set(name, strength * memory);
    track.evidence.set(label, (track.evidence.get(label) ?? 0) + score * (1 - memory));
    track.label = winner(track);
    track.score = track.label === label ? score : track.score;
    track.missed = 0;
    track.seen = time;
    track.time = time;
  }

  /** @param {Track} track */
  function winner(track) {
    let best = track.label;
    let strongest = (track.evidence.get(track.label) ?? 0) * advantage;
    for (const [label, strength] of track.evidence) {
      if (strength > strongest) {
        best = label;
        strongest = strength;
      }
    }
    return best;
  }

  return {
    /**
     * @param {Detection[]} detections of one frame
     * @param {number} time of that frame, in milliseconds
     * @returns {SteadyDetection[]} also faces that were there a moment ago
     */
    update(detections, time) {
      const pairs = detections
        .flatMap((detection) => tracks.map((track) => ({ detection, track, overlap: boxOverlap(detection.box, track.box) })))
        .filter(({ overlap }) => overlap >= leastOverlap)
        .sort((a, b) => b.overlap - a.overlap);
      const usedDetections = new Set();
      const usedTracks = new Set();
      for (const { detection, track } of pairs) {
        if (usedDetections.has(detection) || usedTracks.has(track)) continue;
        usedDetections.add(detection);
        usedTracks.add(track);
        follow(track, detection, time);
      }
      for (const track of tracks) if (!usedTracks.has(track)) track.missed++;
      // As many new faces as missing ones, or none that is still there: they moved too far to be known again, or the scene is another one.
      // The missing would be shown twice, or where nobody is.
      const newcomers = detections.length - usedDetections.size;
      const moved = newcomers > 0 && (newcomers >= tracks.length - usedTracks.size || usedTracks.size === 0);
      tracks = tracks.filter(({ missed, seen }) => missed === 0 || (!moved && missed <= maxMissed && time - seen <= maxMissedMilliseconds));
      for (const detection of detections) if (!usedDetections.has(detection)) tracks.push(begin(detection, time));
      return tracks.map(({ id, label, score, box }) => ({ id, label, score, box: /** @type {Detection["box"]} */ ([...box]) }));
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
