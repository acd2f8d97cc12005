// Runs a model on one backend: starts TensorFlow.js, which needs no model yet, loads the graph, proves itself on a known picture, then pixels in,
// detections out.
// Worker side (or the page, where a worker cannot). Touches no DOM. Not its job: downloads (model-files.js), choosing a backend (detector.js).

import { DetectorError, asDetectorError } from "./errors.js";
import { Graph } from "./graph.js";
import { countLabels, toDetections } from "./outputs.js";
import { checkAnswers, selfTestPixels } from "./self-test.js";

/**
 * @typedef {object} BackendSettings
 * @property {import("./backends.js").BackendName} backend
 * @property {number} threads
 * @property {WebAssembly.Module} [wasmModule] compiled, for the WebAssembly backend
 *
 * @typedef {object} EngineSettings
 * @property {import("./backends.js").BackendName} backend
 * @property {any} model a parsed model.json
 * @property {ArrayBuffer} weights
 * @property {import("./signature.js").Signature} signature
 * @property {import("./self-test-picture.js").Picture} picture of the self-test
 *
 * @typedef {{threads: number, columns: number | undefined, milliseconds: number}} EngineInfo milliseconds of the second run, after warming up
 * @typedef {{found: import("./outputs.js").Found[], milliseconds: number}} Answer milliseconds of the network and the suppression
 *
 * @typedef {object} Engine
 * @property {EngineInfo} info
 * @property {(pixels: Uint8ClampedArray, width: number, height: number, limits: import("./outputs.js").Limits) => Promise<Answer>} detect pixels are RGBA
 * @property {() => number} countTensors
 * @property {() => void} dispose
 */

/** @typedef {typeof import("../vendor/tensorflow.js")} TensorFlow */
/** @typedef {{tf: TensorFlow, threads: number, float16: boolean}} Started */
/** @type {Record<import("./backends.js").BackendName, () => Promise<TensorFlow>>} */
const TENSORFLOW = {
  wasm: () => import("../vendor/tf-wasm.js"),
  webgl: () => import("../vendor/tf-webgl.js"),
  webgpu: () => import("../vendor/tf-webgpu.js"),
};

/**
 * Loads TensorFlow.js and starts one of its backends.
 * @param {BackendSettings} settings
 * @param {{onLost?: (reason: string) => void}} [events]
 * @returns {Promise<Started>}
 * @throws {DetectorError} "backend-unavailable"
 */
export async function startTensorFlow({ backend, threads, wasmModule }, { onLost = () => {} } = {}) {
  try {
    const tf = await TENSORFLOW[backend]();
    const started = await tf.startBackend({ module: wasmModule, threads, onLost });
    return { tf, threads: started.threads, float16: started.float16 === true };
  } catch (thrown) {
    throw new DetectorError("backend-unavailable", `The ${backend} backend did not start: ${asDetectorError(thrown, "backend-failed").message}`);
  }
}

/**
 * @param {Promise<Started>} starting
 * @param {EngineSettings} settings
 * @param {{onStage?: (stage: "engine" | "warmup") => void}} [events]
 * @returns {Promise<Engine>}
 * @throws {DetectorError} "backend-unavailable", "model-invalid", "unsupported-model" or "self-test-failed"
 */
export async function createEngine(starting, settings, { onStage = () => {} } = {}) {
  const { backend, signature } = settings;
  onStage("engine");
  const { tf, threads, float16 } = await starting;
  const graph = loadGraph(tf, settings);
  checkOperations(graph, settings);
  const run = createRunner(tf, graph, signature, backend);
  const dispose = () => {
    graph.dispose();
    run.dispose();
  };
  try {
    onStage("warmup");
    const { columns, milliseconds } = await proveItself(run, settings, float16);
    if (tf.isLost?.()) throw new DetectorError("backend-failed", `The ${backend} context was lost while warming up.`);
    return {
      info: { threads, columns, milliseconds },
      countTensors: () => tf.memory().numTensors,
      dispose,
      async detect(pixels, width, height, limits) {
        const start = performance.now();
        const outputs = await run(pixels, width, height);
        if (tf.isLost?.()) throw new DetectorError("backend-failed", `The ${backend} context was lost.`);
        const found = toDetections(signature, outputs, limits);
        return { found, milliseconds: performance.now() - start };
      },
    };
  } catch (thrown) {
    dispose();
    throw asDetectorError(thrown, "backend-failed");
  }
}

/** @param {TensorFlow} tf @param {EngineSettings} settings */
function loadGraph(tf, { model, weights }) {
  const graph = new tf.GraphModel({
    load: () => ({
      ...model,
      modelTopology: { versions: {}, ...model.modelTopology },
      weightSpecs: model.weightsManifest.flatMap((/** @type {any} */ group) => group.weights),
      weightData: weights,
    }),
  });
  try {
    graph.load();
  } catch (thrown) {
    throw new DetectorError("model-invalid", `TensorFlow.js cannot read the model: ${asDetectorError(thrown, "model-invalid").message}`);
  }
  return graph;
}

