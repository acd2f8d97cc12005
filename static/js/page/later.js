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
/** @type {() => Promise<Parts>} */
const importParts = patientImport(() => import("./on-demand.js"), "../page/on-demand.js");

/**
 * @param {import("./i18n.js").Translator} texts to which the parts' words are added
 * @returns {Promise<Parts>} the same for everybody; a failure is forgotten, so that the next one who asks tries again
 * @throws {CodeError}
 */
export async function loadParts(texts) {
  const [loaded] = await Promise.all([importParts(), completeTexts(texts).catch(missing)]);
  return loaded;
}

/** @returns {never} @throws {CodeError} */
export function missing() {
  throw new CodeError("A part of this page could not be loaded.");
}

/**
 * @template T
 * @param {() => Promise<T>} first the import, as the bundler has to read it
 * @param {string} address of the same module, with its folder's name, for the bundle's parts lie in another one
 * @returns {() => Promise<T>} one import for everybody; a failure is forgotten, so that the next one who asks tries again
 */
export function patientImport(first, address) {
  /** @type {Promise<T> | null} */
  let coming = null;
  // What failed under one address fails under it for good: the browser remembers.
  const load = (/** @type {number} */ attempt) =>
    attempt === 0 ? first() : import(new URL(`${address}?again=${Date.now()}`, import.meta.url).href);
  return () => {
    coming ??= loadPatiently(load).catch((error) => {
      coming = null;
      throw error;
    });
    return coming;
  };
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
