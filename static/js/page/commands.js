// Connects each button, and each dropped or pasted picture, to the part of the page that handles it.
// Not its job: the buttons themselves (ui.js), what the parts do.

import { completeTexts, loadTexts } from "./i18n.js";
import { missing } from "./later.js";
import { listenForPhotos, PhotoError } from "./photo-intake.js";
import { remember } from "./store.js";
import { byId, listen, toggleFullScreen } from "./ui.js";

/**
 * @param {import("./chosen-files.js").Parts & {
 *   camera: ReturnType<typeof import("./camera-session.js").createCameraSession>,
 *   files: ReturnType<typeof import("./chosen-files.js").createChosenFiles>,
 *   version: string,
 *   setTexts: (texts: import("./i18n.js").Translator) => void,
 * }} parts
 */
export function listenForCommands({ tell, session, ui, answers, model, camera, files, version, setTexts }) {
  const shown = () => (ui.view() === "camera" ? camera : files);

  async function savePicture() {
    const still = await shown().still();
    if (still) await answers.savePicture(still.picture, still.answer);
  }

  /** Retries whatever failed. */
  function retry() {
    if (session.tried && session.tried !== "camera") return files.show();
    session.stop();
    return model.retry();
  }

  listen({
    start: () => camera.start(),
    retry,
    stop: session.stop,
    pause: () => (ui.view() === "film" ? files : camera).pauseOrResume(),
    flip: camera.flip,
    camera: (deviceId) => camera.choose({ deviceId }),
    mirror: camera.mirror,
    savePicture: () => savePicture().catch(tell),
    saveData: () => answers.saveData({ model: model.name, version }).catch(tell),
    previous: () => files.show(-1),
    next: () => files.show(1),
    full: toggleFullScreen,
    language: (code) => {
      remember("language", code);
      // Unlike at page load, English is not accepted as a substitute.
      return loadTexts(code)
        .then((next) => (next.language === code ? completeTexts(next) : missing()))
        .then(setTexts, missing)
        .catch(tell);
    },
  });
  listenForPhotos({
    input: /** @type {HTMLInputElement} */ (byId("photo-input")),
    onFiles: files.choose,
    onHover: ui.hover,
    onNothing: () => tell(new PhotoError("no-file")),
  });
}
