import assert from "node:assert/strict";
import { afterEach, test } from "node:test";

import { recall, remember } from "../../../static/js/page/store.js";

const scope = /** @type {any} */ (globalThis);
const own = Object.getOwnPropertyDescriptor(scope, "localStorage");
afterEach(() => {
  if (own) Object.defineProperty(scope, "localStorage", own);
  else delete scope.localStorage;
});

/** @param {any} value */
const storage = (value) => Object.defineProperty(scope, "localStorage", { configurable: true, value });

test("a choice is written, read and forgotten", () => {
  const kept = new Map();
  storage({
    getItem: (/** @type {string} */ key) => kept.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ text) => kept.set(key, text),
    removeItem: (/** @type {string} */ key) => kept.delete(key),
  });
  remember("a", { x: 1 });
  assert.equal(kept.get("a"), '{"x":1}');
  assert.deepEqual(recall("a", null), { x: 1 });
  remember("a", undefined);
  assert.equal(kept.size, 0);
  assert.equal(recall("a", "none"), "none");
  kept.set("b", "{not json");
  assert.equal(recall("b", 7), 7);
});

test("where storage is refused, the choice lasts as long as the page", () => {
  storage({
    getItem() {
      throw new Error("refused");
    },
    setItem() {
      throw new Error("full");
    },
    removeItem() {
      throw new Error("refused");
    },
  });
  assert.equal(recall("c", "fallback"), "fallback");
  remember("c", 1);
  assert.equal(recall("c", 0), 1);
  remember("c", undefined);
  assert.equal(recall("c", 0), 0);
});
