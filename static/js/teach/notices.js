// Says what happened, and what went wrong and how to go on: one place on the page for each.
// Not its job: the words (texts/).

import { problemOf } from "../page/error-texts.js";
import { byId } from "../page/ui.js";
import { isFull } from "./room.js";

/** @typedef {import("../page/i18n.js").Translator} Translator */

const SHOWN_MILLISECONDS = 6000; // of a note over the picture, which screen readers announce as well

/** @param {() => Translator} texts */
export function createNotices(texts) {
  const problem = byId("problem");
  const spoken = byId("spoken");

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let fading;

  /** @param {string} sentence */
  function show(sentence) {
    problem.textContent = sentence;
    problem.hidden = !sentence;
  }

  return {
    /** For screen readers only. @param {string} sentence */
    speak(sentence) {
      spoken.textContent = sentence;
    },
    /** Says what was done, in the badge over the stage and to screen readers. @param {string} sentence */
    note(sentence) {
      byId("badge").textContent = spoken.textContent = sentence;
      byId("badge").hidden = !sentence;
      clearTimeout(fading);
      fading = setTimeout(() => {
        byId("badge").hidden = true;
      }, SHOWN_MILLISECONDS);
    },
    /** @param {unknown} error @param {{model?: boolean}} [what] model: it went wrong while reading a model */
    fail: (error, what) => show(sentenceOf(error, texts(), what)),
    show,
    /** Shows a message unless a problem is already shown. @param {string} sentence */
    warn: (sentence) => problem.hidden && show(sentence),
    clear: () => show(""),
  };
}

/** @typedef {ReturnType<typeof createNotices>} Notices */

/** @param {unknown} error @param {Translator} texts @param {{model?: boolean}} [what] @returns {string} */
export function sentenceOf(error, { t }, { model = false } = {}) {
  const { name = "", code = "", file = "", entry = "", message = String(error) } = /** @type {any} */ (error ?? {});
  if (name === "ZipError") return t(model && code === "foreign" ? "zip.model" : `zip.${code}`, { name: file, entry });
  if (isFull(error)) return t("room.full");
  if (error instanceof DOMException) return t("room.failed", { cause: message });
  const { title, help, values, cause } = problemOf(error);
  // The engine's message about a model names the file at fault.
  const more = model && cause ? ` ${cause}` : "";
  return t("problem", { title: t(title, values), help: t(help, values) }) + more;
}
