// @ts-check
// Who is asked, where it is not everyone.

import { el } from "./dom.js";

/**
 * "For the reviewers"; "" where everyone is asked.
 * @param {{answered_by: import("./messages.js").AnsweredBy}} what an item or a step
 * @param {import("./words.js").Words} words
 */
export function forWhomWords({ answered_by: who }, words) {
  return who === "reviewers" || who === "participants" ? words.say(`for.${who}`) : "";
}

/**
 * The same as a line above the title.
 * @param {{answered_by: import("./messages.js").AnsweredBy}} what
 * @param {import("./words.js").Words} words
 */
export function forWhom(what, words) {
  const said = forWhomWords(what, words);
  return said && el("p", { class: "for-whom" }, said);
}
