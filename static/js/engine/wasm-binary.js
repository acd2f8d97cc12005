// Downloads and compiles the WebAssembly backend, streaming. Not its job: starting it (engine.js), which binary it is (shared/backends.js).

import { wasmUrl } from "../shared/backends.js";
import { DetectorError } from "../shared/errors.js";

/**
 * A server that names another type than application/wasm costs the streaming, not the page.
 * @param {number} threads
 * @returns {Promise<WebAssembly.Module>}
 * @throws {DetectorError} "network" or "backend-unavailable"
 */
export async function compileBinary(threads) {
  const url = wasmUrl(threads);
  let response;
  try {
    response = await fetch(url);
  } catch (thrown) {
    throw new DetectorError("network", `The WebAssembly code could not be fetched: ${thrown instanceof Error ? thrown.message : thrown}.`, url);
  }
  if (!response.ok) throw new DetectorError("backend-unavailable", `The WebAssembly code is missing: the server answered ${response.status}.`, url);
  const streams = /^application\/wasm/i.test(response.headers.get("content-type") ?? "");
  try {
    return streams && WebAssembly.compileStreaming ? await WebAssembly.compileStreaming(response) : await WebAssembly.compile(await response.arrayBuffer());
  } catch (thrown) {
    throw new DetectorError("backend-unavailable", `The WebAssembly code does not compile: ${thrown instanceof Error ? thrown.message : thrown}.`, url);
  }
}
