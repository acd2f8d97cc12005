import assert from "node:assert/strict";
import { test } from "node:test";

import { createLiveLooks } from "../../../static/js/page/live-looks.js";

/** @typedef {import("../../../static/js/engine/outputs.js").Found} Found */

const LABELS = ["mask", "no_mask", "incorrect"];
const [WIDTH, HEIGHT] = [1000, 500];
const FRAME = 33;
const MASK = [0.6, 0.4, 0.05];
const BARE = [0.1, 0.8, 0.05];
const AT = /** @type {Found["box"]} */ ([0.4, 0.45, 0.6, 0.55]);
const ELSEWHERE = /** @type {Found["box"]} */ ([0.4, 0.05, 0.6, 0.15]);

/** @param {number[]} scores @param {Found["box"]} [box] @returns {Found} */
function face(scores, box = AT) {
  const score = Math.max(...scores);
  return { label: scores.indexOf(score), score, box, scores };
}

/** @param {Found[]} found */
const frameOf = (...found) => ({ found, width: WIDTH, height: HEIGHT });

/** Where the face of `AT` is in a region. @param {import("../../../static/js/page/regions.js").Region} region @returns {Found["box"]} */
function within([x, y, width, height], [ymin, xmin, ymax, xmax] = AT) {
  return [(ymin * HEIGHT - y) / height, (xmin * WIDTH - x) / width, (ymax * HEIGHT - y) / height, (xmax * WIDTH - x) / width];
}

test("a new face is shown at once, as what it is and where", () => {
  const [{ label, score, box }] = createLiveLooks().see(frameOf(face(MASK)), LABELS, 0);
  assert.equal(label, "mask");
  assert.ok(Math.abs(score - 0.6) < 1e-9);
  assert.deepEqual(box.map(Math.round), [450, 200, 100, 100]);
});

test("every second frame asks for a closer look at the face, nearer and farther in turn", () => {
  const looks = createLiveLooks();
  const regions = Array.from({ length: 12 }, (_, frame) => {
    looks.see(frameOf(face(MASK)), LABELS, frame * FRAME);
    const wish = looks.wish();
    if (wish) looks.seeCloser(wish, [], LABELS);
    return wish && wish.region.join();
  });
  assert.deepEqual(regions.map(Boolean), regions.map((_, frame) => frame % 2 === 1));
  assert.ok(new Set(regions.filter(Boolean)).size >= 2, String(regions));
});

test("a face too large for the close regions is looked at in a wider one, whole", () => {
  const looks = createLiveLooks();
  for (let frame = 0; frame < 2; frame++) looks.see(frameOf(face(MASK, [0.3, 0.3, 0.8, 0.6])), LABELS, frame * FRAME);
  const [, y, width, height] = looks.wish()?.region ?? [0, 0, 0, 0];
  assert.equal(width, 720);
  assert.ok(y <= 0.3 * HEIGHT && y + height >= 0.8 * HEIGHT);
});

test("what closer looks say wins over whole frames that are less sure", () => {
  const looks = createLiveLooks();
  let shown = "";
  for (let frame = 0; frame < 10; frame++) {
    [{ label: shown }] = looks.see(frameOf(face(MASK)), LABELS, frame * FRAME);
    const wish = looks.wish();
    if (wish) looks.seeCloser(wish, [face(BARE, within(wish.region))], LABELS);
  }
  assert.equal(shown, "no_mask");
});

test("a closer look at a neighbour says nothing of the face", () => {
  const looks = createLiveLooks();
  let shown = "";
  for (let frame = 0; frame < 10; frame++) {
    [{ label: shown }] = looks.see(frameOf(face(MASK)), LABELS, frame * FRAME);
    const wish = looks.wish();
    if (wish) looks.seeCloser(wish, [face(BARE, within(wish.region, ELSEWHERE))], LABELS);
  }
  assert.equal(shown, "mask");
});

test("several faces take turns", () => {
  const looks = createLiveLooks();
  const asked = [];
  for (let frame = 0; frame < 8; frame++) {
    looks.see(frameOf(face(MASK), face(BARE, ELSEWHERE)), LABELS, frame * FRAME);
    const wish = looks.wish();
    if (!wish) continue;
    asked.push(wish.id);
    looks.seeCloser(wish, [], LABELS);
  }
  assert.deepEqual(asked, [1, 2, 1, 2]);
});

test("where nothing can be gained, none is asked for: no face, one too large or too small, a model that tells the winner alone", () => {
  const { scores: _, ...plain } = face(MASK);
  for (const found of [[], [face(MASK, [0.2, 0.2, 0.8, 0.8])], [face(MASK, [0.4, 0.4, 0.45, 0.43])], [plain]]) {
    const looks = createLiveLooks();
    for (let frame = 0; frame < 4; frame++) {
      looks.see(frameOf(...found), LABELS, frame * FRAME);
      assert.equal(looks.wish(), undefined);
    }
  }
});

test("a face that has gone meanwhile takes its closer look along", () => {
  const looks = createLiveLooks();
  looks.see(frameOf(face(MASK)), LABELS, 0);
  looks.see(frameOf(face(MASK)), LABELS, FRAME);
  const wish = looks.wish();
  looks.see(frameOf(face(MASK, ELSEWHERE)), LABELS, 2 * FRAME);
  if (wish) looks.seeCloser(wish, [face(BARE, within(wish.region))], LABELS);
  const shown = looks.see(frameOf(face(MASK, ELSEWHERE)), LABELS, 3 * FRAME);
  assert.deepEqual(shown.map(({ label }) => label), ["mask"]);
});

test("labels change only to what reaches its threshold", () => {
  const looks = createLiveLooks();
  looks.see(frameOf(face(MASK)), LABELS, 0);
  const [{ label }] = looks.see(frameOf(face(BARE)), LABELS, 5000, { mask: 0.4, no_mask: 0.9, incorrect: 0.4 });
  assert.equal(label, "mask");
});

test("reset forgets", () => {
  const looks = createLiveLooks();
  const [{ id }] = looks.see(frameOf(face(MASK)), LABELS, 0);
  looks.reset();
  assert.notEqual(looks.see(frameOf(face(MASK)), LABELS, FRAME)[0].id, id);
});
