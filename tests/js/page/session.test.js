import assert from "node:assert/strict";
import { test } from "node:test";

import { createSession } from "../../../static/js/page/session.js";

/** A session that records everything it tells the page. */
function record() {
  /** @type {string[]} */
  const said = [];
  let view = "camera";
  /** @type {any} */
  const ui = {
    view: () => view,
    badge: (/** @type {string} */ text) => said.push(`badge ${text}`),
    wait: () => {},
    progress: () => {},
    setState: (/** @type {string} */ state, /** @type {string | null} */ shown) => {
      said.push(`${state} ${shown}`);
      view = shown ?? "";
    },
    fail: (/** @type {{title: string}} */ { title }) => said.push(title),
  };
  /** @type {any} */
  const answers = { clear: () => said.push("clear") };
  /** @type {any} */
  const model = { retry: () => said.push("retry") };
  const session = createSession({ ui, answers, model, onFail: (error) => said.push(`failed: ${error}`) });
  return { session, said };
}

test("what begins ends what went on, with all that was shown of it", () => {
  const { session, said } = record();
  const camera = session.begin("camera");
  assert.deepEqual(
    said,
    ["clear", "badge ", "retry", "loading camera"],
    "the camera's picture stays while another camera is opened",
  );
  const photo = session.begin("photo");
  assert.deepEqual([camera.aborted, photo.aborted], [true, false]);
  assert.equal(said.at(-1), "loading null", "but no camera's picture while a photo is read");
  assert.equal(session.signal, photo);
});

test("whoever cleans up does so before the next one begins", () => {
  const { session, said } = record();
  session.begin("camera").addEventListener("abort", () => said.push("light out"));
  said.length = 0;
  session.begin("photo");
  assert.equal(said[0], "light out");
});

test("a stop and a failure end it", () => {
  const { session, said } = record();
  const first = session.begin("camera");
  session.stop();
  assert.equal(first.aborted, true);
  assert.equal(said.at(-1), "idle null");
  const second = session.begin("camera");
  session.fail(new Error("broken"));
  assert.equal(second.aborted, true);
  assert.deepEqual(said.slice(-2), ["model.unknown", "failed: Error: broken"]);
});

test("what is said of a model on its way stays said while it is", () => {
  const waits = /** @type {any[]} */ ([]);
  const ui = {
    view: () => null,
    badge() {},
    setState() {},
    fail() {},
    progress: () => waits.push("bar"),
    wait: (/** @type {any} */ change) => waits.push(change),
  };
  const model = { retry() {}, isLoading: true };
  const session = createSession(/** @type {any} */ ({ ui, answers: { clear() {} }, model, onFail() {} }));
  session.stop();
  session.fail(new Error("the camera's"));
  assert.deepEqual(waits, [{ camera: "" }, { camera: "" }]);
  model.isLoading = false;
  session.stop();
  assert.deepEqual(waits.slice(2), [{ camera: "", model: "" }, "bar"]);
});

test("a model that came after all ends the words about its absence, and no other words", () => {
  for (const [code, states] of /** @type {[string, string[]][]} */ ([
    ["network", ["idle"]],
    ["unsupported-model", []],
  ])) {
    const said = /** @type {string[]} */ ([]);
    const ui = {
      view: () => null,
      badge() {},
      setState: (/** @type {string} */ state) => said.push(state),
      fail() {},
      progress() {},
      wait() {},
      state: () => "error",
    };
    const session = createSession(
      /** @type {any} */ ({ ui, answers: { clear() {} }, model: { retry() {} }, onFail() {} }),
    );
    session.fail(Object.assign(new Error("x"), { code }));
    session.recover();
    assert.deepEqual(said, states);
  }
});
