import assert from "node:assert/strict";
import { test } from "node:test";

import { place, placeLabel, viewOf } from "../../../static/js/page/geometry.js";

test("a wide picture in a high element is letterboxed", () => {
  // 640 x 480 into 300 x 400: scale 300/640, height 225, so 87.5 above and below
  const view = viewOf(640, 480, 300, 400);
  assert.deepEqual([view.scale, view.left, view.top, view.width, view.height], [300 / 640, 0, 87.5, 300, 225]);
  assert.deepEqual(place(view, [64, 48, 128, 96]), [30, 87.5 + 22.5, 60, 45]);
});

test("cover fills the element and cuts the picture", () => {
  const view = viewOf(640, 480, 300, 400, { fit: "cover" });
  assert.deepEqual([view.scale, view.top, view.height], [400 / 480, 0, 400]);
  assert.ok(Math.abs(view.left - (300 - (640 * 400) / 480) / 2) < 1e-9);
});

test("a mirrored picture maps x to 1 - x and leaves sizes and y alone", () => {
  const view = viewOf(100, 100, 200, 200, { mirrored: true });
  assert.deepEqual(place(view, [10, 20, 30, 40]), [200 - 20 - 60, 40, 60, 80]);
  assert.deepEqual(place(view, [0, 0, 100, 100]), [0, 0, 200, 200]);
});

test("mirroring twice is no mirroring, at any aspect ratio and fit", () => {
  for (const [w, h] of [
    [640, 480],
    [480, 640],
    [1920, 1080],
    [1, 1000],
  ]) {
    for (const fit of /** @type {("contain" | "cover")[]} */ (["contain", "cover"])) {
      const view = viewOf(w, h, 333, 777, { fit });
      const mirrored = { ...view, mirrored: true };
      const box = /** @type {[number, number, number, number]} */ ([w * 0.1, h * 0.2, w * 0.3, h * 0.4]);
      const back = /** @type {[number, number, number, number]} */ ([w - box[0] - box[2], box[1], box[2], box[3]]);
      place(mirrored, box).forEach((value, index) => assert.ok(Math.abs(value - place(view, back)[index]) < 1e-9));
    }
  }
});

test("a picture without a size gives an empty view, not NaN", () => {
  assert.deepEqual(place(viewOf(0, 0, 300, 400), [0, 0, 0, 0]), [0, 0, 0, 0]);
});

const bounds = { left: 0, top: 0, right: 300, bottom: 200 };

test("a label stands above its box, else inside it, never outside the picture", () => {
  assert.deepEqual(placeLabel([50, 60, 80, 80], 60, 20, bounds), [50, 40]);
  assert.deepEqual(placeLabel([50, 5, 80, 80], 60, 20, bounds), [50, 5], "no room above: inside");
  assert.deepEqual(placeLabel([50, -30, 80, 80], 60, 20, bounds), [50, 0], "box begins above the picture");
  assert.deepEqual(placeLabel([280, 60, 40, 40], 60, 20, bounds), [240, 40], "pushed in from the right edge");
  assert.deepEqual(placeLabel([-20, 60, 40, 40], 60, 20, bounds), [0, 40], "pushed in from the left edge");
  assert.deepEqual(placeLabel([50, 195, 80, 80], 60, 20, { ...bounds, top: 190 }), [50, 180], "lower edge");
});

test("from right to left the label ends where the box ends", () => {
  assert.deepEqual(placeLabel([50, 60, 80, 80], 60, 20, bounds, true), [70, 40]);
});

test("a label wider than the picture begins at its left edge", () => {
  assert.equal(placeLabel([50, 60, 80, 80], 400, 20, bounds)[0], 0);
});

test("a label goes inside or below its box rather than over a neighbour's", () => {
  const bounds = { left: 0, top: 0, right: 400, bottom: 400 };
  const first = placeLabel([100, 100, 80, 80], 120, 20, bounds);
  assert.deepEqual(first, [100, 80]);
  const taken = [/** @type {[number, number, number, number]} */ ([...first, 120, 20])];
  assert.deepEqual(placeLabel([190, 100, 80, 80], 120, 20, bounds, false, taken), [190, 100]);
  taken.push([190, 100, 120, 20]);
  assert.deepEqual(placeLabel([200, 100, 80, 80], 120, 20, bounds, false, taken), [200, 180]);
  // Where no place is free it stays where it is: a half-covered answer is better than none.
  assert.deepEqual(placeLabel([100, 100, 80, 80], 120, 20, bounds, false, [[0, 0, 400, 400]]), [100, 80]);
});
