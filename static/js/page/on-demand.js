// Code needed only by a running camera, a chosen picture, a saved answer or an opened section, in one file loaded on
// demand (and cached for offline use beforehand).

import "./later-style.js";

export { showLimits } from "./measured-errors.js";
export { createFreshness } from "./freshness.js";
export { createLiveLooks } from "./live-looks.js";
export { createLoop } from "./loop.js";
export { saveData, savePicture } from "./snapshot.js";
export { createEntrance } from "./entrance.js";
export { createPhotoSession } from "./photo-session.js";
