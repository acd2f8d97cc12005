// Waits for the engine's own code, some of which only certain models and backends need: code that fails to arrive is a
// network error.
// Not its job: files other than code (download.js).

import { unfetched } from "./download.js";
import { isUnfetchedCode } from "../shared/errors.js";

// An import's progress cannot be queried, so a slow connection gets plenty of time, but less than the page allows the
// engine: past that deadline the backend would be blamed.
const PATIENCE_MILLISECONDS = 45_000;

/**
 * @template T
 * @param {Promise<T>} importing
 * @param {number} [patience] milliseconds
 * @returns {Promise<T>}
 * @throws {DetectorError} "network"
 */
export async function arrival(importing, patience = PATIENCE_MILLISECONDS) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @type {Promise<never>} */
  const silence = new Promise((_, reject) => {
    timer = setTimeout(reject, patience, new TypeError("an import fell silent"));
  });
  try {
    return await Promise.race([importing, silence]);
  } catch (thrown) {
    if (isUnfetchedCode(thrown)) throw unfetched("The engine's code", thrown.message);
    throw thrown;
  } finally {
    clearTimeout(timer); // otherwise Node would wait for it before exiting
  }
}
