// Wires the parts: camera or picture -> detector -> answers. It alone knows both the page and the detector.

import { createAnswers } from "./answers.js";
import { CameraError, cameraPermission, describe, listCameras, nameCameras, openCamera, play, release, watch } from "./camera.js";
import { createChosenModel, numberOf } from "./chosen-model.js";
import { createDetector } from "../detector.js";
import { showBackend } from "./details-panel.js";
import { createTexts, LANGUAGES, loadTexts, pickLanguage } from "./i18n.js";
import { keepAwake } from "./kiosk.js";
import { speaksOfMasks } from "./palette.js";
import { listenForPhotos, PhotoError } from "./photo-intake.js";
import { problemOf } from "./error-texts.js";
import { createKey } from "./answer-list.js";
import { createSettings } from "./settings.js";
import { recall, remember } from "./store.js";
import { nameOf } from "./summary.js";
import { byId, createUi, fillLanguages, listen, toggleFullScreen } from "./ui.js";

/** @typedef {{abort: AbortController, stream: MediaStream | null, loop: ReturnType<typeof import("./loop.js").createLoop> | null}} Session what is going on; a new one ends the one before */
/** @typedef {import("./camera.js").Wish} Wish */

const asked = new URLSearchParams(location.search);
const kiosk = asked.has("kiosk");
const { modelUrl = "", models: list = "[]", version = "" } = document.body.dataset;
/** @type {import("./chosen-model.js").ModelEntry[]} */
const models = JSON.parse(list);
const video = /** @type {HTMLVideoElement} */ (byId("video"));
const still = /** @type {HTMLCanvasElement} */ (byId("still"));
const limits = /** @type {HTMLDetailsElement} */ (byId("limits"));

let texts = createTexts("en"); // the page's own HTML is English; the visitor's language follows while the model loads
let mirrored = true;
let hiddenPause = false;
/** @type {Session} */
let session = { abort: new AbortController(), stream: null, loop: null };
/** @type {{files: File[], index: number}} */
let queue = { files: [], index: 0 };
/** @type {import("./photo.js").Photo | null} */
let photo = null;
/** What was seen in the picture that is shown. @type {Awaited<ReturnType<typeof import("./photo-looks.js").lookClosely>> | null} */
let seen = null;

const ui = createUi(texts);
const key = createKey();
const answers = createAnswers({ kiosk, context: () => ({ labels: model.labels, texts, mirrored }) });
const model = createChosenModel({
  createDetector, models,
  wanted: {
    url: models.find(({ name }) => name === asked.get("model"))?.url ?? modelUrl,
    backend: asked.get("backend") ?? recall("backend", "auto"),
    threshold: numberOf(asked.get("threshold"), 0, 1),
    max: numberOf(asked.get("max"), 1, 1000),
  },
  onProgress: ({ stage, loaded, total }) => {
    const done = stage === "ready";
    // Full from the end of the download on: a bar that moves all the time would take the processor from the network's first run.
    ui.progress(stage === "download" ? (total ? loaded / total : 0) : 1, !done);
    ui.wait({ model: done && ui.state() !== "idle" ? "" : stage === "download" && !total ? "wait.some" : `wait.${stage}`, values: { loaded: texts.megabytes(loaded), total: texts.megabytes(total) } });
  },
  onBackend: (info) => {
    const before = byId("backend").dataset.backend;
    showBackend(info, texts);
    if (before && before !== info.backend && ui.view()) answers.note(texts.t("backend.changed", { name: info.backend }));
  },
  onReady: showModel,
  // While something is shown or asked for, whoever waits for the model tells it.
  onError: (error) => { if (ui.state() === "idle") fail(error); },
});
const settings = createSettings({
  onThreshold: (label, value) => { model.setThreshold(label, value); lookAgain(); },
  onReset: () => { model.resetThresholds(); showModel(); lookAgain(); },
  onModel: (url) => { model.choose(url); goOn(); },
  onBackend: (name) => { model.chooseBackend(name); goOn(); },
  onTheme: (theme) => { remember("theme", theme === "auto" ? undefined : theme); settings.setTheme(theme); },
});

/** Ends what is going on and puts the camera's light out. @returns {Session} the next one */
function endSession() {
  session.abort.abort();
  session.loop?.stop();
  release(session.stream);
  video.srcObject = null;
  hiddenPause = false;
  photo = seen = null;
  answers.clear();
  ui.badge("");
  return (session = { abort: new AbortController(), stream: null, loop: null });
}

/** Everything on the page that comes from the model, in the visitor's language. */
function showModel() {
  const { info } = model;
  if (!info) return;
  key.show(info.labels, texts);
  ui.introduce(speaksOfMasks(info.labels) ? "" : model.name);
  showThresholds();
  showBackend(info, texts);
  showLimits();
}

/** Few open that chapter. */
async function showLimits() {
  if (!limits.open) return;
  const parts = await import("./on-demand.js");
  if (model.info) parts.showLimits({ ...model.info, name: model.name, source: model.source }, texts, (label) => nameOf(label, texts));
}

