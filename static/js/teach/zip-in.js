// Reads a zip in Cloud Annotations' form, as zip-out.js writes it or as that service did, and tells what is new here.
// Not its job: opening a zip safely (zip-file.js), making pictures of files (intake.js), keeping them (collection.js).

import { ANNOTATIONS, readCloud } from "./formats.js";
import { openZip, ZipError } from "./zip-file.js";

const LARGEST_PICTURE = 64 * 2 ** 20; // bytes
const PICTURE = /\.(jpe?g|png|webp|avif|gif|bmp)$/i;

/**
 * @typedef {{id: string, name: string, changed: number, boxes: import("./formats.js").NamedBox[], nothing: boolean, read: () => Promise<File>}} Coming
 *
 * @param {File} file
 * @returns {Promise<{labels: string[], colours: Record<string, string>, pictures: Coming[]}>}
 * @throws {ZipError} "foreign" where it is a zip of another program
 */
export async function readZip(file) {
  const entries = await openZip(file, LARGEST_PICTURE);
  // Unpacking and packing it again may have put a folder around it.
  const found = [...entries.keys()].filter((name) => name.split("/").at(-1) === ANNOTATIONS);
  const [path] = found.sort((a, b) => a.length - b.length);
  if (path === undefined) throw new ZipError("foreign", file.name);
  const text = await (await /** @type {import("./zip-file.js").ZipEntry} */ (entries.get(path)).read()).text();
  const annotated = readCloud(text);
  if (!annotated) throw new ZipError("foreign", file.name, path);
  const base = path.slice(0, -ANNOTATIONS.length);
  const pictures = [...entries.values()].flatMap((entry) => {
    if (!entry.name.startsWith(base) || !PICTURE.test(entry.name)) return [];
    const inside = entry.name.slice(base.length);
    // The service itself wrote bare names for files in a folder.
    const answer = annotated.pictures.get(inside) ?? annotated.pictures.get(inside.replace(/^images\//, ""));
    return [
      {
        id: idOf(inside),
        name: inside,
        changed: answer?.changed ?? 0,
        boxes: answer?.boxes ?? [],
        nothing: answer !== undefined && answer.boxes.length === 0,
        read: async () => new File([await entry.read()], inside),
      },
    ];
  });
  return { labels: annotated.labels, colours: annotated.colours, pictures };
}

/** For our own pictures, the id is the name again. @param {string} name */
function idOf(name) {
  return name
    .replace(/\.\w+$/, "")
    .replace(/[^\p{L}\p{N}._-]+/gu, "_")
    .slice(0, 100);
}

/**
 * What to do with an incoming picture.
 * @param {{changed: number} | undefined} here the existing picture of the same name
 * @param {{changed: number}} coming
 * @returns {"add" | "replace" | "keep"} the newer answer wins
 */
export function mergeOf(here, coming) {
  if (!here) return "add";
  return coming.changed > here.changed ? "replace" : "keep";
}
