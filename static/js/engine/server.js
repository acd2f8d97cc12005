// Answers the page's messages with an engine. Runs in the worker or, where no worker can, on the page behind one end of
// a MessageChannel.
// Not its job: the messages (shared/protocol.js), computing (engine.js), waiting and watching (detector/engine-link.js,
// detector/supervisor.js).

import { DetectorError, asDetectorError } from "../shared/errors.js";
import { createEngine, startBackend } from "./engine.js";
import { factsOf, loadModel } from "./model-loading.js";
import { compileBinary } from "./wasm-binary.js";

/**
 * @typedef {import("../shared/protocol.js").EngineSetup} EngineSetup
 * @typedef {import("../shared/protocol.js").Request} Request
 */

/**
 * @param {import("../shared/protocol.js").EnginePort} port
 * @param {EngineSetup} [guess] what the page will most likely ask for; started before it asks
 */
export function serveEngine(port, guess) {
  /** @type {import("./engine.js").Engine | undefined} */
  let engine;
  let begun = guess && begin(guess);
  /** @type {Promise<import("./engine.js").Engine>} */
  let building = Promise.reject(new DetectorError("backend-failed", "The engine was not prepared."));
  ignore(building);
  /** @type {Promise<unknown>} */
  let last = Promise.resolve();

  /**
   * Starts backend and model at the same time, awaiting neither: errors are reported to whoever asks for the result.
   * @param {EngineSetup} setup
   */
  function begin({ settings, modelSource }) {
    const key = JSON.stringify([settings, modelSource]);
    const tell = (/** @type {import("../shared/protocol.js").EngineEvent} */ event) => {
      if (begun?.key === key) port.postMessage(event);
    };
    const binary = settings.backend === "wasm" ? compileBinary(settings.threads) : undefined;
    const starting = startBackend(settings, binary, (reason) => tell({ event: "lost", reason }));
    const loading = loadModel(modelSource, (progress) => tell({ event: "progress", progress }));
    ignore(Promise.resolve(binary), starting, loading);
    return { key, binary, starting, loading };
  }

  /** Builds the engine as soon as backend and model are ready. @param {EngineSetup} setup */
  function prepare({ settings, modelSource }) {
    const key = JSON.stringify([settings, modelSource]);
    if (begun?.key !== key) {
      begun?.starting.then(
        ({ wasm }) => wasm?.PThread?.terminateAllThreads(),
        () => {},
      );
      begun = begin({ settings, modelSource });
    }
    const { starting, loading } = begun;
    building = loading.then((loaded) =>
      createEngine(
        starting,
        { ...loaded, backend: settings.backend, general: modelSource.general },
        { onStage: (stage) => port.postMessage({ event: "stage", stage }) },
      ),
    );
    ignore(building);
  }

  /** One at a time: an engine holds the state of one run. @param {import("../shared/protocol.js").DetectInput} input */
  function detect({ pixels, width, height, options }) {
    const found = last.then(() => running().detect(pixels, width, height, options));
    last = found.catch(() => {}); // reported to the caller
    return found;
  }

  function running() {
    if (!engine) throw new DetectorError("backend-failed", "The engine was not started, or has been closed.");
    return engine;
  }

  /** @param {Request} request @returns {Promise<import("../shared/protocol.js").Result>} */
  async function answer(request) {
    switch (request.type) {
      case "prepare":
        return prepare(request);
      case "load":
        if (!begun) throw new DetectorError("backend-failed", "The engine was not prepared.");
        await begun.binary?.catch(() => {}); // no deadline runs while it downloads; `starting` reports what went wrong
        return factsOf(await begun.loading);
      case "start":
        engine = await building;
        return engine.info;
      case "detect":
        return detect(request);
      case "count-tensors":
        return running().countTensors();
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

/** @param {Promise<unknown>[]} promises whose failures are reported elsewhere */
function ignore(...promises) {
  for (const one of promises) one.catch(() => {});
}
