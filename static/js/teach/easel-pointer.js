// What mouse, pen and fingers do on the easel: draw, select, move, resize; two fingers zoom and pan the picture.
// Not its job: the boxes (easel.js).

import { between, drag, isTooSmall, move } from "./box-moves.js";

/** @typedef {import("./records.js").Box} Box */
/** @typedef {{index: number, side?: import("./box-moves.js").Side, start: [number, number], at: [number, number], from: {x: number, y: number}, moved: boolean, draws: boolean}} Stroke
 *   index of the box under the pointer, -1 for none; start and at as y, x in shares of the picture; from in CSS pixels */

const SLIP = 4; // CSS pixels: less is a press, not a stroke
const WHEEL_ZOOM = 0.002; // per pixel of the wheel

/**
 * @param {{
 *   easel: HTMLElement,
 *   sheet: HTMLElement,
 *   boxAt: (target: Node) => number,
 *   isSelected: (index: number) => boolean,
 *   select: (index: number) => void,
 *   boxOf: (index: number) => Box,
 *   preview: (index: number, box: Box) => void,
 *   commit: (index: number, box: Box | null) => void,
 *   zoom: (factor: number, at: {x: number, y: number}) => void,
 *   pan: (across: number, down: number) => void,
 *   isZoomed: () => boolean,
 * }} parts index -1 is the box being drawn; committing null cancels the stroke
 */
export function listenToPointers({
  easel,
  sheet,
  boxAt,
  isSelected,
  select,
  boxOf,
  preview,
  commit,
  zoom,
  pan,
  isZoomed,
}) {
  /** @type {Map<number, {x: number, y: number}>} the fingers on the easel */
  const fingers = new Map();
  /** @type {Stroke | null} */
  let stroke = null;

  /** @param {{clientX: number, clientY: number}} event @returns {[number, number]} y, x as shares of the picture */
  function shareOf({ clientX, clientY }) {
    const { left, top, width, height } = sheet.getBoundingClientRect();
    return [(clientY - top) / height, (clientX - left) / width];
  }

  /** @param {{clientX: number, clientY: number}} event */
  function onEasel({ clientX, clientY }) {
    const { left, top } = easel.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }

  /** @param {Stroke} one @returns {Box} */
  function boxNow({ index, side, start, at, draws }) {
    if (draws) return between(start, at);
    const [down, across] = [at[0] - start[0], at[1] - start[1]];
    return side ? drag(boxOf(index), side, down, across) : move(boxOf(index), down, across);
  }

  function giveUp() {
    if (stroke?.moved) commit(stroke.draws ? -1 : stroke.index, null);
    stroke = null;
  }

  easel.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    event.preventDefault(); // the focus is set below, and the picture is not dragged away
    easel.setPointerCapture(event.pointerId);
    fingers.set(event.pointerId, onEasel(event));
    if (fingers.size > 1) return giveUp();
    const target = /** @type {HTMLElement} */ (event.target);
    const index = boxAt(target);
    const side = /** @type {import("./box-moves.js").Side | undefined} */ (target.dataset.side);
    const at = shareOf(event);
    // Only the selected box moves: anywhere else a stroke draws, even inside a large box.
    const draws = index < 0 || !isSelected(index);
    stroke = { index, side, start: at, at, from: onEasel(event), moved: false, draws };
  });

  easel.addEventListener("pointermove", (event) => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const now = onEasel(event);
    if (fingers.size === 2) pinch(event.pointerId, before, now);
    fingers.set(event.pointerId, now);
    if (!stroke) return;
    stroke.at = shareOf(event);
    stroke.moved ||= Math.hypot(now.x - stroke.from.x, now.y - stroke.from.y) >= SLIP;
    if (stroke.moved) preview(stroke.draws ? -1 : stroke.index, boxNow(stroke));
  });

  easel.addEventListener("pointerup", (event) => {
    fingers.delete(event.pointerId);
    if (!stroke) return;
    const ended = stroke;
    stroke = null;
    if (!ended.moved) {
      if (ended.index >= 0) select(ended.index);
      else easel.focus({ preventScroll: true }); // so that no box is selected, and keys still arrive
      return;
    }
    const box = boxNow(ended);
    commit(ended.draws ? -1 : ended.index, isTooSmall(box) ? null : box);
  });

  easel.addEventListener("pointercancel", (event) => {
    fingers.delete(event.pointerId);
    giveUp();
  });

  /** @param {number} id of the finger that moved @param {{x: number, y: number}} before @param {{x: number, y: number}} now */
  function pinch(id, before, now) {
    const [other] = [...fingers].filter(([one]) => one !== id).map(([, at]) => at);
    const apart = (/** @type {{x: number, y: number}} */ at) => Math.max(1, Math.hypot(at.x - other.x, at.y - other.y));
    pan((now.x - before.x) / 2, (now.y - before.y) / 2);
    zoom(apart(now) / apart(before), { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
  }

  easel.addEventListener(
    "wheel",
    (event) => {
      // A touchpad's pinch arrives as a wheel with Ctrl. Unless zoomed in, the wheel scrolls the page as usual.
      if (!event.ctrlKey && !isZoomed()) return;
      event.preventDefault();
      if (event.ctrlKey) zoom(Math.exp(-event.deltaY * WHEEL_ZOOM), onEasel(event));
      else pan(-event.deltaX, -event.deltaY);
    },
    { passive: false },
  );
}
