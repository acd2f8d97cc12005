// Loads page code that is only needed later (on-demand.js), with its texts; retries if it stalls, fails or is damaged.

import { completeTexts } from "./i18n.js";

/** The rest of the page's code could not be loaded. */
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
 * @param {import("./i18n.js").Translator} texts to which the parts' texts are added
 * @returns {Promise<Parts>} shared by all callers; a failure is not cached, so the next call tries again
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
 * @param {() => Promise<T>} first the import, written so that the bundler recognises it
 * @param {string} address of the same module, including its folder, as the bundle's chunks lie in another one
 * @returns {() => Promise<T>} one import shared by all callers; a failure is not cached, so the next call tries again
 */
export function patientImport(first, address) {
  /** @type {Promise<T> | null} */
  let coming = null;
  // Browsers cache a failed import by its URL, so each retry needs a new one.
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
 * @param {{patience?: number, pause?: number}} [options] milliseconds: how long a try may stay silent
 *   before another is started alongside it, and the pause before each retry
 * @returns {Promise<T>} the first to arrive
 * @throws {CodeError}
 */
export async function loadPatiently(load, { patience = PATIENCE_MILLISECONDS, pause = PAUSE_MILLISECONDS } = {}) {
  /** @type {Promise<T>[]} */
  const tries = [];
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const one = load(attempt);
    tries.push(one);
    // A stalled try may still succeed: whichever arrives first is used.
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
