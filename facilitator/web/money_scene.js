// @ts-check
// What was wasted and why, team by team; beside it where each lost most.

import { cells, figureIn } from "./cells.js";
import { el } from "./dom.js";
import { noteOf, nothingYet } from "./game_note.js";
import { teamName } from "./team_mark.js";

/** @typedef {import("./messages.js").Game} Game */

/**
 * @param {import("./messages.js").ProjectorView} view
 * @param {import("./frame.js").Tools} tools
 */
export function moneyScene(view, { words }) {
  const game = /** @type {Game} */ (view.game);
  if (!game.money) return nothingYet(game, words.say("money.title"), words);
  const { title, table } = game.money;
  return el("div", { class: "twofold twofold-money" },
    el("h1", { class: "profile-title" }, title),
    el("div", { class: "twofold-grid fitted" },
      cells("cells-money", table.head, rowsOf(game, table.rows))),
    el("div", { class: "moments fitted" },
      el("h2", { class: "twofold-heading" }, words.say("money.worst")),
      el("ul", {}, game.teams.map((team) => worst(team, words)))),
    el("p", { class: "rule" }, noteOf(game)));
}

// Units are compared with the most that any team lost for one reason, the last column with all.
function rowsOf(game, rows) {
  const units = rows.map((row) => row.slice(1, -1).map((text) => figureIn(text) || 0));
  const most = Math.max(...units.map((row) => Math.max(...row)));
  return rows.map((row, at) => ({
    key: game.teams[at].id,
    label: teamName(game.teams[at]),
    cells: row.slice(1).map((text, column) => {
      const value = figureIn(text);
      const whole = column === row.length - 2 ? 100 : most;
      return { text, value: value === null || whole === 0 ? null : value / whole };
    }),
  }));
}

function worst(team, words) {
  return el("li", { class: "moment", "data-key": team.id },
    teamName(team),
    el("p", { class: "moment-text" }, team.moments[0] || words.say("money.nothing")));
}
