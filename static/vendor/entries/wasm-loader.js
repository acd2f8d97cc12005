// Starts the WebAssembly backend's binary on one thread.
import createModule from "@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm.js";
import { opener } from "./open-wasm.js";

export const openWasm = opener(createModule);
