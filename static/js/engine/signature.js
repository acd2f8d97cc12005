// Tells what a model.json is, from its graph: which kind, what to feed, what to fetch. Never by the position of an output.
// Pure. Our own kind is known here; what other programs export is signature-foreign.js' business, which only comes when it is needed.
// Not its job: downloading (model-files.js), running (engine.js), turning outputs into boxes (outputs.js).

import { DetectorError } from "../shared/errors.js";
import { Graph, readShape } from "./graph.js";

/**
 * @typedef {"own" | "cloud-annotations" | "coco-ssd" | "tf2-od-api" | "classification"} ModelKind
 *
 * @typedef {object} Plan one way of running the graph
 * @property {{name: string, dtype: "float32" | "int32", size: [number, number] | null, range: [number, number]}} feed
 *   size is [height, width] in pixels, null where any will do; range is what the pixel values 0 and 255 become
 * @property {Record<string, string>} fetch role ("scores", "boxes", "classes", "count") to output reference
 * @property {boolean} asynchronous the graph has control flow
 * @property {boolean} background column 0 of the scores is the background
 *
 * @typedef {object} Signature
 * @property {ModelKind} kind
 * @property {Plan} plan the fastest way that gives the model's answers
 * @property {Plan} [whole] the graph as it is, where `plan` leaves a part of it out
 * @property {boolean} suppressed the boxes that come out went through non-maximum suppression already
 * @property {number} [columns] how many labels, where the graph says it
 * @property {string[]} [usualLabels] what models of this kind mean when they bring no names
 */

/**
 * @param {any} model a parsed model.json
 * @returns {Promise<Signature>}
 * @throws {DetectorError} "model-invalid" or "unsupported-model", with a sentence that says why
 */
export async function readSignature(model) {
  const nodes = model?.modelTopology?.node;
  if (model?.format === "layers-model" || model?.modelTopology?.model_config || model?.modelTopology?.class_name) {
    throw new DetectorError("unsupported-model", "This is a Keras layers model. The page runs graph models: convert the SavedModel with tensorflowjs_converter --output_format=tfjs_graph_model.");
  }
  if (!Array.isArray(nodes) || nodes.length === 0) {
    throw new DetectorError("model-invalid", "model.json holds no graph: modelTopology.node should be a list of operations.");
  }
  const broken = nodes.findIndex((node) => typeof node?.name !== "string" || typeof node.op !== "string");
  if (broken >= 0) {
    throw new DetectorError("model-invalid", `model.json's graph is damaged: node ${broken} should have a name and an op, and is ${JSON.stringify(nodes[broken])?.slice(0, 80)}.`);
  }
  const graph = new Graph(nodes);
  const named = namedTensors(model);
  const input = pictureInput(graph, named.inputs);
  const { outputs } = named;
  const own = outputs.has("boxes") && outputs.has("scores") ? cleanDetector(input, outputs, model) : undefined;
  if (own) return own;
  const { readForeignSignature } = await import("./signature-foreign.js");
  return readForeignSignature(graph, input, outputs, model, cleanDetector);
}

/**
 * @typedef {{reference: string, shape?: number[], dtype?: unknown}} Named
 * @param {any} model
 * @returns {{inputs: Map<string, Named>, outputs: Map<string, Named>}}
 */
function namedTensors(model) {
  const signature = model.userDefinedMetadata?.signature ?? model.signature ?? {};
  const read = (/** @type {Record<string, any> | undefined} */ side) =>
    new Map(
      Object.entries(side ?? {})
        .filter(([, tensor]) => tensor && typeof tensor.name === "string")
        .map(([name, tensor]) => [name, { reference: tensor.name, shape: readShape(tensor.tensorShape), dtype: tensor.dtype }]),
    );
  return { inputs: read(signature.inputs), outputs: read(signature.outputs) };
}

/**
 * The placeholder that takes the picture.
 * @param {Graph} graph
 * @param {Map<string, Named>} inputs
 */
function pictureInput(graph, inputs) {
  const placeholders = graph.all("Placeholder").map((node) => ({ name: node.name, shape: readShape(node.attr?.shape?.shape), type: node.attr?.dtype?.type }));
  const pictures = placeholders.filter(({ name, shape }) => {
    const said = shape ?? [...inputs.values()].find(({ reference }) => reference.replace(/:\d+$/, "") === name)?.shape;
    return said === undefined || (said.length === 4 && said[3] === 3);
  });
  const chosen = pictures.find(({ shape }) => shape) ?? pictures[0];
  if (!chosen) {
    throw new DetectorError("unsupported-model", `The model takes no picture: expected an input [1, height, width, 3], found ${placeholders.map(({ name, shape }) => `${name} [${shape?.join(", ") ?? "?"}]`).join(", ") || "none"}.`);
  }
  // As a name, a protobuf number, or (uint8, which TensorFlow.js has not) the integer that stands for it.
  const dtype = ["DT_FLOAT", 1, "DT_HALF", 19].includes(chosen.type) ? "float32" : "int32";
  const [, height = -1, width = -1] = chosen.shape ?? [];
  return { name: chosen.name, dtype: /** @type {"float32" | "int32"} */ (dtype), size: height > 0 && width > 0 ? /** @type {[number, number]} */ ([height, width]) : null };
}

/** @typedef {ReturnType<typeof pictureInput>} PictureInput */

/**
 * Our own kind, and any graph as plain as that: scores and boxes come out, nothing else to do.
 * @param {PictureInput} input
 * @param {Map<string, Named>} outputs
 * @param {any} model
 * @returns {Signature | undefined}
 */
function cleanDetector(input, outputs, model) {
  const all = [...outputs.values()];
  const boxes = outputs.get("boxes") ?? all.find(({ shape }) => shape?.length === 3 && shape[2] === 4);
  const scores = outputs.get("scores") ?? all.find((output) => output !== boxes && output.shape?.length === 3);
  if (!boxes || !scores) return undefined;
  const range = model.userDefinedMetadata?.input?.range ?? (input.dtype === "int32" ? [0, 255] : [-1, 1]);
  const columns = scores.shape?.[2];
  return {
    kind: "own",
    plan: { feed: { ...input, range }, fetch: { scores: scores.reference, boxes: boxes.reference }, asynchronous: false, background: false },
    suppressed: false,
    columns: columns !== undefined && columns > 0 ? columns : undefined,
  };
}

