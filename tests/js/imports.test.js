import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

// Who may import whom, checked from the sources (docs/architecture.md).
const folder = fileURLToPath(new URL("../../static/js/", import.meta.url));
const DOM = /\b(document|window|localStorage|HTMLElement|HTMLCanvasElement|requestAnimationFrame)\b/;

/** @param {string} name */
const source = async (name) => (await readFile(path.join(folder, name), "utf8")).replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, "$1");
/** @param {string} text */
const importsOf = (text) => [...text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map(([, target]) => target);

/** All modules that one reaches by its imports. @param {string} entry */
async function closure(entry) {
  const found = new Set();
  const waiting = [entry];
  for (let name = waiting.pop(); name; name = waiting.pop()) {
    if (found.has(name) || name.includes("vendor")) continue;
    found.add(name);
    waiting.push(...importsOf(await source(name)).map((target) => path.join(path.dirname(name), target)));
  }
  return found;
}

test("the worker's modules never touch the page", async () => {
  for (const name of await closure("worker.js")) assert.doesNotMatch(await source(name), DOM, name);
});

test("no page-side module imports the engine; only its end of the line loads it, where a worker cannot", async () => {
  for (const name of (await readdir(folder)).filter((one) => one.endsWith(".js") && !["worker.js", "engine-server.js"].includes(one))) {
    const engines = importsOf(await source(name)).filter((target) => /(^|\/)engine(-server)?\.js$/.test(target));
    assert.deepEqual(engines, name === "engine-link.js" ? ["./engine-server.js"] : [], name);
  }
  assert.match(await source("engine-link.js"), /import\("\.\/engine-server\.js"\)/, "it is loaded only when it is needed");
});

test("TensorFlow.js is reached from the engine and its executor alone", async () => {
  for (const name of (await readdir(folder)).filter((one) => one.endsWith(".js"))) {
    const vendor = importsOf(await source(name)).filter((target) => target.includes("vendor"));
    assert.equal(vendor.length > 0, ["engine.js", "executor.js"].includes(name), name);
  }
});

for (const name of ["boxes.js", "closer.js", "coco-labels.js", "graph.js", "labels.js", "loop.js", "network-plan.js", "outputs.js", "pixels.js", "self-test.js", "signature.js", "smooth.js", "weights.js"]) {
  test(`${name} is pure`, async () => {
    for (const one of await closure(name)) {
      assert.doesNotMatch((await source(one)).replace(/globalThis\)\.document/, "").replace(/=> requestAnimationFrame\(callback\)/, ""), DOM, one);
      assert.doesNotMatch(await source(one), /\b(fetch\(|Worker\(|postMessage)/, one);
    }
  });
}
