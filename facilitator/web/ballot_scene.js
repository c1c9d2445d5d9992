// @ts-check
// An item before its result: what is asked, and how many have answered.

import { chart } from "./chart.js";
import { el } from "./dom.js";
import { forWhom } from "./for_whom.js";
import { phaseWords, ring } from "./ring.js";
import { adopted, shapeOf } from "./svg.js";
import { paragraphs } from "./talk_scene.js";

/** @typedef {import("./messages.js").Item} Item */
/** @typedef {import("./words.js").Words} Words */

/**
 * @param {import("./messages.js").ProjectorView} view
 * @param {import("./frame.js").Tools} tools
 */
export function ballotScene(view, tools) {
  const item = view.items[0];
  const { words } = tools;
  if (item.previous && item.phase !== "ready") return nextRound(item, words);
  if (isLong(item)) return elsewhere(item, words);
  if (item.body || item.picture) return story(item, tools);
  return question(item, words);
}

const LONGEST = 700; // letters of a story that can be read from the back

/** Whether a story is one to read on the phone. @param {Item} item */
export function isLong(item) {
  return item.body.length > LONGEST;
}

function elsewhere(item, words) {
  return el("div", { class: "ballot ballot-plain" },
    el("h1", { class: "ballot-title" }, item.title),
    el("div", { class: "ballot-text fitted" },
      forWhom(item, words),
      el("p", { class: "ballot-body" }, words.say("ballot.on_phone")),
      item.question && el("p", { class: "ballot-question" }, item.question)),
    ring(item, words, phaseWords(item, words)));
}

// A scenario: told on one side, drawn on the other.
function story(item, tools) {
  const picture = item.picture ? adopted(tools.picture(item.picture), "picture") : null;
  const kind = item.picture ? "ballot ballot-story" : "ballot ballot-plain";
  return el("div", { class: kind, "data-shape": shapeOf(picture) },
    el("h1", { class: "ballot-title" }, item.title),
    el("div", { class: "ballot-text fitted" },
      forWhom(item, tools.words),
      paragraphs(item.body, "ballot-body"),
      item.question && el("p", { class: "ballot-question" }, item.question)),
    ring(item, tools.words, phaseWords(item, tools.words)),
    item.picture && el("div", { class: "ballot-picture" }, picture));
}

const MANY = 6;

function question(item, words) {
  const choices = choicesOf(item.ask, words);
  const few = choices.length <= MANY;
  return el("div", { class: few ? "ballot ballot-few" : "ballot ballot-many" },
    el("div", { class: "ballot-head" },
      forWhom(item, words),
      el("h1", { class: "ballot-title" }, item.title),
      item.question && item.question !== item.title &&
        el("p", { class: "ballot-question" }, item.question),
      item.ask.kind === "budget" &&
        el("p", { class: "ballot-amount" }, words.many("ballot.amount", item.ask.total)),
      item.ask.kind === "grid" && el("p", { class: "ballot-amount" }, words.say("ballot.axes", item.ask))),
    el("div", { class: "ballot-text fitted" },
      el("ul", { class: "options" },
        choices.map((label) => el("li", { class: "option" }, label)))),
    ring(item, words, phaseWords(item, words), few ? "ring ring-tall" : "ring"));
}

// "Moderate: a resilience office and a board decide together."
function meant(step, meaning) {
  return meaning ? `${step}: ${meaning}` : step;
}

/** The labels a person chooses from, in their order; with what they cost. */
export function choicesOf(ask, words) {
  if (ask.kind === "scale") return ask.steps.map((step, at) => meant(step, ask.meanings[at]));
  if (ask.kind === "budget") {
    return ask.options.map(({ label, cost }) => words.many("ballot.cost", cost, { label }));
  }
  return ask.options.map((option) => option.label);
}

// "You see what we said before, while we think again."
function nextRound(item, words) {
  return el("div", { class: "ballot ballot-again" },
    el("div", { class: "again-head" },
      el("h1", { class: "ballot-title" }, item.title),
      item.question && el("p", { class: "ballot-question" }, item.question)),
    el("div", { class: "again-before" },
      el("h2", { class: "again-heading" },
        words.say("result.previous", { round: item.previous.round })),
      chart(item.previous, words, "previous")),
    ring(item, words, phaseWords(item, words), "ring ring-tall"));
}
