// Localisation: picks the language, looks up texts and plural forms, formats numbers. The texts are in texts/.
// Not its job: putting them into the page (ui.js).

/** @typedef {string | Partial<Record<Intl.LDMLPluralRule, string>>} Text a plain text, or one per plural form of {n} */
/** @typedef {Record<string, Text>} Texts */
/** @typedef {Record<string, () => Promise<{default: Texts}>>} Files */

/** Each language under its own name, as a visitor would look for it. */
export const LANGUAGES = Object.freeze({
  en: "English",
  de: "Deutsch",
  fr: "Français",
  es: "Español",
  it: "Italiano",
  pt: "Português",
  zh: "中文",
  ja: "日本語",
  ko: "한국어",
  ar: "العربية",
});

// Written out one by one so that the bundler finds the files.
/** @type {Files} */
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

/** Texts used only by the parts that are loaded later. @type {Files} */
const LATER_FILES = {
  en: () => import("./texts/later/en.js"),
  de: () => import("./texts/later/de.js"),
  fr: () => import("./texts/later/fr.js"),
  es: () => import("./texts/later/es.js"),
  it: () => import("./texts/later/it.js"),
  pt: () => import("./texts/later/pt.js"),
  zh: () => import("./texts/later/zh.js"),
  ja: () => import("./texts/later/ja.js"),
  ko: () => import("./texts/later/ko.js"),
  ar: () => import("./texts/later/ar.js"),
};

// Without this limit, a stalled connection would leave the page without its buttons.
const PATIENCE_MILLISECONDS = 4000;

/**
 * The first of the wanted languages that is available: "de-AT" gives "de".
 * @param {readonly (string | null | undefined)[]} wanted most wanted first
 * @returns {keyof typeof LANGUAGES}
 */
export function pickLanguage(wanted) {
  for (const tag of wanted) {
    const code = String(tag ?? "")
      .toLowerCase()
      .split(/[-_]/)[0];
    if (Object.hasOwn(LANGUAGES, code)) return /** @type {keyof typeof LANGUAGES} */ (code);
  }
  return "en";
}

/**
 * @param {string} language one of LANGUAGES
 * @param {Texts} first that language's texts; a missing key is shown as it is
 */
export function createTexts(language, first) {
  let texts = first;
  const plural = new Intl.PluralRules(language);

  /**
   * @param {string} key
   * @param {Record<string, string | number>} [values] fill {name}; `n` also picks the plural form
   * @returns {string}
   */
  function t(key, values = {}) {
    const entry = texts[key] ?? key;
    const text =
      typeof entry === "string" ? entry : (entry[plural.select(Number(values.n ?? 0))] ?? entry.other ?? key);
    return text.replace(/\{(\w+)\}/g, (whole, name) => {
      const value = values[name];
      if (value === undefined) return whole;
      return typeof value === "number" ? number(value) : value;
    });
  }

  /** @type {Map<string, Intl.NumberFormat>} */
  const formats = new Map();

  /** @param {number} value @param {Intl.NumberFormatOptions} [options] */
  function number(value, options = { maximumFractionDigits: 1 }) {
    const key = JSON.stringify(options);
    const format = formats.get(key) ?? new Intl.NumberFormat(language, options);
    formats.set(key, format);
    return format.format(value);
  }

  return {
    language,
    direction: /** @type {"ltr" | "rtl"} */ (language === "ar" ? "rtl" : "ltr"),
    t,
    has: (/** @type {string} */ key) => key in texts,
    /** @param {Texts} more texts in the same language */
    add: (more) => {
      texts = { ...texts, ...more };
    },
    number,
    /** @param {number} share 0..1 */
    percent: (share, digits = 0) => number(share, { style: "percent", maximumFractionDigits: digits }),
    /** @param {number} bytes */
    megabytes: (bytes) =>
      number(bytes / 1e6, { style: "unit", unit: "megabyte", minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    /** @param {number} ms */
    milliseconds: (ms) => number(ms, { style: "unit", unit: "millisecond", maximumFractionDigits: ms < 10 ? 1 : 0 }),
    /** @param {string[]} parts */
    list: (parts) => new Intl.ListFormat(language, { type: "unit", style: "short" }).format(parts),
  };
}

/** @typedef {ReturnType<typeof createTexts>} Translator */

/**
 * Falls back to English if the language's file cannot be fetched in time: missing texts must not break the page.
 * @param {string} language one of LANGUAGES
 * @param {Files} [files]
 * @throws {TypeError} if not even English can be fetched
 */
export async function loadTexts(language, files = FILES) {
  const arrived = await fetchTexts(language, files);
  return createTexts(arrived.language, arrived.texts);
}

/** @type {WeakMap<Translator, Promise<Translator>>} */
const completed = new WeakMap();

/**
 * Adds the texts of the parts that are loaded later.
 * @param {Translator} texts
 * @param {Files} [files]
 * @returns {Promise<Translator>} the same object; a failure is not cached, so the next call tries again
 * @throws {TypeError} if not even English can be fetched
 */
export function completeTexts(texts, files = LATER_FILES) {
  const asked =
    completed.get(texts) ??
    fetchTexts(texts.language, files).then((more) => {
      texts.add(more.texts);
      return texts;
    });
  completed.set(texts, asked);
  asked.catch(() => completed.delete(texts));
  return asked;
}

/**
 * @param {string} language
 * @param {Files} files
 * @returns {Promise<{language: string, texts: Texts}>} English if that language does not arrive in time
 */
async function fetchTexts(language, files) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const silence = new Promise((_, reject) => {
    timer = setTimeout(reject, PATIENCE_MILLISECONDS);
  });
  try {
    const arrived = /** @type {Promise<{default: Texts}>} */ (Promise.race([files[language](), silence]));
    return { language, texts: (await arrived).default };
  } catch {
    return { language: "en", texts: (await files.en()).default };
  } finally {
    clearTimeout(timer);
  }
}
