import assert from "node:assert/strict";
import { test } from "node:test";

import { completeTexts, loadTexts } from "../../../static/js/page/i18n.js";
import { countLabels, createAnnouncer, leftToRight, nameOf, summarise } from "../../../static/js/page/summary.js";

const labels = ["mask", "no_mask", "incorrect"];
const english = await completeTexts(await loadTexts("en"));
/** @param {string[]} names */
const faces = (...names) => names.map((label) => ({ label }));

test("the picture in words", () => {
  assert.equal(summarise([], labels, english), "No face in the picture");
  assert.equal(summarise(faces("no_mask"), labels, english), "1 face, without a mask");
  assert.equal(summarise(faces("no_mask", "mask"), labels, english), "2 faces: 1 with a mask, 1 without a mask");
  assert.equal(
    summarise(faces("mask", "incorrect", "mask", "no_mask"), labels, english),
    "4 faces: 2 with a mask, 1 without a mask, 1 with the mask worn incorrectly",
  );
});

test("the same in German and for labels that are spelled otherwise", async () => {
  const german = await completeTexts(await loadTexts("de"));
  assert.equal(
    summarise(faces("No Mask", "Mask"), ["Mask", "No Mask"], german),
    "2 Gesichter: 1 mit Maske, 1 ohne Maske",
  );
});

test("a foreign model's labels are said as it names them", () => {
  const things = ["person", "cup"];
  assert.equal(summarise(faces("cup", "person", "cup"), things, english), "3 things: person, 2 × cup");
  assert.equal(summarise(faces("cup"), things, english), "1 thing: cup");
  assert.equal(summarise([], things, english), "Nothing found in the picture");
  assert.equal(nameOf("<b>cup</b>", english), "<b>cup</b>");
  assert.equal(nameOf("No Mask", english), "No mask");
});

test("labels are counted in the model's order, unknown ones last", () => {
  assert.deepEqual(
    [...countLabels(faces("7", "incorrect", "mask", "7"), labels)],
    [
      ["mask", 1],
      ["incorrect", 1],
      ["7", 2],
    ],
  );
});

test("detections are listed from the picture's left to its right, and the input stays as it was", () => {
  const boxes = /** @type {any[]} */ ([{ box: [30, 0, 1, 1] }, { box: [10, 9, 1, 1] }, { box: [10, 2, 1, 1] }]);
  assert.deepEqual(
    leftToRight(boxes).map(({ box }) => box.slice(0, 2)),
    [
      [10, 2],
      [10, 9],
      [30, 0],
    ],
  );
  assert.deepEqual(boxes[0].box, [30, 0, 1, 1]);
});

/** A clock that the test sets. */
function clock() {
  let time = 0;
  /** @type {{at: number, callback: () => void}[]} */
  let timers = [];
  return {
    options: {
      pause: 2000,
      now: () => time,
      later: (/** @type {() => void} */ callback, /** @type {number} */ ms) => {
        const timer = { at: time + ms, callback };
        timers.push(timer);
        return timer;
      },
      cancel: (/** @type {any} */ timer) => {
        timers = timers.filter((other) => other !== timer);
      },
    },
    /** @param {number} ms */
    pass(ms) {
      time += ms;
      const due = timers.filter(({ at }) => at <= time);
      timers = timers.filter(({ at }) => at > time);
      for (const { callback } of due) callback();
    },
  };
}

test("not more than one sentence in two seconds is spoken, and the newest wins", () => {
  const { options, pass } = clock();
  /** @type {string[]} */
  const spoken = [];
  const announcer = createAnnouncer((text) => spoken.push(text), options);
  announcer.say("one");
  for (const text of ["two", "three", "four"]) {
    pass(100);
    announcer.say(text);
  }
  assert.deepEqual(spoken, ["one"]);
  pass(1699);
  assert.deepEqual(spoken, ["one"]);
  pass(1);
  assert.deepEqual(spoken, ["one", "four"]);
});

test("what has not changed is not said again, also when it changed and came back", () => {
  const { options, pass } = clock();
  /** @type {string[]} */
  const spoken = [];
  const announcer = createAnnouncer((text) => spoken.push(text), options);
  announcer.say("one");
  announcer.say("two");
  announcer.say("one");
  pass(5000);
  announcer.say("one");
  pass(5000);
  assert.deepEqual(spoken, ["one"]);
});

test("after a reset nothing waits, and the same sentence may be said anew", () => {
  const { options, pass } = clock();
  /** @type {string[]} */
  const spoken = [];
  const announcer = createAnnouncer((text) => spoken.push(text), options);
  announcer.say("one");
  announcer.say("two");
  announcer.reset();
  pass(5000);
  assert.deepEqual(spoken, ["one"]);
  announcer.say("one");
  assert.deepEqual(spoken, ["one", "one"]);
});
