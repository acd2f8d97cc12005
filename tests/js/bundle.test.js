// The committed bundle matches the modules: nobody is served an old page because someone forgot `make bundle`.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

const folder = new URL("../../static/bundle/", import.meta.url);

test("static/bundle fits static/js (else: make bundle)", async () => {
  const { bundledFiles, makeBundle } = await import(new URL("build.mjs", folder).href);
  const made = await makeBundle();
  assert.deepEqual((await bundledFiles()).sort(), [...made.keys()].sort());
  for (const [name, text] of made) assert.ok((await readFile(new URL(name, folder), "utf8")) === text, name);
});
