// Queries a TensorFlow.js graph as written in model.json: nodes by name, what feeds what, which part a result needs.
// Pure; reads no weights. Not its job: telling what kind of model it is (signature.js), running it (engine.js).

/**
 * @typedef {object} GraphNode
 * @property {string} name
 * @property {string} op
 * @property {string[]} [input]
 * @property {Record<string, any>} [attr]
 */

// What TensorFlow.js can only run step by step and asynchronously.
const CONTROL_FLOW = new Set([
  "Switch",
  "Merge",
  "Enter",
  "Exit",
  "NextIteration",
  "LoopCond",
  "While",
  "StatelessWhile",
  "If",
  "StatelessIf",
]);
const ASYNCHRONOUS = new Set([
  ...CONTROL_FLOW,
  "NonMaxSuppressionV2",
  "NonMaxSuppressionV3",
  "NonMaxSuppressionV4",
  "NonMaxSuppressionV5",
  "Where",
  "ListDiff",
  "TensorArrayV3",
  "TensorArrayGatherV3",
  "TensorArrayReadV3",
  "TensorArrayScatterV3",
  "TensorArraySizeV3",
  "TensorArrayWriteV3",
  "TensorListFromTensor",
  "TensorListGetItem",
  "TensorListReserve",
  "TensorListSetItem",
  "TensorListStack",
  "TensorListGather",
]);

/** "name", "name:1" and "^name" all refer to the node "name". @param {string} reference */
export function nodeName(reference) {
  return reference.replace(/^\^/, "").replace(/:\d+$/, "");
}

/** The graph's nodes by name. */
export class Graph {
  /** @param {GraphNode[]} nodes */
  constructor(nodes) {
    /** @type {Map<string, GraphNode>} */
    this.nodes = new Map(nodes.map((node) => [node.name, node]));
  }

  /** @param {string} reference */
  get(reference) {
    return this.nodes.get(nodeName(reference));
  }

  /** Data inputs of a node, without those that only order the execution. @param {GraphNode} node */
  inputsOf(node) {
    return (node.input ?? [])
      .filter((reference) => !reference.startsWith("^"))
      .map((reference) => this.get(reference))
      .filter(isNode);
  }

  /** Nodes whose result no other node uses, except constants and placeholders. */
  leaves() {
    const taken = new Set();
    for (const node of this.nodes.values()) for (const reference of node.input ?? []) taken.add(nodeName(reference));
    return [...this.nodes.values()].filter(
      (node) => !taken.has(node.name) && node.op !== "Const" && node.op !== "Placeholder",
    );
  }

  /** @param {string} op */
  all(op) {
    return [...this.nodes.values()].filter((node) => node.op === op);
  }

  /**
   * All nodes that the results need when the values of `fed` are supplied from outside.
   * @param {string[]} results
   * @param {string[]} fed
   * @returns {Set<GraphNode>}
   */
  needed(results, fed) {
    const stop = new Set(fed.map(nodeName));
    /** @type {Set<GraphNode>} */
    const found = new Set();
    const waiting = results.map((reference) => this.get(reference)).filter(isNode);
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      if (found.has(node) || stop.has(node.name)) continue;
      found.add(node);
      waiting.push(...this.inputsOf(node));
    }
    return found;
  }

  /**
   * A shape that a node has as an attribute; undefined where it has none.
   * @param {GraphNode} node
   * @param {string} attribute
   */
  shapeOf(node, attribute) {
    return readShape(node.attr?.[attribute]?.shape);
  }

  /** Whether computing `results` from `fed` needs control flow or other steps that run asynchronously. @param {string[]} results @param {string[]} fed */
  isAsynchronous(results, fed) {
    return [...this.needed(results, fed)].some((node) => ASYNCHRONOUS.has(node.op));
  }
}

/** @param {GraphNode | undefined} node @returns {node is GraphNode} */
function isNode(node) {
  return node !== undefined;
}

/**
 * A shape from model.json, as numbers; -1 for an open dimension, undefined where no shape is given.
 * @param {any} shape
 * @returns {number[] | undefined}
 */
export function readShape(shape) {
  if (!shape || shape.unknownRank) return undefined;
  return (shape.dim ?? []).map((/** @type {{size: string | number}} */ dimension) => Number(dimension.size ?? -1));
}
