// The teaching page's script: wires up camera, easel, labels, strip and store, modules that know little of each other.

import { LANGUAGES, pickLanguage } from "../page/i18n.js";
import { installOffline } from "../page/install-offline.js";
import { missing } from "../page/later.js";
import { recall, remember } from "../page/store.js";
import { nameOf } from "../page/summary.js";
import { applyTexts, byId, fillLanguages, welcome } from "../page/ui.js";
import { createAlbum } from "./album.js";
import { addPictures, mergeZip } from "./arrivals.js";
import { createCameraDesk } from "./camera-desk.js";
import { createCollection } from "./collection.js";
import { listenToDrops } from "./drops.js";
import { count, hints } from "./enough.js";
import { showEnough } from "./enough-panel.js";
import { toBoxes } from "./guesses.js";
import { sort } from "./intake.js";
import { listenToKeys } from "./keyboard.js";
import { openKept } from "./kept.js";
import { createLabelDesk } from "./label-desk.js";
import { labelsOf } from "./labels.js";
import { loadZips } from "./load-zips.js";
import { createNotices } from "./notices.js";
import { createPictureDesk } from "./picture-desk.js";
import { createRoomPanel } from "./room-panel.js";
import { createStrip } from "./strip.js";
import { createSuggestions } from "./suggestions.js";
import { listenToTakeHome } from "./take-home.js";
import { createTrial } from "./trial.js";
import { loadWords } from "./words.js";

/**
 * @typedef {object} Parts what the desks share
 * @property {import("./collection.js").Collection} collection
 * @property {import("./kept.js").Kept} kept
 * @property {() => import("../page/i18n.js").Translator} texts
 * @property {(step: import("./collection.js").Step) => Promise<boolean>} keep stores a change; false, with a message,
 *   where it cannot
 * @property {import("./notices.js").Notices} notices
 */

const MOST_LABELS_TO_BEGIN = 9; // eighty labels are no start for a model with two
const PANEL_PAUSE_MILLISECONDS = 150; // before recounting after changes

const asked = new URLSearchParams(location.search);
let texts = await loadWords(pickLanguage([asked.get("lang"), recall("language", null), ...navigator.languages]));
const notices = createNotices(() => texts);
const suggestions = createSuggestions(document.body.dataset.modelUrl ?? "");
const kept = await openKept({
  onChange: (change) => collection.follow(change),
  onClosed: () => notices.show(texts.t("room.none")),
}).catch(openMemory);
/** @type {import("./collection.js").Collection} */
const collection = createCollection({ kept, onChange: refresh });
const parts = { collection, kept, texts: () => texts, keep, notices };
const album = createAlbum(collection, () => texts);
const filter = /** @type {HTMLSelectElement} */ (byId("filter"));
const strip = createStrip({ onOpen: (id) => desk.show(id) });
const labels = createLabelDesk({ ...parts, onChosen: (id) => void desk.relabel(id) });
const desk = createPictureDesk({ ...parts, labels, shown, suggestions, onMode: showMode });
const camera = createCameraDesk({
  ...parts,
  guess,
  isUp: () => desk.open === null,
  onTaken: (id) => strip.reveal(id),
});
const room = createRoomPanel(parts);
const trial = createTrial({
  texts: () => texts,
  shipped: () => suggestions.detector,
  source: () => (desk.open === null ? camera.video : /** @type {HTMLImageElement} */ (byId("easel-picture"))),
});
/** @type {ReturnType<typeof setTimeout> | undefined} */
let counting;

/**
 * Where the browser stores nothing, the page still works, and says what that means.
 * @returns {import("./kept.js").Kept}
 */
function openMemory() {
  notices.show(texts.t("room.none"));
  /** @type {Map<string, Blob>} */
  const files = new Map();
  return {
    all: async () => ({ pictures: [], labels: undefined }),
    picture: async () => undefined,
    file: async (id) => files.get(id),
    labels: async () => undefined,
    putLabels: async () => {},
    put: async (records) => {
      for (const { picture, file } of records) if (file) files.set(picture.id, file);
    },
    remove: async () => {},
    clear: async () => files.clear(),
  };
}

/** @param {import("./collection.js").Step} step */
async function keep(step) {
  try {
    await collection.change(step);
    return true;
  } catch (error) {
    notices.fail(error);
    return false;
  }
}

function shown() {
  return album.filtered(/** @type {import("./album.js").Filter} */ (filter.value));
}

/** @param {ReadonlySet<string> | null} touched the pictures that changed; null: any may have */
function refresh(touched) {
  const pictures = shown();
  strip.show(pictures, { signsOf: album.signsOf(pictures.length), open: desk.open, touched });
  const all = collection.list().length;
  byId("album-title").textContent = all ? texts.t("album.n", { n: all }) : texts.t("album");
  byId("strip-empty").hidden = pictures.length > 0;
  byId("strip-empty").textContent = texts.t(all ? "album.filtered" : "album.empty");
  desk.refresh();
  if (!touched?.size) {
    labels.refresh();
    desk.retell();
  }
  clearTimeout(counting);
  counting = setTimeout(recount, PANEL_PAUSE_MILLISECONDS);
}

