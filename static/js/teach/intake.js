// Takes in what a person supplies: pictures, a zip of an earlier collection, a model. Sorts out which is which, and
// makes records of the pictures.
// Not its job: keeping them (collection.js), opening zips (zip-file.js).

import { readPhoto } from "../page/photo.js";
import { develop, toCanvas } from "./pixels.js";

/** @typedef {Awaited<ReturnType<typeof develop>>} Developed */

const HEAD = 65_536; // bytes in which a camera records the picture's orientation

/**
 * @param {readonly File[]} files
 * @returns {{pictures: File[], zips: File[], model: boolean}} model: they are a model's folder
 */
export function sort(files) {
  return {
    pictures: files.filter(({ name }) => !/\.zip$/i.test(name)),
    zips: files.filter(({ name }) => /\.zip$/i.test(name)),
    model: files.some(({ name }) => name === "model.json"),
  };
}

/**
 * Reads a picture file: upright, at most as large as the page shows it, without the camera's other data (such as where
 * it was taken).
 * @param {File} file
 * @returns {Promise<{canvas: HTMLCanvasElement, developed: Developed}>}
 * @throws {import("../page/photo-intake.js").PhotoError}
 */
export async function readPicture(file) {
  const { bitmap, width, height } = await readPhoto(file);
  const canvas = toCanvas(bitmap, bitmap.width, bitmap.height);
  bitmap.close();
  const developed = await develop(canvas);
  // A plain JPEG stays as it is: encoding it again would lose a little more.
  const isWhole = width === canvas.width && height === canvas.height;
  if (isWhole && (await isPlainJpeg(file)))
    return { canvas, developed: { ...developed, file: new Blob([file], { type: "image/jpeg" }), bytes: file.size } };
  return { canvas, developed };
}

/** @param {Blob} file */
async function isPlainJpeg(file) {
  const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  const text = String.fromCharCode(...head.subarray(0, 3));
  return text === "\xff\xd8\xff" && !new TextDecoder("latin1").decode(head).includes("Exif\0");
}
