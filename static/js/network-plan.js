// Plans how a plain convolution graph runs on the kernels of TensorFlow.js' WebAssembly backend: which calls in which order, and where every tensor lies.
// Pure. A graph with any operation, form or shape that is not known here has no plan; TensorFlow.js' own executor runs it (engine.js).
// Not its job: memory and kernels themselves (network.js), numbers out of a shard (weights.js).

import { nodeName, readShape } from "./graph.js";
import { readIntegers } from "./weights.js";

/**
 * @typedef {object} PlannedTensor
 * @property {number} size numbers
 * @property {string} [weight] a weight's name; every other tensor lies in the arena
 * @property {number} offset in the arena, in numbers
 *
 * @typedef {{tensor: number} | {integers: number[]} | number} Argument of a kernel: a tensor, a list of integers, or a plain number
 * @typedef {{kernel: string, args: Argument[]}} Call
 *
 * @typedef {object} NetworkPlan
 * @property {PlannedTensor[]} tensors
 * @property {Call[]} calls
 * @property {number} input index of the tensor that takes the picture
 * @property {Record<string, {tensor: number, shape: number[]}>} outputs by role
 * @property {number} arena numbers
 *
 * @typedef {{shape: number[], tensor: number}} Value
 * @typedef {import("./graph.js").GraphNode} Node
 */

// tfjs-backend-wasm/src/kernels/types.ts
const ACTIVATIONS = new Map([["", 0], ["Relu", 1], ["Relu6", 2]]);
const FLOAT32 = 0;
const UNARY = new Set(["Relu", "Sigmoid", "Exp"]);
/** @type {Record<string, string>} */
const BINARY = { AddV2: "Add", Add: "Add", AddN: "Add", Mul: "Multiply" };
// Wide enough for every vector instruction.
const ALIGNMENT = 16;

class Unplannable extends Error {}

/** @param {unknown} condition @param {string} why @returns {asserts condition} */
function need(condition, why) {
  if (!condition) throw new Unplannable(why);
}

/**
 * @param {any} model a parsed model.json
 * @param {ArrayBuffer} weights
 * @param {import("./signature.js").Plan} plan
 * @returns {NetworkPlan | undefined} undefined where the graph is not plain enough
 */
export function planNetwork(model, weights, plan) {
  try {
    return new Planner(model, weights, plan).plan();
  } catch (thrown) {
    if (thrown instanceof Unplannable || thrown instanceof RangeError) return undefined; // RangeError: nested deeper than the stack
    throw thrown;
  }
}

class Planner {
  /** @param {any} model @param {ArrayBuffer} weights @param {import("./signature.js").Plan} plan */
  constructor(model, weights, { feed, fetch }) {
    this.nodes = new Map(/** @type {Node[]} */ (model.modelTopology.node).map((node) => [node.name, node]));
    this.integers = readIntegers(model, weights);
    this.specs = new Map(model.weightsManifest.flatMap((/** @type {any} */ group) => group.weights).map((/** @type {any} */ spec) => [spec.name, spec]));
    this.feed = feed;
    this.fetch = fetch;
    /** @type {(PlannedTensor & {born: number, dies: number, inside?: {tensor: number, at: number}})[]} */
    this.tensors = [];
    /** @type {Call[]} */
    this.calls = [];
    /** @type {Map<string, Value>} */
    this.values = new Map();
  }

  plan() {
    const { size, dtype, name } = this.feed;
    need(size && dtype === "float32", "the input has no fixed size, or holds integers");
    const input = this.make([1, ...size, 3]);
    this.values.set(name, input);
    /** @type {NetworkPlan["outputs"]} */
    const outputs = {};
    for (const [role, reference] of Object.entries(this.fetch)) {
      need(!/:[1-9]\d*$/.test(reference), "an output is not its operation's first");
      const { tensor, shape } = this.value(reference);
      need(this.tensors[tensor].weight === undefined, "an output is a weight");
      this.use(tensor, Infinity);
      outputs[role] = { tensor, shape };
    }
    const arena = this.place();
    return { tensors: this.tensors.map(({ size: numbers, weight, offset }) => ({ size: numbers, weight, offset })), calls: this.calls, input: input.tensor, outputs, arena };
  }

  /** @param {string} reference @returns {Value} */
  value(reference) {
    const name = nodeName(reference);
    let value = this.values.get(name);
    if (!value) {
      const node = this.nodes.get(name);
      need(node, "an input is missing");
      value = this.compute(node);
      this.values.set(name, value);
    }
    return value;
  }

