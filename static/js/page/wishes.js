// The options for this visit, from the URL, the visitor's earlier choices and the server. Read once, on page load.
// Not its job: acting on them (main.js), storing choices (store.js).

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

/**
 * A number from the page's URL, or undefined if it is missing, invalid or out of range.
 * @param {string | null} text
 * @param {number} low
 * @param {number} high
 */
export function numberOf(text, low, high) {
  const value = text === null || text.trim() === "" ? NaN : Number(text);
  return value >= low && value <= high ? value : undefined;
}