/**
 * Refuses a graph with an operation that this TensorFlow.js does not know, before it fails in the middle with less to say.
 * @param {InstanceType<TensorFlow["GraphModel"]>} loaded
 * @param {EngineSettings} settings
 */
function checkOperations(loaded, { model, signature: { plan } }) {
  const needed = new Graph(model.modelTopology.node).needed(Object.values(plan.fetch), [plan.feed.name]);
  const { nodes } = loaded.executor.graph;
  for (const { name, op } of needed) {
    if (nodes[name] && nodes[name].category === undefined) {
      throw new DetectorError("unsupported-model", `The model's graph holds the operation ${op} (node ${name}), which TensorFlow.js does not know. Export the model without it, or convert it with python -m training convert.`, "model.json");
    }
  }
}

/**
 * Makes the function that takes pixels to output arrays.
 * @param {TensorFlow} tf
 * @param {InstanceType<TensorFlow["GraphModel"]>} graph
 * @param {import("./signature.js").Signature} signature
 * @param {string} backend
 */
function createRunner(tf, graph, { plan }, backend) {
  const roles = Object.keys(plan.fetch);
  const references = roles.map((role) => plan.fetch[role]);
  const [low, high] = plan.feed.range;
  // 256 possible bytes: a table turns each into the network's number.
  const numbers = Float32Array.from({ length: 256 }, (_, byte) => low + (byte * (high - low)) / 255);
  const NumberArray = plan.feed.dtype === "int32" ? Int32Array : Float32Array;
  /** @type {import("../vendor/tensorflow.js").Tensor | undefined} */
  let kept; // on WebAssembly one input tensor serves every frame
  // An output that depends on no picture is a weight itself, and the next frame needs it again.
  const weights = new Set(Object.values(graph.weights).flat());

  /** @param {Uint8ClampedArray} pixels RGBA @param {Float32Array | Int32Array} values RGB */
  function convert(pixels, values) {
    for (let from = 0, to = 0; from < pixels.length; from += 4) {
      values[to++] = numbers[pixels[from]];
      values[to++] = numbers[pixels[from + 1]];
      values[to++] = numbers[pixels[from + 2]];
    }
  }

  /** @param {Uint8ClampedArray} pixels @param {number} width @param {number} height */
  function inputTensor(pixels, width, height) {
    const shape = [1, height, width, 3];
    if (backend !== "wasm") {
      const values = new NumberArray(width * height * 3);
      convert(pixels, values);
      return tf.tensor(values, shape, plan.feed.dtype);
    }
    if (!kept || kept.shape[1] !== height || kept.shape[2] !== width) {
      kept?.dispose();
      kept = tf.tensor(new NumberArray(width * height * 3), shape, plan.feed.dtype);
    }
    // Straight into the backend's memory; the view is taken anew each time because that memory may have grown.
    convert(pixels, tf.backend().typedArrayFromHeap(kept));
    return kept;
  }

  /**
   * @param {Uint8ClampedArray} pixels RGBA
   * @param {number} width
   * @param {number} height
   * @returns {Promise<Record<string, import("./outputs.js").Output>>} by role
   */
  async function run(pixels, width, height) {
    const input = inputTensor(pixels, width, height);
    /** @type {import("../vendor/tensorflow.js").Tensor[]} */
    let tensors = [];
    try {
      const feed = { [plan.feed.name]: input };
      tensors = [plan.asynchronous ? await graph.executeAsync(feed, references) : graph.execute(feed, references)].flat();
      const arrays = await Promise.all(tensors.map((tensor) => tensor.data()));
      return Object.fromEntries(roles.map((role, index) => [role, { data: arrays[index], shape: tensors[index].shape }]));
    } finally {
      for (const tensor of tensors) if (!weights.has(tensor)) tensor.dispose();
      if (input !== kept) input.dispose();
    }
  }
  run.dispose = () => kept?.dispose();
  return run;
}

/**
 * The first run warms up and is the self-test at once.
 * @param {ReturnType<typeof createRunner>} run
 * @param {EngineSettings} settings
 * @param {boolean} float16
 * @returns {Promise<{columns: number | undefined, milliseconds: number}>}
 */
async function proveItself(run, { signature, model, picture }, float16) {
  const [height, width] = signature.plan.feed.size ?? [picture.height * 4, picture.width * 4];
  const pixels = selfTestPixels(picture, width, height);
  const start = performance.now();
  const outputs = await run(pixels, width, height);
  const milliseconds = performance.now() - start;
  const { selfTest, labels } = model.userDefinedMetadata ?? {};
  checkAnswers(signature, outputs, { ...selfTest, labels }, float16);
  return { columns: countLabels(signature, outputs), milliseconds };
}
