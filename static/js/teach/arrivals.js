// Adds files to the collection: pictures as new ones, a zip by merging.
// Not its job: reading them (intake.js, zip-in.js).

import { readPicture } from "./intake.js";
import { freeColour } from "./labels.js";
import { loadZips } from "./load-zips.js";
import { newId } from "./records.js";
import { setLabels } from "./steps.js";

/** @typedef {import("./records.js").Picture} Picture */
/** @typedef {import("./records.js").Label} Label */
/** @typedef {{collection: import("./collection.js").Collection, guess: (canvas: HTMLCanvasElement) => Promise<Pick<Picture, "boxes" | "guesses">>, onProgress: (i: number, n: number) => void}} Parts */

/**
 * @param {readonly File[]} files
 * @param {Parts} parts
 * @returns {Promise<{added: string[], problems: unknown[]}>} ids, and one error for each file that is not a picture
 * @throws {DOMException} a picture cannot be stored; those before it are kept
 */
export async function addPictures(files, { collection, guess, onProgress }) {
  /** @type {string[]} */
  const added = [];
  /** @type {unknown[]} */
  const problems = [];
  for (const [index, file] of files.entries()) {
    if (files.length > 1) onProgress(index + 1, files.length);
    const read = await readPicture(file).catch((error) => void problems.push(error));
    if (!read) continue;
    const { file: kept, ...facts } = read.developed;
    const now = new Date();
    const picture = { id: newId(now), changed: now.getTime(), nothing: false, ...facts, ...(await guess(read.canvas)) };
    await collection.change({
      pictures: [{ id: picture.id, after: { picture, file: kept } }],
      final: files.length > 1,
    });
    added.push(picture.id);
  }
  return { added, problems };
}

/**
 * @param {File} file
 * @param {Omit<Parts, "guess">} parts
 * @returns {Promise<{added: number, replaced: number, same: number}>}
 * @throws {import("./zip-file.js").ZipError | import("../page/later.js").CodeError | DOMException}
 */
export async function mergeZip(file, { collection, onProgress }) {
  const { mergeOf, readZip } = await loadZips();
  const zip = await readZip(file);
  const known = await bringLabels(collection, zip);
  const counts = { added: 0, replaced: 0, same: 0 };
  for (const [index, coming] of zip.pictures.entries()) {
    onProgress(index + 1, zip.pictures.length);
    const here = collection.picture(coming.id);
    const boxes = coming.boxes.map(({ label, box }) => ({ label: /** @type {string} */ (known.get(label)), box }));
    const answer = { boxes, nothing: coming.nothing, changed: coming.changed };
    const what = mergeOf(here, coming);
    if (what === "keep") counts.same += 1;
    else if (here) {
      await collection.change({ pictures: [{ id: here.id, after: { picture: { ...here, ...answer } } }], final: true });
      counts.replaced += 1;
    } else {
      const { file: kept, ...facts } = (await readPicture(await coming.read())).developed;
      const picture = { id: coming.id, guesses: null, ...facts, ...answer };
      await collection.change({ pictures: [{ id: coming.id, after: { picture, file: kept } }], final: true });
      counts.added += 1;
    }
  }
  return counts;
}

/**
 * @param {import("./collection.js").Collection} collection
 * @param {{labels: string[], colours: Record<string, string>}} zip
 * @returns {Promise<Map<string, string>>} maps the zip's names to ids here; names that differ only in case are the same
 */
async function bringLabels(collection, { labels, colours }) {
  /** @type {Label[]} */
  const all = [...collection.labels];
  /** @type {Map<string, string>} */
  const known = new Map();
  for (const name of labels) {
    const there = all.find((label) => label.name.toLowerCase() === name.toLowerCase());
    if (!there) all.push({ id: newId(new Date()), name, colour: colours[name] ?? freeColour(all) });
    known.set(name, (there ?? /** @type {Label} */ (all.at(-1))).id);
  }
  if (all.length > collection.labels.length)
    await collection.change({ ...setLabels(collection.labels, all), final: true });
  return known;
}
