// Detects again and again on a video: one frame in flight, the newest next, none twice, a cap on the rate, silence while the tab is hidden. What a frame
// leaves of its time may be used for more, as long as the next one need not wait.
// Pure: what it needs of the browser is handed in, so it runs under node --test. Not its job: detecting, drawing, the camera.

/**
 * @typedef {{requestVideoFrameCallback?: (callback: () => void) => number, cancelVideoFrameCallback?: (handle: number) => void,
 *   currentTime?: number, readyState?: number}} VideoLike
 * @typedef {{hidden: boolean, addEventListener: (type: string, listener: () => void) => void, removeEventListener: (type: string, listener: () => void) => void}} PageLike
 * @typedef {{frames: number, skipped: number, fps: number, milliseconds: number}} LoopStats frames finished, frames let go, rate and time of the last second
 */

/**
 * @template Result
 * @typedef {object} LoopOptions
 * @property {VideoLike} source
 * @property {(source: any) => Promise<Result>} detect
 * @property {(result: Result, time: number) => void} onResult with the time at which the frame was taken, in milliseconds
 * @property {(source: any) => Promise<void>} [onSpare] called after onResult, where one more detection should end before the next frame comes
 * @property {(error: unknown) => void} [onError] the loop goes on; whoever wants it to end calls stop()
 * @property {number} [maxFps] detections per second at most
 * @property {PageLike} [page] whose visibility counts
 * @property {() => number} [now] milliseconds
 * @property {(callback: () => void) => number} [requestFrame] for sources without requestVideoFrameCallback
 * @property {(handle: number) => void} [cancelFrame]
 * @property {(callback: () => void, milliseconds: number) => any} [setTimer]
 * @property {(timer: any) => void} [clearTimer]
 */

// A camera's 33.3 ms are sometimes 32: without this, every second frame would be let go.
const EARLY_MILLISECONDS = 5;
// A device that needs longer than a frame gets a rest after each: it stays cool, and the page stays alive.
const REST_SHARE = 0.2;
// Of a frame's time; how long one takes is never quite the same.
const SPARE_SHARE = 0.85;
const LATELY = 6; // detections
const WINDOW_MILLISECONDS = 1000;
const HAS_PICTURE = 2; // HTMLMediaElement.HAVE_CURRENT_DATA

/**
 * @template Result
 * @param {LoopOptions<Result>} options
 */
export function createLoop({
  source,
  detect,
  onResult,
  onSpare,
  onError = () => {},
  maxFps = 30,
  page = /** @type {any} */ (globalThis).document,
  now = () => performance.now(),
  requestFrame = (callback) => requestAnimationFrame(callback),
  cancelFrame = (handle) => cancelAnimationFrame(handle),
  setTimer = (callback, milliseconds) => setTimeout(callback, milliseconds),
  clearTimer = (timer) => clearTimeout(timer),
}) {
  let running = false;
  let paused = false;
  let inFlight = false;
  let isWaiting = false; // the video shows a frame that came while another was in flight
  let run = 0; // goes up with every start and pause: an answer to an older run is dropped
  let lastStart = -Infinity;
  let lastDuration = 0;
  let lastVideoTime = NaN;
  let frames = 0;
  let skipped = 0;
  /** @type {number | undefined} */
  let handle;
  /** @type {any} */
  let timer;
  /** @type {{end: number, duration: number}[]} */
  let recent = [];
  /** How long the last detections took, those in spare time with them. @type {number[]} */
  let lately = [];

  const isActive = () => running && !paused && !page?.hidden;

  function schedule() {
    if (handle !== undefined || !isActive()) return;
    handle = source.requestVideoFrameCallback ? source.requestVideoFrameCallback(onFrame) : requestFrame(onFrame);
  }

  function unschedule() {
    if (handle === undefined) return;
    if (source.cancelVideoFrameCallback) source.cancelVideoFrameCallback(handle);
    else cancelFrame(handle);
    handle = undefined;
  }

  function onFrame() {
    handle = undefined;
    if (!isActive()) return;
    schedule();
    const isOld =
      !source.requestVideoFrameCallback && source.currentTime !== undefined && source.currentTime === lastVideoTime;
    if (isOld) return; // the same picture once more
    if (inFlight || now() - lastStart < interval() - EARLY_MILLISECONDS) {
      if (isWaiting || !inFlight) skipped++;
      isWaiting ||= inFlight;
      return;
    }
    process();
  }

  /** The frame that waited is looked at as soon as the rate allows: until the next one comes, time would be lost. */
  function takeWaiting() {
    if (!isWaiting || inFlight || !isActive()) return;
    clearTimer(timer);
    const rest = lastStart + interval() - now();
    if (rest > 0) timer = setTimer(takeWaiting, rest);
    else process();
  }

  /** Milliseconds from one start to the next. */
  function interval() {
    const shortest = 1000 / maxFps;
    return lastDuration > shortest ? lastDuration * (1 + REST_SHARE) : shortest;
  }

  async function process() {
    const mine = run;
    const start = now();
    lastStart = start;
    lastVideoTime = source.currentTime ?? NaN;
    clearTimer(timer);
    isWaiting = false;
    inFlight = true;
    try {
      const result = await detect(source);
      if (mine === run && isActive()) {
        note(start);
        onResult(result, start);
        if (onSpare && hasSpareTime(start)) {
          const second = now();
          await onSpare(source);
          keep(now() - second);
        }
      }
    } catch (error) {
      if (mine === run && isActive()) onError(error);
    } finally {
      inFlight = false;
      takeWaiting();
    }
  }

  /** @param {number} start */
  function note(start) {
    const end = now();
    lastDuration = end - start;
    keep(lastDuration);
    frames++;
    recent.push({ end, duration: lastDuration });
    recent = recent.filter((one) => one.end > end - WINDOW_MILLISECONDS);
  }

  /** @param {number} duration */
  function keep(duration) {
    lately = [...lately, duration].slice(-LATELY);
  }

  /** Whether one more detection, as slow as the slowest of late, ends before the next frame. @param {number} start of this frame's */
  function hasSpareTime(start) {
    return now() - start + Math.max(...lately) <= (SPARE_SHARE * 1000) / maxFps;
  }

  function onVisibility() {
    if (page?.hidden) suspend();
    else schedule();
  }

  function suspend() {
    run++;
    unschedule();
    clearTimer(timer);
    isWaiting = false;
    recent = [];
  }

  return {
    start() {
      if (running) return;
      running = true;
      paused = false;
      run++;
      page?.addEventListener("visibilitychange", onVisibility);
      schedule();
      // What the video shows already need not wait for the next frame.
      if (isActive() && (source.readyState ?? 0) >= HAS_PICTURE) process();
    },
    /** For good; start() begins anew. */
    stop() {
      if (!running) return;
      running = false;
      suspend();
      page?.removeEventListener("visibilitychange", onVisibility);
    },
    pause() {
      paused = true;
      suspend();
    },
    resume() {
      paused = false;
      schedule();
    },
    /** @returns {LoopStats} */
    get stats() {
      const durations = recent.map(({ duration }) => duration).sort((a, b) => a - b);
      const span = recent.length > 1 ? recent[recent.length - 1].end - recent[0].end : 0;
      return {
        frames,
        skipped,
        fps: span > 0 ? ((recent.length - 1) * 1000) / span : 0,
        milliseconds: durations[durations.length >> 1] ?? NaN,
      };
    },
  };
}
