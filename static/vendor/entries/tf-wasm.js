// TensorFlow.js with the WebAssembly backend, on an instance that a wasm-loader has started.

import "@tensorflow/tfjs-backend-wasm/dist/flags_wasm";
import "@tensorflow/tfjs-backend-wasm/dist/register_all_kernels";
import { BackendWasm, getThreadsCount, setThreadsCount } from "@tensorflow/tfjs-backend-wasm/dist/backend_wasm";
import { registerBackend, setBackend } from "@tensorflow/tfjs-core";

export * from "./shared.js";

/**
 * Start the backend.
 * @param {{wasm: any, threads: number}} options the instance, and the threads that it was started with
 * @returns {Promise<{threads: number}>}
 */
export async function startBackend({ wasm, threads }) {
  wasm.tfjs = {
    init: wasm.cwrap("init", null, []),
    initWithThreadsCount: wasm.cwrap("init_with_threads_count", null, ["number"]),
    getThreadsCount: wasm.cwrap("get_threads_count", "number", []),
    registerTensor: wasm.cwrap("register_tensor", null, ["number", "number", "number"]),
    disposeData: wasm.cwrap("dispose_data", null, ["number"]),
    dispose: wasm.cwrap("dispose", null, []),
  };
  setThreadsCount(threads);
  registerBackend("wasm", () => new BackendWasm(wasm), 2);
  await setBackend("wasm");
  return { threads: getThreadsCount() };
}
