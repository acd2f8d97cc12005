// Takes pictures from the camera: one per press, or one every half second while the button or Space is held or the
// series runs. Near copies of the last one are skipped in a series.
// Not its job: opening the camera (camera-view.js), keeping the pictures (camera-desk.js).

import { sourceSize } from "./camera-view.js";
import { areAlike } from "./alike.js";
import { fingerprintOf, toCanvas } from "./pixels.js";

const PAUSE_MILLISECONDS = 500;

/**
 * @param {HTMLVideoElement} video
 * @param {{onPicture: (canvas: HTMLCanvasElement) => Promise<void>, onCopy: () => void}} parts onPicture: awaited
 *   before the next one
 */
export function createTaking(video, { onPicture, onCopy }) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let isHeld = false;
  let isBusy = false;
  /** @type {number[] | undefined} of the last picture */
  let last;

  /** @param {boolean} inSeries */
  async function take(inSeries) {
    const [width, height] = sourceSize(video);
    if (isBusy || !width || video.readyState < 2) return;
    isBusy = true;
    try {
      const canvas = toCanvas(video, width, height); // as the camera sees it: only what the person sees is mirrored
      const print = fingerprintOf(canvas);
      if (inSeries && last && areAlike(last, print)) return onCopy();
      last = print;
      await onPicture(canvas);
    } finally {
      isBusy = false;
    }
  }

  async function goOn() {
    await take(true).catch(() => end()); // reported by whoever stores it
    if (isHeld) timer = setTimeout(goOn, PAUSE_MILLISECONDS);
  }

  function end() {
    isHeld = false;
    clearTimeout(timer);
  }

  return {
    /** Takes one now, and more until `end` is called. */
    begin() {
      if (isHeld) return;
      isHeld = true;
      last = undefined; // whoever presses the button wants this one
      goOn();
    },
    end,
    get runs() {
      return isHeld;
    },
  };
}
