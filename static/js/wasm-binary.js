// Downloads and compiles the WebAssembly backend, streaming, before the engine asks for it. Page side.

import { wasmFile } from "./backends.js";
import { DetectorError } from "./errors.js";

/** Makes a function that gives the compiled binary for a number of threads; each is downloaded once. @param {import("./backends.js").Features} features */
export function createWasmBinaries(features) {
  /** @type {Map<string, Promise<WebAssembly.Module>>} */
  const modules = new Map();
  return function compiled(/** @type {number} */ threads) {
    const url = wasmUrl(features, threads);
    let module = modules.get(url);
    if (!module) {
      module = compileStreaming(url);
      module.catch(() => modules.delete(url)); // a later attempt may have more luck
      modules.set(url, module);
    }
    return module;
  };
}

/** @param {import("./backends.js").Features} features @param {number} threads */
export function wasmUrl(features, threads) {
  return new URL(`../vendor/${wasmFile(features, threads)}`, import.meta.url).href;
}

/** A server that names another type than application/wasm costs the streaming, not the page. @param {string} url */
async function compileStreaming(url) {
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
