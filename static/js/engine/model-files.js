// Downloads a model folder: model.json, its shards, labels.json. In parallel, counting bytes, and checking every file
// before TensorFlow.js sees it.
// Runs in the worker, or on the page where no worker can. Not its job: telling what kind of model it is (signature.js).

import { DetectorError } from "../shared/errors.js";
import { concatenate, download, fileName } from "./download.js";
import { fitsAddress } from "./model-hash.js";
import { checkNumbers, isTooDeep, weightBytes } from "./model-checks.js";

const MEBIBYTE = 1024 * 1024;
// The graph of a large detector has 1 to 3 MB; parsed, it takes ten times that in memory. The server has the same limits (app/model.py).
const LARGEST_JSON = 64 * MEBIBYTE;
const LARGEST_LABELS = MEBIBYTE;
const LARGEST_WEIGHTS = 1024 * MEBIBYTE;

/**
 * @typedef {object} ModelFiles
 * @property {any} model the parsed model.json
 * @property {ArrayBuffer} weights all shards, concatenated in the manifest's order
 * @property {string[] | undefined} labels from labels.json; undefined where there is none
 *
 * @typedef {import("../shared/protocol.js").Progress} Progress
 * @typedef {import("./download.js").Get} Get
 */

/** A cached copy may be damaged, and stay so: its address does not change. */
const MAY_BE_THE_CACHE = new Set([
  "model-missing",
  "model-invalid",
  "shard-missing",
  "shard-truncated",
  "shard-invalid",
]);

/**
 * @param {string} modelUrl absolute address of model.json
 * @param {{signal?: AbortSignal, onProgress?: (progress: Progress) => void, fetch?: typeof globalThis.fetch, silence?: number}} [options] silence in
 *   milliseconds, after which a connection without a byte counts as dead
 * @returns {Promise<ModelFiles>}
 * @throws {DetectorError} naming the file at fault
 */
export async function downloadModel(
  modelUrl,
  { signal, onProgress = () => {}, fetch = globalThis.fetch, silence } = {},
) {
  const get = {
    signal,
    fetch,
    silence,
    onSilence: (/** @type {string} */ file) => onProgress({ loaded: 0, total: 0, file, silent: true }),
  };
  try {
    return await downloadOnce(modelUrl, get, onProgress);
  } catch (thrown) {
    if (!(thrown instanceof DetectorError && MAY_BE_THE_CACHE.has(thrown.code))) throw thrown;
    return downloadOnce(modelUrl, { ...get, cache: "reload" }, onProgress);
  }
}

/** @param {string} modelUrl @param {Get} get @param {(progress: Progress) => void} onProgress @returns {Promise<ModelFiles>} */
async function downloadOnce(modelUrl, get, onProgress) {
  const labelsPromise = downloadLabels(new URL("labels.json", modelUrl).href, get);
  labelsPromise.catch(() => {}); // reported below, once model.json is there
  const { bytes: graph, value: model } = await downloadJson(modelUrl, get);
  const shards = readManifest(model, modelUrl);
  const total = shards.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total > LARGEST_WEIGHTS) {
    throw new DetectorError(
      "model-too-large",
      `The model's weights are ${Math.round(total / MEBIBYTE)} MiB; a page can hold ${LARGEST_WEIGHTS / MEBIBYTE} MiB at most.`,
      modelUrl,
    );
  }
  let loaded = 0;
  onProgress({ loaded, total });
  const groups = await Promise.all(
    shards.map(async ({ urls, weights, bytes }) => {
      const parts = await Promise.all(
        urls.map((url) =>
          downloadShard(url, get, (count) => {
            loaded += count;
            onProgress({ loaded: Math.min(loaded, total), total, file: url });
          }),
        ),
      );
      checkLengths(urls, parts, weights.some(({ dtype }) => dtype === "string") ? measure(weights, parts) : bytes);
      return parts;
    }),
  );
  const parts = groups.flat();
  const names = model.weightsManifest.flatMap((/** @type {any} */ group) => group.paths);
  const labels = await labelsPromise;
  /** @type {[string, Uint8Array][]} */
  const files = [
    ["model.json", graph],
    ...parts.map((part, index) => /** @type {[string, Uint8Array]} */ ([names[index], part])),
  ];
  if (labels) files.push(["labels.json", labels.bytes]);
  if (!(await fitsAddress(modelUrl, files))) {
    throw new DetectorError(
      "shard-invalid",
      "The model's files are not those that their address names: something between this page and its server changed them. Load the page again.",
      modelUrl,
    );
  }
  const weights = concatenate(parts).buffer;
  checkNumbers(model, weights);
  return { model, weights, labels: labels?.value };
}

/**
 * The shards of each group, its weights, and how many bytes these take; strings take more than that.
 * @param {any} model
 * @param {string} modelUrl
 * @returns {{urls: string[], weights: any[], bytes: number}[]}
 */
