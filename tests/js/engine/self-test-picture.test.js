import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { downloadPicture, readPicture } from "../../../static/js/engine/self-test-picture.js";

const file = await readFile(new URL("../../../static/self-test.ppm", import.meta.url));
const answering = (/** @type {Response} */ response) => /** @type {typeof fetch} */ (async () => response);

test("the shipped picture is read to its last byte", () => {
  const { width, height, rgb } = readPicture(file);
  assert.deepEqual([width, height, rgb.length], [48, 48, 48 * 48 * 3]);
  assert.deepEqual([...rgb.subarray(-3)], [...file.subarray(-3)]);
});

test("a first pixel that looks like white space stays a pixel", () => {
  const bytes = Buffer.concat([Buffer.from("P6\n1 1\n255\n"), Buffer.from([10, 32, 13])]);
  assert.deepEqual([...readPicture(bytes).rgb], [10, 32, 13]);
});

test("it is fetched from beside the modules' folder", async () => {
  /** @type {string[]} */
  const asked = [];
  const fetch = /** @type {any} */ (async (/** @type {string} */ url) => { asked.push(url); return new Response(file); });
  assert.equal((await downloadPicture({ fetch })).width, 48);
  assert.match(asked[0], /\/static\/self-test\.ppm$/);
});

for (const [what, response] of /** @type {[string, Response][]} */ ([
  ["missing", new Response("", { status: 404 })],
  ["cut off", new Response(file.subarray(0, 5000))],
  ["a web page", new Response("<!doctype html>")],
  ["empty", new Response("")],
])) {
  test(`refused: ${what}`, () => assert.rejects(downloadPicture({ fetch: answering(response) }), { code: "network", message: /self-test\.ppm/ }));
}

test("whoever stops the loading is told that it was stopped", async () => {
  const fetch = /** @type {any} */ (async () => { throw new DOMException("", "AbortError"); });
  await assert.rejects(downloadPicture({ fetch, signal: AbortSignal.abort() }), { code: "aborted" });
  await assert.rejects(downloadPicture({ fetch }), { code: "network" });
});
