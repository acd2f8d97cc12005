// Draws boxes and labels over a picture, both on the live overlay and on a snapshot.
// Not its job: positions (geometry.js), what to show (passed in).

import { place, placeLabel, viewOf } from "./geometry.js";

/** @typedef {import("./geometry.js").View} View */
/** @typedef {import("./palette.js").Style} Style */
/** @typedef {{box: import("./geometry.js").Box, text: string, style: Style}} Mark box in source pixels */

const FONT =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans Arabic', 'Noto Sans CJK SC', sans-serif";

/**
 * @param {CanvasRenderingContext2D} context with the view's CSS pixel as its unit
 * @param {readonly Mark[]} marks
 * @param {View} view
 * @param {{left: number, top: number, right: number, bottom: number}} bounds the visible part of the picture
 * @param {{size?: number, direction?: "ltr" | "rtl"}} [options] text size in the same unit
 */
export function paint(context, marks, view, bounds, { size = 15, direction = "ltr" } = {}) {
  const line = Math.max(2, size / 5);
  context.direction = direction;
  context.textBaseline = "middle";
  context.textAlign = "left";
  context.lineJoin = "round";
  context.font = `600 ${size}px ${FONT}`;
  for (const { box, style } of marks) outline(context, place(view, box), style, line);
  // Labels come last, so that no outline crosses a neighbour's text.
  /** @type {import("./geometry.js").Box[]} */
  const taken = [];
  for (const { box, text, style } of marks)
    label(context, place(view, box), text, style, { size, line, bounds, direction, taken });
}

/** @param {CanvasRenderingContext2D} context @param {import("./geometry.js").Box} box @param {Style} style @param {number} line */
function outline(context, [x, y, width, height], { colour, dash, round }, line) {
  const radius = Math.min(round, width / 4, height / 4);
  context.beginPath();
  context.roundRect(x, y, width, height, radius);
  context.lineCap = "butt";
  context.setLineDash([]);
  context.strokeStyle = "rgb(8 16 18 / 0.6)"; // a dark edge sets the line off from a bright picture
  context.lineWidth = line + 2.5;
  context.stroke();
  context.lineCap = dash.length && dash[0] <= 2 ? "round" : "butt";
  context.setLineDash(dash.map((part) => (part * line) / 3));
  context.strokeStyle = colour;
  context.lineWidth = line;
  context.stroke();
  context.setLineDash([]);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {import("./geometry.js").Box} box
 * @param {string} text
 * @param {Style} style
 * @param {{size: number, line: number, bounds: {left: number, top: number, right: number, bottom: number}, direction: "ltr" | "rtl", taken: import("./geometry.js").Box[]}} options
 *   this label is added to taken
 */
function label(context, box, text, { colour, ink, sign }, { size, line, bounds, direction, taken }) {
  const rightToLeft = direction === "rtl";
  const pad = size * 0.5;
  const signWidth = size * 1.25;
  const width = Math.ceil(context.measureText(text).width + signWidth + 2 * pad);
  const height = Math.ceil(size * 1.75);
  const shifted = /** @type {import("./geometry.js").Box} */ ([
    box[0] - line / 2,
    box[1] - line / 2,
    box[2] + line,
    box[3] + line,
  ]);
  const [x, y] = placeLabel(shifted, width, height, bounds, rightToLeft, taken);
  taken.push([x, y, width, height]);
  context.beginPath();
  context.roundRect(x, y, width, height, size * 0.3);
  context.fillStyle = colour;
  context.fill();
  context.fillStyle = ink;
  const middle = y + height / 2 + size * 0.04;
  context.textAlign = "center";
  context.fillText(sign, rightToLeft ? x + width - pad - size * 0.45 : x + pad + size * 0.45, middle);
  context.textAlign = rightToLeft ? "right" : "left";
  context.fillText(text, rightToLeft ? x + width - pad - signWidth : x + pad + signWidth, middle);
}

/**
 * Keeps a canvas in step with its stage: sized in device pixels, redrawn after each resize, rotation and zoom.
 * @param {HTMLCanvasElement} canvas that covers the stage through CSS
 */
export function createOverlay(canvas) {
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  /** @type {{marks: readonly Mark[], width: number, height: number, fit: "contain" | "cover", mirrored: boolean, direction: "ltr" | "rtl"}} */
  let shown = { marks: [], width: 0, height: 0, fit: "contain", mirrored: false, direction: "ltr" };

  function draw() {
    const { clientWidth, clientHeight } = canvas;
    const ratio = window.devicePixelRatio || 1;
    const [width, height] = [Math.round(clientWidth * ratio), Math.round(clientHeight * ratio)];
    if (canvas.width !== width || canvas.height !== height) [canvas.width, canvas.height] = [width, height];
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
    if (!shown.marks.length || !clientWidth || !clientHeight) return;
    context.setTransform(width / clientWidth, 0, 0, height / clientHeight, 0, 0);
    const view = viewOf(shown.width, shown.height, clientWidth, clientHeight, shown);
    const bounds = {
      left: Math.max(0, view.left),
      top: Math.max(0, view.top),
      right: Math.min(clientWidth, view.left + view.width),
      bottom: Math.min(clientHeight, view.top + view.height),
    };
    paint(context, shown.marks, view, bounds, { size: clientWidth < 480 ? 13 : 15, direction: shown.direction });
  }

  new ResizeObserver(draw).observe(canvas);
  window.addEventListener("resize", draw);
  followPixelRatio(draw);

  return {
    /** @param {Partial<typeof shown>} change what differs from the last call */
    show(change) {
      shown = { ...shown, ...change };
      draw();
    },
    clear() {
      shown = { ...shown, marks: [] };
      draw();
    },
  };
}

/** Zooming or changing screens can change the pixel ratio without resizing the element. @param {() => void} onChange */
function followPixelRatio(onChange) {
  window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`).addEventListener(
    "change",
    () => {
      onChange();
      followPixelRatio(onChange);
    },
    { once: true },
  );
}
