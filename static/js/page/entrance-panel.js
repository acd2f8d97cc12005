// The panel for whoever runs the entrance: face counts by hour, their CSV download, switches for sound and speech.
// Values in, events out. Not its job: counting (entrance-counts.js), making sounds (voice.js).

import { tagOf } from "./answer-list.js";
import { countsAsRows } from "./entrance-counts.js";
import { byId } from "./ui.js";

/** @typedef {import("./i18n.js").Translator} Translator */

const SHOWN_HOURS = 24;

/** @template {keyof HTMLElementTagNameMap} K @param {K} name @param {Partial<HTMLElementTagNameMap[K]>} [properties] @param {...(Node | string)} children */
function make(name, properties = {}, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return /** @type {HTMLElementTagNameMap[K]} */ (element);
}

/** A bar chart with three columns. */
function makeIcon() {
  const [icon, path] = ["svg", "path"].map((name) => document.createElementNS("http://www.w3.org/2000/svg", name));
  for (const [key, value] of Object.entries({ viewBox: "0 0 24 24", class: "icon", "aria-hidden": "true" }))
    icon.setAttribute(key, value);
  path.setAttribute("d", "M5 19v-6M12 19V5M19 19v-9");
  icon.append(path);
  return icon;
}

/**
 * @param {{canSpeak: boolean, onOpen: () => void, onSave: () => void, onClear: () => void,
 *   onSwitch: (what: "sound" | "speech", on: boolean) => void}} handlers
 */
export function createEntrancePanel({ canSpeak, onOpen, onSave, onClear, onSwitch }) {
  const opener = make("button", { id: "counts-open", type: "button", className: "button bare" }, makeIcon());
  const title = make("h2", { id: "counts-title" });
  const note = make("p");
  const table = make("table");
  const hint = make("p");
  const save = make("button", { type: "button", className: "button" });
  const clear = make("button", { type: "button", className: "button" });
  const close = make("button", { type: "button", className: "button main" });
  const switches = /** @type {const} */ (["sound", "speech"]).map((what) => {
    const box = make("input", { type: "checkbox", id: `counts-${what}` });
    const words = make("span");
    box.addEventListener("change", () => onSwitch(what, box.checked));
    return { what, box, words, label: make("label", { hidden: what === "speech" && !canSpeak }, box, words) };
  });
  const dialog = make(
    "dialog",
    { id: "counts", className: "panel" },
    title,
    note,
    make("div", { className: "wide" }, table),
    ...switches.map(({ label }) => label),
    hint,
    make("div", { className: "saves" }, close, save, clear),
  );
  dialog.setAttribute("aria-labelledby", title.id);
  dialog.querySelector(".wide")?.setAttribute("tabindex", "0"); // a keyboard must be able to scroll it
  opener.addEventListener("click", () => {
    onOpen();
    dialog.showModal();
  });
  save.addEventListener("click", onSave);
  clear.addEventListener("click", onClear);
  close.addEventListener("click", () => dialog.close());
  byId("actions").append(opener);
  document.body.append(dialog);

  /** @param {import("./entrance-counts.js").Counts} counts @param {readonly string[]} labels @param {Translator} texts */
  function fill(counts, labels, texts) {
    const [, ...rows] = countsAsRows(counts, labels);
    const totals = labels.map((_, column) => rows.reduce((sum, row) => sum + Number(row[column + 1]), 0));
    const line = (/** @type {string} */ head, /** @type {number[]} */ values) =>
      make("tr", {}, make("th", { scope: "row" }, head), ...values.map((value) => make("td", {}, texts.number(value))));
    const heads = labels.map((label) => make("th", { scope: "col" }, tagOf(label, labels, texts)));
    table.replaceChildren(
      make("thead", {}, make("tr", {}, make("th", { scope: "col" }, texts.t("counts.hour")), ...heads)),
      make(
        "tbody",
        {},
        ...rows
          .slice(-SHOWN_HOURS)
          .reverse()
          .map(([hour, ...values]) => line(String(hour), values.map(Number))),
        line(texts.t("counts.total"), totals),
      ),
    );
  }

  return {
    get isOpen() {
      return dialog.open;
    },
    /**
     * @param {{counts: import("./entrance-counts.js").Counts, labels: readonly string[], sound: boolean, speech: boolean}} state
     * @param {Translator} texts
     */
    show({ counts, labels, ...on }, texts) {
      opener.setAttribute("aria-label", texts.t("counts"));
      opener.title = texts.t("counts");
      title.textContent = texts.t("counts");
      note.textContent = texts.t("counts.note");
      hint.textContent = texts.t("counts.click");
      save.textContent = texts.t("save.csv");
      clear.textContent = texts.t("counts.clear");
      close.textContent = texts.t("close");
      for (const { what, box, words } of switches) {
        words.textContent = texts.t(`counts.${what}`);
        box.checked = on[what];
      }
      fill(counts, labels, texts);
    },
  };
}
