// @ts-check
// The sheets as they will be printed, under a bar that stays on the screen.

import { button } from "./controls.js";
import { el } from "./dom.js";
import { helpCard } from "./help_card.js";
import { sheetsOf } from "./paper_form.js";

/** @typedef {import("./page.js").Page} Page */

/**
 * @param {Page} page
 * @param {import("./words.js").Words|null} paperWords of the sheets, null while they are on their way
 */
export function paperView(page, paperWords) {
  const { view, words, ui, state } = page;
  const { kind, step, language } = ui.paper;
  const wanted = stepsOf(view, step);
  const known = wanted.map((id) => state.ahead[`${language} ${id}`]).filter(Boolean);
  const ready = paperWords && (kind === "card" || known.length === wanted.length);
  const open = kind === "forms" ? known.map((one) => one.follows).filter(Boolean) : [];
  return el("div", { class: "paper-desk", "data-key": "paper-desk" },
    el("header", { class: "paper-bar" },
      el("h1", { class: "title", id: "paper-heading", tabindex: "-1" }, words.say(`paper.${kind}`)),
      el("div", { class: "paper-tools" },
        kind === "forms" && steps(page),
        languages(page),
        el("div", { class: "buttons" },
          button(words.say("paper.print"), ready ? () => window.print() : null, { class: "button button-strong", id: "paper-print" }),
          button(words.say("paper.back"), () => page.set({ paper: null }), { id: "paper-back" }))),
      kind === "card" && el("p", { class: "note" }, words.say("paper.card.secret")),
      open.length > 0 && el("p", { class: "advice" }, words.say("paper.follows", {
        steps: distinct(open).map((title) => words.say("paper.step", { title })).join(", ") }))),
    el("main", { class: "sheets", lang: language },
      !ready ? el("p", { class: "note" }, words.say("ahead.waiting"))
        : kind === "card" ? helpCard(view, paperWords)
          : sheets(known, view, paperWords, words)));
}

/** The steps whose forms are wanted; "" stands for all. */
export const stepsOf = (view, step) => (step ? [step] : view.agenda.map((one) => one.step.id));

const distinct = (list) => list.filter((one, at) => list.indexOf(one) === at);

function sheets(known, view, paperWords, words) {
  const all = known.map((one) => sheetsOf(one, view, paperWords));
  return all.some((one) => one.length > 0) ? all : el("p", { class: "note" }, words.say("paper.nothing"));
}

function steps({ view, words, ui, set }) {
  const option = (value, label) =>
    el("option", { value, selected: value === ui.paper.step }, label);
  return el("p", { class: "paper-choice" },
    el("label", { class: "field-label", for: "paper-step" }, words.say("paper.which")),
    el("select", {
      class: "input", id: "paper-step",
      onchange: (event) => set({ paper: Object.assign({}, ui.paper, { step: event.target.value }) }),
    },
      option("", words.say("paper.all")),
      view.agenda.filter((one) => one.step.kind !== "talk").map(({ step }) => option(step.id, step.title))));
}

function languages({ view, words, ui, set }) {
  return el("p", { class: "paper-choice" },
    el("label", { class: "field-label", for: "paper-language" }, words.say("paper.language")),
    el("select", {
      class: "input", id: "paper-language",
      onchange: (event) => set({ paper: Object.assign({}, ui.paper, { language: event.target.value }) }),
    },
      view.languages.map((code) => el("option", { value: code, selected: code === ui.paper.language, lang: code },
        words.has(`language.${code}`) ? words.say(`language.${code}`) : code))));
}
