// Names and colours of labels. Values only. Not its job: the list on the page (label-list.js).

import { styleOf } from "../page/palette.js";

/** @typedef {import("./records.js").Label} Label */

// Bright, distinct for colour-blind people too, with dark ink readable on each.
const COLOURS = ["#6db8ff", "#ff9ed2", "#c7e34a", "#c9a6ff", "#ffb05c", "#5fe3e3", "#e8c9a0", "#9fe88d"];
export const LONGEST_NAME = 40; // characters
const DARK = "#0b1518";

/** @param {readonly Label[]} labels the existing ones @returns {string} the first colour that none of them has */
export function freeColour(labels) {
  return (
    COLOURS.find((colour) => labels.every((label) => label.colour !== colour)) ??
    COLOURS[labels.length % COLOURS.length]
  );
}

/** The initial labels: those that the model knows. @param {readonly string[]} names @returns {Label[]} */
export function labelsOf(names) {
  /** @type {Label[]} */
  const labels = [];
  for (const name of names) {
    const { colour } = styleOf(name, names);
    labels.push({ id: name, name, colour: colour.startsWith("#") ? colour : freeColour(labels) });
  }
  return labels;
}

/** The ink that is readable on a colour. @param {string} colour #rrggbb */
export function inkOn(colour) {
  const linear = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  // Relative luminance by WCAG 2; above this, dark ink has the higher contrast.
  return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] > 0.18 ? DARK : "#fff";
}

/**
 * @param {string} text as typed
 * @param {readonly Label[]} others
 * @returns {{name: string} | {problem: "empty" | "taken"}}
 */
export function checkName(text, others) {
  const name = text.normalize("NFC").replace(/\s+/g, " ").trim().slice(0, LONGEST_NAME);
  if (!name) return { problem: "empty" };
  // Names that differ only in case are one label to the training, and to most people.
  const isTaken = others.some((one) => one.name.toLowerCase() === name.toLowerCase());
  return isTaken ? { problem: "taken" } : { name };
}
