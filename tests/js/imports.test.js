import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

// Which module may import which (docs/architecture.md), where the compiler does not enforce it: each folder's
// tsconfig.json refers to the folders that its modules may reach, and engine/ and shared/ are compiled without the DOM.
// It misses what a folder reaches through another one.
const folder = fileURLToPath(new URL("../../static/js/", import.meta.url));
const DOM = /\b(document|window|localStorage|HTMLElement|HTMLCanvasElement|requestAnimationFrame)\b/;

/** @param {string} name */
const source = async (name) =>
  (await readFile(path.join(folder, name), "utf8")).replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, "$1");
/** @param {string} text */
const importsOf = (text) => [...text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map(([, target]) => target);
/** What a module imports, statically or dynamically, by its path in static/js/. @param {string} name */
const reachedFrom = async (name) =>
  importsOf(await source(name)).map((target) => path.join(path.dirname(name), target));
/** @param {string} [part] */
const modules = async (part = "") =>
  (await readdir(path.join(folder, part), { recursive: true }))
    .filter((name) => name.endsWith(".js"))
    .map((name) => path.join(part, name));

/** All modules that one reaches through its imports. @param {string} entry */
async function closure(entry) {
  const found = new Set();
  const waiting = [entry];
  for (let name = waiting.pop(); name; name = waiting.pop()) {
    if (found.has(name) || name.includes("vendor")) continue;
    found.add(name);
    waiting.push(...(await reachedFrom(name)));
  }
  return found;
}

test("the page knows the detector by its public face alone", async () => {
  for (const name of await modules("page")) {
    for (const target of await reachedFrom(name)) assert.match(target, /^(page\/.+|shared\/.+|detector\.js)$/, name);
  }
});

test("the page where it is taught knows the page's modules and the detector's public face, and nobody knows it", async () => {
  for (const name of await modules("teach")) {
    for (const target of await reachedFrom(name))
      assert.match(target, /^((teach|page|shared)\/.+|detector\.js|\.\.\/vendor\/(idb|zip)\.js)$/, name);
  }
  for (const name of (await modules()).filter((one) => !one.startsWith("teach/"))) {
    for (const target of await reachedFrom(name)) assert.doesNotMatch(target, /^teach\//, name);
  }
});

test("only the detector's end of the line loads the engine, where a worker cannot, and only then", async () => {
  for (const name of await modules("detector")) {
    const engines = (await reachedFrom(name)).filter((target) => target.startsWith("engine/"));
    assert.deepEqual(engines, name === "detector/engine-link.js" ? ["engine/server.js"] : [], name);
  }
  assert.match(
    await source("detector/engine-link.js"),
    /import\("\.\.\/engine\/server\.js"\)/,
    "it is loaded only when it is needed",
  );
});

test("the two threads share the types of shared/protocol.js, and none of each other's", async () => {
  for (const [part, others] of [
    ["page", /"(\.\.\/)+engine\//],
    ["detector", /"(\.\.\/)+(engine|page)\//],
    ["engine", /"(\.\.\/)+(detector|page)\//],
  ]) {
    for (const name of await modules(/** @type {string} */ (part))) {
      const text = await readFile(path.join(folder, name), "utf8");
      const types = [...text.matchAll(/import\("(\.[^"]+)"\)\.[A-Z]\w*/g)].map(([whole]) => whole);
      assert.deepEqual(
        types.filter((type) => type.match(others)),
        [],
        name,
      );
    }
  }
});

test("TensorFlow.js is reached from the engine and its executor alone", async () => {
  for (const name of await modules()) {
    const vendor = (await reachedFrom(name)).filter((target) => /vendor\/(tf|wasm)/.test(target));
    assert.equal(vendor.length > 0, ["engine/engine.js", "engine/executor.js"].includes(name), name);
  }
});

test("docs/architecture.md names every module", async () => {
  const guide = await readFile(path.join(folder, "../../docs/architecture.md"), "utf8");
  const missing = (await modules()).filter(
    (name) => !name.includes("/texts/") && !guide.includes(`\`${path.basename(name)}\``),
  );
  assert.deepEqual(missing, [], "each in the table of its folder");
});

const PURE = {
  page: [
    "cut-off",
    "entrance-counts",
    "evidence",
    "live-looks",
    "loop",
    "photo-looks",
    "picture-list",
    "regions",
    "smooth",
    "tables",
  ],
  detector: ["labels"],
  engine: ["coco-labels", "graph", "network-plan", "outputs", "pixels", "self-test", "signature", "weights"],
  shared: ["boxes"],
  teach: ["alike", "box-moves", "enough", "formats", "guesses", "steps"],
};
for (const name of Object.entries(PURE).flatMap(([part, names]) => names.map((one) => `${part}/${one}.js`))) {
  test(`${name} is pure`, async () => {
    for (const one of await closure(name)) {
      assert.doesNotMatch(
        (await source(one)).replace(/globalThis\)\.document/, "").replace(/=> requestAnimationFrame\(callback\)/, ""),
        DOM,
        one,
      );
      assert.doesNotMatch(await source(one), /\b(fetch\(|Worker\(|postMessage)/, one);
    }
  });
}
