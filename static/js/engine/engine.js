// Runs a model on one backend: starts the backend, which needs no model yet, loads the graph, and passes a self-test on
// a known picture; then pixels in, detections out. A plain graph runs directly on the WebAssembly kernels (network.js),
// any other in TensorFlow.js' executor (executor.js).
// Runs in the worker, or on the page where no worker can.
// Not its job: downloads (model-loading.js), choosing a backend (detector/supervisor.js).

import { DetectorError, asDetectorError } from "../shared/errors.js";
import { arrival } from "./code.js";
import { Graph } from "./graph.js";
import { createNetwork, readNumbers } from "./network.js";
import { planNetwork } from "./network-plan.js";
import { countColumns, postprocess } from "./outputs.js";
import { createPixelWriter } from "./pixels.js";
import { checkAnswers, selfTestPixels } from "./self-test.js";

/**
 * @typedef {import("../shared/protocol.js").Inference} Inference
 *
 * @typedef {object} EngineSettings
 * @property {import("../shared/backends.js").BackendName} backend
 * @property {any} model a parsed model.json
 * @property {ArrayBuffer} weights
 * @property {import("../shared/protocol.js").Signature} signature
 * @property {import("./self-test-picture.js").Picture} picture of the self-test
 * @property {boolean} [general] run even a plain graph in TensorFlow.js' executor
 *
 * @typedef {object} Engine
 * @property {import("../shared/protocol.js").EngineInfo} info
 * @property {(pixels: Uint8ClampedArray, width: number, height: number, options: import("../shared/protocol.js").PostprocessOptions) => Promise<Inference>} detect pixels are RGBA
 * @property {() => number} countTensors
 * @property {() => void} dispose
 *
 * @typedef {object} Runner turns a picture into a graph's outputs
 * @property {(pixels: Uint8ClampedArray, width: number, height: number) => Promise<Record<string, import("./outputs.js").Output>>} run
 *   pixels are RGBA; the outputs, by role, stay valid until the next run
 * @property {() => number} countTensors
 * @property {() => boolean} isLost the graphics context is gone
 * @property {() => void} dispose
 *
 * @typedef {{threads: number, float16: boolean, wasm?: import("./network.js").WasmInstance, tf?: import("./executor.js").TensorFlow}} StartedBackend
 * @typedef {(reason: string) => void} OnLost
 */

/**
 * Starts a backend: an instance of the WebAssembly binary, or TensorFlow.js on a graphics card.
 * @param {import("../shared/protocol.js").BackendSettings} settings
 * @param {Promise<WebAssembly.Module> | undefined} wasmModule for the WebAssembly backend; its threads start while it compiles
 * @param {OnLost} onLost
 * @returns {Promise<StartedBackend>}
 * @throws {DetectorError} "backend-unavailable" or "network"
 */
export async function startBackend({ backend, threads }, wasmModule, onLost) {
  try {
    if (backend !== "wasm") {
      const { startTensorFlow, tf } = await loadTensorFlow(backend);
      return await startTensorFlow(tf, { threads }, onLost);
    }
    const { openWasm } = await arrival(
      threads > 1 ? import("../../vendor/wasm-loader-threads.js") : import("../../vendor/wasm-loader.js"),
    );
    return { threads, float16: false, wasm: await openWasm({ module: wasmModule, threads }) };
  } catch (thrown) {
    if (thrown instanceof DetectorError && thrown.code === "network") throw thrown;
    throw new DetectorError(
      "backend-unavailable",
      `The ${backend} backend did not start: ${asDetectorError(thrown, "backend-failed").message}`,
    );
  }
}

/**
 * @param {Promise<StartedBackend>} starting
 * @param {EngineSettings} settings
 * @param {{onStage?: (stage: import("../shared/protocol.js").Stage) => void}} [events]
 * @returns {Promise<Engine>}
 * @throws {DetectorError} "backend-unavailable", "model-invalid", "unsupported-model" or "self-test-failed"
 */
export async function createEngine(starting, settings, { onStage = () => {} } = {}) {
  const { backend, signature, picture } = settings;
  onStage("engine");
  // Work that needs no backend is done while it starts.
  const plan =
    backend === "wasm" && !settings.general ? planNetwork(settings.model, settings.weights, signature.plan) : undefined;
  const numbers = plan && readNumbers(plan, settings.weights);
  const [height, width] = signature.plan.feed.size ?? [picture.height * 4, picture.width * 4];
  const pixels = selfTestPixels(picture, width, height);
  const started = await starting;
  const runner =
    plan && numbers
      ? createPlainRunner(started, signature, plan, numbers)
      : await createGeneralRunner(started, settings);
  try {
    onStage("warmup");
    const start = performance.now();
    const outputs = await runner.run(pixels, width, height); // warms up, and doubles as the self-test
    const milliseconds = performance.now() - start;
    const { selfTest, labels } = settings.model.userDefinedMetadata ?? {};
    checkAnswers(signature, outputs, { ...selfTest, labels }, started.float16);
    if (runner.isLost()) throw new DetectorError("backend-failed", `The ${backend} context was lost while warming up.`);
    return {
      info: { threads: started.threads, columns: countColumns(signature, outputs), milliseconds, general: !plan },
      countTensors: runner.countTensors,
      dispose: runner.dispose,
      async detect(pixels, width, height, options) {
        const start = performance.now();
        const outputs = await runner.run(pixels, width, height);
        if (runner.isLost()) throw new DetectorError("backend-failed", `The ${backend} context was lost.`);
        const found = postprocess(signature, outputs, options);
        return { found, milliseconds: performance.now() - start };
      },
    };
  } catch (thrown) {
    runner.dispose();
    throw asDetectorError(thrown, "backend-failed");
  }
}

/**
 * @param {StartedBackend} started
 * @param {import("../shared/protocol.js").Signature} signature
 * @param {import("./network-plan.js").NetworkPlan} plan
 * @param {(Float32Array | undefined)[]} numbers of the plan's tensors
 * @returns {Runner}
 */
function createPlainRunner({ wasm, threads }, signature, plan, numbers) {
  const network = createNetwork(/** @type {import("./network.js").WasmInstance} */ (wasm), plan, { numbers, threads });
  const write = createPixelWriter(signature.plan.feed.range);
  return {
    async run(pixels) {
      write(pixels, network.input);
      return network.run();
    },
    countTensors: () => network.tensors,
    isLost: () => false,
    dispose: network.dispose,
  };
}

/** @param {StartedBackend} started @param {EngineSettings} settings @returns {Promise<Runner>} */
async function createGeneralRunner({ wasm, threads, tf }, settings) {
  const { startTensorFlow, createExecutor, tf: loaded } = await loadTensorFlow("wasm", tf);
  const { feed, fetch } = settings.signature.plan;
  const needed = new Graph(settings.model.modelTopology.node).needed(Object.values(fetch), [feed.name]);
  // A graphics backend has already started TensorFlow.js; the WebAssembly binary alone has not.
  if (!tf) await startTensorFlow(loaded, { threads, wasm }, () => {});
  return createExecutor(loaded, settings, createPixelWriter(feed.range), needed);
}

/**
 * @param {import("../shared/backends.js").BackendName} backend
 * @param {import("./executor.js").TensorFlow} [tf] if already loaded
 */
async function loadTensorFlow(backend, tf) {
  const { TENSORFLOW, startTensorFlow, createExecutor } = await arrival(import("./executor.js"));
  return { startTensorFlow, createExecutor, tf: tf ?? (await arrival(TENSORFLOW[backend]())) };
}
