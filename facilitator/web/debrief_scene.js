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
    el("div", { class: "debrief-found" },
      el("div", { class: "twofold-grid" }, gains(debrief)),
      el("div", { class: "order fitted" }, bestOrder(debrief, words))),
    el("div", { class: "debrief-said fitted" },
      el("h2", { class: "twofold-heading" }, words.say("debrief.questions")),
      el("ol", { class: "questions" }, debrief.questions.map((question) =>
        el("li", { class: "question", "data-key": question }, question))),
      game.runs && runs(game, game.runs),
      !game.runs && moments(debrief, words)),
    el("p", { class: "rule" }, noteOf(game)));
}

function notYet(game, words) {
  return el("div", { class: "profile" },
    el("h1", { class: "profile-title" }, words.say("debrief.title")),
    el("div", { class: "fitted" }, el("p", { class: "talk-body" }, words.say("debrief.none"))),
    el("p", { class: "rule" }, noteOf(game)));
}

// Filled as parts of the largest gain there was.
function gains({ gains: { table }, teams }) {
  const all = table.rows.map((row) => row.slice(1).map((text) => figureIn(text) || 0));
  const most = Math.max(0, ...all.map((row) => Math.max(...row)));
  return cells("cells-gains", table.head, table.rows.map(([, ...texts], at) => ({
    key: teams[at].id, label: teamName(teams[at]), cells: cellsOf(texts, most),
  })));
}

function bestOrder(debrief, words) {
  return [
    el("h2", { class: "twofold-heading" }, words.say("debrief.best", { city: debrief.best_city })),
    el("ol", {}, debrief.order.map((plan, at) =>
      el("li", { class: "order-turn", "data-key": at },
        el("span", { class: "order-number" }, words.say("debrief.turn", { turn: at + 1 })), plan))),
  ];
}

const STAGES = 5;
const COLUMNS = 2; // of each run: the city, and what was wasted

function runs(game, { title, table }) {
  return [
    el("h2", { class: "twofold-heading" }, title),
    cells("cells-runs", table.head, table.rows.map(([, ...texts], at) => ({
      key: game.teams[at].id,
      label: teamName(game.teams[at]),
      cells: texts.map((text, column) => cellsOf([text], column % COLUMNS === 0 ? STAGES : 100)[0]),
    }))),
  ];
}

// The worst of each team, as far as there is room.
function moments({ teams }, words) {
  const told = teams.filter((team) => team.moments.length > 0);
  return told.length > 0 && [
    el("h2", { class: "twofold-heading spare" }, words.say("money.worst")),
    el("ul", {}, told.map((team) =>
      el("li", { class: "moment spare", "data-key": team.id },
        teamName(team), el("p", { class: "moment-text" }, team.moments[0])))),
  ];
}
