// @ts-check
// Shock cards: dealt between two turns, and taken back as long as the next one has not begun.

import { disclosure, wishButton } from "./controls.js";
import { el } from "./dom.js";
import { dealCard } from "./wishes.js";

/** @typedef {import("./page.js").Page} Page */
/** @typedef {import("./messages.js").Game} Game */
/** @typedef {import("./messages.js").Card} Card */

/**
 * @param {Page} page
 * @param {Game} game
 */
export function cardsPanel(page, game) {
  const { words } = page;
  const mayDeal = game.deal_at !== "";
  if (game.cards.length === 0 && !game.card) return null;
  return disclosure("shock-cards", game.card
    ? words.say("city.card_dealt", { title: game.card.title }) : words.say("city.cards"),
    el("p", { class: "note" }, words.say(mayDeal ? "city.cards_hint" : "city.no_deal")),
    el("ul", { class: "shock-list" }, (mayDeal ? game.cards : shown(game)).map((one) => row(page, game, one))));
}

// What was dealt can be read again when no more can be dealt.
function shown(game) {
  return game.card ? [game.card] : game.cards;
}

function row(page, game, one) {
  const { words } = page;
  const isDealt = Boolean(game.card && game.card.id === one.id);
  const label = isDealt ? "city.take_back" : "city.deal";
  const spoken = isDealt ? "city.take_back_named" : "city.deal_named";
  return el("li", { class: "shock-row", "data-key": one.id },
    el("p", { class: "shock-name" }, one.title, isDealt && el("span", { class: "mark" }, words.say("city.dealt"))),
    el("p", { class: "body" }, one.text),
    el("p", { class: "note" }, words.say("city.strikes", { fields: one.strikes }), " · ",
      words.say("city.severity", one)),
    game.deal_at !== "" && el("div", { class: "buttons" },
      wishButton(page, words.say(label), dealCard(game, isDealt ? null : one.id),
        { class: isDealt ? "button" : "button button-strong", "aria-label": words.say(spoken, one) })));
}