function recount() {
  const pictures = collection.list();
  const found = hints(pictures, collection.labels, album.copies(), ({ name }) => nameOf(name, texts));
  showEnough(found, count(pictures, collection.labels), collection.labels, texts);
  room.refresh();
}

/**
 * @param {string | null} open the picture on the easel; null: the camera is shown
 * @param {string | null} before the previous `open`
 */
function showMode(open, before) {
  if (open !== null) camera.stopTaking();
  const hadFocus = byId("picture-actions").contains(document.activeElement);
  for (const id of ["easel", "picture-actions", "box-help"]) byId(id).hidden = open === null;
  byId("guess-said").hidden = true; // until the open picture has one
  notices.note("");
  camera.show();
  refresh(new Set([open, before].filter((id) => id !== null)));
  if (open !== null) strip.reveal(open);
  else if (hadFocus) byId(camera.video ? "take" : "start").focus(); // the pressed button is gone
}

/**
 * What the model sees in a new picture, as boxes only if the person wants suggestions.
 * @param {HTMLCanvasElement} canvas
 */
async function guess(canvas) {
  const guesses = await suggestions.guess(canvas);
  const isWanted = /** @type {HTMLInputElement} */ (byId("suggest")).checked;
  return { guesses, boxes: isWanted ? toBoxes(guesses ?? [], collection.labels) : [] };
}

/** @param {number} i @param {number} n */
function showProgress(i, n) {
  notices.note(i < n ? texts.t("intake.doing", { i, n }) : "");
}

/** @param {File[]} files */
async function bring(files) {
  notices.clear();
  const { pictures, zips, model } = sort(files);
  if (model) return tryModel(files);
  try {
    for (const zip of zips) await bringZip(zip);
    if (!pictures.length) return undefined;
    const { added, problems } = await addPictures(pictures, { collection, guess, onProgress: showProgress });
    if (added.length === 1) await desk.show(added[0]);
    notices.note(texts.t("intake.done", { n: added.length }));
    if (problems.length) notices.fail(problems[0]);
  } catch (error) {
    notices.fail(error);
  }
  return undefined;
}

/** Takes a collection or a model, depending on the zip's content. @param {File} zip */
async function bringZip(zip) {
  try {
    notices.note(texts.t("merged", await mergeZip(zip, { collection, onProgress: showProgress })));
  } catch (error) {
    if (/** @type {{code?: string}} */ (error).code !== "foreign") throw error;
    const { readModel } = await loadZips();
    if (!(await readModel([zip]).catch(() => null))) throw error;
    await tryModel([zip]);
  }
}

/** @param {File[]} files */
async function tryModel(files) {
  const drawer = /** @type {HTMLDetailsElement} */ (byId("try"));
  drawer.open = true;
  drawer.scrollIntoView({ block: "nearest" });
  byId("trial-note").textContent = texts.t("try.loading");
  try {
    const { readModel } = await loadZips();
    const { info } = await trial.begin(await readModel(files));
    const named = info.labels.map((label) => nameOf(label, texts));
    byId("trial-note").textContent = texts.t("try.runs", { name: info.name, labels: texts.list(named) });
  } catch (error) {
    byId("trial-note").textContent = "";
    notices.fail(error, { model: true });
  }
}

/** @param {import("../page/i18n.js").Translator} next */
function setTexts(next) {
  texts = next;
  applyTexts(texts);
  notices.note(""); // it was in the previous language
  byId("saved").hidden = true;
  document.title = `${texts.t("title")} · Mask or No Mask`;
  /** @type {HTMLInputElement} */ (byId("new-name")).placeholder = texts.t("label.new");
  camera.show();
  refresh(null);
}

welcome();
fillLanguages(LANGUAGES, texts.language);
byId("language").addEventListener("change", () => {
  const code = /** @type {HTMLSelectElement} */ (byId("language")).value;
  remember("language", code);
  // No other language stands in for it, unlike when the page opens.
  loadWords(code)
    .then((next) => (next.language === code ? next : missing()))
    .catch(missing)
    .then(setTexts)
    .catch(notices.fail);
});
filter.addEventListener("change", () => refresh(null));
byId("trial-end").addEventListener("click", trial.end);
listenToDrops({ onFiles: bring, onModel: tryModel });
listenToTakeHome({ ...parts, fail: notices.fail });
listenToKeys(byId("bench"), {
  onHold: camera.hold,
  onRelease: camera.release,
  onDigit: labels.chooseAt,
  undo: desk.undo,
  redo: desk.redo,
});
setTexts(texts);
// The initial labels are the model's: only the very first visit waits for it.
const { labels: known } = await kept.all();
const names = known ? [] : await suggestions.ready;
await collection.load(() => (names.length <= MOST_LABELS_TO_BEGIN ? labelsOf(names) : []));
document.body.dataset.state = "ready";
suggestions.ready.then(() => installOffline(async () => {})); // all texts are loaded by now
