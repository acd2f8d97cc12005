import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";

import { downloadModel, readManifest } from "../../../static/js/engine/model-files.js";

const URL_ = "https://site.test/model_web/abc/model.json";
const WEIGHTS = [
  { name: "a", shape: [2, 3], dtype: "float32" },
  { name: "b", shape: [5], dtype: "float32", quantization: { dtype: "uint8" } },
];
const MODEL = { modelTopology: { node: [] }, weightsManifest: [{ paths: ["one.bin", "two.bin"], weights: WEIGHTS }] };

/** @param {Record<string, Response | (() => Response)>} files */
function site(files) {
  return /** @type {typeof fetch} */ (
    async (input) => {
      const name = String(input).split("/").pop() ?? "";
      const file = files[name];
      if (!file) return new Response("", { status: 404 });
      return typeof file === "function" ? file() : file.clone();
    }
  );
}
const bytes = (/** @type {number[]} */ ...values) => new Response(Uint8Array.from(values));
const whole = {
  "model.json": Response.json(MODEL),
  "one.bin": bytes(...Array(16).keys()),
  "two.bin": bytes(...Array(13).fill(7)),
  "labels.json": Response.json(["x", "y"]),
};

test("shards come together in order, with their bytes counted", async () => {
  /** @type {{loaded: number, total: number}[]} */
  const progress = [];
  const { weights, labels } = await downloadModel(URL_, {
    fetch: site(whole),
    onProgress: (event) => progress.push(event),
  });
  assert.deepEqual([...new Uint8Array(weights)], [...Array(16).keys(), ...Array(13).fill(7)]);
  assert.deepEqual(labels, ["x", "y"]);
  assert.deepEqual([progress[0].loaded, progress[0].total, progress.at(-1)?.loaded], [0, 29, 29]);
});

test("labels.json may be missing", async () => {
  const { labels } = await downloadModel(URL_, {
    fetch: site({ ...whole, "labels.json": new Response("", { status: 404 }) }),
  });
  assert.equal(labels, undefined);
});

