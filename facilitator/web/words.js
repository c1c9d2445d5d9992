// @ts-check
// The page's own words in one language. Sentences hold {slots}; plural forms end in .one, .other.

/**
 * @typedef {Object} Words
 * @property {string} language
 * @property {(key: string, slots?: Object<string, any>) => string} say
 * @property {(key: string, slots: Object<string, Node>) => any[]} around with elements for slots
 * @property {(key: string, count: number, slots?: Object<string, any>) => string} many
 * @property {(figure: number) => string} figure with one decimal, as the language writes it
 * @property {(date: string) => string} date 2027-06 or 2027-06-30 as one says it
 * @property {(ms: number) => string} time of day, of milliseconds since 1970, as one says it here
 * @property {(key: string) => boolean} has
 */

const USUAL = "en";

/**
 * The language asked for in the address, else the browser's, else English.
 * @param {string} search
 * @param {readonly string[]} browser
 * @returns {string}
 */
export function chosenLanguage(search, browser) {
  const asked = new URLSearchParams(search).get("language");
  const first = asked || browser[0] || USUAL;
  const code = first.toLowerCase().split("-")[0];
  return /^[a-z]{2,3}$/.test(code) ? code : USUAL;
}

/**
 * @param {Object<string, string>} sentences
 * @param {string} language
 * @returns {Words}
 */
export function wordsOf(sentences, language) {
  const has = (key) => Object.prototype.hasOwnProperty.call(sentences, key);
  // A gap shows instead of hiding.
  const say = (key, slots) => filled(has(key) ? sentences[key] : key, slots || {});
  const around = (key, slots) =>
    say(key).split(/\{(\w+)\}/).map((part, at) => (at % 2 ? slots[part] : part));
  const many = (key, count, slots) =>
    say(`${key}.${pluralForm(count, language)}`, Object.assign({ count }, slots));
  const figure = (value) =>
    value.toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const date = (text) => dateIn(text, language);
  const time = (ms) => new Date(ms).toLocaleTimeString(language, { hour: "numeric", minute: "2-digit" });
  return { language, say, around, many, figure, date, time, has };
}

function dateIn(text, language) {
  const [year, month, day] = text.split("-").map(Number);
  if (!(month >= 1)) return text;
  const shown = { year: "numeric", month: "long", day: day ? "numeric" : undefined, timeZone: "UTC" };
  return new Date(Date.UTC(year, month - 1, day || 1)).toLocaleDateString(language, shown);
}

function filled(sentence, slots) {
  return sentence.replace(/\{(\w+)\}/g, (slot, name) => (name in slots ? String(slots[name]) : slot));
}

function pluralForm(count, language) {
  const rules = typeof Intl === "object" && Intl.PluralRules;
  const form = rules ? new Intl.PluralRules(language).select(count) : count === 1 ? "one" : "other";
  return form === "one" ? "one" : "other";
}

/**
 * The words of a surface in this language, or in English where there is no such file.
 * @param {string} surface
 * @param {string} language
 * @returns {Promise<Words>}
 */
export async function loadWords(surface, language) {
  const answer = await fetch(`/text/${surface}.${language}.json`);
  if (answer.ok) return wordsOf(await answer.json(), language);
  if (language === USUAL) return wordsOf({}, USUAL);
  return loadWords(surface, USUAL);
}

const RIGHT_TO_LEFT = ["ar", "fa", "he", "ur"];

/** @param {string} language */
export function directionOf(language) {
  return RIGHT_TO_LEFT.indexOf(language) >= 0 ? "rtl" : "ltr";
}
