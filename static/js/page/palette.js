// The colour, sign and line style of each label: colour is never the only cue. Values only; drawing is draw.js's job.

/** @typedef {{colour: string, ink: string, sign: string, dash: number[], round: number}} Style */

// Bright enough for any picture, readable with dark ink (contrast over 7), distinct in lightness for colour-blind eyes.
const INK = "#0b1518";

/** @type {Record<string, Style>} */
const OURS = {
  mask: { colour: "#35d6a6", ink: INK, sign: "✓", dash: [], round: 10 },
  no_mask: { colour: "#ff7a66", ink: INK, sign: "✕", dash: [14, 7], round: 0 },
  incorrect: { colour: "#ffc93f", ink: INK, sign: "!", dash: [2, 7], round: 10 },
};

const SIGNS = ["●", "■", "▲", "◆", "★", "⬟", "✚", "⬢"];
const DASHES = [[], [14, 7], [2, 7], [14, 5, 2, 5]];
const GOLDEN_ANGLE = 137.508; // degrees: neighbours in the list end up far apart on the colour wheel

/** @param {string} label in any spelling, such as Cloud Annotations' "No Mask", "no-mask", "without_mask" */
export function canonical(label) {
  const key = label.toLowerCase().replace(/[\s-]+/g, "_");
  if (/^(no_?mask|without_mask|nomask|unmasked|bare)$/.test(key)) return "no_mask";
  if (/^(mask|with_mask|masked)$/.test(key)) return "mask";
  if (/^(incorrect(_mask)?|incorrectly_worn|mask_weared_incorrect|incorrect_mask)$/.test(key)) return "incorrect";
  return label;
}

/**
 * @param {string} label
 * @param {readonly string[]} labels the model's labels, in order: a foreign label's colour depends on its position
 * @returns {Style}
 */
export function styleOf(label, labels) {
  const own = OURS[canonical(label)];
  if (own) return own;
  const index = Math.max(0, labels.indexOf(label));
  const hue = Math.round((200 + index * GOLDEN_ANGLE) % 360);
  return {
    colour: `hsl(${hue} 90% 72%)`,
    ink: INK,
    sign: SIGNS[index % SIGNS.length],
    dash: DASHES[index % DASHES.length],
    round: 6,
  };
}

/** Whether the page has texts for every label. @param {readonly string[]} labels */
export function speaksOfMasks(labels) {
  return labels.length > 0 && labels.every((label) => Object.hasOwn(OURS, canonical(label)));
}
