// Everything on the page that comes from the model in use: how much of it is there, its labels, its thresholds, what runs it, its measured errors.
// Values in. Not its job: choosing and loading it (chosen-model.js).

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
 * }} parts the context is asked for anew each time: the language may change meanwhile
 */
export function createModelPanel({ ui, settings, answers, context }) {
  const key = createKey();
  const limits = /** @type {HTMLDetailsElement} */ (byId("limits"));

  /** Few open that chapter. */
  async function showLimits() {
    if (!limits.open) return;
    const { model, texts } = context();
    const parts = await loadParts(texts).catch(() => null);
    if (!parts) return; // the chapter is there without its figures; opening it once more tries again
    if (model.info) parts.showLimits({ ...model.info, name: model.name, source: model.source }, texts);
  }

  /** Those that hold for what is shown: a still picture has its own. */
  function showThresholds() {
    const { model, texts } = context();
    settings.setThresholds(model.labels, model.thresholdsFor(ui.view() === "photo"), texts);
  }

  limits.addEventListener("toggle", showLimits);

  return {
    showThresholds,
    /** All of it, once the model is there or the language another one. */
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
      // Full from the end of the download on: a bar that moves all the time would take the processor from the network's first run.
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
