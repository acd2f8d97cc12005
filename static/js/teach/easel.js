// The picture on which boxes are drawn: each box is a button over it, reachable by Tab, moved and resized by arrow
// keys, which says where it is.
// Not its job: what pointers do (easel-pointer.js), arithmetic (box-moves.js), keeping and undoing (collection.js).
//
// Annotorious (3.8) was tried first: its boxes take no keyboard focus, arrow keys do nothing, and a selected box's
// grips are unnamed buttons to a screen reader, so all of this would have had to be written on top of it.

import { viewOf } from "../page/geometry.js";
import { byId } from "../page/ui.js";
import { XMAX, XMIN, YMAX, YMIN } from "../shared/boxes.js";
import { byKey } from "./box-moves.js";
import { listenToPointers } from "./easel-pointer.js";

/** @typedef {import("./records.js").DrawnBox} DrawnBox */
/** @typedef {import("./records.js").Box} Box */
/** @typedef {{colour: string, ink: string, name: string}} Look of a label */

const GRIPS = /** @type {const} */ (["nw", "n", "ne", "e", "se", "s", "sw", "w"]);
const FIRST_BOX = /** @type {Box} */ ([0.35, 0.35, 0.65, 0.65]); // added from the keyboard, to be moved
const ZOOM_STEP = 1.5;
const LARGEST_ZOOM = 8;

/**
 * @param {{
 *   onChange: (boxes: DrawnBox[], merge?: string) => void,
 *   currentLabel: () => string | undefined,
 *   lookOf: (label: string) => Look,
 *   describe: (drawn: DrawnBox, index: number, boxes: readonly DrawnBox[]) => string,
 *   say: (drawn: DrawnBox | null) => void,
 * }} parts onChange: the current boxes, and a name under which consecutive changes are one; say: where a box is after a
 * key, or that it is gone
 */
