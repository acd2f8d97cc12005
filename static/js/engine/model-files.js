// Downloads a model folder: model.json, its shards, labels.json. In parallel, counted, and every file checked before TensorFlow.js sees it.
// Runs in the worker, or on the page where none can. Not its job: saying what kind of model it is (signature.js).

import { DetectorError } from "../shared/errors.js";
import { checkNumbers, isTooDeep, weightBytes } from "./model-checks.js";

const MEBIBYTE = 1024 * 1024;
// The graph of a large detector has 1 to 3 MB; parsed, it takes ten times that in memory. The server has the same limits (app/model.py).
const LARGEST_JSON = 64 * MEBIBYTE;
const LARGEST_LABELS = MEBIBYTE;
const LARGEST_WEIGHTS = 1024 * MEBIBYTE;

/**
 * @typedef {object} ModelFiles
 * @property {any} model the parsed model.json
 * @property {ArrayBuffer} weights all shards, one after the other in the manifest's order
 * @property {string[] | undefined} labels from labels.json; undefined where there is none
 */

/**
 * @param {string} modelUrl absolute address of model.json
 * @param {{signal?: AbortSignal, onProgress?: (progress: import("../shared/protocol.js").Progress) => void, fetch?: typeof globalThis.fetch}} [options]
 * @returns {Promise<ModelFiles>}
 * @throws {DetectorError} naming the file at fault
 */
export async function downloadModel(modelUrl, { signal, onProgress = () => {}, fetch = globalThis.fetch } = {}) {
  const get = { signal, fetch };
  const labelsPromise = downloadLabels(new URL("labels.json", modelUrl).href, get);
  labelsPromise.catch(() => {}); // reported below, once model.json is there
  const model = await downloadJson(modelUrl, get);
  const shards = readManifest(model, modelUrl);
  const total = shards.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total > LARGEST_WEIGHTS) {
    throw new DetectorError("model-too-large", `The model's weights are ${Math.round(total / MEBIBYTE)} MiB; a page can hold ${LARGEST_WEIGHTS / MEBIBYTE} MiB at most.`, modelUrl);
  }
  let loaded = 0;
  onProgress({ loaded, total });
  const groups = await Promise.all(
    shards.map(async ({ urls, weights, bytes }) => {
      const parts = await Promise.all(
        urls.map((url) =>
          downloadBytes(url, get, (count) => {
            loaded += count;
            onProgress({ loaded: Math.min(loaded, total), total, file: url });
          }),
        ),
      );
      checkLengths(urls, parts, weights.some(({ dtype }) => dtype === "string") ? measure(weights, parts) : bytes);
      return parts;
    }),
  );
  const weights = concatenate(groups.flat());
  checkNumbers(model, weights);
  return { model, weights, labels: await labelsPromise };
}

/**
 * The shards of each group, its weights, and how many bytes these fill; more, where there are strings among them.
 * @param {any} model
 * @param {string} modelUrl
 * @returns {{urls: string[], weights: any[], bytes: number}[]}
 */
export function readManifest(model, modelUrl) {
  const groups = model?.weightsManifest;
  if (!Array.isArray(groups)) {
    throw new DetectorError("model-invalid", "model.json has no weightsManifest: it is not a TensorFlow.js graph model.", modelUrl);
  }
  const folder = new URL(".", modelUrl).href;
  return groups.map((group) => {
    if (!Array.isArray(group?.paths) || !Array.isArray(group?.weights)) {
      throw new DetectorError("model-invalid", "A group of model.json's weightsManifest lacks its paths or its weights.", modelUrl);
    }
    const urls = group.paths.map((/** @type {unknown} */ path) => shardUrl(path, folder));
    const bytes = group.weights.reduce((/** @type {number} */ sum, /** @type {any} */ weight) => sum + weightBytes(weight), 0);
    return { urls, weights: group.weights, bytes };
  });
}

