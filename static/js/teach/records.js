// What is kept of a collection, as types: labels, pictures, boxes. Also makes ids, and tells if a picture is answered.
// Not its job: keeping it (kept.js), changing it (collection.js).

/**
 * @typedef {[number, number, number, number]} Box ymin, xmin, ymax, xmax, relative 0..1
 * @typedef {{id: string, name: string, colour: string}} Label colour as #rrggbb; the order of the list gives the keys 1 to 9
 * @typedef {{label: string, box: Box}} DrawnBox label is the id of a Label
 * @typedef {{label: string, score: number, box: Box}} Guess what the model says; label is its own name for it, score 0..1
 *
 * @typedef {object} Picture
 * @property {string} id also the name of its file, without the extension
 * @property {number} changed milliseconds since 1970, of the last change by a person: the newer one wins where two are merged
 * @property {number} width pixels of the file
 * @property {number} height
 * @property {number} bytes of the file
 * @property {Blob} thumbnail JPEG
 * @property {number[]} fingerprint from alike.js
 * @property {DrawnBox[]} boxes
 * @property {boolean} nothing the person says that there is nothing to mark; false while there are boxes
 * @property {Guess[] | null} guesses of the model that ran when it was taken; null where none ran
 */

/** Whether the person has answered: boxes, or "nothing here". @param {Picture} picture */
export function isAnswered({ boxes, nothing }) {
  return boxes.length > 0 || nothing;
}

/** An id that sorts by time and differs between devices. @param {Date} time @param {() => number} [random] 0..1 */
export function newId(time, random = Math.random) {
  const digits = Array.from({ length: 6 }, () => Math.floor(random() * 36).toString(36)).join("");
  return `${time.toISOString().slice(0, 23).replace(/[:.T]/g, "-")}-${digits}`;
}
