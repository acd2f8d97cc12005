// Says when what is shown is not of now any more: the camera sends no new picture, or a new picture gets no answer.
// Pure: what it needs of the browser is handed in, so it runs under node --test. Not its job: what is withdrawn then (camera-session.js), the looks (loop.js).

/**
 * @typedef {"picture" | "answer"} Lack what does not come any more
 * @typedef {{requestVideoFrameCallback?: (callback: () => void) => number, cancelVideoFrameCallback?: (handle: number) => void,
 *   getVideoPlaybackQuality?: () => {totalVideoFrames: number}, currentTime?: number}} VideoLike
 *
 * @typedef {object} FreshnessOptions
 * @property {VideoLike} video
 * @property {() => boolean} isEnded whether the camera's track has ended; not every browser sends the event
 * @property {(lack: Lack) => void} onStale
 * @property {() => void} onFresh
 * @property {() => void} onEnded
 * @property {() => void} onSilent once, when no picture came for so long that only opening the camera anew may help
 * @property {number} [patience] milliseconds
 * @property {number} [silence] milliseconds
 * @property {() => number} [now] milliseconds
 * @property {(callback: () => void, milliseconds: number) => any} [setTicker]
 * @property {(ticker: any) => void} [clearTicker]
 */

const TICK_MILLISECONDS = 250;
// A device that needs seconds for each look is slow, not stuck.
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
    // What a picture that is back has to be given is an answer, and that takes its time.
    if (now() - lastPicture >= patience) lastAnswer = now();
    lastPicture = now();
    hasCalled = false;
  }

  /** A browser that tells no frames may count them; currentTime runs on in some without any. */
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
    /** From now on; what lay before does not count. */
    start() {
      stop();
      lack = null;
      lastPicture = lastAnswer = now();
      signsOfLife = readSigns();
      ticker = setTicker(tick, TICK_MILLISECONDS);
      handle = video.requestVideoFrameCallback?.(onFrame);
    },
    stop,
    /** @param {boolean} value alive, but sends nothing, as the browser says */
    mute(value) {
      muted = value;
      if (ticker === undefined) return;
      if (!muted) lastPicture = lastAnswer = now();
      judge();
    },
    /**
     * @param {number} taken when the frame that was looked at was taken, in milliseconds
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
