// The answers for a video, indexed by frame time: stores and finds them, summarises them along the timeline, exports
// them as CSV or JSON. Pure. Not its job: playing and detecting (film.js), drawing the timeline (film-panel.js).

import { rounded, toCsv } from "./tables.js";

/**
 * @typedef {import("./summary.js").Detection & {id?: number}} Face
 *   box in the video's pixels; faces with the same id are one tracked face
 */
/** @typedef {{time: number, faces: readonly Face[]}} Picture time in seconds */

const EXACT_SECONDS = 0.002;
const NEIGHBOURS_SECONDS = 0.25; // frames further apart than this have unanalysed ones between them

export function createFilmAnswers() {
  /** By time. @type {Picture[]} */
  let pictures = [];

  /** The index of the last frame at or before a time, or -1. @param {number} time */
  function placeOf(time) {
    let [low, high] = [0, pictures.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pictures[middle].time <= time + EXACT_SECONDS) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  return {
    get pictures() {
      return pictures;
    },
    /** @param {number} time @param {readonly Face[]} faces */
    add(time, faces) {
      const place = placeOf(time);
      const isKnown = place >= 0 && time - pictures[place].time <= EXACT_SECONDS;
      pictures = pictures.toSpliced(isKnown ? place : place + 1, isKnown ? 1 : 0, { time, faces });
    },
    /**
     * @param {number} time
     * @param {number} [patience] seconds for which an earlier answer remains valid
     * @returns {readonly Face[] | undefined} undefined if that frame was not analysed
     */
    at(time, patience = EXACT_SECONDS) {
      const before = pictures[placeOf(time)];
      return before && time - before.time <= patience + EXACT_SECONDS ? before.faces : undefined;
    },
    /**
     * @param {number} columns
     * @param {number} duration seconds
     * @returns {(Map<string, number> | null)[]} for each column, the most faces per label in one frame; null if
     *   no frame there was analysed
     */
    along(columns, duration) {
      /** @type {(Map<string, number> | null)[]} */
      const most = new Array(columns).fill(null);
      const columnOf = (/** @type {number} */ time) => Math.min(columns - 1, Math.floor((time / duration) * columns));
      pictures.forEach(({ time, faces }, place) => {
        const column = columnOf(time);
        const here = most[column] ?? new Map();
        for (const label of new Set(faces.map((face) => face.label))) {
          const count = faces.filter((face) => face.label === label).length;
          here.set(label, Math.max(count, here.get(label) ?? 0));
        }
        // In a short video, one frame spans several columns.
        const next = pictures[place + 1]?.time ?? duration;
        const end = next - time > NEIGHBOURS_SECONDS ? column : next === duration ? columns : columnOf(next);
        most.fill(here, column, Math.max(end, column + 1));
      });
      return most;
    },
    /**
     * @param {number} longest normal interval between frames, in seconds
     * @param {number} duration seconds
     * @returns {number | undefined} time of the last analysed frame (or 0) before the first gap
     */
    gap(longest, duration) {
      const times = [0, ...pictures.map(({ time }) => time)];
      return times.find((time, place) => (times[place + 1] ?? duration - longest / 2) - time > longest);
    },
    get mostFaces() {
      return Math.max(0, ...pictures.map(({ faces }) => faces.length));
    },
    clear() {
      pictures = [];
    },
  };
}

/** @param {number} seconds */
const milliseconds = (seconds) => Number(seconds.toFixed(3));

/** @param {readonly Picture[]} pictures @returns {string} CSV, one row per face; a frame without faces has a row too */
export function filmAsCsv(pictures) {
  return toCsv([
    ["time", "faces", "face", "label", "score", "x", "y", "box_width", "box_height"],
    ...pictures.flatMap(({ time, faces }) => {
      const about = [milliseconds(time), faces.length];
      if (!faces.length) return [[...about, "", "", "", "", "", "", ""]];
      return rounded(faces).map(({ label, score, box }, index) => [
        ...about,
        faces[index].id ?? "",
        label,
        score,
        ...box,
      ]);
    }),
  ]);
}

/**
 * @param {readonly Picture[]} pictures
 * @param {{name: string, width: number, height: number, duration: number}} film size in pixels, duration in seconds
 * @param {import("./tables.js").Made} made
 * @returns {string}
 */
export function filmAsJson(pictures, film, { model, version, labels, time }) {
  const seen = pictures.map(({ time: at, faces }) => ({
    time: milliseconds(at),
    detections: rounded(faces).map((one, index) => ({ face: faces[index].id, ...one })),
  }));
  return `${JSON.stringify({ time: time.toISOString(), model, version, labels, film: { ...film, duration: milliseconds(film.duration) }, pictures: seen })}\n`;
}
