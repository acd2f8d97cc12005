// The drawer for downloading the collection: form, progress, what to do next.
// Not its job: writing the zip (zip-out.js).

import { download } from "../page/snapshot.js";
import { byId } from "../page/ui.js";
import { loadZips } from "./load-zips.js";

/** @typedef {import("./formats.js").Form} Form */

const ENDINGS = { cloud: "", yolo: "-yolo", coco: "-coco" };

/** @param {{collection: import("./collection.js").Collection, kept: import("./kept.js").Kept, texts: () => import("../page/i18n.js").Translator, fail: (error: unknown) => void}} parts */
export function listenToTakeHome({ collection, kept, texts, fail }) {
  const button = /** @type {HTMLButtonElement} */ (byId("save"));
  const progress = /** @type {HTMLProgressElement} */ (byId("saving"));
  const said = byId("saved");

  /** @param {string} sentence */
  function say(sentence) {
    said.textContent = sentence;
    said.hidden = !sentence;
  }

  async function save() {
    const form = /** @type {Form} */ (/** @type {HTMLSelectElement} */ (byId("form")).value);
    const pictures = collection.list();
    if (!pictures.length) return say(texts().t("takehome.empty"));
    say("");
    button.disabled = true;
    progress.hidden = false;
    try {
      const { writeZip } = await loadZips();
      const labels = collection.labels;
      const zip = await writeZip(form, { pictures, labels }, kept.file, (share) => {
        progress.value = share;
      });
      const name = `teach${ENDINGS[form]}.zip`;
      download(zip, name);
      say(texts().t(form === "cloud" ? "saved" : "saved.other", { name }));
    } catch (error) {
      fail(error);
    } finally {
      button.disabled = false;
      progress.hidden = true;
    }
  }

  button.addEventListener("click", save);
}