/** @param {unknown} path @param {string} folder */
function shardUrl(path, folder) {
  const url = typeof path === "string" ? URL.parse?.(path, folder) ?? new URL(path, folder) : undefined;
  if (!url?.href.startsWith(folder)) {
    throw new DetectorError("model-invalid", `A shard must lie in the model's own folder; model.json asks for ${JSON.stringify(path)}.`, String(path));
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
  // Every shard but the last is as long as the longest, so a shorter one is the one that was cut.
  const longest = Math.max(...parts.map((part) => part.length));
  const short = parts.findIndex((part, index) => index < parts.length - 1 && part.length < longest);
  const file = urls[short < 0 ? urls.length - 1 : short];
  throw new DetectorError("shard-truncated", `${fileName(file)} is damaged: the model's weights should be ${bytes} bytes, ${got} arrived. Load the page again, or copy the model again.`, file);
}

/** How many bytes weights fill, strings included. @param {any[]} weights @param {Uint8Array[]} parts */
function measure(weights, parts) {
  const stored = concatenate(parts);
  return weights.reduce((offset, weight) => offset + weightBytes(weight, stored, offset), 0);
}

/** @param {Uint8Array[]} parts */
function concatenate(parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole.buffer;
}

/** @typedef {{signal?: AbortSignal, fetch: typeof globalThis.fetch}} Get */

/**
 * @param {string} url
 * @param {Get} get
 * @throws {DetectorError} "network" or "aborted"
 */
export async function request(url, { signal, fetch }) {
  try {
    return await fetch(url, { signal });
  } catch (thrown) {
    if (signal?.aborted) throw new DetectorError("aborted", "Loading the model was stopped.", url);
    throw new DetectorError("network", `${fileName(url)} could not be fetched: ${thrown instanceof Error ? thrown.message : thrown}. Check the connection and try again.`, url);
  }
}

/** @param {string} url @param {Get} get @returns {Promise<any>} */
async function downloadJson(url, get) {
  const response = await request(url, get);
  if (!response.ok) throw new DetectorError("model-missing", `There is no model at ${url}: the server answered ${response.status}.`, url);
  return readJson(response, url, LARGEST_JSON, get.signal);
}

/**
 * @param {Response} response
 * @param {string} url
 * @param {number} limit bytes
 * @param {AbortSignal} [signal]
 * @returns {Promise<any>}
 */
async function readJson(response, url, limit, signal) {
  const bytes = await readAll(response, url, limit, () => {}, signal);
  if (isTooDeep(bytes)) throw new DetectorError("model-invalid", `${fileName(url)} is nested deeper than any model's; convert the model again.`, url);
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new DetectorError("model-invalid", `${fileName(url)} is not JSON${isHtml(response) ? ": the server sent a web page instead" : ""}.`, url);
  }
}

/** @param {string} url @param {Get} get @returns {Promise<string[] | undefined>} */
async function downloadLabels(url, get) {
  const response = await request(url, get);
  if (response.status === 404 || isHtml(response)) return undefined;
  if (!response.ok) throw new DetectorError("model-invalid", `labels.json could not be read: the server answered ${response.status}.`, url);
  const labels = await readJson(response, url, LARGEST_LABELS, get.signal);
  if (!Array.isArray(labels) || !labels.every((label) => typeof label === "string")) {
    throw new DetectorError("model-invalid", "labels.json should be a list of names, in the order of the model's classes.", url);
  }
  return labels;
}

/** @param {string} url @param {Get} get @param {(count: number) => void} onBytes */
async function downloadBytes(url, get, onBytes) {
  const response = await request(url, get);
  if (!response.ok) throw new DetectorError("shard-missing", `${fileName(url)}, a part of the model, is missing: the server answered ${response.status}.`, url);
  if (isHtml(response)) throw new DetectorError("shard-invalid", `${fileName(url)} should be a part of the model, but the server sent a web page.`, url);
  return readAll(response, url, LARGEST_WEIGHTS, onBytes, get.signal);
}

/**
 * @param {Response} response
 * @param {string} url
 * @param {number} limit bytes
 * @param {(count: number) => void} onBytes
 * @param {AbortSignal} [signal]
 */
async function readAll(response, url, limit, onBytes, signal) {
  /** @type {Uint8Array[]} */
  const chunks = [];
  let length = 0;
  const tooLarge = () => new DetectorError("model-too-large", `${fileName(url)} is larger than ${limit / MEBIBYTE} MiB, more than a page can hold; convert the model again.`, url);
  if (Number(response.headers.get("content-length")) > limit) {
    response.body?.cancel().catch(() => {});
    throw tooLarge();
  }
  try {
    const reader = response.body?.getReader();
    for (let step = await reader?.read(); step && !step.done; step = await reader?.read()) {
      length += step.value.length;
      if (length > limit) {
        reader?.cancel().catch(() => {}); // not waited for: a server may hold the connection
        throw tooLarge();
      }
      chunks.push(step.value);
      onBytes(step.value.length);
    }
  } catch (thrown) {
    if (thrown instanceof DetectorError) throw thrown;
    if (signal?.aborted) throw new DetectorError("aborted", "Loading the model was stopped.", url);
    throw new DetectorError("shard-truncated", `${fileName(url)} broke off after ${length} bytes. Check the connection and try again.`, url);
  }
  return chunks.length === 1 ? chunks[0] : new Uint8Array(concatenate(chunks));
}

/** @param {Response} response */
function isHtml(response) {
  return /^text\/html/i.test(response.headers.get("content-type") ?? "");
}

/** @param {string} url */
function fileName(url) {
  return decodeURIComponent(url.split(/[?#]/)[0].split("/").pop() ?? url);
}
