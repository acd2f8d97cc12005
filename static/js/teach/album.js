// Chooses which pictures the strip shows, and what it says about each: unanswered, hard for the model, a near copy.
// Not its job: the strip itself (strip.js).

import { countLabels, nameOf } from "../page/summary.js";
import { createCopyFinder } from "./alike.js";
import { isHard } from "./guesses.js";
import { isAnswered } from "./records.js";

/** @typedef {import("./records.js").Picture} Picture */
/** @typedef {import("./collection.js").Collection} Collection */
/** @typedef {"all" | "open" | "hard" | "copies"} Filter */

/** @param {Collection} collection @param {() => import("../page/i18n.js").Translator} texts */
export function createAlbum(collection, texts) {
  const findCopies = createCopyFinder();
  const copies = () => findCopies(collection.list());

  /** @param {Picture} picture @returns {string} "2 × cup, pen" */
  function partsOf({ boxes }) {
    const named = boxes.map(({ label }) => ({ label: nameOf(collection.label(label)?.name ?? "", texts()) }));
    const parts = [...countLabels(named, [])].map(([label, n]) =>
      n === 1 ? label : `${texts().number(n)} × ${label}`,
    );
    return texts().list(parts);
  }

  return {
    copies,
    partsOf,
    /** @param {Filter} filter @returns {Picture[]} */
    filtered(filter) {
      const all = collection.list();
      if (filter === "open") return all.filter((picture) => !isAnswered(picture));
      if (filter === "hard") return all.filter((picture) => isHard(picture, collection.labels));
      if (filter === "copies") return all.filter(({ id }) => copies().has(id));
      return all;
    },
    /** @param {number} n how many the strip shows @returns {(picture: Picture, index: number) => import("./strip.js").Signs} */
    signsOf(n) {
      const { t, list } = texts();
      const labels = collection.labels;
      const colours = new Map(labels.map(({ id, colour }) => [id, colour]));
      const near = copies();
      return (picture, index) => {
        const open = !isAnswered(picture);
        const hard = isHard(picture, labels);
        const copy = near.has(picture.id);
        const parts = list(
          [
            open ? t("thumb.open") : picture.nothing ? t("thumb.nothing") : partsOf(picture),
            hard ? t("thumb.hard") : "",
            copy ? t("thumb.copy") : "",
          ].filter(Boolean),
        );
        return {
          open,
          nothing: picture.nothing,
          hard,
          copy,
          colours: picture.boxes.map(({ label }) => colours.get(label) ?? "#fff"),
          words: t("thumb.boxes", { i: index + 1, n, parts }),
        };
      };
    },
  };
}
