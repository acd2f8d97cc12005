import assert from "node:assert/strict";
import { test } from "node:test";

import { FLOOR, agree, lookClosely, study } from "../../../static/js/page/photo-looks.js";

/** @typedef {import("../../../static/js/page/photo-looks.js").Region} Region @typedef {import("../../../static/js/shared/protocol.js").Found} Found */

const WIDTH = 800;
const HEIGHT = 600;

/** @param {Region} region @param {[number, number, number, number]} box relative to the picture @returns {[number, number, number, number]} relative to the region */
function within([x, y, width, height], [ymin, xmin, ymax, xmax]) {
  return [
    (ymin * HEIGHT - y) / height,
    (xmin * WIDTH - x) / width,
    (ymax * HEIGHT - y) / height,
    (xmax * WIDTH - x) / width,
  ];
}

/**
 * A network that knows one face, and sees it better the larger it is.
 * @param {[number, number, number, number]} face @param {(share: number) => Found[]} see what it finds, by the face's
 *   share of the region's height
 */
function eyes(face, see) {
  /** @type {Region[]} */
  const regions = [];
  const look = async (/** @type {Region} */ region) => {
    regions.push(region);
    const box = within(region, face);
    const isInside = box[0] >= 0 && box[1] >= 0 && box[2] <= 1 && box[3] <= 1;
    return isInside ? see(box[2] - box[0]).map((one) => ({ ...one, box })) : [];
  };
  return { regions, picture: { width: WIDTH, height: HEIGHT, columns: 2, look } };
}

/** @param {number} label @param {number} score @returns {Found} */
function said(label, score) {
  return { label, score, box: [0, 0, 1, 1] };
}

test("a face too small at first sight is found closer up, where it is", async () => {
  const face = /** @type {[number, number, number, number]} */ ([0.1, 0.1, 0.18, 0.16]);
  const { picture } = eyes(face, (share) => (share > 0.1 ? [said(1, 0.9)] : []));
  const { boxes, scores } = await study(picture);
  assert.equal(boxes.length, 4);
  face.forEach((side, i) => assert.ok(Math.abs(boxes[i] - side) < 1e-6));
  assert.equal(scores[0], 0);
  assert.ok(scores[1] > 0.4);
});

test("what most looks say of a face wins over the first impression", async () => {
  const { picture } = eyes([0.3, 0.4, 0.5, 0.55], (share) => (share < 0.22 ? [said(0, 0.6)] : [said(1, 0.8)]));
  const { boxes, scores } = await study(picture);
  assert.equal(boxes.length, 4);
  assert.ok(scores[1] > scores[0]);
});

test("a look that should have seen the face and did not counts against it", () => {
  const face = /** @type {[number, number, number, number]} */ ([0.1, 0.1, 0.3, 0.3]);
  const whole = { region: /** @type {Region} */ ([0, 0, WIDTH, HEIGHT]), found: [{ label: 0, score: 0.9, box: face }] };
  const part = /** @type {Region} */ ([0, 0, WIDTH / 2, HEIGHT / 2]);
  const elsewhere = /** @type {Region} */ ([WIDTH / 2, HEIGHT / 2, WIDTH / 2, HEIGHT / 2]);
  const score = (/** @type {import("../../../static/js/page/photo-looks.js").Look[]} */ looks) =>
    agree(looks, 1, WIDTH, HEIGHT).scores[0];
  assert.ok(Math.abs(score([whole, { region: elsewhere, found: [] }]) - 0.9) < 1e-6);
  assert.ok(Math.abs(score([whole, { region: part, found: [] }]) - 0.6) < 1e-6);
});

test("a piece of a face at the edge of a region is no face", () => {
  const whole = {
    region: /** @type {Region} */ ([0, 0, WIDTH, HEIGHT]),
    found: [{ label: 0, score: 0.9, box: /** @type {Found["box"]} */ ([0.3, 0.3, 0.7, 0.7]) }],
  };
  const part = {
    region: /** @type {Region} */ ([0, 0, WIDTH / 2, HEIGHT / 2]),
    found: [{ label: 1, score: 0.95, box: /** @type {Found["box"]} */ ([0.3, 0.3, 0.5, 0.5]) }],
  };
  const { boxes, scores } = agree([whole, part], 2, WIDTH, HEIGHT);
  assert.equal(boxes.length, 4);
  assert.ok(scores[0] > 0.8);
  assert.equal(scores[1], 0);
});