/** Those that hold for what is shown: a still picture has its own. */
function showThresholds() {
  settings.setThresholds(model.labels, model.thresholdsFor(ui.view() === "photo"), texts);
}

/** Another model or backend: what was shown goes on with it. */
function goOn() {
  if (ui.view() === "camera") startCamera();
  else if (ui.view() === "photo") showPhoto();
}

/** @param {unknown} error */
function fail(error) {
  endSession();
  ui.wait({ camera: "", model: "" });
  ui.progress(null, false);
  ui.fail(problemOf(error));
  if (kiosk) setTimeout(() => tryAgain(error), 10_000);
}

/** Nobody stands beside an entrance to press the button. Where that would ask for the camera, though, it waits for somebody. @param {unknown} error */
async function tryAgain(error) {
  const permission = await cameraPermission();
  const asksNobody = permission === "granted" || (permission === "unknown" && error instanceof CameraError);
  if (asksNobody && ui.state() === "error") startCamera();
}

// Camera ---------------------------------------------------------------------------------------------------------

/** @param {Wish} [wish] */
async function startCamera(wish = recall("camera", {})) {
  const now = endSession();
  const { signal } = now.abort;
  model.retry();
  ui.setTurn(0, 0);
  ui.setState("loading", ui.view() === "camera" ? "camera" : null);
  ui.wait({ camera: "wait.camera" });
  const patience = setTimeout(() => ui.wait({ camera: "wait.long" }), 10_000); // in-app browsers neither ask nor refuse
  try {
    const live = import("./on-demand.js");
    live.catch(() => {}); // told below, once the camera is there
    now.stream = await openCamera({ ...wish, signal });
    clearTimeout(patience);
    ui.wait({ camera: "wait.starting" });
    watch(now.stream, {
      onLost: () => { if (now === session) fail(new CameraError("lost")); },
      onMuted: (muted) => { if (now === session) ui.badge(muted ? texts.t("muted") : pausedBadge()); },
    });
    await play(video, now.stream, { signal });
    ui.wait({ camera: "" });
    ui.setShape(video.videoWidth, video.videoHeight);
    ui.setState("loading", "camera"); // the picture is there while the model may still be on its way
    showThresholds();
    const [parts] = await Promise.all([live, adoptCamera(now.stream), model.ready]);
    if (!signal.aborted) runLoop(now, parts);
  } catch (error) {
    if (now === session) fail(error);
  } finally {
    clearTimeout(patience);
  }
}

/** Names, mirror and picker follow the camera that the browser really opened. @param {MediaStream} stream */
async function adoptCamera(stream) {
  const { deviceId, facing, label } = describe(stream);
  mirrored = facing !== "environment" && recall("mirror", true);
  ui.setMirrored(mirrored);
  const cameras = nameCameras(await listCameras(), { deviceId, facing }, texts.t);
  ui.setCameras(cameras, deviceId ?? cameras.find(({ name }) => name === label)?.deviceId);
}

/** @param {Session} now @param {typeof import("./on-demand.js")} parts */
function runLoop(now, { createLoop, createSmoother }) {
  const smoother = createSmoother();
  now.loop = createLoop({
    source: video,
    detect: (source) => model.detect(/** @type {HTMLVideoElement} */ (source), now.abort.signal),
    maxFps: 30,
    onResult: (detections, time) => {
      if (now === session) answers.show(smoother.update(detections, time), frameOf(), now.loop?.stats.fps);
    },
    onError: (error) => { if (now === session) fail(error); },
  });
  now.loop.start();
  ui.wait({ camera: "", model: "" });
  ui.setState("running", "camera");
  if (kiosk) keepAwake();
  if (document.hidden) pause(true);
}

/** @returns {import("./answers.js").Source} */
function frameOf() {
  return { kind: "camera", width: video.videoWidth, height: video.videoHeight };
}

/** @param {boolean} [byHiding] the tab went to the back, so coming back resumes */
function pause(byHiding = false) {
  if (ui.state() !== "running") return;
  hiddenPause = byHiding;
  session.loop?.pause();
  video.pause();
  ui.setState("paused");
  ui.badge(pausedBadge());
}

function pausedBadge() {
  return ui.state() === "paused" ? texts.t("paused") : "";
}

function resume() {
  if (ui.state() !== "paused") return;
  hiddenPause = false;
  ui.badge("");
  video.play().catch(() => {}); // a camera that is gone by now tells it itself
  session.loop?.resume();
  ui.setState("running");
  if (kiosk) keepAwake(); // a hidden tab has lost it
}

function stop() {
  endSession();
  ui.wait({ camera: "", model: "" });
  ui.setState("idle", null);
}

/** To the other side on a phone, to the next in the list elsewhere. */
function flip() {
  const { deviceId, facing } = session.stream ? describe(session.stream) : { deviceId: "", facing: "" };
  if (facing) return chooseCamera({ facing: facing === "user" ? "environment" : "user" });
  return chooseCamera({ deviceId: ui.cameraAfter(deviceId) });
}

