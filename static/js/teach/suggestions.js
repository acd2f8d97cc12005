// The shipped model on this page: loads it, and asks it what it sees in a picture. Where it cannot run, the person draws alone.
// Not its job: what is done with its guesses (guesses.js).

import { createDetector } from "../detector.js";
import { toGuesses } from "./guesses.js";

const PATIENCE_MILLISECONDS = 10_000; // for a guess, then the picture goes without one; a slow phone takes seconds

/** @param {string} modelUrl */
export function createSuggestions(modelUrl) {
  /** @type {import("../detector.js").Detector | null} */
  let detector = null;
  const ready = createDetector({ modelUrl }).then(
    (made) => {
      detector = made;
      return made.labels;
    },
    () => /** @type {string[]} */ ([]),
  );

  return {
    /** The model's labels; none where it cannot run. */
    ready,
    get detector() {
      return detector;
    },
    /**
     * @param {HTMLCanvasElement | ImageBitmap} picture
     * @returns {Promise<import("./records.js").Guess[] | null>} null where it does not run, or fails
     */
    async guess(picture) {
      if (!detector) return null;
      try {
        const signal = AbortSignal.timeout(PATIENCE_MILLISECONDS);
        return toGuesses(await detector.detect(picture, { signal }), picture.width, picture.height);
      } catch {
        return null;
      }
    },
  };
}
