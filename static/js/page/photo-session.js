// Chosen pictures: reads the current one, has it analysed closely and shows the answer, then works through the rest.
// Not its job: where pictures come from (photo-intake.js), reading them (photo.js), detection (photo-looks.js), the row
// (picture-list.js, picture-row.js), videos (film.js), cameras (camera-session.js).

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
 * }} parts texts is called on every use: the language may change
 */
export function createPhotoSession({ tell, session, ui, answers, model, modelPanel, texts, version }) {
  const still = /** @type {HTMLCanvasElement} */ (byId("still"));
  /** For pictures analysed while another one is shown. */
  const spare = document.createElement("canvas");
  /** @type {File[]} */
  let files = [];
  let index = 0;
  /** @type {Read | null} */
  let photo = null;
  /**
   * Answers for the picture shown, at any thresholds.
   * @type {Awaited<ReturnType<typeof import("./photo-looks.js").lookClosely>> | null}
   */
  let seen = null;
  /** Only for several pictures. @type {ReturnType<typeof import("./picture-list.js").createPictureList> | null} */
  let list = null;
  let showRow = () => {};
  let isFilm = false;
  /** @type {ReturnType<typeof import("./film.js").createFilm> | null} */
  let film = null;
  let hasStoppedCamera = false;
  /** Incremented with every pass over the row; an older pass then stops. */
  let pass = 0;

  /** @param {number} [step] from the current picture in the row */
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
      if (!problem) return; // the other pictures would fail too
      list?.set(index, { problem });
    }
    await lookAtOthers(session.signal);
  }

  /**
   * @param {HTMLCanvasElement} canvas to draw the picture on
   * @param {File} file
   * @param {() => boolean} isTooLate
   * @returns {Promise<Read>}
   * @throws {PhotoError}
   */
  async function readOnto(canvas, file, isTooLate) {
    const { bitmap, ...read } = await readPhoto(file);
    if (!isTooLate()) {
      [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
      canvas.getContext("2d")?.drawImage(bitmap, 0, 0);
    }
    bitmap.close();
    return read;
  }

  /**
   * Finds a readable picture first, so that an unreadable file does not end a running camera.
   * @param {File[]} chosen
   * @returns {Promise<number>} its index; -1 if there is none, which has been reported
   */
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
   * Stores the answer in the row, if there is one.
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
    // Without close analysis, a new threshold needs the picture again, which is no longer available.
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

  /** Analyses the rest of the row, one picture after another. @param {AbortSignal} signal */
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

  /** @param {HTMLVideoElement} [opened] the video, if already opened to check that it plays */
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
   * A video chosen on its own is played; while a camera runs, only if it opens.
   * @param {File[]} chosen
   * @returns {Promise<HTMLVideoElement | boolean | null>} the opened video, or whether it is one; null if it cannot be
   *   played, which has been reported
   */
  async function asFilm(chosen) {
    // An unreadable file is reported later, as a picture.
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
    /**
     * The picture shown, plus its answer if that differs from what is shown.
     * @returns {Promise<{picture: HTMLCanvasElement, answer?: import("./answers.js").Answer}>}
     */
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
    /** Starts over with another model. */
    showAnew() {
      if (film) return film.forget();
      list?.forget();
      return show();
    },
    /** Repeats the current texts in the current language. */
    retell: () => (isFilm ? film?.retell() : showRow()),
    /** Updates the answers after a threshold change. */
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

/** The error code if the picture could not be read; "" if the picture is not to blame. @param {unknown} error */
function problemIn(error) {
  const { name, code = "" } = /** @type {{name?: string, code?: string}} */ (error ?? {});
  return name === "PhotoError" ? code : "";
}
