// Finds labelled boxes in a video, a picture or a canvas. Runs on the page. Its exports are the public API
// (../detector.js).
//
//   const detector = await createDetector({ modelUrl: "/model_web/model.json" });
//   const found = await detector.detect(video);   // [{label, score, box: [x, y, width, height]}] in the video's pixels
//
// Not its job: choosing and watching a backend (supervisor.js), computing (engine/engine.js).

import { detectFeatures } from "../shared/backends.js";
import { toDetection } from "../shared/boxes.js";
import { DetectorError, asDetectorError } from "../shared/errors.js";
import { createFrameReader } from "./frames.js";
import { chooseLabels } from "./labels.js";
import { Supervisor } from "./supervisor.js";

export { DetectorError };

/**
 * @typedef {{label: string, score: number, box: [number, number, number, number]}} Detection box is x, y, width, height in the source's pixels
 * @typedef {{stage: "download" | "engine" | "warmup" | "ready", loaded: number, total: number, file?: string, silent?: boolean}} ProgressEvent bytes;
 *   silent: the connection stalled or broke off, and the file is being requested again
 *
 * @typedef {object} DetectorInfo
 * @property {import("../shared/backends.js").BackendName} backend the one in use
 * @property {number} threads
 * @property {boolean} simd
 * @property {boolean} inWorker
 * @property {boolean} general TensorFlow.js' own executor runs the graph; otherwise the WebAssembly kernels
 *   are called directly
 * @property {boolean} isolated the page is cross-origin isolated, so threads are allowed
 * @property {import("../shared/protocol.js").ModelKind} kind
 * @property {string} name the model's own name
 * @property {string[]} labels in the model's order
 * @property {Record<string, number>} thresholds per label, 0..1
 * @property {Record<string, number> | undefined} photoThresholds the same for still pictures; where the model
 *   has them, page/photo-looks.js runs several passes over each picture
 * @property {[number, number] | null} inputSize [height, width] in pixels; null where the network takes any
 * @property {any} metrics from model.json; undefined where it has none
 * @property {number} milliseconds median of the last inferences, network and suppression
 * @property {import("./supervisor.js").Failure[]} failures backends that were tried and abandoned, with the reason
 *
 * @typedef {object} DetectorOptions
 * @property {string} modelUrl address of model.json
 * @property {ReadonlyMap<string, Blob>} [files] the model's files by name, where the visitor supplies them: nothing
 *   is fetched, and `modelUrl` only names the model
 * @property {import("../shared/backends.js").BackendName | "auto"} [backend] tried first; the others take over should it fail
 * @property {number} [threads] for WebAssembly; at most what the browser offers
 * @property {AbortSignal} [signal] stops the loading
 * @property {(event: ProgressEvent) => void} [onProgress]
 * @property {(info: DetectorInfo) => void} [onBackend] called whenever a backend is chosen
 * @property {{start: number, inference: number}} [deadlines] milliseconds after which a backend counts as hung
 * @property {boolean} [whole] run a foreign model's graph as it is, without skipping its preprocessing
 * @property {boolean} [general] run even a plain graph in TensorFlow.js' own executor
 *
 * @typedef {object} DetectOptions
 * @property {number | Record<string, number>} [thresholds] for all labels, or per label, 0..1; the model's own where left out
 * @property {number} [maxDetections]
 * @property {AbortSignal} [signal]
 *
 * @typedef {DetectOptions & {region?: [number, number, number, number]}} LookOptions region: x, y, width, height in the source's pixels
 */

const DEFAULT_THRESHOLD = 0.5;
const DEFAULT_IOU_THRESHOLD = 0.5;
const DEADLINES = { start: 60_000, inference: 15_000 };
// Performance measures are kept for inspection, but not forever: a page may run for days.
const KEPT_MEASURES = 1000;

/**
 * @param {DetectorOptions} options
 * @returns {Promise<Detector>}
 * @throws {DetectorError}
 */
export async function createDetector(options) {
  const detector = new Detector(options);
  try {
    await detector.open();
  } catch (thrown) {
    detector.dispose();
    throw asDetectorError(thrown, "no-backend");
  }
  return detector;
}

/** Made by `createDetector`. */
export class Detector {
  /** @internal @param {DetectorOptions} options */
  constructor(options) {
    /** @internal */
    this.options = options;
    /** @internal */
    this.modelUrl = new URL(options.modelUrl, globalThis.location?.href).href;
    /** @internal */
    this.features = detectFeatures();
    /** @internal */
    this.readFrame = createFrameReader();
    /** @type {string[]} in the model's order */
    this.labels = [];
    /** @internal */
    this.disposed = false;
    /** @internal */
    this.measures = 0;
    /** @internal */
    this.supervisor = new Supervisor({
      features: this.features,
      backend: options.backend ?? "auto",
      threads: options.threads,
      // These addresses contain the hashes of the code and of the model.
      version: `${new URL(".", import.meta.url).pathname} ${this.modelUrl}`,
      storage: options.files ? undefined : safeStorage(), // what is fast for one supplied model is not kept for another
      deadlines: options.deadlines ?? DEADLINES,
      signal: options.signal,
      modelSource: {
        modelUrl: this.modelUrl,
        files: options.files,
        whole: options.whole,
        general: options.general,
      },
      onProgress: (progress) => this.progress({ stage: "download", ...progress }),
      onStage: (stage) => this.progress({ stage, loaded: 0, total: 0 }),
      onChoice: (_candidate, columns) => {
        this.labels = chooseLabels({
          metadata: this.metadata.labels,
          file: this.supervisor.facts?.labels,
          columns: columns ?? (this.labels.length || undefined),
          usual: this.signature?.usualLabels,
        });
        this.options.onBackend?.(this.info);
      },
    });
  }

