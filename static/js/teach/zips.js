// The code that only zips and supplied models need, in one file loaded on demand (and kept for offline use beforehand).

export { readModel } from "./own-model.js";
export { mergeOf, readZip } from "./zip-in.js";
export { writeZip } from "./zip-out.js";