export function readManifest(model, modelUrl) {
  const groups = model?.weightsManifest;
  if (!Array.isArray(groups)) {
    throw new DetectorError(
      "model-invalid",
      "model.json has no weightsManifest: it is not a TensorFlow.js graph model.",
      modelUrl,
    );
  }
  const folder = new URL(".", modelUrl).href;
  return groups.map((group) => {
    if (!Array.isArray(group?.paths) || !Array.isArray(group?.weights)) {
      throw new DetectorError(
        "model-invalid",
        "A group of model.json's weightsManifest lacks its paths or its weights.",
        modelUrl,
      );
    }
    const urls = group.paths.map((/** @type {unknown} */ path) => shardUrl(path, folder));
    const bytes = group.weights.reduce(
      (/** @type {number} */ sum, /** @type {any} */ weight) => sum + weightBytes(weight),
      0,
    );
    return { urls, weights: group.weights, bytes };
  });
}

/** @param {unknown} path @param {string} folder */
function shardUrl(path, folder) {
  const url = typeof path === "string" ? (URL.parse?.(path, folder) ?? new URL(path, folder)) : undefined;
  if (!url?.href.startsWith(folder)) {
    throw new DetectorError(
      "model-invalid",
      `A shard must lie in the model's own folder; model.json asks for ${JSON.stringify(path)}.`,
      String(path),
    );
  }
  return url.href;
}

/**
 * @param {string[]} urls
 * @param {Uint8Array[]} parts
 * @param {number} bytes that the group should have
 */
function checkLengths(urls, parts, bytes) {
  const got = parts.reduce((sum, part) => sum + part.length, 0);
  if (got === bytes) return;
  // Every shard but the last is as long as the longest, so a shorter one was cut off.
  const longest = Math.max(...parts.map((part) => part.length));
  const short = parts.findIndex((part, index) => index < parts.length - 1 && part.length < longest);
  const file = urls[short < 0 ? urls.length - 1 : short];
  throw new DetectorError(
    "shard-truncated",
    `${fileName(file)} is damaged: the model's weights should be ${bytes} bytes, ${got} arrived. Load the page again, or copy the model again.`,
    file,
  );
}

/** How many bytes the weights take, strings included. @param {any[]} weights @param {Uint8Array[]} parts */
function measure(weights, parts) {
  const stored = concatenate(parts).buffer;
  return weights.reduce((offset, weight) => offset + weightBytes(weight, stored, offset), 0);
}

/** @param {string} url @param {Get} get @returns {Promise<{bytes: Uint8Array, value: any}>} */
async function downloadJson(url, get) {
  const answer = await download(url, get, { limit: LARGEST_JSON });
  if (!answer.ok)
    throw new DetectorError(
      "model-missing",
      `There is no model at ${url}: the server answered ${answer.head.status}.`,
      url,
    );
  return { bytes: answer.bytes, value: readJson(answer.bytes, answer.head, url) };
}

/**
 * @param {Uint8Array} bytes
 * @param {Response} head
 * @param {string} url
 * @returns {any}
 */
function readJson(bytes, head, url) {
  if (isTooDeep(bytes))
    throw new DetectorError(
      "model-invalid",
      `${fileName(url)} is nested deeper than any model's; convert the model again.`,
      url,
    );
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new DetectorError(
      "model-invalid",
      `${fileName(url)} is not JSON${isHtml(head) ? ": the server sent a web page instead" : ""}.`,
      url,
    );
  }
}

/** @param {string} url @param {Get} get @returns {Promise<{bytes: Uint8Array, value: string[]} | undefined>} */
async function downloadLabels(url, get) {
  const answer = await download(url, get, { limit: LARGEST_LABELS, accepts: (head) => !isHtml(head) });
  if (!answer.ok) {
    if (answer.head.status === 404 || isHtml(answer.head)) return undefined;
    throw new DetectorError(
      "model-invalid",
      `labels.json could not be read: the server answered ${answer.head.status}.`,
      url,
    );
  }
  const value = readJson(answer.bytes, answer.head, url);
  if (!Array.isArray(value) || !value.every((label) => typeof label === "string")) {
    throw new DetectorError(
      "model-invalid",
      "labels.json should be a list of names, in the order of the model's classes.",
      url,
    );
  }
  return { bytes: answer.bytes, value };
}

/**
 * @param {string} url
 * @param {Get} get
 * @param {(count: number) => void} onBytes negative for bytes that no longer count
 */
async function downloadShard(url, get, onBytes) {
  const answer = await download(url, get, { limit: LARGEST_WEIGHTS, onBytes, accepts: (head) => !isHtml(head) });
  if (answer.ok) return answer.bytes;
  if (!answer.head.ok)
    throw new DetectorError(
      "shard-missing",
      `${fileName(url)}, a part of the model, is missing: the server answered ${answer.head.status}.`,
      url,
    );
  throw new DetectorError(
    "shard-invalid",
    `${fileName(url)} should be a part of the model, but the server sent a web page.`,
    url,
  );
}

/** @param {Response} response */
function isHtml(response) {
  return /^text\/html/i.test(response.headers.get("content-type") ?? "");
}
