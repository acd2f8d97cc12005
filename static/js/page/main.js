// The page's script: it wires settings, model, camera, pictures and answers, each of which is a module that knows little of the others.

import { createAnswers } from "./answers.js";
import { whyNoCamera } from "./camera.js";
import { createCameraSession } from "./camera-session.js";
import { createChosenModel, numberOf } from "./chosen-model.js";
import { fetchCodeAnew } from "./code-anew.js";
import { createDetector } from "../detector.js";
import { problemOf } from "./error-texts.js";
import { completeTexts, LANGUAGES, loadTexts, pickLanguage } from "./i18n.js";
import { installOffline } from "./install-offline.js";
import { createModelPanel } from "./model-panel.js";
import { listenForPhotos, PhotoError } from "./photo-intake.js";
import { createPhotoSession } from "./photo-session.js";
import { createSession } from "./session.js";
import { createSettings } from "./settings.js";
import { recall, remember } from "./store.js";
import { byId, createUi, fillLanguages, listen, toggleFullScreen } from "./ui.js";

const asked = new URLSearchParams(location.search);
const kiosk = asked.has("kiosk");
const { modelUrl = "", models: list = "[]", version = "" } = document.body.dataset;
/** @type {import("./chosen-model.js").ModelEntry[]} */
const models = JSON.parse(list);
const wanted = {
  url: models.find(({ name }) => name === asked.get("model"))?.url ?? modelUrl,
  backend: asked.get("backend") ?? recall("backend", "auto"),
  threshold: numberOf(asked.get("threshold"), 0, 1),
  max: numberOf(asked.get("max"), 1, 1000),
};

// preload.js has asked for them already, and for the model.
const language = pickLanguage([asked.get("lang"), recall("language", null), ...navigator.languages]);
let texts = await loadTexts(language);
if (texts.language !== language) fetchCodeAnew(); // for the next visit
const ui = createUi(texts);
const answers = createAnswers({ kiosk, context: () => ({ labels: model.labels, texts, mirrored: camera.mirrored }) });
const model = createChosenModel({
  createDetector,
  models,
  wanted,
  onProgress: (progress) => modelPanel.showProgress(progress),
  onBackend: (info) => modelPanel.showChoice(info),
  onReady: () => {
    modelPanel.show();
    session.recover();
    installOffline(() => completeTexts(texts)).then(ui.readyOffline, () => {}); // without it the page only needs its connection
  },
  // While something is shown or asked for, whoever waits for the model tells it.
  onError: (error) => {
    if (ui.state() === "idle") session.fail(error);
    else if (ui.state() === "error") session.quiet();
  },
});
const settings = createSettings({
  onThreshold: (label, value) => {
    model.setThreshold(label, value);
    lookAgain();
  },
  onReset: () => {
    model.resetThresholds();
    modelPanel.show();
    lookAgain();
  },
  onModel: (url) => {
    model.choose(url);
    goOn();
  },
  onBackend: (name) => {
    model.chooseBackend(name);
    goOn();
  },
  onTheme: (theme) => {
    remember("theme", theme === "auto" ? undefined : theme);
    settings.setTheme(theme);
  },
});
const modelPanel = createModelPanel({ ui, settings, answers, context: () => ({ model, texts }) });
// Nobody stands beside an entrance to press the button.
const session = createSession({
  ui,
  answers,
  model,
  onFail: (error) => {
    camera.offer();
    if (kiosk) setTimeout(() => camera.startUnattended(error), 10_000);
  },
});
const parts = { kiosk, version, tell, session, ui, answers, model, modelPanel, texts: () => texts };
const camera = createCameraSession(parts);
const photos = createPhotoSession(parts);

/** What stands still has to be judged again when a threshold has changed. */
function lookAgain() {
  camera.lookAgain();
  photos.lookAgain();
}

/** Another model or backend: what was shown goes on with it. */
function goOn() {
  if (ui.view() === "camera") camera.start();
  else if (ui.view()) photos.showAnew();
}

async function savePicture() {
  const { picture, answer } = await (ui.view() === "camera" ? camera : photos).still();
  await answers.savePicture(picture, answer);
}

/** Whatever it was that failed. */
function retry() {
  if (session.tried && session.tried !== "camera") return photos.show();
  session.stop();
  return model.retry();
}

/** What is shown is worth more than what went wrong beside it. @param {unknown} error */
function tell(error) {
  if (!ui.view()) return session.fail(error);
  const { title, help, values } = problemOf(error);
  return answers.note(`${texts.t(title, values)}. ${texts.t(help, values)}`);
}

/** @param {import("./i18n.js").Translator} next */
function setTexts(next) {
  texts = next;
  ui.setTexts(texts);
  settings.setBackends(["auto", "wasm", "webgl", "webgpu"], model.backend, texts);
  modelPanel.show();
  answers.redraw();
  camera.retell();
  photos.retell();
}

listen({
  start: () => camera.start(),
  retry,
  stop: session.stop,
  pause: () => (ui.view() === "film" ? photos : camera).pauseOrResume(),
  flip: camera.flip,
  camera: (deviceId) => camera.choose({ deviceId }),
  mirror: camera.mirror,
  savePicture: () => savePicture().catch(tell),
  saveData: () => answers.saveData({ model: model.name, version }).catch(tell),
  previous: () => photos.show(-1),
  next: () => photos.show(1),
  full: toggleFullScreen,
  language: async (code) => {
    remember("language", code);
    setTexts(await completeTexts(await loadTexts(code)));
  },
});
listenForPhotos({
  input: /** @type {HTMLInputElement} */ (byId("photo-input")),
  onFiles: photos.choose,
  onHover: ui.hover,
  onNothing: () => tell(new PhotoError("no-file")),
});

window.addEventListener("online", model.retry);
byId("dead").remove(); // from here on the buttons do something
const noCamera = whyNoCamera();
if (noCamera) ui.doWithoutCamera(problemOf(noCamera));
if (kiosk) document.body.dataset.kiosk = "";
settings.setTheme(recall("theme", "auto"));
settings.setModels(models, model.url);
model.load();
// A camera takes as long to start as the model to arrive.
if (kiosk) camera.startUnattended();
fillLanguages(LANGUAGES, texts.language);
setTexts(texts);
