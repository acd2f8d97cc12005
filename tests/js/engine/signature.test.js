import assert from "node:assert/strict";
import { test } from "node:test";

import { readSignature } from "../../../static/js/engine/signature.js";

const dims = (/** @type {number[]} */ ...sides) => ({ dim: sides.map((size) => ({ size: String(size) })) });
const placeholder = (/** @type {string} */ name, /** @type {unknown} */ type, /** @type {number[]} */ ...sides) => ({
  name,
  op: "Placeholder",
  attr: { dtype: { type }, shape: { shape: dims(...sides) } },
});
const tensor = (/** @type {string} */ name, /** @type {number[]} */ ...sides) => ({
  name,
  tensorShape: dims(...sides),
});

/** @param {any[]} node @param {object} [more] @returns {any} */
const model = (node, more = {}) => ({ modelTopology: { node }, weightsManifest: [], ...more });

const own = (/** @type {any} */ outputs, more = {}) =>
  model(
    [
      placeholder("image", "DT_FLOAT", 1, 256, 256, 3),
      { name: "a", op: "Sigmoid", input: ["image"] },
      { name: "b", op: "Exp", input: ["image"] },
    ],
    { signature: { outputs }, ...more },
  );

test("our own model, by the names of its outputs, in any order", async () => {
  const { kind, plan, columns } = await readSignature(
    own({ boxes: tensor("b:0", 1, 9, 4), scores: tensor("a:0", 1, 9, 3) }),
  );
  assert.equal(kind, "own");
  assert.deepEqual(plan.fetch, { scores: "a:0", boxes: "b:0" });
  assert.deepEqual(plan.feed, { name: "image", dtype: "float32", size: [256, 256], range: [-1, 1] });
  assert.equal(columns, 3);
});

test("outputs without names are told by their shapes", async () => {
  const { plan } = await readSignature(own({ Identity: tensor("a:0", 1, 9, 2), Identity_1: tensor("b:0", 1, 9, 4) }));
  assert.deepEqual(plan.fetch, { scores: "a:0", boxes: "b:0" });
});

test("four labels do not pass for boxes when the outputs are named", async () => {
  const { plan } = await readSignature(own({ scores: tensor("a:0", 1, 9, 4), boxes: tensor("b:0", 1, 9, 4) }));
  assert.deepEqual(plan.fetch, { scores: "a:0", boxes: "b:0" });
});

test("the input's range comes from the model", async () => {
  const { plan } = await readSignature(
    own(
      { boxes: tensor("b", 1, 9, 4), scores: tensor("a", 1, 9, 3) },
      { userDefinedMetadata: { input: { range: [0, 1] } } },
    ),
  );
  assert.deepEqual(plan.feed.range, [0, 1]);
});

const LOOP = [
  placeholder("image_tensor", 4, -1, -1, -1, 3),
  { name: "Preprocessor/enter", op: "Enter", input: ["image_tensor"] },
  {
    name: "Preprocessor/stack",
    op: "TensorArrayGatherV3",
    input: ["Preprocessor/enter"],
    attr: { element_shape: { shape: dims(300, 300, 3) } },
  },
  { name: "net", op: "Conv2D", input: ["Preprocessor/stack"] },
  { name: "Postprocessor/convert_scores", op: "Sigmoid", input: ["net"] },
  { name: "Postprocessor/Slice", op: "Slice", input: ["Postprocessor/convert_scores"] },
  { name: "Postprocessor/ExpandDims_1", op: "ExpandDims", input: ["net", "^Preprocessor/enter"] },
];
const predictor = (/** @type {number} */ columns) => [
  {
    paths: [],
    weights: [
      { name: "BoxPredictor_0/BoxEncodingPredictor/biases", shape: [12] },
      { name: "BoxPredictor_0/ClassPredictor/biases", shape: [3 * (columns + 1)] },
    ],
  },
];

test("Cloud Annotations: the loop is left out, and the whole graph is kept as the other way", async () => {
  const { kind, plan, whole, columns } = await readSignature(model(LOOP, { weightsManifest: predictor(2) }));
  assert.equal(kind, "cloud-annotations");
  assert.equal(columns, 2);
  assert.deepEqual(plan.feed, { name: "Preprocessor/stack", dtype: "float32", size: [300, 300], range: [0, 255] });
  assert.equal(plan.asynchronous, false);
  assert.deepEqual(whole?.feed, { name: "image_tensor", dtype: "int32", size: null, range: [0, 255] });
  assert.equal(whole?.asynchronous, true);
});

test("coco-ssd is the same graph with ninety labels", async () => {
  assert.equal((await readSignature(model(LOOP, { weightsManifest: predictor(90) }))).kind, "coco-ssd");
});

test("a loop of another make runs as it is", async () => {
  const odd = LOOP.map((node) => (node.op === "TensorArrayGatherV3" ? { ...node, attr: {} } : node));
  const { plan, whole } = await readSignature(model(odd));
  assert.equal(plan.feed.name, "image_tensor");
  assert.equal(plan.asynchronous, true);
  assert.equal(whole, undefined);
});

test("control flow behind the loop keeps the whole graph", async () => {
  const more = LOOP.map((node) => (node.name === "net" ? { ...node, op: "Merge" } : node));
  assert.equal((await readSignature(model(more))).plan.asynchronous, true);
});