  /** From model.json. @internal */
  get metadata() {
    return this.supervisor.facts?.metadata ?? {};
  }

  /** @internal */
  get signature() {
    return this.supervisor.facts?.signature;
  }

  /** @internal @returns {number} above which the better of two boxes suppresses the other */
  get iouThreshold() {
    return asNumber(this.metadata.iouThreshold) ?? DEFAULT_IOU_THRESHOLD;
  }

  /** @returns {DetectorInfo} */
  get info() {
    const { candidate, milliseconds, failures } = this.supervisor;
    const { backend = "wasm", threads = 1, inWorker = true, general = false } = candidate ?? {};
    return {
      backend,
      threads,
      simd: backend === "wasm" && this.features.simd,
      inWorker,
      general,
      isolated: this.features.isolated,
      kind: this.signature?.kind ?? "own",
      name: typeof this.metadata.name === "string" ? this.metadata.name : (this.signature?.kind ?? ""),
      labels: this.labels,
      thresholds: this.ownThresholds(this.metadata.thresholds),
      photoThresholds: this.metadata.photoThresholds ? this.ownThresholds(this.metadata.photoThresholds) : undefined,
      inputSize: this.signature?.plan.feed.size ?? null,
      metrics: this.metadata.metrics,
      milliseconds,
      failures,
    };
  }

  /** Loads the model while the backend starts. @internal */
  async open() {
    this.progress({ stage: "download", loaded: 0, total: 0 }); // the total is in model.json
    await this.supervisor.open();
    const bytes = this.supervisor.facts?.bytes ?? 0;
    this.progress({ stage: "ready", loaded: bytes, total: bytes });
  }

  /** @internal @param {ProgressEvent} event */
  progress(event) {
    if (!this.disposed) this.options.onProgress?.(event);
  }

  /**
   * @param {import("./frames.js").FrameSource} source
   * @param {DetectOptions} [options]
   * @returns {Promise<Detection[]>} highest score first
   * @throws {DetectorError}
   */
  async detect(source, options) {
    const { found, width, height } = await this.look(source, options);
    return found.map((one) => toDetection(one, this.labels, width, height));
  }

  /**
   * Like `detect`, in the network's own terms: columns instead of labels, boxes relative to the region analysed.
   * @param {import("./frames.js").FrameSource} source
   * @param {LookOptions} [options]
   * @internal
   * @returns {Promise<{found: import("../shared/protocol.js").Found[], width: number, height: number}>} highest score first; the source's size in pixels
   * @throws {DetectorError}
   */
  async look(source, { thresholds, maxDetections = 100, signal, region } = {}) {
    const own = this.ownThresholds(this.metadata.thresholds);
    const postprocessing = {
      thresholds: this.labels.map(
        (label) => (typeof thresholds === "number" ? thresholds : thresholds?.[label]) ?? own[label],
      ),
      iouThreshold: this.iouThreshold,
      maxDetections,
    };
    for (;;) {
      await this.supervisor.opening?.catch(() => {}); // reported by supervisor.detect()
      this.refuseIfOver(signal);
      const start = performance.now();
      const frame = this.readFrame(source, this.signature?.plan.feed.size ?? null, region);
      try {
        const found = await untilAborted(this.supervisor.detect(frame, postprocessing), signal);
        this.measure(start);
        return { found, width: frame.sourceWidth, height: frame.sourceHeight };
      } catch (thrown) {
        this.refuseIfOver(signal);
        if (asDetectorError(thrown, "backend-failed").code === "no-backend") throw thrown;
        // Try again: the current picture on the current backend.
      }
    }
  }

  /** @internal @param {AbortSignal} [signal] */
  refuseIfOver(signal) {
    if (this.disposed) throw new DetectorError("disposed", "The detector was closed.");
    if (signal?.aborted) throw new DetectorError("aborted", "The detection was stopped.");
  }

  /** @internal @param {unknown} own from model.json, if it has them @returns {Record<string, number>} */
  ownThresholds(own) {
    const said = /** @type {Record<string, unknown>} */ (own ?? {});
    return Object.fromEntries(this.labels.map((label) => [label, asNumber(said[label]) ?? DEFAULT_THRESHOLD]));
  }

  /** @internal @param {number} start */
  measure(start) {
    if (++this.measures % KEPT_MEASURES === 0) performance.clearMeasures("detect");
    performance.measure("detect", { start, end: performance.now() });
  }

  /**
   * How many tensors the engine holds: the same after every frame.
   * @internal
   * @returns {Promise<number | undefined>} undefined where none is running any more
   */
  async countTensors() {
    return this.supervisor.link?.request({ type: "count-tensors" }, { timeout: DEADLINES.inference });
  }

  /** Releases everything; pending requests are rejected. */
  dispose() {
    this.disposed = true;
    this.supervisor.close();
  }
}

/**
 * @template T
 * @param {Promise<T>} promise
 * @param {AbortSignal} [signal]
 * @returns {Promise<T>}
 */
function untilAborted(promise, signal) {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const stop = () => reject(new DetectorError("aborted", "The detection was stopped."));
    signal.addEventListener("abort", stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}

/** @param {unknown} value */
function asNumber(value) {
  return typeof value === "number" ? value : undefined;
}

/** @returns {Storage | undefined} */
function safeStorage() {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined; // blocked by the browser's settings
  }
}
