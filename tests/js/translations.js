// What must hold for a page's texts in every language, as one test each; called by the test of each page's texts.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";

/** @param {unknown} entry @returns {string[]} */
const forms = (entry) =>
  typeof entry === "string" ? [entry] : Object.values(/** @type {Record<string, string>} */ (entry));
/** @param {string} text */
const holes = (text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);

/**
 * @param {{all: Record<string, Record<string, any>>, international: string[], folder: URL, template: URL, early?: Record<string, any>, shared?: Record<string, any>}} page
 *   all: texts by language; international: keys that may read alike in two languages; folder: its modules; template: its HTML;
 *   early: the English texts that come with its HTML, if not all of them do; shared: English texts of another page that
 *   this one reuses
 */
export function testTranslations({ all, international, folder, template, early = all.en, shared = {} }) {
  const english = all.en;
  for (const [code, texts] of Object.entries(all)) testLanguage(code, texts, english, international);

  test("the page's own HTML says what English says", () => {
    const html = readFileSync(template, "utf8");
    const found = [...html.matchAll(/data-t="([^"]+)"[^>]*>([^<]*)</g)];
    assert.ok(found.length > 20);
    for (const [, key, words] of found) assert.equal(words, early[key] ?? shared[key], key);
    for (const [, key] of html.matchAll(/data-t-label="([^"]+)"/g)) assert.ok(key in early || key in shared, key);
  });

  test("every key that a module names exists", () => {
    for (const file of readdirSync(folder).filter((name) => name.endsWith(".js"))) {
      const source = readFileSync(new URL(file, folder), "utf8");
      const named = [...source.matchAll(/\bt\("([\w.-]+)"/g), ...source.matchAll(/"(wait\.[a-z]+)"/g)];
      for (const [, key] of named) assert.ok(key in english || key in shared, `${file}: ${key}`);
    }
  });
}

/** @param {string} code @param {Record<string, any>} texts @param {Record<string, any>} english @param {string[]} international */
function testLanguage(code, texts, english, international) {
  test(`${code} has every key of English and no other`, () => {
    assert.deepEqual(
      Object.keys(texts).filter((key) => !(key in english)),
      [],
      "unknown",
    );
    assert.deepEqual(
      Object.keys(english).filter((key) => !(key in texts)),
      [],
      "missing",
    );
  });

  test(`${code} says something everywhere, with English's values and no others`, () => {
    for (const [key, entry] of Object.entries(texts)) {
      const expected = new Set(forms(english[key]).flatMap(holes));
      for (const form of forms(entry)) {
        assert.ok(form.trim().length > 0, key);
        for (const hole of holes(form)) assert.ok(expected.has(hole), `${key}: {${hole}}`);
      }
      const used = new Set(forms(entry).flatMap(holes));
      assert.deepEqual(
        [...expected].filter((hole) => !used.has(hole)),
        [],
        key,
      );
    }
  });

  test(`${code} has each plural form that its grammar asks for`, () => {
    const needed = new Intl.PluralRules(code).resolvedOptions().pluralCategories;
    for (const [key, entry] of Object.entries(texts)) {
      if (typeof english[key] === "string") assert.equal(typeof entry, "string", key);
      else
        assert.deepEqual(
          needed.filter((form) => !(form in entry)),
          [],
          key,
        );
    }
  });

  if (code !== "en") {
    test(`${code} is translated: hardly a text is still English`, () => {
      const same = Object.keys(english).filter((key) => JSON.stringify(texts[key]) === JSON.stringify(english[key]));
      assert.deepEqual(
        same.filter((key) => !international.includes(key)),
        [],
      );
    });
  }
}
