// Loads what only a zip or a model that is brought needs (zips.js): with a limit on silence, and again where it did not come.
// Not its job: how often and how long (page/later.js).

import { loadPatiently } from "../page/later.js";

/** @typedef {typeof import("./zips.js")} Zips */
/** @type {Promise<Zips> | null} */
let zips = null;

/**
 * @returns {Promise<Zips>} the same for everybody; a failure is forgotten, so that the next one who asks tries again
 * @throws {import("../page/later.js").CodeError}
 */
export function loadZips() {
  zips ??= loadPatiently(importZips).catch((error) => {
    zips = null;
    throw error;
  });
  return zips;
}

/** @param {number} attempt @returns {Promise<Zips>} */
function importZips(attempt) {
  if (attempt === 0) return import("./zips.js");
  // As page/later.js does: what failed under one address fails under it for good.
  return import(new URL(`../teach/zips.js?again=${Date.now()}`, import.meta.url).href);
}
