// @ts-check
// What the room buys together, in words.

import { el } from "./dom.js";

/** @typedef {import("./messages.js").Result} Result */
/** @typedef {import("./words.js").Words} Words */

/**
 * The labels of what is bought, in the order in which it was.
 * @param {import("./messages.js").Ask} ask
 * @param {Result} result
 * @returns {string[]}
 */
export function boughtOf(ask, result) {
  const label = (id) => ask.options.filter((one) => one.id === id).map((one) => one.label);
  return result.taken.reduce((labels, id) => labels.concat(label(id)), /** @type {string[]} */ ([]));
}

/** What is left of the amount, as a sentence. @param {Result} result @param {Words} words */
export function leftWords(result, words) {
  return result.left > 0 ? words.many("basket.left", result.left) : words.say("basket.nothing_left");
}

/**
 * @param {import("./messages.js").Ask} ask
 * @param {Result} result
 * @param {Words} words
 */
export function basket(ask, result, words) {
  const bought = boughtOf(ask, result);
  return el("div", { class: "basket" },
    el("p", { class: "basket-heading" }, words.say(bought.length > 0 ? "basket.title" : "basket.empty")),
    el("ol", { class: "basket-options" },
      bought.map((label) => el("li", { class: "basket-option" }, label))),
    el("p", { class: "basket-left" }, leftWords(result, words)));
}
