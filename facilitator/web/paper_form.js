// @ts-check
// Questions on paper: boxes to tick and lines to write on. What is led question by question gets a
// sheet for each, for they are handed out one after the other; what people answer at their own
// pace stands together.

import { ruleOf } from "./answers_list.js";
import { el, said } from "./dom.js";

/** @typedef {import("./messages.js").Item} Item */
/** @typedef {import("./words.js").Words} Words */

const TEXT_LINES = 8;
const REASON_LINES = 2;

/**
 * @param {import("./messages.js").Ahead} ahead
 * @param {import("./messages.js").FacilitatorView} view
 * @param {Words} words
 */
export function sheetsOf({ step, pace, items }, view, words) {
  if (items.length === 0) return [];
  const piles = pace === "own" ? [items] : items.map((item) => [item]);
  return piles.map((pile) =>
    el("section", { class: "sheet form", "data-key": `${step.id} ${pile[0].id}`, "aria-label": step.title },
      head(step, view, words),
      pile.map((item) => question(item, words))));
}

function head(step, view, words) {
  return el("header", { class: "sheet-head" },
    el("p", { class: "sheet-workshop" }, said(view.title), view.city && [" · ", said(view.city)]),
    el("p", { class: "sheet-step" }, words.say("form.step", { number: step.number, title: step.title })),
    // Read before anything is written.
    el("p", { class: "sheet-mode" }, words.say(`form.mode.${view.mode}`, { k: view.k })),
    view.rehearsal && el("p", { class: "sheet-rehearsal" }, words.say("form.rehearsal")),
    view.mode === "named" && el("p", { class: "sheet-name" }, words.say("form.name"), line()));
}

function question(item, words) {
  const title = item.topic ? `${item.title} – ${item.topic}` : item.title;
  return el("article", { class: "form-item" },
    el("h2", { class: "form-title" },
      item.count > 1 && el("span", { class: "form-number" }, words.say("form.number", item)), title),
    lines(item.body).map((one) => el("p", { class: "form-body" }, one)),
    item.question && item.question !== item.title && lines(item.question).map((one) => el("p", { class: "form-question" }, one)),
    lines(item.help).map((one) => el("p", { class: "form-help" }, one)),
    el("p", { class: "form-rule" }, words.say(`form.ask.${ruleOf(item.ask)}`, item.ask)),
    answers(item.ask, words),
    !["text", "shares", "ideas"].includes(item.ask.kind) && el("div", { class: "form-reason" },
      el("p", { class: "form-help" }, words.say("form.reason")), ruled(REASON_LINES)),
    el("p", { class: "form-counted" }, words.say("form.counted"), " ", words.say(`form.counted.${item.ask.kind}`)));
}

const lines = (text) => text.split(/\n+/).filter(Boolean);

function answers(ask, words) {
  if (ask.kind === "text" || ask.kind === "ideas") return ruled(TEXT_LINES);
  const isTicked = ask.kind === "choice" || ask.kind === "budget" || ask.kind === "scale";
  const mark = isTicked ? box : () => place(ask.kind === "shares" ? "%" : "");
  const rows = ask.kind === "scale" ? ask.steps.map((step, at) => row(box, step, (ask.meanings || [])[at]))
    : ask.options.map(({ label, cost }) => row(mark, label, cost > 0 ? words.many("form.units", cost) : ""));
  const apart = [ask.dont_know && "form.dont_know", ask.not_applicable && "form.not_applicable"].filter(Boolean);
  return [
    el("ul", { class: rows.length > 8 && !hasMeanings(ask) ? "form-answers form-two" : "form-answers" }, rows),
    apart.length > 0 && el("div", { class: "form-apart" },
      el("p", { class: "form-help" }, words.say("form.apart")),
      el("ul", { class: "form-answers" }, apart.map((key) => row(box, words.say(key), "")))),
  ];
}

const hasMeanings = (ask) => (ask.meanings || []).length > 0;

function row(mark, label, more) {
  return el("li", { class: "form-answer" }, mark(),
    el("span", { class: "form-label" }, label, more && el("span", { class: "form-more" }, more)));
}

const box = () => el("span", { class: "form-box", "aria-hidden": "true" });
const place = (unit) => [el("span", { class: "form-place", "aria-hidden": "true" }), unit && el("span", { class: "form-unit" }, unit)];
const line = () => el("span", { class: "form-line", "aria-hidden": "true" });
const ruled = (count) => el("div", { class: "form-lines", "aria-hidden": "true" },
  Array.from({ length: count }, () => el("div", { class: "form-ruled" })));
