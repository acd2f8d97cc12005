// The current activity: a running camera, a picture or a video, one at a time. A new one or a failure ends it.
// Not its job: what each of them does (camera-session.js, photo-session.js, film.js).

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
  let lacksModel = false; // whether the error shown is that the model could not be fetched
  /** @type {"camera" | "photo" | "film" | null} */
  let tried = null;

  /** Hides waiting messages and progress, except those for a model still loading. */
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
    /** Aborted as soon as the current activity ends. */
    get signal() {
      return current.signal;
    },
    /**
     * Ends the current activity and begins another.
     * @param {"camera" | "photo" | "film"} view
     * @returns {AbortSignal} aborted when the new one ends
     */
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
    /** What was begun last; null before anything, and after stop(). */
    get tried() {
      return tried;
    },
    /** Hides the messages of waits that are over. */
    quiet: endWaits,
    /** The model loaded after all: clears the error about it. */
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