export function createEasel({ onChange, currentLabel, lookOf, describe, say }) {
  const easel = byId("easel");
  const sheet = byId("sheet");
  const layer = byId("boxes");
  const picture = /** @type {HTMLImageElement} */ (byId("easel-picture"));
  /** @type {DrawnBox[]} */
  let boxes = [];
  let size = { width: 0, height: 0 };
  let view = { zoom: 1, x: 0, y: 0 };
  let id = "";

  const buttons = () => /** @type {HTMLButtonElement[]} */ ([...layer.children]);
  const selected = () => buttons().indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));

  function render() {
    while (layer.children.length > boxes.length) layer.lastElementChild?.remove();
    while (layer.children.length < boxes.length) layer.append(makeBox());
    boxes.forEach((drawn, index) => {
      const button = buttons()[index];
      const { box, label } = drawn;
      const { colour, ink, name } = lookOf(label);
      place(button, box);
      button.style.setProperty("--colour", colour);
      button.style.setProperty("--tag-ink", ink);
      button.setAttribute("aria-label", describe(drawn, index, boxes));
      /** @type {HTMLElement} */ (button.firstElementChild).textContent = name;
    });
  }

  /** Places the picture at the current zoom. */
  function lay() {
    const fit = viewOf(size.width, size.height, easel.clientWidth, easel.clientHeight);
    const { zoom } = view;
    // No farther than the picture's edge meeting the easel's.
    const bound = (
      /** @type {number} */ at,
      /** @type {number} */ start,
      /** @type {number} */ long,
      /** @type {number} */ room,
    ) =>
      long * zoom <= room
        ? (room - long * zoom) / 2 - start
        : Math.min(-start, Math.max(room - start - long * zoom, at));
    view.x = bound(view.x, fit.left, fit.width, easel.clientWidth);
    view.y = bound(view.y, fit.top, fit.height, easel.clientHeight);
    Object.assign(sheet.style, {
      left: `${fit.left}px`,
      top: `${fit.top}px`,
      width: `${fit.width}px`,
      height: `${fit.height}px`,
      transform: `translate(${view.x}px, ${view.y}px) scale(${zoom})`,
    });
    sheet.style.setProperty("--zoom", String(zoom));
  }

  /**
   * @param {number} zoom
   * @param {{x: number, y: number}} [at] a point of the easel in CSS pixels that stays in place; by default the middle
   *   of the selected box or the easel
   */
  function zoomTo(zoom, at = middle()) {
    const next = Math.min(LARGEST_ZOOM, Math.max(1, zoom));
    const left = Number.parseFloat(sheet.style.left) || 0;
    const top = Number.parseFloat(sheet.style.top) || 0;
    const share = next / view.zoom;
    view = {
      zoom: next,
      x: at.x - left - (at.x - left - view.x) * share,
      y: at.y - top - (at.y - top - view.y) * share,
    };
    lay();
  }

  function middle() {
    const outer = easel.getBoundingClientRect();
    const { left, top, width, height } = (buttons()[selected()] ?? easel).getBoundingClientRect();
    return { x: left - outer.left + width / 2, y: top - outer.top + height / 2 };
  }

  /** @param {DrawnBox[]} next @param {string} [merge] @param {number} [focus] the box to select afterwards */
  function change(next, merge, focus) {
    boxes = next;
    render();
    if (focus !== undefined) buttons()[Math.min(focus, boxes.length - 1)]?.focus({ preventScroll: true });
    onChange(boxes, merge && `${merge} ${id}`);
  }

  const replaced = (/** @type {number} */ index, /** @type {Partial<DrawnBox>} */ part) =>
    boxes.map((drawn, i) => (i === index ? { ...drawn, ...part } : drawn));

  /** @param {Box} box */
  function add(box) {
    const label = currentLabel();
    if (label !== undefined) change([...boxes, { label, box }], undefined, boxes.length);
    return label !== undefined;
  }

  layer.addEventListener("keydown", (event) => {
    const index = selected();
    if (index < 0) return;
    const moved = byKey(boxes[index].box, event);
    if (moved) {
      change(replaced(index, { box: moved }), `keys ${index}`);
      say(boxes[index]);
    } else if (event.key === "Delete" || event.key === "Backspace") {
      change(boxes.toSpliced(index, 1), undefined, index);
      if (!boxes.length) byId("add-box").focus();
      say(null);
    } else return;
    event.preventDefault();
  });

  listenToPointers({
    easel,
    sheet,
    boxAt: (target) => buttons().findIndex((button) => button.contains(target)),
    isSelected: (index) => index === selected(),
    select: (index) => buttons()[index]?.focus({ preventScroll: true }),
    boxOf: (index) => boxes[index].box,
    preview(index, box) {
      if (index < 0) place(ghost(), box);
      else place(buttons()[index], box);
    },
    commit(index, box) {
      layer.parentElement?.querySelector(".ghost")?.remove();
      if (!box) render();
      else if (index < 0) add(box);
      else change(replaced(index, { box }));
    },
    zoom: (factor, at) => zoomTo(view.zoom * factor, at),
    pan(across, down) {
      view = { ...view, x: view.x + across, y: view.y + down };
      lay();
    },
    isZoomed: () => view.zoom > 1,
  });

  /** The box being drawn. */
  function ghost() {
    const there = /** @type {HTMLElement | null} */ (sheet.querySelector(".ghost"));
    if (there) return there;
    const made = Object.assign(document.createElement("div"), { className: "ghost" });
    const label = currentLabel();
    if (label !== undefined) made.style.setProperty("--colour", lookOf(label).colour);
    sheet.append(made);
    return made;
  }

  new ResizeObserver(lay).observe(easel);

  return {
    /** @param {{id: string, url: string, width: number, height: number, boxes: readonly DrawnBox[]}} shown url of the whole picture */
    show({ id: next, url, width, height, boxes: drawn }) {
      if (next !== id) {
        id = next;
        view = { zoom: 1, x: 0, y: 0 };
        picture.src = url;
        layer.replaceChildren();
      }
      size = { width, height };
      boxes = [...drawn];
      render();
      lay();
    },
    /** Shows the model's guesses, dashed, where they differ. @param {readonly {box: Box}[]} guesses */
    showGuesses(guesses) {
      for (const old of sheet.querySelectorAll(".hunch")) old.remove();
      for (const { box } of guesses) {
        const hunch = Object.assign(document.createElement("div"), { className: "hunch" });
        place(hunch, box);
        layer.before(hunch);
      }
    },
    /** Describes and paints the boxes again after the labels or the language have changed. */
    refresh: render,
    /** Adds a box in the middle, for keyboard users. @returns {boolean} false where there is no label */
    addBox: () => add(FIRST_BOX),
    /** Gives the selected box another label. @param {string} label @returns {boolean} false where none is selected */
    relabel(label) {
      const index = selected();
      if (index >= 0) change(replaced(index, { label }), undefined, index);
      return index >= 0;
    },
    larger: () => zoomTo(view.zoom * ZOOM_STEP),
    smaller: () => zoomTo(view.zoom / ZOOM_STEP),
  };
}

function makeBox() {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "box" });
  button.append(Object.assign(document.createElement("span"), { className: "tag" }));
  for (const side of GRIPS) {
    const grip = Object.assign(document.createElement("i"), { className: "grip" });
    grip.dataset.side = side;
    button.append(grip);
  }
  return button;
}

/** @param {HTMLElement} element @param {Box} box */
function place(element, box) {
  const percent = (/** @type {number} */ share) => `${share * 100}%`;
  Object.assign(element.style, {
    left: percent(box[XMIN]),
    top: percent(box[YMIN]),
    width: percent(box[XMAX] - box[XMIN]),
    height: percent(box[YMAX] - box[YMIN]),
  });
}
