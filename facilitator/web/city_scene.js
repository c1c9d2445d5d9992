// @ts-check
// The cities of all teams over the years, with what each has lost and what it has next; what has
// just happened to them; what drives the model.

import { card } from "./card.js";
import { el } from "./dom.js";
import { noteOf, nothingYet } from "./game_note.js";
import { drawn } from "./profile_scene.js";
import { teamName } from "./team_mark.js";

/** @typedef {import("./messages.js").Game} Game */
/** @typedef {import("./messages.js").Team} Team */

/**
 * @param {import("./messages.js").ProjectorView} view
 * @param {import("./frame.js").Tools} tools
 */
export function cityScene(view, { words }) {
  const game = /** @type {Game} */ (view.game);
  if (!game.curves) return nothingYet(game, words.say("game.cities"), words);
  return drawn(game.curves, "curves", noteOf(game, game.card ? "" : game.rule), words,
    el("div", { class: game.turn < game.turns ? "cities fitted" : "cities cities-last fitted" },
      game.card ? struck(game, game.card, words) : standing(game, words)));
}

const FEW = 4; // teams of which there is room to say more

// The next budget is nobody's business after the last turn.
function standing(game, words) {
  const goesOn = game.turn < game.turns;
  return [
    el("p", { class: "city city-head" },
      el("span", {}, words.say("city.wasted")),
      goesOn && el("span", {}, words.say("city.left"))),
    el("ul", { class: "city-list" }, game.teams.map((team) =>
      el("li", { class: "city", "data-key": team.id },
        teamName(team),
        el("span", { class: "city-figure" }, team.wasted),
        goesOn && el("span", { class: "city-figure" }, team.left),
        game.teams.length <= FEW && el("span", { class: "city-weakest" },
          words.say("city.weakest", { field: team.weakest, at: team.weakest_at }))))),
  ];
}

function struck(game, dealt, words) {
  return [
    card(dealt, game.year, words),
    el("h2", { class: "city-heading" }, words.say("city.lost")),
    el("ul", { class: "city-losses" }, game.teams.map((team) =>
      el("li", { class: "city-loss", "data-key": team.id },
        teamName(team), el("span", { class: "city-figure city-lost" }, team.lost || "0 %")))),
  ];
}

/** What makes what larger or smaller, with its sentence. */
export function causesScene(view, { words }) {
  const game = /** @type {Game} */ (view.game);
  const causes = /** @type {import("./messages.js").Drawing} */ (game.causes);
  return drawn(causes, "causes", noteOf(game), words,
    el("p", { class: "causes-said fitted" }, causes.description));
}
