// Writes the collection into one zip, a picture at a time, so that thousands of them never lie in memory at once. Not its job: the forms (formats.js).

import { BlobReader, BlobWriter, configure, TextReader, ZipWriter } from "../../vendor/zip.js";
import { describe, pictureName } from "./formats.js";

configure({ useWebWorkers: false });

/**
 * @param {import("./formats.js").Form} form
 * @param {import("./formats.js").Collection} collection
 * @param {(id: string) => Promise<Blob | undefined>} fileOf
 * @param {(share: number) => void} onProgress 0..1
 * @returns {Promise<Blob>}
 */
export async function writeZip(form, { pictures, labels }, fileOf, onProgress) {
  // The browser keeps a large blob on the disk.
  const zip = new ZipWriter(new BlobWriter("application/zip"));
  /** @type {import("./records.js").Picture[]} */
  const written = [];
  for (const picture of pictures) {
    const file = await fileOf(picture.id);
    if (!file) continue; // deleted in another tab since
    const lastModDate = new Date(picture.changed);
    await zip.add(pictureName(form, picture), new BlobReader(file), { level: 0, lastModDate }); // JPEG does not get smaller
    written.push(picture);
    onProgress(written.length / pictures.length);
  }
  for (const { name, text } of describe(form, { pictures: written, labels })) await zip.add(name, new TextReader(text));
  return zip.close();
}
