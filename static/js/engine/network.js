// A planned network in the memory of TensorFlow.js' WebAssembly backend: weights written once, every tensor in its place, one call per operation and frame.
// Runs in the worker, or on the page where no worker can.
// Not its job: the plan (network-plan.js), choosing between this and TensorFlow.js' own executor (engine.js).

import { readFloats } from "./weights.js";

/**
 * @typedef {import("./network-plan.js").NetworkPlan} NetworkPlan
 * @typedef {{HEAPU8: Uint8Array, _malloc(bytes: number): number, cwrap(name: string, result: "number" | null, args: "number"[]): (...args: number[]) => number,
 *   PThread?: {terminateAllThreads(): void}}} WasmInstance what Emscripten's loader returns
 *
 * @typedef {object} Network
 * @property {Float32Array} input where the picture goes; read it for each frame, since the memory may have grown
 * @property {() => Record<string, import("./outputs.js").Output>} run its outputs are overwritten by the next run
 * @property {number} tensors
 * @property {() => void} dispose
 */

const BYTES = 4;
const ALIGNMENT = 64;
// The kernels' vector loads may reach this far beyond a tensor's end.
const SLACK = 64;

/**
 * The weights' numbers; reading them needs no backend.
 * @param {NetworkPlan} plan
 * @param {ArrayBuffer} weights
 * @returns {(Float32Array | undefined)[]} per tensor of the plan; undefined where it is not a weight
 */
export function readNumbers(plan, weights) {
  return plan.tensors.map(({ size, weight }) => weight && readFloats(weight, weights, size));
}

/**
 * @param {WasmInstance} wasm in which no other network runs
 * @param {NetworkPlan} plan
 * @param {{numbers: (Float32Array | undefined)[], threads: number}} parts
 * @returns {Network}
 * @throws {Error} when memory runs out
 */
export function createNetwork(wasm, plan, { numbers, threads }) {
  const wrap = (/** @type {string} */ name, /** @type {number} */ count) =>
    wasm.cwrap(name, null, Array(count).fill("number"));
  wrap("init_with_threads_count", 1)(threads);
  const register = wrap("register_tensor", 3);

  /** @param {number} numbers @returns {number} address */
  function allocate(numbers) {
    const address = wasm._malloc(numbers * BYTES + ALIGNMENT + SLACK) >>> 0;
    if (!address) throw new Error(`the WebAssembly memory has no ${numbers * BYTES} bytes left`);
    return Math.ceil(address / ALIGNMENT) * ALIGNMENT;
  }

  let nextWeight = allocate(numbers.reduce((sum, one) => sum + (one?.length ?? 0), 0));
  const arena = allocate(plan.arena);
  // Id 0 stands for no tensor.
  const addresses = plan.tensors.map(({ size, offset }, index) => {
    let address = arena + offset * BYTES;
    const own = numbers[index];
    if (own) {
      address = nextWeight;
      nextWeight += size * BYTES;
      floats(address, size).set(own);
    }
    register(index + 1, size, address);
    return address;
  });
  const calls = plan.calls.map(({ kernel, args }) => {
    const numbers = args.map((argument) =>
      typeof argument === "number" ? argument : "tensor" in argument ? argument.tensor + 1 : list(argument.integers),
    );
    const call = wrap(kernel, numbers.length);
    return () => call(...numbers);
  });

  /** @param {number} address @param {number} size */
  function floats(address, size) {
    return new Float32Array(wasm.HEAPU8.buffer, address, size);
  }

  /** @param {number[]} integers @returns {number} address */
  function list(integers) {
    const address = allocate(integers.length);
    new Int32Array(wasm.HEAPU8.buffer, address, integers.length).set(integers);
    return address;
  }

  return {
    get input() {
      return floats(addresses[plan.input], plan.tensors[plan.input].size);
    },
    run() {
      for (const call of calls) call();
      return Object.fromEntries(
        Object.entries(plan.outputs).map(([role, { tensor, shape }]) => [
          role,
          { data: floats(addresses[tensor], plan.tensors[tensor].size), shape },
        ]),
      );
    },
    tensors: plan.tensors.length,
    dispose() {
      wasm.PThread?.terminateAllThreads();
    },
  };
}
