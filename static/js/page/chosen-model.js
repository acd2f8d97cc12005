// The model, backend and thresholds in use: loads and reloads, remembers the visitor's choices.
// Shows nothing, and does not decide what to run the model on.

import { fetchCodeAnew } from "./code-anew.js";
import { recall, remember } from "./store.js";

/** @typedef {import("../detector.js").Detector} Detector */
/** @typedef {{name: string, url: string, source: string}} ModelEntry */

const FIRST_PAUSE_MILLISECONDS = 10_000;
const LONGEST_PAUSE_MILLISECONDS = 60_000;

/**
 * @param {{
 *   createDetector: typeof import("../detector.js").createDetector,
 *   models: readonly ModelEntry[],
 *   wanted: {url: string, backend: string, threshold?: number, max?: number},
 *   onProgress: (progress: import("../detector.js").ProgressEvent) => void,
 *   onBackend: (info: import("../detector.js").DetectorInfo) => void,
 *   onReady: () => void,
 *   onError: (error: unknown) => void,
 *   later?: (callback: () => void, milliseconds: number) => any,
 * }} parts `threshold` and `max` from the address override the settings for all labels
 */
export function createChosenModel({
  createDetector,
  models,
  wanted,
  onProgress,
  onBackend,
  onReady,
  onError,
  later = setTimeout,
}) {
  let { url, backend, threshold } = wanted;
  let loading = new AbortController();
  /** @type {Promise<Detector>} */
  let ready;
  /** @type {Detector | null} */
  let detector = null;
  /** @type {unknown} */
  let failure = null;
  /** @type {any} */
  let again;
  let pause = FIRST_PAUSE_MILLISECONDS;
  /** Thresholds set by the address or the visitor, overriding the model's own. @type {Record<string, number>} */
  let asked = {};

  // Kept under the model's name, not its address: the address changes with every release.
  const keyOfThresholds = () => `thresholds ${models.find((model) => model.url === url)?.name ?? ""}`;

  function startAsked() {
    const labels = detector?.info.labels ?? [];
    asked =
      threshold === undefined
        ? recall(keyOfThresholds(), {})
        : Object.fromEntries(labels.map((label) => [label, /** @type {number} */ (threshold)]));
  }

  /**
   * @param {boolean} still a still picture is analysed closely: its scores are means of several detection passes
   * @returns {Record<string, number>}
   */
  function thresholdsFor(still) {
    if (!detector) return {};
    const { labels, thresholds: own, photoThresholds } = detector.info;
    const start = (still && photoThresholds) || own;
    return Object.fromEntries(labels.map((label) => [label, asked[label] ?? start?.[label] ?? 0.5]));
  }

  const most = wanted.max ? { maxDetections: wanted.max } : {};

  function load() {
    loading.abort();
    loading = new AbortController();
    const { signal } = loading;
    detector?.dispose();
    detector = null;
    const wasDamaged = ["no-backend", "self-test-failed"].includes(
      /** @type {{code?: string}} */ (failure)?.code ?? "",
    );
    failure = null;
    clearTimeout(again);
    onProgress({ stage: "download", loaded: 0, total: 0 }); // the detector's first report takes a moment
    const create = () =>
      createDetector({
        modelUrl: url,
        backend: /** @type {any} */ (backend),
        signal,
        onProgress: (progress) => {
          if (!signal.aborted) onProgress(progress);
        },
        onBackend: (info) => {
          if (!signal.aborted) onBackend(info);
        },
      });
    // If no engine works, a damaged copy of its code may be to blame, which a cache would keep serving.
    const made = wasDamaged ? fetchCodeAnew().then(create) : create();
    ready = made;
    made.then(
      (next) => {
        if (signal.aborted) return next.dispose();
        detector = next;
        pause = FIRST_PAUSE_MILLISECONDS;
        startAsked();
        return onReady();
      },
      (error) => {
        if (signal.aborted) return;
        failure = error;
        if (error.code === "network") {
          // Nobody should have to press a button once the connection is back.
          again = later(() => {
            if (failure) load();
          }, pause);
          pause = Math.min(2 * pause, LONGEST_PAUSE_MILLISECONDS);
        }
        onError(error);
      },
    );
  }

  return {
    load,
    /** Loads again after a failure; a load still in progress is not restarted. */
    retry() {
      if (failure) load();
    },
    get isFailed() {
      return Boolean(failure);
    },
    get isLoading() {
      return !detector && !failure;
    },
    get ready() {
      return ready;
    },
    get info() {
      return detector?.info ?? null;
    },
    get labels() {
      return detector?.info.labels ?? [];
    },
    thresholdsFor,
    get backend() {
      return backend;
    },
    get url() {
      return url;
    },
    get name() {
      return detector?.info.name || models.find((model) => model.url === url)?.name || "model_web";
    },
    get source() {
      return models.find((model) => model.url === url)?.source ?? "";
    },

    /** @param {string} label @param {number} value 0..1, for both cameras and still pictures */
    setThreshold(label, value) {
      asked = { ...asked, [label]: value };
      remember(keyOfThresholds(), asked);
    },
    resetThresholds() {
      threshold = undefined;
      remember(keyOfThresholds(), undefined);
      asked = {};
    },
    /** @param {string} next URL of another model.json */
    choose(next) {
      url = next;
      load();
    },
    /** @param {string} next */
    chooseBackend(next) {
      backend = next;
      remember("backend", next === "auto" ? undefined : next);
      load();
    },
    /** @param {HTMLVideoElement | HTMLCanvasElement} source @param {AbortSignal} signal */
    async detect(source, signal) {
      const made = await ready;
      return made.detect(source, { thresholds: thresholdsFor(false), signal, ...most });
    },
    /**
     * The network's raw answers, optionally for a region only.
     * @param {HTMLVideoElement} source
     * @param {import("../detector.js").LookOptions} options
     */
    async look(source, options) {
      const made = await ready;
      return made.look(source, { thresholds: thresholdsFor(false), ...most, ...options });
    },
    /**
     * For a still picture: the result of `lookClosely` at the current thresholds.
     * @param {Awaited<ReturnType<typeof import("./photo-looks.js").lookClosely>>} seen
     */
    answerFrom: (seen) => seen({ thresholds: thresholdsFor(true), ...most }),
  };
}
