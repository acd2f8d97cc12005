// Downloads and compiles the WebAssembly backend, streaming.
// Not its job: starting it (engine.js), choosing the binary (shared/backends.js).

import { wasmUrl } from "../shared/backends.js";
import { DetectorError, asDetectorError } from "../shared/errors.js";
import { reasonOf, unfetched, watchLine } from "./download.js";

/**
 * A server that sends a type other than application/wasm only costs the streaming.
 * @param {number} threads
 * @returns {Promise<WebAssembly.Module>}
 * @throws {DetectorError} "network" or "backend-unavailable"
 */
export async function compileBinary(threads) {
  const url = wasmUrl(threads);
  // The second try bypasses every cache, which may hold a damaged copy; a silent connection may also fare better.
  return compile(url, "default").catch(() => compile(url, "reload"));
}

/** @param {string} url @param {RequestCache} cache @returns {Promise<WebAssembly.Module>} */
async function compile(url, cache) {
  const line = watchLine(undefined);
  try {
    const response = await fetch(url, { cache, signal: line.signal });
    line.lives();
    listen(response.clone(), line.lives);
    return await compileResponse(response, url);
  } catch (thrown) {
    if (line.isSilent || thrown instanceof TypeError)
      throw unfetched("The WebAssembly code", reasonOf(thrown, { silent: line.isSilent }), url);
    throw asDetectorError(thrown, "backend-unavailable");
  } finally {
    line.end();
  }
}

/**
 * Reads along on a copy, since the compiler takes the whole response and reports no progress.
 * @param {Response} copy
 * @param {() => void} onBytes
 */
async function listen(copy, onBytes) {
  try {
    const reader = copy.body?.getReader();
    while (reader && !(await reader.read()).done) onBytes();
  } catch {
    // Reported by the compiler.
  }
}

/** @param {Response} response @param {string} url */
async function compileResponse(response, url) {
  if (!response.ok)
    throw new DetectorError(
      "backend-unavailable",
      `The WebAssembly code is missing: the server answered ${response.status}.`,
      url,
    );
  const streams = /^application\/wasm/i.test(response.headers.get("content-type") ?? "");
  try {
    return streams && WebAssembly.compileStreaming
      ? await WebAssembly.compileStreaming(response)
      : await WebAssembly.compile(await response.arrayBuffer());
  } catch (thrown) {
    if (!(thrown instanceof WebAssembly.CompileError)) throw thrown; // the connection failed
    throw new DetectorError("backend-unavailable", `The WebAssembly code does not compile: ${thrown.message}.`, url);
  }
}
