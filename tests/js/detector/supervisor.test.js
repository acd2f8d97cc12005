import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";

import { Supervisor } from "../../../static/js/detector/supervisor.js";

/** @typedef {import("../../../static/js/shared/backends.js").Candidate} Candidate */

// Replaces the browser's Worker: each answers as set for its backend.
/** @type {{milliseconds: Record<string, number>, hang: Set<string>, fail: Set<string>, started: string[], ended: number, missing?: boolean}} */
let behaviour;

class FakeWorker {
  /** @type {((event: {data: unknown}) => void) | undefined} */
  onmessage;
  backend = "";
  threads = 0;

  /** @param {any} request */
  postMessage(request) {
    if (request.type === "prepare") {
      ({ backend: this.backend, threads: this.threads } = request.settings);
      behaviour.started.push(`${this.backend}/${this.threads}`);
    }
    if (behaviour.hang.has(`${this.backend} ${request.type}`)) return;
    const result = { load: facts, start: { threads: this.threads, columns: 2, milliseconds: 1, general: false } }[
      /** @type {string} */ (request.type)
    ] ?? {
      found: [],
      milliseconds: behaviour.milliseconds[this.backend] ?? 1,
    };
    const missing = behaviour.missing && request.type === "load";
    const failed = missing || behaviour.fail.has(`${this.backend} ${request.type}`);
    const error = missing
      ? { code: "shard-missing", message: "a shard is missing" }
      : { code: "backend-failed", message: `${this.backend} is broken` };
    setImmediate(() => this.onmessage?.({ data: failed ? { id: request.id, error } : { id: request.id, result } }));
  }

  terminate() {
    behaviour.ended++;
  }
}

const kept = new Map();
const storage = /** @type {any} */ ({
  getItem: (/** @type {string} */ key) => kept.get(key) ?? null,
  setItem: (/** @type {string} */ key, /** @type {string} */ value) => kept.set(key, value),
  removeItem: (/** @type {string} */ key) => kept.delete(key),
});
const features = {
  wasm: true,
  simd: true,
  isolated: true,
  cores: 2,
  offscreenCanvas: true,
  webgl: true,
  webgpu: true,
  worker: true,
};
const frame = () => ({ pixels: new Uint8ClampedArray(4), width: 1, height: 1, sourceWidth: 1, sourceHeight: 1 });
const options = { thresholds: [0.5, 0.5], iouThreshold: 0.5, maxDetections: 10 };
const facts = {
  metadata: { name: "Small" },
  labels: ["a", "b"],
  signature: { plan: { feed: { size: [1, 1] } } },
  bytes: 12,
};
const modelSource = { modelUrl: "http://site/model_web/model.json" };
const silent = { modelSource, onStage() {}, onProgress() {} };
const { Worker, fetch } = /** @type {any} */ (globalThis);

