// Everything on the page that depends on the model: loading progress, labels, thresholds, backend, measured errors.
// Values in. Not its job: choosing and loading the model (chosen-model.js).

import { createKey } from "./answer-list.js";
import { showBackend } from "./details-panel.js";
import { loadParts } from "./later.js";
import { speaksOfMasks } from "./palette.js";
import { byId } from "./ui.js";

/**
 * @param {{
 *   ui: ReturnType<typeof import("./ui.js").createUi>,
 *   settings: ReturnType<typeof import("./settings.js").createSettings>,
 *   answers: ReturnType<typeof import("./answers.js").createAnswers>,
 *   context: () => {model: ReturnType<typeof import("./chosen-model.js").createChosenModel>, texts: import("./i18n.js").Translator},
 * }} parts context is called on every use: the language may change
 */
export function createModelPanel({ ui, settings, answers, context }) {
  const key = createKey();
  const limits = /** @type {HTMLDetailsElement} */ (byId("limits"));

  /** Loads its code only when the section is open, which few visitors do. */
  async function showLimits() {
    if (!limits.open) return;
    const { model, texts } = context();
    const parts = await loadParts(texts).catch(() => null);
    if (!parts) return; // the section stays without figures; reopening it tries again
    if (model.info) parts.showLimits({ ...model.info, name: model.name, source: model.source }, texts);
  }

  /** Shows the thresholds for the current view: still pictures have their own. */
  function showThresholds() {
    const { model, texts } = context();
    settings.setThresholds(model.labels, model.thresholdsFor(ui.view() === "photo"), texts);
  }

  limits.addEventListener("toggle", showLimits);

  return {
    showThresholds,
    /** Shows everything, once the model has loaded or the language has changed. */
    show() {
      const { model, texts } = context();
      const { info } = model;
      if (!info) return;
      key.show(info.labels, texts);
      ui.introduce(speaksOfMasks(info.labels) ? "" : model.name);
      showThresholds();
      showBackend(info, texts);
      showLimits();
    },
    /** @param {import("../detector.js").ProgressEvent} progress */
    showProgress({ stage, loaded, total, silent }) {
      const { texts } = context();
      if (silent) return ui.wait({ model: "wait.silent" });
      const done = stage === "ready";
      // The bar stays full after the download: an animated one would compete with the network's first run for the CPU.
      ui.progress(stage === "download" ? (total ? loaded / total : 0) : 1, !done);
      ui.wait({
        model: done && ui.state() !== "idle" ? "" : stage === "download" && !total ? "wait.some" : `wait.${stage}`,
        values: { loaded: texts.megabytes(loaded), total: texts.megabytes(total) },
      });
      return undefined;
    },
    /** @param {import("../detector.js").DetectorInfo} info */
    showChoice(info) {
      const { texts } = context();
      const before = byId("backend").dataset.backend;
      showBackend(info, texts);
      if (before && before !== info.backend && ui.view())
        answers.note(texts.t("backend.changed", { name: info.backend }));
    },
  };
}
