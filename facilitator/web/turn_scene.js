// @ts-check
// A turn of the city model before it is simulated: what there is to share out, what has happened,
// and whose plan is in. Never the plan itself.

import { card } from "./card.js";
import { el } from "./dom.js";
import { noteOf } from "./game_note.js";
import { ring } from "./ring.js";
import { teamName } from "./team_mark.js";

/** @typedef {import("./messages.js").Game} Game */
/** @typedef {import("./messages.js").Team} Team */
/** @typedef {import("./messages.js").Item} Item */
/** @typedef {import("./words.js").Words} Words */

/**
 * @param {import("./messages.js").ProjectorView} view
 * @param {import("./frame.js").Tools} tools
 */
export function turnScene(view, { words }) {
  const game = /** @type {Game} */ (view.game);
  const item = view.items[0];
  const { teams } = game;
  const turnout = {
    answered: teams.filter(isIn).length, expected: teams.length, phase: item.phase,
  };
  return el("div", { class: game.card ? "turn turn-struck" : "turn" },
    el("div", { class: "turn-head" },
      el("h1", { class: "turn-title" }, item.title),
      el("p", { class: "turn-question" }, item.question),
      !game.card && el("p", { class: "turn-budget" }, words.say("turn.budget", { budget: game.budget }))),
    game.card && card(game.card, game.year, words),
    el("div", { class: "turn-teams fitted", "data-count": countOf(teams.length) },
      teams.length === 0 && el("p", { class: "talk-body" }, words.say("turn.no_team")),
      el("ul", { class: "tiles" }, teams.map((team) => tile(team, item, words)))),
    teams.length > 0 && ring(turnout, words, words.say(`turn.${item.phase}`), "ring ring-tall", sentence(turnout, words)),
    el("p", { class: "rule" }, noteOf(game, "")));
}

/** Whether what a team handed in counts already. @param {Team} team */
export function isIn(team) {
  return team.answered > 0 && team.answered >= team.wanted;
}

function sentence({ answered, expected }, words) {
  return answered >= expected ? words.say("turn.all_in") : words.many("turn.in_of", expected);
}

// How many stand beside each other.
function countOf(teams) {
  return teams > 9 ? "many" : teams > 6 ? "four" : teams > 4 || teams === 3 ? "three" : "two";
}

function tile(team, item, words) {
  const state = stateOf(team, item);
  return el("li", { class: "tile", "data-key": team.id, "data-state": state },
    el("p", { class: "tile-team" }, teamName(team)),
    state !== "ready" && el("p", { class: "tile-state" },
      words.say(`tile.${state}`, { answered: team.answered, wanted: team.wanted })),
    el("p", { class: "tile-left" },
      words.say(team.lost ? "tile.left_lost" : "tile.left", { left: team.left }),
      team.lost && el("strong", { class: "tile-lost" }, words.say("tile.lost", { lost: team.lost }))));
}

/**
 * How far a team is: in, deciding, some of its members; once plans are locked, what stands instead.
 * @param {Team} team
 * @param {Item} item
 */
export function stateOf(team, item) {
  if (item.phase === "ready") return "ready";
  if (isIn(team)) return "in";
  if (item.phase !== "open") return team.plan.length > 0 ? "kept" : "unspent";
  return team.answered > 0 ? "some" : "deciding";
}
