// Writes the collection into one zip, a few pictures at a time, so that thousands are never in memory together.
// Not its job: the forms (formats.js).

import { BlobReader, BlobWriter, configure, TextReader, ZipWriter } from "../../vendor/zip.js";
import { describe, pictureName } from "./formats.js";

configure({ useWebWorkers: false });
const TOGETHER = 8; // pictures: one waits for the disk while another is written

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

  /** @param {import("./records.js").Picture} picture */
  async function addPicture(picture) {
    const file = await fileOf(picture.id);
    if (!file) return; // deleted in another tab since
    written.push(picture);
    const lastModDate = new Date(picture.changed);
    await zip.add(pictureName(form, picture), new BlobReader(file), { level: 0, lastModDate }); // JPEG is compressed
  }

  for (let done = 0; done < pictures.length; done += TOGETHER) {
    onProgress(done / pictures.length);
    await Promise.all(pictures.slice(done, done + TOGETHER).map(addPicture));
  }
  for (const { name, text } of describe(form, { pictures: written, labels })) await zip.add(name, new TextReader(text));
  return zip.close();
}
