// The detector's public face, at an address that stays: any page can import it. What it is and does: detector/detector.js.

export * from "./detector/detector.js";
