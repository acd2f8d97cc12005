// Joins the page's own modules into a few files, so that a first visit is a dozen requests and not fifty, and takes the comments out of its styles
// and classic scripts. Run by `make bundle`; the results are committed. The server uses them only while `inputs.json` still fits the sources
// (app/bundle.py): after a change and until the next run it serves them as they are. TensorFlow.js stays in static/vendor/ and is not copied in.

import { build } from "esbuild";
import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const statics = path.resolve(here, "..");
const MODULES = ["js/page/main.js", "js/page/on-demand.js", "js/engine/worker.js"];
const OTHERS = ["js/page/preload.js", "sw.js", "css/page.css"];

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
  const results = [
    await build({
      ...common,
      entryPoints: placed(MODULES),
      format: "esm",
      splitting: true,
      chunkNames: "chunks/[name]-[hash]",
      external: ["../../vendor/*"],
    }),
    await build({ ...common, entryPoints: placed(OTHERS), format: "iife" }),
  ];
  /** @type {Map<string, string>} */
  const files = new Map();
  for (const file of results.flatMap(({ outputFiles }) => outputFiles))
    files.set(path.relative(here, file.path), file.text);
  /** @type {Record<string, string>} */
  const inputs = {};
  for (const name of results.flatMap(({ metafile }) => Object.keys(metafile.inputs)).sort()) {
    inputs[name] = createHash("sha256")
      .update(await readFile(path.join(statics, name)))
      .digest("hex");
  }
  files.set("inputs.json", `${JSON.stringify(inputs, null, 1)}\n`);
  return files;
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
