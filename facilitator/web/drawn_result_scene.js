// @ts-check
// Results that are one drawing: where options stand on a square, and which drive which.

import { el } from "./dom.js";
import { drawn } from "./profile_scene.js";
import { turnout } from "./result_scene.js";
import { table } from "./table.js";

/** @typedef {import("./messages.js").Drawing} Drawing */

/**
 * The square; in it stands each option in the middle of where people put it.
 * @param {import("./messages.js").ProjectorView} view
 * @param {import("./frame.js").Tools} tools
 */
export function squareScene(view, { words }) {
  const [item] = view.items;
  const map = /** @type {Drawing} */ (item.result.map);
  return drawn(map, "square", item.result.rule, words,
    el("div", { class: "drawn-beside fitted" },
      question(item),
      turnout(item.result, words),
      map.svg ? unplaced(item, map, words) : table(map.table, map.title)));
}

// Options that nobody placed.
function unplaced(item, map, words) {
  const placed = map.table.rows.map(([label]) => label);
  const out = item.ask.options.map((one) => one.label).filter((label) => placed.indexOf(label) < 0);
  return out.length > 0 && el("p", { class: "drawn-note spare" },
    words.say("square.unplaced", { what: out.join(" · ") }));
}

function question(item) {
  return item.question && item.question !== item.title &&
    el("p", { class: "result-question" }, item.question);
}

/** The map of causes; the cycles in it are said beside it. */
export function linksScene(view, { words }) {
  const [item] = view.items;
  const { result } = item;
  const network = result.network || { title: item.title, description: "", svg: "", table: { head: [], rows: [] } };
  return drawn(network, "links", result.rule, words,
    el("div", { class: "drawn-beside fitted" },
      question(item),
      turnout(result, words),
      !result.network && el("p", { class: "talk-body" }, words.say("links.none")),
      result.network && el("h2", { class: "said-heading" },
        words.say(result.loops.length > 0 ? "links.loops" : "links.no_loops")),
      el("ul", {}, result.loops.map((loop) =>
        el("li", { class: "loop spare", "data-key": loop }, el("p", { class: "loop-title" }, loop)))),
      result.network && !network.svg && table(network.table, network.title)));
}
