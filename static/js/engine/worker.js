// The worker's entry: answers the page's messages with an engine, and begins before the first of them comes.
// Not its job: answering (server.js). Where no worker can run, the page loads server.js itself.

import { detectFeatures, listCandidates } from "../shared/backends.js";
import { serveEngine } from "./server.js";

// The page is busy drawing when this runs, and would be long in saying what it wants. Its first script names the model in this worker's address, and
// the backend that most visitors get is a safe guess.
const [{ backend, threads }] = listCandidates(detectFeatures());
const model = location.hash.slice(1);
const guess = model ? { settings: { backend, threads }, modelSource: { modelUrl: new URL(model, location.origin).href } } : undefined;
serveEngine(/** @type {import("../shared/protocol.js").EnginePort} */ (/** @type {unknown} */ (self)), guess);
