// Fetches and reads the self-test's picture, static/self-test.ppm. Plain bytes in the PPM format: no decoder or canvas
// is involved, so every browser (and training/conversion/self_test.py, which writes it) has exactly the same numbers.
// Not its job: using it (self-test.js).

import { DetectorError } from "../shared/errors.js";
import { download } from "./download.js";

/** @typedef {{width: number, height: number, rgb: Uint8Array}} Picture 3 bytes per pixel, row by row */

const LARGEST = 1024 * 1024; // bytes
const ADDRESS = new URL("../../self-test.ppm", import.meta.url).href;

/**
 * @param {{signal?: AbortSignal, fetch?: typeof globalThis.fetch}} [options]
 * @returns {Promise<Picture>}
 * @throws {DetectorError}
 */
export async function downloadPicture({ signal, fetch = globalThis.fetch } = {}) {
  const read = async (/** @type {RequestCache} */ cache) => {
    const answer = await download(ADDRESS, { signal, fetch, cache }, { limit: LARGEST });
    if (!answer.ok)
      throw new DetectorError(
        "network",
        `self-test.ppm is missing: the server answered ${answer.head.status}.`,
        ADDRESS,
      );
    return readPicture(answer.bytes);
  };
  return read("default").catch((thrown) => {
    if (signal?.aborted) throw thrown;
    return read("reload"); // a cache may hold a damaged copy
  });
}

/**
 * @param {ArrayBuffer | Uint8Array} file in the PPM format: "P6", width, height, 255, then the pixels
 * @returns {Picture}
 * @throws {DetectorError} "network"
 */
export function readPicture(file) {
  const bytes = new Uint8Array(file);
  const [head = "", width, height] =
    /^P6\s(\d+)\s(\d+)\s255\s/.exec(String.fromCharCode(...bytes.subarray(0, 32))) ?? [];
  const picture = { width: Number(width), height: Number(height), rgb: bytes.subarray(head.length) };
  if (picture.rgb.length === picture.width * picture.height * 3) return picture;
  throw new DetectorError(
    "network",
    "self-test.ppm, with which a backend proves itself, arrived damaged. Check the connection and try again.",
    ADDRESS,
  );
}
