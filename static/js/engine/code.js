// Waits for the engine's own code, of which some is only needed for some models and backends: code that does not come is a matter of the line.
// Not its job: files that are no code (download.js).

import { unfetched } from "./download.js";
import { isUnfetchedCode } from "../shared/errors.js";

// How much of an import has come nobody can ask, so a slow line gets time; yet less than the page gives the engine, for then the backend is blamed.
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
    clearTimeout(timer); // Node would not end before it
  }
}
