// @ts-check
// The page's words in one language: key to sentence, with {slots}.

/** The languages this page speaks; index.html has them too, for the words of its first screen. */
export const kLanguages = ["en", "es"];

/** The first language of the person that the page speaks. */
export function guess(wanted) {
  for (const tag of wanted) {
    const language = tag.slice(0, 2).toLowerCase();
    if (kLanguages.includes(language)) return language;
  }
  return kLanguages[0];
}

/** @returns {Promise<Record<string, string>>} */
export async function load(surface, language) {
  const answer = await fetch(`/text/${surface}.${language}.json`);
  if (!answer.ok) throw new Error("no words for " + language);
  return answer.json();
}

/**
 * say(key, slots) gives the sentence, and the key itself where one is missing, so that a gap
 * shows instead of hiding. say.count(key, n, slots) picks the plural form; say.around(key, slots)
 * takes elements for slots.
 */
export function sayIn(words, language) {
  const rules = language && typeof Intl === "object" && Intl.PluralRules ? new Intl.PluralRules(language) : null;
  const formOf = (n) => (rules ? rules.select(n) : n === 1 ? "one" : "other");
  const say = (key, slots = {}) => {
    const sentence = key in words ? words[key] : key;
    return sentence.replace(/\{(\w+)\}/g, (whole, name) => (name in slots ? String(slots[name]) : whole));
  };
  /** The sentence in parts, with an element in the place of each slot. */
  say.around = (key, slots) => say(key).split(/\{(\w+)\}/).map((part, at) => (at % 2 ? slots[part] : part));
  say.knows = (key) => key in words;
  say.count = (key, n, slots = {}) => {
    const form = key + "." + formOf(n);
    return say(form in words ? form : key + ".other", { n, ...slots });
  };
  say.language = language;
  return say;
}