const SUPPRESSED = {
  detection_boxes: tensor("boxes:0", 1, 100, 4),
  detection_scores: tensor("scores:0", 1, 100),
  detection_classes: tensor("classes:0", 1, 100),
  num_detections: tensor("count:0", 1),
};
const tf2 = (/** @type {object} */ outputs) =>
  model(
    [
      placeholder("input_tensor", "DT_UINT8", 1, -1, -1, 3),
      { name: "net", op: "Conv2D", input: ["input_tensor"] },
      { name: "nms", op: "NonMaxSuppressionV5", input: ["net"] },
      ...["boxes", "scores", "classes", "count"].map((name) => ({ name, op: "GatherV2", input: ["nms"] })),
      { name: "raw_boxes", op: "Squeeze", input: ["net"] },
      { name: "raw_scores", op: "Sigmoid", input: ["net"] },
    ],
    { signature: { outputs } },
  );

test("suppression inside: its four outputs by their names", async () => {
  const { kind, plan, suppressed } = await readSignature(tf2(SUPPRESSED));
  assert.equal(kind, "tf2-od-api");
  assert.equal(suppressed, true);
  assert.equal(plan.asynchronous, true);
  assert.deepEqual(plan.fetch, { boxes: "boxes:0", scores: "scores:0", classes: "classes:0", count: "count:0" });
});

test("where the raw boxes come out too, the suppression is left out", async () => {
  const raw = {
    raw_detection_boxes: tensor("raw_boxes:0", 1, 9, 4),
    raw_detection_scores: tensor("raw_scores:0", 1, 9, 3),
  };
  const { plan, suppressed, whole } = await readSignature(tf2({ ...SUPPRESSED, ...raw }));
  assert.equal(suppressed, false);
  assert.equal(plan.background, true);
  assert.equal(plan.asynchronous, false);
  assert.equal(whole?.asynchronous, true);
});

// As tensorflowjs 4.22 writes it: outputs with a unique shape keep their names, the others are numbered.
const ANONYMOUS = {
  "Identity_4:0": tensor("Identity_4:0", 1, 100),
  "Identity:0": tensor("Identity:0", 1, 100),
  "Identity_2:0": tensor("Identity_2:0", 1, 100),
  detection_boxes: tensor("Identity_1:0", 1, 100, 4),
  detection_multiclass_scores: tensor("Identity_3:0", 1, 100, 3),
  num_detections: tensor("Identity_5:0", 1),
};

test("the converter drops the names of outputs of one shape, and their numbers give them back", async () => {
  const { kind, plan } = await readSignature(tf2(ANONYMOUS));
  assert.equal(kind, "tf2-od-api");
  assert.deepEqual(plan.fetch, {
    boxes: "Identity_1:0",
    scores: "Identity_4:0",
    classes: "Identity_2:0",
    count: "Identity_5:0",
  });
});

test("old converters drop all names", async () => {
  const bare = [[1, 100, 4], [1, 100], [1, 100], [1], [1, 1917, 4], [1, 1917, 4]].map((sides, index) =>
    tensor(index ? `Identity_${index}:0` : "Identity:0", ...sides),
  );
  const { plan, whole } = await readSignature(tf2(Object.fromEntries(bare.reverse().map((one) => [one.name, one]))));
  assert.deepEqual(
    plan.fetch,
    { boxes: "Identity_4:0", scores: "Identity_5:0" },
    "three labels and the background are four columns, as a box has",
  );
  assert.deepEqual(whole?.fetch, {
    boxes: "Identity:0",
    scores: "Identity_2:0",
    classes: "Identity_1:0",
    count: "Identity_3:0",
  });
});

test("numbered outputs that are not the Object Detection API's stay what their shapes say", async () => {
  const { kind } = await readSignature(
    own({ "Identity:0": tensor("Identity:0", 1, 9, 4), "Identity_1:0": tensor("Identity_1:0", 1, 9, 2) }),
  );
  assert.equal(kind, "own");
});

test("a classifier", async () => {
  const { kind, plan } = await readSignature(
    model([
      placeholder("Placeholder", "DT_FLOAT", -1, 224, 224, 3),
      { name: "final_result", op: "Softmax", input: ["Placeholder"] },
    ]),
  );
  assert.equal(kind, "classification");
  assert.deepEqual(plan.feed.range, [0, 1]);
});

for (const [what, given, sentence] of /** @type {[string, any, RegExp][]} */ ([
  ["nothing", {}, /holds no graph/],
  ["null", null, /holds no graph/],
  ["a layers model", { format: "layers-model", modelTopology: { model_config: {} } }, /Keras layers model/],
  [
    "a node without an operation",
    model([placeholder("image", "DT_FLOAT", 1, 9, 9, 3), { name: "x" }]),
    /node 1 should have a name and an op, and is \{"name":"x"\}/,
  ],
  ["no node", model([null]), /node 0 .* is null/],
  ["no picture", model([placeholder("text", "DT_FLOAT", 1, 10)]), /takes no picture.*text \[1, 10\]/],
  [
    "another purpose",
    model([placeholder("image", "DT_FLOAT", 1, 9, 9, 3), { name: "depth", op: "Conv2D", input: ["image"] }]),
    /not those of a detector.*depth/,
  ],
])) {
  test(`refused with a sentence: ${what}`, () =>
    assert.rejects(readSignature(given), { name: "DetectorError", message: sentence }));
}
