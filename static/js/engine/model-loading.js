// Loads everything an engine needs of a model: its files, its kind, and the picture for the backend's self-test.
// Runs in the worker, or on the page where no worker can.
// Not its job: fetching (model-files.js), telling the kinds apart (signature.js), running (engine.js).

import { arrival } from "./code.js";
import { downloadModel } from "./model-files.js";
import { downloadPicture } from "./self-test-picture.js";
import { readSignature } from "./signature.js";

/**
 * @typedef {object} LoadedModel
 * @property {any} model the parsed model.json
 * @property {ArrayBuffer} weights
 * @property {string[] | undefined} labels from labels.json
 * @property {import("../shared/protocol.js").Signature} signature
 * @property {import("./self-test-picture.js").Picture} picture
 */

/**
 * @param {import("../shared/protocol.js").ModelSource} source
 * @param {(progress: import("../shared/protocol.js").Progress) => void} onProgress
 * @returns {Promise<LoadedModel>}
 * @throws {import("../shared/errors.js").DetectorError} naming the file at fault
 */
export async function loadModel({ modelUrl, files: brought, whole }, onProgress) {
  const fetch = brought && fetchFrom(brought, new URL(".", modelUrl).href);
  const [files, picture] = await Promise.all([downloadModel(modelUrl, { onProgress, fetch }), downloadPicture()]);
  const signature = await arrival(readSignature(files.model)); // a foreign model needs extra code
  const asItIs =
    whole && signature.whole
      ? { ...signature, plan: signature.whole, suppressed: signature.whole.fetch.classes !== undefined }
      : signature;
  return { ...files, signature: asItIs, picture };
}

/**
 * A fetch that answers as a server with these files would.
 * @param {ReadonlyMap<string, Blob>} files
 * @param {string} base address of their folder
 * @returns {typeof globalThis.fetch}
 */
function fetchFrom(files, base) {
  return async (url) => {
    const file = files.get(decodeURIComponent(String(url).slice(base.length)));
    return file ? new Response(file) : new Response(null, { status: 404 });
  };
}

/** @param {LoadedModel} loaded @returns {import("../shared/protocol.js").ModelFacts} */
export function factsOf({ model, labels, signature, weights }) {
  return { metadata: model.userDefinedMetadata ?? {}, labels, signature, bytes: weights.byteLength };
}
