// The element's public entry point, at a stable address: importing it defines <mask-detector>. The code is in
// element/mask-detector.js.

export * from "./element/mask-detector.js";
