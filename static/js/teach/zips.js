// What only a zip or a model that is brought needs, in one file that is loaded then (and kept for offline use before).

export { readModel } from "./own-model.js";
export { mergeOf, readZip } from "./zip-in.js";
export { writeZip } from "./zip-out.js";
