// The "Settings" panel: thresholds per label, model, backend, appearance. Values in, events out.
// Not its job: acting on a choice (chosen-model.js, connected by main.js), remembering it (store.js).

import { tagOf } from "./answer-list.js";
import { byId } from "./ui.js";

/** @typedef {import("./i18n.js").Translator} Translator */

/**
 * @param {{onThreshold: (label: string, value: number) => void, onReset: () => void, onModel: (url: string) => void, onBackend: (name: string) => void, onTheme: (theme: string) => void}} handlers
 */
export function createSettings({ onThreshold, onReset, onModel, onBackend, onTheme }) {
  const holder = byId("thresholds");
  const models = /** @type {HTMLSelectElement} */ (byId("models"));
  const backends = /** @type {HTMLSelectElement} */ (byId("backends"));
  const theme = /** @type {HTMLSelectElement} */ (byId("theme"));

  byId("reset").addEventListener("click", onReset);
  models.addEventListener("change", () => onModel(models.value));
  backends.addEventListener("change", () => onBackend(backends.value));
  theme.addEventListener("change", () => onTheme(theme.value));

  return {
    /** One slider per label. @param {readonly string[]} labels @param {Record<string, number>} values 0..1 @param {Translator} texts */
    setThresholds(labels, values, texts) {
      holder.replaceChildren(...labels.map((label) => slider(label, labels, values[label], texts, onThreshold)));
    },
    /** @param {readonly {name: string, url: string}[]} list @param {string} current */
    setModels(list, current) {
      byId("models-choice").hidden = list.length < 2;
      models.replaceChildren(...list.map(({ name, url }) => new Option(name, url, false, url === current)));
    },
    /** @param {readonly string[]} names @param {string} current @param {Translator} texts */
    setBackends(names, current, texts) {
      backends.replaceChildren(
        ...names.map(
          (name) => new Option(name === "auto" ? texts.t("backend.auto") : name, name, false, name === current),
        ),
      );
    },
    /** @param {string} current auto, light or dark */
    setTheme(current) {
      theme.value = current;
      if (current === "auto") delete document.documentElement.dataset.theme;
      else document.documentElement.dataset.theme = current;
    },
  };
}

/**
 * @param {string} label
 * @param {readonly string[]} labels
 * @param {number} value
 * @param {Translator} texts
 * @param {(label: string, value: number) => void} onChange
 */
function slider(label, labels, value, texts, onChange) {
  const row = document.createElement("label");
  row.className = "threshold";
  const input = Object.assign(document.createElement("input"), {
    type: "range",
    min: "0.05",
    max: "0.95",
    step: "0.01",
    value: String(value),
  });
  input.dataset.label = label;
  const output = document.createElement("output");
  const write = () => {
    input.ariaValueText = output.textContent = texts.percent(Number(input.value));
  };
  write();
  input.addEventListener("input", () => {
    write();
    onChange(label, Number(input.value));
  });
  row.append(tagOf(label, labels, texts), document.createElement("span"), input, output);
  return row;
}
