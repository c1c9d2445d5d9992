// @ts-check
// A result by groups, for the one who leads: the drawing where there is one, the table, the rule.

import { disclosure } from "./controls.js";
import { el } from "./dom.js";
import { adopted } from "./svg.js";
import { table } from "./table.js";

/** @typedef {import("./messages.js").Item} Item */
/** @typedef {import("./messages.js").Result} Result */
/** @typedef {import("./messages.js").FacilitatorView} FacilitatorView */

/**
 * @param {import("./page.js").Page} page
 * @param {Item} item
 * @param {Result} result
 * @param {string} name of the result on the page
 */
export function splitPanel({ view, words }, item, result, name) {
  const { split } = result;
  if (!split) return null;
  const drawing = adopted(drawnOnScreen(view, item, result), `split-${name}`);
  const twin = table(split.chart.table, words.say("result.groups", { title: split.title }));
  return el("div", { class: "part split" },
    el("h4", { class: "part-heading" }, words.say("result.groups", { title: split.title })),
    drawing && el("div", { class: "chart drawing" }, drawing),
    el("p", { class: "note" }, words.say("result.rule"), ": ", split.rule),
    drawing ? disclosure(`split-table-${name}`, words.say("result.groups_table"), twin) : twin,
    item.result === result && givesWay(item) &&
      el("p", { class: "note" }, words.say("result.groups_give_way")));
}

// The facilitator's own view brings no drawings; what the big screen may show does.
function drawnOnScreen({ projector }, item, result) {
  const there = projector ? projector.items.filter((one) => one.id === item.id)[0] : undefined;
  const same = there && [there.result, there.previous].filter((one) =>
    one && one.split && one.round === result.round)[0];
  return same ? same.split.chart.svg : "";
}

/** Whether words of the room stand on the big screen, where the groups would. @param {Item} item */
export function givesWay(item) {
  const agreed = item.lock && (item.lock.reason || item.lock.dissent);
  return Boolean(agreed) || item.texts.some((text) => text.released);
}
