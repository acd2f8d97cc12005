// Behind "Details" and "How far can I trust it?": numbers about the run, and the model's measured errors. Values in, text out.

import { nameOf } from "./summary.js";
import { byId } from "./ui.js";

/** @typedef {import("./i18n.js").Translator} Translator */
/** @typedef {{faces: number, rate: number, time: number, frames: number, source: [number, number]}} Facts rate per second; time in milliseconds; source in pixels */

/** @param {Facts} facts @param {Translator} texts */
export function showFacts({ faces, rate, time, frames, source }, texts) {
  /** @type {[string, string][]} */
  const values = [
    ["count", texts.number(faces)],
    ["rate", rate ? texts.number(rate, { maximumFractionDigits: 0 }) : "–"],
    ["time", time ? texts.milliseconds(time) : "–"],
    ["frames", texts.number(frames)],
    ["source", source[0] ? `${texts.number(source[0], { useGrouping: false })} × ${texts.number(source[1], { useGrouping: false })}` : "–"],
  ];
  for (const [id, text] of values) {
    const element = byId(id);
    if (element.textContent !== text) element.textContent = text;
  }
}

/**
 * What runs, as experts name it: "wasm · SIMD · 2 threads".
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

/** @typedef {{[name: string]: any}} Metrics as the model's metadata carries them; every field may be missing in a foreign model */

/**
 * The rows of the table of measured errors that this model's metadata can fill.
 * @param {Metrics | null | undefined} metrics
 * @param {Translator} texts
 * @returns {[string, string][]}
 */
export function measures(metrics, texts) {
  /** @type {[string, string][]} */
  const rows = [];
  const share = (/** @type {unknown} */ value) => typeof value === "number" && Number.isFinite(value);
  const add = (/** @type {string} */ name, /** @type {unknown} */ value, digits = 0) => {
    if (share(value)) rows.push([name, texts.percent(/** @type {number} */ (value), digits)]);
  };
  for (const [label, value] of Object.entries(metrics?.recall ?? {})) add(texts.t("measured.found", { label: nameOf(label, texts) }), value);
  for (const [label, value] of Object.entries(metrics?.precision ?? {})) add(texts.t("measured.right", { label: nameOf(label, texts) }), value);
  add(texts.t("measured.wrong"), metrics?.wrongClass?.webcam ?? metrics?.wrongClass?.all, 1);
  add(texts.t("measured.ap"), metrics?.ap50?.webcam ?? metrics?.ap50?.all, 1);
  if (share(metrics?.falseBoxesPerFacelessPicture)) rows.push([texts.t("measured.false"), texts.number(metrics?.falseBoxesPerFacelessPicture, { maximumFractionDigits: 2 })]);
  return rows;
}

/**
 * @param {{name: string, source: string, kind?: string, metrics?: Metrics | null}} info source: where the server says that it came from
 * @param {Translator} texts
 */
export function showLimits(info, texts) {
  const rows = measures(info.metrics, texts);
  byId("measured").hidden = rows.length === 0;
  byId("measures").replaceChildren(...rows.map(([name, value]) => {
    const row = document.createElement("tr");
    const head = Object.assign(document.createElement("th"), { scope: "row", textContent: name });
    row.append(head, Object.assign(document.createElement("td"), { textContent: value }));
    return row;
  }));
  const { pictures, faces } = info.metrics ?? {};
  byId("measured-on").textContent = pictures && faces ? texts.t("measured.on", { pictures, faces }) : "";
  const own = info.kind === "own";
  byId("origin").textContent = texts.t(own ? "origin.own" : "origin.foreign", { name: info.name, kind: info.source });
}
