import assert from "node:assert/strict";
import { test } from "node:test";

import { bestPerRow, intersectionOverUnion, suppress, toDetection, toPixels } from "../../../static/js/shared/boxes.js";

const rows = (/** @type {number[][]} */ ...boxes) => Float32Array.from(boxes.flat());

test("overlap of two boxes, worked by hand", () => {
  const boxes = rows([0, 0, 0.5, 0.5], [0, 0.25, 0.5, 0.75]);
  // Both 0.25; they share 0.5 x 0.25 = 0.125; together 0.375.
  assert.ok(Math.abs(intersectionOverUnion(boxes, 0, boxes, 1) - 1 / 3) < 1e-6);
});

test("boxes that touch, are empty or turned inside out do not overlap", () => {
  const boxes = rows([0, 0, 0.5, 0.5], [0, 0.5, 0.5, 1], [0.2, 0.2, 0.2, 0.2], [0.5, 0.5, 0, 0], [NaN, 0, 1, 1]);
  for (let row = 1; row < 5; row++) assert.equal(intersectionOverUnion(boxes, 0, boxes, row), 0);
  assert.equal(intersectionOverUnion(boxes, 2, boxes, 2), 0);
});

test("each row gives its best label, if that reaches its own threshold", () => {
  const scores = Float32Array.from([0.9, 0.2, 0.5, 0.6, 0.5, 0.3, 0.1, 0.1]);
  const found = bestPerRow(scores, Float32Array.from([0.55, 0.25]));
  assert.deepEqual(
    found.map(({ row, label }) => [row, label]),
    [
      [0, 0],
      [1, 1],
      [2, 1],
    ],
  );
});

test("a label below its threshold leaves the row to another that reaches its own", () => {
  const [found] = bestPerRow(Float32Array.from([0.6, 0.5]), Float32Array.from([0.7, 0.4]));
  assert.equal(found.label, 1);
  assert.equal(found.score, 0.5);
});

test("scores that are no numbers give nothing", () => {
  assert.deepEqual(bestPerRow(Float32Array.from([NaN, NaN]), Float32Array.from([0.5, 0.5])), []);
});

test("the better of two overlapping boxes stays, across labels", () => {
  const boxes = rows([0, 0, 0.5, 0.5], [0, 0.05, 0.5, 0.55], [0.5, 0.5, 1, 1]);
  const candidates = [
    { row: 1, label: 0, score: 0.9 },
    { row: 0, label: 1, score: 0.8 },
    { row: 2, label: 1, score: 0.7 },
  ];
  assert.deepEqual(
    suppress(candidates, boxes).map(({ row }) => row),
    [1, 2],
  );
});

test("per label, a person may sit on a chair", () => {
  const boxes = rows([0, 0, 0.5, 0.5], [0, 0.05, 0.5, 0.55]);
  const candidates = [
    { row: 1, label: 0, score: 0.9 },
    { row: 0, label: 1, score: 0.8 },
  ];
  assert.equal(suppress(candidates, boxes, { perLabel: true }).length, 2);
});

test("overlap exactly at the limit stays; no more than asked for stay", () => {
  const boxes = rows([0, 0, 0.5, 0.5], [0, 0.25, 0.5, 0.75], [0.5, 0, 1, 0.5]);
  const candidates = [0, 1, 2].map((row) => ({ row, label: 0, score: 0.9 - row / 10 }));
  const exact = intersectionOverUnion(boxes, 0, boxes, 1);
  assert.equal(suppress(candidates, boxes, { iouThreshold: exact }).length, 3);
  assert.equal(suppress(candidates, boxes, { iouThreshold: exact - 1e-9 }).length, 2);
  assert.equal(suppress(candidates, boxes, { iouThreshold: exact, maxDetections: 1 }).length, 1);
});

test("pixels, cut at the picture's edges", () => {
  const boxes = rows([-0.1, 0.25, 0.5, 1.5]);
  assert.deepEqual(toPixels(boxes, 0, 640, 480), [160, 0, 480, 240]);
});

test("a detection has its label's name, or its number where there is none", () => {
  const found = (/** @type {number} */ label) =>
    toDetection({ label, score: 0.75, box: [0.25, 0.5, 0.5, 1] }, ["mask"], 640, 480);
  assert.deepEqual(found(0), { label: "mask", score: 0.75, box: [320, 120, 320, 120] });
  assert.equal(found(2).label, "3");
});