for (const [what, files, code, file] of /** @type {[string, Record<string, Response>, string, string][]} */ ([
  ["no model", { "model.json": new Response("", { status: 404 }) }, "model-missing", "model.json"],
  [
    "a web page for a model",
    { "model.json": new Response("<html>", { headers: { "content-type": "text/html" } }) },
    "model-invalid",
    "model.json",
  ],
  ["a model without weights", { "model.json": Response.json({}) }, "model-invalid", "model.json"],
  ["a missing shard", { "one.bin": new Response("", { status: 404 }) }, "shard-missing", "one.bin"],
  [
    "a web page for a shard",
    { "two.bin": new Response("<html>", { headers: { "content-type": "text/html; charset=utf-8" } }) },
    "shard-invalid",
    "two.bin",
  ],
  ["a first shard cut short", { "one.bin": bytes(1, 2) }, "shard-truncated", "one.bin"],
  ["a last shard cut short", { "two.bin": bytes(1, 2) }, "shard-truncated", "two.bin"],
  ["a shard too long", { "two.bin": bytes(...Array(14).fill(7)) }, "shard-truncated", "two.bin"],
  ["labels that are no list", { "labels.json": Response.json({ a: 1 }) }, "model-invalid", "labels.json"],
  [
    "a model nested too deeply",
    { "model.json": new Response(`{"a": ${"[".repeat(100_000)}${"]".repeat(100_000)}}`) },
    "model-invalid",
    "model.json",
  ],
  ["labels nested too deeply", { "labels.json": new Response("[".repeat(100_000)) }, "model-invalid", "labels.json"],
  [
    "labels without end",
    { "labels.json": new Response(`["${"x".repeat(1 << 20)}"]`) },
    "model-too-large",
    "labels.json",
  ],
  [
    "weights that are no numbers",
    { "one.bin": bytes(0, 0, 0xc0, 0x7f, ...Array(12).fill(0)) },
    "model-invalid",
    "model.json",
  ],
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
  const offline = /** @type {typeof fetch} */ (
    async () => {
      throw new TypeError("no network");
    }
  );
  await assert.rejects(downloadModel(URL_, { fetch: offline }), { code: "network" });
  await assert.rejects(downloadModel(URL_, { fetch: site({ ...whole, "one.bin": () => brokenOff(3) }) }), {
    code: "network",
    message: /broke off after 3 bytes/,
  });
});

/**
 * A connection that breaks off, or falls silent, after so many bytes.
 * @param {number} count
 * @param {boolean} [silent]
 * @param {AbortSignal} [signal]
 */
function brokenOff(count, silent = false, signal = undefined) {
  let sent = false;
  return new Response(
    new ReadableStream(
      {
        start(controller) {
          signal?.addEventListener("abort", () => controller.error(signal.reason));
        },
        pull(controller) {
          if (!sent) controller.enqueue(new Uint8Array(count));
          else if (!silent) controller.error(new Error("reset"));
          sent = true;
        },
      },
      { highWaterMark: 0 },
    ),
  );
}

for (const silent of [true, false]) {
  test(`a connection that ${silent ? "falls silent" : "breaks off"} is tried again, and what it brought counts no more`, async () => {
    let asked = 0;
    const plain = site(whole);
    const fetch = /** @type {typeof globalThis.fetch} */ (
      async (input, init) =>
        String(input).endsWith("one.bin") && ++asked < 3
          ? brokenOff(3, silent, init?.signal ?? undefined)
          : plain(input)
    );
    const progress = /** @type {import("../../../static/js/engine/model-files.js").Progress[]} */ ([]);
    const { weights } = await downloadModel(URL_, { fetch, silence: 50, onProgress: (event) => progress.push(event) });
    assert.equal(weights.byteLength, 29);
    assert.equal(asked, 3);
    assert.equal(progress.at(-1)?.loaded, 29);
    assert.equal(progress.filter((event) => event.silent).length, 2);
  });
}

test("a line that stays silent ends in words", async () => {
  const plain = site(whole);
  const fetch = /** @type {typeof globalThis.fetch} */ (
    async (input, init) =>
      String(input).endsWith("one.bin") ? brokenOff(3, true, init?.signal ?? undefined) : plain(input)
  );
  await assert.rejects(downloadModel(URL_, { fetch, silence: 30 }), { code: "network", message: /nothing more came/ });
});

test("a slow line has all the time that it needs", async () => {
  const slow = () => {
    let left = 16;
    return new Response(
      new ReadableStream(
        {
          async pull(controller) {
            await new Promise((go) => setTimeout(go, 20));
            if (left-- > 0) controller.enqueue(new Uint8Array(1));
            else controller.close();
          },
        },
        { highWaterMark: 0 },
      ),
    );
  };
  let asked = 0;
  const { weights } = await downloadModel(URL_, {
    fetch: site({
      ...whole,
      "one.bin": () => {
        asked++;
        return slow();
      },
    }),
    silence: 200,
  });
  assert.equal(weights.byteLength, 29);
  assert.equal(asked, 1);
});

/** A site whose cache holds other files than its server. @param {Record<string, Response | (() => Response)>} cached @param {Record<string, Response | (() => Response)>} own */
function siteWithCache(cached, own = whole) {
  const before = site({ ...own, ...cached });
  const server = site(own);
  return /** @type {typeof fetch} */ (
    async (input, init) => (init?.cache === "reload" ? server(input) : before(input))
  );
}

for (const [what, cached] of /** @type {[string, Record<string, Response>][]} */ ([
  ["a shard cut short", { "one.bin": bytes(1, 2) }],
  ["a web page for a shard", { "two.bin": new Response("<html>", { headers: { "content-type": "text/html" } }) }],
  ["a missing shard", { "two.bin": new Response("", { status: 404 }) }],
  ["half a model.json", { "model.json": new Response('{"modelTopology": {"no') }],
  ["half a labels.json", { "labels.json": new Response('["x", ') }],
])) {
  test(`fetched again past every cache: ${what}`, async () => {
    const { weights, labels } = await downloadModel(URL_, { fetch: siteWithCache(cached) });
    assert.equal(weights.byteLength, 29);
    assert.deepEqual(labels, ["x", "y"]);
  });
}

test("files of the right length that are not those of the address are fetched again, and refused if they stay so", async () => {
  const address = `https://site.test/model_web/${await hashOf(whole)}/model.json`;
  assert.equal((await downloadModel(address, { fetch: site(whole) })).weights.byteLength, 29);
  const other = { "two.bin": bytes(...Array(13).fill(8)) };
  const { weights } = await downloadModel(address, { fetch: siteWithCache(other) });
  assert.equal(new Uint8Array(weights)[28], 7);
  await assert.rejects(downloadModel(address, { fetch: site({ ...whole, ...other }) }), {
    code: "shard-invalid",
    message: /not those that their address names/,
  });
  const labels = { "labels.json": Response.json(["y", "x"]) };
  await assert.rejects(downloadModel(address, { fetch: site({ ...whole, ...labels }) }), { code: "shard-invalid" });
});

/** As app/model.py computes it. @param {Record<string, Response>} files */
async function hashOf(files) {
  const lines = await Promise.all(
    ["model.json", "one.bin", "two.bin", "labels.json"].map(
      async (name) =>
        `${name}\0${createHash("sha256")
          .update(new Uint8Array(await files[name].clone().arrayBuffer()))
          .digest("hex")}\n`,
    ),
  );
  return createHash("sha256").update(lines.join("")).digest("hex").slice(0, 16);
}

for (const path of [
  "../other/one.bin",
  "/etc/passwd",
  "https://elsewhere.test/one.bin",
  "//elsewhere.test/one.bin",
  "data:,x",
  "a/../../x.bin",
  7,
  null,
]) {
  test(`a shard outside the model's folder is refused: ${path}`, () => {
    const model = { weightsManifest: [{ paths: [path], weights: WEIGHTS }] };
    assert.throws(() => readManifest(model, URL_), { code: "model-invalid", message: /own folder/ });
  });
}

test("weights of unknown type or impossible shape are refused", () => {
  for (const weight of [
    { name: "w", shape: [2], dtype: "float128" },
    { name: "w", shape: [-1], dtype: "float32" },
    { name: "w", dtype: "float32" },
    null,
  ]) {
    assert.throws(() => readManifest({ weightsManifest: [{ paths: [], weights: [weight] }] }, URL_), {
      code: "model-invalid",
    });
  }
});

test("weights too large for a page are refused before they are fetched", async () => {
  const huge = {
    modelTopology: {},
    weightsManifest: [{ paths: ["one.bin"], weights: [{ name: "w", shape: [1 << 20, 1 << 12], dtype: "float32" }] }],
  };
  await assert.rejects(downloadModel(URL_, { fetch: site({ "model.json": Response.json(huge) }) }), {
    code: "model-too-large",
    message: /16384 MiB/,
  });
});

test("a model.json of a gigabyte is refused by its announced size, before it is read", async () => {
  let pulled = 0;
  const endless = new ReadableStream(
    {
      pull(controller) {
        pulled++;
        controller.enqueue(new Uint8Array(1 << 16));
      },
    },
    { highWaterMark: 0 },
  );
  const huge = new Response(endless, { headers: { "content-length": String(2 ** 30) } });
  await assert.rejects(downloadModel(URL_, { fetch: site({ ...whole, "model.json": () => huge }) }), {
    code: "model-too-large",
    message: /model\.json is larger than 64 MiB/,
  });
  assert.equal(pulled, 0);
});

test("a model.json that hides its size is refused as soon as it is too large", async () => {
  let pulled = 0;
  const endless = new ReadableStream(
    {
      pull(controller) {
        pulled++;
        controller.enqueue(new Uint8Array(1 << 20));
      },
    },
    { highWaterMark: 0 },
  );
  await assert.rejects(downloadModel(URL_, { fetch: site({ ...whole, "model.json": () => new Response(endless) }) }), {
    code: "model-too-large",
  });
  assert.ok(pulled <= 66, `${pulled} MiB were read`);
});
