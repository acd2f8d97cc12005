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
const MODULES = ["js/main.js", "js/worker.js"];
const OTHERS = ["js/early.js", "sw.js", "css/page.css"];

/**
 * Make the bundle's files, without writing them: name to content.
 * @returns {Promise<Map<string, string>>}
 */
export async function makeBundle() {
  /** @satisfies {import("esbuild").BuildOptions} */
  const common = {
    absWorkingDir: statics,
    outdir: "bundle",
    entryNames: "[name]",
    bundle: true,
    target: "es2022",
    minify: true,
    charset: "utf8",
    legalComments: "none",
    metafile: true,
    write: false,
  };
  const results = [
    // The bundle lies beside js/, so that what is relative to a module (../vendor/, ./worker.js) is where it was.
    await build({ ...common, entryPoints: MODULES, format: "esm", splitting: true, chunkNames: "[name]-[hash]", external: ["../vendor/*"] }),
    await build({ ...common, entryPoints: OTHERS, format: "iife" }),
  ];
  /** @type {Map<string, string>} */
  const files = new Map();
  for (const file of results.flatMap(({ outputFiles }) => outputFiles)) files.set(path.basename(file.path), file.text);
  /** @type {Record<string, string>} */
  const inputs = {};
  for (const name of results.flatMap(({ metafile }) => Object.keys(metafile.inputs)).sort()) {
    inputs[name] = createHash("sha256").update(await readFile(path.join(statics, name))).digest("hex");
  }
  files.set("inputs.json", `${JSON.stringify(inputs, null, 1)}\n`);
  return files;
}

/** Write the bundle, and remove what an older one has left. */
async function main() {
  const files = await makeBundle();
  await mkdir(here, { recursive: true });
  for (const old of await readdir(here)) if (old !== "build.mjs" && !files.has(old)) await rm(path.join(here, old));
  for (const [name, text] of files) await writeFile(path.join(here, name), text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
