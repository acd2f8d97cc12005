// Wires the parts: camera or picture -> detector -> boxes and words. The only module that knows two of them.

import { CameraError, cameraPermission, describe, listCameras, openCamera, play, release, watch } from "./camera.js";
import { createDetector } from "./detector.js";
import { createOverlay } from "./draw.js";
import { createRate, showBackend, showFacts, showLimits } from "./facts.js";
import { createTexts, LANGUAGES, loadTexts, pickLanguage } from "./i18n.js";
import { createSign, keepAwake } from "./kiosk.js";
import { createLoop } from "./loop.js";
import { styleOf } from "./palette.js";
import { listenForPhotos, PhotoError, readPhoto, toOwnPixels } from "./photo.js";
import { problemOf } from "./problems.js";
import { createKey, createResults } from "./results.js";
import { createSettings } from "./settings.js";
import { createSmoother } from "./smooth.js";
import { download, fileName, snapshotData, snapshotPicture } from "./snapshot.js";
import { recall, remember } from "./store.js";
import { nameOf } from "./summary.js";
import { byId, createUi, fillLanguages, listen, toggleFullScreen } from "./ui.js";

/** @typedef {import("./summary.js").Detection} Detection */

const asked = new URLSearchParams(location.search);
const kiosk = asked.has("kiosk");
/** @type {{name: string, url: string, source: string}[]} */
const models = JSON.parse(document.body.dataset.models ?? "[]");
const video = /** @type {HTMLVideoElement} */ (byId("video"));
const still = /** @type {HTMLCanvasElement} */ (byId("still"));

let texts = createTexts("en"); // the page's own HTML is English; the visitor's language follows while the model loads
const ui = createUi(texts);
const overlay = createOverlay(/** @type {HTMLCanvasElement} */ (byId("overlay")));
const results = createResults();
const key = createKey();
const rate = createRate();
const sign = createSign();
const settings = createSettings({ onThresholds: setThresholds, onReset: resetThresholds, onModel: changeModel, onBackend: changeBackend, onTheme: changeTheme });

let modelUrl = models.find(({ name }) => name === asked.get("model"))?.url ?? document.body.dataset.modelUrl ?? "";
let backend = asked.get("backend") ?? recall("backend", "auto");
/** @type {Promise<import("./detector.js").Detector>} */
let ready;
/** @type {import("./detector.js").Detector | null} */
let detector = null;
/** @type {AbortController} ends the loading of a model when another is chosen */
let loading = new AbortController();
/** @type {Record<string, number>} */
let thresholds = {};

/** What is shown now. A new session ends the one before. */
let session = newSession();
/** @type {{detections: Detection[], kind: "camera" | "photo", width: number, height: number, name?: string} | null} */
let last = null;
/** @type {{files: File[], index: number}} */
let queue = { files: [], index: 0 };
let frames = 0;
let mirrored = true;
let hiddenPause = false;

function newSession() {
  return { abort: new AbortController(), stream: /** @type {MediaStream | null} */ (null), loop: /** @type {ReturnType<typeof createLoop> | null} */ (null) };
}

/** Ends what is going on and puts the camera's light out. */
function endSession() {
  session.abort.abort();
  session.loop?.stop();
  release(session.stream);
  video.srcObject = null;
  overlay.clear();
  results.clear();
  ui.badge("");
  showSign("");
  rate.reset();
  hiddenPause = false;
  last = null;
  /** @type {HTMLButtonElement} */ (byId("save-data")).disabled = true;
  session = newSession();
  return session;
}

// The model ------------------------------------------------------------------------------------------------------

function loadModel() {
  loading.abort();
  loading = new AbortController();
  const { signal } = loading;
  detector?.dispose();
  detector = null;
  ready = createDetector({ modelUrl, backend: /** @type {any} */ (backend), signal, onProgress: (progress) => { if (!signal.aborted) showProgress(progress); }, onBackend: (info) => showBackend(info, texts) });
  ready.then((made) => {
    if (signal.aborted) return made.dispose();
    detector = made;
    thresholds = startThresholds();
    showModel();
    return undefined;
  }, (error) => {
    // While something is shown or asked for, whoever waits for the model tells it.
    if (!signal.aborted && ui.state() === "idle") fail(error);
  });
}

/** @param {{stage: string, loaded: number, total: number}} progress */
function showProgress({ stage, loaded, total }) {
  const done = stage === "ready";
  ui.progress(stage === "download" ? (total ? loaded / total : null) : done ? 1 : null, !done);
  const key = stage === "download" && !total ? "wait.some" : `wait.${stage}`;
  waitFor(undefined, done && ui.state() !== "idle" ? "" : key, { loaded: texts.megabytes(loaded), total: texts.megabytes(total) });
}

