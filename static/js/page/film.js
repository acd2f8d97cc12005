// A chosen video: played no faster than its frames can be analysed, with every answer stored by frame time.
// Playing and seeking follow one rule: a frame not analysed yet is analysed; a known one shows its stored answer.
// Not its job: storing the answers (film-answers.js), the panel (film-panel.js), recording a copy (film-copy.js).

import { paint } from "./draw.js";
import { createFilmAnswers, filmAsCsv, filmAsJson } from "./film-answers.js";
import { canCopy, copyFilm } from "./film-copy.js";
import { createFilmPanel } from "./film-panel.js";
import { createLiveLooks } from "./live-looks.js";
import { PhotoError } from "./photo-intake.js";
import { download, fileName, saveText } from "./snapshot.js";
import { byId } from "./ui.js";

const PATIENCE_MILLISECONDS = 10_000; // until the video's first frame
const [SLOWEST, FASTEST] = [0.0625, 1]; // times the video's normal speed; no browser plays slower
const FIRST_RATE = 0.5; // until it is known how long a detection pass takes
const SPARE = 1.2; // safety factor: detection times vary
const LIKELY_INTERVAL = 1 / 30; // seconds between frames, until measured
const WITHIN_PICTURE_SECONDS = 0.001; // added to a frame's time, which rounding may put just before the frame
const GAP = 1.8; // times the usual interval between frames
const MOST_PASSES = 3;
const LATELY = 30; // steps
const STALE_SECONDS = 0.5; // for which a copy keeps showing an answer across skipped frames

/**
 * @param {File} file
 * @returns {Promise<HTMLVideoElement>} at its first frame
 * @throws {PhotoError} if this browser cannot play it
 */
export async function openFilm(file) {
  const video = Object.assign(document.createElement("video"), { muted: true, playsInline: true, preload: "auto" });
  video.id = "film";
  video.src = URL.createObjectURL(file);
  try {
    await reach(video, "loadeddata");
    // A video recorded by a browser reveals its duration only once its end has been reached.
    if (video.duration === Number.POSITIVE_INFINITY) {
      video.currentTime = 1e9;
      await reach(video, "seeked");
      video.currentTime = 0;
      await reach(video, "seeked");
    }
    if (!video.videoWidth || !Number.isFinite(video.duration)) throw new Error("no picture, or no end");
    return video;
  } catch {
    closeFilm(video);
    throw new PhotoError("film-broken", file.name);
  }
}

/** Releases the file and its decoder. @param {HTMLVideoElement} video */
export function closeFilm(video) {
  video.pause();
  URL.revokeObjectURL(video.src);
  video.removeAttribute("src");
  video.load();
  video.remove();
}

/** @param {HTMLVideoElement} video @param {string} event @returns {Promise<void>} */
function reach(video, event) {
  return new Promise((resolve, reject) => {
    video.addEventListener(event, () => resolve(), { once: true });
    video.addEventListener("error", () => reject(video.error), { once: true });
    setTimeout(reject, PATIENCE_MILLISECONDS, new Error("silence"));
  });
}

/**
 * @param {{
 *   video: HTMLVideoElement,
 *   name: string,
 *   note: string,
 *   signal: AbortSignal,
 *   session: import("./session.js").Session,
 *   ui: ReturnType<typeof import("./ui.js").createUi>,
 *   answers: ReturnType<typeof import("./answers.js").createAnswers>,
 *   model: ReturnType<typeof import("./chosen-model.js").createChosenModel>,
 *   texts: () => import("./i18n.js").Translator,
 *   version: string,
 * }} parts signal: aborted when something else starts; texts is called on every use: the language may change
 */