/** What the real engine, which runs on the page as the last resort, fetches. @param {string} url */
function answer(url) {
  const output = (/** @type {string} */ name, /** @type {number} */ columns) => ({
    name,
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
    modelTopology: { node },
    weightsManifest: [],
    signature: { outputs: { scores: output("image", 2), boxes: output("image", 4) } },
  };
  if (url.endsWith("model.json")) return Response.json(model);
  if (url.endsWith("labels.json")) return new Response("", { status: 404 });
  if (url.endsWith(".ppm")) return new Response("P6 1 1 255 abc");
  return new Response(Uint8Array.from([0, 97, 115, 109, 1, 0, 0, 0]), {
    headers: { "content-type": "application/wasm" },
  });
}

/** @param {object} [options] */
async function open(options = {}) {
  /** @type {string[]} */
  const choices = [];
  const onChoice = (/** @type {Candidate} */ { backend, threads }) => choices.push(`${backend}/${threads}`);
  const supervisor = new Supervisor({
    features,
    backend: "auto",
    version: "v1",
    storage,
    deadlines: { start: 200, inference: 200 },
    ...silent,
    onChoice,
    ...options,
  });
  await supervisor.open();
  return { supervisor, choices };
}

/** @param {Supervisor} supervisor @param {number} times */
async function detect(supervisor, times) {
  for (let run = 0; run < times; run++) {
    await supervisor.opening;
    await supervisor.detect(frame(), options).catch(() => {});
  }
}

/** @param {() => boolean} condition */
async function until(condition) {
  for (let tries = 0; !condition(); tries++) {
    assert.ok(tries < 500, "it never came");
    await new Promise((done) => setTimeout(done, 5));
  }
}

beforeEach(() => {
  behaviour = { milliseconds: {}, hang: new Set(), fail: new Set(), started: [], ended: 0 };
  kept.clear();
  Object.assign(globalThis, { Worker: FakeWorker, fetch: async (/** @type {string} */ url) => answer(url) });
});
afterEach(() => Object.assign(globalThis, { Worker, fetch }));

test("a fast WebAssembly is kept, and nothing else is even started", async () => {
  behaviour.milliseconds = { wasm: 8 };
  const { supervisor, choices } = await open();
  await detect(supervisor, 16);
  await until(() => kept.size > 0);
  assert.deepEqual(behaviour.started, ["wasm/2"]);
  assert.deepEqual(choices, ["wasm/2"]);
  assert.equal(supervisor.milliseconds, 8);
  supervisor.close();
});

test("a slow one is compared, the fastest takes over, and the next visit starts with it", async () => {
  behaviour.milliseconds = { wasm: 60, webgpu: 30, webgl: 12 };
  const { supervisor, choices } = await open();
  await detect(supervisor, 15);
  await until(() => choices.length > 1);
  assert.deepEqual(choices, ["wasm/2", "webgl/1"]);
  supervisor.close();
  behaviour.started = [];
  const again = await open();
  assert.deepEqual(behaviour.started, ["webgl/1"]);
  again.supervisor.close();
  behaviour.started = [];
  const other = await open({ version: "v2" });
  assert.deepEqual(behaviour.started, ["wasm/2"], "another model or other code is measured anew");
  other.supervisor.close();
});

test("a little faster is not worth a change; what does not start is no rival", async () => {
  behaviour.milliseconds = { wasm: 60, webgpu: 55 };
  behaviour.fail.add("webgl start");
  const { supervisor, choices } = await open();
  await detect(supervisor, 15);
  await until(() => kept.size > 0);
  assert.deepEqual(choices, ["wasm/2"]);
  supervisor.close();
});

test("what was asked for is not compared with anything", async () => {
  behaviour.milliseconds = { webgl: 90 };
  const { supervisor, choices } = await open({ backend: "webgl" });
  await detect(supervisor, 20);
  assert.deepEqual(choices, ["webgl/1"]);
  assert.equal(kept.size, 0);
  supervisor.close();
});

test("a start that hangs or fails goes to the next, with the reasons kept", async () => {
  behaviour.hang.add("webgpu start");
  behaviour.fail.add("wasm start");
  const { supervisor, choices } = await open();
  assert.deepEqual(choices, ["webgl/1"]);
  assert.deepEqual(
    supervisor.failures.map(({ backend, threads }) => `${backend}/${threads}`),
    ["wasm/2", "wasm/1", "webgpu/1"],
  );
  assert.match(supervisor.failures[2].reason, /no answer to "start" within 0\.2 seconds/);
  supervisor.close();
});

test("an engine that never says a word has no code, and no other is tried: it would be the same code", async () => {
  behaviour.hang = new Set(["wasm prepare", "wasm load"]);
  await assert.rejects(open(), { code: "network" });
  assert.deepEqual(behaviour.started, ["wasm/2"]);
});

test("when nothing works, the sentence has every reason", async () => {
  for (const backend of ["wasm", "webgl", "webgpu"]) behaviour.fail.add(`${backend} start`);
  // The last resort, the real engine on the page, has no browser around it here.
  // Nothing hangs, and its code takes a while to load on a busy machine.
  const patient = { deadlines: { start: 30_000, inference: 30_000 } };
  await assert.rejects(open(patient), {
    code: "no-backend",
    message: /wasm is broken.*webgpu is broken.*webgl is broken.*did not start/,
  });
});

test("an inference that fails moves on, and the choice of earlier visits is forgotten", async () => {
  behaviour.milliseconds = { wasm: 5 };
  const { supervisor, choices } = await open();
  await detect(supervisor, 15);
  await until(() => kept.size > 0);
  behaviour.fail.add("wasm detect");
  await detect(supervisor, 3);
  assert.deepEqual(choices, ["wasm/2", "wasm/1", "webgpu/1"]);
  assert.equal(kept.size, 0);
  supervisor.close();
});

test("a model that is at fault is not tried on every backend", async () => {
  const { DetectorError } = await import("../../../static/js/shared/errors.js");
  const onChoice = () => {
    throw new DetectorError("model-invalid", "the labels do not fit");
  };
  await assert.rejects(open({ onChoice }), { code: "model-invalid" });
  assert.deepEqual(behaviour.started, ["wasm/2"]);
});

test("the first candidate starts while the model is still on its way", async () => {
  const supervisor = new Supervisor({
    features,
    backend: "auto",
    version: "v1",
    storage,
    deadlines: { start: 200, inference: 200 },
    ...silent,
    onChoice() {},
  });
  await until(() => behaviour.started.length > 0);
  assert.deepEqual(behaviour.started, ["wasm/2"]);
  await supervisor.open();
  assert.deepEqual(behaviour.started, ["wasm/2"], "it is not started twice");
  supervisor.close();
});

test("what could not even be prepared says why, and the next takes its place", async () => {
  behaviour.fail.add("wasm prepare");
  const { supervisor, choices } = await open();
  assert.deepEqual(choices, ["webgpu/1"]);
  assert.deepEqual(
    supervisor.failures.map(({ backend, reason }) => `${backend}: ${reason}`),
    ["wasm: wasm is broken", "wasm: wasm is broken"],
  );
  supervisor.close();
});

test("what the model says is known before the choice is told, and its progress ends with it", async () => {
  /** @type {string[]} */
  const told = [];
  /** @type {Supervisor} */
  const supervisor = new Supervisor({
    features,
    backend: "auto",
    version: "v1",
    storage,
    deadlines: { start: 200, inference: 200 },
    ...silent,
    onChoice: () => told.push(String(supervisor.facts?.metadata.name), "chosen"),
  });
  await supervisor.open();
  assert.deepEqual(told, ["Small", "chosen"]);
  assert.equal(supervisor.facts?.bytes, 12);
  supervisor.close();
});

test("a model that does not come is not asked for by every backend", async () => {
  behaviour.missing = true;
  await assert.rejects(open(), { code: "shard-missing", message: /is missing/ });
  assert.deepEqual(behaviour.started, ["wasm/2"]);
});

test("whoever stops the loading is told so", async () => {
  const abort = new AbortController();
  behaviour.hang.add("wasm load");
  const opening = open({ signal: abort.signal });
  await until(() => behaviour.started.length > 0);
  abort.abort();
  await assert.rejects(opening, { code: "aborted" });
  assert.equal(behaviour.ended, 1);
});
