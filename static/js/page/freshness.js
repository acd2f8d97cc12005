// Reports when what is shown is out of date: the camera sends no new frames, or new frames get no answer.
// Pure: everything it needs from the browser is passed in, so it runs under node --test.
// Not its job: withdrawing answers (camera-session.js), running detections (loop.js).

/**
 * @typedef {"picture" | "answer"} Lack what has stopped arriving
 * @typedef {{requestVideoFrameCallback?: (callback: () => void) => number, cancelVideoFrameCallback?: (handle: number) => void,
 *   getVideoPlaybackQuality?: () => {totalVideoFrames: number}, currentTime?: number}} VideoLike
 *
 * @typedef {object} FreshnessOptions
 * @property {VideoLike} video
 * @property {() => boolean} isEnded whether the camera's track has ended; not every browser sends the event
 * @property {(lack: Lack) => void} onStale
 * @property {() => void} onFresh
 * @property {() => void} onEnded
 * @property {() => void} onSilent called once when no frame has come for `silence`: only reopening the camera may help
 * @property {number} [patience] milliseconds
 * @property {number} [silence] milliseconds
 * @property {() => number} [now] milliseconds
 * @property {(callback: () => void, milliseconds: number) => any} [setTicker]
 * @property {(ticker: any) => void} [clearTicker]
 */

const TICK_MILLISECONDS = 250;
// Times the last detection: a device that needs seconds for each one is slow, not stuck.
const SLOW = 3;

/** @param {FreshnessOptions} options */
export function createFreshness({
  video,
  isEnded,
  onStale,
  onFresh,
  onEnded,
  onSilent,
  patience = 2000,
  silence = 10_000,
  now = () => performance.now(),
  setTicker = (callback, milliseconds) => setInterval(callback, milliseconds),
  clearTicker = (ticker) => clearInterval(ticker),
}) {
  let lastPicture = now();
  let lastAnswer = now();
  let duration = 0;
  let signsOfLife = "";
  let muted = false;
  let hasCalled = false;
  /** @type {Lack | null} */
  let lack = null;
  /** @type {number | undefined} */
  let handle;
  /** @type {any} */
  let ticker;

  function onFrame() {
    handle = video.requestVideoFrameCallback?.(onFrame);
    notePicture();
    if (lack === "picture") judge();
  }

  function notePicture() {
    // After a pause in the frames, the first new one needs time to get its answer.
    if (now() - lastPicture >= patience) lastAnswer = now();
    lastPicture = now();
    hasCalled = false;
  }

  /** Frame count and, where frames are not reported, currentTime, which in some browsers advances without any. */
  function readSigns() {
    const frames = video.getVideoPlaybackQuality?.().totalVideoFrames ?? 0;
    return `${frames} ${video.requestVideoFrameCallback ? "" : video.currentTime}`;
  }

  function judge() {
    const since = now() - lastPicture;
    const before = lack;
    lack =
      muted || since >= patience
        ? "picture"
        : now() - lastAnswer >= Math.max(patience, SLOW * duration)
          ? "answer"
          : null;
    if (lack === before) return;
    if (lack) onStale(lack);
    else onFresh();
  }

  function tick() {
    if (isEnded()) return onEnded();
    const signs = readSigns();
    if (signs !== signsOfLife) notePicture();
    signsOfLife = signs;
    judge();
    if (!muted && !hasCalled && now() - lastPicture >= silence) {
      hasCalled = true;
      onSilent();
    }
    return undefined;
  }

  function stop() {
    clearTicker(ticker);
    ticker = undefined;
    if (handle !== undefined) video.cancelVideoFrameCallback?.(handle);
    handle = undefined;
  }

  return {
    /** Starts watching afresh; earlier frames and answers do not count. */
    start() {
      stop();
      lack = null;
      lastPicture = lastAnswer = now();
      signsOfLife = readSigns();
      ticker = setTicker(tick, TICK_MILLISECONDS);
      handle = video.requestVideoFrameCallback?.(onFrame);
    },
    stop,
    /** @param {boolean} value whether the browser reports the track as live but sending no frames */
    mute(value) {
      muted = value;
      if (ticker === undefined) return;
      if (!muted) lastPicture = lastAnswer = now();
      judge();
    },
    /**
     * @param {number} taken when the analysed frame was taken, in milliseconds
     * @returns {boolean} whether the answer is still worth showing
     */
    answered(taken) {
      duration = now() - taken;
      lastAnswer = now();
      if (lack === "answer") judge();
      return lack !== "picture";
    },
    /** @returns {Lack | null} */
    get lack() {
      return lack;
    },
  };
}
