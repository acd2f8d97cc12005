// Runs detection repeatedly on a video: one frame in flight, always the newest next, none twice, rate-limited, idle in
// a hidden tab. Spare time within a frame may be used for one more detection if it does not delay the next frame.
// Pure: everything it needs from the browser is passed in, so it runs under node --test.
// Not its job: detecting, drawing, the camera.

/**
 * @typedef {{requestVideoFrameCallback?: (callback: () => void) => number, cancelVideoFrameCallback?: (handle: number) => void,
 *   currentTime?: number, readyState?: number}} VideoLike
 * @typedef {{hidden: boolean, addEventListener: (type: string, listener: () => void) => void, removeEventListener: (type: string, listener: () => void) => void}} PageLike
 * @typedef {{frames: number, skipped: number, fps: number, milliseconds: number}} LoopStats
 *   frames processed, frames skipped, rate over the last second, median detection time in it
 */

/**
 * @template Result
 * @typedef {object} LoopOptions
 * @property {VideoLike} source
 * @property {(source: any) => Promise<Result>} detect
 * @property {(result: Result, time: number) => void} onResult time: when the frame was taken, in milliseconds
 * @property {(source: any) => Promise<void>} [onSpare] called after onResult if another detection should fit before the
 *   next frame
 * @property {(error: unknown) => void} [onError] the loop continues; call stop() to end it
 * @property {number} [maxFps] detections per second at most
 * @property {PageLike} [page] whose visibility counts
 * @property {() => number} [now] milliseconds
 * @property {(callback: () => void) => number} [requestFrame] for sources without requestVideoFrameCallback
 * @property {(handle: number) => void} [cancelFrame]
 * @property {(callback: () => void, milliseconds: number) => any} [setTimer]
 * @property {(timer: any) => void} [clearTimer]
 */

// Frames due every 33.3 ms sometimes come after 32: without this, every second one would be skipped.
const EARLY_MILLISECONDS = 5;
// A device slower than the frame rate rests after each detection, so that it stays cool and the page responsive.
const REST_SHARE = 0.2;
// Share of a frame's time that may be used; detection times vary.
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
  let run = 0; // incremented on every start and pause: answers from an older run are dropped
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
  /** How long the last detections took, including those in spare time. @type {number[]} */
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
    if (isOld) return; // the same frame again
    if (inFlight || now() - lastStart < interval() - EARLY_MILLISECONDS) {
      if (isWaiting || !inFlight) skipped++;
      isWaiting ||= inFlight;
      return;
    }
    process();
  }

  /** Processes the waiting frame as soon as the rate allows, rather than losing time until the next one. */
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

  /**
   * Whether another detection, as slow as the slowest recent one, fits before the next frame.
   * @param {number} start of this frame's detection
   */
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
      // Process the frame already showing instead of waiting for the next.
      if (isActive() && (source.readyState ?? 0) >= HAS_PICTURE) process();
    },
    /** Ends this run; start() begins a new one. */
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
