import assert from "node:assert/strict";
import { test } from "node:test";

import { createEvidence } from "../../../static/js/page/evidence.js";

const FRAME = 33;
const MASK = { mask: 0.8, no_mask: 0.1, incorrect: 0.05 };
const BARE = { mask: 0.1, no_mask: 0.8, incorrect: 0.05 };

/** @param {Record<string, number>[]} looks one per frame @param {Parameters<typeof createEvidence>[0]} [options] */
function shownAfter(looks, options) {
  const evidence = createEvidence(options);
  let shown = "mask";
  return looks.map((scores, frame) => {
    evidence.add(scores, frame * FRAME);
    shown = evidence.choose(shown);
    return shown;
  });
}

/** @param {number} actual @param {number} expected */
function near(actual, expected) {
  assert.ok(Math.abs(actual - expected) < 1e-9, `${actual}, not ${expected}`);
}

test("one look says what it says", () => {
  const evidence = createEvidence();
  evidence.add(MASK, 0);
  for (const [label, score] of Object.entries(MASK)) near(evidence.scoreOf(label), score);
});

test("looks are joined in log-odds, and one twice as heavy counts twice", () => {
  const evidence = createEvidence();
  evidence.add({ mask: 0.5 }, 0, 2);
  evidence.add({ mask: 1 / (1 + Math.exp(-1.5)) }, 0); // log-odds 0, 0 and 1.5
  near(evidence.scoreOf("mask"), 1 / (1 + Math.exp(-0.5)));
});

test("a look counts 1/e as much when the memory's time has passed, however many frames that were", () => {
  for (const steps of [1, 10]) {
    const evidence = createEvidence({ memory: 500 });
    evidence.add({ mask: 0.9 }, 0);
    for (let step = 1; step < steps; step++) evidence.add({}, (500 * step) / steps, 0);
    evidence.add({ mask: 0.5 }, 500);
    const share = Math.exp(-1) / (1 + Math.exp(-1));
    near(evidence.scoreOf("mask"), 1 / (1 + Math.exp(-Math.log(9) * share)));
  }
});

test("all labels' scores count: what stays second best in every look may well be the best of all", () => {
  const looks = [
    [0.6, 0.55, 0.05],
    [0.05, 0.55, 0.6],
  ].map(([mask, no_mask, incorrect]) => ({ mask, no_mask, incorrect }));
  const shown = shownAfter([...looks, ...looks, ...looks], { memory: 1e9 });
  assert.equal(shown.at(-1), "no_mask");
});

test("some contrary looks change nothing, many do, within half a second", () => {
  const before = Array(30).fill(MASK);
  assert.deepEqual(new Set(shownAfter([...before, BARE, BARE, BARE, MASK])), new Set(["mask"]));
  const after = shownAfter([...before, ...Array(15).fill(BARE)]).slice(30);
  assert.equal(after.at(-1), "no_mask");
  assert.ok(after.lastIndexOf("mask") < after.indexOf("no_mask"), "and not back");
});

test("labels that are as good as equal do not take turns", () => {
  const looks = Array.from({ length: 40 }, (_, frame) =>
    frame % 2 ? { mask: 0.5, no_mask: 0.52 } : { mask: 0.52, no_mask: 0.5 },
  );
  assert.deepEqual(new Set(shownAfter(looks)), new Set(["mask"]));
});

test("a label changes to none that does not reach its threshold", () => {
  const evidence = createEvidence();
  evidence.add({ mask: 0.3, no_mask: 0.5, incorrect: 0.4 }, 0);
  assert.equal(evidence.choose("mask", { no_mask: 0.6, incorrect: 0.35 }), "incorrect");
  assert.equal(evidence.choose("mask", { no_mask: 0.6, incorrect: 0.6 }), "mask");
});

test("models that tell the winner's score alone are followed, too", () => {
  const cup = Array(10).fill({ cup: 0.7 });
  const evidence = createEvidence();
  cup.forEach((scores, frame) => evidence.add(scores, frame * FRAME));
  assert.equal(evidence.choose("cup"), "cup");
  for (let frame = 10; frame < 30; frame++) evidence.add({ vase: 0.6 }, frame * FRAME);
  assert.equal(evidence.choose("cup"), "vase");
});

test("scores of 0 and 1 are no more than very sure", () => {
  const evidence = createEvidence();
  evidence.add({ mask: 1, no_mask: 0 }, 0);
  assert.equal(evidence.choose("mask"), "mask");
  evidence.add({ mask: 0, no_mask: 1 }, 2000);
  assert.equal(evidence.choose("mask"), "no_mask");
  assert.ok(Number.isFinite(evidence.scoreOf("mask")));
});
