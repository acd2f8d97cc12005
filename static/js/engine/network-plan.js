// Plans how a plain convolution graph runs on the kernels of TensorFlow.js' WebAssembly backend: which calls in which order, and where every tensor lies.
// Pure. A graph with any operation, variant or shape unknown here has no plan; TensorFlow.js' own executor runs it
// (engine.js).
// Not its job: memory and kernels themselves (network.js), reading numbers from a shard (weights.js).

import { nodeName } from "./graph.js";
import { locateWeights, readIntegers } from "./weights.js";

/**
 * @typedef {object} PlannedTensor
 * @property {number} size in numbers
 * @property {import("./weights.js").Weight} [weight] of the model; every other tensor lies in the arena
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
 * @property {number} arena its size, in numbers
 *
 * @typedef {{shape: number[], tensor: number}} Value
 * @typedef {import("./graph.js").GraphNode} Node
 */

// tfjs-backend-wasm/src/kernels/types.ts
const ACTIVATIONS = new Map([
  ["", 0],
  ["Relu", 1],
  ["Relu6", 2],
]);
const FLOAT32 = 0;
const UNARY = new Set(["Relu", "Sigmoid", "Exp"]);
/** @type {Record<string, string>} */
const BINARY = { AddV2: "Add", Add: "Add", AddN: "Add", Mul: "Multiply" };
// Wide enough for every vector instruction.
const ALIGNMENT = 16;

/**
 * A condition for having a plan; where it fails there is none, and no reason is given.
 * @param {unknown} condition
 * @returns {asserts condition}
 */
function need(condition) {
  if (!condition) throw new Error();
}

/**
 * @param {any} model a parsed model.json
 * @param {ArrayBuffer} weights
 * @param {import("../shared/protocol.js").Plan} plan
 * @returns {NetworkPlan | undefined} undefined where the graph is not plain enough
 */
export function planNetwork(model, weights, plan) {
  try {
    return makePlan(model, weights, plan);
  } catch {
    return undefined; // also if the graph is damaged or too deep for the stack: TensorFlow.js reports what is wrong
  }
}

/**
 * @typedef {PlannedTensor & {born: number, dies: number, inside?: {tensor: number, at: number}}} Planned born and dies:
 *   the first and last call during which it exists
 */

/**
 * @param {any} model
 * @param {ArrayBuffer} numbers
 * @param {import("../shared/protocol.js").Plan} plan
 * @returns {NetworkPlan}
 * @throws {Error}
 */
