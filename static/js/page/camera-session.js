// A camera's run, from the button to its end: it opens the camera, has every frame looked at, pauses, changes to another camera.
// Not its job: the browser's cameras (camera.js), the rhythm of the frames (loop.js), pictures (photo-session.js).

import { CameraError, cameraPermission, describe, listCameras, nameCameras, openCamera, play, release, watch } from "./camera.js";
import { keepAwake } from "./kiosk.js";
import { recall, remember } from "./store.js";
import { byId } from "./ui.js";

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
 * }} parts texts are asked for anew each time: the language may change meanwhile
 */
export function createCameraSession({ kiosk, session, ui, answers, model, modelPanel, texts }) {
  const video = /** @type {HTMLVideoElement} */ (byId("video"));
  let mirrored = true;
  let hiddenPause = false;
  /** @type {MediaStream | null} */
  let stream = null;
  /** @type {ReturnType<typeof import("./loop.js").createLoop> | null} */
  let loop = null;

  /** Puts the camera's light out. */
  function close() {
    loop?.stop();
    release(stream);
    video.srcObject = null;
    stream = loop = null;
    hiddenPause = false;
  }

  /** @param {Wish} [wish] */
  async function start(wish = recall("camera", {})) {
    const signal = session.begin("camera");
    signal.addEventListener("abort", close);
    ui.setTurn(0, 0);
    ui.wait({ camera: "wait.camera" });
    const patience = setTimeout(() => ui.wait({ camera: "wait.long" }), 10_000); // in-app browsers neither ask nor refuse
    try {
      const live = import("./on-demand.js");
      live.catch(() => {}); // told below, once the camera is there
      const opened = await openCamera({ ...wish, signal });
      if (signal.aborted) return release(opened);
      stream = opened;
      clearTimeout(patience);
      ui.wait({ camera: "wait.starting" });
      watch(opened, {
        onLost: () => { if (!signal.aborted) session.fail(new CameraError("lost")); },
        onMuted: (muted) => { if (!signal.aborted) ui.badge(muted ? texts().t("muted") : pausedBadge()); },
      });
      await play(video, opened, { signal });
      ui.wait({ camera: "" });
      ui.setShape(video.videoWidth, video.videoHeight);
      ui.setState("loading", "camera"); // the picture is there while the model may still be on its way
      modelPanel.showThresholds();
      const [parts] = await Promise.all([live, adopt(opened), model.ready]);
      if (!signal.aborted) run(signal, parts);
    } catch (error) {
      if (!signal.aborted) session.fail(error);
    } finally {
      clearTimeout(patience);
    }
  }

  /** Names, mirror and picker follow the camera that the browser really opened. @param {MediaStream} opened */
  async function adopt(opened) {
    const { deviceId, facing, label } = describe(opened);
    mirrored = facing !== "environment" && recall("mirror", true);
    ui.setMirrored(mirrored);
    const cameras = nameCameras(await listCameras(), { deviceId, facing }, texts().t);
    ui.setCameras(cameras, deviceId ?? cameras.find(({ name }) => name === label)?.deviceId);
  }

  /** @param {AbortSignal} signal @param {typeof import("./on-demand.js")} parts */
  function run(signal, { createLoop, createLiveLooks }) {
    const looks = createLiveLooks();
    const started = createLoop({
      source: video,
      detect: () => model.look(video, { signal }),
      maxFps: 30,
      onResult: (look, time) => {
        if (!signal.aborted) answers.show(looks.see(look, model.labels, time, model.thresholdsFor(false)), frame(), started.stats.fps);
      },
      onSpare: async () => {
        const wish = looks.wish();
        if (!wish) return;
        const { region, thresholds } = wish;
        looks.seeCloser(wish, (await model.look(video, { region, thresholds, signal })).found, model.labels);
      },
      onError: (error) => { if (!signal.aborted) session.fail(error); },
    });
    loop = started;
    started.start();
    ui.wait({ camera: "", model: "" });
    ui.setState("running", "camera");
    if (kiosk) keepAwake();
    if (document.hidden) pause(true);
  }

  /** @returns {import("./answers.js").Source} */
  function frame() {
    return { kind: "camera", width: video.videoWidth, height: video.videoHeight };
  }

  /** @param {boolean} [byHiding] the tab went to the back, so coming back resumes */
  function pause(byHiding = false) {
    if (ui.state() !== "running") return;
    hiddenPause = byHiding;
    loop?.pause();
    video.pause();
    ui.setState("paused");
    ui.badge(pausedBadge());
  }

  function pausedBadge() {
    return ui.state() === "paused" ? texts().t("paused") : "";
  }

  function resume() {
    if (ui.state() !== "paused") return;
    hiddenPause = false;
    ui.badge("");
    video.play().catch(() => {}); // a camera that is gone by now tells it itself
    loop?.resume();
    ui.setState("running");
    if (kiosk) keepAwake(); // a hidden tab has lost it
  }

  /** @param {Wish} wish */
  function choose(wish) {
    remember("camera", wish);
    return start(wish);
  }

  video.addEventListener("resize", () => ui.setShape(video.videoWidth, video.videoHeight)); // a phone was turned
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) pause(true);
    else if (hiddenPause) resume();
  });
  window.addEventListener("pagehide", () => { if (stream) session.stop(); });
  navigator.mediaDevices?.addEventListener?.("devicechange", () => { if (stream) adopt(stream); });

  return {
    start,
    choose,
    picture: video,
    get mirrored() { return mirrored; },
    pauseOrResume: () => (ui.state() === "paused" ? resume() : pause()),
    /** To the other side on a phone, to the next in the list elsewhere. */
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
    /** A running camera follows a changed threshold by itself; one that stands still is looked at again. */
    async lookAgain() {
      if (ui.state() !== "paused") return;
      const { signal } = session;
      try {
        answers.show(await model.detect(video, signal), frame());
      } catch (error) {
        if (!signal.aborted) session.fail(error);
      }
    },
    /** Says what stands there in the language of now. */
    retell() {
      if (ui.state() === "paused") ui.badge(pausedBadge());
      if (stream) adopt(stream);
    },
    /** Starts where nobody is there to press the button, unless that asked for the camera. @param {unknown} [error] after which it had stopped */
    async startUnattended(error) {
      const permission = await cameraPermission();
      const asksNobody = permission === "granted" || (permission === "unknown" && error instanceof CameraError);
      if (asksNobody && (!error || ui.state() === "error")) start();
    },
  };
}
