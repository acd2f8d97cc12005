// Decodes chosen pictures, the right way up; unreadable ones become a PhotoError with its own code.
// Not its job: where they come from (photo-intake.js), showing them (photo-session.js).

import { isCutOff } from "./cut-off.js";
import { isFolder, PhotoError } from "./photo-intake.js";

/**
 * @typedef {{
 *   name: string, bitmap: ImageBitmap, width: number, height: number, animated: boolean, cutOff: boolean,
 * }} Photo width and height are the picture's own; the bitmap may be smaller
 */

// Pixels; larger pictures are scaled down: no screen shows more here, and 50 MP would need 200 MB.
export const LONGEST_SIDE = 2048;

const ANIMATED = new Set(["gif", "apng", "webp-animated", "avif-animated"]);

/**
 * Detects the format from the first bytes, ignoring the file's name.
 * @param {Uint8Array} bytes at least the first 64, or all if there are fewer
 * @returns {"jpeg" | "png" | "apng" | "gif" | "webp" | "webp-animated" | "avif" | "avif-animated" | "heic" | "tiff" | "bmp" | "svg" | "film" | "unknown" | "empty"}
 */
export function sniff(bytes) {
  if (bytes.length === 0) return "empty";
  const text = String.fromCharCode(...bytes.subarray(0, 64));
  if (text.startsWith("\xff\xd8\xff")) return "jpeg";
  if (text.startsWith("\x89PNG\r\n\x1a\n")) return text.slice(37, 41) === "acTL" ? "apng" : "png";
  if (/^GIF8[79]a/.test(text)) return "gif";
  if (text.startsWith("RIFF") && text.slice(8, 12) === "WEBP")
    return text.slice(12, 16) === "VP8X" && bytes[20] & 2 ? "webp-animated" : "webp";
  if (text.slice(4, 8) === "ftyp") {
    if (text.slice(8, 12) === "avis") return "avif-animated";
    if (text.slice(8, 12) === "avif") return "avif";
    if (/^(hei[cmsx]|hev[cmsx]|mif1|msf1)/.test(text.slice(8, 12))) return "heic";
    return "film";
  }
  if (text.startsWith("\x1aE\xdf\xa3") || (text.startsWith("RIFF") && text.slice(8, 12) === "AVI ")) return "film";
  if (/^(II\*\0|MM\0\*)/.test(text)) return "tiff";
  if (/^BM/.test(text)) return "bmp";
  if (/^(\xef\xbb\xbf)?\s*<(\?xml|svg|!--)/i.test(text)) return "svg";
  return "unknown";
}

/** Whether the file is a video, whatever its name. @param {File} file */
export async function looksLikeFilm(file) {
  if (file.type.startsWith("video/")) return true;
  return sniff(new Uint8Array(await file.slice(0, 64).arrayBuffer())) === "film";
}

/**
 * @param {File | Blob} file
 * @returns {Promise<Photo>} rotated upright according to its EXIF data
 * @throws {PhotoError}
 */
export async function readPhoto(file) {
  const name = /** @type {File} */ (file).name ?? "";
  if (isFolder(file)) throw new PhotoError("folder", name);
  const bytes = await file.arrayBuffer().catch((/** @type {Error} */ error) => {
    throw new PhotoError(error.name === "NotFoundError" ? "gone" : "changed", name);
  });
  const kind = sniff(new Uint8Array(bytes, 0, Math.min(64, bytes.byteLength)));
  if (kind === "empty") throw new PhotoError("empty", name);
  const address = URL.createObjectURL(file);
  const image = new Image();
  try {
    image.src = address;
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    if (!width || !height) throw new PhotoError("damaged", name);
    return {
      name,
      bitmap: await shrink(image, width, height),
      width,
      height,
      animated: ANIMATED.has(kind),
      cutOff: isCutOff(kind, new Uint8Array(bytes)),
    };
  } catch {
    if (kind === "film" || file.type.startsWith("video/")) throw new PhotoError("film", name);
    if (kind === "heic" || kind === "tiff") throw new PhotoError(kind, name);
    throw new PhotoError(kind === "unknown" ? "not-image" : "damaged", name);
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** @param {HTMLImageElement} image @param {number} width @param {number} height */
async function shrink(image, width, height) {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  context.fillStyle = "#fff"; // the background behind transparent pictures
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = "high";
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return createImageBitmap(canvas);
}

/**
 * Converts boxes found on the bitmap to the picture's own pixels.
 * @template {{box: import("./geometry.js").Box}} T
 * @param {readonly T[]} detections
 * @param {{width: number, height: number, keptWidth: number, keptHeight: number}} sizes the picture's and the bitmap's
 * @returns {T[]}
 */
export function toOwnPixels(detections, { width, height, keptWidth, keptHeight }) {
  const across = width / keptWidth;
  const down = height / keptHeight;
  return detections.map((detection) => {
    const [x, y, w, h] = detection.box;
    return { ...detection, box: [x * across, y * down, w * across, h * down] };
  });
}