function makePlan(model, numbers, { feed, fetch }) {
  const nodes = new Map(/** @type {Node[]} */ (model.modelTopology.node).map((node) => [node.name, node]));
  const located = locateWeights(model, numbers);
  const integersIn = readIntegers(located, numbers);
  /** @type {Planned[]} */
  const tensors = [];
  /** @type {Call[]} */
  const calls = [];
  /** @type {Map<string, Value>} */
  const values = new Map();

  const { size, dtype, name } = feed;
  need(size && dtype === "float32");
  const image = make([1, ...size, 3]);
  values.set(name, image);
  /** @type {NetworkPlan["outputs"]} */
  const outputs = {};
  for (const [role, reference] of Object.entries(fetch)) {
    need(!/:[1-9]\d*$/.test(reference));
    const { tensor, shape } = value(reference);
    need(tensors[tensor].weight === undefined);
    use(tensor, Infinity);
    outputs[role] = { tensor, shape };
  }
  const arena = place();
  return {
    tensors: tensors.map(({ size: count, weight, offset }) => ({ size: count, weight, offset })),
    calls,
    input: image.tensor,
    outputs,
    arena,
  };

  /** @param {string} reference @returns {Value} */
  function value(reference) {
    const name = nodeName(reference);
    let found = values.get(name);
    if (!found) {
      const node = nodes.get(name);
      need(node);
      found = compute(node);
      values.set(name, found);
    }
    return found;
  }

  /** @param {Node} node @returns {Value} */
  function compute(node) {
    const inputs = node.input ?? [];
    need(inputs.every((reference) => !/^\^|:[1-9]\d*$/.test(reference)));
    switch (node.op) {
      case "Const":
        return weight(node.name);
      case "Identity":
        return value(inputs[0]);
      case "Reshape":
        return reshape(value(inputs[0]), integersOf(inputs[1]));
      case "_FusedConv2D":
      case "FusedDepthwiseConv2dNative":
        return convolution(
          node,
          inputs.map((one) => value(one)),
        );
      case "BatchMatMulV2":
        return multiply(node, value(inputs[0]), value(inputs[1]));
      case "ConcatV2":
        return concatenation(
          inputs.slice(0, -1).map((one) => value(one)),
          integersOf(/** @type {string} */ (inputs.at(-1))),
        );
      case "ResizeNearestNeighbor":
        return resize(node, value(inputs[0]), integersOf(inputs[1]));
    }
    if (UNARY.has(node.op)) {
      const x = value(inputs[0]);
      return call(node.op, x.shape, (out) => (node.op === "Sigmoid" ? [x, out] : [x, FLOAT32, out]));
    }
    need(BINARY[node.op] && inputs.length === 2);
    return binary(BINARY[node.op], value(inputs[0]), value(inputs[1]));
  }

  /** @param {string} name @returns {Value} */
  function weight(name) {
    const weight = located.get(name);
    need(weight?.spec.dtype === "float32");
    const { shape } = weight.spec;
    tensors.push({ size: product(shape), weight, offset: 0, born: 0, dies: 0 });
    return { shape, tensor: tensors.length - 1 };
  }

  /** @param {string} reference */
  function integersOf(reference) {
    const integers = integersIn(nodeName(reference));
    need(integers);
    return integers;
  }

  /** @param {number[]} shape @returns {Value} a tensor in the arena */
  function make(shape) {
    tensors.push({ size: product(shape), offset: 0, born: calls.length, dies: calls.length });
    return { shape, tensor: tensors.length - 1 };
  }

  /** @param {number} tensor @param {number} call that reads it */
  function use(tensor, call) {
    const one = tensors[tensor];
    one.dies = Math.max(one.dies, call);
    if (one.inside) use(one.inside.tensor, call);
  }

  /**
   * @param {string} kernel
   * @param {number[]} shape of the result
   * @param {(out: Value) => (Value | number[] | number)[]} listArgs
   * @returns {Value}
   */
  function call(kernel, shape, listArgs) {
    const out = make(shape);
    const args = listArgs(out).map((argument) => {
      if (typeof argument === "number") return argument;
      if (Array.isArray(argument)) return { integers: argument };
      use(argument.tensor, calls.length);
      return { tensor: argument.tensor };
    });
    calls.push({ kernel, args });
    return out;
  }

  /** @param {Node} node @param {Value[]} inputs */
  function convolution(node, [x, filter, bias]) {
    const { attr = {} } = node;
    const depthwise = node.op === "FusedDepthwiseConv2dNative";
    const [, strideY, strideX] = listOf(attr.strides);
    const padding = atob(attr.padding?.s ?? "");
    const [added, activation = "", ...more] = (attr.fused_ops?.list?.s ?? []).map((/** @type {string} */ one) =>
      atob(one),
    );
    need(x.shape.length === 4 && x.shape[0] === 1 && filter.shape.length === 4 && bias);
    need(added === "BiasAdd" && ACTIVATIONS.has(activation) && more.length === 0);
    need(atob(attr.data_format?.s ?? "TkhXQw==") === "NHWC" && listOf(attr.dilations).every((one) => one === 1));
    need(padding === "SAME" || padding === "VALID");
    const [, height, width, channels] = x.shape;
    const [filterHeight, filterWidth, filterChannels, last] = filter.shape;
    need(filterChannels === channels && (!depthwise || last === 1));
    const filters = depthwise ? channels : last;
    need(product(bias.shape) === filters);
    const same = padding === "SAME";
    const [outHeight, top, bottom] = along(height, filterHeight, strideY, same);
    const [outWidth, left, right] = along(width, filterWidth, strideX, same);
    return call(depthwise ? "FusedDepthwiseConv2D" : "FusedConv2D", [1, outHeight, outWidth, filters], (out) => [
      x,
      1,
      height,
      width,
      filter,
      filterHeight,
      filterWidth,
      bias,
      top,
      right,
      bottom,
      left,
      same ? 1 : 0,
      1,
      1,
      strideY,
      strideX,
      channels,
      filters,
      /** @type {number} */ (ACTIVATIONS.get(activation)),
      0,
      0,
      out,
    ]);
  }

  /** @param {string} kernel @param {Value} a @param {Value} b */
  function binary(kernel, a, b) {
    const rank = Math.max(a.shape.length, b.shape.length);
    const [left, right] = [a, b].map(({ shape }) => [...Array(rank - shape.length).fill(1), ...shape]);
    need(left.every((side, axis) => side === right[axis] || side === 1 || right[axis] === 1));
    const shape = left.map((side, axis) => Math.max(side, right[axis]));
    return call(kernel, shape, (out) => [a, a.shape, a.shape.length, b, b.shape, b.shape.length, FLOAT32, out]);
  }

  /** @param {Node} node @param {Value} a @param {Value} b */
  function multiply({ attr = {} }, a, b) {
    need(!attr.adj_x?.b && !attr.adj_y?.b && b.shape.length === 2 && a.shape.length >= 2);
    const inner = /** @type {number} */ (a.shape.at(-1));
    need(inner === b.shape[0]);
    const rows = product(a.shape) / inner;
    return call("BatchMatMul", [...a.shape.slice(0, -1), b.shape[1]], (out) => [
      a,
      [1, rows, inner],
      3,
      b,
      [1, ...b.shape],
      3,
      0,
      0,
      out,
    ]);
  }

  /** @param {Value} x @param {number[]} shape may contain one -1 */
  function reshape(x, shape) {
    const known = product(shape.filter((side) => side >= 0));
    const full = shape.map((side) => (side < 0 ? product(x.shape) / known : side));
    need(product(full) === product(x.shape));
    return { shape: full, tensor: x.tensor };
  }

  /**
   * Joins without copying: the parts are computed in place.
   * @param {Value[]} parts
   * @param {number[]} axes
   */
  function concatenation(parts, [given]) {
    const [{ shape: first }] = parts;
    const axis = given < 0 ? given + first.length : given;
    need(product(first.slice(0, axis)) === 1);
    need(
      parts.every(
        ({ shape }) =>
          shape.length === first.length && shape.every((side, index) => index === axis || side === first[index]),
      ),
    );
    const whole = make(
      first.map((side, index) => (index === axis ? parts.reduce((sum, { shape }) => sum + shape[axis], 0) : side)),
    );
    let at = 0;
    for (const { tensor, shape } of parts) {
      const part = tensors[tensor];
      need(part.weight === undefined && !part.inside && part !== tensors[0]);
      part.inside = { tensor: whole.tensor, at };
      const joined = tensors[whole.tensor];
      joined.born = Math.min(joined.born, part.born);
      joined.dies = Math.max(joined.dies, part.dies);
      at += product(shape);
    }
    return whole;
  }

  /** @param {Node} node @param {Value} x @param {number[]} size */
  function resize({ attr = {} }, x, [height, width]) {
    need(x.shape.length === 4);
    const [batch, oldHeight, oldWidth, channels] = x.shape;
    return call("ResizeNearestNeighbor", [batch, height, width, channels], (out) => [
      x,
      batch,
      oldHeight,
      oldWidth,
      channels,
      height,
      width,
      attr.align_corners?.b ? 1 : 0,
      attr.half_pixel_centers?.b ? 1 : 0,
      out,
    ]);
  }

  /** @param {Planned} tensor @returns {number} */
  function offsetOf({ inside, offset }) {
    return inside ? offsetOf(tensors[inside.tensor]) + inside.at : offset;
  }

  /**
   * Gives every tensor the lowest place that no tensor alive at the same time has.
   * @returns {number} size of the arena in numbers
   */
  function place() {
    const roots = tensors
      .filter(({ weight, inside }) => weight === undefined && !inside)
      .sort((a, b) => b.size - a.size);
    /** @type {typeof roots} */
    const placed = [];
    for (const one of roots) {
      const neighbours = placed
        .filter(({ born, dies }) => born <= one.dies && one.born <= dies)
        .sort((a, b) => a.offset - b.offset);
      for (const { offset, size } of neighbours) {
        if (one.offset + one.size <= offset) break;
        one.offset = Math.max(one.offset, Math.ceil((offset + size) / ALIGNMENT) * ALIGNMENT);
      }
      placed.push(one);
    }
    for (const one of tensors) one.offset = offsetOf(one);
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
