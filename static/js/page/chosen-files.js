// Chosen pictures and films, before their code is there: it is loaded with the first of them, and what is chosen meanwhile is not lost.
// Not its job: what becomes of them (photo-session.js).

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
    // A camera runs on until it is known that there is something else to show.
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
    /** @param {number} [step] to the next or the previous one */
    show: (step) => (photos ? photos.show(step) : choose(waiting)),
    showAnew: () => photos?.showAnew(),
    lookAgain: () => photos?.lookAgain(),
    pauseOrResume: () => photos?.pauseOrResume(),
    retell: () => photos?.retell(),
    /** What is shown, and what was found in it where that is not what is shown. */
    still: async () => photos?.still(),
  };
}
