// @ts-check
// How far each field of each city has come, and each city turn by turn.

import { cells, cellsOf } from "./cells.js";
import { el } from "./dom.js";
import { noteOf, nothingYet } from "./game_note.js";
import { teamMark, teamName } from "./team_mark.js";

/** @typedef {import("./messages.js").Game} Game */

const STAGES = 5; // a ladder, and a city, ends there

/**
 * @param {import("./messages.js").ProjectorView} view
 * @param {import("./frame.js").Tools} tools
 */
export function laddersScene(view, { words }) {
  const game = /** @type {Game} */ (view.game);
  const { ladders, stages_over_time: stages } = game;
  if (!ladders || !stages) return nothingYet(game, words.say("ladders.title"), words);
  return el("div", { class: "twofold twofold-ladders" },
    el("h1", { class: "profile-title" }, ladders.title),
    el("div", { class: "twofold-grid fitted" },
      cells("cells-ladders", [ladders.table.head[0], ...game.teams.map((team) => head(team, game.teams.length))],
        ladders.table.rows.map(([field, ...texts]) => ({
          key: field, label: field, cells: cellsOf(texts, STAGES),
        })))),
    el("div", { class: "twofold-grid twofold-titled fitted" },
      el("h2", { class: "twofold-heading" }, stages.title),
      cells("cells-stages", stages.table.head,
        stages.table.rows.map(([, ...texts], at) => ({
          key: game.teams[at].id, label: teamName(game.teams[at]), cells: cellsOf(texts, STAGES),
        })))),
    el("p", { class: "rule" }, noteOf(game)));
}

const FEW = 5; // teams whose names have room above their column; the others stand beside

function head(team, teams) {
  return [teamMark(team.number), el("span", { class: teams > FEW ? "unseen" : "cells-head" }, team.name)];
}
