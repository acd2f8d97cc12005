// Tracks faces in front of a camera. A "look" is one detection pass: every frame gets one over the whole picture, and
// every second frame, time permitting, a closer one at one tracked face. A face's label combines all of its looks.
// Pure: results of looks in, faces and wishes for closer looks out. Measured gain: docs/model.md.
// Not its job: whether there is time (loop.js), running the looks (detector.js), still pictures (photo-looks.js).

import { LOWEST_FACE, regionsRound, toPicture } from "./regions.js";
import { createSmoother } from "./smooth.js";
import { intersectionOverUnion, toDetection, YMAX, YMIN } from "../shared/boxes.js";

/**
 * @typedef {import("../shared/protocol.js").Found} Found
 * @typedef {import("./regions.js").Region} Region
 * @typedef {{found: Found[], width: number, height: number}} Look at a frame of `width` times `height` pixels
 * @typedef {{id: number, face: Found["box"], region: Region, thresholds: number, time: number}} Wish
 *   for a closer look at face `id`, for detections scoring at least `thresholds`
 */

// Region sides as shares of the frame's; a face's looks alternate between them. WIDE is for faces too large for CLOSE.
const CLOSE = [0.5, 0.36];
const WIDE = [0.72];
const LARGEST = 0.75; // height of a face, as a share of its region's
// Weight of a closer look relative to a whole frame's: there are half as many, so both kinds count equally in total.
const WEIGHT = 2;
const EVERY = 2; // frames
const LEAST_SCORE = 0.05; // low: the face is known to be there; only its label is in question
const LEAST_OVERLAP = 0.4; // intersection over union of a closer look's detection and the face it was meant for

export function createLiveLooks() {
  const smoother = createSmoother();
  let frames = 0;
  /** How many closer looks each face has had. @type {Map<number, number>} */
  let looked = new Map();
  /** Faces of the last frame that may benefit from a closer look. @type {{id: number, face: Found["box"]}[]} */
  let followed = [];
  let last = { width: 0, height: 0, time: 0 };

  return {
    /**
     * @param {Look} look at the whole frame
     * @param {readonly string[]} labels
     * @param {number} time of the frame, in milliseconds
     * @param {Record<string, number>} [thresholds] per label
     * @returns {import("./smooth.js").FollowedDetection[]} in frame pixels
     */
    see({ found, width, height }, labels, time, thresholds) {
      frames++;
      const detections = found.map((one) => ({
        ...toDetection(one, labels, width, height),
        scores: byName(one, labels),
      }));
      const faces = smoother.update(detections, time, thresholds);
      const tellsAll = found.some(({ scores }) => scores);
      followed = tellsAll
        ? faces.map(({ id, box: [x, y, across, down] }) => ({
            id,
            face: [y / height, x / width, (y + down) / height, (x + across) / width],
          }))
        : [];
      looked = new Map(faces.map(({ id }) => [id, looked.get(id) ?? 0]));
      last = { width, height, time };
      return faces;
    },
    /** Where a closer look would help most, if anywhere. @returns {Wish | undefined} */
    wish() {
      if (frames % EVERY) return undefined;
      const wishes = followed.flatMap(({ id, face }) => {
        const regions = regionsRound(face, sidesFor(face[YMAX] - face[YMIN]), last.width, last.height);
        const turn = looked.get(id) ?? 0;
        return regions.length
          ? [{ id, face, region: regions[turn % regions.length], thresholds: LEAST_SCORE, time: last.time, turn }]
          : [];
      });
      return wishes.sort((a, b) => a.turn - b.turn)[0];
    },
    /** @param {Wish} wish @param {Found[]} found boxes relative to its region @param {readonly string[]} labels */
    seeCloser({ id, face, region, time }, found, labels) {
      looked.set(id, (looked.get(id) ?? 0) + 1);
      const meant = Float32Array.from(face);
      const isMeant = (/** @type {Found} */ { box }) =>
        intersectionOverUnion(Float32Array.from(toPicture(box, region, last.width, last.height)), 0, meant, 0) >=
        LEAST_OVERLAP;
      const seen = found.find(isMeant);
      const scores = seen && byName(seen, labels);
      if (scores) smoother.add(id, scores, time, WEIGHT);
    },
    /** Forgets all faces, for another camera or scene. */
    reset() {
      smoother.reset();
      followed = [];
    },
  };
}

/** @param {number} tall height of a face, as a share of the frame's */
function sidesFor(tall) {
  if (tall < LOWEST_FACE) return [];
  const fits = (/** @type {number} */ side) => tall <= LARGEST * side;
  const close = CLOSE.filter(fits);
  return close.length ? close : WIDE.filter(fits);
}

/** @param {Found} found @param {readonly string[]} labels @returns {Record<string, number> | undefined} */
function byName({ scores }, labels) {
  return scores && Object.fromEntries(scores.map((score, column) => [labels[column], score]));
}
