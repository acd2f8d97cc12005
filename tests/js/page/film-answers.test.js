import assert from "node:assert/strict";
import { test } from "node:test";

import { createFilmAnswers, filmAsCsv, filmAsJson } from "../../../static/js/page/film-answers.js";

/** @param {string} label @param {number} [id] @returns {import("../../../static/js/page/film-answers.js").Face} */
const face = (label, id = 1) => ({ id, label, score: 0.91234, box: [1, 2, 3, 4.567] });

function film() {
  const answers = createFilmAnswers();
  answers.add(0, []);
  answers.add(2, [face("mask"), face("mask", 2)]);
  answers.add(1, [face("no_mask")]); // a jump back
  return answers;
}

test("a picture's answer is found by its time, and an older one only with patience", () => {
  const answers = film();
  assert.deepEqual(
    answers.pictures.map(({ time }) => time),
    [0, 1, 2],
  );
  assert.equal(answers.at(1.001)?.length, 1);
  assert.equal(answers.at(1.4), undefined);
  assert.equal(answers.at(1.4, 0.5)?.length, 1);
  assert.equal(answers.at(1.6, 0.5), undefined);
  assert.equal(answers.at(-1), undefined);
});

test("a picture that is looked at again has the newer answer", () => {
  const answers = film();
  answers.add(1.001, []);
  assert.equal(answers.pictures.length, 3);
  assert.deepEqual(answers.at(1), []);
});

test("along the film it says where how many were seen at most, and where nothing was looked at", () => {
  const answers = film();
  answers.add(2.1, [face("mask"), face("no_mask", 2)]);
  assert.deepEqual(answers.along(4, 4), [
    new Map(),
    new Map([["no_mask", 1]]),
    new Map([
      ["mask", 2],
      ["no_mask", 1],
    ]),
    null,
  ]);
  const [before, last] = answers.along(40, 2.2).slice(-2); // two columns per picture
  assert.deepEqual(
    last,
    new Map([
      ["mask", 1],
      ["no_mask", 1],
    ]),
  );
  assert.equal(before, last);
  assert.equal(answers.mostFaces, 2);
  answers.clear();
  assert.deepEqual(answers.along(2, 4), [null, null]);
});

test("what was passed over is found, at the start, between and at the end", () => {
  const answers = createFilmAnswers();
  for (const time of [0.5, 0.54, 0.58, 0.7, 0.74]) answers.add(time, []);
  assert.equal(answers.gap(0.07, 1), 0);
  for (let time = 0; time < 0.5; time += 0.04) answers.add(time, []);
  assert.equal(answers.gap(0.07, 1), 0.58);
  answers.add(0.62, []);
  answers.add(0.66, []);
  assert.equal(answers.gap(0.07, 1), 0.74);
  assert.equal(answers.gap(0.07, 0.78), undefined);
});

test("as CSV each face has its row, with its time and its number", () => {
  assert.deepEqual(filmAsCsv(film().pictures).slice(1).trimEnd().split("\r\n"), [
    "time,faces,face,label,score,x,y,box_width,box_height",
    "0,0,,,,,,,",
    "1,1,1,no_mask,0.9123,1,2,3,4.57",
    "2,2,1,mask,0.9123,1,2,3,4.57",
    "2,2,2,mask,0.9123,1,2,3,4.57",
  ]);
});

test("as JSON it says of which film, by which model and when", () => {
  const made = { model: "m", version: "1", labels: ["mask", "no_mask"], time: new Date(Date.UTC(2026, 10, 25)) };
  const size = { name: "a.mp4", width: 64, height: 48, duration: 2.50004 };
  const kept = JSON.parse(filmAsJson(film().pictures, size, made));
  assert.deepEqual(kept.film, { ...size, duration: 2.5 });
  assert.deepEqual(kept.pictures[1], {
    time: 1,
    detections: [{ face: 1, label: "no_mask", score: 0.9123, box: [1, 2, 3, 4.57] }],
  });
});
