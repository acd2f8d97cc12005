// Tells what a model.json is, from its graph: which kind, what to feed, what to fetch. Never by the position of an output.
// Pure. Recognises our own kind; signature-foreign.js recognises those of other programs, and is only loaded for them.
// Not its job: downloading (model-files.js), running (engine.js), turning outputs into boxes (outputs.js).

import { DetectorError } from "../shared/errors.js";
import { Graph, readShape } from "./graph.js";

/** @typedef {import("../shared/protocol.js").Signature} Signature */

/**
 * @param {any} model a parsed model.json
 * @returns {Promise<Signature>}
 * @throws {DetectorError} "model-invalid" or "unsupported-model", with a message that says why
 */
export async function readSignature(model) {
  const nodes = model?.modelTopology?.node;
  if (model?.format === "layers-model" || model?.modelTopology?.model_config || model?.modelTopology?.class_name) {
    throw new DetectorError(
      "unsupported-model",
      "This is a Keras layers model. The page runs graph models: convert the SavedModel with tensorflowjs_converter --output_format=tfjs_graph_model.",
    );
  }
  if (!Array.isArray(nodes) || nodes.length === 0) {
    throw new DetectorError(
      "model-invalid",
      "model.json holds no graph: modelTopology.node should be a list of operations.",
    );
  }
  const broken = nodes.findIndex((node) => typeof node?.name !== "string" || typeof node.op !== "string");
  if (broken >= 0) {
    throw new DetectorError(
      "model-invalid",
      `model.json's graph is damaged: node ${broken} should have a name and an op, and is ${JSON.stringify(nodes[broken])?.slice(0, 80)}.`,
    );
  }
  const graph = new Graph(nodes);
  const named = namedTensors(model);
  const input = pictureInput(graph, named.inputs);
  const { outputs } = named;
  const own = outputs.has("boxes") && outputs.has("scores") ? plainDetector(input, outputs, model) : undefined;
  return own ?? readForeignSignature(graph, input, outputs, model);
}

/**
 * @param {Graph} graph
 * @param {PictureInput} input
 * @param {NamedTensors} named as model.json names them
 * @param {any} model
 * @returns {Promise<Signature>}
 * @throws {DetectorError} "unsupported-model"
 */
async function readForeignSignature(graph, input, named, model) {
  const { classifier, cocoLabels, leafOutputs, legacyDetector, restoreNames, suppressedDetector } = await import(
    "./signature-foreign.js"
  );
  const outputs = restoreNames(named.size > 0 ? named : leafOutputs(graph));
  const signature =
    suppressedDetector(graph, input, outputs) ??
    legacyDetector(graph, input, outputs, model) ??
    plainDetector(input, outputs, model) ??
    classifier(graph, input, outputs);
  if (signature) return { ...signature, usualLabels: cocoLabels() };
  const found = [...outputs].map(([name, { shape }]) => `${name} [${shape?.join(", ") ?? "?"}]`).join(", ");
  throw new DetectorError(
    "unsupported-model",
    `The model's outputs are not those of a detector: expected scores [1, N, C] and boxes [1, N, 4], or detection_boxes, detection_scores and detection_classes; found ${found || "none"}.`,
  );
}

/**
 * @typedef {{reference: string, shape?: number[], dtype?: unknown}} Named
 * @typedef {Map<string, Named>} NamedTensors by the names that model.json gives them
 *
 * @param {any} model
 * @returns {{inputs: NamedTensors, outputs: NamedTensors}}
 */
function namedTensors(model) {
  const signature = model.userDefinedMetadata?.signature ?? model.signature ?? {};
  const read = (/** @type {Record<string, any> | undefined} */ side) =>
    new Map(
      Object.entries(side ?? {})
        .filter(([, tensor]) => tensor && typeof tensor.name === "string")
        .map(([name, tensor]) => [
          name,
          { reference: tensor.name, shape: readShape(tensor.tensorShape), dtype: tensor.dtype },
        ]),
    );
  return { inputs: read(signature.inputs), outputs: read(signature.outputs) };
}

/**
 * The placeholder that takes the picture.
 * @param {Graph} graph
 * @param {NamedTensors} inputs
 */
function pictureInput(graph, inputs) {
  const placeholders = graph
    .all("Placeholder")
    .map((node) => ({ name: node.name, shape: graph.shapeOf(node, "shape"), type: node.attr?.dtype?.type }));
  const pictures = placeholders.filter(({ name, shape }) => {
    const said = shape ?? [...inputs.values()].find(({ reference }) => reference.replace(/:\d+$/, "") === name)?.shape;
    return said === undefined || (said.length === 4 && said[3] === 3);
  });
  const chosen = pictures.find(({ shape }) => shape) ?? pictures[0];
  if (!chosen) {
    throw new DetectorError(
      "unsupported-model",
      `The model takes no picture: expected an input [1, height, width, 3], found ${placeholders.map(({ name, shape }) => `${name} [${shape?.join(", ") ?? "?"}]`).join(", ") || "none"}.`,
    );
  }
  // The type may be a name or a protobuf number; uint8, which TensorFlow.js lacks, is fed as int32.
  const dtype = ["DT_FLOAT", 1, "DT_HALF", 19].includes(chosen.type) ? "float32" : "int32";
  const [, height = -1, width = -1] = chosen.shape ?? [];
  return {
    name: chosen.name,
    dtype: /** @type {"float32" | "int32"} */ (dtype),
    size: height > 0 && width > 0 ? /** @type {[number, number]} */ ([height, width]) : null,
  };
}

/** @typedef {ReturnType<typeof pictureInput>} PictureInput */

/**
 * Our own kind, and any graph as plain as that: it outputs scores and boxes, with nothing else to do.
 * @param {PictureInput} input
 * @param {NamedTensors} outputs
 * @param {any} model
 * @returns {Signature | undefined}
 */
function plainDetector(input, outputs, model) {
  const all = [...outputs.values()];
  const boxes = outputs.get("boxes") ?? all.find(({ shape }) => shape?.length === 3 && shape[2] === 4);
  const scores = outputs.get("scores") ?? all.find((output) => output !== boxes && output.shape?.length === 3);
  if (!boxes || !scores) return undefined;
  const range = model.userDefinedMetadata?.input?.range ?? (input.dtype === "int32" ? [0, 255] : [-1, 1]);
  const columns = scores.shape?.[2];
  return {
    kind: "own",
    plan: {
      feed: { ...input, range },
      fetch: { scores: scores.reference, boxes: boxes.reference },
      asynchronous: false,
      background: false,
    },
    suppressed: false,
    columns: columns !== undefined && columns > 0 ? columns : undefined,
  };
}
