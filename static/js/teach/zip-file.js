// Opens a zip that a person brings, as if somebody had made it to do harm: names that lead elsewhere, files that grow without end, and more of them than
// anybody takes. Not its job: what is in it (zip-in.js, own-model.js), unpacking itself (zip.js, the library).

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
const MOST_GROWTH = 200; // times its compressed size: a real file never grows so far, and a bomb does from its first bytes on
const GROWTH_COUNTS = 1_000_000; // bytes: below, a growth does no harm

configure({ useWebWorkers: false }); // the library would make its workers of blobs, and the browser's own streams do not hold up the page

/**
 * @typedef {{name: string, bytes: number, read: (limit?: number) => Promise<Blob>}} ZipEntry name with forward slashes; bytes uncompressed, as the zip says
 *
 * @param {File} file
 * @param {number} most bytes of one file in it
 * @returns {Promise<Map<string, ZipEntry>>} by name; folders and what systems add (__MACOSX, .DS_Store) are left out
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
 * @param {number} limit bytes: what comes out may be more than the zip says
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
