import assert from "node:assert/strict";
import { test } from "node:test";

import { measures } from "../../../static/js/page/measured-errors.js";
import { createTexts } from "../../../static/js/page/i18n.js";
import { allTexts } from "./all-texts.js";

const english = await allTexts("en");

const texts = createTexts("en", english);

test("the table of errors shows what the model's metadata holds", () => {
  const rows = measures(
    {
      recall: { mask: 0.5, no_mask: 0.4 },
      precision: { mask: 0.6 },
      recallWebcam: { mask: 0.91, no_mask: 0.88 },
      precisionWebcam: { mask: 0.952 },
      wrongClass: { all: 0.05, webcam: 0.034 },
      ap50: { all: 0.6, webcam: 0.842 },
      falseBoxesPerFacelessPicture: 0.0251,
    },
    texts,
  );
  assert.deepEqual(rows, [
    ["Mask: found", "91%"],
    ["No mask: found", "88%"],
    ["Mask: right when it says so", "95%"],
    ["Face found, but the wrong answer", "3.4%"],
    ["Average precision at IoU 0.5", "84.2%"],
    ["False boxes per picture without a face", "0.03"],
  ]);
});

test("figures of all faces are never mixed with those of near ones", () => {
  const rows = measures(
    {
      recall: { mask: 0.5 },
      precision: {},
      wrongClass: { all: 0.05, webcam: 0.034 },
      ap50: { all: 0.6, webcam: 0.842 },
    },
    texts,
  );
  assert.deepEqual(
    rows.map(([, value]) => value),
    ["50%", "5%", "60%"],
  );
});

test("what the model makes of strangers stands with its interval", () => {
  const strangers = { share: 0.0123, interval: [0.004, 0.031], groups: 16 };
  assert.deepEqual(measures({ strangers }, texts), [
    ["People never seen in training (16 persons and sources): wrong answer", "1.2% (0.4% – 3.1%)"],
  ]);
  assert.deepEqual(
    measures({ strangers: { share: 0.01, interval: null } }, texts),
    [],
    "without an interval it says nothing",
  );
});

test("a foreign model without metrics, or with odd ones, gives no rows and no NaN", () => {
  assert.deepEqual(measures(undefined, texts), []);
  assert.deepEqual(measures({}, texts), []);
  assert.deepEqual(
    measures(
      { recall: { mask: null, no_mask: "0.9" }, ap50: 3, wrongClass: null, falseBoxesPerFacelessPicture: NaN },
      texts,
    ),
    [],
  );
});
