// <mask-detector>: a camera or a picture with a box on every face, in one element for other people's pages.
// Not its job: our own page (page/main.js), which has settings, languages and a way to recover from every error.

import { createDetector, DetectorError } from "../detector.js";
import { describe, openCamera, play, release, watch, CameraError } from "../page/camera.js";
import { createOverlay } from "../page/draw.js";
import { createLoop } from "../page/loop.js";
import { canonical, styleOf } from "../page/palette.js";
import { createSmoother } from "../page/smooth.js";

/** @typedef {import("../detector.js").Detection} Detection */

const PACKAGED_MODEL = new URL("../../../model_web/model.json", import.meta.url).href;
/** @type {Record<string, string>} */
const WORDS = { mask: "Mask", no_mask: "No mask", incorrect: "Worn incorrectly" };

const STYLE = `
  :host { display: block; position: relative; overflow: hidden; aspect-ratio: 4 / 3; background: #0b1518; color: #fff; font: 1rem/1.4 system-ui, sans-serif; }
  :host([hidden]) { display: none; }
  video, img, canvas { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; object-fit: contain; }
  .mirrored { transform: scaleX(-1); }
  [hidden] { display: none; }
  button { position: absolute; inset: 0; margin: auto; inline-size: fit-content; block-size: fit-content; min-block-size: 2.75rem; padding: .5rem 1.25rem; border: 0;
    border-radius: .75rem; background: #35d6a6; color: #0b1518; font: inherit; font-weight: 600; cursor: pointer; }
  p { position: absolute; inset-inline: 0; inset-block-end: 0; margin: 0; padding: .5rem 1rem; background: rgb(8 16 18 / .75); }
  p:empty { display: none; }
`;

/** Documented in docs/detector.md: attributes, methods and events. */
export class MaskDetectorElement extends HTMLElement {
  #video = Object.assign(document.createElement("video"), { playsInline: true, muted: true, autoplay: true });
  #picture = document.createElement("img");
  #canvas = document.createElement("canvas");
  #button = Object.assign(document.createElement("button"), { type: "button", textContent: "Start the camera" });
  #status = document.createElement("p");
  #overlay;
  /** @type {Promise<import("../detector.js").Detector> | undefined} */
  #detector;
  #run = new AbortController();

  constructor() {
    super();
    const shadow = this.attachShadow({ mode: "open" });
    const style = new CSSStyleSheet(); // the page's content security policy might not allow an inline style
    style.replaceSync(STYLE);
    shadow.adoptedStyleSheets = [style];
    this.#status.setAttribute("role", "status");
    this.#canvas.setAttribute("aria-hidden", "true");
    this.#picture.crossOrigin = "anonymous"; // otherwise its pixels could not be read
    this.#picture.hidden = true;
    shadow.append(this.#video, this.#picture, this.#canvas, this.#button, this.#status);
    this.#button.addEventListener("click", () => this.start());
    this.#overlay = createOverlay(this.#canvas);
  }

  /** Called by the browser. */
  connectedCallback() {
    if (this.hasAttribute("src") || this.hasAttribute("autostart")) this.start();
  }

  /** Called by the browser. Turns the camera off and frees the detector's memory. */
  disconnectedCallback() {
    this.stop();
    this.#detector?.then(
      (detector) => detector.dispose(),
      () => {},
    );
    this.#detector = undefined;
  }

  /**
   * Opens the camera, or loads the picture in `src`, and runs detection. Never rejects: failures are `error` events.
   */
  async start() {
    this.stop();
    const { signal } = this.#run;
    this.#button.hidden = true;
    this.#say("Loading…");
    try {
      this.#detector ??= createDetector({
        modelUrl: this.getAttribute("model") ?? PACKAGED_MODEL,
        backend: this.#backend(),
      });
      const source = this.getAttribute("src");
      await (source === null ? this.#watchCamera(signal) : this.#lookAt(source, signal));
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
  }

