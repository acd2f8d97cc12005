// The list of labels on the page: choose, colour, rename, delete, add. Values in, requests out.
// Not its job: carrying them out (label-desk.js).

import { byId } from "../page/ui.js";
import { nameOf } from "../page/summary.js";
import { inkOn } from "./labels.js";

/** @typedef {import("./records.js").Label} Label */

const MOST_KEYS = 9;

/**
 * @param {{
 *   onChoose: (id: string) => void,
 *   onColour: (id: string, colour: string) => void,
 *   onRename: (id: string, name: string) => boolean,
 *   onDelete: (id: string) => void,
 *   onAdd: (name: string) => boolean,
 * }} wishes onRename and onAdd return whether the name is acceptable
 */
export function createLabelList({ onChoose, onColour, onRename, onDelete, onAdd }) {
  const list = byId("labels");
  const template = /** @type {HTMLTemplateElement} */ (byId("label"));
  const field = /** @type {HTMLInputElement} */ (byId("new-name"));
  const problem = byId("label-problem");

  byId("new-label").addEventListener("submit", (event) => {
    event.preventDefault();
    if (onAdd(field.value)) field.value = "";
    field.focus();
  });
  field.addEventListener("input", () => tell(""));

  /** @param {string} sentence */
  function tell(sentence) {
    problem.textContent = sentence;
    problem.hidden = !sentence;
    field.toggleAttribute("aria-invalid", Boolean(sentence));
  }

  /**
   * @param {Label} label
   * @param {number} index
   * @param {{current: string | undefined, texts: import("../page/i18n.js").Translator}} now
   */
  function row(label, index, { current, texts }) {
    const item = /** @type {HTMLElement} */ (
      /** @type {DocumentFragment} */ (template.content.cloneNode(true)).firstElementChild
    );
    const find = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (item.querySelector(selector));
    const values = { label: nameOf(label.name, texts) };
    item.dataset.id = label.id;
    item.style.setProperty("--colour", label.colour);
    item.style.setProperty("--tag-ink", inkOn(label.colour));
    find(".name").textContent = values.label;
    find("kbd").textContent = index < MOST_KEYS ? String(index + 1) : "";
    const choose = find(".choose");
    choose.setAttribute("aria-pressed", String(label.id === current));
    choose.addEventListener("click", () => onChoose(label.id));
    const colour = /** @type {HTMLInputElement} */ (find(".colour input"));
    colour.value = label.colour;
    find(".colour span").textContent = texts.t("label.colour", values);
    colour.addEventListener("change", () => onColour(label.id, colour.value));
    for (const [name, act] of /** @type {const} */ ([
      ["rename", () => edit(item, label, texts)],
      ["delete", () => onDelete(label.id)],
    ])) {
      const button = find(`.${name}`);
      button.title = texts.t(`label.${name}`, values);
      button.setAttribute("aria-label", button.title);
      button.addEventListener("click", act);
    }
    return item;
  }

  /**
   * Turns the name into a text field.
   * @param {HTMLElement} item
   * @param {Label} label
   * @param {import("../page/i18n.js").Translator} texts
   */
  function edit(item, label, texts) {
    const choose = /** @type {HTMLElement} */ (item.querySelector(".choose"));
    const input = Object.assign(document.createElement("input"), { type: "text", value: label.name, maxLength: 40 });
    input.setAttribute("aria-label", texts.t("label.renaming", { label: nameOf(label.name, texts) }));
    choose.hidden = true;
    choose.after(input);
    input.focus();
    input.select();
    let isOver = false;
    /** @param {boolean} keep @returns {boolean} false where the name is not acceptable */
    const end = (keep) => {
      if (isOver) return true;
      isOver = true; // the list may be rebuilt before the name is stored
      if (keep && input.value !== label.name) isOver = onRename(label.id, input.value);
      if (!isOver) return false;
      input.remove();
      choose.hidden = false;
      return true;
    };
    input.addEventListener("keydown", ({ key }) => {
      if (key !== "Enter" && key !== "Escape") return;
      if (end(key === "Enter"))
        /** @type {HTMLElement | null} */ (list.querySelector(`[data-id="${CSS.escape(label.id)}"] .rename`))?.focus();
    });
    input.addEventListener("blur", () => end(true) || end(false));
  }

  return {
    /** @param {readonly Label[]} labels @param {string | undefined} current @param {import("../page/i18n.js").Translator} texts */
    show(labels, current, texts) {
      const focused = /** @type {HTMLElement | null} */ (
        document.activeElement?.closest("#labels button, #labels input")
      );
      const place = focused && { id: focused.closest("li")?.dataset.id, name: focused.classList[0] };
      list.replaceChildren(...labels.map((label, index) => row(label, index, { current, texts })));
      if (place?.id === undefined) return;
      const same = list.querySelector(`[data-id="${CSS.escape(place.id)}"] .${place.name || "colour input"}`);
      /** @type {HTMLElement} */ (same ?? field).focus();
    },
    tell,
  };
}
