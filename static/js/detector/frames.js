// Reads the pixels of a video, a picture or a canvas, at the size the network wants.
// Runs on the page. It draws to one small canvas that the CPU reads back: measured, this beats handing over an
// ImageBitmap (docs/performance.md).

import { DetectorError } from "../shared/errors.js";

/** @typedef {HTMLVideoElement | HTMLImageElement | HTMLCanvasElement | OffscreenCanvas | ImageBitmap | ImageData | VideoFrame} FrameSource */
/** @typedef {{pixels: Uint8ClampedArray, width: number, height: number, sourceWidth: number, sourceHeight: number}} Frame pixels are RGBA */

// The longest side handed to a network that takes any size; the Object Detection API resizes to 300 or 640 itself.
const LONGEST_FRAME_SIDE = 640;
// Drawn to test whether pixels can be read back: a checked pattern, each colour far from its neighbours.
const PROOF = ["#000000", "#ffffff", "#ff0000", "#00ff00", "#0000ff", "#808080", "#ffff00", "#204080"];
const PROOF_SIDE = 4; // squares per side; each is two pixels wide, and the first is read
// Some browsers blur the lowest bits to prevent fingerprinting, which does not affect any result.
const PROOF_TOLERANCE = 24;
// Above this ratio the browser's plain bilinear filter skips source pixels.
const PLAIN_FILTER_RATIO = 3;

/** @param {FrameSource} source @returns {[number, number]} width and height in pixels */
export function sourceSize(source) {
  if ("videoWidth" in source) return [source.videoWidth, source.videoHeight];
  if ("naturalWidth" in source) return [source.naturalWidth, source.naturalHeight];
  if ("displayWidth" in source) return [source.displayWidth, source.displayHeight];
  return [source.width, source.height];
}

/** @param {number} width @param {number} height @returns {HTMLCanvasElement | OffscreenCanvas} */
function makeCanvas(width, height) {
  if (typeof OffscreenCanvas === "function") return new OffscreenCanvas(width, height);
  return Object.assign(document.createElement("canvas"), { width, height });
}

/**
 * @param {HTMLCanvasElement | OffscreenCanvas} canvas
 * @returns {CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D | null}
 */
function softwareContext(canvas) {
  // Before Safari 16.4 an OffscreenCanvas has no 2D context.
  return /** @type {any} */ (canvas).getContext("2d", { willReadFrequently: true, alpha: false });
}

/**
 * Draws a known pattern and reads it back: a browser that blocks this returns white or random pixels, without an error.
 * @param {NonNullable<ReturnType<typeof softwareContext>>} context
 */
function canBeReadBack(context) {
  const colour = (/** @type {number} */ x, /** @type {number} */ y) => PROOF[(x * 3 + y * 5) % PROOF.length];
  for (let y = 0; y < PROOF_SIDE; y++) {
    for (let x = 0; x < PROOF_SIDE; x++) {
      context.fillStyle = colour(x, y);
      context.fillRect(2 * x, 2 * y, 2, 2);
    }
  }
  const side = 2 * PROOF_SIDE;
  const { width, height } = context.canvas;
  const { data } = context.getImageData(0, 0, side, side);
  for (let y = 0; y < Math.min(side, height); y += 2) {
    for (let x = 0; x < Math.min(side, width); x += 2) {
      const wanted = Number.parseInt(colour(x / 2, y / 2).slice(1), 16);
      const at = (y * side + x) * 4;
      for (const [channel, shift] of [16, 8, 0].entries()) {
        if (Math.abs(data[at + channel] - ((wanted >> shift) & 255)) > PROOF_TOLERANCE) return false;
      }
    }
  }
  return true;
}

/** Makes a reader that keeps its canvas from frame to frame. */
export function createFrameReader() {
  /** @type {HTMLCanvasElement | OffscreenCanvas | undefined} */
  let canvas;
  /** @type {ReturnType<typeof softwareContext>} */
  let context = null;

  /** @param {number} width @param {number} height */
  function prepare(width, height) {
    if (!canvas || !context) {
      canvas = makeCanvas(width, height);
      context = softwareContext(canvas);
      if (!context) {
        canvas = Object.assign(document.createElement("canvas"), { width, height });
        context = softwareContext(canvas);
      }
      if (!context)
        throw new DetectorError("backend-unavailable", "This browser gives no 2D canvas, so pictures cannot be read.");
      if (!canBeReadBack(context)) {
        context = null; // tested again next time: the visitor may allow it
        throw new DetectorError(
          "pixels-blocked",
          "The browser gives other pixels than were drawn: it protects against fingerprints.",
        );
      }
    } else if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
    }
    return context;
  }

  /**
   * @param {FrameSource} source
   * @param {[number, number] | null} size [height, width] in pixels, to which the picture is squeezed; null keeps its
   *   own size, shrunk to 640 at most
   * @param {[number, number, number, number]} [region] x, y, width, height in the source's pixels: reads only that part
   * @returns {Frame}
   * @throws {DetectorError} "source-not-ready" while the source has no picture yet
   */
  return function read(source, size, region) {
    const [sourceWidth, sourceHeight] = sourceSize(source);
    const isEmptyVideo = "readyState" in source && source.readyState < 2;
    if (!(sourceWidth > 0 && sourceHeight > 0) || isEmptyVideo) {
      throw new DetectorError(
        "source-not-ready",
        "The video or picture has nothing to show yet: wait until it has loaded.",
      );
    }
    const [x, y, across, down] = region ?? [0, 0, sourceWidth, sourceHeight];
    const shrink = Math.min(1, LONGEST_FRAME_SIDE / Math.max(across, down));
    const [height, width] = size ?? [Math.max(1, Math.round(down * shrink)), Math.max(1, Math.round(across * shrink))];
    const target = prepare(width, height);
    const isFarLarger = Math.max(across / width, down / height) > PLAIN_FILTER_RATIO;
    target.imageSmoothingQuality = isFarLarger ? "medium" : "low";
    if (region) target.drawImage(drawable(source), x, y, across, down, 0, 0, width, height);
    else target.drawImage(drawable(source), 0, 0, width, height);
    return { pixels: target.getImageData(0, 0, width, height).data, width, height, sourceWidth, sourceHeight };
  };
}

/** @param {FrameSource} source @returns {CanvasImageSource} */
function drawable(source) {
  if (!(source instanceof ImageData)) return source;
  const canvas = makeCanvas(source.width, source.height);
  softwareContext(canvas)?.putImageData(source, 0, 0);
  return canvas;
}
