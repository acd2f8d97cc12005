// Finds labelled boxes in a video, a picture or a canvas. The public face of this folder: any page can import it.
//
//   const detector = await createDetector({ modelUrl: "/model_web/model.json" });
//   const found = await detector.detect(video);   // [{label, score, box: [x, y, width, height]}] in the video's pixels
//
// Its job: download once, choose a backend, watch over it, fail over to the next while the page goes on. Not its job: computing (engine.js).

import { listCandidates, detectFeatures, keepChoice, median, recallChoice, wasmFile, FAST_ENOUGH_MILLISECONDS, WORTH_CHANGING } from "./backends.js";
import { toPixels } from "./boxes.js";
import { EngineLink } from "./engine-link.js";
import { DetectorError, asDetectorError } from "./errors.js";
import { createFrameReader } from "./frames.js";
import { chooseLabels } from "./labels.js";
import { downloadModel } from "./model-files.js";
import { readSignature } from "./signature.js";

export { DetectorError };

/**
 * @typedef {{label: string, score: number, box: [number, number, number, number]}} Detection box is x, y, width, height in the source's pixels
 * @typedef {{stage: "download" | "engine" | "warmup" | "ready", loaded: number, total: number, file?: string}} ProgressEvent bytes
 *
 * @typedef {object} DetectorInfo
 * @property {import("./backends.js").BackendName} backend what runs now
 * @property {number} threads
 * @property {boolean} simd
 * @property {boolean} inWorker
 * @property {boolean} isolated the page is cross-origin isolated, so threads are allowed
 * @property {import("./signature.js").ModelKind} kind
 * @property {string} name the model's own
 * @property {string[]} labels in the model's order
 * @property {Record<string, number>} thresholds per label, 0..1
 * @property {[number, number] | null} inputSize [height, width] in pixels; null where the network takes any
 * @property {any} metrics as model.json carries them; undefined where it carries none
 * @property {number} milliseconds median of the last inferences, network and suppression
 * @property {{backend: string, threads: number, reason: string}[]} failures backends that were tried and left, with the reason
 *
 * @typedef {object} DetectorOptions
 * @property {string} modelUrl address of model.json
 * @property {import("./backends.js").BackendName | "auto"} [backend] tried first; the others take over should it fail
 * @property {number} [threads] for WebAssembly; at most what the browser offers
 * @property {AbortSignal} [signal] stops the loading
 * @property {(event: ProgressEvent) => void} [onProgress]
 * @property {(info: DetectorInfo) => void} [onBackend] called with every choice
 * @property {{start: number, inference: number}} [deadlines] milliseconds after which a backend counts as hung
 *
 * @typedef {object} DetectOptions
 * @property {number | Record<string, number>} [thresholds] for all labels, or per label, 0..1; the model's own where left out
 * @property {number} [maxDetections]
 * @property {AbortSignal} [signal]
 */

