// @ts-check
// Where the city stands in the maturity model: each field's stage as voted and as the ratings say,
// what comes next, and two drawings.

import { el } from "./dom.js";
import { chartSection, foundRow } from "./result.js";

/** Vote and ratings say the same, or only one of them says anything. */
const isAlike = ({ gap }) => gap === "" || gap === "0";

function fieldRow(field, say) {
  const { id, title, voted, computed, gap, next } = field;
  return foundRow(
    id,
    null,
    title,
    voted ? el("span", {}, say("maturity.voted", { stage: voted })) : null,
    computed ? el("span", {}, say("maturity.computed", { stage: computed })) : null,
    isAlike(field) ? null : el("span", { class: "apart" }, say("maturity.gap", { gap })),
    next.length > 0
      ? el("details", { class: "fold small" }, el("summary", {}, say("maturity.next")), el("ul", {}, next.map(({ id: code, label }) => el("li", { key: code }, label))))
      : null,
  );
}

export function maturityView(state, page) {
  const { say } = page;
  const { sub_dimensions, median, minimum, radar, grid, rule } = state.view.maturity;
  return [
    el(
      "section",
      { key: "stages" },
      el("h2", {}, say("maturity.stages")),
      median ? el("p", {}, say("maturity.median", { median, minimum })) : null,
      el("ul", { class: "plain" }, sub_dimensions.map((field) => fieldRow(field, say))),
    ),
    chartSection(radar, state, page),
    chartSection(grid, state, page),
    el("p", { class: "rule", key: "maturity-rule" }, rule),
  ];
}
