// Manages the labels: which one the next box gets, and what happens to the boxes when a label changes.
// Not its job: the list on the page (label-list.js).

import { nameOf } from "../page/summary.js";
import { createLabelList } from "./label-list.js";
import { checkName, freeColour, inkOn } from "./labels.js";
import { ask } from "./question.js";
import { newId } from "./records.js";
import { removeLabel, setLabels } from "./steps.js";

/**
 * @param {import("./main.js").Parts & {onChosen: (id: string) => void}} parts
 *   onChosen: a selected box may get this label
 */
export function createLabelDesk({ collection, texts, keep, onChosen }) {
  let current = "";

  const list = createLabelList({
    onChoose: choose,
    onColour: (id, colour) => void change(id, { colour }),
    onRename: (id, text) => withName(text, id, (name) => change(id, { name })),
    onDelete: remove,
    onAdd: (text) =>
      withName(text, "", (name) => {
        const label = { id: newId(new Date()), name, colour: freeColour(collection.labels) };
        current = label.id;
        return keep(setLabels(collection.labels, [...collection.labels, label]));
      }),
  });

  /** @param {string} id */
  function choose(id) {
    current = id;
    refresh();
    onChosen(id);
  }

  /**
   * @param {string} text
   * @param {string} id of the label to rename, empty for a new one
   * @param {(name: string) => Promise<unknown>} use
   */
  function withName(text, id, use) {
    const checked = checkName(
      text,
      collection.labels.filter((label) => label.id !== id),
    );
    list.tell("problem" in checked ? texts().t(`label.${checked.problem}`) : "");
    if ("problem" in checked) return false;
    use(checked.name);
    return true;
  }

  /** @param {string} id @param {Partial<import("./records.js").Label>} part */
  function change(id, part) {
    const after = collection.labels.map((label) => (label.id === id ? { ...label, ...part } : label));
    return keep(setLabels(collection.labels, after));
  }

  /** @param {string} id */
  async function remove(id) {
    const pictures = collection.list();
    const n = pictures.flatMap(({ boxes }) => boxes.filter(({ label }) => label === id)).length;
    const values = { label: nameOf(collection.label(id)?.name ?? "", texts()), n };
    const { t } = texts();
    const words = {
      title: t("label.delete.ask", values),
      help: t("label.delete.help", values),
      yes: t("label.delete", values),
    };
    if (n && !(await ask(words))) return;
    await keep(removeLabel(collection.labels, id, collection.list(), Date.now()));
  }

  function refresh() {
    const { labels } = collection;
    if (!labels.some(({ id }) => id === current)) current = labels[0]?.id ?? "";
    list.show(labels, current, texts());
  }

  return {
    refresh,
    /** @returns {string | undefined} id of the next box's label; undefined, with a message, where there is none */
    current() {
      if (!collection.labels.length) list.tell(texts().t("label.needed"));
      return collection.labels.length ? current : undefined;
    },
    /** @param {number} place from 0 */
    chooseAt(place) {
      const label = collection.labels[place];
      if (label) choose(label.id);
    },
    /** @param {string} id @returns {import("./easel.js").Look} */
    lookOf(id) {
      const { name, colour } = collection.label(id) ?? { name: "?", colour: "#ffffff" };
      return { name: nameOf(name, texts()), colour, ink: inkOn(colour) };
    },
  };
}
