// A camera's run, from the button to its end: it opens the camera, has every frame looked at, pauses, changes to another camera.
// Not its job: the browser's cameras (camera.js), the rhythm of the frames (loop.js), pictures (photo-session.js).

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
 * }} parts texts are asked for anew each time: the language may change meanwhile
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
  /** @type {Wish} the last one, for the list of cameras where it was not fulfilled */
  let wished = {};
  /** @type {MediaStream | null} */
  let stream = null;
  /** @type {ReturnType<typeof import("./loop.js").createLoop> | null} */
  let loop = null;
  /** @type {ReturnType<typeof import("./entrance.js").createEntrance> | null} */
  let entrance = null;
  /** @type {ReturnType<typeof import("./freshness.js").createFreshness> | null} */
  let freshness = null;

  /** Puts the camera's light out. */
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
      live.catch(() => {}); // told below, once the camera is there
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
      ui.setState("loading", "camera"); // the picture is there while the model may still be on its way
      modelPanel.showThresholds();
      adopt(opened);
      await model.ready;
      if (signal.aborted) return;
      ui.wait({ model: "wait.code" }); // as a rule it is there already
      const parts = await live;
      if (!signal.aborted) run(signal, parts);
    } catch (error) {
      if (!signal.aborted) session.fail(error);
    } finally {
      clearTimeout(patience);
    }
  }

  /** In-app browsers neither ask nor refuse; where the page may have the camera, it is the device that does not answer. @param {AbortSignal} signal */
  async function explainSilence(signal) {
    const isAllowed = (await cameraPermission()) === "granted";
    if (signal.aborted || stream) return;
    if (isAllowed && kiosk) session.fail(new CameraError("interrupted"));
    else ui.wait({ camera: isAllowed ? "wait.starting" : "wait.long" });
  }

  /** Unplugged, or taken away by whoever had given it. @param {AbortSignal} signal */
  async function lose(signal) {
    const permission = hadPermission ? await cameraPermission() : "unknown";
    const isWithdrawn = permission === "denied" || permission === "prompt";
    if (!signal.aborted) session.fail(new CameraError(isWithdrawn ? "withdrawn" : "lost"));
  }

  /** Names, mirror and picker follow the camera that the browser really opened. @param {MediaStream} opened */
  async function adopt(opened) {
    const { deviceId, facing, label } = describe(opened);
    mirrored = facing !== "environment" && recall("mirror", true);
    ui.setMirrored(mirrored);
    const cameras = nameCameras(await listCameras(), { deviceId, facing }, texts().t);
    ui.setCameras(cameras, deviceId ?? cameras.find(({ name }) => name === label)?.deviceId);
  }

  /** Where one camera failed, another may do. Before the permission there is nothing to choose by. */
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
        if (look.width !== video.videoWidth || look.height !== video.videoHeight) return; // the phone was turned meanwhile
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
        // A camera between two pictures: the next one comes, or freshness tells.
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

  /** An answer holds for the picture of now; without one there is none. */
  function tellLack() {
    if (!freshness?.lack) return;
    const text = texts().t(freshness.lack === "picture" ? "muted" : "late");
    answers.withdraw(text);
    entrance?.withdraw();
    ui.badge(text);
  }

  /** @param {boolean} muted alive, but sends nothing */
  function mute(muted) {
    freshness?.mute(muted);
    if (ui.state() !== "running") ui.badge(muted ? texts().t("muted") : pausedBadge());
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
    freshness?.stop();
    awake.letGo();
    video.pause();
    ui.setState("paused");
    ui.badge(pausedBadge());
    if (!byHiding) looking = lookAgain();
  }

  /** The boxes are those of the picture that stands there, not of the one before it. A running camera follows by itself. */
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
    awake.hold(); // a hidden tab has lost it
  }

  /** Also after something else than this page has paused it: a headset's button, a telephone call. */
  function goOnPlaying() {
    // Where the browser wants a click first, there is a button for it; a camera that is gone by now tells it itself.
    video.play().catch(() => {
      if (!kiosk && stream?.active) pause();
    });
  }

  /** @param {Wish} wish */
  function choose(wish) {
    remember("camera", wish);
    return start(wish);
  }

  // A phone was turned: what was found lies elsewhere now.
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

  /** Starts where nobody is there to press the button, unless that asked for the camera. @param {unknown} [error] after which it had stopped */
  async function startUnattended(error) {
    const permission = await cameraPermission();
    const asksNobody = permission === "granted" || (permission === "unknown" && error instanceof CameraError);
    if (asksNobody && (!error || ui.state() === "error")) start();
  }

  return {
    start,
    choose,
    /** After whatever ended what went on: another camera may do, and nobody stands beside an entrance to press the button. @param {unknown} error */
    recover(error) {
      offer();
      if (kiosk) setTimeout(startUnattended, 10_000, error);
    },
    lookAgain,
    /**
     * The very picture that was looked at, and what was found in it where that is not what is shown.
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
    /** Says what stands there in the language of now. */
    retell() {
      entrance?.redraw();
      if (ui.state() === "paused") ui.badge(pausedBadge());
      else tellLack();
      if (stream) adopt(stream);
    },
    startUnattended,
  };
}
