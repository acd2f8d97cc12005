// The worker's entry point: puts an engine behind the worker's messages, and starts it before the first one arrives.
// Not its job: answering them (server.js, which the page loads itself where no worker can run).

import { detectFeatures, listCandidates } from "../shared/backends.js";
import { serveEngine } from "./server.js";

// The page is busy drawing when this runs, so its first message comes late. Its first script puts the model's address
// in this worker's URL, and the backend that most visitors get is a safe guess.
const [best] = listCandidates(detectFeatures());
const model = location.hash.slice(1);
const guess =
  best && model
    ? { settings: { backend: best.backend, threads: best.threads }, modelSource: { modelUrl: model } }
    : undefined;
serveEngine(/** @type {import("../shared/protocol.js").EnginePort} */ (/** @type {unknown} */ (self)), guess);
