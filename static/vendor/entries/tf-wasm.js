// TensorFlow.js with the WebAssembly backend.
// It starts the backend itself instead of through the package's own `init`, for three reasons: the binary arrives already compiled (streamed on the
// page while the worker starts), a download that fails becomes an error instead of a promise that never settles, and no `blob:` script is needed.

import "@tensorflow/tfjs-backend-wasm/dist/flags_wasm";
import "@tensorflow/tfjs-backend-wasm/dist/register_all_kernels";
import { BackendWasm, getThreadsCount, setThreadsCount } from "@tensorflow/tfjs-backend-wasm/dist/backend_wasm";
import createThreadedModule from "@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-threaded-simd.js";
import createModule from "@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm.js";
import { registerBackend, setBackend } from "@tensorflow/tfjs-core";

export * from "./shared.js";

/**
 * Start the backend.
 * @param {{module: WebAssembly.Module, threads: number}} options threads of 1 or fewer take the build without threads
 * @returns {Promise<{threads: number}>}
 */
export async function startBackend({ module, threads }) {
  const threaded = threads > 1;
  const wasm = await new Promise((resolve, reject) => {
    const settings = {
      locateFile: (/** @type {string} */ file) => (file.endsWith(".worker.js") ? new URL("./tf-wasm-thread.js", import.meta.url).href : file),
      instantiateWasm: (/** @type {WebAssembly.Imports} */ imports, /** @type {Function} */ done) => {
        WebAssembly.instantiate(module, imports).then((instance) => done(instance, module), reject);
        return {};
      },
      onAbort: (/** @type {unknown} */ reason) => reject(new Error(`the WebAssembly backend gave up: ${reason}`)),
      pthreadPoolSize: threads - 1, // the calling thread works as well
      logicalCores: threads * 2, // of which the backend takes half
    };
    (threaded ? createThreadedModule : createModule)(settings).then(resolve, reject);
  });
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
