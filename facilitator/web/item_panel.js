// @ts-check
// The middle of the page: the item or the step of the moment, and everything that belongs to it.

import { comparisonPanel } from "./comparison_panel.js";
import { cardsPanel } from "./cards_panel.js";
import { disclosure } from "./controls.js";
import { el } from "./dom.js";
import { currentItem, currentStep } from "./facilitator_state.js";
import { forWhomWords } from "./for_whom.js";
import { lockedValue, lockPanel } from "./lock_panel.js";
import { movesPanel } from "./moves_panel.js";
import { planPanel } from "./plan_panel.js";
import { registerPanel } from "./register_panel.js";
import { resultPanel } from "./result_panel.js";
import { roadMapPanel } from "./road_map_panel.js";
import { runPanel } from "./run_panel.js";
import { stayPanel } from "./stay_panel.js";
import { teamsPanel } from "./teams_panel.js";
import { textsPanel } from "./texts_panel.js";
import { timerPanel } from "./timer_panel.js";
import { visibilityPanel } from "./visibility_panel.js";

/** @typedef {import("./page.js").Page} Page */
/** @typedef {import("./messages.js").Item} Item */

/** @param {Page} page */
export function itemPanel(page) {
  const { view } = page;
  const item = currentItem(view);
  if (item) return led(page, item);
  return view.items.length > 0 ? selfPaced(page) : withoutItems(page);
}

function led(page, item) {
  const { words } = page;
  if (item.ask.kind === "shares" && page.view.game) return turn(page, item, page.view.game);
  return [
    heading(item.title, [item.topic, forWhomWords(item, page.screenWords), words.say("item.number", item),
      item.rounds > 1 && words.say("item.round", item)], phaseMark(item, words)),
    progress(item, words),
    lockPanel(page, item),
    movesPanel(page, item),
    timerPanel(page),
    item.phase === "ready" && visibilityPanel(page, [item]),
    stayPanel(page),
    planPanel(page),
    item.lock && lockedValue(item.lock, words),
    item.result && resultPanel(page, item, item.result, words.say("result.title")),
    item.previous && resultPanel(page, item, item.previous,
      words.say("result.previous", { round: item.previous.round })),
    textsPanel(page, item),
    story(item, words),
  ];
}

// A turn of the city model: its result is what became of the cities.
function turn(page, item, game) {
  const { words } = page;
  return [
    heading(item.title, [game.title, game.trial && words.say("city.trial"),
      words.say("city.turn", { turn: item.number, turns: item.count })],
      el("span", { class: "phase", "data-phase": item.phase }, words.say(`city.phase.${item.phase}`))),
    bar(item, plansWords(item, words)),
    movesPanel(page, item),
    timerPanel(page),
    teamsPanel(page, game, item),
    cardsPanel(page, game),
    runPanel(page, game),
    story(item, words),
    el("p", { class: "note" }, game.note),
  ];
}

function plansWords(item, words) {
  if (item.expected === 0) return words.say("item.nobody");
  if (item.phase === "ready") return words.many("city.plans", item.expected);
  return words.say(item.answered >= item.expected ? "city.all_plans_in" : "city.plans_in", item);
}

function selfPaced(page) {
  const { view, words } = page;
  const { step } = currentStep(view);
  return [
    heading(step.title, [words.say("agenda.step", step), forWhomWords(step, page.screenWords), words.say("item.own_pace")], null),
    movesPanel(page, null),
    timerPanel(page),
    visibilityPanel(page, view.items.filter((item) => item.phase === "ready")),
    stayPanel(page),
    planPanel(page),
    el("ol", { class: "own-items" }, view.items.map((item) => ownItem(page, item))),
  ];
}

// Scores of one option are told apart by their criterion.
const titleOf = (item) => (item.topic ? `${item.title} – ${item.topic}` : item.title);

function ownItem(page, item) {
  const { words } = page;
  return el("li", { class: "own-item card", "data-key": item.id },
    el("h3", { class: "own-title" }, titleOf(item), " ", phaseMark(item, words)),
    progress(item, words),
    item.lock && lockedValue(item.lock, words),
    item.result && disclosure(`result-${item.id}`, words.say("result.title"),
      resultPanel(page, item, item.result, item.title)),
    textsPanel(page, item));
}

function withoutItems(page) {
  const { view, words } = page;
  const { step } = currentStep(view);
  return [
    heading(step.title, [words.say("agenda.step", step)], null),
    step.body.split(/\n+/).filter(Boolean).map((line) => el("p", { class: "body" }, line)),
    movesPanel(page, null),
    timerPanel(page),
    stayPanel(page),
    planPanel(page),
    roadMapPanel(page),
    registerPanel(page),
    comparisonPanel(page),
  ];
}

// A new item takes the focus here, once.
function heading(title, notes, mark) {
  return el("div", { class: "current-head" },
    el("p", { class: "current-notes" }, notes.filter(Boolean).join(" · ")),
    el("h2", { class: "current-title", id: "current-heading", tabindex: "-1" }, title),
    mark);
}

function phaseMark(item, words) {
  return el("span", { class: "phase", "data-phase": item.phase }, words.say(`phase.${item.phase}`));
}

/** n of N: as a bar, and in words; before the opening, how many could answer. */
export function progress(item, words) {
  return bar(item, turnout(item, words));
}

function bar(item, said) {
  if (item.phase === "ready") return el("p", { class: "progress-words" }, said);
  return el("div", { class: "progress" },
    el("progress", {
      class: "progress-bar", max: Math.max(1, item.expected), value: item.answered, "aria-label": said,
    }),
    el("p", { class: "progress-words" }, said));
}

function turnout(item, words) {
  if (item.expected === 0) return words.say("item.nobody");
  if (item.phase === "ready") return words.many("item.expected", item.expected);
  if (item.answered >= item.expected) return words.say("item.all_answered", item);
  return words.say("item.answered", item);
}

/** The text of an item, folded in. */
export function story(item, words) {
  const told = item.body || item.question || item.help || item.picture_text;
  if (!told) return null;
  return disclosure("story", words.say("item.story"),
    item.body.split(/\n+/).filter(Boolean).map((line) => el("p", { class: "body" }, line)),
    item.question && el("p", { class: "body body-strong" }, item.question),
    item.help && part(words.say("item.help"), item.help),
    item.picture_text && part(words.say("item.picture"), item.picture_text));
}

function part(name, text) {
  return el("div", { class: "part" },
    el("h3", { class: "part-heading" }, name), el("p", { class: "body" }, text));
}
