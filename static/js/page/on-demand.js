// What only a running camera, a chosen picture, a saved answer or an opened chapter needs, in one file that is loaded then (and kept for offline use before).

import "./later-style.js";

export { showLimits } from "./measured-errors.js";
export { createFreshness } from "./freshness.js";
export { createLiveLooks } from "./live-looks.js";
export { createLoop } from "./loop.js";
export { saveData, savePicture } from "./snapshot.js";
export { createEntrance } from "./entrance.js";
export { createPhotoSession } from "./photo-session.js";
