import assert from "node:assert/strict";
import { test } from "node:test";

import { BlobReader, BlobWriter, TextReader, ZipWriter } from "../../../static/vendor/zip.js";
import { readModel } from "../../../static/js/teach/own-model.js";
import { openZip } from "../../../static/js/teach/zip-file.js";
import { mergeOf, readZip } from "../../../static/js/teach/zip-in.js";
import { writeZip } from "../../../static/js/teach/zip-out.js";

const labels = [{ id: "1", name: "cup", colour: "#6db8ff" }];
const picture = {
  changed: 5_000_000_000,
  width: 200,
  height: 100,
  nothing: false,
  boxes: [{ label: "1", box: [0.1, 0.2, 0.5, 0.8] }],
};
const MEBIBYTE = 2 ** 20;

/** @param {Record<string, string | Blob>} files @param {{password?: string}} [options] */
async function pack(files, options = {}) {
  const zip = new ZipWriter(new BlobWriter(), options);
  for (const [name, content] of Object.entries(files))
    await zip.add(name, typeof content === "string" ? new TextReader(content) : new BlobReader(content));
  return new File([await zip.close()], "some.zip");
}

test("a collection comes back as it went, its pictures byte for byte", async () => {
  const pictures = /** @type {any[]} */ (["a", "b", "gone"].map((id) => ({ id, ...picture })));
  const fileOf = async (/** @type {string} */ id) => (id === "gone" ? undefined : new Blob([`picture ${id}`]));
  /** @type {number[]} */
  const shares = [];
  const blob = await writeZip("cloud", { pictures, labels }, fileOf, (share) => shares.push(share));
  const back = await readZip(new File([blob], "teach.zip"));
  assert.deepEqual(back.labels, ["cup"]);
  assert.deepEqual(
    back.pictures.map(({ id, changed, boxes }) => ({ id, changed, boxes })),
    [
      { id: "a", changed: 5_000_000_000, boxes: [{ label: "cup", box: [0.1, 0.2, 0.5, 0.8] }] },
      { id: "b", changed: 5_000_000_000, boxes: [{ label: "cup", box: [0.1, 0.2, 0.5, 0.8] }] },
    ],
  );
  assert.equal(await (await back.pictures[1].read()).text(), "picture b");
  assert.deepEqual(shares, [1 / 3, 2 / 3]);
});

test("a folder around it, system files and the old service's bare names do no harm", async () => {
  const annotations = { annotations: { "a.jpg": [], "sub/b.png": [] } };
  const zip = await pack({
    "my set/_annotations.json": JSON.stringify(annotations),
    "my set/images/a.jpg": "a",
    "my set/sub/b.png": "b",
    "my set/c.jpg": "c",
    "my set/notes.txt": "no picture",
    "__MACOSX/my set/._a.jpg": "x",
  });
  const { pictures } = await readZip(zip);
  assert.deepEqual(
    pictures.map(({ id, nothing }) => [id, nothing]),
    [
      ["images_a", true],
      ["sub_b", true],
      ["c", false],
    ],
  );
});

test("the newer answer wins, and the same one changes nothing", () => {
  assert.equal(mergeOf(undefined, { changed: 0 }), "add");
  assert.equal(mergeOf({ changed: 1 }, { changed: 2 }), "replace");
  assert.equal(mergeOf({ changed: 2 }, { changed: 2 }), "keep");
});

for (const name of ["../a.jpg", "/etc/a.jpg", "C:\\a.jpg", "a/../../b.jpg", "..\\b.jpg"]) {
  test(`the name ${name} is refused`, async () => {
    const written = "x".repeat(name.length);
    // No library writes such a name, so it is put in afterwards.
    const bytes = Buffer.from(await (await pack({ [written]: "1", "_annotations.json": "{}" })).arrayBuffer());
    for (let at = bytes.indexOf(written); at >= 0; at = bytes.indexOf(written)) bytes.write(name, at, "latin1");
    await assert.rejects(readZip(new File([bytes], "evil.zip")), { name: "ZipError", code: "path" });
  });
}

test("a bomb is refused before it is opened, and one that lies about its size while it is", async () => {
  const bomb = await pack({ "a.jpg": new Blob([new Uint8Array(8 * MEBIBYTE)]) });
  await assert.rejects(openZip(bomb, 64 * MEBIBYTE), { code: "bomb" });
  const noise = Uint8Array.from({ length: 4 * MEBIBYTE }, (_, i) => (i * 2654435761) >>> 13);
  const large = await pack({ "a.jpg": new Blob([noise]) });
  await assert.rejects(openZip(large, MEBIBYTE), { code: "bomb" });
  const entry = (await openZip(large, 64 * MEBIBYTE)).get("a.jpg");
  await assert.rejects(/** @type {any} */ (entry).read(1000), { code: "bomb" });
});

test("another program's zip, no zip, a locked one and a cut one are told apart", async () => {
  await assert.rejects(readZip(await pack({ "a.txt": "hello" })), { code: "foreign" });
  await assert.rejects(readZip(await pack({ "_annotations.json": "[]" })), { code: "foreign" });
  await assert.rejects(readZip(new File(["hello"], "a.zip")), { code: "not-zip" });
  await assert.rejects(readZip(await pack({ "_annotations.json": "{}" }, { password: "p" })), { code: "locked" });
  const whole = await pack({ "_annotations.json": JSON.stringify({ annotations: {} }), "a.jpg": "a" });
  await assert.rejects(readZip(new File([whole.slice(0, whole.size - 30)], "a.zip")), { code: "not-zip" });
});

test("a model is found in a folder and in a zip, and what is none says so", async () => {
  const zip = await pack({ "model_web/model.json": "{}", "model_web/shard.bin": "1", "readme.txt": "x" });
  assert.deepEqual([...(await readModel([zip])).keys()].sort(), ["model.json", "shard.bin"]);
  const folder = [new File(["{}"], "model.json"), new File(["1"], "shard.bin")];
  assert.deepEqual([...(await readModel(folder)).keys()], ["model.json", "shard.bin"]);
  await assert.rejects(readModel([new File(["1"], "a.bin")]), { code: "foreign" });
  await assert.rejects(readModel([await pack({ "a.bin": "1" })]), { code: "foreign" });
});
