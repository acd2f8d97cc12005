import assert from "node:assert/strict";
import { test } from "node:test";

import { keepChoice, listCandidates, median, recallChoice, wasmFile } from "../../../static/js/shared/backends.js";

const features = {
  wasm: true,
  simd: true,
  isolated: true,
  cores: 8,
  offscreenCanvas: true,
  webgl: true,
  webgpu: true,
  worker: true,
};
const names = (/** @type {ReturnType<typeof listCandidates>} */ list) =>
  list.map(({ backend, threads, inWorker }) => `${backend}/${threads}${inWorker ? "" : "/page"}`);

test("a modern, isolated browser", () => {
  assert.deepEqual(names(listCandidates(features)), [
    "wasm/4",
    "wasm/1",
    "webgpu/1",
    "webgl/1",
    "wasm/1/page",
    "webgl/1/page",
  ]);
});

test("what was asked for comes first, and the rest stays behind it", () => {
  assert.deepEqual(names(listCandidates(features, { backend: "webgl" })), [
    "webgl/1",
    "webgl/1/page",
    "wasm/4",
    "wasm/1",
    "webgpu/1",
    "wasm/1/page",
  ]);
});

test("no threads without isolation, without SIMD, or on one core", () => {
  for (const lack of [{ isolated: false }, { simd: false }, { cores: 1 }])
    assert.equal(listCandidates({ ...features, ...lack })[0].threads, 1);
  assert.equal(listCandidates({ ...features, isolated: false }, { threads: 4 })[0].threads, 1);
  assert.equal(listCandidates(features, { threads: 2 })[0].threads, 2);
});

test("an old browser without workers runs on the page", () => {
  const list = listCandidates({
    wasm: true,
    simd: false,
    isolated: false,
    cores: 2,
    offscreenCanvas: false,
    webgl: true,
    webgpu: false,
    worker: false,
  });
  assert.deepEqual(names(list), ["wasm/1/page", "webgl/1/page"]);
});

test("without WebAssembly the graphics card is left, and without that nothing", () => {
  const locked = { ...features, wasm: false, simd: false };
  assert.deepEqual(names(listCandidates({ ...locked, webgpu: false })), ["webgl/1", "webgl/1/page"]);
  assert.deepEqual(listCandidates({ ...locked, webgpu: false, webgl: false }, { backend: "wasm" }), []);
});

test("the WebAssembly binary fits the browser", () => {
  assert.equal(wasmFile(features, 2), "tfjs-backend-wasm-threaded-simd.wasm");
  assert.equal(wasmFile(features, 1), "tfjs-backend-wasm-simd.wasm");
  assert.equal(wasmFile({ ...features, simd: false }, 1), "tfjs-backend-wasm.wasm");
});

test("median", () => {
  assert.equal(median([3, 1, 2]), 2);
  assert.equal(median([4, 1, 2, 3]), 2.5);
  assert.ok(Number.isNaN(median([])));
});

/** @returns {Storage} */
function storage() {
  const map = new Map();
  return /** @type {any} */ ({
    getItem: (/** @type {string} */ key) => map.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ value) => map.set(key, value),
    removeItem: (/** @type {string} */ key) => map.delete(key),
  });
}

test("a choice is kept for the same code and model, and for no other", () => {
  const kept = storage();
  const choice = { backend: /** @type {const} */ ("webgl"), threads: 1, milliseconds: 9 };
  keepChoice("v1", choice, kept);
  assert.deepEqual(recallChoice("v1", kept), choice);
  assert.equal(recallChoice("v2", kept), undefined);
  keepChoice("v1", undefined, kept);
  assert.equal(recallChoice("v1", kept), undefined);
});

test("storage that is forbidden, full or holds nonsense does no harm", () => {
  const forbidden = /** @type {any} */ ({
    getItem() {
      throw new Error("denied");
    },
    setItem() {
      throw new Error("full");
    },
  });
  assert.equal(recallChoice("v", forbidden), undefined);
  keepChoice("v", { backend: "wasm", threads: 1, milliseconds: 1 }, forbidden);
  const odd = storage();
  for (const text of ["{", "null", '{"version":"v"}', '{"version":"v","choice":{"backend":"abacus"}}']) {
    odd.setItem("detector-backend", text);
    assert.equal(recallChoice("v", odd), undefined);
  }
  assert.equal(recallChoice("v", undefined), undefined);
});
