// @ts-check
// A run looked at again: what the best step would have brought in each turn, the best order that was
// found, both runs where there are two, and what to talk about.

import { cells, cellsOf, figureIn } from "./cells.js";
import { el } from "./dom.js";
import { noteOf } from "./game_note.js";
import { teamName } from "./team_mark.js";

/** @typedef {import("./messages.js").Game} Game */
/** @typedef {import("./messages.js").Debrief} Debrief */
/** @typedef {import("./words.js").Words} Words */

/**
 * @param {import("./messages.js").ProjectorView} view
 * @param {import("./frame.js").Tools} tools
 */
export function debriefScene(view, { words }) {
  const game = /** @type {Game} */ (view.game);
  const { debrief } = game;
  if (!debrief) return notYet(game, words);
  return el("div", { class: "twofold twofold-debrief" },
    el("h1", { class: "profile-title" }, debrief.gains.title),
    el("div", { class: "debrief-found fitted" },
      gains(debrief, runsOf(game), words),
      el("div", { class: "order" }, bestOrder(debrief, words))),
    el("div", { class: "debrief-said fitted" },
      el("h2", { class: "twofold-heading" }, words.say("debrief.questions")),
      el("ol", { class: "questions" }, debrief.questions.map((question) =>
        el("li", { class: "question", "data-key": question }, question))),
      debrief.teams.length <= FEW && moments(debrief, words)),
    el("p", { class: "rule" }, noteOf(game, debrief.gains.description)));
}

function notYet(game, words) {
  return el("div", { class: "profile" },
    el("h1", { class: "profile-title" }, words.say("debrief.title")),
    el("div", { class: "fitted" }, el("p", { class: "talk-body" }, words.say("debrief.none"))),
    el("p", { class: "rule" }, noteOf(game)));
}

// Filled as parts of the largest gain there was; what came of each run beside it.
function gains({ gains: { table }, teams }, runs, words) {
  const all = table.rows.map((row) => row.slice(1).map((text) => figureIn(text) || 0));
  const most = Math.max(0, ...all.map((row) => Math.max(...row)));
  const [corner, ...turns] = table.head;
  const besides = runs ? [words.say("debrief.cities"), words.say("debrief.wasted")] : [];
  return cells(runs ? "cells-runs" : "cells-gains", [corner, ...besides, ...turns],
    table.rows.map(([, ...texts], at) => ({
      key: teams[at].id, label: teamName(teams[at]),
      cells: [...(runs ? runs[teams[at].id] : []), ...cellsOf(texts, most)],
    })));
}

/**
 * What each team reached and wasted, run by run: "1.33 → 1.80", "71 % → 62 %". Null with one run.
 * @param {Game} game
 * @returns {Object<string, import("./cells.js").Cell[]>|null}
 */
export function runsOf({ runs, teams }) {
  if (!runs) return null;
  const every = (texts, from) => texts.filter((_, at) => at % 2 === from).map((text) => text || "–").join(" → ");
  return runs.table.rows.reduce((found, [, ...texts], at) => Object.assign(found, {
    [teams[at].id]: [0, 1].map((from) => ({ text: every(texts, from), value: null })),
  }), {});
}

function bestOrder(debrief, words) {
  return [
    el("h2", { class: "twofold-heading" }, words.say("debrief.best", { city: debrief.best_city })),
    el("ol", {}, debrief.order.map((plan, at) =>
      el("li", { class: "order-turn", "data-key": at },
        el("span", { class: "order-number" }, words.say("debrief.turn", { turn: at + 1 })),
        el("span", {}, unbroken(plan))))),
  ];
}

// A figure and its sign stay on one line.
function unbroken(plan) {
  return plan.replace(/ %/g, "\u00a0%");
}

const FEW = 4; // teams whose worst moments have room here too

function moments({ teams }, words) {
  const told = teams.filter((team) => team.moments.length > 0);
  return told.length > 0 && [
    el("h2", { class: "twofold-heading" }, words.say("money.worst")),
    el("ul", {}, told.map((team) =>
      el("li", { class: "moment spare", "data-key": team.id },
        teamName(team), el("p", { class: "moment-text" }, team.moments[0])))),
  ];
}