  /** @param {Node} node @returns {Value} */
  compute(node) {
    const inputs = node.input ?? [];
    need(inputs.every((reference) => !/^\^|:[1-9]\d*$/.test(reference)), "an operation waits for another, or takes its second result");
    switch (node.op) {
      case "Const":
        return this.weight(node.name);
      case "Identity":
        return this.value(inputs[0]);
      case "Reshape":
        return this.reshape(this.value(inputs[0]), this.integersOf(inputs[1]));
      case "_FusedConv2D":
      case "FusedDepthwiseConv2dNative":
        return this.convolution(node, inputs.map((one) => this.value(one)));
      case "BatchMatMulV2":
        return this.product(node, this.value(inputs[0]), this.value(inputs[1]));
      case "ConcatV2":
        return this.concatenation(inputs.slice(0, -1).map((one) => this.value(one)), this.integersOf(/** @type {string} */ (inputs.at(-1))));
      case "ResizeNearestNeighbor":
        return this.resize(node, this.value(inputs[0]), this.integersOf(inputs[1]));
    }
    if (UNARY.has(node.op)) {
      const x = this.value(inputs[0]);
      return this.call(node.op, x.shape, (out) => (node.op === "Sigmoid" ? [x, out] : [x, FLOAT32, out]));
    }
    need(BINARY[node.op] && inputs.length === 2, `${node.op} is not known`);
    return this.binary(BINARY[node.op], this.value(inputs[0]), this.value(inputs[1]));
  }

  /** @param {string} name @returns {Value} */
  weight(name) {
    const spec = this.specs.get(name);
    need(spec?.dtype === "float32", "a weight is missing, or not of numbers");
    this.tensors.push({ size: product(spec.shape), weight: name, offset: 0, born: 0, dies: 0 });
    return { shape: spec.shape, tensor: this.tensors.length - 1 };
  }

  /** @param {string} reference */
  integersOf(reference) {
    const integers = this.integers(nodeName(reference));
    need(integers, "a shape is computed");
    return integers;
  }

  /** @param {number[]} shape @returns {Value} a tensor in the arena */
  make(shape) {
    this.tensors.push({ size: product(shape), offset: 0, born: this.calls.length, dies: this.calls.length });
    return { shape, tensor: this.tensors.length - 1 };
  }

  /** @param {number} tensor @param {number} call that reads it */
  use(tensor, call) {
    const one = this.tensors[tensor];
    one.dies = Math.max(one.dies, call);
    if (one.inside) this.use(one.inside.tensor, call);
  }

  /**
   * @param {string} kernel
   * @param {number[]} shape of the result
   * @param {(out: Value) => (Value | number[] | number)[]} listArgs
   * @returns {Value}
   */
  call(kernel, shape, listArgs) {
    const out = this.make(shape);
    const args = listArgs(out).map((argument) => {
      if (typeof argument === "number") return argument;
      if (Array.isArray(argument)) return { integers: argument };
      this.use(argument.tensor, this.calls.length);
      return { tensor: argument.tensor };
    });
    this.calls.push({ kernel, args });
    return out;
  }

  /** @param {Node} node @param {Value[]} inputs */
  convolution(node, [x, filter, bias]) {
    const { attr = {} } = node;
    const depthwise = node.op === "FusedDepthwiseConv2dNative";
    const [, strideY, strideX] = listOf(attr.strides);
    const padding = atob(attr.padding?.s ?? "");
    const [added, activation = "", ...more] = (attr.fused_ops?.list?.s ?? []).map((/** @type {string} */ one) => atob(one));
    need(x.shape.length === 4 && x.shape[0] === 1 && filter.shape.length === 4 && bias, "a convolution of another form");
    need(added === "BiasAdd" && ACTIVATIONS.has(activation) && more.length === 0, "another activation");
    need(atob(attr.data_format?.s ?? "TkhXQw==") === "NHWC" && listOf(attr.dilations).every((one) => one === 1), "another layout, or dilation");
    need(padding === "SAME" || padding === "VALID", "another padding");
    const [, height, width, channels] = x.shape;
    const [filterHeight, filterWidth, filterChannels, last] = filter.shape;
    need(filterChannels === channels && (!depthwise || last === 1), "groups, or a channel multiplier");
    const filters = depthwise ? channels : last;
    need(product(bias.shape) === filters, "a bias of another length");
    const same = padding === "SAME";
    const [outHeight, top, bottom] = along(height, filterHeight, strideY, same);
    const [outWidth, left, right] = along(width, filterWidth, strideX, same);
    return this.call(depthwise ? "FusedDepthwiseConv2D" : "FusedConv2D", [1, outHeight, outWidth, filters], (out) => [
      x, 1, height, width, filter, filterHeight, filterWidth, bias, top, right, bottom, left, same ? 1 : 0, 1, 1, strideY, strideX, channels, filters,
      /** @type {number} */ (ACTIVATIONS.get(activation)), 0, 0, out,
    ]);
  }

