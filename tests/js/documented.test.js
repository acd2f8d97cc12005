// The documents list exactly the parameters, settings, options and error codes that the code has.

import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { test } from "node:test";

const root = new URL("../../", import.meta.url);
/** @param {string} name */
const read = (name) => readFile(new URL(name, root), "utf8");

/** The first cells of the table under a heading, without backticks. @param {string} text @param {string} heading */
function rows(text, heading) {
  const part = text.split(/^#+ /m).find((one) => one.startsWith(`${heading}\n`));
  assert.ok(part, `there is no heading "${heading}"`);
  return [...part.matchAll(/^\| `([^`]+)`/gm)].map(([, cell]) => cell.split(" ")[0]).sort();
}

/** @param {string} folder */
async function sources(folder) {
  const names = (await readdir(new URL(folder, root), { recursive: true })).filter((name) => name.endsWith(".js"));
  return Promise.all(names.map((name) => read(`${folder}/${name}`)));
}

/** The names of a JSDoc typedef's properties. @param {string} text @param {string} name */
function properties(text, name) {
  const [, part] = new RegExp(`@typedef \\{object\\} ${name}\\n([\\s\\S]*?)(?:@typedef|\\*/)`).exec(text) ?? [];
  assert.ok(part, name);
  return [...part.matchAll(/@property \{.*\} \[?(\w+)\]?/g)].map(([, property]) => property).sort();
}

test("every address parameter has its row", async () => {
  const used = (await sources("static/js/page")).flatMap((text) =>
    [...text.matchAll(/(?:asked|URLSearchParams\(location\.search\))\.(?:get|has)\("(\w+)"\)/g)].map(
      ([, name]) => name,
    ),
  );
  assert.deepEqual(rows(await read("docs/page.md"), "Address parameters"), [...new Set(used)].sort());
});

test("every setting that is kept has its row", async () => {
  const texts = [...(await sources("static/js/page")), ...(await sources("static/js/shared"))];
  const used = texts.flatMap((text) =>
    [...text.matchAll(/(?:recall|remember)\("(\w+)"|=> `(\w+) \$\{models|STORAGE_KEY = "([\w-]+)"/g)].map(
      ([, ...names]) => names.find((name) => name),
    ),
  );
  assert.deepEqual(rows(await read("docs/page.md"), "Settings"), [...new Set(used)].sort());
});

for (const [heading, name] of [
  ["Options of createDetector", "DetectorOptions"],
  ["Options of detect", "DetectOptions"],
  ["What info tells", "DetectorInfo"],
]) {
  test(`${name} has a row for each property`, async () => {
    assert.deepEqual(
      rows(await read("docs/detector.md"), heading),
      properties(await read("static/js/detector/detector.js"), name),
    );
  });
}

test("every error code has its row", async () => {
  const [, union] = /@typedef \{([^}]*)\} DetectorErrorCode/.exec(await read("static/js/shared/errors.js")) ?? [];
  const codes = [...union.matchAll(/"([\w-]+)"/g)].map(([, code]) => code);
  assert.deepEqual(rows(await read("docs/detector.md"), "Errors"), codes.sort());
});

test("every attribute and event of the element has its row", async () => {
  const text = await read("static/js/element/mask-detector.js");
  const [, ...lists] = text.split("#limits(signal) {");
  const attributes = [...text.matchAll(/(?:get|has)Attribute\("(\w+)"\)/g)].map(([, name]) => name);
  const numbers = [...(/= \[("\w+", "\w+")\]\.map/.exec(lists.join("")) ?? ["", ""])[1].matchAll(/\w+/g)].map(
    ([name]) => name,
  );
  assert.deepEqual(
    rows(await read("docs/detector.md"), "Attributes"),
    [...new Set([...attributes, ...numbers])].sort(),
  );
  const events = [...text.matchAll(/new CustomEvent\("(\w+)"/g)].map(([, name]) => name);
  assert.deepEqual(rows(await read("docs/detector.md"), "Events"), [...new Set(events)].sort());
});

test("every setting of the server has its row", async () => {
  const text = await read("app/config.py");
  const used = [...text.matchAll(/(?:environ, |environ\.get\()"(\w+)"/g)].map(([, name]) => name);
  assert.ok(used.length > 5);
  assert.deepEqual(rows(await read("docs/deploy/README.md"), "Settings"), [...new Set(used)].sort());
});
