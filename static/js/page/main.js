// The page's entry script: wires up settings, model, camera, pictures and answers, which know little of one another.

import { createAnswers } from "./answers.js";
import { whyNoCamera } from "./camera.js";
import { createCameraSession } from "./camera-session.js";
import { createChosenFiles } from "./chosen-files.js";
import { createChosenModel } from "./chosen-model.js";
import { fetchCodeAnew } from "./code-anew.js";
import { listenForCommands } from "./commands.js";
import { createDetector } from "../detector.js";
import { problemOf } from "./error-texts.js";
import { completeTexts, LANGUAGES, loadTexts } from "./i18n.js";
import { installOffline, takePreloads } from "./install-offline.js";
import { createModelPanel } from "./model-panel.js";
import { createSession } from "./session.js";
import { createSettings } from "./settings.js";
import { recall, remember } from "./store.js";
import { createUi, fillLanguages, welcome } from "./ui.js";
import { readWishes } from "./wishes.js";

const { kiosk, language, version, models, model: wanted } = readWishes();
// preload.js has already requested them, and the model.
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
    takePreloads();
    installOffline(() => completeTexts(texts)).then(ui.readyOffline, () => {}); // else the page just needs a connection
  },
  // In states other than idle and error, whoever awaits the model reports the failure.
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
const session = createSession({ ui, answers, model, onFail: (error) => camera.recover(error) });
const parts = { kiosk, version, tell, session, ui, answers, model, modelPanel, texts: () => texts };
const camera = createCameraSession(parts);
const files = createChosenFiles(parts);

/** After a threshold change, still pictures need new answers. */
function lookAgain() {
  camera.lookAgain();
  files.lookAgain();
}

/** Continues what is shown with another model or backend. */
function goOn() {
  if (ui.view() === "camera") camera.start();
  else if (ui.view()) files.showAnew();
}

/** Reports an error as a note if something is shown, so as not to replace it. @param {unknown} error */
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
  files.retell();
}

window.addEventListener("online", model.retry);
const noCamera = whyNoCamera();
if (noCamera) ui.doWithoutCamera(problemOf(noCamera));
if (kiosk) document.body.dataset.kiosk = "";
settings.setTheme(recall("theme", "auto"));
settings.setModels(models, model.url);
model.load();
// A camera takes about as long to start as the model to load, so both start together.
if (kiosk) camera.startUnattended();
fillLanguages(LANGUAGES, texts.language);
setTexts(texts);
listenForCommands({ ...parts, camera, files, setTexts });
welcome();
