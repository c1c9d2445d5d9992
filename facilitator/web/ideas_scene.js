// @ts-check
// Ideas on the big screen as they come; once they are counted, the most wanted first.

import { el } from "./dom.js";
import { isShown } from "./projector_state.js";
import { ring } from "./ring.js";
import { forWhom } from "./for_whom.js";

/** @typedef {import("./messages.js").Item} Item */

const FEW = 4;   // in one column
const SOME = 12; // in two

/**
 * @param {import("./messages.js").ProjectorView} view
 * @param {import("./frame.js").Tools} tools
 */
export function ideasScene(view, { words }) {
  const item = view.items[0];
  const ideas = ideasOf(item);
  return el("div", { class: "ideas" },
    el("div", { class: "ideas-head" },
      forWhom(item, words),
      el("h1", { class: "ballot-title" }, item.title),
      item.question && item.question !== item.title &&
        el("p", { class: "ballot-question" }, item.question)),
    ideas.length === 0 ? el("p", { class: "ideas-none fitted" }, words.say(item.phase === "ready" ? "ideas.none_yet" : "ideas.none_here"))
      : el("ul", { class: `idea-list idea-list-${widthOf(ideas.length)} fitted` },
        ideas.map((idea) => row(idea)),
        el("li", { class: "idea-more", "data-key": "more" }, words.say("ideas.more", { count: ideas.length }))),
    el("div", { class: "ideas-foot" },
      ring(item, words, words.say(`ideas.phase.${item.phase}`)),
      hidden(item, words, view.k)));
}

function widthOf(count) {
  return count <= FEW ? "one" : count <= SOME ? "two" : "three";
}

/**
 * What stands on the screen: with how many people want it where that may be said, in the host's order.
 * @param {Item} item
 * @returns {{key: string, text: string, people: string}[]}
 */
export function ideasOf(item) {
  const { result } = item;
  const counted = isShown(item) && !result.live && result.chart ? result : null;
  if (!counted) return item.texts.map(({ key, text }) => ({ key, text, people: "" }));
  return counted.order.map((key, at) =>
    ({ key, text: counted.chart.bars[at].label, people: counted.chart.bars[at].printed }));
}

// "spare": left out, the last one first, where they do not all fit.
function row({ key, text, people }) {
  return el("li", { class: people ? "idea idea-counted spare" : "idea spare", "data-key": key },
    el("p", { class: "idea-text", dir: "auto" }, text),
    people && el("p", { class: "idea-people" }, people));
}

function hidden(item, words, k) {
  if (!isShown(item)) return null;
  const { result } = item;
  if (result.hidden === "too_few") return el("p", { class: "rule" }, words.say("result.too_few", { k }));
  return el("p", { class: "rule" }, result.counts ? result.rule : words.say("result.no_counts"));
}
