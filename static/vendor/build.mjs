// Bundles TensorFlow.js from node_modules into single ES modules, one per backend, and copies the WebAssembly binaries beside them; and the two small
// libraries of the page for teaching: idb (IndexedDB with promises) and zip.js (zip files in pieces), each with its licence.
// Run by `make vendor`; the results are committed, and tests/js/vendor.test.js builds them again and compares every byte.
// Not its job: choosing a backend (static/js/shared/backends.js) or starting it with a model (static/js/engine/engine.js).

import { build, transform } from "esbuild";
import { copyFile, mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import vm from "node:vm";

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, "../..");
const packages = path.join(root, "node_modules/@tensorflow");
const wasmOut = path.join(packages, "tfjs-backend-wasm/wasm-out");
const BUNDLES = ["wasm-loader", "wasm-loader-threads", "tf-wasm", "tf-webgl", "tf-webgpu"];
/** @type {Record<string, string>} file to package */
const LIBRARIES = { idb: "idb", zip: "@zip.js/zip.js" };
const BINARIES = ["tfjs-backend-wasm.wasm", "tfjs-backend-wasm-simd.wasm", "tfjs-backend-wasm-threaded-simd.wasm"];

/** The banner that every bundle carries: what it is, from where, under which licence. @param {string} name */
async function banner(name) {
  const { version } = JSON.parse(await readFile(path.join(packages, "tfjs-core/package.json"), "utf8"));
  return `/* ${name}: TensorFlow.js ${version}, https://github.com/tensorflow/tfjs, Apache-2.0 (see LICENSE). Made by build.mjs; do not edit. */`;
}

/** The same for a small library. @param {string} name */
async function bannerOf(name) {
  const library = path.join(root, "node_modules", LIBRARIES[name], "package.json");
  const { version, repository, license } = JSON.parse(await readFile(library, "utf8"));
  const source = repository.url.replace(/^git(\+https)?:/, "https:").replace(/\.git$/, "");
  return `/* ${LIBRARIES[name]} ${version}, ${source}, ${license} (see LICENSE-${name}). Made by build.mjs; do not edit. */`;
}

/**
 * Replace a piece of someone else's code, which must be there once: a new version that reads otherwise stops the build.
 * @param {string} text
 * @param {string} old
 * @param {string} replacement
 */
function replaceOnce(text, old, replacement) {
  if (text.split(old).length !== 2)
    throw new Error(`expected once in the package, found ${text.split(old).length - 1} times: ${old}`);
  return text.replace(old, () => replacement);
}

/**
 * The loader of the build with threads, with two numbers made settings. It starts eight workers whatever happens, and each costs a start; and the
 * backend uses half the logical cores at most, which on two cores means no threads at all, where two take little more than half the time of one.
 */
async function threadedLoader() {
  const text = await readFile(path.join(wasmOut, "tfjs-backend-wasm-threaded-simd.js"), "utf8");
  const pooled = replaceOnce(text, "pthreadPoolSize=8;", 'pthreadPoolSize=Module["pthreadPoolSize"];');
  return replaceOnce(pooled, 'return navigator["hardwareConcurrency"]', 'return Module["logicalCores"]');
}

/** @type {import("esbuild").Plugin} */
export const threadedLoaderPlugin = {
  name: "threaded-loader",
  setup({ onLoad }) {
    onLoad({ filter: /tfjs-backend-wasm-threaded-simd\.js$/ }, async () => ({
      contents: await threadedLoader(),
      loader: "js",
    }));
  },
};

// The package's backend brings both loaders along; ours come in files of their own, before TensorFlow.js and often instead of it.
/** @type {import("esbuild").Plugin} */
const noLoaderPlugin = {
  name: "no-loader",
  setup({ onLoad }) {
    onLoad({ filter: /wasm-out\/.*\.js$/ }, () => ({
      contents: 'export default undefined; export const wasmWorkerContents = "";',
      loader: "js",
    }));
  },
};

/** One plain script for the threads. The package makes it of two `blob:` scripts, which would need `script-src blob:` in the page's policy. */
async function threadScript() {
  const packed = await readFile(path.join(wasmOut, "tfjs-backend-wasm-threaded-simd.worker.js"), "utf8");
  const context = { module: { exports: { wasmWorkerContents: "" } } };
  vm.runInNewContext(packed, context);
  const worker = replaceOnce(
    // The template literal has eaten the backslash of the one line break inside a string.
    context.module.exports.wasmWorkerContents.replaceAll("\n", "\\n"),
    'if(typeof e.data.urlOrBlob=="string"){importScripts(e.data.urlOrBlob)}else{var objectUrl=URL.createObjectURL(e.data.urlOrBlob);importScripts(objectUrl);URL.revokeObjectURL(objectUrl)}',
    "",
  );
  return `${await threadedLoader()}\n${worker}`;
}

/** The names of the operations that TensorFlow.js' graph executor knows, for the server's check of a model (app/graph.py). */
async function operations() {
  const lists = path.join(packages, "tfjs-converter/dist/operations/op_list");
  const files = (await readdir(lists)).filter((name) => name.endsWith(".js")).sort();
  const named = await Promise.all(
    files.map(async (name) =>
      [...(await readFile(path.join(lists, name), "utf8")).matchAll(/'tfOpName': '(\w+)'/g)].map((match) => match[1]),
    ),
  );
  return [...new Set(named.flat())].sort();
}

/** Write every bundle and binary into `folder`. @param {string} folder */
export async function buildVendor(folder) {
  await mkdir(folder, { recursive: true });
  /** @type {import("esbuild").BuildOptions} */
  const common = {
    absWorkingDir: root,
    minify: true,
    platform: "browser",
    target: ["es2022"],
    legalComments: "none",
    logLevel: "error",
  };
  for (const name of BUNDLES) {
    await build({
      ...common,
      entryPoints: [path.join(here, "entries", `${name}.js`)],
      outfile: path.join(folder, `${name}.js`),
      bundle: true,
      format: "esm",
      banner: { js: await banner(name) },
      plugins: [name === "tf-wasm" ? noLoaderPlugin : threadedLoaderPlugin],
      // Node's modules are named in branches that a browser never takes.
      external: ["fs", "path", "os", "util", "crypto", "worker_threads", "perf_hooks", "node-fetch", "string_decoder"],
      mainFields: ["module", "main"],
    });
  }
  for (const name of Object.keys(LIBRARIES)) {
    await build({
      ...common,
      entryPoints: [path.join(here, "entries", `${name}.js`)],
      outfile: path.join(folder, `${name}.js`),
      bundle: true,
      format: "esm",
      banner: { js: await bannerOf(name) },
    });
    await copyFile(path.join(root, "node_modules", LIBRARIES[name], "LICENSE"), path.join(folder, `LICENSE-${name}`));
  }
  const { code } = await transform(await threadScript(), {
    minifySyntax: true,
    minifyWhitespace: true,
    target: ["es2022"],
    banner: await banner("tf-wasm-thread"),
  });
  await writeFile(path.join(folder, "tf-wasm-thread.js"), code);
  await writeFile(path.join(folder, "operations.json"), `${JSON.stringify(await operations())}\n`);
  for (const name of BINARIES) await copyFile(path.join(wasmOut, name), path.join(folder, name));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildVendor(process.argv[2] ?? here);
}
