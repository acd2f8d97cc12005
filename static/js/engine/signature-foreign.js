// Recognises the graphs that other programs export: the Object Detection API of TensorFlow 1 and 2, Cloud Annotations,
// coco-ssd, classifiers.
// Pure. Only loaded where a model is not of our own kind.
// Not its job: the order in which the kinds are tried (signature.js).

export { cocoLabels } from "./coco-labels.js";

/**
 * @typedef {import("./graph.js").Graph} Graph
 * @typedef {import("./signature.js").NamedTensors} NamedTensors
 * @typedef {import("./signature.js").Named} Named
 * @typedef {import("./signature.js").PictureInput} PictureInput
 * @typedef {import("../shared/protocol.js").Plan} Plan
 * @typedef {import("../shared/protocol.js").Signature} Signature
 */

const COCO_COLUMNS = 90;
/** @type {[number, number]} */
const BYTES = [0, 255];

/**
 * The outputs of a graph whose model.json names none: what no other node uses.
 * @param {Graph} graph
 * @returns {NamedTensors}
 */
export function leafOutputs(graph) {
  return new Map(graph.leaves().map((node) => [node.name, { reference: node.name }]));
}

/**
 * Restores the output names of the Object Detection API (TensorFlow 2). TensorFlow.js' converter matches outputs by
 * shape and drops the names of those that share one: scores, classes and anchor indices become Identity_4:0,
 * Identity_2:0, Identity:0. TensorFlow numbers the outputs of a function in the alphabetical order of their names; that
 * order and the shapes tell which is which.
 * @param {NamedTensors} outputs
 * @returns {NamedTensors}
 */
export function restoreNames(outputs) {
  const number = (/** @type {Named} */ { reference }) =>
    Number(/^Identity(?:_(\d+))?(?::0)?$/.exec(reference)?.[1] ?? 0);
  const numbered = [...outputs.values()]
    .filter(({ reference, shape }) => reference.startsWith("Identity") && shape)
    .sort((a, b) => number(a) - number(b));
  const ofRank = (/** @type {number} */ rank, after = -1) =>
    numbered.filter(({ shape }, index) => index > after && shape?.length === rank);
  const boxes = ofRank(3).find(({ shape }) => shape?.[2] === 4);
  const [classes, scores, ...others] = ofRank(2, boxes && numbered.indexOf(boxes));
  const [count] = ofRank(1);
  if (!boxes || !classes || !scores || !count || others.length > 0) return outputs;
  const raw = ofRank(3, numbered.indexOf(count));
  const told = { detection_boxes: boxes, detection_classes: classes, detection_scores: scores, num_detections: count };
  return new Map(
    Object.entries({
      ...Object.fromEntries(outputs),
      ...told,
      ...(raw.length === 2 && { raw_detection_boxes: raw[0], raw_detection_scores: raw[1] }),
    }),
  );
}

/**
 * The Object Detection API of TensorFlow 1, cut before its suppression, as Cloud Annotations and coco-ssd export it: a loop that resizes,
 * the network, decoded boxes [1, N, 1, 4] and scores [1, N, C].
 * @param {Graph} graph
 * @param {PictureInput} input
 * @param {NamedTensors} outputs
 * @param {any} model
 * @returns {Signature | undefined}
 */
export function legacyDetector(graph, input, outputs, model) {
  const references = [...outputs.values()].map(({ reference }) => reference);
  const boxes = references.find((reference) => /^Postprocessor\/(ExpandDims|Reshape|Squeeze)/.test(reference));
  const scores = references.find((reference) => /^Postprocessor\/(Slice|convert_scores)/.test(reference));
  if (!boxes || !scores) return undefined;
  const fetch = { scores, boxes };
  const background = scores.includes("convert_scores");
  const columns = labelColumns(model);
  const whole = {
    feed: { ...input, range: BYTES },
    fetch,
    asynchronous: graph.isAsynchronous([scores, boxes], [input.name]),
    background,
  };
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
 * and scores are available too, they are used instead, skipping the suppression, which costs more than the network.
 * @param {Graph} graph
 * @param {PictureInput} input
 * @param {NamedTensors} outputs
 * @returns {Signature | undefined}
 */
export function suppressedDetector(graph, input, outputs) {
  const boxes = outputs.get("detection_boxes");
  const scores = outputs.get("detection_scores");
  const classes = outputs.get("detection_classes");
  if (!boxes || !scores || !classes) return undefined;
  /** @type {Record<string, string>} */
  const fetch = { boxes: boxes.reference, scores: scores.reference, classes: classes.reference };
  const count = outputs.get("num_detections");
  if (count) fetch.count = count.reference;
  /** @type {Plan} */
  const whole = {
    feed: { ...input, range: BYTES },
    fetch,
    asynchronous: graph.isAsynchronous(Object.values(fetch), [input.name]),
    background: false,
  };
  const rawBoxes = outputs.get("raw_detection_boxes")?.reference;
  const rawScores = outputs.get("raw_detection_scores")?.reference;
  const raw = rawBoxes && rawScores ? { boxes: rawBoxes, scores: rawScores } : legacyRaw(graph);
  if (!raw) return { kind: "tf2-od-api", plan: whole, suppressed: true };
  const cut = cutPreprocessing(graph, raw, true);
  const plain = {
    ...whole,
    fetch: raw,
    asynchronous: graph.isAsynchronous(Object.values(raw), [input.name]),
    background: true,
  };
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
 * @param {NamedTensors} outputs
 * @returns {Signature | undefined}
 */
export function classifier(graph, input, outputs) {
  const scores = [...outputs.values()].find(
    ({ reference, shape }) => shape?.length === 2 || (shape === undefined && graph.get(reference)?.op === "Softmax"),
  );
  if (!scores || outputs.size !== 1) return undefined;
  return {
    kind: "classification",
    plan: {
      feed: { ...input, size: input.size ?? [224, 224], range: [0, 1] },
      fetch: { scores: scores.reference },
      asynchronous: false,
      background: false,
    },
    suppressed: true,
    columns: scores.shape && scores.shape[1] > 0 ? scores.shape[1] : undefined,
  };
}

/**
 * A way of running a graph of the Object Detection API (TensorFlow 1) without the loop that resizes the picture: the
 * network is fed a picture that already has the right size. The loop costs more than the network.
 * @param {Graph} graph
 * @param {Record<string, string>} fetch
 * @param {boolean} background
 * @returns {Plan | undefined} undefined where the pattern is not found, or where other control flow remains
 */
function cutPreprocessing(graph, fetch, background) {
  for (const node of graph.all("TensorArrayGatherV3")) {
    const shape = graph.shapeOf(node, "element_shape");
    if (shape?.length !== 3 || shape[2] !== 3 || !(shape[0] > 0 && shape[1] > 0)) continue;
    if (graph.needed(Object.values(fetch), []).has(node) && !graph.isAsynchronous(Object.values(fetch), [node.name])) {
      return {
        feed: { name: node.name, dtype: "float32", size: [shape[0], shape[1]], range: BYTES },
        fetch,
        asynchronous: false,
        background,
      };
    }
  }
  return undefined;
}

/**
 * How many labels a box predictor of the Object Detection API distinguishes: its class biases are
 * anchors x (labels + 1), its box biases anchors x 4.
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
