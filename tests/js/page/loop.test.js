import assert from "node:assert/strict";
import { test } from "node:test";

import { createLoop } from "../../../static/js/page/loop.js";

/** A browser made of a clock, a video that shows a frame on command, and a tab. */
function world({ options = {}, duration = 10 } = {}) {
  let time = 0;
  let nextHandle = 0;
  /** @type {Map<number, () => void>} */
  const callbacks = new Map();
  const listeners = new Set();
  const page = {
    hidden: false,
    addEventListener: (/** @type {string} */ _, /** @type {() => void} */ listener) => listeners.add(listener),
    removeEventListener: (/** @type {string} */ _, /** @type {() => void} */ listener) => listeners.delete(listener),
  };
  const source = {
    readyState: 0,
    requestVideoFrameCallback: (/** @type {() => void} */ callback) => {
      callbacks.set(++nextHandle, callback);
      return nextHandle;
    },
    cancelVideoFrameCallback: (/** @type {number} */ handle) => callbacks.delete(handle),
  };
  const log = {
    started: /** @type {number[]} */ ([]),
    results: /** @type {number[]} */ ([]),
    errors: /** @type {unknown[]} */ ([]),
    inFlight: 0,
    most: 0,
  };
  const state = { duration, fail: false };
  /** @type {{due: number, done: () => void}[]} */
  let work = [];
  const detect = () =>
    new Promise((resolve, reject) => {
      log.started.push(time);
      log.most = Math.max(log.most, ++log.inFlight);
      const fails = state.fail;
      work.push({
        due: time + state.duration,
        done: () => {
          log.inFlight--;
          fails ? reject(new Error("broken")) : resolve(time);
        },
      });
    });
  const setTimer = (/** @type {() => void} */ callback, /** @type {number} */ milliseconds) => {
    const timer = { due: time + milliseconds, done: callback };
    work.push(timer);
    return timer;
  };
  const clearTimer = (/** @type {any} */ timer) => {
    work = work.filter((one) => one !== timer);
  };
  const loop = createLoop({
    setTimer,
    clearTimer,
    source,
    detect,
    onResult: (/** @type {any} */ result) => log.results.push(result),
    onError: (error) => log.errors.push(error),
    page,
    now: () => time,
    ...options,
  });
  /** Lets time pass; the camera shows a frame every `every` milliseconds. */
  async function pass(/** @type {number} */ milliseconds, every = 1000 / 30) {
    const end = time + milliseconds;
    for (let frame = time + every; frame <= end + 1e-6; frame += every) {
      for (;;) {
        const one = work.filter(({ due }) => due <= frame).sort((a, b) => a.due - b.due)[0];
        if (!one) break;
        time = one.due;
        work = work.filter((other) => other !== one);
        one.done();
        await new Promise(setImmediate);
      }
      time = frame;
      const due = [...callbacks.values()];
      callbacks.clear();
      due.forEach((callback) => callback());
    }
  }
  const setHidden = (/** @type {boolean} */ hidden) => {
    page.hidden = hidden;
    listeners.forEach((listener) => listener());
  };
  return { loop, log, pass, source, setHidden, state, callbacks, listeners, detect };
}

/**
 * A world in which every frame gets a second detection pass where there is time for it.
 * @param {number} duration
 * @param {{options?: object}} [more]
 */
function worldWithSpare(duration, { options = {} } = {}) {
  const spare = /** @type {{on: boolean, look: () => Promise<unknown>}} */ ({ on: true, look: async () => {} });
  let asked = 0;
  const made = world({
    duration,
    options: {
      ...options,
      onSpare: async () => {
        asked++;
        if (spare.on) await spare.look();
      },
    },
  });
  spare.look = made.detect;
  return {
    ...made,
    spare,
    get asked() {
      return asked;
    },
  };
}

test("every frame of a 30 Hz camera is detected once", async () => {
  const { loop, log, pass } = world();
  loop.start();
  await pass(1000);
  assert.equal(log.started.length, 30);
  assert.equal(log.most, 1);
});

test("a picture that is there already is not waited for", async () => {
  const { loop, log, pass, source } = world();
  source.readyState = 2;
  loop.start();
  assert.deepEqual(log.started, [0]);
  await pass(1000);
  assert.equal(log.started.length, 31);
});

test("a 60 Hz camera is held to 30 detections", async () => {
  const { loop, log, pass } = world();
  loop.start();
  await pass(1000, 1000 / 60);
  assert.equal(log.started.length, 30);
});

test("one frame in flight: a slow engine makes no backlog, and gets a rest", async () => {
  const { loop, log, pass } = world({ duration: 150 });
  loop.start();
  await pass(3000);
  assert.equal(log.most, 1);
  const gaps = log.started.slice(2).map((start, index) => start - log.started[index + 1]);
  assert.ok(Math.min(...gaps) >= 170, `busy all the time: ${Math.min(...gaps)} ms between starts`);
  assert.ok(loop.stats.skipped > 0);
});

