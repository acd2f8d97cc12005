// Loads the code that only zips and supplied models need (zips.js).
// Not its job: time limits and retries (page/later.js).

import { patientImport } from "../page/later.js";

/** @throws {import("../page/later.js").CodeError} */
export const loadZips = patientImport(() => import("./zips.js"), "../teach/zips.js");
