import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { CameraError } from "../../../static/js/page/camera.js";
import { DetectorError } from "../../../static/js/shared/errors.js";
import { PhotoError } from "../../../static/js/page/photo-intake.js";
import { problemOf } from "../../../static/js/page/error-texts.js";
import { allTexts } from "./all-texts.js";

const english = await allTexts("en");

test("every cause that a camera, a picture or the detector can name has a title and a way on", () => {
  const codes = (/** @type {string} */ file, /** @type {RegExp} */ from) =>
    [
      ...(from.exec(readFileSync(new URL(`../../../static/js/${file}`, import.meta.url), "utf8"))?.[1] ?? "").matchAll(
        /"([\w-]+)"/g,
      ),
    ].map(([, code]) => code);
  const cameras = codes("page/camera.js", /@typedef \{([^}]+)\} CameraCode/);
  const photos = codes("page/photo-intake.js", /@typedef \{([^}]+)\} PhotoCode/);
  const models = codes("shared/errors.js", /@typedef \{([^}]+)\} DetectorErrorCode/);
  assert.deepEqual([cameras.length, photos.length], [16, 11]);
  assert.ok(models.length > 10);
  const problems = [
    ...cameras.map((code) => problemOf(new CameraError(/** @type {any} */ (code)))),
    ...photos.map((code) => problemOf(new PhotoError(/** @type {any} */ (code), "a.jpg"))),
    ...models.map((code) => problemOf(new DetectorError(/** @type {any} */ (code), "why"))),
  ];
  for (const { title, help } of problems) assert.ok(title in english && help in english, title);
});

test("the detector's own sentence is kept, a camera's only where nothing better is known", () => {
  assert.equal(
    problemOf(new DetectorError("shard-truncated", "group1-shard1of1.bin has 7 bytes")).cause,
    "group1-shard1of1.bin has 7 bytes",
  );
  assert.equal(problemOf(new CameraError("denied", "NotAllowedError")).cause, "");
  assert.match(problemOf(new CameraError("unknown", "OddError: x")).cause ?? "", /OddError/);
  assert.deepEqual(problemOf(new PhotoError("empty", "<b>.jpg")).values, { name: "<b>.jpg" });
  assert.equal(problemOf("text").title, "model.unknown");
});
