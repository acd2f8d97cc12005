// Bundles the yardstick: plain TensorFlow.js (core, converter, WebAssembly backend with its threads) as anyone would use it.
// usage: node bench/yardstick.mjs OUT.js

import { build } from "esbuild";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { threadedLoaderPlugin } from "../static/vendor/build.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

await build({
  stdin: {
    // The backend is started as in our own bundle: the package itself uses half the cores, so two threads would need four.
    contents: `
      export { browser, dispose, expandDims, image, setBackend, tensor2d, tidy } from "@tensorflow/tfjs-core";
      export { loadGraphModel } from "@tensorflow/tfjs-converter";
      export { startBackend } from "./static/vendor/entries/tf-wasm.js";
      export { openWasm } from "./static/vendor/entries/wasm-loader-threads.js";`,
    resolveDir: root,
  },
  outfile: process.argv[2],
  absWorkingDir: root,
  bundle: true,
  minify: true,
  format: "esm",
  platform: "browser",
  plugins: [threadedLoaderPlugin],
  external: ["fs", "path", "os", "util", "crypto", "worker_threads", "perf_hooks", "node-fetch", "string_decoder"],
  mainFields: ["module", "main"],
  logLevel: "error",
});
