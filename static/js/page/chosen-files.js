// Accepts chosen pictures and videos before their code is loaded: the first choice loads it, and choices made meanwhile
// are not lost. Not its job: what happens to them (photo-session.js).

import { loadParts } from "./later.js";

/** @typedef {Parameters<typeof import("./photo-session.js").createPhotoSession>[0]} Parts */

/** @param {Parts} parts */
export function createChosenFiles(parts) {
  const { session, tell, texts, ui } = parts;
  /** @type {ReturnType<typeof import("./photo-session.js").createPhotoSession> | null} */
  let photos = null;
  /** @type {File[]} */
  let waiting = [];

  /** @param {File[]} files */
  async function choose(files) {
    waiting = files;
    // Keep a camera running until there is something else to show.
    const signal = ui.view() === "camera" || photos ? session.signal : session.begin("photo");
    if (session.tried === "photo" && !photos) ui.wait({ camera: "wait.code" });
    try {
      photos ??= (await loadParts(texts())).createPhotoSession(parts);
    } catch (error) {
      if (!signal.aborted) tell(error);
      return;
    }
    if (!signal.aborted && waiting === files) await photos.choose(files);
  }

  return {
    choose,
    /** @param {number} [step] 1 for the next, -1 for the previous */
    show: (step) => (photos ? photos.show(step) : choose(waiting)),
    showAnew: () => photos?.showAnew(),
    lookAgain: () => photos?.lookAgain(),
    pauseOrResume: () => photos?.pauseOrResume(),
    retell: () => photos?.retell(),
    /** The picture shown, plus its answer if that differs from what is shown. */
    still: async () => photos?.still(),
  };
}
