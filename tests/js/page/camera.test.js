import assert from "node:assert/strict";
import { test } from "node:test";

import {
  CameraError,
  constraintsFor,
  facingFromName,
  nameCameras,
  toCameraError,
  whyNoCamera,
} from "../../../static/js/page/camera.js";
import { createTexts } from "../../../static/js/page/i18n.js";
import english from "../../../static/js/page/texts/en.js";
import more from "../../../static/js/page/texts/later/en.js";

const { t } = createTexts("en", { ...english, ...more });
/** @param {string} name @param {string} [message] */
const thrown = (name, message = "") => Object.assign(new Error(message), { name });

test("each error name of getUserMedia has its own code", () => {
  const codes = Object.fromEntries(
    [
      "NotAllowedError",
      "NotFoundError",
      "NotReadableError",
      "OverconstrainedError",
      "AbortError",
      "SecurityError",
      "TypeError",
      "InvalidStateError",
      "SomethingElse",
    ].map((name) => [name, toCameraError(thrown(name), { permission: "denied" }).code]),
  );
  assert.deepEqual(codes, {
    NotAllowedError: "denied",
    NotFoundError: "missing",
    NotReadableError: "busy",
    OverconstrainedError: "missing",
    AbortError: "interrupted",
    SecurityError: "security",
    TypeError: "outdated",
    InvalidStateError: "inactive",
    SomethingElse: "unknown",
  });
});

test("a refusal is told apart by who refused", () => {
  const error = thrown("NotAllowedError", "Permission denied");
  assert.equal(toCameraError(error, { permission: "denied" }).code, "denied");
  assert.equal(
    toCameraError(
      thrown("NotAllowedError", "The request is not allowed by the user agent or the platform in the current context."),
      { permission: "prompt" },
    ).code,
    "denied",
  );
  assert.equal(
    toCameraError(thrown("NotAllowedError", "Permission dismissed"), { permission: "unknown" }).code,
    "dismissed",
  );
  assert.equal(
    toCameraError(thrown("NotAllowedError", "Permission denied by system"), { permission: "denied" }).code,
    "system",
  );
  assert.equal(toCameraError(error, { permission: "granted" }).code, "system");
  assert.equal(toCameraError(error, { permission: "prompt", allowed: false }).code, "embedded");
});

test("old names mean the same, and a CameraError stays what it is", () => {
  assert.equal(toCameraError(thrown("TrackStartError")).code, "busy");
  assert.equal(toCameraError(thrown("DevicesNotFoundError")).code, "missing");
  assert.equal(toCameraError(new CameraError("lost")).code, "lost");
  assert.equal(toCameraError(undefined).code, "unknown");
  assert.match(toCameraError(thrown("Odd", "words")).message, /Odd: words/);
});

test("a page without https and a browser without cameras are two things", () => {
  const scope = (/** @type {boolean} */ secure, /** @type {any} */ mediaDevices) =>
    /** @type {any} */ ({ isSecureContext: secure, navigator: { mediaDevices } });
  assert.equal(whyNoCamera(scope(false, undefined))?.code, "insecure");
  assert.equal(whyNoCamera(scope(true, undefined))?.code, "unsupported");
  assert.equal(whyNoCamera(scope(true, { getUserMedia() {} })), null);
});

test("the wish is loosened step by step, and never asks for more than 1280 x 720", () => {
  const chain = constraintsFor({ deviceId: "abc", facing: "environment" });
  assert.deepEqual(chain[0].deviceId, { exact: "abc" });
  assert.deepEqual(chain[1].facingMode, { ideal: "environment" });
  assert.deepEqual(chain.at(-1), {});
  for (const { width, height } of chain.slice(0, -1))
    assert.deepEqual([width, height], [{ ideal: 1280 }, { ideal: 720 }]);
  assert.deepEqual(constraintsFor({})[0].facingMode, { ideal: "user" });
});

test("cameras get names that a person can choose by", () => {
  assert.equal(facingFromName("camera2 0, facing back"), "environment");
  assert.equal(facingFromName("FaceTime HD Camera"), "user");
  assert.equal(facingFromName("USB Camera"), undefined);
  const names = (/** @type {string[]} */ ...list) =>
    nameCameras(
      list.map((label, index) => ({ deviceId: `d${index}`, label })),
      {},
      t,
    ).map(({ name }) => name);
  assert.deepEqual(names("", ""), ["Camera 1", "Camera 2"]);
  assert.deepEqual(names("HD Webcam (046d:0825)", "HD Webcam (046d:0826)"), ["HD Webcam (1)", "HD Webcam (2)"]);
  assert.deepEqual(names("camera2 1, facing front", "camera2 0, facing back"), ["Front camera", "Rear camera"]);
  assert.deepEqual(nameCameras([{ deviceId: "a", label: "" }], { deviceId: "a", facing: "environment" }, t), [
    { deviceId: "a", name: "Rear camera" },
  ]);
});
