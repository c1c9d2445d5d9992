// @ts-check
// A result for the one who leads: the drawing, its table, the verdict with its rule, the advice.

import { basket } from "./basket.js";
import { lines } from "./chart.js";
import { disclosure } from "./controls.js";
import { el } from "./dom.js";
import { splitPanel } from "./split_panel.js";
import { adopted } from "./svg.js";
import { table } from "./table.js";

/** @typedef {import("./page.js").Page} Page */
/** @typedef {import("./messages.js").Result} Result */

/**
 * @param {Page} page
 * @param {import("./messages.js").Item} item
 * @param {Result} result
 * @param {string} heading
 */
export function resultPanel(page, item, result, heading) {
  const { words, view } = page;
  const name = `result-${item.id}-${result.round}`;
  const shown = item.phase === "revealed" || item.phase === "locked" || item.previous === result;
  return el("section", { class: "card result-card", "aria-labelledby": `${name}-heading`, "data-key": name },
    el("h3", { class: "card-heading", id: `${name}-heading` }, heading),
    !shown && el("p", { class: "note" },
      words.say(item.visibility === "open" ? "result.live" : "result.yours")),
    result.hidden === "too_few"
      ? el("p", { class: "body" }, words.say("result.too_few", { k: view.k }))
      : found(page, item, result, name));
}

function found(page, item, result, name) {
  const { words } = page;
  return [
    el("p", { class: "body" }, words.say("item.answered", result)),
    result.value_label && el("p", { class: "group-value" },
      words.say("result.value"), ": ", el("strong", {}, result.value_label)),
    item.ask.kind === "budget" && basket(item.ask, result, words),
    (item.ask.kind === "scale" || item.ask.kind === "ranking") &&
      el("p", { class: "body body-strong" }, words.say(`verdict.${result.verdict}`)),
    result.two_camps && el("p", { class: "body body-strong" }, words.say("verdict.two_camps")),
    result.advice && el("p", { class: "advice" }, words.say(`advice.${result.advice}`)),
    !result.counts && el("p", { class: "note" }, words.say("result.no_counts")),
    drawnResult(result) && drawing(drawnResult(result), name),
    result.loops.length > 0 && el("ul", { class: "plain ordered-list" }, result.loops.map((loop) => el("li", {}, loop))),
    item.ask.kind === "links" && result.counts && !result.network && el("p", { class: "body" }, words.say("result.no_arrows")),
    result.rule && el("p", { class: "note" }, words.say("result.rule"), ": ", result.rule),
    drawnResult(result) && disclosure(`table-${name}`, words.say("result.table"),
      table(drawnResult(result).table, drawnResult(result).title)),
    splitPanel(page, item, result, name),
  ];
}

// Bars of a vote, places on a square, or arrows that were drawn.
function drawnResult({ chart, map, network }) {
  return chart || map || network;
}

function drawing(chart, name) {
  return el("div", { class: "chart drawing" }, adopted(chart.svg, name) || (chart.bars && lines(chart)));
}
