// @ts-check
// How the scored options compare: first to last with how sure that is, what is missing, and three
// drawings.

import { el } from "./dom.js";
import { chartSection, foundRow } from "./result.js";
import { icon } from "./sign.js";

/** The score and its spread, or that there is none. */
function scoreLine({ title, score }, { bars }, { say, fixed }) {
  if (!score) return say("options.no_score");
  const { low, high } = bars.find((bar) => bar.label === title) || { low: null, high: null };
  return low === null ? say("options.score", { score }) : say("options.between", { score, low: fixed(low), high: fixed(high) });
}

function optionRow(option, at, choice, page) {
  const { say } = page;
  const { id, title, plain, missing, needs } = option;
  return foundRow(
    id,
    at,
    title,
    el("span", {}, scoreLine(option, choice.ranking, page)),
    choice.weighted && plain ? el("span", { class: "hint" }, say("options.plain", { score: plain })) : null,
    missing.length > 0 ? el("span", { class: "hint" }, say("options.missing", { criteria: missing.join(", ") })) : null,
    needs.map((sentence) => el("span", { class: "need" }, icon("note"), el("span", {}, sentence))),
  );
}

export function choiceView(state, page) {
  const { choice } = state.view;
  return [
    chartSection(
      choice.ranking,
      state,
      page,
      el("ol", { class: "plain" }, choice.options.map((option, at) => optionRow(option, at, choice, page))),
    ),
    chartSection(choice.matrix, state, page),
    chartSection(choice.effects, state, page),
    el("p", { class: "rule", key: "choice-rule" }, choice.rule),
  ];
}
