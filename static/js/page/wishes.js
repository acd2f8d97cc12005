// What this visit is asked to be: by the address, by the visitor's earlier choices, by the server. Read once, when the page opens.
// Not its job: doing any of it (main.js), keeping choices (store.js).

import { pickLanguage } from "./i18n.js";
import { recall } from "./store.js";

export function readWishes() {
  const asked = new URLSearchParams(location.search);
  const { modelUrl = "", models: list = "[]", version = "" } = document.body.dataset;
  /** @type {import("./chosen-model.js").ModelEntry[]} */
  const models = JSON.parse(list);
  return {
    kiosk: asked.has("kiosk"),
    language: pickLanguage([asked.get("lang"), recall("language", null), ...navigator.languages]),
    version,
    models,
    model: {
      url: models.find(({ name }) => name === asked.get("model"))?.url ?? modelUrl,
      backend: asked.get("backend") ?? recall("backend", "auto"),
      threshold: numberOf(asked.get("threshold"), 0, 1),
      max: numberOf(asked.get("max"), 1, 1000),
    },
  };
}

/** A number of the page's address, or undefined where it is none or out of range. @param {string | null} text @param {number} low @param {number} high */
export function numberOf(text, low, high) {
  const value = text === null || text.trim() === "" ? NaN : Number(text);
  return value >= low && value <= high ? value : undefined;
}