  /** @param {string} kernel @param {Value} a @param {Value} b */
  binary(kernel, a, b) {
    const rank = Math.max(a.shape.length, b.shape.length);
    const [left, right] = [a, b].map(({ shape }) => [...Array(rank - shape.length).fill(1), ...shape]);
    need(left.every((side, axis) => side === right[axis] || side === 1 || right[axis] === 1), "shapes that do not go together");
    const shape = left.map((side, axis) => Math.max(side, right[axis]));
    return this.call(kernel, shape, (out) => [a, a.shape, a.shape.length, b, b.shape, b.shape.length, FLOAT32, out]);
  }

  /** @param {Node} node @param {Value} a @param {Value} b */
  product({ attr = {} }, a, b) {
    need(!attr.adj_x?.b && !attr.adj_y?.b && b.shape.length === 2 && a.shape.length >= 2, "a transposed product, or one of many");
    const inner = /** @type {number} */ (a.shape.at(-1));
    need(inner === b.shape[0], "a product whose sides do not fit");
    const rows = product(a.shape) / inner;
    return this.call("BatchMatMul", [...a.shape.slice(0, -1), b.shape[1]], (out) => [a, [1, rows, inner], 3, b, [1, ...b.shape], 3, 0, 0, out]);
  }

  /** @param {Value} x @param {number[]} shape may hold one -1 */
  reshape(x, shape) {
    const known = product(shape.filter((side) => side >= 0));
    const full = shape.map((side) => (side < 0 ? product(x.shape) / known : side));
    need(product(full) === product(x.shape), "a reshape that does not fit");
    return { shape: full, tensor: x.tensor };
  }

  /**
   * Joins without copying: the parts are computed where they belong.
   * @param {Value[]} parts
   * @param {number[]} axes
   */
  concatenation(parts, [given]) {
    const [{ shape: first }] = parts;
    const axis = given < 0 ? given + first.length : given;
    need(product(first.slice(0, axis)) === 1, "joined along a later axis");
    need(parts.every(({ shape }) => shape.length === first.length && shape.every((side, index) => index === axis || side === first[index])), "parts of other shapes");
    const whole = this.make(first.map((side, index) => (index === axis ? parts.reduce((sum, { shape }) => sum + shape[axis], 0) : side)));
    let at = 0;
    for (const { tensor, shape } of parts) {
      const part = this.tensors[tensor];
      need(part.weight === undefined && !part.inside && part !== this.tensors[0], "a part that lies elsewhere already");
      part.inside = { tensor: whole.tensor, at };
      const joined = this.tensors[whole.tensor];
      joined.born = Math.min(joined.born, part.born);
      joined.dies = Math.max(joined.dies, part.dies);
      at += product(shape);
    }
    return whole;
  }

  /** @param {Node} node @param {Value} x @param {number[]} size */
  resize({ attr = {} }, x, [height, width]) {
    need(x.shape.length === 4, "a resize of another form");
    const [batch, oldHeight, oldWidth, channels] = x.shape;
    return this.call("ResizeNearestNeighbor", [batch, height, width, channels], (out) => [
      x, batch, oldHeight, oldWidth, channels, height, width, attr.align_corners?.b ? 1 : 0, attr.half_pixel_centers?.b ? 1 : 0, out,
    ]);
  }

  /** @param {Planner["tensors"][number]} tensor @returns {number} */
  offsetOf({ inside, offset }) {
    return inside ? this.offsetOf(this.tensors[inside.tensor]) + inside.at : offset;
  }

  /** Give every tensor its place: the lowest one that no tensor has which is alive at the same time. @returns {number} numbers in all */
  place() {
    const roots = this.tensors.filter(({ weight, inside }) => weight === undefined && !inside).sort((a, b) => b.size - a.size);
    /** @type {typeof roots} */
    const placed = [];
    for (const one of roots) {
      const neighbours = placed.filter(({ born, dies }) => born <= one.dies && one.born <= dies).sort((a, b) => a.offset - b.offset);
      for (const { offset, size } of neighbours) {
        if (one.offset + one.size <= offset) break;
        one.offset = Math.max(one.offset, Math.ceil((offset + size) / ALIGNMENT) * ALIGNMENT);
      }
      placed.push(one);
    }
    for (const one of this.tensors) one.offset = this.offsetOf(one);
    return Math.max(...placed.map(({ offset, size }) => offset + size));
  }
}

/**
 * One side of a convolution, padded as TensorFlow does it.
 * @param {number} side @param {number} filter @param {number} stride @param {boolean} same
 * @returns {[number, number, number]} side of the result, padding before, padding after
 */
function along(side, filter, stride, same) {
  if (!same) return [Math.floor((side - filter) / stride) + 1, 0, 0];
  const out = Math.ceil(side / stride);
  const padding = Math.max(0, (out - 1) * stride + filter - side);
  return [out, Math.floor(padding / 2), Math.ceil(padding / 2)];
}

/** @param {any} attribute @returns {number[]} */
function listOf(attribute) {
  return (attribute?.list?.i ?? []).map(Number);
}

/** @param {number[]} shape */
function product(shape) {
  return shape.reduce((all, side) => all * side, 1);
}
