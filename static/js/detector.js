// The detector's public entry point, at a stable address that any page can import. The code is in detector/detector.js.

export * from "./detector/detector.js";
