// All texts of a language, loaded early and late, for tests that check whether something is said at all.

/** @param {string} code @returns {Promise<import("../../../static/js/page/i18n.js").Texts>} */
export async function allTexts(code) {
  const [first, later] = await Promise.all(
    ["", "later/"].map((folder) => import(`../../../static/js/page/texts/${folder}${code}.js`)),
  );
  return { ...first.default, ...later.default };
}
