// The answers beside the picture: the list of detections, the summary sentence and the spoken announcement.
// Takes values only; draws nothing on the picture.

import { canonical, speaksOfMasks, styleOf } from "./palette.js";
import { createAnnouncer, leftToRight, nameOf, summarise } from "./summary.js";
import { byId } from "./ui.js";

/** @typedef {import("./i18n.js").Translator} Translator */
/** @typedef {import("./summary.js").Detection} Detection */

export function createResults() {
  const list = byId("detections");
  const sentence = byId("summary");
  const spoken = byId("spoken");
  const announcer = createAnnouncer((text) => {
    spoken.textContent = text;
  });

  /** @param {number} index @returns {HTMLLIElement} */
  function row(index) {
    const found = list.children[index];
    if (found) return /** @type {HTMLLIElement} */ (found);
    list.append(/** @type {HTMLTemplateElement} */ (byId("answer")).content.cloneNode(true));
    return /** @type {HTMLLIElement} */ (list.lastElementChild);
  }

  return {
    /**
     * @param {readonly Detection[]} detections in the source's pixels
     * @param {readonly string[]} labels the model's
     * @param {Translator} texts
     * @param {boolean} [fresh] a new detection, not the same one in another language
     */
    show(detections, labels, texts, fresh = true) {
      const sorted = leftToRight(detections);
      while (list.children.length > sorted.length) list.lastElementChild?.remove();
      sorted.forEach(({ label, score, box }, index) => {
        const item = row(index);
        item.dataset.label = label;
        item.dataset.score = score.toFixed(4);
        item.dataset.box = box.map((value) => Number(value.toFixed(2))).join(",");
        fillTag(/** @type {HTMLElement} */ (item.querySelector(".tag")), label, labels, texts);
        const percent = /** @type {HTMLElement} */ (item.querySelector(".score"));
        percent.textContent = texts.percent(score);
      });
      if (fresh) list.dataset.frame = String(Number(list.dataset.frame) + 1);
      const text = summarise(sorted, labels, texts);
      if (sentence.textContent !== text) sentence.textContent = text;
      announcer.say(text);
    },
    clear() {
      list.replaceChildren();
      sentence.textContent = "";
      spoken.textContent = "";
      announcer.reset();
      this.note("");
    },
    /** Shows and announces a message in place of an answer. @param {string} text */
    say(text) {
      sentence.textContent = text;
      announcer.say(text);
    },
    /** @param {string} text shown under the list; empty hides it */
    note(text) {
      byId("note").textContent = text;
      byId("note").hidden = !text;
    },
  };
}

/** The legend on the start view: drawn faces for our own labels, otherwise the model's labels in their colours. */
export function createKey() {
  const key = byId("key");
  const drawn = /** @type {HTMLElement[]} */ ([...key.children]);

  return {
    /**
     * @param {readonly string[]} labels
     * @param {Translator} texts
     * @param {number} [most] labels beyond this are only counted
     */
    show(labels, texts, most = 12) {
      const ours = speaksOfMasks(labels);
      key.classList.toggle("plain", !ours);
      const known = new Set(labels.map(canonical));
      if (ours) return key.replaceChildren(...drawn.filter(({ dataset }) => known.has(dataset.label ?? "")));
      const items = labels.slice(0, most).map((label) => {
        const item = document.createElement("li");
        item.append(tagOf(label, labels, texts));
        return item;
      });
      if (labels.length > most) {
        items.push(
          Object.assign(document.createElement("li"), {
            textContent: texts.t("more.labels", { n: labels.length - most }),
          }),
        );
      }
      return key.replaceChildren(...items);
    },
  };
}

/**
 * A label with its colour and sign.
 * @param {string} label
 * @param {readonly string[]} labels
 * @param {Translator} texts
 */
export function tagOf(label, labels, texts) {
  const item = /** @type {DocumentFragment} */ (
    /** @type {HTMLTemplateElement} */ (byId("answer")).content.cloneNode(true)
  );
  const tag = /** @type {HTMLElement} */ (item.querySelector(".tag"));
  fillTag(tag, label, labels, texts);
  return tag;
}

/** @param {HTMLElement} tag @param {string} label @param {readonly string[]} labels @param {Translator} texts */
function fillTag(tag, label, labels, texts) {
  const { colour, sign } = styleOf(label, labels);
  tag.style.setProperty("--colour", colour);
  const [mark, words] = tag.querySelectorAll(".mark, .words");
  mark.textContent = sign;
  words.textContent = nameOf(label, texts);
}
