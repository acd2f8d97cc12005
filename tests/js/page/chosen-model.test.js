import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { createChosenModel } from "../../../static/js/page/chosen-model.js";
import { remember } from "../../../static/js/page/store.js";

const models = [
  { name: "first", url: "/model_web/a/model.json", source: "ours" },
  { name: "second", url: "/model_web/b/model.json", source: "theirs" },
];

beforeEach(() => {
  for (const { name } of models) remember(`thresholds ${name}`, undefined);
});

/** @param {object} [wanted] */
function make(wanted = {}) {
  /** @type {any[]} */
  const created = [];
  /** @type {unknown[]} */
  const errors = [];
  /** @type {unknown} */
  let failing = false;
  /** @type {[() => void, number][]} */
  const timers = [];
  /** @type {import("../../../static/js/detector/detector.js").ProgressEvent[]} */
  const told = [];
  const chosen = createChosenModel({
    models,
    wanted: { url: models[0].url, backend: "auto", ...wanted },
    createDetector: /** @type {any} */ (
      async (/** @type {any} */ options) => {
        if (failing) throw failing === true ? new Error("broken") : failing;
        const detector = {
          options,
          disposed: 0,
          seen: /** @type {any[]} */ ([]),
          info: { name: "", labels: ["mask", "no_mask"], thresholds: { mask: 0.4 }, photoThresholds: { mask: 0.3 } },
          dispose() {
            detector.disposed += 1;
          },
          async detect(/** @type {any} */ _, /** @type {any} */ o) {
            detector.seen.push(o);
            return [];
          },
        };
        created.push(detector);
        return detector;
      }
    ),
    onProgress: (progress) => told.push(progress),
    onBackend() {},
    onReady() {},
    onError: (error) => errors.push(error),
    later: (callback, milliseconds) => timers.push([callback, milliseconds]),
  });
  return {
    chosen,
    created,
    errors,
    timers,
    told,
    fail: (/** @type {unknown} */ value) => {
      failing = value;
    },
  };
}

test("thresholds come from the address, else from the visitor, else from the model, else are a half", async () => {
  const first = make();
  first.chosen.load();
  await first.chosen.ready;
  assert.deepEqual(first.chosen.thresholdsFor(false), { mask: 0.4, no_mask: 0.5 });
  first.chosen.setThreshold("no_mask", 0.6);

  const again = make();
  again.chosen.load();
  await again.chosen.ready;
  assert.deepEqual(again.chosen.thresholdsFor(false), { mask: 0.4, no_mask: 0.6 });

  const asked = make({ threshold: 0.2 });
  asked.chosen.load();
  await asked.chosen.ready;
  assert.deepEqual(asked.chosen.thresholdsFor(false), { mask: 0.2, no_mask: 0.2 });
  asked.chosen.setThreshold("mask", 0.3);
  assert.deepEqual(asked.chosen.thresholdsFor(false), { mask: 0.3, no_mask: 0.2 });
  asked.chosen.resetThresholds();
  assert.deepEqual(asked.chosen.thresholdsFor(false), { mask: 0.4, no_mask: 0.5 });
});

test("a still picture has the model's thresholds for such, but what the visitor asks for holds there too", async () => {
  const { chosen } = make();
  chosen.load();
  await chosen.ready;
  assert.deepEqual(chosen.thresholdsFor(true), { mask: 0.3, no_mask: 0.5 });
  chosen.setThreshold("mask", 0.8);
  assert.deepEqual(chosen.thresholdsFor(true), { mask: 0.8, no_mask: 0.5 });
  assert.deepEqual(chosen.thresholdsFor(false), { mask: 0.8, no_mask: 0.5 });
});

test("each model has its own thresholds, and the old detector is let go", async () => {
  const { chosen, created } = make();
  chosen.load();
  await chosen.ready;
  chosen.setThreshold("mask", 0.9);
  chosen.choose(models[1].url);
  await chosen.ready;
  assert.equal(created[0].disposed, 1);
  assert.equal(chosen.name, "second");
  assert.equal(chosen.source, "theirs");
  assert.deepEqual(chosen.thresholdsFor(false), { mask: 0.4, no_mask: 0.5 });
});

test("a detector that comes after another was chosen is let go at once", async () => {
  const { chosen, created } = make();
  chosen.load();
  chosen.choose(models[1].url);
  await chosen.ready;
  await new Promise((resolve) => setTimeout(resolve));
  assert.deepEqual(
    created.map(({ disposed }) => disposed),
    [1, 0],
  );
  assert.equal(created[0].options.signal.aborted, true);
});

test("after a failure a retry loads anew, and a working model is left alone", async () => {
  const { chosen, created, errors, fail } = make();
  fail(true);
  chosen.load();
  await chosen.ready.catch(() => {});
  await new Promise((resolve) => setTimeout(resolve));
  assert.equal(errors.length, 1);
  fail(false);
  chosen.retry();
  await chosen.ready;
  chosen.retry();
  assert.equal(created.length, 1);
});

test("thresholds and the greatest number go to every detection", async () => {
  const { chosen, created } = make({ max: 3 });
  chosen.load();
  await chosen.detect(/** @type {any} */ ({}), new AbortController().signal);
  assert.equal(created[0].seen[0].maxDetections, 3);
  assert.deepEqual(created[0].seen[0].thresholds, { mask: 0.4, no_mask: 0.5 });
  /** @type {any[]} */
  const options = [];
  await chosen.answerFrom(async (given) => {
    options.push(given);
    return [];
  });
  assert.deepEqual(options, [{ thresholds: { mask: 0.3, no_mask: 0.5 }, maxDetections: 3 }]);
});

test("a model on its way is not begun again by whoever wants to start; one that failed is", async () => {
  const { chosen, created, errors, fail } = make();
  chosen.load();
  const { ready } = chosen;
  chosen.retry();
  assert.equal(chosen.ready, ready);
  await ready;
  chosen.retry();
  assert.equal(created.length, 1);

  fail(true);
  chosen.choose(models[1].url);
  await assert.rejects(chosen.ready);
  fail(false);
  chosen.retry();
  await chosen.ready;
  assert.equal(errors.length, 1);
  assert.equal(created.length, 2);
});

test("a model that the line did not bring is asked for again by itself, at growing intervals, and no other", async () => {
  const { chosen, created, timers, fail } = make();
  fail(Object.assign(new Error("no line"), { code: "network" }));
  chosen.load();
  for (let time = 0; time < 4; time++) {
    await chosen.ready.catch(() => {});
    assert.equal(timers.length, time + 1);
    timers[time][0]();
  }
  assert.deepEqual(
    timers.map(([, milliseconds]) => milliseconds),
    [10_000, 20_000, 40_000, 60_000],
  );
  fail(false);
  await chosen.ready.catch(() => {});
  timers.at(-1)?.[0]();
  await chosen.ready;
  assert.equal(created.length, 1);
  timers.at(-1)?.[0]();
  assert.equal(created.length, 1, "it is there");

  const broken = make();
  broken.fail(true);
  broken.chosen.load();
  await broken.chosen.ready.catch(() => {});
  assert.equal(broken.timers.length, 0);
});

test("a load is told at once: the engine's own first word takes a moment", () => {
  const { chosen, told } = make();
  chosen.load();
  assert.deepEqual(told, [{ stage: "download", loaded: 0, total: 0 }]);
});
