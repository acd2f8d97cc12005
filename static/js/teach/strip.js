// The strip of pictures, as small buttons: what each shows, whether it is answered. One of them is in the Tab order,
// arrow keys reach the others.
// Values in, the chosen one out.

import { byId } from "../page/ui.js";
import { XMAX, XMIN, YMAX, YMIN } from "../shared/boxes.js";

/** @typedef {import("./records.js").Picture} Picture */
/**
 * @typedef {{open: boolean, nothing: boolean, hard: boolean, copy: boolean, colours: string[], words: string}} Signs of
 *   a picture; colours of its boxes, words for screen readers
 */

/** @param {{onOpen: (id: string) => void}} parts */
export function createStrip({ onOpen }) {
  const strip = byId("strip");
  /** @type {Map<string, {item: HTMLLIElement, url: string, thumbnail: Blob}>} */
  const made = new Map();
  let reached = ""; // the one in the Tab order

  strip.addEventListener("click", (event) => {
    const item = /** @type {HTMLElement} */ (event.target).closest("li");
    if (item?.dataset.id) onOpen(item.dataset.id);
  });
  strip.addEventListener("keydown", (event) => {
    const items = /** @type {HTMLLIElement[]} */ ([...strip.children]);
    const index = items.findIndex((item) => item.contains(document.activeElement));
    const step = document.documentElement.dir === "rtl" ? -1 : 1;
    const next = /** @type {Record<string, number>} */ ({
      ArrowRight: index + step,
      ArrowLeft: index - step,
      Home: 0,
      End: items.length - 1,
    })[event.key];
    if (next === undefined || index < 0) return;
    event.preventDefault();
    const target = items[Math.min(items.length - 1, Math.max(0, next))];
    reach(target.dataset.id ?? "");
    /** @type {HTMLElement} */ (target.firstElementChild).focus();
  });

  /** @param {string} id */
  function reach(id) {
    reached = id;
    for (const [one, { item }] of made) {
      const button = /** @type {HTMLElement} */ (item.firstElementChild);
      button.tabIndex = one === id ? 0 : -1;
    }
  }

  /** @param {Picture} picture */
  function itemOf({ id, thumbnail }) {
    const there = made.get(id);
    if (there) return there;
    const item = document.createElement("li");
    item.dataset.id = id;
    const button = Object.assign(document.createElement("button"), { type: "button", className: "thumb" });
    const url = URL.createObjectURL(thumbnail);
    const image = Object.assign(new Image(), { src: url, alt: "", decoding: "async", draggable: false });
    button.append(image, Object.assign(document.createElement("span"), { className: "frames" }));
    button.append(Object.assign(document.createElement("span"), { className: "signs" }));
    item.append(button);
    const one = { item, url, thumbnail };
    made.set(id, one);
    return one;
  }

  /** @param {HTMLElement} button @param {Picture} picture @param {Signs} signs @param {boolean} isOpen */
  function dress(button, { boxes, width, height }, signs, isOpen) {
    button.setAttribute("aria-label", signs.words);
    button.setAttribute("aria-current", String(isOpen));
    button.title = signs.words;
    button.style.aspectRatio = `${width} / ${height}`;
    const [, frames, marks] = /** @type {HTMLElement[]} */ ([...button.children]);
    frames.replaceChildren(
      ...boxes.map(({ box }, index) => {
        const frame = document.createElement("i");
        Object.assign(frame.style, {
          left: `${box[XMIN] * 100}%`,
          top: `${box[YMIN] * 100}%`,
          width: `${(box[XMAX] - box[XMIN]) * 100}%`,
          height: `${(box[YMAX] - box[YMIN]) * 100}%`,
        });
        frame.style.setProperty("--colour", signs.colours[index]);
        return frame;
      }),
    );
    marks.textContent = [signs.open && "?", signs.nothing && "∅", signs.hard && "!", signs.copy && "≈"]
      .filter(Boolean)
      .join(" ");
  }

  return {
    /**
     * @param {readonly Picture[]} pictures to show, in order
     * @param {{signsOf: (picture: Picture, index: number) => Signs, open: string | null, touched: ReadonlySet<string> | null}} now
     *   touched: only these differ from the last time; null: all may
     */
    show(pictures, { signsOf, open, touched }) {
      const wanted = new Set(pictures.map(({ id }) => id));
      for (const [id, { item, url }] of made) {
        if (wanted.has(id)) continue;
        item.remove();
        URL.revokeObjectURL(url);
        made.delete(id);
      }
      pictures.forEach((picture, index) => {
        const isNew = !made.has(picture.id);
        const { item } = itemOf(picture);
        if (strip.children[index] !== item) strip.insertBefore(item, strip.children[index] ?? null);
        if (isNew || !touched || touched.has(picture.id))
          dress(
            /** @type {HTMLElement} */ (item.firstElementChild),
            picture,
            signsOf(picture, index),
            picture.id === open,
          );
      });
      reach(open && wanted.has(open) ? open : wanted.has(reached) ? reached : (pictures.at(-1)?.id ?? ""));
    },
    /** Brings a picture into view. @param {string} id */
    reveal: (id) => made.get(id)?.item.scrollIntoView({ block: "nearest", inline: "nearest" }),
  };
}
