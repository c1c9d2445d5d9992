// @ts-check
// Where the city stands: the stages around a centre, and what is done, cell by cell.

import { el } from "./dom.js";
import { drawn } from "./profile_scene.js";

/** The stages, voted and as the ratings say; where the two differ most beside them. */
export function maturityScene(view, { words }) {
  const { maturity } = view;
  const apart = maturity.sub_dimensions.filter((one) => one.gap && one.gap !== "0");
  return drawn(maturity.radar, "maturity", maturity.rule, words,
    el("div", { class: "stages fitted" },
      maturity.median && el("p", { class: "stages-line" },
        words.say("maturity.median", { median: maturity.median, minimum: maturity.minimum })),
      apart.length > 0 && el("h2", { class: "said-heading" }, words.say("maturity.gaps")),
      el("ul", { class: "gaps" }, apart.map((one) => gapRow(one, words)))));
}

function gapRow(one, words) {
  return el("li", { class: "gap spare", "data-key": one.id },
    el("p", { class: "gap-title" }, one.title),
    el("p", { class: "gap-stages" },
      words.say("maturity.gap_line", { voted: one.voted, computed: one.computed, gap: one.gap })));
}

/** The fifty cells. */
export function cellsScene(view, { words }) {
  const { maturity } = view;
  return drawn(maturity.grid, "cells", maturity.rule, words,
    el("p", { class: "cells-legend fitted" }, words.say("maturity.cells_legend")));
}
