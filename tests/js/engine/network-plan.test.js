import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { planNetwork } from "../../../static/js/engine/network-plan.js";
import { readSignature } from "../../../static/js/engine/signature.js";

const base64 = (/** @type {string} */ text) => Buffer.from(text).toString("base64");
const ints = (/** @type {number[]} */ ...values) => ({ list: { i: values.map(String) } });
const RELU = { list: { s: [base64("BiasAdd"), base64("Relu")] } };
const CONVOLUTION = {
  strides: ints(1, 2, 2, 1),
  dilations: ints(1, 1, 1, 1),
  padding: { s: base64("SAME") },
  data_format: { s: base64("NHWC") },
  fused_ops: RELU,
};

/** @type {Record<string, number[]>} integer weights; all others are floats */
const INTEGERS = { shape: [1, 16, 4], axis: [1] };
/** @type {Record<string, number[]>} */
const SHAPES = {
  kernel: [3, 3, 3, 8],
  bias: [8],
  kernel2: [1, 1, 8, 4],
  bias2: [4],
  shape: [3],
  axis: [],
  matrix: [4, 4],
  sizes: [32, 4],
};

/** @param {any[]} nodes */
function model(nodes) {
  const weights = Object.entries(SHAPES).map(([name, shape]) => ({
    name,
    shape,
    dtype: INTEGERS[name] ? "int32" : "float32",
  }));
  return {
    modelTopology: {
      node: [{ name: "image", op: "Placeholder" }, ...weights.map(({ name }) => ({ name, op: "Const" })), ...nodes],
    },
    weightsManifest: [{ paths: [], weights }],
  };
}

function numbers() {
  const parts = Object.entries(SHAPES).map(([name, shape]) =>
    INTEGERS[name] ? new Int32Array(INTEGERS[name]) : new Float32Array(shape.reduce((a, b) => a * b, 1)),
  );
  return new Uint8Array(parts.flatMap((part) => [...new Uint8Array(part.buffer)])).buffer;
}

const convolution = (/** @type {object} */ attr = {}, input = ["image", "kernel", "bias"]) => ({
  name: "convolved",
  op: "_FusedConv2D",
  input,
  attr: { ...CONVOLUTION, ...attr },
});
/** @param {any[]} nodes @param {string} fetched */
const plan = (nodes, fetched) =>
  planNetwork(model(nodes), numbers(), {
    feed: { name: "image", dtype: "float32", size: [8, 8], range: [-1, 1] },
    fetch: { scores: fetched },
    asynchronous: false,
    background: false,
  });

test("a convolution's call has the kernel's arguments, padded as TensorFlow pads", () => {
  const made = plan([convolution()], "convolved");
  const [call] = made?.calls ?? [];
  assert.equal(call.kernel, "FusedConv2D");
  // x, batch, height, width, filter, its height and width, bias, padding top, right, bottom, left, same, dilation, stride, channels in and out, Relu.
  const { input, outputs } = /** @type {NonNullable<typeof made>} */ (made);
  const [image, filter, bias, out] = [input, 1, 2, outputs.scores.tensor].map((tensor) => ({ tensor }));
  assert.deepEqual(call.args, [image, 1, 8, 8, filter, 3, 3, bias, 0, 1, 1, 0, 1, 1, 1, 2, 2, 3, 8, 1, 0, 0, out]);
  assert.deepEqual(outputs.scores.shape, [1, 4, 4, 8]);
});

test("joined parts are computed where they belong, and a reshape moves nothing", () => {
  const small = { ...CONVOLUTION, strides: ints(1, 1, 1, 1), fused_ops: { list: { s: [base64("BiasAdd")] } } };
  const heads = ["a", "b"].flatMap((name) => [
    { name: `${name}4`, op: "_FusedConv2D", input: ["convolved", "kernel2", "bias2"], attr: small },
    { name, op: "Reshape", input: [`${name}4`, "shape"] },
  ]);
  const joined = { name: "joined", op: "ConcatV2", input: ["a", "b", "axis"] };
  const made = plan([convolution(), ...heads, joined, { name: "scores", op: "Sigmoid", input: ["joined"] }], "scores");
  assert.deepEqual(
    made?.calls.map(({ kernel }) => kernel),
    ["FusedConv2D", "FusedConv2D", "FusedConv2D", "Sigmoid"],
  );
  const { tensors, calls, outputs } = /** @type {NonNullable<typeof made>} */ (made);
  const outOf = (/** @type {number} */ call) =>
    tensors[/** @type {{tensor: number}} */ (calls[call].args.at(-1)).tensor];
  const whole = tensors[/** @type {{tensor: number}} */ (calls[3].args[0]).tensor];
  assert.equal(outOf(1).offset, whole.offset);
  assert.equal(outOf(2).offset, whole.offset + 64);
  assert.deepEqual(outputs.scores.shape, [1, 32, 4]);
});

