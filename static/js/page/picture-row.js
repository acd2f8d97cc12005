// The row for several chosen pictures: thumbnails with face counts, the overall summary, the save buttons.
// Values in, events out.
// Not its job: the results (picture-list.js), showing the selected picture (photo-session.js), the files (tables.js).

import { styleOf } from "./palette.js";
import { countLabels, summarise, sumUp } from "./summary.js";
import { byId } from "./ui.js";

/** @typedef {import("./picture-list.js").Entry} Entry */
/** @typedef {import("./i18n.js").Translator} Translator */

const THUMBNAIL_SIDE = 112; // device pixels, twice what the page shows

/** @param {CanvasImageSource} source @param {number} width @param {number} height @returns {HTMLCanvasElement} */
export function thumbnailOf(source, width, height) {
  const scale = THUMBNAIL_SIDE / Math.max(width, height);
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [width, height].map((side) => Math.max(1, Math.round(side * scale)));
  canvas.getContext("2d")?.drawImage(source, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** @param {{onChoose: (place: number) => void, onSave: (kind: "csv" | "json") => void}} handlers */
export function createPictureRow({ onChoose, onSave }) {
  const row = byId("row");
  const sum = document.createElement("p");
  const list = document.createElement("ol");
  const saves = /** @type {const} */ (["csv", "json"]).map((kind) => {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "button" });
    button.addEventListener("click", () => onSave(kind));
    return { kind, button };
  });
  const actions = Object.assign(document.createElement("div"), { className: "saves" });
  actions.append(...saves.map(({ button }) => button));
  row.replaceChildren(sum, list, actions);

  let shown = -1;

  /** Scrolls sideways only, so that the page itself does not move. @param {number} place */
  function bringIntoSight(place) {
    const [item, frame] = [list.children[place], list].map((one) => one.getBoundingClientRect());
    list.scrollBy({ left: item.left + item.width / 2 - frame.left - frame.width / 2 });
  }

  /** @param {number} place */
  function itemAt(place) {
    const found = list.children[place];
    if (found) return /** @type {HTMLButtonElement} */ (found.firstElementChild);
    const button = Object.assign(document.createElement("button"), { type: "button" });
    button.addEventListener("click", () => onChoose(place));
    const item = document.createElement("li");
    item.append(button);
    list.append(item);
    return button;
  }

  /** @param {Entry} entry @param {readonly string[]} labels @returns {HTMLElement} each label's sign and count */
  function marksOf({ detections, problem }, labels) {
    const marks = Object.assign(document.createElement("span"), { className: "marks" });
    for (const [label, count] of countLabels(detections ?? [], labels)) {
      const { colour, sign } = styleOf(label, labels);
      const mark = Object.assign(document.createElement("span"), { textContent: `${sign}\u2009${count}` });
      mark.style.setProperty("--colour", colour);
      marks.append(mark);
    }
    if (!marks.children.length) marks.textContent = problem ? "⚠" : detections ? "0" : "…";
    return marks;
  }

  return {
    /** @param {readonly Entry[]} entries @param {number} current @param {readonly string[]} labels @param {Translator} texts */
    show(entries, current, labels, texts) {
      row.setAttribute("aria-label", texts.t("row"));
      while (list.children.length > entries.length) list.lastElementChild?.remove();
      entries.forEach((entry, place) => {
        const button = itemAt(place);
        const { name, thumbnail, detections, problem } = entry;
        const said = problem
          ? texts.t(`photo.${problem}`, { name })
          : `${name}: ${detections ? summarise(detections, labels, texts) : texts.t("row.waits")}`;
        const words = `${texts.t("place", { i: place + 1, n: entries.length })}. ${said}`;
        if (button.title !== words) {
          button.replaceChildren(...(thumbnail ? [thumbnail] : []), marksOf(entry, labels));
          button.setAttribute("aria-label", words);
          button.title = words;
        }
        if (place === current) button.setAttribute("aria-current", "true");
        else button.removeAttribute("aria-current");
      });
      const done = entries.filter(({ detections, problem }) => detections || problem);
      const failed = entries.filter(({ problem }) => problem).length;
      const seen = entries.flatMap(({ detections }) => detections ?? []);
      const sentences = [sumUp(texts.t("pictures", { n: done.length - failed }), seen, labels, texts)];
      if (failed) sentences.push(texts.t("row.failed", { n: failed }));
      if (done.length < entries.length) sentences.push(texts.t("row.progress", { i: done.length, n: entries.length }));
      sum.textContent = sentences.join(" · ");
      for (const { kind, button } of saves) {
        button.textContent = texts.t(`save.${kind}`);
        button.disabled = done.length < entries.length;
      }
      if (current !== shown) bringIntoSight(current);
      shown = current;
    },
  };
}
