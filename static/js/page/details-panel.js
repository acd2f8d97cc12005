// The "Details" panel: numbers about the run. Values in, text out.

import { byId } from "./ui.js";

/** @typedef {import("./i18n.js").Translator} Translator */
/**
 * @typedef {{faces: number, rate: number, time: number, frames: number, source: [number, number]}} Facts
 *   rate per second; time in milliseconds; source in pixels
 */

/** @param {Facts} facts @param {Translator} texts */
export function showFacts({ faces, rate, time, frames, source }, texts) {
  /** @type {[string, string][]} */
  const values = [
    ["count", texts.number(faces)],
    ["rate", rate ? texts.number(rate, { maximumFractionDigits: 0 }) : "–"],
    ["time", time ? texts.milliseconds(time) : "–"],
    ["frames", texts.number(frames)],
    [
      "source",
      source[0]
        ? `${texts.number(source[0], { useGrouping: false })} × ${texts.number(source[1], { useGrouping: false })}`
        : "–",
    ],
  ];
  for (const [id, text] of values) {
    const element = byId(id);
    if (element.textContent !== text) element.textContent = text;
  }
}

/**
 * What runs the model, in technical terms: "wasm · SIMD · 2 threads".
 * @param {{backend: string, threads?: number, simd?: boolean, inputSize?: number[] | null}} info
 * @param {Translator} texts
 */
export function showBackend(info, texts) {
  const parts = [info.backend];
  if (info.backend === "wasm" && info.simd) parts.push("SIMD");
  if (info.backend === "wasm" && info.threads) parts.push(texts.t("threads", { n: info.threads }));
  byId("backend").textContent = parts.join(" · ");
  byId("backend").dataset.backend = info.backend;
  const [height, width] = info.inputSize ?? [];
  byId("input").textContent = height && width ? `${texts.number(width)} × ${texts.number(height)}` : "–";
}
