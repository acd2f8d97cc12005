// Answers messages with an engine: the same on a worker's global scope and on one end of a MessageChannel inside the page.
// Not its job: the computation (engine.js), waiting and watching (engine-link.js).

import { DetectorError, asDetectorError } from "./errors.js";
import { createEngine, startBackend } from "./engine.js";
import { factsOf, loadModel } from "./model-loading.js";

/**
 * @typedef {{id: number, type: "prepare", settings: import("./engine.js").BackendSettings, source: import("./model-loading.js").ModelSource}
 *   | {id: number, type: "binary", module: WebAssembly.Module}
 *   | {id: number, type: "load"} | {id: number, type: "start"}
 *   | {id: number, type: "detect", pixels: Uint8ClampedArray, width: number, height: number, limits: import("./outputs.js").Limits}
 *   | {id: number, type: "count-tensors"} | {id: number, type: "dispose"}} Request
 * @typedef {{onmessage: ((event: MessageEvent<Request>) => void) | null, postMessage: (message: unknown) => void}} Port
 */

/** @param {Port} port */
export function serveEngine(port) {
  /** @type {import("./engine.js").Engine | undefined} */
  let engine;
  /** @type {Promise<import("./model-loading.js").LoadedModel>} */
  let loading = Promise.reject(new DetectorError("backend-failed", "The engine was not prepared."));
  /** @type {Promise<import("./engine.js").Engine>} */
  let building = loading.then();
  ignore(loading, building);
  /** @type {(module: WebAssembly.Module) => void} */
  let giveBinary = () => {};
  /** @type {Promise<WebAssembly.Module>} */
  const binary = new Promise((resolve) => (giveBinary = resolve));
  // One detection after the other: an engine holds the state of one run.
  /** @type {Promise<unknown>} */
  let last = Promise.resolve();

  /**
   * Backend and model start at the same time, and the engine as soon as both are there. Nothing is waited for: what goes wrong is told to whoever
   * asks for it.
   * @param {import("./engine.js").BackendSettings} settings
   * @param {import("./model-loading.js").ModelSource} source
   */
  function prepare(settings, source) {
    const starting = startBackend(settings, binary, (reason) => port.postMessage({ event: "lost", reason }));
    loading = loadModel(source, (progress) => port.postMessage({ event: "progress", progress }));
    building = loading.then((loaded) =>
      createEngine(starting, { ...loaded, backend: settings.backend, general: source.general }, { onStage: (stage) => port.postMessage({ event: "stage", stage }) }),
    );
    ignore(starting, loading, building);
  }

  /** @param {Request} request @returns {Promise<unknown>} */
  async function answer(request) {
    switch (request.type) {
      case "prepare":
        return prepare(request.settings, request.source);
      case "binary":
        return giveBinary(request.module);
      case "load":
        return factsOf(await loading);
      case "start":
        engine = await building;
        return engine.info;
      case "detect":
        return (last = last.catch(() => {}).then(() => engine?.detect(request.pixels, request.width, request.height, request.limits)));
      case "count-tensors":
        return engine?.countTensors();
      case "dispose":
        engine?.dispose();
        engine = undefined;
        return undefined;
    }
  }

  port.onmessage = async ({ data: request }) => {
    try {
      port.postMessage({ id: request.id, result: await answer(request) });
    } catch (thrown) {
      port.postMessage({ id: request.id, error: asDetectorError(thrown, "backend-failed").toMessage() });
    }
  };
}

/** @param {Promise<unknown>[]} promises whose failures are told elsewhere */
function ignore(...promises) {
  for (const one of promises) one.catch(() => {});
}
