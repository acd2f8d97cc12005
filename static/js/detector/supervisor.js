// Keeps an engine running: starts the best candidate, watches it, replaces it with the next when it fails, and switches
// to a faster one.
// Runs on the page. Not its job: the connection itself (engine-link.js), the model's download
// (engine/model-loading.js), pictures and boxes (detector.js).

import {
  listCandidates,
  keepChoice,
  median,
  recallChoice,
  wasmUrl,
  FAST_ENOUGH_MILLISECONDS,
} from "../shared/backends.js";
import { EngineLink } from "./engine-link.js";
import { DetectorError, asDetectorError } from "../shared/errors.js";
import { keepForOffline } from "./keep-offline.js";

/**
 * @typedef {import("../shared/backends.js").Candidate} Candidate
 * @typedef {{backend: string, threads: number, reason: string}} Failure
 * @typedef {import("../shared/protocol.js").ModelFacts} ModelFacts
 *
 * @typedef {object} SupervisorOptions
 * @property {import("../shared/backends.js").Features} features
 * @property {import("../shared/backends.js").BackendName | "auto"} backend
 * @property {number} [threads]
 * @property {string} version identifies code and model: measurements of another version do not count
 * @property {Storage} [storage] where the choice is kept for the next visit
 * @property {{start: number, inference: number}} deadlines milliseconds
 * @property {AbortSignal} [signal]
 * @property {import("../shared/protocol.js").ModelSource} modelSource
 * @property {(progress: import("../shared/protocol.js").Progress) => void} onProgress of the model's download, until an engine runs
 * @property {(stage: import("../shared/protocol.js").Stage) => void} onStage
 * @property {(candidate: Candidate, columns: number | undefined) => void} onChoice may throw a DetectorError to refuse the model
 */

// Enough to see past the first, slow runs.
const MEASURED_RUNS = 15;
// One failure may be bad luck; two are enough.
const MOST_FAILURES = 2;
// The model's fault, or the visitor's choice: no other backend would do better. Nor would it if the model did not load.
const FINAL = new Set(["model-invalid", "unsupported-model", "aborted", "disposed"]);

/** One engine at a time. */
export class Supervisor {
  /** @param {SupervisorOptions} options */
  constructor(options) {
    this.options = options;
    /** @type {Failure[]} */
    this.failures = [];
    /** @type {number[]} */
    this.times = [];
    /** @type {Candidate | undefined} */
    this.candidate = undefined;
    /** @type {EngineLink | undefined} */
    this.link = undefined;
    /** @type {ModelFacts | undefined} what the model says; set before the first choice */
    this.facts = undefined;
    /** @type {DetectorError | undefined} why the model failed to load */
    this.unloaded = undefined;
    /** @type {Promise<void> | undefined} while no engine is ready */
    this.opening = undefined;
    this.closed = false;
    const remembered = options.backend === "auto" ? recallChoice(options.version, options.storage) : undefined;
    this.mayCompare = options.backend === "auto" && !remembered;
    this.candidates = listCandidates(options.features, {
      backend: remembered?.backend ?? options.backend,
      threads: options.threads,
    });
    // The first candidate starts while the model is being downloaded.
    this.first = this.candidates.length ? this.connect(this.candidates[0]) : undefined;
  }

  /** Median of the last inferences, in milliseconds; NaN before the first. */
  get milliseconds() {
    return median(this.times);
  }

  async open() {
    const { signal } = this.options;
    const abort = () => this.link?.close(new DetectorError("aborted", "Loading the model was stopped."));
    signal?.addEventListener("abort", abort);
    await this.startAny(this.candidates, this.first).finally(() => signal?.removeEventListener("abort", abort));
  }

  /** @param {Candidate} candidate */
  connect(candidate) {
    /** @type {EngineLink} */
    const link = new EngineLink({
      inWorker: candidate.inWorker,
      onStage: (stage) => link === this.link && this.options.onStage(stage),
      onProgress: (progress) => link === this.link && !this.candidate && this.options.onProgress(progress),
      onFailure: (error) => {
        if (link === this.link) this.failOver(link, error);
      },
    });
    link.prepared = this.prepare(link, candidate);
    link.prepared.catch(() => {}); // reported when the engine is needed
    return link;
  }

  /** @param {EngineLink} link @param {Candidate} candidate */
  async prepare(link, { backend, threads }) {
    const { start: timeout } = this.options.deadlines;
    const told = link.request(
      { type: "prepare", settings: { backend, threads }, modelSource: this.options.modelSource },
      { timeout },
    );
    // A slow connection may take minutes; the download itself reports when it breaks off.
    link.loaded = link.request({ type: "load" }, { timeout: Infinity });
    link.loaded.catch(() => {}); // reported when the engine is needed
    await told;
  }

  /**
   * Starts the first candidate that works.
   * @param {Candidate[]} candidates
   * @param {EngineLink} [first] a connection already open for the first of them
   */
  startAny(candidates, first) {
    this.opening = (async () => {
      /** @type {DetectorError[]} */
      const lineErrors = [];
      for (const [index, candidate] of candidates.entries()) {
        this.refuseIfOver();
        this.link = (index === 0 && first) || this.connect(candidate);
        try {
          await this.start(this.link, candidate);
          return;
        } catch (thrown) {
          this.link?.close();
          const error = asDetectorError(thrown, "backend-failed");
          const isSilent = error.code === "network" && !this.link?.spoke; // all others need the same code first
          if (FINAL.has(error.code) || error === this.unloaded || isSilent) throw error;
          if (error.code === "network") lineErrors.push(error);
          this.failures.push({ backend: candidate.backend, threads: candidate.threads, reason: error.message });
        }
      }
      if (!candidates.length && !this.failures.length)
        throw new DetectorError(
          "no-backend",
          "This browser has neither WebAssembly nor WebGL nor WebGPU, and one of them is needed.",
        );
      // Where no candidate's code arrived, it is not the browser's fault.
      if (lineErrors.length && lineErrors.length === candidates.length) throw lineErrors[0];
      const reasons = this.failures.map(({ backend, reason }) => `${backend}: ${reason}`).join(" ");
      throw new DetectorError("no-backend", `No way of computing works in this browser. ${reasons}`);
    })().finally(() => {
      this.opening = undefined;
    });
    return this.opening;
  }

