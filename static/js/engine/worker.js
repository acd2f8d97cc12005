// The worker's entry: puts an engine behind the worker's messages, and lets it begin before the first of them comes.
// Not its job: answering them (server.js, which the page loads itself where no worker can run).

import { detectFeatures, listCandidates } from "../shared/backends.js";
import { serveEngine } from "./server.js";

// The page is busy drawing when this runs, and would be long in saying what it wants. Its first script names the model in this worker's address, and
// the backend that most visitors get is a safe guess.
const [best] = listCandidates(detectFeatures());
const model = location.hash.slice(1);
const guess = best && model ? { settings: { backend: best.backend, threads: best.threads }, modelSource: { modelUrl: model } } : undefined;
serveEngine(/** @type {import("../shared/protocol.js").EnginePort} */ (/** @type {unknown} */ (self)), guess);
