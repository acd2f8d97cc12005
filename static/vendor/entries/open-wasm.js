/**
 * Makes the function that starts an instance of the WebAssembly backend, without TensorFlow.js itself. It does so instead of the package's own `init`
 * for three reasons: the binary is compiled by whoever asks, while it streams and the threads start, a download that fails becomes an error
 * instead of a promise that never settles, and no `blob:` script is needed.
 * @param {Function} createModule Emscripten's loader
 */
export function opener(createModule) {
  /** @param {{module: WebAssembly.Module | Promise<WebAssembly.Module>, threads: number}} options a promise: the threads start while it compiles */
  return ({ module, threads }) =>
    new Promise((resolve, reject) => {
      createModule({
        locateFile: (/** @type {string} */ file) =>
          file.endsWith(".worker.js") ? new URL("./tf-wasm-thread.js", import.meta.url).href : file,
        instantiateWasm: (/** @type {WebAssembly.Imports} */ imports, /** @type {Function} */ done) => {
          Promise.resolve(module)
            .then(async (compiled) => done(await WebAssembly.instantiate(compiled, imports), compiled))
            .catch(reject);
          return {};
        },
        onAbort: (/** @type {unknown} */ reason) => reject(new Error(`the WebAssembly backend gave up: ${reason}`)),
        pthreadPoolSize: threads - 1, // the calling thread works as well
        logicalCores: threads * 2, // of which the backend takes half
      }).then(resolve, reject);
    });
}
