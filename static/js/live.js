// What only a running camera needs, in one file that is loaded while the camera starts.

export { createLoop } from "./loop.js";
export { createSmoother } from "./smooth.js";
