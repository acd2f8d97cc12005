// The worker's entry. All it does is answer the page's messages with an engine.

import { serveEngine } from "./engine-server.js";

serveEngine(/** @type {import("./engine-server.js").Port} */ (/** @type {unknown} */ (self)));
