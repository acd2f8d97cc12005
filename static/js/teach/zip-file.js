// Opens a zip that a person supplies, treating it as hostile: names that lead elsewhere, files that grow without end,
// and far too many of them.
// Not its job: what is in it (zip-in.js, own-model.js), the unpacking itself (zip.js, the library).

import { BlobReader, configure, ERR_UNSAFE_FILENAME, ZipReader } from "../../vendor/zip.js";

/** @typedef {"not-zip" | "path" | "bomb" | "many" | "locked" | "damaged" | "foreign"} ZipCode */

export class ZipError extends Error {
  /** @param {ZipCode} code @param {string} file the zip's name @param {string} [entry] the name in it at fault */
  constructor(code, file, entry = "") {
    super(`${file}: ${code}${entry && ` (${entry})`}`);
    this.name = "ZipError";
    this.code = code;
    this.file = file;
    this.entry = entry;
  }
}

const MOST_ENTRIES = 50_000;
const MOST_GROWTH = 200; // times its compressed size: a real file never grows this far, a bomb does from the start
const GROWTH_COUNTS = 1_000_000; // bytes: below this, growth does no harm

configure({ useWebWorkers: false }); // it makes workers from blobs, and the browser's own streams do not block the page

/**
 * @typedef {{name: string, bytes: number, read: (limit?: number) => Promise<Blob>}} ZipEntry name with forward slashes;
 *   bytes uncompressed, as the zip states
 *
 * @param {File} file
 * @param {number} most bytes of one file in it
 * @returns {Promise<Map<string, ZipEntry>>} by name; folders and system files (__MACOSX, .DS_Store) are left out
 * @throws {ZipError}
 */
export async function openZip(file, most) {
  const reader = new ZipReader(new BlobReader(file));
  /** @type {Map<string, ZipEntry>} */
  const entries = new Map();
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (entries.size >= MOST_ENTRIES) throw new ZipError("many", file.name);
      const { filename: name, directory, uncompressedSize: bytes, compressedSize, encrypted } = entry;
      if (directory || isOfTheSystem(name)) continue;
      if (encrypted) throw new ZipError("locked", file.name, name);
      if (bytes > GROWTH_COUNTS && bytes > MOST_GROWTH * compressedSize) throw new ZipError("bomb", file.name, name);
      if (bytes > most) throw new ZipError("bomb", file.name, name);
      entries.set(name, { name, bytes, read: (limit = most) => unpack(entry, Math.min(limit, bytes), file.name) });
    }
  } catch (error) {
    if (error instanceof ZipError) throw error;
    const { message = "", filename = "" } = /** @type {{message?: string, filename?: string}} */ (error);
    if (message === ERR_UNSAFE_FILENAME) throw new ZipError("path", file.name, filename);
    throw new ZipError(entries.size ? "damaged" : "not-zip", file.name);
  }
  return entries;
}

/** @param {string} name */
function isOfTheSystem(name) {
  return /(^|\/)(__MACOSX|\.[^/]*|Thumbs\.db|desktop\.ini)(\/|$)/i.test(name);
}

/**
 * @param {import("../../vendor/zip.js").FileEntry} entry
 * @param {number} limit bytes: the output may be more than the zip states
 * @param {string} file
 */
async function unpack(entry, limit, file) {
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const parts = [];
  let length = 0;
  const sink = new WritableStream({
    write(/** @type {Uint8Array<ArrayBuffer>} */ part) {
      length += part.length;
      if (length > limit) throw new ZipError("bomb", file, entry.filename);
      parts.push(part.slice());
    },
  });
  try {
    await entry.getData(sink, { checkOverlappingEntry: true });
  } catch (error) {
    throw error instanceof ZipError ? error : new ZipError("damaged", file, entry.filename);
  }
  return new Blob(parts);
}