  refuseIfOver() {
    if (this.options.signal?.aborted) throw new DetectorError("aborted", "Loading the model was stopped.");
    if (this.closed) throw new DetectorError("disposed", "The detector was closed.");
  }

  /** @param {EngineLink} link @param {Candidate} candidate */
  async start(link, candidate) {
    const { threads, columns, general } = await this.send(link);
    this.refuseIfOver();
    this.candidate = { ...candidate, threads, general };
    this.times = [];
    this.options.onChoice(this.candidate, columns);
    this.keepOffline();
  }

  /** @param {EngineLink} link @returns {Promise<import("../shared/protocol.js").EngineInfo>} */
  async send(link) {
    await link.prepared;
    this.facts = await this.load(link);
    return link.request({ type: "start" }, { timeout: this.options.deadlines.start });
  }

  /** @param {EngineLink} link */
  async load(link) {
    try {
      return await link.loaded;
    } catch (thrown) {
      const error = asDetectorError(thrown, "network");
      if (!error.code.startsWith("backend")) this.unloaded = error;
      throw error;
    }
  }

  /**
   * The running engine has failed: the next takes over. Callers of detect() wait for `opening` meanwhile.
   * @param {EngineLink | undefined} link that failed; ignored if it is no longer the current one
   * @param {DetectorError} error
   */
  failOver(link, error) {
    if (this.closed || this.opening || link !== this.link) return;
    link?.close(error);
    if (this.candidate)
      this.failures.push({ backend: this.candidate.backend, threads: this.candidate.threads, reason: error.message });
    keepChoice(this.options.version, undefined, this.options.storage);
    this.mayCompare = false;
    const failed = (/** @type {Candidate} */ one) =>
      this.failures.filter(({ backend, threads }) => backend === one.backend && threads === one.threads).length;
    const rest = this.candidates
      .filter((candidate) => failed(candidate) < MOST_FAILURES)
      .sort((a, b) => failed(a) - failed(b));
    this.startAny(rest).catch(() => {
      this.link = undefined; // the next detect() reports it
    });
  }

  /**
   * One inference on the current engine.
   * @param {import("./frames.js").Frame} frame its pixels are transferred
   * @param {import("../shared/protocol.js").PostprocessOptions} options
   * @returns {Promise<import("../shared/protocol.js").Found[]>}
   */
  async detect({ pixels, width, height }, options) {
    const { link } = this;
    if (!link)
      throw new DetectorError(
        "no-backend",
        `No way of computing works any more. ${this.failures.at(-1)?.reason ?? ""}`,
      );
    try {
      const patience = { timeout: this.options.deadlines.inference, transfer: [pixels.buffer] };
      const { found, milliseconds } = await link.request({ type: "detect", pixels, width, height, options }, patience);
      this.note(milliseconds);
      return found;
    } catch (thrown) {
      const error = asDetectorError(thrown, "backend-failed");
      this.failOver(link, error);
      throw error;
    }
  }

  /** @param {number} milliseconds of one inference */
  note(milliseconds) {
    this.times.push(milliseconds);
    if (this.times.length > MEASURED_RUNS) this.times.shift();
    if (this.mayCompare && this.times.length === MEASURED_RUNS) {
      this.mayCompare = false;
      this.compare().catch(() => {}); // the current engine keeps running
    }
  }

  /** Where WebAssembly is too slow for a camera, tries the graphics card; the answer is kept for the next visit. */
  async compare() {
    const { candidate, link } = this;
    if (!candidate || !link) return;
    const now = { candidate, link, milliseconds: this.milliseconds };
    const best =
      now.milliseconds > FAST_ENOUGH_MILLISECONDS
        ? await (await import("./fastest-backend.js")).findFastest(this, now)
        : now;
    if (this.closed || this.link !== link) {
      if (best.link !== link) best.link.close();
      return;
    }
    keepChoice(
      this.options.version,
      { backend: best.candidate.backend, threads: best.candidate.threads, milliseconds: best.milliseconds },
      this.options.storage,
    );
    if (best.link === link) return;
    this.link = best.link;
    this.candidate = best.candidate;
    this.times = [];
    this.options.onChoice(best.candidate, undefined);
    this.keepOffline();
    setTimeout(() => link.close(), this.options.deadlines.inference); // it may still be working on the last frame
  }

  keepOffline() {
    const { backend = "wasm", threads = 1, general } = this.candidate ?? {};
    const loader = threads > 1 ? ["wasm-loader-threads.js", "tf-wasm-thread.js"] : ["wasm-loader.js"];
    const names = [...(backend === "wasm" ? loader : []), ...(general ? [`tf-${backend}.js`] : [])];
    const urls = names.map((name) => new URL(`../../vendor/${name}`, import.meta.url).href);
    keepForOffline(backend === "wasm" ? [...urls, wasmUrl(threads)] : urls);
  }

  close() {
    this.closed = true;
    this.first?.close();
    this.link?.close();
    this.link = undefined;
  }
}
