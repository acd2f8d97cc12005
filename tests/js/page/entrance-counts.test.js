import assert from "node:assert/strict";
import { test } from "node:test";

import { countsAsRows, createCounter, hourOf, withoutOld } from "../../../static/js/page/entrance-counts.js";

const NOON = new Date(2026, 10, 28, 12, 30);
const HOUR = "2026-11-28 12:00";

/** @param {number} id @param {string} label @param {number} [left] @returns {import("../../../static/js/page/entrance-counts.js").Face} */
const face = (id, label, left = 100) => ({ id, label, box: [left, 100, 80, 100] });

/** A counter that gets the same faces every 100 ms. */
function entrance() {
  let time = 0;
  const counter = createCounter({}, () => {});
  return {
    counter,
    /** @param {number} milliseconds @param {import("../../../static/js/page/entrance-counts.js").Face[]} faces */
    watch(milliseconds, ...faces) {
      for (const end = time + milliseconds; time < end; time += 100) counter.see(faces, time, NOON);
    },
  };
}

test("a face counts once, after a second, however long it stays", () => {
  const { counter, watch } = entrance();
  watch(1000, face(1, "mask"));
  assert.deepEqual(counter.counts, {});
  watch(9000, face(1, "mask"));
  assert.deepEqual(counter.counts, { [HOUR]: { mask: 1 } });
});

test("what only flickers up is nobody", () => {
  const { counter, watch } = entrance();
  for (let id = 1; id < 5; id++) {
    watch(500, face(id, "no_mask", 300 * id));
    watch(500);
  }
  assert.deepEqual(counter.counts, {});
});

test("a face whose track broke off is the same at the same place, and another one elsewhere", () => {
  const { counter, watch } = entrance();
  watch(1500, face(1, "mask"));
  watch(1000);
  watch(1500, face(2, "mask", 150));
  assert.deepEqual(counter.counts, { [HOUR]: { mask: 1 } });
  watch(1500, face(3, "mask", 500));
  assert.deepEqual(counter.counts, { [HOUR]: { mask: 2 } });
  watch(3000);
  watch(1500, face(4, "mask", 500));
  assert.deepEqual(counter.counts, { [HOUR]: { mask: 3 } }, "whoever comes back later counts again");
});

test("two faces side by side are two, also when both tracks are new", () => {
  const { counter, watch } = entrance();
  watch(1500, face(1, "mask"), face(2, "no_mask", 200));
  assert.deepEqual(counter.counts, { [HOUR]: { mask: 1, no_mask: 1 } });
});

test("whoever puts a mask on counts once, by what was worn longest", () => {
  const { counter, watch } = entrance();
  watch(2000, face(1, "no_mask"));
  assert.deepEqual(counter.counts, { [HOUR]: { no_mask: 1 } });
  watch(3000, face(1, "mask"));
  assert.deepEqual(counter.counts, { [HOUR]: { no_mask: 0, mask: 1 } });
});

test("a pause of the camera is no time in which something was worn", () => {
  const counter = createCounter({}, () => {});
  counter.see([face(1, "mask")], 0, NOON);
  counter.see([face(1, "mask")], 1900, NOON);
  assert.deepEqual(counter.counts, {});
});

test("the counts go on where they stood, are a table, and can be deleted", () => {
  const kept = /** @type {unknown[]} */ ([]);
  const before = { "2026-11-28 11:00": { mask: 4 }, [HOUR]: { no_mask: 1 } };
  const counter = createCounter(before, (counts) => kept.push(counts));
  for (let time = 0; time <= 1000; time += 100) counter.see([face(1, "mask")], time, NOON);
  assert.deepEqual(countsAsRows(counter.counts, ["mask", "no_mask"]), [
    ["hour", "mask", "no_mask"],
    ["2026-11-28 11:00", 4, 0],
    [HOUR, 1, 1],
  ]);
  counter.clear();
  assert.deepEqual(kept.at(-1), {});
});

test("hours are the device's own, and what is older than a month goes", () => {
  assert.equal(hourOf(new Date(2026, 0, 5, 7, 59)), "2026-01-05 07:00");
  const counts = { "2026-10-27 23:00": { mask: 1 }, "2026-10-28 00:00": { mask: 2 }, "2026-11-28 12:00": { mask: 3 } };
  assert.deepEqual(Object.keys(withoutOld(counts, NOON)), ["2026-10-28 00:00", "2026-11-28 12:00"]);
});
