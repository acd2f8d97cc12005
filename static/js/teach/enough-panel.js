// Shows what was collected: hints in words, and per label how many boxes, how large and where.
// Not its job: what the hints say (enough.js).

import { byId } from "../page/ui.js";
import { WANTED } from "./enough.js";
import { nameOf } from "../page/summary.js";

/** @typedef {import("../page/i18n.js").Translator} Translator */
/** @typedef {import("./records.js").Label} Label */

/**
 * @param {readonly import("./enough.js").Hint[]} hints
 * @param {ReadonlyMap<string, import("./enough.js").Count>} counts
 * @param {readonly Label[]} labels
 * @param {Translator} texts
 */
export function showEnough(hints, counts, labels, texts) {
  byId("hints").replaceChildren(
    ...hints.map(({ key, values }) => {
      const item = element("li", key === "enough" ? "done" : "", texts.t(`hint.${key}`, values));
      return item;
    }),
  );
  byId("counts").replaceChildren(
    ...labels.map((label) => {
      const count = counts.get(label.id);
      return count ? card(label, count, texts) : "";
    }),
  );
}

/** @param {Label} label @param {import("./enough.js").Count} count @param {Translator} texts */
function card(label, { boxes, sizes, places }, texts) {
  const section = element("section", "count");
  section.style.setProperty("--colour", label.colour);
  section.append(element("h3", "", nameOf(label.name, texts)), element("p", "", texts.t("counts.boxes", { n: boxes })));
  const goal = document.createElement("progress");
  goal.max = WANTED;
  goal.value = Math.min(WANTED, boxes);
  goal.setAttribute("aria-label", nameOf(label.name, texts));
  section.append(goal);
  const most = Math.max(1, ...sizes);
  const bars = element("dl", "bars");
  bars.setAttribute("aria-label", texts.t("counts.sizes"));
  ["small", "middle", "large"].forEach((size, index) => {
    const bar = element("dd", "bar", texts.number(sizes[index]));
    bar.style.setProperty("--share", String(sizes[index] / most));
    const pair = document.createElement("div");
    pair.append(element("dt", "", texts.t(`counts.${size}`)), bar);
    bars.append(pair);
  });
  section.append(bars, map(places, boxes, texts));
  return section;
}

/**
 * Where the boxes were, as a 3 x 3 map.
 * @param {readonly number[]} places
 * @param {number} all
 * @param {Translator} texts
 */
function map(places, all, texts) {
  const grid = element("div", "places");
  grid.setAttribute("role", "img");
  grid.setAttribute(
    "aria-label",
    `${texts.t("counts.places")}: ${texts.t("counts.places.said", { n: places[4], all })}`,
  );
  const most = Math.max(1, ...places);
  for (const some of places) {
    const cell = element("span", "", some ? texts.number(some) : "");
    cell.style.setProperty("--share", String(some / most));
    grid.append(cell);
  }
  return grid;
}

/** @param {string} tag @param {string} className @param {string} [text] */
function element(tag, className, text = "") {
  return Object.assign(document.createElement(tag), { className, textContent: text });
}
