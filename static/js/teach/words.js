// Loads this page's texts: its own, and those shared with the first page (cameras, pictures, models).
// Not its job: what they say (texts/).

import { completeTexts, loadTexts } from "../page/i18n.js";

// Listed one by one, so that the bundler finds their files.
/** @type {Record<string, () => Promise<{default: import("../page/i18n.js").Texts}>>} */
const FILES = {
  en: () => import("./texts/en.js"),
  de: () => import("./texts/de.js"),
  fr: () => import("./texts/fr.js"),
  es: () => import("./texts/es.js"),
  it: () => import("./texts/it.js"),
  pt: () => import("./texts/pt.js"),
  zh: () => import("./texts/zh.js"),
  ja: () => import("./texts/ja.js"),
  ko: () => import("./texts/ko.js"),
  ar: () => import("./texts/ar.js"),
};

/** @param {string} language one of LANGUAGES @returns {Promise<import("../page/i18n.js").Translator>} */
export async function loadWords(language) {
  const [own, shared] = await Promise.all([loadTexts(language, FILES), loadTexts(language).then(completeTexts)]);
  const has = (/** @type {string} */ key) => own.has(key) || shared.has(key);
  return { ...own, has, t: (key, values) => (own.has(key) ? own.t(key, values) : shared.t(key, values)) };
}
