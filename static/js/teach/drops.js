// Receives files that are chosen, dropped anywhere on the page, or pasted.
// Not its job: what they are (intake.js), what to do with them (main.js).

import { listenForChosen } from "../page/photo-intake.js";
import { byId } from "../page/ui.js";
import { filesIn } from "./folders.js";

/** @param {{onFiles: (files: File[]) => void, onModel: (files: File[]) => void}} parts onModel: chosen as a model, whatever they are */
export function listenToDrops({ onFiles, onModel }) {
  for (const [id, take] of /** @type {const} */ ([
    ["files", onFiles],
    ["model-folder", onModel],
    ["model-zip", onModel],
  ]))
    listenForChosen(/** @type {HTMLInputElement} */ (byId(id)), take);

  let depth = 0; // dragenter and dragleave also fire for every element under the pointer
  const hover = (/** @type {number} */ by) => {
    depth = Math.max(0, depth + by);
    document.body.classList.toggle("hovering", depth > 0);
  };
  window.addEventListener("dragenter", (event) => {
    event.preventDefault();
    hover(1);
  });
  window.addEventListener("dragleave", () => hover(-1));
  window.addEventListener("dragover", (event) => event.preventDefault());
  window.addEventListener("drop", async (event) => {
    event.preventDefault();
    hover(-depth);
    if (!event.dataTransfer) return;
    const files = await filesIn(event.dataTransfer);
    if (files.length) onFiles(files);
  });
  window.addEventListener("paste", (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length) onFiles(files);
  });
}
