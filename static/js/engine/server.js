// Answers messages with an engine: the same on a worker's global scope and on one end of a MessageChannel inside the page.
// Not its job: the computation (engine.js), waiting and watching (engine-link.js).

import { DetectorError, asDetectorError } from "../shared/errors.js";
import { createEngine, startBackend } from "./engine.js";
import { factsOf, loadModel } from "./model-loading.js";
import { compileBinary } from "./wasm-binary.js";

/**
 * @typedef {{id: number, type: "prepare", settings: import("./engine.js").BackendSettings, source: import("./model-loading.js").ModelSource}
 *   | {id: number, type: "load"} | {id: number, type: "start"}
 *   | {id: number, type: "detect", pixels: Uint8ClampedArray, width: number, height: number, limits: import("./outputs.js").Limits}
 *   | {id: number, type: "count-tensors"} | {id: number, type: "dispose"}} Request
 * @typedef {{settings: import("./engine.js").BackendSettings, source: import("./model-loading.js").ModelSource}} Wish
 * @typedef {{onmessage: ((event: MessageEvent<Request>) => void) | null, postMessage: (message: unknown) => void}} Port
 */

/**
 * @param {Port} port
 * @param {Wish} [guess] what the page will ask for, most likely: begun before it does
 */
export function serveEngine(port, guess) {
  /** @type {import("./engine.js").Engine | undefined} */
  let engine;
  let begun = guess && begin(guess);
  /** @type {Promise<import("./engine.js").Engine>} */
  let building = Promise.reject(new DetectorError("backend-failed", "The engine was not prepared."));
  ignore(building);
  // One detection after the other: an engine holds the state of one run.
  /** @type {Promise<unknown>} */
  let last = Promise.resolve();

  /** Backend and model start at the same time. Nothing is waited for: what goes wrong is told to whoever asks for it. @param {Wish} wish */
  function begin({ settings, source }) {
    const key = JSON.stringify([settings, source]);
    const tell = (/** @type {object} */ event) => {
      if (begun?.key === key) port.postMessage(event);
    };
    const binary = settings.backend === "wasm" ? compileBinary(settings.threads) : undefined;
    const starting = startBackend(settings, binary, (reason) => tell({ event: "lost", reason }));
    const loading = loadModel(source, (progress) => tell({ event: "progress", progress }));
    ignore(Promise.resolve(binary), starting, loading);
    return { key, binary, starting, loading };
  }

  /** The engine comes as soon as backend and model are there. @param {Wish} wish */
  function prepare({ settings, source }) {
    const key = JSON.stringify([settings, source]);
    if (begun?.key !== key) {
      begun?.starting.then(({ wasm }) => wasm?.PThread?.terminateAllThreads(), () => {});
      begun = begin({ settings, source });
    }
    const { starting, loading } = begun;
    building = loading.then((loaded) =>
      createEngine(starting, { ...loaded, backend: settings.backend, general: source.general }, { onStage: (stage) => port.postMessage({ event: "stage", stage }) }),
    );
    ignore(building);
  }

  /** @param {Request} request @returns {Promise<unknown>} */
  async function answer(request) {
    switch (request.type) {
      case "prepare":
        return prepare(request);
      case "load":
        if (!begun) throw new DetectorError("backend-failed", "The engine was not prepared.");
        await begun.binary?.catch(() => {}); // no deadline runs while it is on its way; starting tells what went wrong
        return factsOf(await begun.loading);
      case "start":
        engine = await building;
        return engine.info;
      case "detect":
        last = last.catch(() => {}).then(() => engine?.detect(request.pixels, request.width, request.height, request.limits));
        return last;
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
