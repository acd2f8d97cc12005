// Answers messages with an engine: the same on a worker's global scope and on one end of a MessageChannel inside the page.
// Not its job: the computation (engine.js), waiting and watching (engine-link.js).

import { DetectorError, asDetectorError } from "./errors.js";
import { createEngine, startBackend } from "./engine.js";

/**
 * @typedef {{id: number, type: "prepare", settings: import("./engine.js").BackendSettings}
 *   | {id: number, type: "binary", module: WebAssembly.Module}
 *   | {id: number, type: "start", settings: import("./engine.js").EngineSettings}
 *   | {id: number, type: "detect", pixels: Uint8ClampedArray, width: number, height: number, limits: import("./outputs.js").Limits}
 *   | {id: number, type: "count-tensors"} | {id: number, type: "dispose"}} Request
 * @typedef {{onmessage: ((event: MessageEvent<Request>) => void) | null, postMessage: (message: unknown) => void}} Port
 */

/** @param {Port} port */
export function serveEngine(port) {
  /** @type {import("./engine.js").Engine | undefined} */
  let engine;
  /** @type {Promise<import("./engine.js").Started>} */
  let starting = Promise.reject(new DetectorError("backend-failed", "The engine was not prepared."));
  starting.catch(() => {});
  /** @type {(module: WebAssembly.Module) => void} */
  let giveBinary = () => {};
  /** @type {Promise<WebAssembly.Module>} */
  const binary = new Promise((resolve) => (giveBinary = resolve));
  // One after the other: an engine holds the state of one run.
  let last = Promise.resolve();

  /** @param {Request} request @returns {Promise<unknown>} */
  async function answer(request) {
    switch (request.type) {
      case "prepare":
        // Not waited for: what goes wrong is told to whoever starts.
        starting = startBackend(request.settings, binary, (reason) => port.postMessage({ event: "lost", reason }));
        starting.catch(() => {});
        return undefined;
      case "binary":
        giveBinary(request.module);
        return undefined;
      case "start":
        engine = await createEngine(starting, request.settings, {
          onStage: (stage) => port.postMessage({ event: "stage", stage }),
        });
        return engine.info;
      case "detect":
        return engine?.detect(request.pixels, request.width, request.height, request.limits);
      case "count-tensors":
        return engine?.countTensors();
      case "dispose":
        engine?.dispose();
        engine = undefined;
        return undefined;
    }
  }

  port.onmessage = ({ data: request }) => {
    last = last.then(async () => {
      try {
        port.postMessage({ id: request.id, result: await answer(request) });
      } catch (thrown) {
        port.postMessage({ id: request.id, error: asDetectorError(thrown, "backend-failed").toMessage() });
      }
    });
  };
}
