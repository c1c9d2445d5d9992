// @ts-check
// What a question can be answered with, in words: its rule, then each answer.

import { el } from "./dom.js";

/** @typedef {import("./messages.js").Ask} Ask */

/**
 * @param {Ask} ask
 * @param {import("./words.js").Words} words
 */
export function answersList(ask, words) {
  const answers = ask.kind === "scale" ? ask.steps.map((step, at) => meant(step, (ask.meanings || [])[at]))
    : ask.options.map((option) => priced(option, words));
  const apart = [ask.dont_know && words.say("ahead.dont_know"), ask.not_applicable && words.say("ahead.not_applicable")]
    .filter(Boolean);
  return [
    el("p", { class: "note" }, words.say(`ahead.ask.${ruleOf(ask)}`, ask)),
    answers.length > 0 && el("ul", { class: "answers" }, answers.map((answer) => el("li", {}, answer))),
    apart.length > 0 && el("p", { class: "note" }, words.say("ahead.apart"), ": ", apart.join(" · ")),
  ];
}

/** The key of the sentence that says how to answer. @param {Ask & {whole?: boolean}} ask */
export function ruleOf(ask) {
  if (ask.kind === "choice") return ask.most > 1 ? "choices" : "choice";
  if (ask.kind === "ranking") return ask.whole ? "whole_ranking" : "ranking";
  return ask.kind;
}

const meant = (step, meaning) => (meaning ? [el("b", {}, step), `: ${meaning}`] : step);

const priced = ({ label, cost }, words) =>
  (cost > 0 ? `${label} (${words.many("ahead.units", cost)})` : label);
