// Counts what was collected, and says in words what is missing. Pure: the collection in, counts and text keys out.

import { XMAX, XMIN, YMAX, YMIN } from "../shared/boxes.js";
import { isAnswered } from "./records.js";

/** @typedef {import("./records.js").Picture} Picture */
/** @typedef {import("./records.js").Label} Label */
/** @typedef {{boxes: number, pictures: number, sizes: [number, number, number], places: number[]}} Count sizes: small, middle, large; places: a grid of 3 x 3, row by row */
/** @typedef {{key: string, values?: Record<string, string | number>}} Hint key of a text, without the "hint." prefix */

export const WANTED = 40; // boxes per label from which a first training is worthwhile
const NEGATIVE_SHARE = 0.05; // of all pictures should show nothing
const ONE_SIDED = 0.85; // share of a label's boxes in one place, or of one size, that is too much
const ENOUGH_TO_JUDGE = 10; // boxes
const SMALL = 0.12; // longer side as a share of the picture's
const LARGE = 0.4;
const MOST_COPIES = 0.2; // share of all pictures

/**
 * @param {readonly Picture[]} pictures
 * @param {readonly Label[]} labels
 * @returns {Map<string, Count>} by the label's id
 */
export function count(pictures, labels) {
  /** @type {Map<string, Count>} */
  const counts = new Map(
    labels.map(({ id }) => [id, { boxes: 0, pictures: 0, sizes: [0, 0, 0], places: new Array(9).fill(0) }]),
  );
  for (const { boxes } of pictures) {
    for (const id of new Set(boxes.map(({ label }) => label))) {
      const of = counts.get(id);
      if (of) of.pictures += 1;
    }
    for (const { label, box } of boxes) {
      const of = counts.get(label);
      if (!of) continue;
      of.boxes += 1;
      of.sizes[sizeOf(box)] += 1;
      of.places[placeOf(box)] += 1;
    }
  }
  return counts;
}

/** @param {import("./records.js").Box} box @returns {0 | 1 | 2} small, middle, large */
function sizeOf(box) {
  const side = Math.max(box[YMAX] - box[YMIN], box[XMAX] - box[XMIN]);
  return side < SMALL ? 0 : side < LARGE ? 1 : 2;
}

/** @param {import("./records.js").Box} box @returns {number} cell of the 3 x 3 grid that holds its centre */
function placeOf(box) {
  const third = (/** @type {number} */ centre) => Math.min(2, Math.floor(centre * 3));
  return third((box[YMIN] + box[YMAX]) / 2) * 3 + third((box[XMIN] + box[XMAX]) / 2);
}

/**
 * What to do next, the most useful first.
 * @param {readonly Picture[]} pictures
 * @param {readonly Label[]} labels
 * @param {ReadonlyMap<string, string>} copies as createCopyFinder() finds them
 * @param {(label: Label) => string} nameOf the name as the person reads it
 * @returns {Hint[]} one, "enough", where nothing is missing
 */
export function hints(pictures, labels, copies, nameOf) {
  if (!pictures.length) return [{ key: "start" }];
  /** @type {Hint[]} */
  const found = [];
  const open = pictures.filter((picture) => !isAnswered(picture)).length;
  if (open) found.push({ key: "open", values: { n: open } });
  for (const label of labels) {
    const { boxes, sizes, places } = count(pictures, [label]).get(label.id) ?? { boxes: 0, sizes: [], places: [] };
    const values = { n: boxes, label: nameOf(label) };
    if (boxes === 0) found.push({ key: "none", values });
    else if (boxes < WANTED) found.push({ key: "few", values: { ...values, wanted: WANTED } });
    if (boxes < ENOUGH_TO_JUDGE) continue;
    if (Math.max(...places) > ONE_SIDED * boxes)
      found.push({ key: places[4] === Math.max(...places) ? "middle" : "corner", values });
    const size = sizes.findIndex((some) => some > ONE_SIDED * boxes);
    if (size >= 0) found.push({ key: ["small", "same", "large"][size], values });
  }
  const negatives = pictures.filter(({ nothing }) => nothing).length;
  if (negatives === 0) found.push({ key: "negatives.none" });
  else if (negatives < NEGATIVE_SHARE * pictures.length) found.push({ key: "negatives.few", values: { n: negatives } });
  if (copies.size > MOST_COPIES * pictures.length) found.push({ key: "copies", values: { n: copies.size } });
  return found.length ? found : [{ key: "enough" }];
}
