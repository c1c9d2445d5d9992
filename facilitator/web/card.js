// @ts-check
// A card that was dealt: what happens to every city.

import { el } from "./dom.js";

/**
 * @param {import("./messages.js").Card} dealt
 * @param {number} year at the end of which it strikes
 * @param {import("./words.js").Words} words
 */
export function card(dealt, year, words) {
  return el("div", { class: "shock", "data-key": `card ${dealt.id}` },
    el("p", { class: "shock-year" }, words.say("card.year", { year })),
    el("h2", { class: "shock-title" }, dealt.title),
    el("p", { class: "shock-text" }, dealt.text),
    el("p", { class: "shock-strikes" },
      words.say("card.strikes", { fields: dealt.strikes }), " · ",
      words.say("card.severity", { severity: dealt.severity })));
}