/** @type {[camera: string, model: string, values: Record<string, string>]} */
const waits = ["", "", {}];
/** Changes one of the two lines of waiting. @param {string} [camera] @param {string} [model] @param {Record<string, string>} [values] */
function waitFor(camera = waits[0], model = waits[1], values = waits[2]) {
  waits.splice(0, 3, camera, model, values);
  ui.wait(camera, model, values);
}

function startThresholds() {
  const { labels, thresholds: own } = /** @type {NonNullable<typeof detector>} */ (detector).info;
  const forAll = Number(asked.get("threshold") ?? NaN);
  const kept = recall(`thresholds ${modelUrl.split("/")[2]}`, /** @type {Record<string, number>} */ ({}));
  return Object.fromEntries(labels.map((label) => [label, Number.isFinite(forAll) ? forAll : kept[label] ?? own?.[label] ?? 0.5]));
}

/** Everything on the page that comes from the model, in the visitor's language. */
function showModel() {
  if (!detector) return;
  const { info } = detector;
  key.show(info.labels, texts);
  settings.setThresholds(info.labels, thresholds, texts);
  showBackend(info, texts);
  showLimits({ ...info, name: info.name || models.find(({ url }) => url === modelUrl)?.name }, texts);
}

/** @param {Record<string, number>} values */
function setThresholds(values) {
  thresholds = values;
  remember(`thresholds ${modelUrl.split("/")[2]}`, values);
  lookAgain();
}

function resetThresholds() {
  asked.delete("threshold");
  remember(`thresholds ${modelUrl.split("/")[2]}`, undefined);
  if (!detector) return;
  thresholds = startThresholds();
  showModel();
  lookAgain();
}

/** @param {string} url */
function changeModel(url) {
  modelUrl = url;
  restart();
}

/** @param {string} name */
function changeBackend(name) {
  backend = name;
  remember("backend", name === "auto" ? undefined : name);
  restart();
}

/** A new detector, and what was shown goes on with it. */
function restart() {
  const view = ui.view();
  session.loop?.stop();
  loadModel();
  if (view === "camera") startCamera();
  else if (view === "photo") showPhoto();
}

/** @param {CanvasImageSource} source */
async function detect(source) {
  const limit = Number(asked.get("max") ?? NaN);
  const made = await ready;
  return made.detect(/** @type {any} */ (source), { thresholds, ...(Number.isInteger(limit) ? { maxDetections: limit } : {}), signal: session.abort.signal });
}

// What was found -------------------------------------------------------------------------------------------------

/** @param {Detection[]} detections @param {{kind: "camera" | "photo", width: number, height: number, name?: string}} source @param {number} [ms] */
function show(detections, source, ms = lastDuration()) {
  last = { detections, ...source };
  frames += 1;
  const speed = source.kind === "camera" ? rate.tick(performance.now()) : 0;
  overlay.show({ marks: marksOf(detections), width: source.width, height: source.height, mirrored: source.kind === "camera" && mirrored, fit: kiosk && source.kind === "camera" ? "cover" : "contain", direction: texts.direction });
  results.show(detections, detector?.info.labels ?? [], texts);
  showFacts({ faces: detections.length, rate: speed, time: ms, frames, source: [source.width, source.height] }, texts);
  /** @type {HTMLButtonElement} */ (byId("save-data")).disabled = false;
  if (kiosk) showSign(sign.update(detections, performance.now()));
  if (frames === 1) performance.mark("first-detection");
}

/** @param {readonly Detection[]} detections */
function marksOf(detections) {
  const labels = detector?.info.labels ?? [];
  return detections.map(({ box, label, score }) => ({ box, text: `${nameOf(label, texts)} ${texts.percent(score)}`, style: styleOf(label, labels) }));
}

/** Milliseconds of the newest detection, pixels in to boxes out. */
function lastDuration() {
  const entries = performance.getEntriesByName("detect");
  const duration = entries.at(-1)?.duration ?? 0;
  if (entries.length > 500) performance.clearMeasures("detect"); // an entrance runs for months
  return duration;
}

/** @param {string} which a label, "none", or empty for no sign at all */
function showSign(which) {
  const element = byId("sign");
  element.hidden = !which;
  if (!which || element.dataset.label === which) return;
  element.dataset.label = which;
  element.children[0].textContent = which === "none" ? "" : styleOf(which, []).sign;
  element.children[1].textContent = texts.t(`sign.${which}`);
}

