import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";

import { serveEngine } from "../../../static/js/engine/server.js";

const { fetch } = globalThis;
/** @type {string[]} */
let asked = [];

/** A model without weights; the WebAssembly backend has an empty binary. @param {string} url */
function answer(url) {
  const output = (/** @type {number} */ columns) => ({
    name: "image",
    tensorShape: { dim: [1, 9, columns].map((size) => ({ size })) },
  });
  const node = [
    {
      name: "image",
      op: "Placeholder",
      attr: { shape: { shape: { dim: [1, 8, 8, 3].map((size) => ({ size })) } }, dtype: { type: "DT_FLOAT" } },
    },
  ];
  const model = {
    userDefinedMetadata: { name: url },
    modelTopology: { node },
    weightsManifest: [],
    signature: { outputs: { scores: output(2), boxes: output(4) } },
  };
  if (url.endsWith("model.json")) return Response.json(model);
  if (url.endsWith("labels.json")) return new Response("", { status: 404 });
  if (url.endsWith(".ppm")) return new Response("P6 1 1 255 abc");
  return new Response(Uint8Array.from([0, 97, 115, 109, 1, 0, 0, 0]), {
    headers: { "content-type": "application/wasm" },
  });
}

beforeEach(() => {
  asked = [];
  globalThis.fetch = /** @type {any} */ (
    async (/** @type {string} */ url) => {
      asked.push(url);
      return answer(url);
    }
  );
});
afterEach(() => {
  globalThis.fetch = fetch;
});

/**
 * A connection to a server that started with `guess`.
 * @param {import("../../../static/js/shared/protocol.js").EngineSetup} [guess]
 */
function connect(guess) {
  /** @type {any[]} */
  const events = [];
  const waiting = new Map();
  /** @type {import("../../../static/js/shared/protocol.js").EnginePort} */
  const port = {
    onmessage: null,
    postMessage(/** @type {any} */ message) {
      if (message.event) events.push(message);
      waiting.get(message.id)?.(message);
    },
  };
  serveEngine(port, guess);
  let id = 0;
  const request = (/** @type {object} */ one) =>
    new Promise((resolve) => {
      waiting.set(++id, resolve);
      port.onmessage?.(/** @type {any} */ ({ data: { id, ...one } }));
    });
  return { request, events };
}

/** @param {string} name @returns {import("../../../static/js/shared/protocol.js").EngineSetup} */
const wish = (name) => ({
  settings: { backend: "wasm", threads: 1 },
  modelSource: { modelUrl: `http://site/${name}/model.json` },
});
const times = (/** @type {string} */ end) => asked.filter((url) => url.endsWith(end)).length;

test("what was guessed rightly is not begun again", async () => {
  const { request } = connect(wish("a"));
  assert.equal(times("/a/model.json"), 1, "before anybody asks");
  // As the page sends it: undefined fields do not make it a different request.
  await request({
    type: "prepare",
    settings: wish("a").settings,
    modelSource: { ...wish("a").modelSource, whole: undefined },
  });
  const { result } = await request({ type: "load" });
  assert.equal(result.metadata.name, "http://site/a/model.json");
  assert.equal(times("/a/model.json"), 1);
  assert.equal(times(".wasm"), 1);
});

test("a wrong guess gives way, and says nothing more", async () => {
  const { request, events } = connect(wish("a"));
  await request({ type: "prepare", ...wish("b") });
  const { result } = await request({ type: "load" });
  assert.equal(result.metadata.name, "http://site/b/model.json");
  assert.equal(events.filter(({ event }) => event === "progress").length, 1, "of the second model alone");
});

test("without a guess nothing is fetched until the page asks, and nothing loads", async () => {
  const { request } = connect();
  assert.deepEqual(asked, []);
  const { error } = await request({ type: "load" });
  assert.equal(error.code, "backend-failed");
});

test("a detection before the engine was started is an error, not an answer without boxes", async () => {
  const { request } = connect();
  const { error } = await request({
    type: "detect",
    pixels: new Uint8ClampedArray(4),
    width: 1,
    height: 1,
    options: { thresholds: [], iouThreshold: 0.5, maxDetections: 1 },
  });
  assert.equal(error?.code, "backend-failed");
});
