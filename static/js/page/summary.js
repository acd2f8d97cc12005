// Describes the boxes in a sentence and decides when to announce it. Pure; the page's elements are elsewhere.

import { canonical, speaksOfMasks } from "./palette.js";

/** @typedef {import("./i18n.js").Translator} Translator */
/** @typedef {{label: string, score: number, box: import("./geometry.js").Box}} Detection */

/**
 * @param {readonly {label: string}[]} detections
 * @param {readonly string[]} labels the model's labels, in order
 * @returns {Map<string, number>} count per label, in the model's order, only labels that occur
 */
export function countLabels(detections, labels) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  const order = [...labels, ...detections.map(({ label }) => label)];
  for (const label of order) {
    const count = detections.filter((detection) => detection.label === label).length;
    if (count > 0) counts.set(label, count);
  }
  return counts;
}

/**
 * "2 faces: 1 with a mask, 1 without a mask"; for a model with other labels "3 things: person, 2 × cup".
 * @param {readonly {label: string}[]} detections
 * @param {readonly string[]} labels
 * @param {Translator} texts
 */
export function summarise(detections, labels, texts) {
  const n = detections.length;
  const faces = speaksOfMasks(labels);
  if (n === 0) return texts.t(faces ? "none" : "none.things");
  if (n === 1 && faces) return texts.t(`one.${canonical(detections[0].label)}`);
  return withParts(totalOf(detections, labels, texts), detections, labels, texts);
}

/**
 * "30 pictures, 41 faces: 20 with a mask, 21 without a mask".
 * @param {string} of what the detections come from, such as "30 pictures"
 * @param {readonly {label: string}[]} detections
 * @param {readonly string[]} labels
 * @param {Translator} texts
 */
export function sumUp(of, detections, labels, texts) {
  const total = texts.list([of, totalOf(detections, labels, texts)]);
  return detections.length ? withParts(total, detections, labels, texts) : total;
}

/** @param {readonly unknown[]} detections @param {readonly string[]} labels @param {Translator} texts */
function totalOf({ length }, labels, texts) {
  return texts.t(speaksOfMasks(labels) ? "faces" : "things", { n: length });
}

/** @param {string} total @param {readonly {label: string}[]} detections @param {readonly string[]} labels @param {Translator} texts */
function withParts(total, detections, labels, texts) {
  const faces = speaksOfMasks(labels);
  const parts = [...countLabels(detections, labels)].map(([label, count]) =>
    faces
      ? texts.t(`part.${canonical(label)}`, { n: count })
      : count === 1
        ? label
        : `${texts.number(count)} × ${label}`,
  );
  return texts.t("summary", { total, parts: texts.list(parts) });
}

/** A label in the visitor's language, or the model's own name. @param {string} label @param {Translator} texts */
export function nameOf(label, texts) {
  const key = `label.${canonical(label)}`;
  return texts.has(key) ? texts.t(key) : label;
}

/** Sorts detections from left to right. @template {Detection} T @param {readonly T[]} detections @returns {T[]} */
export function leftToRight(detections) {
  return [...detections].sort((a, b) => a.box[0] - b.box[0] || a.box[1] - b.box[1]);
}

/**
 * Speaks a sentence only if it has changed, and at least `pause` after the previous one; the newest wins.
 * @param {(sentence: string) => void} speak
 * @param {{pause?: number, now?: () => number, later?: (callback: () => void, ms: number) => unknown, cancel?: (timer: any) => void}} [options] pause in milliseconds
 */
export function createAnnouncer(
  speak,
  {
    pause = 2000,
    now = () => performance.now(),
    later = (callback, ms) => setTimeout(callback, ms),
    cancel = (timer) => clearTimeout(timer),
  } = {},
) {
  let last = "";
  let lastTime = -Infinity;
  let next = "";
  /** @type {unknown} */
  let timer = null;

  function flush() {
    timer = null;
    if (next === last) return;
    last = next;
    lastTime = now();
    speak(next);
  }

  return {
    /** @param {string} sentence */
    say(sentence) {
      next = sentence;
      if (timer !== null) return;
      const wait = lastTime + pause - now();
      if (wait <= 0) flush();
      else timer = later(flush, wait);
    },
    /** Drops a pending sentence; the last one may then be spoken again. */
    reset() {
      if (timer !== null) cancel(timer);
      timer = null;
      last = next = "";
    },
  };
}
