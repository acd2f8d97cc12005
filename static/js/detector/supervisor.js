// Keeps an engine at work: starts the best candidate, watches it, puts the next in its place when it fails, and changes to a faster one.
// Runs on the page. Not its job: the line itself (engine-link.js), the model's download (engine/model-loading.js), pictures and boxes (detector.js).

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
 * @property {string} version names code and model: what was measured with another one does not count
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
// What failed once may have been unlucky; twice is enough.
const MOST_FAILURES = 2;
// These are the model's fault, or the visitor's wish: no other backend would do better. Nor would it where the model did not even come.
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
    /** @type {ModelFacts | undefined} what the model says, from before the first choice on */
    this.facts = undefined;
    /** @type {DetectorError | undefined} why the model did not come */
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
    // While the model is on its way, the first candidate starts.
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
    // A slow line may take minutes; the download itself says when it broke off.
    link.loaded = link.request({ type: "load" }, { timeout: Infinity });
    link.loaded.catch(() => {}); // reported when the engine is needed
    await told;
  }

  /**
   * Start the first candidate that works.
   * @param {Candidate[]} candidates
   * @param {EngineLink} [first] a line that is open already, for the first of them
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
          const isSilent = error.code === "network" && !this.link?.spoke; // all others begin with the same code
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
      // Where the code of none arrived, no browser would do better.
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
   * What runs has failed: the next takes over. Whoever detects meanwhile waits for `opening`.
   * @param {EngineLink | undefined} link that failed; an older one changes nothing
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
      this.link = undefined; // the next detect() says so
    });
  }

  /**
   * One inference on what runs now.
   * @param {import("./frames.js").Frame} frame its pixels are given away
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
      this.compare().catch(() => {}); // what runs goes on running
    }
  }

  /** Where WebAssembly is too slow for a camera, see whether the graphics card is faster; the answer is kept for the next visit. */
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
    setTimeout(() => link.close(), this.options.deadlines.inference); // it may still be at work on the last frame
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
