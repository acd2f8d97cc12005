import assert from "node:assert/strict";
import { test } from "node:test";

import { downloadModel, readManifest } from "../../../static/js/engine/model-files.js";

const URL_ = "https://site.test/model_web/abc/model.json";
const WEIGHTS = [{ name: "a", shape: [2, 3], dtype: "float32" }, { name: "b", shape: [5], dtype: "float32", quantization: { dtype: "uint8" } }];
const MODEL = { modelTopology: { node: [] }, weightsManifest: [{ paths: ["one.bin", "two.bin"], weights: WEIGHTS }] };

/** @param {Record<string, Response | (() => Response)>} files */
function site(files) {
  return /** @type {typeof fetch} */ (async (input) => {
    const name = String(input).split("/").pop() ?? "";
    const file = files[name];
    if (!file) return new Response("", { status: 404 });
    return typeof file === "function" ? file() : file.clone();
  });
}
const bytes = (/** @type {number[]} */ ...values) => new Response(Uint8Array.from(values));
const whole = { "model.json": Response.json(MODEL), "one.bin": bytes(...Array(16).keys()), "two.bin": bytes(...Array(13).fill(7)), "labels.json": Response.json(["x", "y"]) };

test("shards come together in order, with their bytes counted", async () => {
  /** @type {{loaded: number, total: number}[]} */
  const progress = [];
  const { weights, labels } = await downloadModel(URL_, { fetch: site(whole), onProgress: (event) => progress.push(event) });
  assert.deepEqual([...new Uint8Array(weights)], [...Array(16).keys(), ...Array(13).fill(7)]);
  assert.deepEqual(labels, ["x", "y"]);
  assert.deepEqual([progress[0].loaded, progress[0].total, progress.at(-1)?.loaded], [0, 29, 29]);
});

test("labels.json may be missing", async () => {
  const { labels } = await downloadModel(URL_, { fetch: site({ ...whole, "labels.json": new Response("", { status: 404 }) }) });
  assert.equal(labels, undefined);
});

for (const [what, files, code, file] of /** @type {[string, Record<string, Response>, string, string][]} */ ([
  ["no model", { "model.json": new Response("", { status: 404 }) }, "model-missing", "model.json"],
  ["a web page for a model", { "model.json": new Response("<html>", { headers: { "content-type": "text/html" } }) }, "model-invalid", "model.json"],
  ["a model without weights", { "model.json": Response.json({}) }, "model-invalid", "model.json"],
  ["a missing shard", { "one.bin": new Response("", { status: 404 }) }, "shard-missing", "one.bin"],
  ["a web page for a shard", { "two.bin": new Response("<html>", { headers: { "content-type": "text/html; charset=utf-8" } }) }, "shard-invalid", "two.bin"],
  ["a first shard cut short", { "one.bin": bytes(1, 2) }, "shard-truncated", "one.bin"],
  ["a last shard cut short", { "two.bin": bytes(1, 2) }, "shard-truncated", "two.bin"],
  ["a shard too long", { "two.bin": bytes(...Array(14).fill(7)) }, "shard-truncated", "two.bin"],
  ["labels that are no list", { "labels.json": Response.json({ a: 1 }) }, "model-invalid", "labels.json"],
  ["a model nested too deeply", { "model.json": new Response(`{"a": ${"[".repeat(100_000)}${"]".repeat(100_000)}}`) }, "model-invalid", "model.json"],
  ["labels nested too deeply", { "labels.json": new Response("[".repeat(100_000)) }, "model-invalid", "labels.json"],
  ["labels without end", { "labels.json": new Response(`["${"x".repeat(1 << 20)}"]`) }, "model-too-large", "labels.json"],
  ["weights that are no numbers", { "one.bin": bytes(0, 0, 0xc0, 0x7f, ...Array(12).fill(0)) }, "model-invalid", "model.json"],
  ["labels that are no names", { "labels.json": Response.json([1, 2]) }, "model-invalid", "labels.json"],
])) {
  test(`refused, with the file named: ${what}`, async () => {
    await assert.rejects(downloadModel(URL_, { fetch: site({ ...whole, ...files }) }), (/** @type {any} */ error) => {
      assert.equal(error.name, "DetectorError");
      assert.equal(error.code, code);
      assert.ok(error.file.endsWith(file), error.file);
      assert.ok(error.message.includes(file) || file === "model.json", error.message);
      return true;
    });
  });
}

test("a connection that fails or breaks off", async () => {
  const offline = /** @type {typeof fetch} */ (async () => { throw new TypeError("no network"); });
  await assert.rejects(downloadModel(URL_, { fetch: offline }), { code: "network" });
  let sent = false;
  const broken = () => new Response(new ReadableStream({ pull(controller) { if (sent) controller.error(new Error("reset")); else controller.enqueue(new Uint8Array(3)); sent = true; } }, { highWaterMark: 0 }));
  await assert.rejects(downloadModel(URL_, { fetch: site({ ...whole, "one.bin": broken }) }), { code: "shard-truncated", message: /broke off after 3 bytes/ });
});

for (const path of ["../other/one.bin", "/etc/passwd", "https://elsewhere.test/one.bin", "//elsewhere.test/one.bin", "data:,x", "a/../../x.bin", 7, null]) {
  test(`a shard outside the model's folder is refused: ${path}`, () => {
    const model = { weightsManifest: [{ paths: [path], weights: WEIGHTS }] };
    assert.throws(() => readManifest(model, URL_), { code: "model-invalid", message: /own folder/ });
  });
}

test("weights of unknown type or impossible shape are refused", () => {
  for (const weight of [{ name: "w", shape: [2], dtype: "float128" }, { name: "w", shape: [-1], dtype: "float32" }, { name: "w", dtype: "float32" }, null]) {
    assert.throws(() => readManifest({ weightsManifest: [{ paths: [], weights: [weight] }] }, URL_), { code: "model-invalid" });
  }
});

test("weights too large for a page are refused before they are fetched", async () => {
  const huge = { modelTopology: {}, weightsManifest: [{ paths: ["one.bin"], weights: [{ name: "w", shape: [1 << 20, 1 << 12], dtype: "float32" }] }] };
  await assert.rejects(downloadModel(URL_, { fetch: site({ "model.json": Response.json(huge) }) }), { code: "model-too-large", message: /16384 MiB/ });
});

test("a model.json of a gigabyte is refused by its announced size, before it is read", async () => {
  let pulled = 0;
  const endless = new ReadableStream({ pull(controller) { pulled++; controller.enqueue(new Uint8Array(1 << 16)); } }, { highWaterMark: 0 });
  const huge = new Response(endless, { headers: { "content-length": String(2 ** 30) } });
  await assert.rejects(downloadModel(URL_, { fetch: site({ ...whole, "model.json": () => huge }) }), { code: "model-too-large", message: /model\.json is larger than 64 MiB/ });
  assert.equal(pulled, 0);
});

test("a model.json that hides its size is refused as soon as it is too large", async () => {
  let pulled = 0;
  const endless = new ReadableStream({ pull(controller) { pulled++; controller.enqueue(new Uint8Array(1 << 20)); } }, { highWaterMark: 0 });
  await assert.rejects(downloadModel(URL_, { fetch: site({ ...whole, "model.json": () => new Response(endless) }) }), { code: "model-too-large" });
  assert.ok(pulled <= 66, `${pulled} MiB were read`);
});
