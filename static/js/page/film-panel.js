// The panel under a video: timeline of the answers, position slider and save buttons. Values in, events out.
// Not its job: playing the video (film.js), the answers (film-answers.js).

import { styleOf } from "./palette.js";
import { summarise } from "./summary.js";
import { byId } from "./ui.js";

/** @typedef {import("./i18n.js").Translator} Translator */
/** @typedef {ReturnType<typeof import("./film-answers.js").createFilmAnswers>} FilmAnswers */

const COLUMNS = 200;
const LINE_HEIGHT = 40; // CSS pixels
const LEAST_ROWS = 3; // faces; the timeline's height is scaled for at least this many

/** @param {number} seconds @returns {string} "1:07" */
export function clockOf(seconds) {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/**
 * @param {{
 *   onSeek: (seconds: number) => void,
 *   onSave: (kind: "csv" | "json") => void,
 *   onCopy: (() => void) | null,
 * }} handlers onCopy: null if the browser cannot record a copy
 */
export function createFilmPanel({ onSeek, onSave, onCopy }) {
  const row = byId("row");
  const sum = document.createElement("p");
  const line = Object.assign(document.createElement("canvas"), { width: COLUMNS, height: LINE_HEIGHT });
  line.setAttribute("aria-hidden", "true");
  const where = Object.assign(document.createElement("input"), {
    type: "range",
    min: "0",
    step: "0.01",
    id: "film-time",
  });
  where.addEventListener("input", () => onSeek(Number(where.value)));
  const clock = document.createElement("span");
  const time = Object.assign(document.createElement("div"), { className: "film-time" });
  time.append(where, clock);
  const saves = Object.assign(document.createElement("div"), { className: "saves" });
  const button = (/** @type {() => void} */ onClick) => {
    const made = Object.assign(document.createElement("button"), { type: "button", className: "button" });
    made.addEventListener("click", onClick);
    saves.append(made);
    return made;
  };
  const csv = button(() => onSave("csv"));
  const json = button(() => onSave("json"));
  const copy = onCopy && button(onCopy);
  row.replaceChildren(sum, line, time, saves);

  /** @param {FilmAnswers} answers @param {number} duration @param {readonly string[]} labels */
  function draw(answers, duration, labels) {
    const context = line.getContext("2d");
    if (!context) return;
    context.clearRect(0, 0, COLUMNS, LINE_HEIGHT);
    const unit = LINE_HEIGHT / Math.max(LEAST_ROWS, answers.mostFaces);
    answers.along(COLUMNS, duration).forEach((counts, x) => {
      if (!counts) return;
      context.fillStyle = "#8aa3a4"; // analysed
      context.fillRect(x, LINE_HEIGHT - 2, 1, 2);
      let y = LINE_HEIGHT;
      for (const [label, count] of counts) {
        context.fillStyle = styleOf(label, labels).colour;
        context.fillRect(x, y - count * unit, 1, count * unit);
        y -= count * unit;
      }
    });
  }

  return {
    /**
     * @param {{answers: FilmAnswers, time: number, duration: number, labels: readonly string[], copied: number | null}} film times in seconds;
     *   copied: 0..1 while a copy is being made, otherwise null
     * @param {Translator} texts
     */
    show({ answers, time: now, duration, labels, copied }, texts) {
      row.setAttribute("aria-label", texts.t("film"));
      where.setAttribute("aria-label", texts.t("film.time"));
      const pictures = texts.t("pictures", { n: answers.pictures.length });
      sum.textContent =
        copied === null
          ? texts.list([pictures, texts.t("film.most", { n: answers.mostFaces })])
          : texts.t("film.copying", { share: texts.percent(copied) });
      where.max = String(duration);
      if (document.activeElement !== where || copied !== null || Math.abs(Number(where.value) - now) > 0.05)
        where.value = String(now);
      const faces = answers.at(now, duration);
      const words = `${clockOf(now)} / ${clockOf(duration)}`;
      clock.textContent = words;
      where.setAttribute("aria-valuetext", faces ? `${words}. ${summarise(faces, labels, texts)}` : words);
      csv.textContent = texts.t("save.csv");
      json.textContent = texts.t("save.json");
      csv.disabled = json.disabled = !answers.pictures.length;
      if (copy) copy.textContent = texts.t(copied === null ? "film.copy" : "film.copy.stop");
      if (copy) copy.disabled = !answers.pictures.length;
      draw(answers, duration, labels);
    },
  };
}
