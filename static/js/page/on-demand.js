// What only a running camera, a chosen picture, a saved answer or an opened chapter needs, in one file that is loaded then (and kept for offline use before).

import "./later-style.js";

export { lookClosely } from "./photo-looks.js";
export { showLimits } from "./measured-errors.js";
export { createFreshness } from "./freshness.js";
export { createLiveLooks } from "./live-looks.js";
export { createLoop } from "./loop.js";
export { looksLikeFilm, readPhoto, toOwnPixels } from "./photo.js";
export { download, fileName, snapshotData, snapshotPicture } from "./snapshot.js";
export { createPictureList } from "./picture-list.js";
export { createPictureRow, thumbnailOf } from "./picture-row.js";
export { picturesAsCsv, picturesAsJson } from "./tables.js";
export { createEntrance } from "./entrance.js";
export { closeFilm, createFilm, openFilm } from "./film.js";
export { createPhotoSession } from "./photo-session.js";