const DEFAULT_THRESHOLD = 0.5;
const DEADLINES = { start: 60_000, inference: 15_000 };
const MEASURED_RUNS = 15;
// Finished measures are kept for whoever looks, but not for ever: a page may run for days.
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
  /** @param {DetectorOptions} options */
  constructor({ modelUrl, backend = "auto", threads, signal, onProgress = () => {}, onBackend = () => {}, deadlines = DEADLINES }) {
    this.modelUrl = new URL(modelUrl, globalThis.location?.href).href;
    this.wanted = backend;
    this.threads = threads;
    this.signal = signal;
    this.onProgress = onProgress;
    this.onBackend = onBackend;
    this.deadlines = deadlines;
    this.features = detectFeatures();
    this.readFrame = createFrameReader();
    // The addresses carry the hashes of the code and of the model.
    this.version = `${new URL(".", import.meta.url).pathname} ${this.modelUrl}`;
    this.storage = safeStorage();
    /** @type {Map<string, Promise<WebAssembly.Module>>} */
    this.modules = new Map();
    /** @type {number[]} */
    this.times = [];
    /** @type {DetectorInfo["failures"]} */
    this.failures = [];
    this.disposed = false;
    /** @type {EngineLink | undefined} */
    this.link = undefined;
    /** @type {Promise<void> | undefined} */
    this.opening = undefined;
    /** @type {import("./backends.js").Candidate | undefined} */
    this.candidate = undefined;
    /** @type {import("./model-files.js").ModelFiles | undefined} */
    this.files = undefined;
    /** @type {import("./signature.js").Signature | undefined} */
    this.signature = undefined;
    /** @type {string[]} */
    this.labels = [];
    this.mayCompare = backend === "auto";
  }

  /** @returns {DetectorInfo} */
  get info() {
    const metadata = this.metadata;
    const { backend = "wasm", threads = 1, inWorker = true } = this.candidate ?? {};
    return {
      backend,
      threads,
      simd: backend === "wasm" && this.features.simd,
      inWorker,
      isolated: this.features.isolated,
      kind: this.signature?.kind ?? "own",
      name: typeof metadata.name === "string" ? metadata.name : (this.signature?.kind ?? ""),
      labels: this.labels,
      thresholds: this.thresholds(),
      inputSize: this.signature?.plan.feed.size ?? null,
      metrics: metadata.metrics,
      milliseconds: median(this.times),
      failures: this.failures,
    };
  }

  /** @returns {any} */
  get metadata() {
    return this.files?.model.userDefinedMetadata ?? {};
  }

  /** Downloads the model while the first backend's code is on its way, then starts it. */
  async open() {
    const candidates = this.candidates();
    if (candidates[0]?.backend === "wasm") this.wasmModule(candidates[0].threads).catch(() => {}); // reported when it is needed
    const first = this.connect(candidates[0]);
    this.link = first;
    this.files = await downloadModel(this.modelUrl, {
      signal: this.signal,
      onProgress: (progress) => this.onProgress({ stage: "download", ...progress }),
    });
    this.signature = readSignature(this.files.model);
    this.opening = this.startAny(candidates, first);
    await this.opening;
    this.opening = undefined;
    this.onProgress({ stage: "ready", loaded: 1, total: 1 });
  }

  candidates() {
    const remembered = this.wanted === "auto" ? recallChoice(this.version, this.storage) : undefined;
    if (remembered) this.mayCompare = false;
    return listCandidates(this.features, { backend: remembered?.backend ?? this.wanted, threads: this.threads });
  }

  /** @param {import("./backends.js").Candidate} candidate */
  connect({ inWorker }) {
    /** @type {EngineLink} */
    const link = new EngineLink({
      inWorker,
      onStage: (stage) => this.onProgress({ stage, loaded: 0, total: 0 }),
      onFailure: (error) => {
        if (this.link === link && !this.opening) this.failOver(error);
      },
    });
    return link;
  }

  /** @param {number} threads */
  wasmModule(threads) {
    const file = wasmFile(this.features, threads);
    const url = new URL(`../vendor/${file}`, import.meta.url).href;
    let module = this.modules.get(file);
    if (!module) {
      module = compileStreaming(url);
      module.catch(() => this.modules.delete(file)); // a later attempt may have more luck
      this.modules.set(file, module);
    }
    return module;
  }

  /**
   * Start the first candidate that works.
   * @param {import("./backends.js").Candidate[]} candidates
   * @param {EngineLink} [first] a line that is open already, for the first of them
   */
  async startAny(candidates, first) {
    for (const [index, candidate] of candidates.entries()) {
      if (this.signal?.aborted) throw new DetectorError("aborted", "Loading the model was stopped.");
      if (this.disposed) throw new DetectorError("disposed", "The detector was closed.");
      const link = index === 0 && first ? first : this.connect(candidate);
      this.link = link;
      try {
        await this.start(link, candidate);
        return;
      } catch (thrown) {
        link.close();
        const error = asDetectorError(thrown, "backend-failed");
        if (this.disposed || ["model-invalid", "unsupported-model", "aborted"].includes(error.code)) throw error;
        this.failures.push({ backend: candidate.backend, threads: candidate.threads, reason: error.message });
      }
    }
    const reasons = this.failures.map(({ backend, reason }) => `${backend}: ${reason}`).join(" ");
    throw new DetectorError("no-backend", `No way of computing works in this browser. ${reasons}`);
  }

  /** @param {EngineLink} link @param {import("./backends.js").Candidate} candidate */
  async start(link, candidate) {
    if (!this.files || !this.signature) throw new DetectorError("disposed", "The detector was closed.");
    const { model, weights } = this.files;
    const wasmModule = candidate.backend === "wasm" ? await this.wasmModule(candidate.threads) : undefined;
    const settings = { backend: candidate.backend, threads: candidate.threads, wasmModule, model, weights, signature: this.signature };
    const { threads, columns } = await link.request({ type: "start", settings }, { timeout: this.deadlines.start });
    this.labels = chooseLabels({ metadata: this.metadata.labels, file: this.files.labels, columns });
    this.candidate = { ...candidate, threads };
    this.times = [];
    this.onBackend(this.info);
  }

  /**
   * What runs has failed: the next takes over. One at a time; whoever detects meanwhile waits for it.
   * @param {DetectorError} error
   */
  failOver(error) {
    if (this.disposed || this.opening) return this.opening;
    const failed = this.candidate;
    this.link?.close(error);
    if (failed) this.failures.push({ backend: failed.backend, threads: failed.threads, reason: error.message });
    keepChoice(this.version, undefined, this.storage);
    this.mayCompare = false;
    const failures = (/** @type {import("./backends.js").Candidate} */ { backend, threads }) =>
      this.failures.filter((failure) => failure.backend === backend && failure.threads === threads).length;
    // What never failed first; what failed once may have been unlucky, twice is enough.
    const candidates = this.candidates().filter((candidate) => failures(candidate) < 2);
    candidates.sort((a, b) => failures(a) - failures(b));
    this.opening = this.startAny(candidates).finally(() => {
      this.opening = undefined;
    });
    this.opening.catch(() => {}); // the next detect() reports it
    return this.opening;
  }

  /**
   * @param {import("./frames.js").Source} source
   * @param {DetectOptions} [options]
   * @returns {Promise<Detection[]>} highest score first
   * @throws {DetectorError}
   */
  async detect(source, { thresholds, maxDetections = 100, signal } = {}) {
    const limits = {
      thresholds: this.labels.map((label) => pickThreshold(thresholds, label) ?? this.thresholds()[label]),
      iouThreshold: this.metadata.iouThreshold ?? 0.5,
      maxDetections,
    };
    for (;;) {
      if (this.opening) await this.opening;
      if (this.disposed) throw new DetectorError("disposed", "The detector was closed.");
      if (signal?.aborted) throw new DetectorError("aborted", "The detection was stopped.");
      const link = this.link;
      const start = performance.now();
      const frame = this.readFrame(source, this.signature?.plan.feed.size ?? null);
      const { pixels, width, height, sourceWidth, sourceHeight } = frame;
      try {
        const request = link?.request(
          { type: "detect", pixels, width, height, limits },
          { timeout: this.deadlines.inference, transfer: [pixels.buffer] },
        );
        const { found, milliseconds } = await abortable(request, signal);
        measure(start);
        this.note(milliseconds);
        return found.map((/** @type {import("./outputs.js").Found} */ { label, score, box }) => ({
          label: this.labels[label] ?? String(label + 1),
          score,
          box: toPixels(Float32Array.from(box), 0, sourceWidth, sourceHeight),
        }));
      } catch (thrown) {
        const error = asDetectorError(thrown, "backend-failed");
        if (error.code === "aborted" || this.disposed) throw error;
        if (link === this.link && !this.opening) this.failOver(error);
        // Once round again: the frame of now, on what runs now.
      }
    }
  }

  /** @param {number} milliseconds of one inference */
  note(milliseconds) {
    this.times.push(milliseconds);
    if (this.times.length > MEASURED_RUNS) this.times.shift();
    if (this.times.length === MEASURED_RUNS && this.mayCompare) {
      this.mayCompare = false;
      this.compare().catch(() => {}); // what runs goes on running
    }
  }

  /** Where WebAssembly is too slow for a camera, see whether the graphics card is faster; the answer is kept for the next visit. */
  async compare() {
    const current = this.candidate;
    const link = this.link;
    const milliseconds = median(this.times);
    if (!current || !link) return;
    let best = { candidate: current, milliseconds, link };
    if (milliseconds > FAST_ENOUGH_MILLISECONDS) {
      const others = listCandidates(this.features).filter(({ backend, inWorker }) => backend !== current.backend && inWorker);
      for (const candidate of others) {
        const rival = await this.tryOut(candidate);
        if (rival && rival.milliseconds < best.milliseconds * WORTH_CHANGING) {
          if (best.link !== link) best.link.close();
          best = rival;
        } else {
          rival?.link.close();
        }
      }
    }
    if (this.disposed || this.link !== link) {
      if (best.link !== link) best.link.close();
      return;
    }
    keepChoice(this.version, { backend: best.candidate.backend, threads: best.candidate.threads, milliseconds: best.milliseconds }, this.storage);
    if (best.link === link) return;
    this.link = best.link;
    this.candidate = best.candidate;
    this.times = [];
    this.onBackend(this.info);
    setTimeout(() => link.close(), this.deadlines.inference); // it may still be at work on the last frame
  }

  /**
   * @param {import("./backends.js").Candidate} candidate
   * @returns {Promise<{candidate: import("./backends.js").Candidate, link: EngineLink, milliseconds: number} | undefined>} undefined where it does not work
   */
  async tryOut(candidate) {
    const link = this.connect(candidate);
    link.onStage = () => {};
    try {
      const settings = { ...candidate, model: this.files?.model, weights: this.files?.weights, signature: this.signature };
      await link.request({ type: "start", settings }, { timeout: this.deadlines.start });
      const [height, width] = this.signature?.plan.feed.size ?? [480, 640];
      const limits = { thresholds: this.labels.map(() => DEFAULT_THRESHOLD), iouThreshold: 0.5, maxDetections: 20 };
      const times = [];
      for (let run = 0; run < 5; run++) {
        const pixels = new Uint8ClampedArray(width * height * 4);
        times.push((await link.request({ type: "detect", pixels, width, height, limits }, { timeout: this.deadlines.inference })).milliseconds);
      }
      return { candidate, link, milliseconds: median(times) };
    } catch {
      link.close();
      return undefined;
    }
  }

  /** @returns {Record<string, number>} per label */
  thresholds() {
    const own = this.metadata.thresholds ?? {};
    return Object.fromEntries(this.labels.map((label) => [label, typeof own[label] === "number" ? own[label] : DEFAULT_THRESHOLD]));
  }

  /** How many tensors the engine holds: the same after every frame. @returns {Promise<number>} */
  async countTensors() {
    return this.link?.request({ type: "count-tensors" }, { timeout: this.deadlines.inference });
  }

  /** Gives everything back; what still waits is rejected. */
  dispose() {
    this.disposed = true;
    this.link?.close();
    this.link = undefined;
    this.files = undefined;
  }
}