/** @param {Wish} wish */
function chooseCamera(wish) {
  remember("camera", wish);
  return startCamera(wish);
}

// Pictures -------------------------------------------------------------------------------------------------------

/** @param {number} [step] to the next or the previous one of the row */
async function showPhoto(step = 0) {
  queue.index = Math.max(0, Math.min(queue.files.length - 1, queue.index + step));
  const now = endSession();
  model.retry();
  ui.setTurn(queue.index, queue.files.length);
  ui.setState("loading", ui.view() === "photo" ? "photo" : null);
  ui.wait({ camera: "wait.look" });
  try {
    const { readPhoto } = await import("./on-demand.js");
    const read = await readPhoto(queue.files[queue.index]);
    if (now === session) {
      photo = read;
      [still.width, still.height] = [read.bitmap.width, read.bitmap.height];
      still.getContext("2d")?.drawImage(read.bitmap, 0, 0);
      ui.setMirrored(false);
      ui.setShape(read.width, read.height);
      ui.setState("loading", "photo");
      showThresholds();
      await judgePhoto(now);
    }
    read.bitmap.close();
  } catch (error) {
    if (now === session) fail(error);
  }
}

/** @param {Session} now */
async function judgePhoto(now) {
  const [{ lookClosely, toOwnPixels }, detector] = await Promise.all([import("./on-demand.js"), model.ready]);
  seen ??= await lookClosely(detector, still, now.abort.signal);
  const found = await model.answerFrom(seen);
  if (now !== session || !photo) return;
  const { width, height, name, animated } = photo;
  answers.show(toOwnPixels(found, { width, height, keptWidth: still.width, keptHeight: still.height }), { kind: "photo", width, height, name });
  answers.note(animated ? texts.t("animated") : "");
  ui.wait({ camera: "", model: "" });
  ui.setState("photo", "photo");
}

/** A running camera follows a changed threshold by itself; what stands still has to be judged again. */
async function lookAgain() {
  const now = session;
  try {
    if (ui.state() === "photo") await judgePhoto(now);
    else if (ui.state() === "paused") answers.show(await model.detect(video, now.abort.signal), frameOf());
  } catch (error) {
    if (now === session) fail(error);
  }
}

// Wiring ---------------------------------------------------------------------------------------------------------

/** @param {import("./i18n.js").Translator} next */
function setTexts(next) {
  texts = next;
  ui.setTexts(texts);
  settings.setBackends(["auto", "wasm", "webgl", "webgpu", "cpu"], model.backend, texts);
  if (ui.state() === "paused") ui.badge(texts.t("paused"));
  showModel();
  answers.redraw();
  if (session.stream) adoptCamera(session.stream);
}

listen({
  start: () => startCamera(),
  stop,
  pause: () => (ui.state() === "paused" ? resume() : pause()),
  flip,
  camera: (deviceId) => chooseCamera({ deviceId }),
  mirror: () => {
    mirrored = !mirrored;
    remember("mirror", mirrored);
    ui.setMirrored(mirrored);
    answers.redraw();
  },
  savePicture: () => answers.savePicture(ui.view() === "camera" ? video : still),
  saveData: () => answers.saveData({ model: model.name, version }),
  previous: () => showPhoto(-1),
  next: () => showPhoto(1),
  full: toggleFullScreen,
  language: async (code) => {
    remember("language", code);
    setTexts(await loadTexts(code));
  },
});
listenForPhotos({
  input: /** @type {HTMLInputElement} */ (byId("photo-input")),
  onFiles: (files) => {
    queue = { files, index: 0 };
    showPhoto();
  },
  onHover: ui.hover,
  onNothing: () => fail(new PhotoError("no-file")),
});
limits.addEventListener("toggle", showLimits);
video.addEventListener("resize", () => ui.setShape(video.videoWidth, video.videoHeight)); // a phone was turned
document.addEventListener("visibilitychange", () => {
  if (document.hidden) pause(true);
  else if (hiddenPause) resume();
});
window.addEventListener("pagehide", () => { if (session.stream) stop(); });
navigator.mediaDevices?.addEventListener?.("devicechange", () => { if (session.stream) adoptCamera(session.stream); });

if (kiosk) document.body.dataset.kiosk = "";
settings.setTheme(recall("theme", "auto"));
settings.setModels(models, model.url);
model.load();
// A camera takes as long to start as the texts and the model to arrive.
if (kiosk) cameraPermission().then((permission) => { if (permission === "granted") startCamera(); });
const language = pickLanguage([asked.get("lang"), recall("language", null), ...navigator.languages]);
fillLanguages(LANGUAGES, language);
setTexts(await loadTexts(language));
if ("serviceWorker" in navigator && window.isSecureContext) {
  // It fetches everything once more, so the first answer goes before it, which a camera that runs already gives at once.
  await model.ready.catch(() => {});
  await new Promise((done) => setTimeout(done, 1000));
  const ready = navigator.serviceWorker.register("/sw.js").then(() => navigator.serviceWorker.ready);
  ready.then(() => ui.readyOffline(), () => {}); // without it the page only needs its connection
}
