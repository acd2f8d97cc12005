import assert from "node:assert/strict";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const committed = fileURLToPath(new URL("../../static/vendor/", import.meta.url));

test("the committed bundles are what `make vendor` makes of node_modules, byte for byte", async () => {
  const { buildVendor } = await import("../../static/vendor/build.mjs");
  const folder = await mkdtemp(path.join(tmpdir(), "vendor-"));
  try {
    await buildVendor(folder);
    const made = (await readdir(folder)).sort();
    assert.ok(made.includes("tf-wasm.js") && made.includes("tf-wasm-thread.js"));
    for (const name of made) {
      assert.ok(
        (await readFile(path.join(folder, name))).equals(await readFile(path.join(committed, name))),
        `${name} differs: run make vendor and commit the result`,
      );
    }
    const known = new Set([...made, "LICENSE", "README.md", "build.mjs", "entries"]);
    assert.deepEqual(
      (await readdir(committed)).filter((name) => !known.has(name) && !name.endsWith(".d.ts")),
      [],
      "files that no build makes",
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("no bundle needs eval, which the page's policy forbids", async () => {
  for (const name of await readdir(committed)) {
    if (!/^tf-.*\.js$/.test(name)) continue;
    const text = await readFile(path.join(committed, name), "utf8");
    assert.doesNotMatch(text, /\bnew Function\(|[^.\w]eval\(/, name);
  }
});
