import assert from "node:assert/strict";
import { test } from "node:test";

import { arrival } from "../../../static/js/engine/code.js";

test("code that comes is handed on", async () => {
  assert.equal((await arrival(import("../../../static/js/shared/boxes.js"))).YMIN, 0);
});

test("code whose line falls silent, or is not there, is a matter of the line", async () => {
  await assert.rejects(arrival(new Promise(() => {}), 20), {
    code: "network",
    message: /could not be fetched: .*silent/,
  });
  const refused = Promise.reject(new TypeError("Failed to fetch dynamically imported module: x.js"));
  await assert.rejects(arrival(refused), { code: "network" });
});

test("what the code itself throws is not", async () => {
  await assert.rejects(arrival(Promise.reject(new RangeError("out of memory"))), RangeError);
});

test("what has come leaves no timer behind, for which Node would wait", async () => {
  const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === "Timeout").length;
  const before = timers();
  await arrival(Promise.resolve("code"));
  await assert.rejects(arrival(Promise.reject(new Error("broken"))));
  assert.equal(timers(), before);
});
