// Chosen pictures, one after the other: it reads the one whose turn it is, has it looked at closely and shows the answer.
// Not its job: where pictures come from (photo-intake.js), reading them (photo.js), looking (photo-looks.js), cameras (camera-session.js).

import { loadParts } from "./later.js";
import { byId } from "./ui.js";

/**
 * @param {{
 *   tell: (error: unknown) => void,
 *   session: import("./session.js").Session,
 *   ui: ReturnType<typeof import("./ui.js").createUi>,
 *   answers: ReturnType<typeof import("./answers.js").createAnswers>,
 *   model: ReturnType<typeof import("./chosen-model.js").createChosenModel>,
 *   modelPanel: ReturnType<typeof import("./model-panel.js").createModelPanel>,
 *   texts: () => import("./i18n.js").Translator,
 * }} parts texts are asked for anew each time: the language may change meanwhile
 */
export function createPhotoSession({ tell, session, ui, answers, model, modelPanel, texts }) {
  const still = /** @type {HTMLCanvasElement} */ (byId("still"));
  /** @type {File[]} */
  let files = [];
  let index = 0;
  /** @type {import("./photo.js").Photo | null} */
  let photo = null;
  /** What was seen in the picture that is shown. @type {Awaited<ReturnType<typeof import("./photo-looks.js").lookClosely>> | null} */
  let seen = null;

  /** @param {number} [step] to the next or the previous one of the row */
  async function show(step = 0) {
    index = Math.max(0, Math.min(files.length - 1, index + step));
    const signal = session.begin("photo");
    signal.addEventListener("abort", () => {
      photo = seen = null;
    });
    ui.setTurn(index, files.length);
    ui.wait({ camera: "wait.code" });
    try {
      const { readPhoto } = await loadParts(texts());
      if (signal.aborted) return undefined;
      ui.wait({ camera: "wait.look" });
      const read = await readPhoto(files[index]);
      if (signal.aborted) return read.bitmap.close();
      photo = read;
      [still.width, still.height] = [read.bitmap.width, read.bitmap.height];
      still.getContext("2d")?.drawImage(read.bitmap, 0, 0);
      read.bitmap.close();
      ui.setMirrored(false);
      ui.setShape(read.width, read.height);
      ui.setState("loading", "photo");
      modelPanel.showThresholds();
      await judge(signal);
    } catch (error) {
      if (!signal.aborted) session.fail(error);
    }
    return undefined;
  }

  /** A camera that runs is not ended for a file that is no picture. @param {File[]} chosen @returns {Promise<number>} -1: none, which has been told */
  async function firstThatCanBeRead(chosen) {
    /** @type {unknown} */
    let problem;
    for (const [place, file] of chosen.entries()) {
      try {
        const { readPhoto } = await loadParts(texts());
        (await readPhoto(file)).bitmap.close();
        return place;
      } catch (error) {
        problem ??= error;
      }
    }
    tell(problem);
    return -1;
  }

  /** @param {AbortSignal} signal */
  async function judge(signal) {
    const [{ lookClosely, toOwnPixels }, detector] = await Promise.all([loadParts(texts()), model.ready]);
    const looked = seen ?? (await lookClosely(detector, still, signal));
    const found = await model.answerFrom(looked);
    if (signal.aborted || !photo) return;
    seen = looked;
    const { width, height, name, animated, cutOff } = photo;
    answers.show(toOwnPixels(found, { width, height, keptWidth: still.width, keptHeight: still.height }), {
      kind: "photo",
      width,
      height,
      name,
    });
    answers.note(animated ? texts().t("animated") : cutOff ? texts().t("cut.off") : "");
    ui.wait({ camera: "", model: "" });
    ui.setState("photo", "photo");
  }

  return {
    show,
    picture: still,
    /** @param {File[]} chosen */
    async choose(chosen) {
      const first = ui.view() === "camera" ? await firstThatCanBeRead(chosen) : 0;
      if (first < 0) return undefined;
      files = chosen;
      index = first;
      return show();
    },
    /** The picture stands still, so another threshold needs another judgement. */
    async lookAgain() {
      if (ui.state() !== "photo") return;
      const { signal } = session;
      try {
        await judge(signal);
      } catch (error) {
        if (!signal.aborted) session.fail(error);
      }
    },
  };
}