  /** Closes the camera and removes the boxes. */
  stop() {
    this.#run.abort();
    this.#run = new AbortController();
    this.#overlay.clear();
    this.#video.srcObject = null;
    this.#button.hidden = this.hasAttribute("src");
    this.#say("");
  }

  /** @param {AbortSignal} signal */
  async #watchCamera(signal) {
    const facing = this.getAttribute("facing") === "environment" ? "environment" : "user";
    const stream = await openCamera({ facing, signal });
    signal.addEventListener("abort", () => release(stream));
    watch(stream, {
      onLost: () => {
        if (!signal.aborted) this.#fail(new CameraError("lost", "The camera was taken away."));
      },
      onMuted: () => {},
    });
    const mirrored = describe(stream).facing !== "environment";
    this.#video.classList.toggle("mirrored", mirrored);
    await play(this.#video, stream, { signal });
    const detector = await this.#ready();
    if (signal.aborted) return;
    this.#say("");
    const smoother = createSmoother();
    const loop = createLoop({
      source: this.#video,
      detect: () => detector.detect(this.#video, this.#limits(signal)),
      onResult: (found, time) => {
        if (!signal.aborted)
          this.#show(smoother.update(found, time), this.#video.videoWidth, this.#video.videoHeight, mirrored);
      },
      onError: (error) => {
        if (!signal.aborted) this.#fail(error);
      },
    });
    signal.addEventListener("abort", () => loop.stop());
    loop.start();
  }

  /** @param {string} source @param {AbortSignal} signal */
  async #lookAt(source, signal) {
    this.#picture.hidden = false;
    this.#picture.src = source;
    const shown = this.#picture.decode().catch(() => {
      throw new DetectorError(
        "source-not-ready",
        `The picture ${source} could not be loaded: expected an address that the browser can read.`,
        source,
      );
    });
    const [detector] = await Promise.all([this.#ready(), shown]);
    const found = await detector.detect(this.#picture, this.#limits(signal));
    if (signal.aborted) return;
    this.#say("");
    this.#show(found, this.#picture.naturalWidth, this.#picture.naturalHeight, false);
  }

  /** The detector; if it failed to load, the next start() makes a new one. */
  async #ready() {
    try {
      return await /** @type {Promise<import("../detector.js").Detector>} */ (this.#detector);
    } catch (error) {
      this.#detector = undefined;
      throw error;
    }
  }

  #backend() {
    return /** @type {import("../detector.js").DetectorOptions["backend"]} */ (this.getAttribute("backend") ?? "auto");
  }

  /** @param {AbortSignal} signal @returns {import("../detector.js").DetectOptions} */
  #limits(signal) {
    const [threshold, max] = ["threshold", "max"].map((name) => Number.parseFloat(this.getAttribute(name) ?? ""));
    return {
      signal,
      ...(threshold >= 0 && threshold <= 1 ? { thresholds: threshold } : {}),
      ...(max >= 1 ? { maxDetections: Math.floor(max) } : {}),
    };
  }

  /** @param {readonly Detection[]} faces @param {number} width @param {number} height @param {boolean} mirrored */
  #show(faces, width, height, mirrored) {
    const labels = [...new Set(faces.map(({ label }) => label))].sort();
    const marks = faces.map(({ label, score, box }) => ({
      box,
      text: `${WORDS[canonical(label)] ?? label} ${Math.round(score * 100)}%`,
      style: styleOf(label, labels),
    }));
    this.#overlay.show({ marks, width, height, mirrored });
    this.dispatchEvent(new CustomEvent("detect", { detail: { faces, width, height } }));
  }

  /** @param {unknown} error */
  #fail(error) {
    this.stop();
    this.#say(
      error instanceof CameraError
        ? `The camera did not start (${error.message}).`
        : /** @type {Error} */ (error).message,
    );
    this.dispatchEvent(new CustomEvent("error", { detail: { error } }));
  }

  /** @param {string} text */
  #say(text) {
    this.#status.textContent = text;
  }
}

customElements.define("mask-detector", MaskDetectorElement);
