// The element's public address, which stays: importing it defines <mask-detector>. What it is and does: element/mask-detector.js.

export * from "./element/mask-detector.js";
