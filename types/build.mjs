// Makes the package's type declarations from the JSDoc of static/js, without what is marked @internal: the compiler's `stripInternal` passes over JavaScript.
// Run by `npm pack` (prepack); what it writes to types/js/ is not committed.

import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const here = path.dirname(fileURLToPath(import.meta.url));

/** @param {string} text of a declaration file @returns {string} the same without the members that are marked @internal */
function withoutInternals(text) {
  const file = ts.createSourceFile("file.d.ts", text, ts.ScriptTarget.Latest, true);
  /** @type {{from: number, to: number}[]} */
  const cuts = [];
  const visit = (/** @type {ts.Node} */ node) => {
    if (ts.isClassElement(node) && ts.getJSDocTags(node).some(({ tagName }) => tagName.text === "internal")) cuts.push({ from: node.getFullStart(), to: node.getEnd() });
    else ts.forEachChild(node, visit);
  };
  visit(file);
  return cuts.reverse().reduce((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), text);
}

const config = ts.getParsedCommandLineOfConfigFile(path.join(here, "tsconfig.json"), {}, /** @type {any} */ ({ ...ts.sys, onUnRecoverableConfigFileDiagnostic: console.error }));
if (!config) throw new Error("types/tsconfig.json cannot be read.");
await rm(path.join(here, "js"), { recursive: true, force: true });
const { diagnostics, emitSkipped } = ts.createProgram(config.fileNames, config.options).emit();
if (emitSkipped || diagnostics.length) throw new Error(ts.formatDiagnostics(diagnostics, ts.createCompilerHost(config.options)));
for (const name of await readdir(path.join(here, "js"), { recursive: true })) {
  if (!name.endsWith(".d.ts")) continue;
  const place = path.join(here, "js", name);
  await writeFile(place, withoutInternals(await readFile(place, "utf8")));
}
