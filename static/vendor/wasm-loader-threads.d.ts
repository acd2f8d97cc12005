export * from "./wasm-loader.js";