export function createFilm({ video, name, note, signal, session, ui, answers, model, texts, version }) {
  const seen = createFilmAnswers();
  const looks = createLiveLooks();
  const { videoWidth: width, videoHeight: height, duration } = video;
  /** @type {number | undefined} */
  let handle;
  let inFlight = false;
  let lastTime = Number.NaN;
  let lastLooked = Number.NEGATIVE_INFINITY;
  /** Recent intervals between frames, in seconds. @type {number[]} */
  let steps = [];
  let hiddenPause = false;
  /** How often it went back to skipped frames, each time at half the speed. */
  let passes = 0;
  /** Aborts the copy being made. @type {AbortController | null} */
  let copying = null;
  /** @type {number | null} */
  let copied = null;

  const panel = createFilmPanel({
    onSeek(seconds) {
      copying?.abort();
      video.currentTime = seconds;
    },
    onSave(kind) {
      const made = { model: model.name, version, labels: model.labels, time: new Date() };
      const film = { name, width, height, duration };
      saveText(kind === "csv" ? filmAsCsv(seen.pictures) : filmAsJson(seen.pictures, film, made), kind);
    },
    onCopy: canCopy() ? copy : null,
  });

  function showPanel() {
    panel.show({ answers: seen, time: video.currentTime, duration, labels: model.labels, copied }, texts());
  }

  /** @param {readonly import("./film-answers.js").Face[]} faces */
  function showFaces(faces) {
    answers.show(faces, { kind: "film", width, height, name });
    if (note) answers.note(note);
    showPanel();
  }

  /** @param {number} _ @param {{mediaTime: number}} metadata */
  function onFrame(_, { mediaTime }) {
    follow();
    const step = mediaTime - lastTime;
    if (step > 0 && step < STALE_SECONDS) steps = [...steps, step].slice(-LATELY);
    lastTime = mediaTime;
    meet(mediaTime);
  }

  /** @param {number} time of the frame shown, in seconds */
  function meet(time) {
    if (Number.isNaN(time)) return; // no frame yet
    const known = seen.at(time);
    if (known) {
      video.playbackRate = copying ? 1 : FASTEST;
      if (!inFlight) showFaces(known);
    } else if (!inFlight && !copying) look(time);
  }

  /** @param {number} time */
  async function look(time) {
    inFlight = true;
    const start = performance.now();
    try {
      if (time < lastLooked || time - lastLooked > STALE_SECONDS) looks.reset();
      lastLooked = time;
      const found = await model.look(video, { signal });
      if (signal.aborted) return;
      const faces = looks.see(found, model.labels, time * 1000, model.thresholdsFor(false));
      seen.add(time, faces);
      showFaces(faces);
      const seconds = (SPARE * (performance.now() - start)) / 1000;
      video.playbackRate = Math.min(FASTEST / 2 ** passes, Math.max(SLOWEST, interval() / seconds));
    } catch (error) {
      if (!signal.aborted && /** @type {{code?: string}} */ (error).code !== "source-not-ready") session.fail(error);
    } finally {
      inFlight = false;
      // If playback stopped on a newer frame meanwhile, no further event comes to have it analysed.
      if (!signal.aborted && (video.paused || video.ended) && lastTime !== time) meet(lastTime);
    }
  }

  /** Typical seconds between frames: the lower quartile, as long steps skip frames and very short ones are outliers. */
  function interval() {
    return steps.toSorted((a, b) => a - b)[steps.length >> 2] ?? LIKELY_INTERVAL;
  }

  /** Asks to be called for the next frame shown. */
  function follow() {
    handle = video.requestVideoFrameCallback?.(onFrame);
  }

  /** Where the browser does not report each frame, analyses whatever is shown at these events. */
  function onMoment() {
    if (!video.requestVideoFrameCallback) {
      lastTime = video.currentTime;
      meet(lastTime);
    }
    showPanel();
  }

  /** A busy device skips frames: goes back to the first gap. */
  function onEnded() {
    const gap = seen.gap(GAP * interval(), duration);
    if (copying || gap === undefined || passes === MOST_PASSES) return;
    passes += 1;
    video.playbackRate = FASTEST / 2 ** passes;
    video.currentTime = gap;
    play();
  }

  function play() {
    hiddenPause = false;
    copying?.abort();
    video.play().catch(() => {
      if (!signal.aborted) ui.setState("filmed"); // the browser wants a click: this state offers a button
    });
  }

  async function copy() {
    if (copying) return copying.abort();
    copying = new AbortController();
    const { signal: stop } = copying;
    video.pause();
    try {
      const blob = await copyFilm(video, {
        draw: (context, time) => {
          const view = { scale: 1, left: 0, top: 0, width, height, mirrored: false };
          const size = Math.max(13, Math.round(Math.max(width, height) / 55));
          const marks = answers.marksOf(seen.at(time, STALE_SECONDS) ?? []);
          const bounds = { left: 0, top: 0, right: width, bottom: height };
          paint(context, marks, view, bounds, { size, direction: texts().direction });
        },
        onProgress: (share) => {
          copied = share;
          showPanel();
        },
        signal: stop,
      });
      if (blob) download(blob, fileName(new Date(), blob.type.includes("mp4") ? "mp4" : "webm"));
    } catch {
      answers.note(texts().t("save.failed"));
    }
    copying = copied = null;
    if (!signal.aborted) showPanel();
    return undefined;
  }

  function onVisibility() {
    if (copying) return;
    if (document.hidden && !video.paused) {
      hiddenPause = true;
      video.pause();
    } else if (!document.hidden && hiddenPause) play();
  }

  video.addEventListener("play", () => ui.setState("film"));
  video.addEventListener("pause", () => {
    ui.setState("filmed");
    // A later, unreported frame may be showing: go back to the last reported one.
    if (!video.ended && !copying && lastTime >= 0) video.currentTime = lastTime + WITHIN_PICTURE_SECONDS;
  });
  video.addEventListener("ended", onEnded);
  video.addEventListener("timeupdate", onMoment);
  video.addEventListener("seeked", onMoment);
  video.addEventListener("error", () => {
    if (!signal.aborted) session.fail(new PhotoError("film-broken", name));
  });
  document.addEventListener("visibilitychange", onVisibility, { signal });
  signal.addEventListener("abort", () => {
    if (handle !== undefined) video.cancelVideoFrameCallback(handle);
    copying?.abort();
    closeFilm(video);
  });

  video.playbackRate = FIRST_RATE;
  byId("stage").insertBefore(video, byId("overlay"));
  ui.setMirrored(false);
  ui.setShape(width, height);
  ui.setState("film", "film");
  showPanel();
  follow();
  play();

  return {
    video,
    pauseOrResume: () => (video.paused ? play() : video.pause()),
    retell: showPanel,
    /**
     * The exact frame shown now, and its answer.
     * @returns {Promise<{picture: HTMLCanvasElement, answer: import("./answers.js").Answer}>}
     */
    async still() {
      const picture = Object.assign(document.createElement("canvas"), { width, height });
      picture.getContext("2d")?.drawImage(video, 0, 0);
      const detections = await model.detect(picture, signal);
      return { picture, answer: { detections, source: { kind: "film", width, height, name } } };
    },
    /** Thresholds or model changed: drops all answers. */
    async forget() {
      copying?.abort();
      seen.clear();
      looks.reset();
      passes = 0;
      await model.ready.catch(() => {}); // a failed load is reported elsewhere
      if (!signal.aborted && video.paused) meet(lastTime);
    },
  };
}
