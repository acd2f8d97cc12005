// Starts the WebAssembly backend's binary on several threads.
import createModule from "@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-threaded-simd.js";
import { opener } from "./open-wasm.js";

export const openWasm = opener(createModule);
