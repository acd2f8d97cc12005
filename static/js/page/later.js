// Loads the page's own code that is only needed later (on-demand.js), and its words: with a limit on silence, and again where it did not come or came damaged.

import { completeTexts } from "./i18n.js";

/** The rest of the page's code could not be had. */
export class CodeError extends Error {
  name = "CodeError";
}

const PATIENCE_MILLISECONDS = 10_000;
const PAUSE_MILLISECONDS = 1000;
const TRIES = 3;

/** @typedef {typeof import("./on-demand.js")} Parts */
/** @type {Promise<Parts> | null} */
let parts = null;

/**
 * @param {import("./i18n.js").Translator} texts to which the parts' words are added
 * @returns {Promise<Parts>} the same for everybody; a failure is forgotten, so that the next one who asks tries again
 * @throws {CodeError}
 */
export async function loadParts(texts) {
  parts ??= loadPatiently(importParts).catch((error) => {
    parts = null;
    throw error;
  });
  const [loaded] = await Promise.all([parts, completeTexts(texts).catch(missing)]);
  return loaded;
}

/** @returns {never} @throws {CodeError} */
export function missing() {
  throw new CodeError("A part of this page could not be loaded.");
}

/** @param {number} attempt @returns {Promise<Parts>} */
function importParts(attempt) {
  if (attempt === 0) return import("./on-demand.js");
  // What failed under one address fails under it for good: the browser remembers. The folder's name, for the bundle's parts lie in another one.
  return import(new URL(`../page/on-demand.js?again=${Date.now()}`, import.meta.url).href);
}

/**
 * @template T
 * @param {(attempt: number) => Promise<T>} load
 * @param {{patience?: number, pause?: number}} [options] milliseconds until another try is made beside one that is silent, and after one that failed
 * @returns {Promise<T>} the first that comes
 * @throws {CodeError}
 */
export async function loadPatiently(load, { patience = PATIENCE_MILLISECONDS, pause = PAUSE_MILLISECONDS } = {}) {
  /** @type {Promise<T>[]} */
  const tries = [];
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const one = load(attempt);
    tries.push(one);
    // A line that is silent may yet speak: whichever comes first will do.
    const come = await Promise.race([
      Promise.any(tries).then(
        (value) => ({ value }),
        () => null,
      ),
      wait(patience),
    ]);
    if (come) return come.value;
    if (attempt + 1 < TRIES) await wait(pause);
  }
  return missing();
}

/** @param {number} milliseconds @returns {Promise<null>} */
function wait(milliseconds) {
  return new Promise((done) => setTimeout(done, milliseconds, null));
}
