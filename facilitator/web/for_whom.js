// @ts-check
// Who is asked, where it is not everyone.

import { el } from "./dom.js";

/**
 * "For the reviewers"; "" where everyone is asked.
 * @param {import("./messages.js").Item} item
 * @param {import("./words.js").Words} words
 */
export function forWhomWords(item, words) {
  const who = item.answered_by;
  return who === "reviewers" || who === "participants" ? words.say(`for.${who}`) : "";
}

/** The same as a line above the title. @param {import("./messages.js").Item} item @param {import("./words.js").Words} words */
export function forWhom(item, words) {
  const said = forWhomWords(item, words);
  return said && el("p", { class: "for-whom" }, said);
}
