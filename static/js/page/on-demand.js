// What only a running camera, a chosen picture, a saved answer or an opened chapter needs, in one file that is loaded then (and kept for offline use before).

export { lookClosely } from "./photo-looks.js";
export { showLimits } from "./measured-errors.js";
export { createFreshness } from "./freshness.js";
export { createLiveLooks } from "./live-looks.js";
export { createLoop } from "./loop.js";
export { readPhoto, toOwnPixels } from "./photo.js";
export { download, fileName, snapshotData, snapshotPicture } from "./snapshot.js";
