import assert from "node:assert/strict";
import { test } from "node:test";

import { count, hints } from "../../../static/js/teach/enough.js";

const cup = { id: "1", name: "cup", colour: "#ffffff" };
const none = new Map();

/** @param {import("../../../static/js/teach/records.js").Box[]} boxes @param {boolean} [nothing] @returns {any} */
const picture = (boxes, nothing = false) => ({ boxes: boxes.map((box) => ({ label: "1", box })), nothing });
/** Boxes of one size, cycling through nine places. @param {number} n @param {number} [side] */
const spread = (n, side = 0.2) =>
  Array.from({ length: n }, (_, i) => {
    const [y, x] = [(i % 3) / 3 + 1 / 6, (Math.floor(i / 3) % 3) / 3 + 1 / 6];
    return picture([[y - side / 2, x - side / 2, y + side / 2, x + side / 2]]);
  });
/** @param {any[]} pictures */
const keys = (pictures, copies = none) => hints(pictures, [cup], copies, ({ name }) => name).map(({ key }) => key);

test("boxes are counted by size and place", () => {
  const counted = count(
    [
      picture([
        [0.4, 0.4, 0.6, 0.6],
        [0, 0, 0.1, 0.1],
      ]),
      picture([[0, 0, 1, 1]]),
    ],
    [cup],
  ).get("1");
  assert.deepEqual(counted, { boxes: 3, pictures: 2, sizes: [1, 1, 1], places: [1, 0, 0, 0, 2, 0, 0, 0, 0] });
});

test("what is missing is said: answers, boxes, places, sizes, empty pictures, variety", () => {
  assert.deepEqual(keys([]), ["start"]);
  assert.deepEqual(keys([picture([])]), ["open", "none", "negatives.none"]);
  const middle = Array.from({ length: 20 }, () => picture([[0.45, 0.45, 0.55, 0.55]]));
  assert.deepEqual(keys([...middle, picture([], true)]), ["few", "middle", "small", "negatives.few"]);
  const corner = Array.from({ length: 20 }, () => picture([[0.5, 0, 1, 0.5]]));
  assert.deepEqual(keys([...corner, picture([], true)]), ["few", "corner", "large", "negatives.few"]);
  assert.deepEqual(keys([...spread(45), picture([], true)]), ["same", "negatives.few"]);
  assert.ok(
    keys(
      [...spread(9), picture([], true)],
      new Map([
        ["a", "b"],
        ["c", "b"],
        ["d", "b"],
      ]),
    ).includes("copies"),
  );
});

test("enough is said when nothing is missing", () => {
  const pictures = [
    ...spread(20, 0.1),
    ...spread(20, 0.3),
    ...spread(5, 0.5),
    picture([], true),
    picture([], true),
    picture([], true),
  ];
  assert.deepEqual(keys(pictures), ["enough"]);
});
