// @ts-check
// What stands around every picture of the city model: which run it is of, and what the model is not.

import { el } from "./dom.js";

/** @typedef {import("./messages.js").Game} Game */

/**
 * "A model for learning, not a forecast", and how the figures come about.
 * @param {Game} game
 * @param {string} [rule] of this picture
 */
export function noteOf(game, rule = game.rule) {
  return [el("strong", { class: "rule-note" }, game.note), rule && " ", rule];
}

/**
 * Which run, which turn is played: for the strip above.
 * @param {Game} game
 * @param {import("./messages.js").Item} turn
 * @param {import("./words.js").Words} words
 */
export function placeInRun(game, turn, words) {
  return [
    game.title, game.trial && words.say("game.trial"),
    words.say("turn.number", { turn: turn.number, turns: turn.count }),
  ].filter(Boolean).join(" · ");
}

/**
 * Which run, after which turn.
 * @param {Game} game
 * @param {import("./words.js").Words} words
 */
export function placeInGame(game, words) {
  const begun = game.turn > 0;
  return [
    game.title, game.trial && words.say("game.trial"),
    begun && words.say("game.turns", { turn: game.turn, turns: game.turns }),
    begun && words.say("game.years", { year: game.year, years: game.years }),
  ].filter(Boolean).join(" · ");
}

/** Before the first turn is simulated. @param {Game} game @param {string} title @param {import("./words.js").Words} words */
export function nothingYet(game, title, words) {
  return el("div", { class: "profile" },
    el("h1", { class: "profile-title" }, title),
    el("div", { class: "fitted" },
      el("p", { class: "talk-body" }, words.say("game.none")),
      el("p", { class: "talk-body" }, words.say("game.none_hint"))),
    el("p", { class: "rule" }, noteOf(game)));
}