test("decoding: a product with a matrix, exponents, and arithmetic with weights of fewer axes", () => {
  const nodes = [
    convolution({}, ["image", "kernel", "bias"]),
    {
      name: "narrow",
      op: "_FusedConv2D",
      input: ["convolved", "kernel2", "bias2"],
      attr: { ...CONVOLUTION, strides: ints(1, 1, 1, 1) },
    },
    { name: "rows", op: "Reshape", input: ["narrow", "shape"] },
    { name: "both", op: "ConcatV2", input: ["rows", "axis"] },
    { name: "product", op: "BatchMatMulV2", input: ["both", "matrix"] },
    { name: "grown", op: "Exp", input: ["product"] },
    { name: "boxes", op: "AddN", input: ["grown", "product"] },
  ];
  const made = plan(nodes, "boxes");
  assert.deepEqual(
    made?.calls.map(({ kernel }) => kernel),
    ["FusedConv2D", "FusedConv2D", "BatchMatMul", "Exp", "Add"],
  );
  assert.deepEqual(made?.calls[2].args.slice(1, 3), [{ integers: [1, 16, 4] }, 3]);
});

test("no tensor takes the place of one that is still needed", async () => {
  const shipped = JSON.parse(await readFile(new URL("../../../model_web/model.json", import.meta.url), "utf8"));
  const shard = await readFile(new URL("../../../model_web/group1-shard1of1.bin", import.meta.url));
  const made = planNetwork(shipped, new Uint8Array(shard).buffer, (await readSignature(shipped)).plan);
  assert.ok(made, "the shipped model must run straight on the kernels");
  // Simulated: each call marks the numbers that it writes, and must find its inputs marked by the call that wrote them.
  const owner = new Int32Array(made.arena).fill(-1);
  const range = (/** @type {number} */ tensor) =>
    owner.subarray(made.tensors[tensor].offset, made.tensors[tensor].offset + made.tensors[tensor].size);
  const written = new Map([[made.input, 0]]);
  const reaches = (/** @type {number} */ tensor) => [...new Set(range(tensor))];
  range(made.input).fill(0);
  made.calls.forEach(({ kernel, args }, index) => {
    const used = args.flatMap((argument) =>
      typeof argument === "object" && "tensor" in argument ? [argument.tensor] : [],
    );
    const out = /** @type {number} */ (used.pop());
    for (const tensor of used.filter((one) => made.tensors[one].weight === undefined)) {
      const marks = written.has(tensor) ? [written.get(tensor)] : reaches(tensor);
      assert.deepEqual(reaches(tensor), marks, `${kernel} ${index} reads what another call has overwritten`);
      assert.ok(!marks.includes(-1), `${kernel} ${index} reads what nobody wrote`);
    }
    range(out).fill(index + 1);
    written.set(out, index + 1);
  });
  for (const { tensor } of Object.values(made.outputs)) assert.deepEqual(reaches(tensor), [written.get(tensor)]);
  const sum = made.tensors.reduce((all, { weight, size }) => all + (weight === undefined ? size : 0), 0);
  assert.ok(made.arena < sum / 3, `places are used again: ${made.arena} of ${sum}`);
});

for (const [what, nodes] of /** @type {[string, any[]][]} */ ([
  ["an operation that is not known", [convolution(), { name: "x", op: "Where", input: ["convolved"] }]],
  [
    "another activation",
    [{ ...convolution({ fused_ops: { list: { s: [base64("BiasAdd"), base64("Elu")] } } }), name: "x" }],
  ],
  ["dilation", [{ ...convolution({ dilations: ints(1, 2, 2, 1) }), name: "x" }]],
  ["another layout", [{ ...convolution({ data_format: { s: base64("NCHW") } }), name: "x" }]],
  ["no bias", [{ ...convolution({}, ["image", "kernel"]), name: "x" }]],
  ["a shape that is computed", [convolution(), { name: "x", op: "Reshape", input: ["convolved", "convolved"] }]],
  ["an order by a control input", [{ name: "x", op: "Relu", input: ["image", "^bias"] }]],
  ["an input that is missing", [{ name: "x", op: "Relu", input: ["nothing"] }]],
  ["an output that is a weight", [{ name: "x", op: "Identity", input: ["bias"] }]],
])) {
  test(`${what}: no plan, so that TensorFlow.js runs it`, () => assert.equal(plan(nodes, "x"), undefined));
}

test("a graph that is nested deeper than the stack has no plan", () => {
  const chain = Array.from({ length: 50_000 }, (_, index) => ({
    name: `r${index}`,
    op: "Relu",
    input: [index ? `r${index - 1}` : "image"],
  }));
  assert.equal(plan(chain, "r49999"), undefined);
});
