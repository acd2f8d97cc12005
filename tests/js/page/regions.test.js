import assert from "node:assert/strict";
import { test } from "node:test";

import { regionsRound, toPicture } from "../../../static/js/page/regions.js";

test("a region has the face in its middle, and the wanted share of the picture's sides", () => {
  const [near, far] = regionsRound([0.4, 0.45, 0.6, 0.55], [0.4, 0.8], 1000, 500);
  assert.deepEqual(near, [300, 150, 400, 200]);
  assert.deepEqual(far, [100, 50, 800, 400]);
});

test("at the edge the region stays inside the picture", () => {
  assert.deepEqual(regionsRound([0, 0.9, 0.2, 1], [0.4], 1000, 500), [[600, 0, 400, 200]]);
});

test("no region shows the same again", () => {
  assert.deepEqual(regionsRound([0.1, 0.1, 0.9, 0.9], [1.2, 0.95], 1000, 500), []);
});

test("a box of the region is where it is in the picture", () => {
  const box = toPicture([0, 0.5, 0.5, 1], [200, 100, 400, 200], 1000, 500);
  assert.deepEqual(box, [0.2, 0.4, 0.4, 0.6]);
});