/** @param {number | Record<string, number> | undefined} thresholds @param {string} label */
function pickThreshold(thresholds, label) {
  return typeof thresholds === "number" ? thresholds : thresholds?.[label];
}

/** @param {number} start */
function measure(start) {
  if (performance.getEntriesByName("detect").length >= KEPT_MEASURES) performance.clearMeasures("detect");
  performance.measure("detect", { start, end: performance.now() });
}

/**
 * @template T
 * @param {Promise<T> | undefined} promise
 * @param {AbortSignal} [signal]
 * @returns {Promise<T>}
 */
function abortable(promise, signal) {
  if (!promise) return Promise.reject(new DetectorError("disposed", "The detector was closed."));
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const stop = () => reject(new DetectorError("aborted", "The detection was stopped."));
    signal.addEventListener("abort", stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}

/** Compiles while it downloads; a server that names another type than application/wasm costs that, not the page. @param {string} url */
async function compileStreaming(url) {
  const response = await fetch(url);
  if (!response.ok) throw new DetectorError("backend-unavailable", `The WebAssembly code at ${url} is missing: the server answered ${response.status}.`, url);
  const spare = response.clone();
  try {
    return await WebAssembly.compileStreaming(response);
  } catch {
    return WebAssembly.compile(await spare.arrayBuffer());
  }
}

/** @returns {Storage | undefined} */
function safeStorage() {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined; // forbidden by the browser's settings
  }
}
