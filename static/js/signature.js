// Tells what a model.json is, from its graph: which kind, what to feed, what to fetch. Never by the position of an output.
// Pure. Not its job: downloading (model-files.js), running (engine.js), turning outputs into boxes (outputs.js).

import { DetectorError } from "./errors.js";
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
 */

const COCO_COLUMNS = 90;
/** @type {[number, number]} */
const BYTES = [0, 255];

/**
 * @param {any} model a parsed model.json
 * @returns {Signature}
 * @throws {DetectorError} "model-invalid" or "unsupported-model", with a sentence that says why
 */
export function readSignature(model) {
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
  const outputs = restoreNames(named.outputs.size > 0 ? named.outputs : leafOutputs(graph));
  const signature =
    suppressedDetector(graph, input, outputs) ??
    legacyDetector(graph, input, outputs, model) ??
    cleanDetector(input, outputs, model) ??
    classifier(graph, input, outputs);
  if (signature) return signature;
  const found = [...outputs].map(([name, { shape }]) => `${name} [${shape?.join(", ") ?? "?"}]`).join(", ");
  throw new DetectorError("unsupported-model", `The model's outputs are not those of a detector: expected scores [1, N, C] and boxes [1, N, 4], or detection_boxes, detection_scores and detection_classes; found ${found || "none"}.`);
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
 * Gives the outputs of the Object Detection API (TensorFlow 2) their names back. TensorFlow.js' converter goes by their shapes and drops the names
 * of those that have the same: scores, classes and anchor indices are Identity_4:0, Identity_2:0, Identity:0 then. TensorFlow numbers the outputs of
 * a function in the alphabetical order of their names, and that order with the shapes tells which is which.
 * @param {Map<string, Named>} outputs
 * @returns {Map<string, Named>}
 */
function restoreNames(outputs) {
  const number = (/** @type {Named} */ { reference }) => Number(/^Identity(?:_(\d+))?(?::0)?$/.exec(reference)?.[1] ?? 0);
  const numbered = [...outputs.values()].filter(({ reference, shape }) => reference.startsWith("Identity") && shape).sort((a, b) => number(a) - number(b));
  const ofRank = (/** @type {number} */ rank, after = -1) => numbered.filter(({ shape }, index) => index > after && shape?.length === rank);
  const boxes = ofRank(3).find(({ shape }) => shape?.[2] === 4);
  const [classes, scores, ...others] = ofRank(2, boxes && numbered.indexOf(boxes));
  const [count] = ofRank(1);
  if (!boxes || !classes || !scores || !count || others.length > 0) return outputs;
  const raw = ofRank(3, numbered.indexOf(count));
  const told = { detection_boxes: boxes, detection_classes: classes, detection_scores: scores, num_detections: count };
  return new Map(Object.entries({ ...Object.fromEntries(outputs), ...told, ...(raw.length === 2 && { raw_detection_boxes: raw[0], raw_detection_scores: raw[1] }) }));
}

/** @param {Graph} graph @returns {Map<string, Named>} */
function leafOutputs(graph) {
  return new Map(graph.leaves().map((node) => [node.name, { reference: node.name }]));
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
  const range = model.userDefinedMetadata?.input?.range ?? (input.dtype === "int32" ? BYTES : [-1, 1]);
  const columns = scores.shape?.[2];
  return {
    kind: "own",
    plan: { feed: { ...input, range }, fetch: { scores: scores.reference, boxes: boxes.reference }, asynchronous: false, background: false },
    suppressed: false,
    columns: columns !== undefined && columns > 0 ? columns : undefined,
  };
}

/**
 * The Object Detection API of TensorFlow 1, cut before its suppression, as Cloud Annotations and coco-ssd export it: a loop that resizes,
 * the network, decoded boxes [1, N, 1, 4] and scores [1, N, C].
 * @param {Graph} graph
 * @param {PictureInput} input
 * @param {Map<string, Named>} outputs
 * @param {any} model
 * @returns {Signature | undefined}
 */
function legacyDetector(graph, input, outputs, model) {
  const references = [...outputs.values()].map(({ reference }) => reference);
  const boxes = references.find((reference) => /^Postprocessor\/(ExpandDims|Reshape|Squeeze)/.test(reference));
  const scores = references.find((reference) => /^Postprocessor\/(Slice|convert_scores)/.test(reference));
  if (!boxes || !scores) return undefined;
  const fetch = { scores, boxes };
  const background = scores.includes("convert_scores");
  const columns = labelColumns(model);
  const whole = { feed: { ...input, range: BYTES }, fetch, asynchronous: graph.isAsynchronous([scores, boxes], [input.name]), background };
  const cut = cutPreprocessing(graph, fetch, background);
  return {
    kind: columns === COCO_COLUMNS ? "coco-ssd" : "cloud-annotations",
    plan: cut ?? whole,
    whole: cut && whole,
    suppressed: false,
    columns,
  };
}

/**
 * The Object Detection API with its suppression inside: detection_boxes, detection_scores, detection_classes, num_detections. Where the raw boxes
 * and scores come out as well, they are taken instead, and the suppression, which costs more than the network, is left out.
 * @param {Graph} graph
 * @param {PictureInput} input
 * @param {Map<string, Named>} outputs
 * @returns {Signature | undefined}
 */
function suppressedDetector(graph, input, outputs) {
  const boxes = outputs.get("detection_boxes");
  const scores = outputs.get("detection_scores");
  const classes = outputs.get("detection_classes");
  if (!boxes || !scores || !classes) return undefined;
  /** @type {Record<string, string>} */
  const fetch = { boxes: boxes.reference, scores: scores.reference, classes: classes.reference };
  const count = outputs.get("num_detections");
  if (count) fetch.count = count.reference;
  /** @type {Plan} */
  const whole = { feed: { ...input, range: BYTES }, fetch, asynchronous: graph.isAsynchronous(Object.values(fetch), [input.name]), background: false };
  const rawBoxes = outputs.get("raw_detection_boxes")?.reference;
  const rawScores = outputs.get("raw_detection_scores")?.reference;
  const raw = rawBoxes && rawScores ? { boxes: rawBoxes, scores: rawScores } : legacyRaw(graph);
  if (!raw) return { kind: "tf2-od-api", plan: whole, suppressed: true };
  const cut = cutPreprocessing(graph, raw, true);
  const plain = { ...whole, fetch: raw, asynchronous: graph.isAsynchronous(Object.values(raw), [input.name]), background: true };
  return { kind: "tf2-od-api", plan: cut ?? plain, whole, suppressed: false };
}

/** Raw boxes and scores inside a TensorFlow 1 graph that goes on to suppress them. @param {Graph} graph */
function legacyRaw(graph) {
  const scores = [...graph.nodes.values()].find(({ name }) => /(^|\/)Postprocessor\/convert_scores$/.test(name));
  const boxes = [...graph.nodes.values()].find(({ name }) => /(^|\/)Postprocessor\/ExpandDims_1$/.test(name));
  return scores && boxes ? { scores: scores.name, boxes: boxes.name } : undefined;
}

/**
 * Cloud Annotations' other kind: one row of probabilities for the whole picture.
 * @param {Graph} graph
 * @param {PictureInput} input
 * @param {Map<string, Named>} outputs
 * @returns {Signature | undefined}
 */
function classifier(graph, input, outputs) {
  const scores = [...outputs.values()].find(({ reference, shape }) => shape?.length === 2 || (shape === undefined && graph.get(reference)?.op === "Softmax"));
  if (!scores || outputs.size !== 1) return undefined;
  return {
    kind: "classification",
    plan: { feed: { ...input, size: input.size ?? [224, 224], range: [0, 1] }, fetch: { scores: scores.reference }, asynchronous: false, background: false },
    suppressed: true,
    columns: scores.shape && scores.shape[1] > 0 ? scores.shape[1] : undefined,
  };
}

/**
 * A way of running a graph of the Object Detection API (TensorFlow 1) without the loop that resizes the picture: the network is fed with a picture that has its
 * size already. The loop costs more than the network.
 * @param {Graph} graph
 * @param {Record<string, string>} fetch
 * @param {boolean} background
 * @returns {Plan | undefined} undefined where the pattern is not found, or where other control flow remains
 */
function cutPreprocessing(graph, fetch, background) {
  for (const node of graph.all("TensorArrayGatherV3")) {
    const shape = readShape(node.attr?.element_shape?.shape);
    if (!shape || shape.length !== 3 || shape[2] !== 3 || !(shape[0] > 0 && shape[1] > 0)) continue;
    if (graph.needed(Object.values(fetch), []).has(node) && !graph.isAsynchronous(Object.values(fetch), [node.name])) {
      return { feed: { name: node.name, dtype: "float32", size: [shape[0], shape[1]], range: BYTES }, fetch, asynchronous: false, background };
    }
  }
  return undefined;
}

/**
 * How many labels a box predictor of the Object Detection API tells apart: its class biases are anchors x (labels + 1), its box biases anchors x 4.
 * @param {any} model
 * @returns {number | undefined}
 */
function labelColumns(model) {
  /** @type {{name: string, shape: number[]}[]} */
  const weights = (model.weightsManifest ?? []).flatMap((/** @type {any} */ group) => group.weights ?? []);
  const size = (/** @type {RegExp} */ name) => weights.find((weight) => name.test(weight.name))?.shape?.[0];
  const classes = size(/BoxPredictor_0\/ClassPredictor\/biases$/);
  const boxes = size(/BoxPredictor_0\/BoxEncodingPredictor\/biases$/);
  if (!classes || !boxes) return undefined;
  const columns = classes / (boxes / 4) - 1;
  return Number.isInteger(columns) && columns > 0 ? columns : undefined;
}
