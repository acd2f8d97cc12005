// A camera session from start to stop: opens the camera, has every frame analysed, pauses, switches cameras.
// Not its job: the browser's camera API (camera.js), pacing the frames (loop.js), pictures (photo-session.js).

import {
  CameraError,
  cameraPermission,
  describe,
  listCameras,
  nameCameras,
  openCamera,
  play,
  release,
  watch,
} from "./camera.js";
import { loadParts } from "./later.js";
import { recall, remember } from "./store.js";
import { byId } from "./ui.js";
import { createWakeLock } from "./wake.js";

/** @typedef {import("./camera.js").Wish} Wish */

/**
 * @param {{
 *   kiosk: boolean,
 *   session: import("./session.js").Session,
 *   ui: ReturnType<typeof import("./ui.js").createUi>,
 *   answers: ReturnType<typeof import("./answers.js").createAnswers>,
 *   model: ReturnType<typeof import("./chosen-model.js").createChosenModel>,
 *   modelPanel: ReturnType<typeof import("./model-panel.js").createModelPanel>,
 *   texts: () => import("./i18n.js").Translator,
 * }} parts texts is called on every use: the language may change
 */
export function createCameraSession({ kiosk, session, ui, answers, model, modelPanel, texts }) {
  const video = /** @type {HTMLVideoElement} */ (byId("video"));
  let mirrored = true;
  let hiddenPause = false;
  const awake = createWakeLock();
  let hadPermission = false;
  let stillLooks = 0;
  /** @type {Promise<void>} */
  let looking = Promise.resolve();
  let forgetFaces = () => {};
  /** @type {Wish} the last one requested, to preselect it in the list of cameras after a failure */
  let wished = {};
  /** @type {MediaStream | null} */
  let stream = null;
  /** @type {ReturnType<typeof import("./loop.js").createLoop> | null} */
  let loop = null;
  /** @type {ReturnType<typeof import("./entrance.js").createEntrance> | null} */
  let entrance = null;
  /** @type {ReturnType<typeof import("./freshness.js").createFreshness> | null} */
  let freshness = null;

  /** Releases the camera, so its light goes out. */
  function close() {
    loop?.stop();
    freshness?.stop();
    awake.letGo();
    release(stream);
    video.srcObject = null;
    stream = loop = freshness = null;
    hiddenPause = false;
    entrance?.withdraw();
  }

  /** @param {Wish} [wish] */
  async function start(wish = recall("camera", {})) {
    const signal = session.begin("camera");
    signal.addEventListener("abort", close);
    wished = wish;
    ui.setTurn(0, 0);
    ui.wait({ camera: "wait.camera" });
    const patience = setTimeout(() => explainSilence(signal), 10_000);
    try {
      const live = loadParts(texts());
      live.catch(() => {}); // reported below, once the camera is open
      const opened = await openCamera({ ...wish, signal });
      if (signal.aborted) return release(opened);
      stream = opened;
      clearTimeout(patience);
      ui.wait({ camera: "wait.starting" });
      cameraPermission().then((permission) => {
        hadPermission = permission === "granted";
      });
      watch(opened, {
        onLost: () => lose(signal),
        onMuted: (muted) => {
          if (!signal.aborted) mute(muted);
        },
      });
      await play(video, opened, { signal });
      ui.wait({ camera: "" });
      ui.setShape(video.videoWidth, video.videoHeight);
      ui.setState("loading", "camera"); // the picture is showing; the model may still be loading
      modelPanel.showThresholds();
      adopt(opened);
      await model.ready;
      if (signal.aborted) return;
      ui.wait({ model: "wait.code" }); // usually loaded by now
      const parts = await live;
      if (!signal.aborted) run(signal, parts);
    } catch (error) {
      if (!signal.aborted) session.fail(error);
    } finally {
      clearTimeout(patience);
    }
  }

  /**
   * In-app browsers neither ask nor refuse; if permission was granted, it is the device that does not respond.
   * @param {AbortSignal} signal
   */
  async function explainSilence(signal) {
    const isAllowed = (await cameraPermission()) === "granted";
    if (signal.aborted || stream) return;
    if (isAllowed && kiosk) session.fail(new CameraError("interrupted"));
    else ui.wait({ camera: isAllowed ? "wait.starting" : "wait.long" });
  }

  /** Unplugged, or its permission withdrawn. @param {AbortSignal} signal */
  async function lose(signal) {
    const permission = hadPermission ? await cameraPermission() : "unknown";
    const isWithdrawn = permission === "denied" || permission === "prompt";
    if (!signal.aborted) session.fail(new CameraError(isWithdrawn ? "withdrawn" : "lost"));
  }

  /** Updates names, mirror and picker to the camera the browser actually opened. @param {MediaStream} opened */
  async function adopt(opened) {
    const { deviceId, facing, label } = describe(opened);
    mirrored = facing !== "environment" && recall("mirror", true);
    ui.setMirrored(mirrored);
    const cameras = nameCameras(await listCameras(), { deviceId, facing }, texts().t);
    ui.setCameras(cameras, deviceId ?? cameras.find(({ name }) => name === label)?.deviceId);
  }

  /** Offers the other cameras after one has failed. Without permission there is nothing to tell them apart by. */
  async function offer() {
    const cameras = (await listCameras()).filter(({ deviceId }) => deviceId);
    if (stream || ui.state() !== "error") return;
    ui.setCameras(nameCameras(cameras, {}, texts().t), wished.deviceId);
  }

  /** @param {AbortSignal} signal @param {typeof import("./on-demand.js")} parts */
  function run(signal, { createEntrance, createFreshness, createLoop, createLiveLooks }) {
    if (kiosk) entrance ??= createEntrance(() => ({ labels: model.labels, texts: texts() }));
    const looks = createLiveLooks();
    forgetFaces = looks.reset;
    const fresh = createFreshness({
      video,
      isEnded: () => !stream?.active,
      onStale: tellLack,
      onFresh: () => {
        looks.reset();
        ui.badge("");
      },
      onEnded: () => {
        fresh.stop();
        lose(signal);
      },
      onSilent: () => start(),
    });
    freshness = fresh;
    const started = createLoop({
      source: video,
      detect: () => model.look(video, { signal }),
      maxFps: 30,
      onResult: (look, time) => {
        if (signal.aborted || !fresh.answered(time)) return;
        if (look.width !== video.videoWidth || look.height !== video.videoHeight) return; // the phone was rotated
        const faces = looks.see(look, model.labels, time, model.thresholdsFor(false));
        answers.show(faces, frame(), started.stats.fps);
        entrance?.see(faces, time);
      },
      onSpare: async () => {
        const wish = looks.wish();
        if (!wish) return;
        const { region, thresholds } = wish;
        looks.seeCloser(wish, (await model.look(video, { region, thresholds, signal })).found, model.labels);
      },
      onError: (error) => {
        // Not ready: no frame available yet. Another follows, or freshness reports the lack.
        if (!signal.aborted && /** @type {{code?: string}} */ (error).code !== "source-not-ready") session.fail(error);
      },
    });
    loop = started;
    started.start();
    fresh.start();
    if (stream?.getVideoTracks()[0]?.muted) fresh.mute(true);
    ui.wait({ camera: "", model: "" });
    ui.setState("running", "camera");
    awake.hold();
    if (document.hidden) pause(true);
  }

  /** Withdraws the answer once the picture or the answer is out of date. */
  function tellLack() {
    if (!freshness?.lack) return;
    const text = texts().t(freshness.lack === "picture" ? "muted" : "late");
    answers.withdraw(text);
    entrance?.withdraw();
    ui.badge(text);
  }

  /** @param {boolean} muted live but sending no frames */
  function mute(muted) {
    freshness?.mute(muted);
    if (ui.state() !== "running") ui.badge(muted ? texts().t("muted") : pausedBadge());
  }

  /** @returns {import("./answers.js").Source} */
  function frame() {
    return { kind: "camera", width: video.videoWidth, height: video.videoHeight };
  }

  /** @param {boolean} [byHiding] the tab was hidden; showing it again resumes */
  function pause(byHiding = false) {
    if (ui.state() !== "running") return;
    hiddenPause = byHiding;
    loop?.pause();
    freshness?.stop();
    awake.letGo();
    video.pause();
    ui.setState("paused");
    ui.badge(pausedBadge());
    if (!byHiding) looking = lookAgain();
  }

  /** Detects on the frozen frame, so that the boxes belong to it. A running camera needs no help. */
  async function lookAgain() {
    if (ui.state() !== "paused") return;
    const { signal } = session;
    const mine = ++stillLooks;
    answers.hideBoxes();
    try {
      const detections = await model.detect(video, signal);
      if (mine === stillLooks && ui.state() === "paused" && !signal.aborted) answers.show(detections, frame());
    } catch (error) {
      if (!signal.aborted && /** @type {{code?: string}} */ (error).code !== "source-not-ready") session.fail(error);
    }
  }

  function pausedBadge() {
    return ui.state() === "paused" ? texts().t("paused") : "";
  }

  function resume() {
    if (ui.state() !== "paused") return;
    hiddenPause = false;
    ui.badge("");
    goOnPlaying();
    loop?.resume();
    freshness?.start();
    ui.setState("running");
    awake.hold(); // a hidden tab loses it
  }

  /** Also used when something other than this page paused it, such as a headset button or a phone call. */
  function goOnPlaying() {
    // If the browser wants a click first, pausing shows a button for it; a camera that is gone reports that itself.
    video.play().catch(() => {
      if (!kiosk && stream?.active) pause();
    });
  }

  /** @param {Wish} wish */
  function choose(wish) {
    remember("camera", wish);
    return start(wish);
  }

  // The phone was rotated: earlier boxes no longer fit.
  video.addEventListener("resize", () => {
    ui.setShape(video.videoWidth, video.videoHeight);
    if (ui.state() !== "running") return;
    forgetFaces();
    answers.hideBoxes();
  });
  video.addEventListener("pause", () => {
    if (ui.state() === "running") goOnPlaying();
  });
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) pause(true);
    else if (hiddenPause) resume();
  });
  window.addEventListener("pagehide", () => {
    if (stream) session.stop();
  });
  navigator.mediaDevices?.addEventListener?.("devicechange", () => (stream ? adopt(stream) : offer()));

  /**
   * Starts without a click, unless that would show a permission prompt.
   * @param {unknown} [error] that stopped the previous run
   */
  async function startUnattended(error) {
    const permission = await cameraPermission();
    const asksNobody = permission === "granted" || (permission === "unknown" && error instanceof CameraError);
    if (asksNobody && (!error || ui.state() === "error")) start();
  }

  return {
    start,
    choose,
    /**
     * After any failure: offers another camera; in kiosk mode, where nobody can press a button, restarts by itself.
     * @param {unknown} error
     */
    recover(error) {
      offer();
      if (kiosk) setTimeout(startUnattended, 10_000, error);
    },
    lookAgain,
    /**
     * The exact picture that was analysed, plus its answer if that differs from what is shown.
     * @returns {Promise<{picture: HTMLVideoElement | HTMLCanvasElement, answer?: import("./answers.js").Answer}>}
     */
    async still() {
      if (ui.state() === "paused") {
        await looking;
        return { picture: video };
      }
      const source = frame();
      const picture = Object.assign(document.createElement("canvas"), { width: source.width, height: source.height });
      picture.getContext("2d")?.drawImage(video, 0, 0);
      return { picture, answer: { detections: await model.detect(picture, session.signal), source } };
    },
    get mirrored() {
      return mirrored;
    },
    pauseOrResume: () => (ui.state() === "paused" ? resume() : pause()),
    /** Switches between front and rear on a phone, to the next camera in the list elsewhere. */
    flip() {
      const { deviceId, facing } = stream ? describe(stream) : { deviceId: "", facing: "" };
      if (facing) return choose({ facing: facing === "user" ? "environment" : "user" });
      return choose({ deviceId: ui.cameraAfter(deviceId) });
    },
    mirror() {
      mirrored = !mirrored;
      remember("mirror", mirrored);
      ui.setMirrored(mirrored);
      answers.redraw();
    },
    /** Repeats the current messages in the current language. */
    retell() {
      entrance?.redraw();
      if (ui.state() === "paused") ui.badge(pausedBadge());
      else tellLack();
      if (stream) adopt(stream);
    },
    startUnattended,
  };
}
