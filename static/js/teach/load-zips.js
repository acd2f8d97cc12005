// Loads what only a zip or a model that is brought needs (zips.js). Not its job: how long that may take, and how often it is tried (page/later.js).

import { patientImport } from "../page/later.js";

/** @throws {import("../page/later.js").CodeError} */
export const loadZips = patientImport(() => import("./zips.js"), "../teach/zips.js");
