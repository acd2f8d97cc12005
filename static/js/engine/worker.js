// The worker's entry. All it does is answer the page's messages with an engine.

import { detectFeatures, listCandidates } from "../shared/backends.js";
import { serveEngine } from "./server.js";

// The page is busy drawing when this runs, and would be long in saying what it wants. Its first script names the model in this worker's address, and
// the backend that most visitors get is a safe guess.
const [best] = listCandidates(detectFeatures());
const model = location.hash.slice(1);
const guess = best && model ? { settings: { backend: best.backend, threads: best.threads }, source: { modelUrl: model } } : undefined;
serveEngine(/** @type {import("./server.js").Port} */ (/** @type {unknown} */ (self)), guess);
