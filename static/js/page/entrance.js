// The entrance while its camera runs: the large sign for the person in front, the visitor counts, optional sound and
// speech. Not its job: choosing the sign (kiosk.js), counting (entrance-counts.js), the camera (camera-session.js).

import { countsAsRows, createCounter, withoutOld } from "./entrance-counts.js";
import { createEntrancePanel } from "./entrance-panel.js";
import { createSign } from "./kiosk.js";
import { styleOf } from "./palette.js";
import { saveText } from "./snapshot.js";
import { recall, remember } from "./store.js";
import { toCsv } from "./tables.js";
import { byId } from "./ui.js";
import { createVoice } from "./voice.js";

/** @typedef {import("./smooth.js").FollowedDetection} Face */

/**
 * @param {() => {labels: readonly string[], texts: import("./i18n.js").Translator}} context called on every use:
 *   model and language may change
 */
export function createEntrance(context) {
  const sign = createSign();
  const voice = createVoice();
  const on = { sound: recall("sound", false), speech: recall("speech", false) };
  const counter = createCounter(withoutOld(recall("counts", {}), new Date()), (counts) => {
    remember("counts", counts);
    if (panel.isOpen) redraw();
  });
  const panel = createEntrancePanel({
    canSpeak: voice.canSpeak,
    onOpen: redraw,
    onSave: () => saveText(toCsv(countsAsRows(counter.counts, context().labels)), "csv"),
    onClear: counter.clear,
    onSwitch: (what, isOn) => {
      on[what] = isOn;
      remember(what, isOn || undefined);
      if (isOn) say("mask"); // a sample of what was switched on
    },
  });
  document.addEventListener("pointerdown", () => {
    if (on.sound) voice.unlock();
  });

  /** @param {string} which */
  function say(which) {
    const { texts } = context();
    if (which === "none" || !which) return;
    if (on.sound) {
      voice.unlock();
      voice.sound(which);
    }
    if (on.speech) voice.speak(texts.t(`sign.${which}`), texts.language);
  }

  /** @param {string} which a label, "unsure", "none", or empty for no sign at all */
  function showSign(which) {
    const element = byId("sign");
    element.hidden = !which;
    const text = which ? context().texts.t(`sign.${which}`) : "";
    if (element.children[1].textContent === text) return;
    const isNew = element.dataset.label !== which;
    element.dataset.label = which;
    element.children[0].textContent = { none: "", unsure: "?", "": "" }[which] ?? styleOf(which, []).sign;
    element.children[1].textContent = text;
    if (isNew) say(which);
  }

  function redraw() {
    const { labels, texts } = context();
    panel.show({ counts: counter.counts, labels, ...on }, texts);
    if (!byId("sign").hidden) showSign(byId("sign").dataset.label ?? "");
  }

  redraw();
  return {
    /** @param {readonly Face[]} faces in one frame @param {number} time of that frame, in milliseconds */
    see(faces, time) {
      counter.see(faces, time, new Date());
      showSign(sign.update(faces, time));
    },
    /** The sign shown is no longer valid. */
    withdraw() {
      sign.reset();
      showSign("");
    },
    /** Shows the same in the current language. */
    redraw,
  };
}