test("a frame that came meanwhile is looked at as soon as the engine is free and has rested", async () => {
  // 40 ms and a rest of a fifth: every 48 ms, not at every second frame of the camera.
  const { loop, log, pass } = world({ duration: 40 });
  loop.start();
  await pass(1000);
  const gaps = log.started.slice(1).map((start, index) => start - log.started[index]);
  assert.ok(Math.max(...gaps) < 50, `waited for the camera: ${Math.max(...gaps)} ms between starts`);
  assert.equal(log.most, 1);
});

test("what a frame leaves of its time goes to a second look, and the next frame is not later for it", async () => {
  const made = worldWithSpare(10);
  const plain = world({ duration: 10 });
  for (const { loop, pass } of [made, plain]) {
    loop.start();
    await pass(1000);
  }
  assert.equal(made.asked, made.log.results.length);
  assert.equal(made.log.most, 1);
  assert.deepEqual(
    made.log.started.filter((_, index) => index % 2 === 0),
    plain.log.started,
  );
});

test("a device too slow for two looks a frame is asked for one", async () => {
  for (const duration of [15, 25, 60]) {
    const made = worldWithSpare(duration);
    made.loop.start();
    await made.pass(1000);
    assert.equal(made.asked, 0, `${duration} ms`);
  }
});

test("after one slow look there is no second one for a while, then again", async () => {
  const made = worldWithSpare(10);
  made.loop.start();
  await made.pass(300);
  made.state.duration = 20;
  await made.pass(34);
  made.state.duration = 10;
  const before = made.asked;
  await made.pass(100);
  assert.equal(made.asked, before);
  await made.pass(500);
  assert.ok(made.asked > before);
});

test("a second look of an older run changes nothing, and one that fails is told", async () => {
  const made = worldWithSpare(10);
  made.loop.start();
  await made.pass(50);
  made.spare.look = () => Promise.reject(new Error("broken"));
  await made.pass(100);
  assert.ok(made.log.errors.length > 0);
  assert.ok(made.log.results.length > 2, "and the loop goes on");
});

test("no frame is looked at twice, however slow the camera", async () => {
  const { loop, log, pass } = world({ duration: 40 });
  loop.start();
  await pass(2000, 200);
  assert.equal(log.started.length, 10);
});

test("a frame that waits is forgotten with a pause", async () => {
  const { loop, log, pass } = world({ duration: 40 });
  loop.start();
  await pass(70);
  loop.pause();
  await pass(500);
  assert.equal(log.started.length, 1);
});

test("a hidden tab starts nothing, and what was under way is dropped", async () => {
  const { loop, log, pass, setHidden, callbacks } = world({ duration: 50 });
  loop.start();
  await pass(40);
  setHidden(true);
  assert.equal(callbacks.size, 0);
  await pass(1000);
  assert.equal(log.started.length, 1);
  assert.deepEqual(log.results, []);
  setHidden(false);
  await pass(200);
  assert.ok(log.results.length > 0);
});

test("pause and resume; stop leaves nothing behind", async () => {
  const { loop, log, pass, callbacks, listeners } = world();
  loop.start();
  await pass(200);
  loop.pause();
  const before = log.started.length;
  await pass(200);
  assert.equal(log.started.length, before);
  loop.resume();
  await pass(200);
  assert.ok(log.started.length > before);
  loop.stop();
  assert.equal(callbacks.size + listeners.size, 0);
  const after = log.started.length;
  await pass(200);
  assert.equal(log.started.length, after);
});

test("an error is told, and the loop goes on", async () => {
  const { loop, log, pass, state } = world();
  state.fail = true;
  loop.start();
  await pass(100);
  state.fail = false;
  await pass(200);
  assert.ok(log.errors.length > 0);
  assert.ok(log.results.length > 0);
});

test("without requestVideoFrameCallback the same picture is not detected twice", async () => {
  let now = 0;
  /** @type {(() => void) | undefined} */
  let callback;
  const source = { currentTime: 0 };
  let detections = 0;
  const page = { hidden: false, addEventListener() {}, removeEventListener() {} };
  const loop = createLoop({
    source,
    detect: async () => detections++,
    onResult() {},
    page,
    now: () => now,
    requestFrame: (next) => {
      callback = next;
      return 1;
    },
    cancelFrame() {},
  });
  loop.start();
  for (let frame = 0; frame < 4; frame++) {
    now += 50;
    source.currentTime = frame < 2 ? 1 : 2; // two pictures, shown twice each
    callback?.();
    await new Promise(setImmediate);
  }
  assert.equal(detections, 2);
});

test("rate and time of the last second", async () => {
  const { loop, pass } = world({ duration: 12 });
  loop.start();
  await pass(2000);
  assert.ok(Math.abs(loop.stats.fps - 30) < 1, String(loop.stats.fps));
  assert.ok(Math.abs(loop.stats.milliseconds - 12) < 0.01, String(loop.stats.milliseconds));
});
