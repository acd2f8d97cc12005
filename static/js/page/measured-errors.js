// The "How far can I trust it?" section: the model's measured errors, filled in once it is opened. Values in, text out.

import { nameOf } from "./summary.js";
import { byId } from "./ui.js";

/** @typedef {import("./i18n.js").Translator} Translator */
/** @typedef {{[name: string]: any}} Metrics from the model's metadata; any field may be missing in a foreign model */

/**
 * Rows for the table of measured errors, as far as this model's metadata provides them.
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
  // All figures share one basis: faces of the size a webcam shows or, if those were not measured, all faces.
  const [recall, precision, size] = fromWebcamSize(metrics)
    ? [metrics?.recallWebcam, metrics?.precisionWebcam, "webcam"]
    : [metrics?.recall, metrics?.precision, "all"];
  for (const [label, value] of Object.entries(recall ?? {}))
    add(texts.t("measured.found", { label: nameOf(label, texts) }), value);
  for (const [label, value] of Object.entries(precision ?? {}))
    add(texts.t("measured.right", { label: nameOf(label, texts) }), value);
  add(texts.t("measured.wrong"), metrics?.wrongClass?.[size], 1);
  const { share: wrong, interval, groups } = metrics?.strangers ?? {};
  if (share(wrong) && Array.isArray(interval) && interval.every(share)) {
    const [low, high] = interval.map((bound) => texts.percent(bound, 1));
    rows.push([texts.t("measured.strangers", { groups }), `${texts.percent(wrong, 1)} (${low} – ${high})`]);
  }
  add(texts.t("measured.ap"), metrics?.ap50?.[size], 1);
  if (share(metrics?.falseBoxesPerFacelessPicture))
    rows.push([
      texts.t("measured.false"),
      texts.number(metrics?.falseBoxesPerFacelessPicture, { maximumFractionDigits: 2 }),
    ]);
  return rows;
}

/**
 * Whether the figures count only faces at least a tenth of the picture's height.
 * @param {Metrics | null | undefined} metrics
 */
function fromWebcamSize(metrics) {
  return Boolean(metrics?.recallWebcam && metrics?.precisionWebcam);
}

/**
 * @param {{name: string, source: string, kind?: string, metrics?: Metrics | null}} info
 *   source: the model's origin according to the server
 * @param {Translator} texts
 */
export function showLimits(info, texts) {
  const rows = measures(info.metrics, texts);
  byId("measured").hidden = rows.length === 0;
  byId("measures").replaceChildren(
    ...rows.map(([name, value]) => {
      const row = document.createElement("tr");
      const head = Object.assign(document.createElement("th"), { scope: "row", textContent: name });
      row.append(head, Object.assign(document.createElement("td"), { textContent: value }));
      return row;
    }),
  );
  const { pictures, faces } = info.metrics ?? {};
  byId("measured-on").textContent =
    pictures && faces
      ? texts.t(fromWebcamSize(info.metrics) ? "measured.on" : "measured.on.all", { pictures, faces })
      : "";
  const own = info.kind === "own";
  byId("origin").textContent = texts.t(own ? "origin.own" : "origin.foreign", { name: info.name, kind: info.source });
}
