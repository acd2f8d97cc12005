// What only a running camera, a chosen picture or a saved answer needs, in one file that is loaded then (and kept for offline use before).

export { createLoop } from "./loop.js";
export { readPhoto, toOwnPixels } from "./photo.js";
export { createSmoother } from "./smooth.js";
export { download, fileName, snapshotData, snapshotPicture } from "./snapshot.js";
