// A backend that this device cannot have fails before its code is fetched.

import assert from "node:assert/strict";
import { test } from "node:test";

import { startBackend } from "../../../static/js/engine/engine.js";

/** @param {unknown} gpu what the browser offers @param {() => Promise<void>} run */
async function withGpu(gpu, run) {
  const before = Object.getOwnPropertyDescriptor(globalThis, "navigator");
  Object.defineProperty(globalThis, "navigator", { configurable: true, value: { gpu, hardwareConcurrency: 2 } });
  try {
    await run();
  } finally {
    if (before) Object.defineProperty(globalThis, "navigator", before);
    else Reflect.deleteProperty(globalThis, "navigator");
  }
}

for (const [name, gpu] of /** @type {const} */ ([
  ["WebGPU without an adapter", { requestAdapter: async () => null }],
  ["no WebGPU", undefined],
])) {
  test(`${name} is told before TensorFlow.js is fetched`, () =>
    withGpu(gpu, () =>
      assert.rejects(
        startBackend({ backend: "webgpu", threads: 1 }, undefined, () => {}),
        {
          code: "backend-unavailable",
          message: "The webgpu backend did not start: There is no graphics adapter.",
        },
      ),
    ));
}
