// Chosen pictures, one after the other: it reads the one whose turn it is, has it looked at closely and shows the answer; then the others of its row.
// Not its job: where pictures come from (photo-intake.js), reading them (photo.js), looking (photo-looks.js), the row (picture-list.js, picture-row.js),
// films (film.js), cameras (camera-session.js).

import { closeFilm, createFilm, openFilm } from "./film.js";
import { looksLikeFilm, readPhoto, toOwnPixels } from "./photo.js";
import { lookClosely } from "./photo-looks.js";
import { createPictureList } from "./picture-list.js";
import { createPictureRow, thumbnailOf } from "./picture-row.js";
import { saveText } from "./snapshot.js";
import { picturesAsCsv, picturesAsJson } from "./tables.js";
import { byId } from "./ui.js";

/** @typedef {Omit<import("./photo.js").Photo, "bitmap">} Read */
/** @typedef {import("./summary.js").Detection} Detection */

/**
 * @param {{
 *   tell: (error: unknown) => void,
 *   session: import("./session.js").Session,
 *   ui: ReturnType<typeof import("./ui.js").createUi>,
 *   answers: ReturnType<typeof import("./answers.js").createAnswers>,
 *   model: ReturnType<typeof import("./chosen-model.js").createChosenModel>,
 *   modelPanel: ReturnType<typeof import("./model-panel.js").createModelPanel>,
 *   texts: () => import("./i18n.js").Translator,
 *   version: string,
 * }} parts texts are asked for anew each time: the language may change meanwhile
 */