/** The same answers again after a change of language or mirror. */
function redraw() {
  if (!last) return;
  overlay.show({ marks: marksOf(last.detections), mirrored: last.kind === "camera" && mirrored, direction: texts.direction });
  results.show(last.detections, detector?.info.labels ?? [], texts, false);
}

/** A still picture has to be looked at again when a threshold changes; a running camera does it by itself. */
function lookAgain() {
  if (ui.state() === "photo") judgePhoto(session);
  else if (ui.state() === "paused") judgeFrame(session);
}

// Camera ---------------------------------------------------------------------------------------------------------

/** @param {{deviceId?: string, facing?: "user" | "environment"}} [wish] */
async function startCamera(wish = recall("camera", {})) {
  const now = endSession();
  const { signal } = now.abort;
  if (ui.state() === "error") retryModel();
  ui.setState("loading", ui.view() === "photo" ? null : ui.view());
  waitFor("wait.camera");
  const patience = setTimeout(() => waitFor("wait.long"), 10_000); // in-app browsers neither ask nor refuse
  try {
    now.stream = await openCamera({ ...wish, signal });
    clearTimeout(patience);
    waitFor("wait.starting");
    watch(now.stream, { onLost: () => now === session && fail(new CameraError("lost")), onMuted: (muted) => now === session && ui.badge(muted ? texts.t("muted") : "") });
    await play(video, now.stream, { signal });
    waitFor("");
    ui.setShape(video.videoWidth, video.videoHeight);
    ui.setState("loading", "camera");
    await adoptCamera(now.stream);
    await ready;
    if (signal.aborted) return;
    runLoop(now);
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
  const cameras = await listCameras();
  const named = cameras.map((camera, index) => ({ deviceId: camera.deviceId, name: camera.label || texts.t("camera.n", { n: index + 1 }) }));
  ui.setCameras(named, deviceId ?? named.find(({ name }) => name === label)?.deviceId, true);
}

/** @param {typeof session} now */
function runLoop(now) {
  const smoother = createSmoother();
  now.loop = createLoop({
    source: video,
    detect,
    maxFps: 30,
    onResult: (/** @type {Detection[]} */ detections) => {
      if (now === session) show(smoother.update(detections, performance.now()), { kind: "camera", width: video.videoWidth, height: video.videoHeight });
    },
    onError: (/** @type {unknown} */ error) => { if (now === session) fail(error); },
  });
  now.loop.start();
  waitFor("", "");
  ui.setState("running", "camera");
  if (kiosk) keepAwake();
  if (document.hidden) pause(true);
}

/** @param {boolean} [byHiding] the tab went to the back, so coming back resumes */
function pause(byHiding = false) {
  if (ui.state() !== "running") return;
  hiddenPause = byHiding;
  session.loop?.pause();
  video.pause();
  ui.setState("paused");
  ui.badge(texts.t("paused"));
}

function resume() {
  if (ui.state() !== "paused") return;
  hiddenPause = false;
  ui.badge("");
  video.play().catch(() => {});
  session.loop?.resume();
  ui.setState("running");
}

/** @param {typeof session} now */
async function judgeFrame(now) {
  const detections = await detect(video).catch(() => null);
  if (detections && now === session) show(detections, { kind: "camera", width: video.videoWidth, height: video.videoHeight });
}

function stop() {
  endSession();
  waitFor("", "");
  ui.setState("idle", null);
  ui.setTurn(0, 0);
}

function flip() {
  const picker = /** @type {HTMLSelectElement} */ (byId("cameras"));
  const { facing } = session.stream ? describe(session.stream) : { facing: undefined };
  if (facing) return chooseCamera({ facing: facing === "user" ? "environment" : "user" });
  const next = picker.options[(picker.selectedIndex + 1) % picker.length];
  return chooseCamera({ deviceId: next?.value });
}

/** @param {{deviceId?: string, facing?: "user" | "environment"}} wish */
function chooseCamera(wish) {
  remember("camera", wish);
  return startCamera(wish);
}

// Pictures -------------------------------------------------------------------------------------------------------

/** @param {File[]} files */
function openPhotos(files) {
  queue = { files, index: 0 };
  showPhoto();
}

/** @param {number} step */
function turn(step) {
  queue.index = Math.max(0, Math.min(queue.files.length - 1, queue.index + step));
  showPhoto();
}

async function showPhoto() {
  const now = endSession();
  if (ui.state() === "error") retryModel();
  ui.setTurn(queue.index, queue.files.length);
  ui.setState("loading", ui.view() === "camera" ? null : ui.view());
  waitFor("wait.look");
  try {
    const photo = await readPhoto(queue.files[queue.index]);
    if (now !== session) return photo.bitmap.close();
    [still.width, still.height] = [photo.bitmap.width, photo.bitmap.height];
    still.getContext("2d")?.drawImage(photo.bitmap, 0, 0);
    photo.bitmap.close();
    shown = photo;
    ui.setMirrored(false);
    ui.setShape(photo.width, photo.height);
    ui.setState("loading", "photo");
    await judgePhoto(now);
  } catch (error) {
    if (now === session) fail(error);
  }
  return undefined;
}

/** @type {import("./photo.js").Photo} */
let shown;

/** @param {typeof session} now */
async function judgePhoto(now) {
  const detections = await detect(still);
  if (now !== session) return;
  show(toOwnPixels(detections, { ...shown, keptWidth: still.width, keptHeight: still.height }), { kind: "photo", width: shown.width, height: shown.height, name: shown.name });
  results.note(shown.animated ? texts.t("animated") : "");
  waitFor("", "");
  ui.setState("photo", "photo");
}

// Everything else ------------------------------------------------------------------------------------------------

/** @param {unknown} error */
function fail(error) {
  endSession();
  waitFor("", "");
  ui.progress(null, false);
  ui.fail(problemOf(error));
  if (kiosk && error instanceof CameraError) setTimeout(() => { if (ui.state() === "error") startCamera(); }, 10_000);
}

/** After a failure of the model itself there is nothing to go on with: load it anew. */
function retryModel() {
  if (!detector) loadModel();
}

async function savePicture() {
  if (!last) return;
  const { kind, width, height, detections } = last;
  const source = kind === "camera" ? video : still;
  const blob = await snapshotPicture(source, { width, height, mirrored: kind === "camera" && mirrored, marks: marksOf(detections), direction: texts.direction });
  download(blob, fileName(new Date(), "png"));
}

function saveData() {
  if (!last || !detector) return;
  const { detections, kind, width, height, name } = last;
  const time = new Date();
  const data = snapshotData({ detections, labels: detector.info.labels, source: { kind, width, height, ...(name ? { name } : {}) }, model: detector.info.name, version: document.body.dataset.version ?? "", time });
  download(new Blob([data], { type: "application/json" }), fileName(time, "json"));
}

/** @param {string} code */
async function changeLanguage(code) {
  remember("language", code);
  texts = await loadTexts(code);
  showTexts();
}

function showTexts() {
  ui.setTexts(texts);
  settings.setBackends(["auto", "wasm", "webgl", "webgpu", "cpu"], backend, texts);
  showModel();
  redraw();
  if (kiosk) byId("sign").dataset.label = "";
}

/** @param {string} theme */
function changeTheme(theme) {
  remember("theme", theme === "auto" ? undefined : theme);
  settings.setTheme(theme);
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
    redraw();
  },
  savePicture,
  saveData,
  previous: () => turn(-1),
  next: () => turn(1),
  full: toggleFullScreen,
  language: changeLanguage,
});
listenForPhotos({
  input: /** @type {HTMLInputElement} */ (byId("photo-input")),
  onFiles: openPhotos,
  onHover: ui.hover,
  onNothing: () => fail(new PhotoError("no-file")),
});
video.addEventListener("resize", () => ui.setShape(video.videoWidth, video.videoHeight)); // a phone was turned
document.addEventListener("visibilitychange", () => {
  if (document.hidden) pause(true);
  else if (hiddenPause) resume();
});
document.addEventListener("fullscreenchange", () => byId("full").setAttribute("aria-pressed", String(Boolean(document.fullscreenElement))));
window.addEventListener("pagehide", () => { if (ui.view() === "camera" || ui.state() === "loading") stop(); });
navigator.mediaDevices?.addEventListener?.("devicechange", () => { if (session.stream) adoptCamera(session.stream); });

settings.setTheme(recall("theme", "auto"));
settings.setModels(models, modelUrl);
if (kiosk) document.body.dataset.kiosk = "";
loadModel();
const language = pickLanguage([asked.get("lang"), recall("language", null), ...navigator.languages]);
fillLanguages(LANGUAGES, language);
texts = await loadTexts(language);
showTexts();
if (kiosk && await cameraPermission() === "granted") startCamera();
if ("serviceWorker" in navigator && window.isSecureContext) navigator.serviceWorker.register("/sw.js").catch(() => {}); // without it the page only needs its connection
