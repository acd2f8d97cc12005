// Makes every change of the collection a step that can be undone. Pure: current and wanted state in, a step out.
// Not its job: carrying it out (collection.js).

/** @typedef {import("./records.js").Picture} Picture */
/** @typedef {import("./records.js").Label} Label */
/** @typedef {import("./collection.js").Step} Step */

/** @param {Picture} picture @param {Partial<Picture>} part @param {number} now milliseconds since 1970 @returns {import("./collection.js").PictureChange} */
function changed(picture, part, now) {
  return { id: picture.id, before: { picture }, after: { picture: { ...picture, ...part, changed: now } } };
}

/** @param {Picture} picture @param {Blob} file @returns {Step} */
export function add(picture, file) {
  return { pictures: [{ id: picture.id, after: { picture, file } }] };
}

/** @param {Picture} picture @param {Blob | undefined} file @returns {Step} */
export function remove(picture, file) {
  return { pictures: [{ id: picture.id, before: { picture, file } }] };
}

/** @param {Picture} picture @param {import("./records.js").DrawnBox[]} boxes @param {number} now @param {string} [merge] @returns {Step} */
export function setBoxes(picture, boxes, now, merge) {
  return { pictures: [changed(picture, { boxes, nothing: picture.nothing && !boxes.length }, now)], merge };
}

/**
 * "Nothing here" removes the boxes.
 * @param {Picture} picture
 * @param {boolean} nothing
 * @param {number} now
 * @returns {Step}
 */
export function setNothing(picture, nothing, now) {
  return { pictures: [changed(picture, { nothing, boxes: nothing ? [] : picture.boxes }, now)] };
}

/** @param {readonly Label[]} labels @param {readonly Label[]} after @returns {Step} */
export function setLabels(labels, after) {
  return { pictures: [], labels: { before: [...labels], after: [...after] } };
}

/**
 * Removes a label with all its boxes.
 * @param {readonly Label[]} labels
 * @param {string} id
 * @param {readonly Picture[]} pictures
 * @param {number} now
 * @returns {Step}
 */
export function removeLabel(labels, id, pictures, now) {
  const touched = pictures.filter(({ boxes }) => boxes.some(({ label }) => label === id));
  return {
    ...setLabels(
      labels,
      labels.filter((label) => label.id !== id),
    ),
    pictures: touched.map((picture) =>
      changed(picture, { boxes: picture.boxes.filter(({ label }) => label !== id) }, now),
    ),
  };
}
