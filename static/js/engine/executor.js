// Runs any graph that TensorFlow.js knows, with its own executor, on any backend: for models from elsewhere, and for
// WebGL and WebGPU.
// Runs in the worker, or on the page where no worker can.
// Not its job: the plain graphs that run directly on the kernels (network.js).

import { DetectorError, asDetectorError } from "../shared/errors.js";

/** @typedef {typeof import("../../vendor/tensorflow.js")} TensorFlow */
/** @type {Record<import("../shared/backends.js").BackendName, () => Promise<TensorFlow>>} */
export const TENSORFLOW = {
  wasm: () => import("../../vendor/tf-wasm.js"),
  webgl: () => import("../../vendor/tf-webgl.js"),
  webgpu: async () => {
    // A browser that knows WebGPU may have no device for it; TensorFlow.js would find out only once it is here.
    const { gpu } = /** @type {{gpu?: {requestAdapter(): Promise<object | null>}}} */ (navigator);
    if (!(await gpu?.requestAdapter())) throw new Error("There is no graphics adapter.");
    return import("../../vendor/tf-webgpu.js");
  },
};

/**
 * Starts one of TensorFlow.js' backends.
 * @param {TensorFlow} tf
 * @param {{threads: number, wasm?: import("./network.js").WasmInstance}} settings
 * @param {(reason: string) => void} onLost
 * @returns {Promise<{tf: TensorFlow, threads: number, float16: boolean}>}
 */
export async function startTensorFlow(tf, { threads, wasm }, onLost) {
  const started = await tf.startBackend({ wasm, threads, onLost });
  return { tf, threads: started.threads, float16: started.float16 === true };
}

/**
 * @param {TensorFlow} tf with its backend started
 * @param {import("./engine.js").EngineSettings} settings
 * @param {ReturnType<typeof import("./pixels.js").createPixelWriter>} write
 * @param {Set<import("./graph.js").GraphNode>} needed nodes that the graph's answers depend on
 * @returns {import("./engine.js").Runner}
 * @throws {DetectorError} "model-invalid" or "unsupported-model"
 */
export function createExecutor(tf, settings, write, needed) {
  const { plan } = settings.signature;
  const graph = loadGraph(tf, settings);
  checkOperations(graph, needed);
  const roles = Object.keys(plan.fetch);
  const references = roles.map((role) => plan.fetch[role]);
  const NumberArray = plan.feed.dtype === "int32" ? Int32Array : Float32Array;
  /** @type {import("../../vendor/tensorflow.js").Tensor | undefined} */
  let kept; // on WebAssembly one input tensor serves every frame
  // An output that does not depend on the picture is itself a weight, and the next frame needs it again.
  const weights = new Set(Object.values(graph.weights).flat());

  /** @param {Uint8ClampedArray} pixels @param {number} width @param {number} height */
  function inputTensor(pixels, width, height) {
    const shape = [1, height, width, 3];
    if (settings.backend !== "wasm") {
      const values = new NumberArray(width * height * 3);
      write(pixels, values);
      return tf.tensor(values, shape, plan.feed.dtype);
    }
    if (!kept || kept.shape[1] !== height || kept.shape[2] !== width) {
      kept?.dispose();
      kept = tf.tensor(new NumberArray(width * height * 3), shape, plan.feed.dtype);
    }
    // Directly into the backend's memory; the view is renewed each time because that memory may have grown.
    write(pixels, tf.backend().typedArrayFromHeap(kept));
    return kept;
  }

  return {
    async run(pixels, width, height) {
      const input = inputTensor(pixels, width, height);
      /** @type {import("../../vendor/tensorflow.js").Tensor[]} */
      let tensors = [];
      try {
        const feed = { [plan.feed.name]: input };
        tensors = [
          plan.asynchronous ? await graph.executeAsync(feed, references) : graph.execute(feed, references),
        ].flat();
        const arrays = await Promise.all(tensors.map((tensor) => tensor.data()));
        return Object.fromEntries(
          roles.map((role, index) => [role, { data: arrays[index], shape: tensors[index].shape }]),
        );
      } finally {
        for (const tensor of tensors) if (!weights.has(tensor)) tensor.dispose();
        if (input !== kept) input.dispose();
      }
    },
    countTensors: () => tf.memory().numTensors,
    isLost: () => tf.isLost?.() ?? false,
    dispose() {
      graph.dispose();
      kept?.dispose();
    },
  };
}

/** @param {TensorFlow} tf @param {import("./engine.js").EngineSettings} settings */
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
    throw new DetectorError(
      "model-invalid",
      `TensorFlow.js cannot read the model: ${asDetectorError(thrown, "model-invalid").message}`,
    );
  }
  return graph;
}

/**
 * Refuses a graph with an operation that this TensorFlow.js does not know, before it fails midway with a vaguer error.
 * @param {InstanceType<TensorFlow["GraphModel"]>} loaded
 * @param {Set<import("./graph.js").GraphNode>} needed
 */
function checkOperations(loaded, needed) {
  const { nodes } = loaded.executor.graph;
  for (const { name, op } of needed) {
    if (nodes[name] && nodes[name].category === undefined) {
      throw new DetectorError(
        "unsupported-model",
        `The model's graph holds the operation ${op} (node ${name}), which TensorFlow.js does not know. Export the model without it, or convert it with python -m training convert.`,
        "model.json",
      );
    }
  }
}
