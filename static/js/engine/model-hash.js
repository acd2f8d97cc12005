// Checks a model's files against the hash in their address: SHA-256 over each name and each file's SHA-256, as
// app/model.py computes it.
// Not its job: fetching, and what happens to files that do not match (model-files.js).

/**
 * @param {string} modelUrl
 * @param {[name: string, bytes: Uint8Array][]} files model.json, the shards in the manifest's order, labels.json where there is one
 * @returns {Promise<boolean>} also true if the address has no hash, or the browser computes none (without https)
 */
export async function fitsAddress(modelUrl, files) {
  const [, wanted] = /\/model_web\/([0-9a-f]{16})\/model\.json$/.exec(new URL(modelUrl).pathname) ?? [];
  if (!wanted || !globalThis.crypto?.subtle) return true;
  const lines = await Promise.all(
    [...new Map(files)].map(async ([name, bytes]) => `${name}\0${await sha256(bytes)}\n`),
  );
  return (await sha256(new TextEncoder().encode(lines.join("")))).startsWith(wanted);
}

/** @param {Uint8Array} bytes @returns {Promise<string>} in hexadecimal */
async function sha256(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", /** @type {Uint8Array<ArrayBuffer>} */ (bytes)));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
