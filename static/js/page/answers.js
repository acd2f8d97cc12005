// Shows the latest answers in every form: on the picture, in words, in numbers and as saved files.
// Not its job: producing them (camera-session.js, photo-session.js), the entrance's sign (entrance.js).

import { createOverlay } from "./draw.js";
import { showFacts } from "./details-panel.js";
import { styleOf } from "./palette.js";
import { loadParts } from "./later.js";
import { createResults } from "./answer-list.js";
import { nameOf } from "./summary.js";
import { byId } from "./ui.js";

/** @typedef {import("./summary.js").Detection} Detection */
/**
 * @typedef {{kind: "camera" | "photo" | "film", width: number, height: number, name?: string}} Source
 *   width and height in source pixels
 */
/** @typedef {{detections: readonly Detection[], source: Source}} Answer */
/** @typedef {{labels: readonly string[], texts: import("./i18n.js").Translator, mirrored: boolean}} Context */

/**
 * @param {{kiosk: boolean, context: () => Context}} options context is called on every use: language, model and mirror
 *   may change between frames
 */
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

  /** @param {boolean} fresh a new detection, not the same one redrawn */
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

  /** Tells the visitor when saving fails. @param {() => Promise<void>} save */
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
    /**
     * @param {readonly Detection[]} detections in source pixels
     * @param {Source} source
     * @param {number} [rate] per second, if known
     */
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
    /** Shows the same answers again after a change of language, mirror or colours. */
    redraw: () => draw(false),
    clear,
    /** The picture has changed; its own answer is still to come. */
    hideBoxes: overlay.clear,
    /** What is shown is no longer valid. @param {string} reason shown in its place */
    withdraw(reason) {
      clear();
      results.say(reason);
    },
    note: results.note,
    marksOf,
    /**
     * @param {HTMLVideoElement | HTMLCanvasElement} picture
     * @param {Answer | null} [answer] what was found in it; by default what is shown
     */
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
    /** @param {{model: string, version: string}} made what produced the answer */
    saveData: (made) =>
      orSay(async () => {
        if (!last) return;
        const answer = { ...last, labels: context().labels, ...made, time: new Date() };
        (await loadParts(context().texts)).saveData(answer);
      }),
  };
}

/** Duration of the latest detection in milliseconds, from pixels to boxes. */
function lastDuration() {
  return performance.getEntriesByName("detect").at(-1)?.duration ?? 0;
}
