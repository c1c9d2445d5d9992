// @ts-check
// How the options compare so far, for the one who leads: always there, also before the room sees it.

import { isScored, notesOf } from "./choice_scene.js";
import { disclosure } from "./controls.js";
import { el } from "./dom.js";

/** @typedef {import("./messages.js").Choice} Choice */
/** @typedef {import("./words.js").Words} Words */

/** @param {import("./page.js").Page} page */
export function choicePanel(page) {
  const { view, words } = page;
  const { choice } = view;
  if (!choice) return null;
  return disclosure("choice-fold", words.say("choice.title"),
    el("p", { class: "note" }, weightsLine(choice, words)),
    isScored(choice)
      ? el("ol", { class: "scored" }, choice.options.map((option, at) => row(choice, option, at, words)))
      : el("p", { class: "note" }, words.say("choice.none")),
    el("p", { class: "note" }, words.say("result.rule"), ": ", choice.rule));
}

/** @param {Choice} choice @param {Words} words */
export function weightsLine({ weighted, criteria }, words) {
  if (!weighted) return words.say("choice.unweighted");
  const list = criteria.map((one) => `${one.title} ${one.weight}`).join(" · ");
  return words.say("choice.weights_line", { list });
}

function row(choice, option, at, words) {
  return el("li", { class: "scored-option", "data-key": option.id },
    el("p", { class: "ordered-row" },
      el("span", { class: "ordered-title" }, `${at + 1}. ${option.title}`),
      el("strong", { class: "scored-figure" }, option.score || words.say("choice.no_score"))),
    notesOf(choice, option, at, words).map((note) => el("p", { class: "note" }, note)));
}
