// The last answers, shown in every way at once: on the picture, in words, in numbers, and saved.
// Not its job: where they come from (camera-session.js, photo-session.js), the entrance's sign (entrance.js).

import { createOverlay } from "./draw.js";
import { showFacts } from "./details-panel.js";
import { styleOf } from "./palette.js";
import { loadParts } from "./later.js";
import { createResults } from "./answer-list.js";
import { nameOf } from "./summary.js";
import { byId } from "./ui.js";

/** @typedef {import("./summary.js").Detection} Detection */
/** @typedef {{kind: "camera" | "photo" | "film", width: number, height: number, name?: string}} Source width and height in the source's own pixels */
/** @typedef {{detections: readonly Detection[], source: Source}} Answer */
/** @typedef {{labels: readonly string[], texts: import("./i18n.js").Translator, mirrored: boolean}} Context */

/** @param {{kiosk: boolean, context: () => Context}} options the context is asked for anew each time: language, model and mirror may change between two frames */
export function createAnswers({ kiosk, context }) {
  const overlay = createOverlay(/** @type {HTMLCanvasElement} */ (byId("overlay")));
  const results = createResults();
  const saveData = /** @type {HTMLButtonElement} */ (byId("save-data"));
  /** @type {Answer | null} */
  let last = null;
  let frames = 0;
  let unsaved = false;

  /** @param {readonly Detection[]} detections */
  function marksOf(detections) {
    const { labels, texts } = context();
    return detections.map(({ box, label, score }) => ({
      box,
      text: `${nameOf(label, texts)} ${texts.percent(score)}`,
      style: styleOf(label, labels),
    }));
  }

  /** @param {boolean} fresh a finished detection, not the same one in other words */
  function draw(fresh) {
    if (!last) return;
    const { detections, source } = last;
    const { labels, texts, mirrored } = context();
    const live = source.kind === "camera";
    overlay.show({
      marks: marksOf(detections),
      width: source.width,
      height: source.height,
      direction: texts.direction,
      mirrored: live && mirrored,
      fit: kiosk && live ? "cover" : "contain",
    });
    results.show(detections, labels, texts, fresh);
  }

  function clear() {
    last = null;
    overlay.clear();
    results.clear();
    saveData.disabled = true;
  }

  /** Whoever asked for a file is told when none comes. @param {() => Promise<void>} save */
  async function orSay(save) {
    try {
      await save();
      if (unsaved) results.note("");
      unsaved = false;
    } catch {
      results.note(context().texts.t("save.failed"));
      unsaved = true;
    }
  }

  return {
    /** @param {readonly Detection[]} detections in the source's pixels @param {Source} source @param {number} [rate] per second, where there is one */
    show(detections, source, rate = 0) {
      last = { detections, source };
      frames += 1;
      draw(true);
      showFacts(
        { faces: detections.length, rate, time: lastDuration(), frames, source: [source.width, source.height] },
        context().texts,
      );
      saveData.disabled = false;
      if (frames === 1) performance.mark("first-detection");
    },
    /** The same answers again after a change of language, mirror or colours. */
    redraw: () => draw(false),
    clear,
    /** The picture has changed, and its own answer is on its way. */
    hideBoxes: overlay.clear,
    /** What was shown holds no longer. @param {string} reason said in its place */
    withdraw(reason) {
      clear();
      results.say(reason);
    },
    note: results.note,
    marksOf,
    /** @param {HTMLVideoElement | HTMLCanvasElement} picture @param {Answer | null} [answer] what was found in it; else what is shown */
    savePicture: (picture, answer = last) =>
      orSay(async () => {
        if (!answer) return;
        const { detections, source } = answer;
        const { texts, mirrored } = context();
        const { savePicture } = await loadParts(texts);
        await savePicture(picture, {
          ...source,
          mirrored: source.kind === "camera" && mirrored,
          marks: marksOf(detections),
          direction: texts.direction,
        });
      }),
    /** @param {{model: string, version: string}} made by what */
    saveData: (made) =>
      orSay(async () => {
        if (!last) return;
        const answer = { ...last, labels: context().labels, ...made, time: new Date() };
        (await loadParts(context().texts)).saveData(answer);
      }),
  };
}

/** Milliseconds of the newest detection, pixels in to boxes out. */
function lastDuration() {
  return performance.getEntriesByName("detect").at(-1)?.duration ?? 0;
}
