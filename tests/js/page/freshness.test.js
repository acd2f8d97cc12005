import assert from "node:assert/strict";
import { test } from "node:test";

import { createFreshness } from "../../../static/js/page/freshness.js";

/** A clock, a video that shows a frame on command, and what was reported. */
function world({ frames = true, counts = false } = {}) {
  let time = 1000;
  let tick = () => {};
  /** @type {(() => void) | undefined} */
  let callback;
  const told = /** @type {string[]} */ ([]);
  const state = { ended: false, total: 0 };
  const video = {
    currentTime: 0,
    ...(frames && {
      requestVideoFrameCallback: (/** @type {() => void} */ next) => {
        callback = next;
        return 1;
      },
      cancelVideoFrameCallback: () => {
        callback = undefined;
      },
    }),
    ...(counts && { getVideoPlaybackQuality: () => ({ totalVideoFrames: state.total }) }),
  };
  const freshness = createFreshness({
    video,
    isEnded: () => state.ended,
    onStale: (lack) => told.push(lack),
    onFresh: () => told.push("fresh"),
    onEnded: () => told.push("ended"),
    onSilent: () => told.push("silent"),
    now: () => time,
    setTicker: (next) => {
      tick = next;
      return 1;
    },
    clearTicker: () => {
      tick = () => {};
    },
  });
  /**
   * @param {number} milliseconds
   * @param {{camera?: boolean, answers?: number | null}} [what] whether frames come, and how long detection takes on
   *   each
   */
  function pass(milliseconds, { camera = true, answers = 30 } = {}) {
    for (const end = time + milliseconds; time < end; ) {
      time += 50;
      if (camera) {
        state.total += 1;
        video.currentTime += 0.05;
        const due = callback;
        callback = undefined;
        due?.();
        if (answers !== null) freshness.answered(time - answers);
      }
      if (time % 250 === 0) tick();
    }
  }
  return { freshness, told, pass, state, now: () => time };
}

test("a running camera with answers is fresh for ever", () => {
  const { freshness, told, pass } = world();
  freshness.start();
  pass(60_000);
  assert.deepEqual(told, []);
});

test("two seconds without a picture are told, and the next picture at once", () => {
  const { freshness, told, pass } = world();
  freshness.start();
  pass(1000);
  pass(1900, { camera: false });
  assert.deepEqual(told, []);
  pass(300, { camera: false });
  assert.deepEqual(told, ["picture"]);
  pass(50, { answers: null });
  assert.deepEqual(told, ["picture", "fresh"]);
});

test("an answer to a picture of before the silence is not worth showing", () => {
  const { freshness, pass, now } = world();
  freshness.start();
  pass(1000);
  assert.equal(freshness.answered(now() - 100), true);
  pass(3000, { camera: false });
  assert.equal(freshness.answered(now() - 3000), false);
});

test("ten seconds without a picture are told once more, and once only", () => {
  const { freshness, told, pass } = world();
  freshness.start();
  pass(40_000, { camera: false });
  assert.deepEqual(told, ["picture", "silent"]);
});

test("pictures without answers are told too", () => {
  const { freshness, told, pass } = world();
  freshness.start();
  pass(1000);
  pass(2300, { answers: null });
  assert.deepEqual(told, ["answer"]);
  pass(100);
  assert.deepEqual(told, ["answer", "fresh"]);
});

test("a slow device has its time", () => {
  const { freshness, told, pass } = world();
  freshness.start();
  pass(1000, { answers: 1500 });
  pass(4000, { answers: null });
  assert.deepEqual(told, []);
  pass(1000, { answers: null });
  assert.deepEqual(told, ["answer"]);
});

test("where the browser tells no frames it may count them, and else the time runs", () => {
  for (const how of [{ frames: false, counts: true }, { frames: false }, { counts: true }]) {
    const { freshness, told, pass } = world(how);
    freshness.start();
    pass(5000);
    assert.deepEqual(told, []);
    pass(2500, { camera: false });
    pass(500);
    assert.deepEqual(told, ["picture", "fresh"]);
  }
});

test("a muted camera is stale at once, however many black frames it sends, and is not opened anew", () => {
  const { freshness, told, pass } = world();
  freshness.start();
  freshness.mute(true);
  pass(30_000);
  pass(30_000, { camera: false });
  assert.deepEqual(told, ["picture"]);
  freshness.mute(false);
  assert.deepEqual(told, ["picture", "fresh"]);
});

test("a track that has ended is noticed without its event", () => {
  const { freshness, told, pass, state } = world();
  freshness.start();
  state.ended = true;
  pass(300);
  assert.equal(told[0], "ended");
});

test("nothing is told while it is stopped, and what lay between does not count", () => {
  const { freshness, told, pass } = world();
  freshness.start();
  freshness.stop();
  pass(30_000, { camera: false });
  freshness.start();
  pass(1000);
  assert.deepEqual(told, []);
});
