// Fetches and reads the self-test's picture, static/self-test.ppm. Plain bytes in the PPM format: no decoder and no canvas comes between, so every
// browser (and training/conversion/self_test.py, which writes it) has the very same numbers. Not its job: what is done with it (self-test.js).

import { DetectorError } from "../shared/errors.js";
import { request } from "./model-files.js";

/** @typedef {{width: number, height: number, rgb: Uint8Array}} Picture 3 bytes per pixel, row by row */

const ADDRESS = new URL("../../self-test.ppm", import.meta.url).href;

/**
 * @param {{signal?: AbortSignal, fetch?: typeof globalThis.fetch}} [options]
 * @returns {Promise<Picture>}
 * @throws {DetectorError}
 */
export async function downloadPicture({ signal, fetch = globalThis.fetch } = {}) {
  const response = await request(ADDRESS, { signal, fetch });
  if (!response.ok) throw new DetectorError("network", `self-test.ppm is missing: the server answered ${response.status}.`, ADDRESS);
  return readPicture(await response.arrayBuffer().catch(() => new ArrayBuffer(0)));
}

/**
 * @param {ArrayBuffer | Uint8Array} file in the PPM format: "P6", width, height, 255, then the pixels
 * @returns {Picture}
 * @throws {DetectorError} "network"
 */
export function readPicture(file) {
  const bytes = new Uint8Array(file);
  const [head = "", width, height] = /^P6\s(\d+)\s(\d+)\s255\s/.exec(String.fromCharCode(...bytes.subarray(0, 32))) ?? [];
  const picture = { width: Number(width), height: Number(height), rgb: bytes.subarray(head.length) };
  if (picture.rgb.length === picture.width * picture.height * 3) return picture;
  throw new DetectorError("network", "self-test.ppm, with which a backend proves itself, arrived damaged. Check the connection and try again.", ADDRESS);
}
