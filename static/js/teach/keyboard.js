// The keys of the workbench: Space takes pictures, 1 to 9 choose labels, Ctrl+Z and Ctrl+Y undo and redo. They only
// work while the focus is in the workbench, so that no single key affects somebody who reads or writes elsewhere.
// Not its job: the keys of a box (easel.js), of the strip (strip.js).

/**
 * @param {HTMLElement} bench
 * @param {{onHold: () => boolean, onRelease: () => void, onDigit: (place: number) => void, undo: () => void, redo: () => void}} acts onHold tells whether
 *   there is anything to take a picture of; place from 0
 */
export function listenToKeys(bench, { onHold, onRelease, onDigit, undo, redo }) {
  bench.addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, shiftKey, altKey, repeat } = event;
    const target = /** @type {HTMLElement} */ (event.target);
    if (target.matches("input, select, textarea")) return;
    if ((ctrlKey || metaKey) && !altKey) {
      const letter = key.toLowerCase();
      if (letter === "z" && shiftKey) redo();
      else if (letter === "z") undo();
      else if (letter === "y") redo();
      else return;
      event.preventDefault();
    } else if (/^[1-9]$/.test(key) && !altKey) onDigit(Number(key) - 1);
    else if (key === " " && (!target.matches("button") || target.id === "take")) {
      if (repeat || onHold()) event.preventDefault();
    }
  });
  bench.addEventListener("keyup", ({ key }) => {
    if (key === " ") onRelease();
  });
  window.addEventListener("blur", onRelease); // releasing a key elsewhere sends no keyup
}
