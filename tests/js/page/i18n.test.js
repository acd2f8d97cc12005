import assert from "node:assert/strict";
import { test } from "node:test";

import { completeTexts, createTexts, LANGUAGES, loadTexts, pickLanguage } from "../../../static/js/page/i18n.js";
import firstEnglish from "../../../static/js/page/texts/en.js";
import { testTranslations } from "../translations.js";

/** @type {Record<string, Record<string, any>>} */
const all = {};
for (const code of Object.keys(LANGUAGES)) {
  const first = (await import(`../../../static/js/page/texts/${code}.js`)).default;
  const later = (await import(`../../../static/js/page/texts/later/${code}.js`)).default;
  all[code] = { ...first, ...later };
  test(`${code} says nothing twice, and the same as English does when the page opens`, () => {
    assert.deepEqual(
      Object.keys(first).filter((key) => key in later),
      [],
    );
    assert.deepEqual(Object.keys(first).sort(), Object.keys(firstEnglish).sort());
  });
}
const english = all.en;

testTranslations({
  all,
  // International words only.
  international: ["summary", "camera", "details", "pause", "place", "threads"],
  folder: new URL("../../../static/js/page/", import.meta.url),
  template: new URL("../../../templates/index.html", import.meta.url),
  early: firstEnglish,
});

for (const [code, texts] of Object.entries(all)) {
  test(`${code} gives each camera error words of its own, and a way on`, () => {
    const titles = Object.keys(texts).filter((key) => /^camera\.[a-z]+$/.test(key) && `${key}.help` in texts);
    assert.equal(titles.length, 16);
    for (const part of ["", ".help"]) {
      const words = titles.map((key) => texts[key + part]);
      assert.equal(new Set(words).size, words.length);
    }
  });
}

test("the first wanted language that we have is taken, whatever its region", () => {
  assert.equal(pickLanguage([null, "nl-NL", "de-AT", "en"]), "de");
  assert.equal(pickLanguage(["zh-Hant-TW"]), "zh");
  assert.equal(pickLanguage(["pt_BR"]), "pt");
  assert.equal(pickLanguage(["toString", "constructor", "nl"]), "en");
  assert.equal(pickLanguage([]), "en");
});

test("plurals, numbers and values go into the text", () => {
  const { t, percent, megabytes, direction } = createTexts("en", english);
  assert.equal(t("faces", { n: 1 }), "1 face");
  assert.equal(t("faces", { n: 2 }), "2 faces");
  assert.equal(t("photo.empty", { name: "{n}.jpg" }), "“{n}.jpg” is empty", "values are not looked into");
  assert.equal(percent(0.974), "97%");
  assert.equal(megabytes(2_400_000), "2.4 MB");
  assert.equal(direction, "ltr");
});

test("Arabic has its six plural forms and runs from right to left", () => {
  const { t, direction } = createTexts("ar", all.ar);
  assert.equal(t("faces", { n: 2 }), "وجهان");
  assert.match(t("faces", { n: 3 }), /وجوه/);
  assert.match(t("faces", { n: 11 }), /وجهًا/);
  assert.equal(direction, "rtl");
});

test("an unknown key says itself", () => {
  assert.equal(createTexts("de", {}).t("no.such.key"), "no.such.key");
});

const come = async () => ({ default: english });
const fail = () => Promise.reject(new TypeError("Failed to fetch"));

test("a language whose file cannot be fetched, or does not come soon, leaves the page in English", async (context) => {
  assert.equal((await loadTexts("xx")).language, "en");
  assert.equal((await loadTexts("fr")).language, "fr");
  assert.equal((await loadTexts("fr", { fr: fail, en: come })).language, "en");
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const waited = loadTexts("fr", { fr: () => new Promise(() => {}), en: come });
  context.mock.timers.tick(5000);
  assert.equal((await waited).language, "en");
});

test("what is said later comes once, in the same language where that comes", async () => {
  const texts = createTexts("fr", { start: "Démarrer" });
  let asked = 0;
  const files = {
    fr: async () => {
      if (asked++ === 0) throw new TypeError("Failed to fetch");
      return { default: { late: "Plus tard" } };
    },
    en: fail,
  };
  await assert.rejects(completeTexts(texts, files), TypeError);
  assert.equal(await completeTexts(texts, files), texts);
  await completeTexts(texts, files);
  assert.equal(asked, 2);
  assert.equal(texts.t("late"), "Plus tard");
  assert.equal(texts.t("start"), "Démarrer");
});

test("without any words the page says that its program has not arrived", async () => {
  await assert.rejects(loadTexts("fr", { fr: fail, en: fail }), TypeError);
});

test("what a camera is called is known from the first, for its list may be shown before anything else has come", () => {
  for (const key of ["camera.n", "camera.front", "camera.rear"]) assert.ok(key in firstEnglish, key);
});
