import assert from "node:assert/strict";
import { test } from "node:test";

import { createWakeLock } from "../../../static/js/page/wake.js";

/** A browser that counts the locks held. */
function browser() {
  const counts = { asked: 0, held: 0 };
  const request = async () => {
    counts.asked++;
    counts.held++;
    return {
      release: async () => {
        counts.held--;
      },
    };
  };
  return { counts, scope: /** @type {any} */ ({ wakeLock: { request } }) };
}
const settled = () => new Promise((done) => setTimeout(done));

test("one lock at most is held, and none after letting go", async () => {
  const { counts, scope } = browser();
  const wake = createWakeLock(scope);
  wake.hold();
  wake.hold(); // a tab that comes back asks again
  await settled();
  assert.deepEqual(counts, { asked: 2, held: 1 });
  wake.letGo();
  await settled();
  assert.equal(counts.held, 0);
});

test("a lock that comes after letting go is given back", async () => {
  const { counts, scope } = browser();
  const wake = createWakeLock(scope);
  wake.hold();
  wake.letGo();
  await settled();
  assert.equal(counts.held, 0);
});

test("a browser that refuses it, or has none, changes nothing", async () => {
  for (const scope of [{}, { wakeLock: { request: () => Promise.reject(new Error("battery saver")) } }]) {
    const wake = createWakeLock(/** @type {any} */ (scope));
    wake.hold();
    wake.letGo();
    await settled();
  }
});
