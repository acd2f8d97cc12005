import { LANGUAGES } from "../../../static/js/page/i18n.js";
import { allTexts } from "../page/all-texts.js";
import { testTranslations } from "../translations.js";

/** @type {Record<string, Record<string, any>>} */
const all = {};
for (const code of Object.keys(LANGUAGES))
  all[code] = (await import(`../../../static/js/teach/texts/${code}.js`)).default;

testTranslations({
  all,
  // International words, and texts made only of values.
  international: ["problem", "actions.picture", "place", "form"],
  folder: new URL("../../../static/js/teach/", import.meta.url),
  template: new URL("../../../templates/teach.html", import.meta.url),
  shared: await allTexts("en"),
});
