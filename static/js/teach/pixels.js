// Turns a drawn canvas into what is kept of a picture: the JPEG, its thumbnail, its fingerprint.
// Not its job: where the canvas comes from (taking.js, intake.js), what a fingerprint means (alike.js).

import { fingerprint, SIDE } from "./alike.js";

const QUALITY = 0.92; // of the JPEG: makes no difference to training, at a third of a PNG's size
const THUMBNAIL_QUALITY = 0.8;
const THUMBNAIL = 240; // pixels of its longer side

/** @param {CanvasImageSource} source @param {number} width pixels to draw it in @param {number} height @returns {HTMLCanvasElement} */
export function toCanvas(source, width, height) {
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d", { alpha: false }));
  context.imageSmoothingQuality = "high";
  context.drawImage(source, 0, 0, width, height);
  return canvas;
}

/** @param {HTMLCanvasElement} canvas @param {number} quality @returns {Promise<Blob>} */
function toJpeg(canvas, quality) {
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error("The browser made no JPEG of the picture."))),
      "image/jpeg",
      quality,
    ),
  );
}

/** @param {HTMLCanvasElement} canvas */
function shrink(canvas) {
  const scale = Math.min(1, THUMBNAIL / Math.max(canvas.width, canvas.height));
  return toCanvas(
    canvas,
    Math.max(1, Math.round(canvas.width * scale)),
    Math.max(1, Math.round(canvas.height * scale)),
  );
}

/** Fingerprint of the picture squeezed to a small grey square. @param {HTMLCanvasElement} canvas */
export function fingerprintOf(canvas) {
  const { data } = /** @type {CanvasRenderingContext2D} */ (
    // In two steps, since the browser's filter skips pixels of a far larger picture.
    toCanvas(shrink(canvas), SIDE, SIDE).getContext("2d")
  ).getImageData(0, 0, SIDE, SIDE);
  const grey = Array.from(
    { length: SIDE * SIDE },
    (_, i) => 0.299 * data[4 * i] + 0.587 * data[4 * i + 1] + 0.114 * data[4 * i + 2],
  );
  return fingerprint(grey);
}

/** @param {HTMLCanvasElement} canvas @returns {Promise<{file: Blob, thumbnail: Blob, fingerprint: number[], width: number, height: number, bytes: number}>} */
export async function develop(canvas) {
  const [file, thumbnail] = await Promise.all([toJpeg(canvas, QUALITY), toJpeg(shrink(canvas), THUMBNAIL_QUALITY)]);
  const { width, height } = canvas;
  return { file, thumbnail, fingerprint: fingerprintOf(canvas), width, height, bytes: file.size };
}
