import assert from "node:assert/strict";
import { test } from "node:test";

import { createSmoother } from "../../../static/js/page/smooth.js";

/** @typedef {import("../../../static/js/page/smooth.js").Detection} Detection */
const FRAME = 33;
const face = (x = 100, label = "mask", score = 0.9) =>
  /** @type {Detection} */ ({ label, score, box: [x, 50, 80, 100] });

test("a new face shows at once, where it is and as what it is", () => {
  const [{ score, ...first }] = createSmoother().update([face()], 0);
  assert.deepEqual(first, { id: 1, label: "mask", rival: 0, box: [100, 50, 80, 100] });
  assert.ok(Math.abs(score - 0.9) < 1e-9);
});

test("a face keeps its number while others come and go and the order changes", () => {
  const smoother = createSmoother();
  const [left] = smoother.update([face(0)], 0);
  const both = smoother.update([face(400), face(2)], FRAME);
  const again = smoother.update([face(4), face(400)], 2 * FRAME);
  assert.equal(both.find(({ box }) => box[0] < 50)?.id, left.id);
  assert.deepEqual(new Set(again.map(({ id }) => id)), new Set(both.map(({ id }) => id)));
});

test("trembling is damped to less than half", () => {
  const smoother = createSmoother();
  let raw = 0;
  let steady = 0;
  let last = [100, 100];
  for (let frame = 0; frame < 60; frame++) {
    const x = 100 + (frame % 2 ? 2 : -2);
    const [{ box }] = smoother.update([face(x)], frame * FRAME);
    if (frame > 5) {
      raw += Math.abs(x - last[0]);
      steady += Math.abs(box[0] - last[1]);
    }
    last = [x, box[0]];
  }
  assert.ok(steady < raw / 2, `${steady} of ${raw}`);
});

test("a face that moves is followed closely", () => {
  const smoother = createSmoother();
  let box = [0];
  let x = 0;
  for (let frame = 0; frame < 30; frame++) {
    x = 100 + frame * 10; // 300 pixels per second, nearly four face widths
    [{ box }] = smoother.update([face(x)], frame * FRAME);
  }
  assert.ok(x - box[0] < 10, `lags ${x - box[0]} pixels, a frame's worth is 10`);
});

test("a label that flips for some frames is not shown; one that stays is, within half a second", () => {
  const smoother = createSmoother();
  let time = 0;
  const show = (/** @type {string} */ label) => {
    time += FRAME;
    return smoother.update([face(100, label)], time)[0].label;
  };
  for (let frame = 0; frame < 30; frame++) show("mask");
  for (const flicker of [1, 2, 3]) for (let frame = 0; frame < flicker; frame++) assert.equal(show("no_mask"), "mask");
  for (let frame = 0; frame < 30; frame++) show("mask");
  const shown = Array.from({ length: 15 }, () => show("no_mask"));
  assert.equal(shown.at(-1), "no_mask");
});

test("the shown score is what the last looks say together, not one frame's", () => {
  const smoother = createSmoother();
  for (let frame = 0; frame < 20; frame++)
    smoother.update([{ ...face(), scores: { mask: 0.9, no_mask: 0.1 } }], frame * FRAME);
  const [{ label, score }] = smoother.update(
    [{ ...face(100, "no_mask", 0.7), scores: { mask: 0.3, no_mask: 0.7 } }],
    20 * FRAME,
  );
  assert.equal(label, "mask");
  assert.ok(score > 0.8 && score < 0.9, String(score));
});

test("another look at a face counts from the next frame on, and only for that face", () => {
  const smoother = createSmoother();
  const both = [
    { ...face(0), scores: { mask: 0.6, no_mask: 0.4 } },
    { ...face(400), scores: { mask: 0.6, no_mask: 0.4 } },
  ];
  const [{ id }] = smoother.update(both, 0);
  smoother.add(id, { mask: 0.05, no_mask: 0.95 }, 0, 1);
  assert.deepEqual(
    smoother.update(both, FRAME).map(({ label }) => label),
    ["no_mask", "mask"],
  );
  smoother.add(99, { mask: 0, no_mask: 1 }, FRAME, 1); // nobody's
});

test("a face missed for a moment stays, with its number; missed for longer, it goes", () => {
  const smoother = createSmoother();
  const [{ id }] = smoother.update([face()], 0);
  assert.equal(smoother.update([], FRAME).length, 1);
  assert.equal(smoother.update([face(101)], 2 * FRAME)[0].id, id);
  for (let frame = 3; frame < 7; frame++) smoother.update([], frame * FRAME);
  assert.equal(smoother.update([], 7 * FRAME).length, 0);
  assert.notEqual(smoother.update([face()], 8 * FRAME)[0].id, id);
});

test("a face that moves too far to be known again leaves no second box behind", () => {
  const smoother = createSmoother();
  smoother.update([face(100), face(600)], 0);
  const boxes = smoother.update([face(300), face(600)], FRAME).map(({ box }) => box[0]);
  assert.deepEqual(new Set(boxes), new Set([300, 600]));
});

test("of another scene's faces none stays", () => {
  const smoother = createSmoother();
  smoother.update([face(0), face(200), face(400)], 0);
  assert.deepEqual(
    smoother.update([face(600)], FRAME).map(({ box }) => box[0]),
    [600],
  );
});

test("a face missed for a moment stays while another one comes, if a third is there", () => {
  const smoother = createSmoother();
  smoother.update([face(0), face(200), face(400)], 0);
  assert.equal(smoother.update([face(0), face(600)], FRAME).length, 4);
});

test("on a slow device a missed face goes by the clock", () => {
  const smoother = createSmoother();
  smoother.update([face()], 0);
  assert.equal(smoother.update([], 500).length, 0);
});

test("two faces near each other are not merged, and input is not changed", () => {
  const smoother = createSmoother();
  const input = [face(100), face(160)];
  const copy = structuredClone(input);
  smoother.update(input, 0);
  assert.equal(smoother.update(input, FRAME).length, 2);
  assert.deepEqual(input, copy);
});

test("reset forgets", () => {
  const smoother = createSmoother();
  const [{ id }] = smoother.update([face()], 0);
  smoother.reset();
  assert.notEqual(smoother.update([face()], FRAME)[0].id, id);
});

test("the label that comes next is told with its score, so that doubt can be seen", () => {
  const [{ score, rival }] = createSmoother().update(
    [{ ...face(), scores: { mask: 0.6, no_mask: 0.5, incorrect: 0.1 } }],
    0,
  );
  assert.ok(Math.abs(score - 0.6) < 1e-9);
  assert.ok(Math.abs(rival - 0.5) < 1e-9);
});
