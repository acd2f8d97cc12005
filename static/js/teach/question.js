// Asks before something is lost: one dialogue for all such questions.

import { byId } from "../page/ui.js";

/** @param {{title: string, help: string, yes: string}} words @returns {Promise<boolean>} */
export function ask({ title, help, yes }) {
  const dialog = /** @type {HTMLDialogElement} */ (byId("question"));
  byId("question-title").textContent = title;
  byId("question-help").textContent = help;
  byId("question-yes").textContent = yes;
  dialog.returnValue = "no"; // also where Escape closes it
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true });
  });
}