export function createPhotoSession({ tell, session, ui, answers, model, modelPanel, texts, version }) {
  const still = /** @type {HTMLCanvasElement} */ (byId("still"));
  /** For the pictures that are looked at while another one is shown. */
  const spare = document.createElement("canvas");
  /** @type {File[]} */
  let files = [];
  let index = 0;
  /** @type {Read | null} */
  let photo = null;
  /** What was seen in the picture that is shown. @type {Awaited<ReturnType<typeof import("./photo-looks.js").lookClosely>> | null} */
  let seen = null;
  /** Where there are several. @type {ReturnType<typeof import("./picture-list.js").createPictureList> | null} */
  let list = null;
  let showRow = () => {};
  let isFilm = false;
  /** @type {ReturnType<typeof import("./film.js").createFilm> | null} */
  let film = null;
  let hasStoppedCamera = false;
  /** Goes up with every pass over the row: an older one gives way. */
  let pass = 0;

  /** @param {number} [step] to the next or the previous one of the row */
  async function show(step = 0) {
    if (isFilm) return showFilm();
    index = Math.max(0, Math.min(files.length - 1, index + step));
    const signal = session.begin("photo");
    signal.addEventListener("abort", () => {
      photo = seen = null;
    });
    ui.setTurn(index, files.length);
    showRow();
    ui.wait({ camera: "wait.look" });
    try {
      const read = await readOnto(still, files[index], () => signal.aborted);
      if (signal.aborted) return;
      photo = read;
      ui.setMirrored(false);
      ui.setShape(read.width, read.height);
      ui.setState("loading", "photo");
      modelPanel.showThresholds();
      await judge(signal);
    } catch (error) {
      if (signal.aborted) return;
      const problem = problemIn(error);
      session.fail(error);
      if (!problem) return; // the others would fare no better
      list?.set(index, { problem });
    }
    await lookAtOthers(session.signal);
  }

  /** @param {HTMLCanvasElement} canvas becomes the picture @param {File} file @param {() => boolean} isTooLate @returns {Promise<Read>} @throws {PhotoError} */
  async function readOnto(canvas, file, isTooLate) {
    const { bitmap, ...read } = await readPhoto(file);
    if (!isTooLate()) {
      [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
      canvas.getContext("2d")?.drawImage(bitmap, 0, 0);
    }
    bitmap.close();
    return read;
  }

  /** A camera that runs is not ended for a file that is no picture. @param {File[]} chosen @returns {Promise<number>} -1: none, which has been told */
  async function firstThatCanBeRead(chosen) {
    /** @type {unknown} */
    let problem;
    for (const [place, file] of chosen.entries()) {
      try {
        await readOnto(spare, file, () => false);
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
    const looked = seen ?? (await look(still, signal));
    const detections = await model.answerFrom(looked);
    if (signal.aborted || !photo) return;
    seen = looked;
    const { width, height, name, animated, cutOff } = photo;
    const found = keep(index, photo, still, looked, detections);
    answers.show(found, { kind: "photo", width, height, name });
    const notes = [hasStoppedCamera && "camera.stopped", animated && "animated", cutOff && "cut.off"];
    answers.note(
      notes
        .map((key) => (key ? texts().t(key) : ""))
        .join(" ")
        .trim(),
    );
    ui.wait({ camera: "", model: "" });
    ui.setState("photo", "photo");
  }

  /** @param {HTMLCanvasElement} canvas @param {AbortSignal} signal */
  const look = async (canvas, signal) => lookClosely(await model.ready, canvas, signal);

  /**
   * Into the row, if there is one.
   * @param {number} place
   * @param {Read} read
   * @param {HTMLCanvasElement} canvas
   * @param {NonNullable<typeof seen>} looked
   * @param {Detection[]} detections on the canvas
   * @returns {Detection[]} in the picture's own pixels
   */
  function keep(place, { width, height }, canvas, looked, detections) {
    const sizes = { width, height, keptWidth: canvas.width, keptHeight: canvas.height };
    const found = toOwnPixels(detections, sizes);
    // Where a model is looked at in one go, another threshold needs the picture again, which is no longer there.
    const again = model.info?.photoThresholds
      ? async () => toOwnPixels(await model.answerFrom(looked), sizes)
      : undefined;
    list?.set(place, {
      width,
      height,
      detections: found,
      again,
      thumbnail: list.entries[place].thumbnail ?? thumbnailOf(canvas, width, height),
    });
    return found;
  }

  /** What of the row has not been looked at yet, one after the other. @param {AbortSignal} signal */
  async function lookAtOthers(signal) {
    const mine = ++pass;
    const isOver = () => signal.aborted || mine !== pass;
    for (let place = list?.next() ?? -1; list && place >= 0 && !isOver(); place = list.next()) {
      try {
        const read = await readOnto(spare, files[place], isOver);
        if (isOver()) return;
        const looked = await look(spare, signal);
        const detections = await model.answerFrom(looked);
        if (!isOver()) keep(place, read, spare, looked, detections);
      } catch (error) {
        if (isOver()) return;
        const problem = problemIn(error);
        if (!problem) return tell(error);
        list.set(place, { problem });
      }
    }
  }

  /** One that was opened already, to see whether it can be. @param {HTMLVideoElement} [opened] */
  async function showFilm(opened) {
    const signal = session.begin("film");
    signal.addEventListener("abort", () => {
      film = null;
    });
    ui.setTurn(0, 1, true);
    ui.wait({ camera: "wait.look" });
    try {
      const video = opened ?? (await openFilm(files[0]));
      await model.ready;
      if (signal.aborted) return closeFilm(video);
      const note = hasStoppedCamera ? texts().t("camera.stopped") : "";
      film = createFilm({ video, name: files[0].name, note, signal, session, ui, answers, model, texts, version });
      ui.wait({ camera: "", model: "" });
      modelPanel.showThresholds();
    } catch (error) {
      if (!signal.aborted) session.fail(error);
    }
    return undefined;
  }

  /**
   * A film that is chosen alone is played; while a camera runs, only where it can be.
   * @param {File[]} chosen
   * @returns {Promise<HTMLVideoElement | boolean | null>} opened already, or whether it is one; null: it cannot be played, which has been told
   */
  async function asFilm(chosen) {
    // What cannot be read is told as a picture is.
    const isOne = chosen.length === 1 && (await looksLikeFilm(chosen[0]).catch(() => false));
    if (!isOne || ui.view() !== "camera") return isOne;
    return openFilm(chosen[0]).catch((error) => {
      tell(error);
      return null;
    });
  }

  function openRow() {
    const row = createPictureRow({
      onChoose: (place) => show(place - index),
      onSave(kind) {
        const pictures = list?.entries ?? [];
        const made = { model: model.name, version, labels: model.labels, time: new Date() };
        saveText(kind === "csv" ? picturesAsCsv(pictures) : picturesAsJson(pictures, made), kind);
      },
    });
    showRow = () => {
      if (list) row.show(list.entries, index, model.labels, texts());
    };
    list = createPictureList(files, showRow);
  }

  return {
    show,
    /** What is shown, and what was found in it where that is not what is shown. @returns {Promise<{picture: HTMLCanvasElement, answer?: import("./answers.js").Answer}>} */
    still: async () => film?.still() ?? { picture: still },
    /** @param {File[]} chosen */
    async choose(chosen) {
      const alone = await asFilm(chosen);
      if (alone === null) return undefined;
      const first = ui.view() === "camera" && !alone ? await firstThatCanBeRead(chosen) : 0;
      if (first < 0) return undefined;
      hasStoppedCamera = ui.view() === "camera";
      files = chosen;
      index = first;
      list = null;
      isFilm = Boolean(alone);
      if (alone) return showFilm(alone === true ? undefined : alone);
      if (files.length > 1) openRow();
      return show();
    },
    pauseOrResume: () => film?.pauseOrResume(),
    /** Another model. */
    showAnew() {
      if (film) return film.forget();
      list?.forget();
      return show();
    },
    /** Says what stands there in the language of now. */
    retell: () => (isFilm ? film?.retell() : showRow()),
    /** The picture stands still, so another threshold needs another judgement. */
    async lookAgain() {
      await film?.forget();
      if (ui.state() !== "photo") return;
      const { signal } = session;
      pass += 1;
      try {
        await list?.answerAgain();
        await judge(signal);
        await lookAtOthers(signal);
      } catch (error) {
        if (!signal.aborted) session.fail(error);
      }
    },
  };
}

/** The code of what kept a picture from being read; "" for what is not the picture's fault. @param {unknown} error */
function problemIn(error) {
  const { name, code = "" } = /** @type {{name?: string, code?: string}} */ (error ?? {});
  return name === "PhotoError" ? code : "";
}
