// The backends of TensorFlow.js that a browser may have, in the order in which they are worth trying, and what was chosen last time.
// Runs on both sides: the page asks what to try and remembers what was best, the worker guesses what the page will try first.
// Not its job: starting a backend (engine/engine.js), failing over (detector/supervisor.js).

/**
 * @typedef {"wasm" | "webgl" | "webgpu"} BackendName
 * @typedef {{backend: BackendName, threads: number, inWorker: boolean, general?: boolean}} Candidate
 *   general: TensorFlow.js' executor runs the graph; known once it has started
 * @typedef {{wasm: boolean, simd: boolean, isolated: boolean, cores: number, offscreenCanvas: boolean, webgl: boolean, webgpu: boolean, worker: boolean}} Features
 * @typedef {{backend: BackendName, threads: number, milliseconds: number}} Choice
 * @typedef {{getItem(key: string): string | null, setItem(key: string, value: string): void, removeItem(key: string): void}} ChoiceStorage
 */

// More threads than this gain nothing on networks this small, and take cores away from drawing the page.
const MOST_THREADS = 4;
// A backend this fast keeps up with a camera; no other is downloaded for comparison.
export const FAST_ENOUGH_MILLISECONDS = 25;

// A WebAssembly program that uses one SIMD instruction: https://github.com/GoogleChromeLabs/wasm-feature-detect
const SIMD_PROGRAM = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11,
];

/** What this browser supports. @returns {Features} */
export function detectFeatures() {
  return {
    wasm: typeof WebAssembly === "object", // false in Apple's Lockdown Mode
    simd: typeof WebAssembly === "object" && WebAssembly.validate(Uint8Array.from(SIMD_PROGRAM)),
    isolated: globalThis.crossOriginIsolated === true && typeof SharedArrayBuffer === "function",
    cores: globalThis.navigator?.hardwareConcurrency ?? 1,
    offscreenCanvas: typeof OffscreenCanvas === "function",
    webgl: typeof WebGLRenderingContext === "function",
    webgpu: globalThis.navigator !== undefined && "gpu" in navigator,
    worker: typeof Worker === "function",
  };
}

/**
 * Every way of running a model here, best guess first; none where the browser has neither WebAssembly nor a graphics
 * interface. WebAssembly leads: it starts without compiling shaders and gives the same numbers everywhere.
 * @param {Features} features
 * @param {{backend?: BackendName | "auto", threads?: number}} [wanted]
 * @returns {Candidate[]}
 */
export function listCandidates(features, { backend = "auto", threads } = {}) {
  const { worker } = features;
  const possibleThreads = features.simd && features.isolated && worker ? Math.min(features.cores, MOST_THREADS) : 1;
  const chosenThreads = Math.min(threads ?? possibleThreads, Math.max(possibleThreads, 1));
  /** @type {Candidate[]} */
  const candidates = [];
  if (features.wasm && chosenThreads > 1)
    candidates.push({ backend: "wasm", threads: chosenThreads, inWorker: worker });
  if (features.wasm) candidates.push({ backend: "wasm", threads: 1, inWorker: worker });
  if (features.webgpu) candidates.push({ backend: "webgpu", threads: 1, inWorker: worker });
  if (features.webgl) candidates.push({ backend: "webgl", threads: 1, inWorker: worker && features.offscreenCanvas });
  // The last resort, where workers fail: the same engine on the page.
  if (worker) {
    if (features.wasm) candidates.push({ backend: "wasm", threads: 1, inWorker: false });
    if (features.webgl && features.offscreenCanvas) candidates.push({ backend: "webgl", threads: 1, inWorker: false });
  }
  if (backend === "auto") return candidates;
  return [
    ...candidates.filter((candidate) => candidate.backend === backend),
    ...candidates.filter((candidate) => candidate.backend !== backend),
  ];
}

/** The WebAssembly binary for a number of threads. @param {Features} features @param {number} threads */
export function wasmFile(features, threads) {
  if (threads > 1) return "tfjs-backend-wasm-threaded-simd.wasm";
  return features.simd ? "tfjs-backend-wasm-simd.wasm" : "tfjs-backend-wasm.wasm";
}

/** Where that binary is for this browser. @param {number} threads */
export function wasmUrl(threads) {
  return new URL(`../../vendor/${wasmFile(detectFeatures(), threads)}`, import.meta.url).href;
}

/** NaN where there are no values. @param {number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const STORAGE_KEY = "detector-backend";

/**
 * What measured best on an earlier visit, with the same model and code.
 * @param {string} version identifies both; another version forgets the choice
 * @param {ChoiceStorage | undefined} storage
 * @returns {Choice | undefined}
 */
export function recallChoice(version, storage) {
  try {
    const kept = JSON.parse(storage?.getItem(STORAGE_KEY) ?? "null");
    return kept?.version === version && ["wasm", "webgl", "webgpu"].includes(kept.choice?.backend)
      ? kept.choice
      : undefined;
  } catch {
    return undefined; // storage is blocked, or holds something else
  }
}

/** @param {string} version @param {Choice | undefined} choice undefined forgets @param {ChoiceStorage | undefined} storage */
export function keepChoice(version, choice, storage) {
  try {
    if (choice) storage?.setItem(STORAGE_KEY, JSON.stringify({ version, choice }));
    else storage?.removeItem(STORAGE_KEY);
  } catch {
    // storage is blocked or full: the next visit measures again
  }
}
