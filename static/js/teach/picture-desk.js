// The open picture: its boxes on the easel, the buttons under it, its neighbours.
// Not its job: drawing (easel.js), labels (label-desk.js).

import { summarise } from "../page/summary.js";
import { byId } from "../page/ui.js";
import { XMAX, XMIN, YMAX, YMIN } from "../shared/boxes.js";
import { createEasel } from "./easel.js";
import { isHard, toBoxes } from "./guesses.js";
import { remove, setBoxes, setNothing } from "./steps.js";

/**
 * @param {import("./main.js").Parts & {
 *   labels: ReturnType<typeof import("./label-desk.js").createLabelDesk>,
 *   shown: () => import("./records.js").Picture[],
 *   suggestions: ReturnType<typeof import("./suggestions.js").createSuggestions>,
 *   onMode: (id: string | null, before: string | null) => void,
 * }} parts shown: what the strip shows; onMode: gets the picture open now, null for the camera, and the one open before
 */
export function createPictureDesk({ collection, kept, texts, keep, notices, labels, shown, suggestions, onMode }) {
  /** @type {string | null} */
  let open = null;
  let url = "";
  let neighbours = { before: "", after: "" };

  const picture = () => (open === null ? undefined : collection.picture(open));

  const easel = createEasel({
    currentLabel: labels.current,
    lookOf: labels.lookOf,
    describe: ({ label, box }, index, boxes) =>
      texts().t("box.name", { label: labels.lookOf(label).name, i: index + 1, n: boxes.length, where: where(box) }),
    say: (drawn) => notices.speak(drawn ? where(drawn.box) : texts().t("box.gone")),
    onChange(boxes, merge) {
      const now = picture();
      if (now) keep(setBoxes(now, boxes, Date.now(), merge));
    },
  });

  /** @param {import("./records.js").Box} box */
  function where(box) {
    const { t, percent } = texts();
    const [x, y] = [percent(box[XMIN]), percent(box[YMIN])];
    return t("box.where", { x, y, w: percent(box[XMAX] - box[XMIN]), h: percent(box[YMAX] - box[YMIN]) });
  }

  /** @param {string} id */
  async function show(id) {
    const file = await kept.file(id).catch(() => undefined);
    if (!file || !collection.picture(id)) return;
    URL.revokeObjectURL(url);
    url = URL.createObjectURL(file);
    const before = open;
    open = id;
    onMode(id, before);
  }

  function close() {
    const before = open;
    open = null;
    onMode(null, before);
  }

  /** @param {string} id of a button @param {boolean} can */
  function offer(id, can) {
    /** @type {HTMLButtonElement} */ (byId(id)).disabled = !can;
  }

  function refresh() {
    offer("undo", collection.canUndo);
    offer("redo", collection.canRedo);
    const now = picture();
    if (open !== null && !now) return close(); // deleted, perhaps in another tab
    if (!now) return undefined;
    const { id, width, height, boxes, nothing } = now;
    byId("stage").style.setProperty("--ratio", `${width} / ${height}`);
    easel.show({ id, url, width, height, boxes });
    byId("nothing").setAttribute("aria-pressed", String(nothing));
    showGuesses(now);
    const row = shown().map((one) => one.id);
    const place = row.indexOf(id);
    // A picture that its answer takes out of the filter keeps its neighbours, so that "next" continues from there.
    if (place >= 0) neighbours = { before: row[place - 1] ?? "", after: row[place + 1] ?? "" };
    offer("previous", Boolean(neighbours.before));
    offer("next", Boolean(neighbours.after));
    const all = collection.list();
    byId("place").textContent = texts().t("place", { i: all.indexOf(now) + 1, n: all.length });
    return undefined;
  }

  /**
   * Shows the model's answer beside the person's where they differ: there it learns most.
   * @param {import("./records.js").Picture} picture
   */
  function showGuesses(picture) {
    const hard = isHard(picture, collection.labels);
    const guesses = hard ? (picture.guesses ?? []) : [];
    easel.showGuesses(guesses);
    const { t } = texts();
    const parts = guesses.length ? summarise(guesses, suggestions.detector?.labels ?? [], texts()) : t("none.things");
    byId("guess-said").textContent = hard ? t("guess.said", { parts }) : "";
    byId("guess-said").hidden = !hard;
  }

  /** @param {"undo" | "redo"} way */
  async function turn(way) {
    const step = await collection[way]().catch(notices.fail);
    if (!step) return;
    notices.speak(texts().t(way === "undo" ? "undone" : "redone"));
    const [touched] = step.pictures;
    if (touched && collection.picture(touched.id) && open !== null && step.pictures.length === 1)
      await show(touched.id);
  }

  async function guess() {
    const now = picture();
    const { naturalWidth: width, naturalHeight: height } = /** @type {HTMLImageElement} */ (byId("easel-picture"));
    if (!now || !width) return;
    const bitmap = await createImageBitmap(
      /** @type {HTMLImageElement} */ (byId("easel-picture")),
      0,
      0,
      width,
      height,
    );
    const guesses = await suggestions.guess(bitmap);
    bitmap.close();
    const boxes = toBoxes(guesses ?? [], collection.labels);
    if (!boxes.length) return notices.note(texts().t("guess.none"));
    const step = setBoxes(now, [...now.boxes, ...boxes], Date.now());
    step.pictures[0] = {
      ...step.pictures[0],
      after: { picture: { .../** @type {any} */ (step.pictures[0].after).picture, guesses } },
    };
    await keep(step);
  }

  async function removePicture() {
    const now = picture();
    if (!now) return;
    const next = neighbours.after || neighbours.before;
    await keep(remove(now, await kept.file(now.id)));
    if (next) await show(next);
    else close();
  }

  /** @type {Record<string, () => unknown>} */
  const acts = {
    back: close,
    previous: () => neighbours.before && show(neighbours.before),
    next: () => neighbours.after && show(neighbours.after),
    "add-box": easel.addBox,
    nothing() {
      const now = picture();
      return now && keep(setNothing(now, !now.nothing, Date.now()));
    },
    guess,
    undo: () => turn("undo"),
    redo: () => turn("redo"),
    larger: easel.larger,
    smaller: easel.smaller,
    remove: removePicture,
  };
  for (const [id, act] of Object.entries(acts)) byId(id).addEventListener("click", () => act());

  return {
    show,
    close,
    refresh,
    /** Describes the boxes again after the labels or the language have changed. */
    retell: easel.refresh,
    relabel: easel.relabel,
    undo: () => turn("undo"),
    redo: () => turn("redo"),
    get open() {
      return open;
    },
  };
}
