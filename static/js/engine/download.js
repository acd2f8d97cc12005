// Fetches one file, whole: limits how long the connection may be silent, and retries where it fell silent or broke off.
// A slow one gets all the time it needs. Runs in the worker, or on the page where no worker can.
// Not its job: which files, and whether they are valid (model-files.js).

import { DetectorError } from "../shared/errors.js";

const MEBIBYTE = 1024 * 1024;
const SILENCE_MILLISECONDS = 10_000;
const TRIES = 3;

/**
 * @typedef {object} Get
 * @property {typeof globalThis.fetch} fetch
 * @property {AbortSignal} [signal]
 * @property {RequestCache} [cache] "reload" bypasses every cache, the service worker's too
 * @property {number} [silence] milliseconds without a byte after which the connection counts as dead
 * @property {(url: string) => void} [onSilence] called before each retry
 *
 * @typedef {{ok: true, bytes: Uint8Array, head: Response} | {ok: false, head: Response}} Download head: status and
 *   headers; its body is consumed
 */

/**
 * @param {string} url
 * @param {Get} get
 * @param {{limit: number, onBytes?: (count: number) => void, accepts?: (head: Response) => boolean}} options limit in
 *   bytes; `onBytes` gets a negative number for bytes that no longer count; `accepts` is called before the body is read
 * @returns {Promise<Download>} not ok where `accepts` refuses, or the server answered with an error
 * @throws {DetectorError} "network", "aborted" or "model-too-large"
 */
export async function download(url, get, { limit, onBytes = () => {}, accepts = () => true }) {
  const { fetch } = get; // the browser's own throws when called as a method of another object
  for (let attempt = 1; ; attempt++) {
    let counted = 0;
    const count = (/** @type {number} */ bytes) => {
      counted += bytes;
      onBytes(bytes);
    };
    const line = watchLine(get.signal, get.silence ?? SILENCE_MILLISECONDS);
    try {
      // Another request for the same file (from the page's head) may hang too, and browsers make this one wait for it.
      const cache = attempt > 1 ? "reload" : (get.cache ?? "default");
      const head = await fetch(url, { signal: line.signal, cache });
      line.lives();
      if (!head.ok || !accepts(head)) {
        head.body?.cancel().catch(() => {}); // not awaited: a server may hold the connection open
        return { ok: false, head };
      }
      return {
        ok: true,
        head,
        bytes: await readAll(head, url, limit, (bytes) => {
          line.lives();
          count(bytes);
        }),
      };
    } catch (thrown) {
      if (thrown instanceof DetectorError) throw thrown;
      if (get.signal?.aborted) throw new DetectorError("aborted", "Loading the model was stopped.", url);
      // A missing connection fails immediately, and would again.
      const hadBegun = counted > 0 || line.isSilent;
      if (attempt === TRIES || !hadBegun)
        throw unfetched(fileName(url), reasonOf(thrown, { silent: line.isSilent, counted }), url);
      onBytes(-counted);
      get.onSilence?.(url);
    } finally {
      line.end();
    }
  }
}

/** @param {string} what @param {unknown} why @param {string} [url] */
export function unfetched(what, why, url) {
  return new DetectorError("network", `${what} could not be fetched: ${why}. Check the connection and try again.`, url);
}

/** @param {unknown} thrown @param {{silent: boolean, counted?: number}} how */
export function reasonOf(thrown, { silent, counted }) {
  if (silent) return "nothing more came from the server";
  if (counted) return `the connection broke off after ${counted} bytes`;
  return thrown instanceof Error ? thrown.message : thrown;
}

/**
 * Aborts a request once it falls silent.
 * @param {AbortSignal | undefined} outer
 * @param {number} silence milliseconds
 */
export function watchLine(outer, silence = SILENCE_MILLISECONDS) {
  const controller = new AbortController();
  const abort = () => controller.abort();
  let isSilent = false;
  const giveUp = () => {
    isSilent = true;
    abort();
  };
  let timer = setTimeout(giveUp, silence);
  outer?.addEventListener("abort", abort);
  if (outer?.aborted) abort();
  return {
    signal: controller.signal,
    get isSilent() {
      return isSilent;
    },
    lives() {
      clearTimeout(timer);
      timer = setTimeout(giveUp, silence);
    },
    end() {
      clearTimeout(timer);
      outer?.removeEventListener("abort", abort);
    },
  };
}

/**
 * @param {Response} response
 * @param {string} url
 * @param {number} limit bytes
 * @param {(count: number) => void} onBytes
 */
async function readAll(response, url, limit, onBytes) {
  /** @type {Uint8Array[]} */
  const chunks = [];
  let length = 0;
  const tooLarge = () =>
    new DetectorError(
      "model-too-large",
      `${fileName(url)} is larger than ${limit / MEBIBYTE} MiB, more than a page can hold; convert the model again.`,
      url,
    );
  if (Number(response.headers.get("content-length")) > limit) {
    response.body?.cancel().catch(() => {});
    throw tooLarge();
  }
  const reader = response.body?.getReader();
  for (let step = await reader?.read(); step && !step.done; step = await reader?.read()) {
    length += step.value.length;
    if (length > limit) {
      reader?.cancel().catch(() => {}); // not awaited: a server may hold the connection open
      throw tooLarge();
    }
    chunks.push(step.value);
    onBytes(step.value.length);
  }
  return chunks.length === 1 ? chunks[0] : concatenate(chunks);
}

/** @param {Uint8Array[]} parts */
export function concatenate(parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

/** @param {string} url */
export function fileName(url) {
  return decodeURIComponent(url.split(/[?#]/)[0].split("/").pop() ?? url);
}
