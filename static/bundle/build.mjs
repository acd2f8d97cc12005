// Joins the page's own modules into a few files, so that a first visit is a dozen requests and not fifty, and takes the comments out of its styles
// and classic scripts. Run by `make bundle`; the results are committed, with `made.json`: what was made of which sources. The server uses them only
// while it still fits these (app/bundle.py): after a change and until the next run it serves them as they are. TensorFlow.js stays in static/vendor/
// and is not copied in.

import { build } from "esbuild";
import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const statics = path.resolve(here, "..");
const MODULES = ["js/page/main.js", "js/page/on-demand.js", "js/engine/worker.js"];
// A build of its own: what it shares with the page is in both, so that the page's first visit is no larger for it.
const TEACH = ["js/teach/main.js", "js/teach/zips.js"];
const OTHERS = ["js/page/preload.js", "sw.js", "css/page.css", "css/teach.css"];

/** The bundle has the folders of js/: what is relative to a module (../../vendor/, ../engine/worker.js) is where it was. @param {string[]} names */
const placed = (names) => names.map((name) => ({ in: name, out: name.replace(/^js\//, "").replace(/\.\w+$/, "") }));

/**
 * Make the bundle's files, without writing them: name to content.
 * @returns {Promise<Map<string, string>>} names are relative to static/bundle/
 */
export async function makeBundle() {
  /** @satisfies {import("esbuild").BuildOptions} */
  const common = {
    absWorkingDir: statics,
    outdir: "bundle",
    bundle: true,
    target: "es2022",
    minify: true,
    charset: "utf8",
    legalComments: "none",
    metafile: true,
    write: false,
  };
  /** @param {string[]} names */
  const buildModules = (names) =>
    build({
      ...common,
      entryPoints: placed(names),
      format: "esm",
      splitting: true,
      chunkNames: "chunks/[name]-[hash]",
      external: ["../../vendor/*"],
    });
  const results = [
    await buildModules(MODULES),
    await build({ ...common, entryPoints: placed(OTHERS), format: "iife" }),
    await buildModules(TEACH),
  ];
  /** @type {Map<string, string>} */
  const files = new Map();
  for (const file of results.flatMap(({ outputFiles }) => outputFiles))
    files.set(path.relative(here, file.path), file.text);
  files.set("made.json", `${JSON.stringify(await describe(results.map(({ metafile }) => metafile)), null, 1)}\n`);
  return files;
}

/**
 * What the server has to know: the SHA-256 of each source, and what to load for each one that has a file of its own, that file first and then
 * all that it imports.
 * @param {import("esbuild").Metafile[]} metafiles
 */
async function describe(metafiles) {
  /** @type {Record<string, string>} */
  const sources = {};
  for (const name of metafiles.flatMap(({ inputs }) => Object.keys(inputs)).sort()) {
    sources[name] = createHash("sha256")
      .update(await readFile(path.join(statics, name)))
      .digest("hex");
  }
  /** @type {Record<string, string[]>} */
  const files = {};
  for (const { outputs } of metafiles) {
    for (const [name, { entryPoint }] of Object.entries(outputs))
      if (entryPoint) files[entryPoint] ??= [...withImports(outputs, name)];
  }
  return { sources, files };
}

/** A file and all that it imports, in the order in which a browser meets them. @param {import("esbuild").Metafile["outputs"]} outputs @param {string} first */
function withImports(outputs, first) {
  const found = new Set([first]);
  for (const name of found) {
    for (const { path: imported, kind } of outputs[name]?.imports ?? []) {
      if (kind === "import-statement" && Object.hasOwn(outputs, imported)) found.add(imported);
    }
  }
  return found;
}

/** What lies in static/bundle/ now, this script aside. @returns {Promise<string[]>} names relative to it */
export async function bundledFiles() {
  const names = await readdir(here, { recursive: true });
  return names.filter((name) => path.extname(name) && name !== "build.mjs"); // folders have no ending
}

/** Write the bundle, and remove what an older one has left. */
async function main() {
  const files = await makeBundle();
  for (const old of await bundledFiles()) if (!files.has(old)) await rm(path.join(here, old));
  for (const [name, text] of files) {
    await mkdir(path.dirname(path.join(here, name)), { recursive: true });
    await writeFile(path.join(here, name), text);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
