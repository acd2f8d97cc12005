// Runs the person's own model beside the shipped one, both on the same picture.
// Not its job: reading the files (own-model.js), checking them (the engine).

import { createDetector } from "../detector.js";
import { paint } from "../page/draw.js";
import { styleOf } from "../page/palette.js";
import { nameOf, summarise } from "../page/summary.js";
import { byId } from "../page/ui.js";
import { toCanvas } from "./pixels.js";
import { newId } from "./records.js";

/** @typedef {import("../detector.js").Detector} Detector */
/** @typedef {import("../page/i18n.js").Translator} Translator */

const LONGEST_SIDE = 960; // pixels shown: the models see fewer
const PAUSE_MILLISECONDS = 60; // between two pictures: the page has other things to do

/**
 * @param {{source: () => HTMLVideoElement | HTMLImageElement | null, shipped: () => Detector | null,
 *   texts: () => Translator}} parts source: what to run on now
 */
export function createTrial({ source, shipped, texts }) {
  /** @type {Detector | null} */
  let own = null;
  let turn = 0;

  /** @param {number} mine */
  async function run(mine) {
    while (mine === turn && own) {
      const frame = grab();
      byId("trial").hidden = !frame;
      byId("trial-wait").hidden = Boolean(frame);
      if (frame) {
        const models = /** @type {const} */ ([
          ["own", own],
          ["shipped", shipped()],
        ]);
        for (const [name, model] of models) {
          const found = (await model?.detect(frame).catch(() => [])) ?? [];
          if (mine !== turn) return;
          show(name, frame, found, model?.labels ?? []);
        }
      }
      await new Promise((done) => setTimeout(done, PAUSE_MILLISECONDS));
    }
  }

  /** The current picture, for both models. */
  function grab() {
    const from = source();
    if (!from) return null;
    const [width, height] =
      "videoWidth" in from ? [from.videoWidth, from.videoHeight] : [from.naturalWidth, from.naturalHeight];
    if (!width || !height) return null;
    const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
    return toCanvas(from, Math.round(width * scale), Math.round(height * scale));
  }

  /** @param {"own" | "shipped"} name @param {HTMLCanvasElement} frame @param {import("../detector.js").Detection[]} found @param {readonly string[]} labels */
  function show(name, frame, found, labels) {
    const canvas = /** @type {HTMLCanvasElement} */ (byId(`trial-${name}`));
    const { width, height } = frame;
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
    context.drawImage(frame, 0, 0);
    const marks = found.map(({ label, score, box }) => ({
      box,
      text: `${nameOf(label, texts())} ${texts().percent(score)}`,
      style: styleOf(label, labels),
    }));
    const bounds = { left: 0, top: 0, right: width, bottom: height };
    const view = { scale: 1, left: 0, top: 0, width, height, mirrored: false };
    paint(context, marks, view, bounds, { size: Math.max(14, Math.round(width / 36)), direction: texts().direction });
    const said = summarise(found, labels, texts());
    canvas.setAttribute("aria-label", said);
    byId(`trial-${name}-said`).textContent = said;
  }

  return {
    /**
     * @param {ReadonlyMap<string, Blob>} files
     * @throws {import("../shared/errors.js").DetectorError} the model is refused; the previous one keeps running
     */
    async begin(files) {
      // A unique address for each, since a model is identified by its address.
      const modelUrl = new URL(`brought/${newId(new Date())}/model.json`, location.href).href;
      const next = await createDetector({ modelUrl, files });
      own?.dispose();
      own = next;
      byId("trial-actions").hidden = false;
      run(++turn);
      return next;
    },
    end() {
      turn += 1;
      own?.dispose();
      own = null;
      for (const id of ["trial", "trial-wait", "trial-actions"]) byId(id).hidden = true;
      byId("trial-note").textContent = "";
    },
  };
}
