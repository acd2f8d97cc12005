// Saves snapshots on the device: the picture with its boxes as PNG, the answers as JSON. Nothing is sent anywhere.

import { paint } from "./draw.js";
import { rounded } from "./tables.js";

/** @typedef {import("./draw.js").Mark} Mark */
/** @typedef {import("./summary.js").Detection} Detection */

/**
 * @typedef {{width: number, height: number, mirrored: boolean, marks: readonly Mark[], direction: "ltr" | "rtl"}} Options
 *   size in source pixels; mirrored: as shown on screen
 * @typedef {{detections: readonly Detection[], labels: readonly string[], source: {kind: string, width: number, height: number, name?: string}, model: string, version: string, time: Date}} Answer
 */

/** @param {CanvasImageSource} source @param {Options} options */
export async function savePicture(source, options) {
  download(await snapshotPicture(source, options), fileName(new Date(), "png"));
}

/** @param {Answer} answer */
export function saveData(answer) {
  saveText(snapshotData(answer), "json");
}

/**
 * @param {CanvasImageSource} source
 * @param {Options} options
 * @returns {Promise<Blob>} a PNG of that size
 */
export async function snapshotPicture(source, { width, height, mirrored, marks, direction }) {
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  if (mirrored) context.setTransform(-1, 0, 0, 1, width, 0);
  context.drawImage(source, 0, 0, width, height);
  context.setTransform(1, 0, 0, 1, 0, 0);
  const view = { scale: 1, left: 0, top: 0, width, height, mirrored };
  paint(
    context,
    marks,
    view,
    { left: 0, top: 0, right: width, bottom: height },
    { size: Math.max(13, Math.round(Math.max(width, height) / 55)), direction },
  );
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The browser made no PNG."))), "image/png"),
  );
}

/**
 * @param {Answer} answer
 * @returns {string} JSON; boxes as x, y, width, height in source pixels
 */
export function snapshotData({ detections, labels, source, model, version, time }) {
  const rows = rounded(detections);
  return `${JSON.stringify({ time: time.toISOString(), source, model, version, labels, detections: rows }, null, 2)}\n`;
}

/** @param {Date} time @param {string} ending @returns {string} a name that sorts by time on every system */
export function fileName(time, ending) {
  return `mask-or-no-mask-${time.toISOString().slice(0, 19).replace(/[:T]/g, "-")}.${ending}`;
}

/** Offers a file as a browser download. @param {Blob} blob @param {string} name */
export function download(blob, name) {
  const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** @param {string} text @param {"csv" | "json"} kind */
export function saveText(text, kind) {
  download(new Blob([text], { type: kind === "csv" ? "text/csv" : "application/json" }), fileName(new Date(), kind));
}
