// Reads a model that the person supplies: the folder model_web/ that the training writes, or a zip of it, as files by
// name. Not its job: checking the files' content (the engine does that, as for every model), showing it (trial.js).

import { pathOf } from "./folders.js";
import { openZip, ZipError } from "./zip-file.js";

const LARGEST_FILE = 1024 * 2 ** 20; // bytes, like the engine's own limit for a model's weights
const GRAPH = "model.json";

/**
 * @param {readonly File[]} files a folder's, or one zip
 * @returns {Promise<Map<string, Blob>>} by name, model.json among them
 * @throws {ZipError} "foreign" where there is no model.json
 */
export async function readModel(files) {
  const [first] = files;
  const isZip = files.length === 1 && /\.zip$/i.test(first.name);
  const all = isZip ? await fromZip(first) : new Map(files.map((file) => [pathOf(file), file]));
  const graphs = [...all.keys()].filter((path) => path === GRAPH || path.endsWith(`/${GRAPH}`));
  const [graph] = graphs.sort((a, b) => a.length - b.length);
  if (graph === undefined) throw new ZipError("foreign", isZip ? first.name : folderOf(first));
  const base = graph.slice(0, -GRAPH.length);
  return new Map(
    [...all].filter(([path]) => path.startsWith(base)).map(([path, blob]) => [path.slice(base.length), blob]),
  );
}

/** @param {File} file */
async function fromZip(file) {
  const entries = await openZip(file, LARGEST_FILE);
  const names = [...entries.keys()];
  const graph = names.filter((name) => name.endsWith(GRAPH)).sort((a, b) => a.length - b.length)[0];
  const base = graph?.slice(0, -GRAPH.length) ?? "";
  /** @type {Map<string, Blob>} */
  const blobs = new Map();
  for (const [name, entry] of entries)
    if (graph !== undefined && name.startsWith(base)) blobs.set(name, await entry.read());
  return blobs;
}

/** @param {File | undefined} file */
function folderOf(file) {
  return file ? pathOf(file).split("/")[0] : "";
}
