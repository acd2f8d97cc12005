// What goes on: a running camera or a shown picture, one at a time. A new one ends the one before, and a failure ends it as well.
// Not its job: what each of them does (camera-session.js, photo-session.js).

import { problemOf } from "./error-texts.js";

/** @typedef {ReturnType<typeof createSession>} Session */

/**
 * @param {{
 *   ui: ReturnType<typeof import("./ui.js").createUi>,
 *   answers: ReturnType<typeof import("./answers.js").createAnswers>,
 *   model: ReturnType<typeof import("./chosen-model.js").createChosenModel>,
 *   onFail: (error: unknown) => void,
 * }} parts
 */
export function createSession({ ui, answers, model, onFail }) {
  let current = new AbortController();
  let lacksModel = false; // that is what the page says just now
  /** @type {"camera" | "photo" | "film" | null} */
  let tried = null;

  /** What the model still needs goes on, and goes on being told. */
  function endWaits() {
    ui.wait(model.isLoading ? { camera: "" } : { camera: "", model: "" });
    if (!model.isLoading) ui.progress(null, false);
  }

  function end() {
    current.abort();
    current = new AbortController();
    answers.clear();
    ui.badge("");
  }

  return {
    /** Aborted as soon as something else goes on. */
    get signal() {
      return current.signal;
    },
    /** Ends what goes on, for something else. @param {"camera" | "photo" | "film"} view @returns {AbortSignal} aborted when that ends in turn */
    begin(view) {
      end();
      tried = view;
      model.retry();
      ui.setState("loading", ui.view() === view ? view : null);
      return current.signal;
    },
    /** Back to the introduction. */
    stop() {
      end();
      endWaits();
      tried = null;
      ui.setState("idle", null);
    },
    /** What failed, if anything. */
    get tried() {
      return tried;
    },
    /** Nothing is on its way any more. */
    quiet: endWaits,
    /** The model came after all, by itself. */
    recover() {
      if (ui.state() !== "error" || !lacksModel) return;
      ui.setState("idle", null);
      ui.wait({ model: "wait.ready" });
    },
    /** @param {unknown} error */
    fail(error) {
      lacksModel = /** @type {{code?: string}} */ (error)?.code === "network";
      end();
      endWaits();
      ui.fail(problemOf(error), {
        camera: tried === "camera",
        retry: tried === "photo" || tried === "film" || (tried === null && model.isFailed),
      });
      onFail(error);
    },
  };
}
