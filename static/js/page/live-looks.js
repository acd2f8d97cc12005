// Watches faces in front of a camera: each frame is looked at whole, and in every second one, where there is time, a face that is followed once more, closer.
// Its label is what all these looks say together. Pure: answers of looks in, faces and wishes out.
// Not its job: whether there is time (loop.js), the looks themselves (detector.js), still pictures (photo-looks.js). How much it gains: docs/model.md.

import { LOWEST_FACE, regionsRound, toPicture } from "./regions.js";
import { createSmoother } from "./smooth.js";
import { intersectionOverUnion, toDetection, YMAX, YMIN } from "../shared/boxes.js";

/**
 * @typedef {import("../shared/protocol.js").Found} Found
 * @typedef {import("./regions.js").Region} Region
 * @typedef {{found: Found[], width: number, height: number}} Look at what is `width` times `height` pixels large
 * @typedef {{id: number, face: Found["box"], region: Region, thresholds: number, time: number}} Wish to look closer at the face `id`, for what scores at
 *   least `thresholds`
 */

// Sides of the regions, as shares of the frame's; a face's looks take turns. The wide one is for faces too large for the others.
const CLOSE = [0.5, 0.36];
const WIDE = [0.72];
const LARGEST = 0.75; // face in a region, as a share of its height
// Of a closer look, beside a whole frame's: as there are half as many, all of either kind count the same.
const WEIGHT = 2;
const EVERY = 2; // frames
const LEAST_SCORE = 0.05; // that the face is there is known; what it wears is asked
const LEAST_OVERLAP = 0.4; // intersection over union, of what a closer look finds and the face that it was meant for

export function createLiveLooks() {
  const smoother = createSmoother();
  let frames = 0;
  /** How many closer looks each face has had. @type {Map<number, number>} */
  let looked = new Map();
  /** Faces of the last frame that may gain by a closer look. @type {{id: number, face: Found["box"]}[]} */
  let followed = [];
  let last = { width: 0, height: 0, time: 0 };

  return {
    /**
     * @param {Look} look at the whole frame
     * @param {readonly string[]} labels
     * @param {number} time of the frame, in milliseconds
     * @param {Record<string, number>} [thresholds] per label
     * @returns {import("./smooth.js").FollowedDetection[]} in the frame's pixels
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
    /** Where a closer look would help most, or nowhere. @returns {Wish | undefined} */
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
    /** Forget all faces: another camera, another scene. */
    reset() {
      smoother.reset();
      followed = [];
    },
  };
}

/** @param {number} tall of a face, as a share of the frame's height */
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