test("every region lies inside the picture, in whole pixels, whatever its size", async () => {
  for (const [width, height] of [
    [800, 600],
    [33, 47],
    [3, 2],
    [1, 1],
    [2048, 31],
  ]) {
    /** @type {Region[]} */
    const regions = [];
    const found = [said(0, 0.9)].map((one) => ({ ...one, box: /** @type {Found["box"]} */ ([0.01, 0.9, 0.3, 0.99]) }));
    await study({
      width,
      height,
      columns: 1,
      look: async (region) => {
        regions.push(region);
        return regions.length === 1 ? found : [];
      },
    });
    assert.ok(regions.length >= 5);
    for (const [x, y, across, down] of regions) {
      assert.ok([x, y, across, down].every(Number.isInteger));
      assert.ok(x >= 0 && y >= 0 && across >= 1 && down >= 1 && x + across <= width && y + down <= height);
    }
  }
});

test("a crowd does not cost more than a dozen faces do", async () => {
  const crowd = Array.from({ length: 40 }, (_, i) => ({
    label: 0,
    score: 0.9,
    box: /** @type {Found["box"]} */ ([0.2 * (i % 4), i / 44, 0.2 * (i % 4) + 0.1, i / 44 + 0.02]),
  }));
  let looks = 0;
  await study({ width: WIDTH, height: HEIGHT, columns: 1, look: async () => (++looks === 1 ? crowd : []) });
  assert.equal(looks, 5 + 3 * 12);
});

/** @param {Record<string, number>} [photoThresholds] */
function detector(photoThresholds) {
  const asked = /** @type {any[]} */ ([]);
  return {
    asked,
    info: { photoThresholds },
    labels: ["mask", "no_mask"],
    iouThreshold: 0.5,
    async detect(/** @type {any} */ _, /** @type {any} */ options) {
      asked.push(options);
      return ["once"];
    },
    async look(/** @type {any} */ _, /** @type {any} */ options) {
      asked.push(options);
      return {
        width: WIDTH,
        height: HEIGHT,
        found: asked.length === 1 ? [{ label: 1, score: 0.9, box: [0.02, 0.02, 0.98, 0.98] }] : [],
      };
    },
  };
}

test("thresholds may change without another look", async () => {
  const own = detector({ mask: 0.3 });
  const { signal } = new AbortController();
  const answer = await lookClosely(
    /** @type {any} */ (own),
    /** @type {any} */ ({ width: WIDTH, height: HEIGHT }),
    signal,
  );
  const looks = own.asked.length;
  assert.ok(
    own.asked.every(
      ({ thresholds, region, signal: given }) => thresholds === FLOOR && region.length === 4 && given === signal,
    ),
  );
  const [found, ...others] = await answer({ thresholds: { mask: 0.5, no_mask: 0.5 } });
  assert.equal(others.length, 0);
  assert.equal(found.label, "no_mask");
  assert.deepEqual(found.box.map(Math.round), [16, 12, 768, 576]);
  assert.equal((await answer({ thresholds: { mask: 0.5, no_mask: 0.95 } })).length, 0);
  assert.equal((await answer({ thresholds: { mask: 0.5, no_mask: 0.5 }, maxDetections: 0 })).length, 0);
  assert.equal(own.asked.length, looks);
});

test("a model that nobody measured so is asked once, for the whole picture, at every threshold", async () => {
  const other = detector();
  const answer = await lookClosely(
    /** @type {any} */ (other),
    /** @type {any} */ ({ width: WIDTH, height: HEIGHT }),
    new AbortController().signal,
  );
  assert.equal(other.asked.length, 0);
  assert.deepEqual(await answer({ thresholds: { mask: 0.5 }, maxDetections: 7 }), ["once"]);
  assert.equal(other.asked[0].maxDetections, 7);
  assert.equal("region" in other.asked[0], false);
});
