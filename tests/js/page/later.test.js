import assert from "node:assert/strict";
import { test } from "node:test";

import { CodeError, loadPatiently } from "../../../static/js/page/later.js";

const never = () => new Promise(() => {});

/** @param {((attempt: number) => Promise<any>)[]} tries */
function from(...tries) {
  const asked = /** @type {number[]} */ ([]);
  const load = (/** @type {number} */ attempt) => {
    asked.push(attempt);
    return tries[attempt](attempt);
  };
  return { asked, come: loadPatiently(load, { patience: 40, pause: 5 }) };
}

test("what comes is not asked for again", async () => {
  const { asked, come } = from(async () => "code");
  assert.equal(await come, "code");
  assert.deepEqual(asked, [0]);
});

test("what failed, and what is silent, is asked for again", async () => {
  const failed = from(
    async () => {
      throw new TypeError("no network");
    },
    async () => "code",
  );
  assert.equal(await failed.come, "code");
  const silent = from(never, never, async () => "code");
  assert.equal(await silent.come, "code");
  assert.deepEqual(silent.asked, [0, 1, 2]);
});

test("a line that was only slow may still win", async () => {
  const { come } = from(() => new Promise((done) => setTimeout(done, 60, "late")), never);
  assert.equal(await come, "late");
});

test("in the end it says that it did not come", async () => {
  const { come } = from(
    never,
    async () => {
      throw new TypeError("no network");
    },
    never,
  );
  await assert.rejects(come, CodeError);
});
