// @ts-check
// A result on the big screen. The question, the options and n stand with it, and the rule beside
// the verdict.

import { basket } from "./basket.js";
import { chart, hasChart, isSmall, lines, valueOf } from "./chart.js";
import { el } from "./dom.js";
import { groups } from "./groups.js";
import { phaseWords, ring } from "./ring.js";

/**
 * @param {import("./messages.js").ProjectorView} view
 * @param {import("./frame.js").Tools} tools
 */
export function resultScene(view, tools) {
  const item = view.items[0];
  const { words } = tools;
  const room = wordsOfTheRoom(item, words);
  const layout = layoutFor(item, room);
  return el("div", { class: `result result-${layout}` },
    el("div", { class: "result-head" },
      el("h1", { class: "result-title" }, item.title),
      item.question && item.question !== item.title &&
        el("p", { class: "result-question" }, item.question)),
    layout === "groups" ? besideGroups(item.result, words)
      : hasChart(item.result) && chart(item.result, words, "result"),
    el("div", { class: "result-facts fitted" },
      item.phase === "open" ? ring(item, words, phaseWords(item, words)) : turnout(item.result, words),
      item.lock ? agreed(item.lock, words) : facts(item, words, view.k),
      item.phase !== "open" && shift(item, words)),
    layout === "groups" && el("p", { class: "rule groups-rule" }, item.result.split.rule),
    room.length > 0 && el("div", { class: "result-said fitted" }, room));
}

// The whole as lines, which can be read in a narrow place, so that the groups have the wide one.
function besideGroups(result, words) {
  return [el("div", { class: "result-whole fitted" }, lines(result.chart)), groups(result.split, words)];
}

/** Two results of a self-paced step, side by side. */
export function pairScene(view, { words }) {
  return el("div", { class: "pair" }, view.items.map((item) =>
    el("div", { class: "pair-half", "data-key": item.id },
      el("h1", { class: "pair-title" }, item.title),
      el("div", { class: "fitted" }, lines(item.result.chart)),
      turnout(item.result, words))));
}

function layoutFor(item, room) {
  if (!hasChart(item.result)) return room.length > 0 ? "bare" : "alone";
  // "What people wrote goes before how their groups answered": there is no room for both, and
  // words stand here only because somebody released them. Taken back, the groups are there again.
  if (room.length > 0) return "words";
  if (item.result.split) return "groups";
  if (item.ask.kind === "budget") return "basket";
  return isSmall(item.result) ? "rows" : "chart";
}

/** n beside every result. */
export function turnout(result, words) {
  return el("p", { class: "turnout" },
    el("span", { class: "turnout-figure" }, result.answered), " ",
    el("span", { class: "turnout-words" }, words.say("ballot.of", { expected: result.expected })));
}

function facts(item, words, k) {
  const { result } = item;
  if (result.hidden === "too_few") {
    return el("p", { class: "verdict" }, words.say("result.too_few", { k }));
  }
  return [
    result.live && el("p", { class: "rule" }, words.say("result.live", { k })),
    valueOf(result, words),
    item.ask.kind === "budget" && basket(item.ask, result, words),
    hasVerdict(item.ask) && result.verdict !== "none" &&
      el("p", { class: "verdict", "data-verdict": result.verdict },
        words.say(`verdict.${result.verdict}`)),
    result.two_camps && el("p", { class: "camps" }, words.say("verdict.two_camps")),
    !result.counts && el("p", { class: "rule" }, words.say("result.no_counts")),
    result.rule && el("p", { class: "rule" }, result.rule),
  ];
}

// Of a scale how far we are apart, of a ranking how alike our orders are.
function hasVerdict(ask) {
  return ask.kind === "scale" || ask.kind === "ranking";
}

// How the room has moved since the round before.
function shift({ previous, result }, words) {
  if (!previous || !previous.value_label || !result.value_label) return null;
  const same = previous.value_label === result.value_label;
  return el("p", { class: "camps shift" }, words.say(same ? "result.same" : "result.shift",
    { round: previous.round, before: previous.value_label, now: result.value_label }));
}

// What the group has agreed on.
function agreed(lock, words) {
  return el("p", { class: "value value-locked" },
    el("span", { class: "value-caption" }, words.say("lock.value")),
    el("span", { class: "value-label" }, lock.value_label || words.say("lock.no_value")));
}

// Why, who sees it differently, and what people wrote: released one by one, never with a name.
function wordsOfTheRoom(item, words) {
  const lock = item.lock || {};
  return [
    lock.reason && said("reason", words.say("lock.reason"), lock.reason),
    lock.dissent && said("dissent", words.say("lock.dissent"), lock.dissent),
  ].concat(item.texts.filter((text) => text.released).map(quote)).filter(Boolean);
}

function said(name, heading, text) {
  return el("div", { class: `said ${name}` },
    el("h2", { class: "said-heading" }, heading),
    el("p", { class: "said-text", dir: "auto" }, text));
}

// "spare": left out, the last one first, where they do not all fit.
function quote({ key, text }) {
  return el("blockquote", { class: "quote spare", "data-key": key },
    el("p", { class: "quote-text", dir: "auto" }, text));
}
