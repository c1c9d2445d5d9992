// @ts-check
// A recorder's page: where the workshop stands, what is written down, and beside it the items, their
// results and every reason.

import { disclosure, section } from "./controls.js";
import { el, said } from "./dom.js";
import { currentItem, currentStep } from "./facilitator_state.js";
import { languages, light } from "./head_panel.js";
import { progress, story } from "./item_panel.js";
import { lockedValue } from "./lock_panel.js";
import { notesSection } from "./notes_panel.js";
import { registerFold, registerPanel } from "./register_panel.js";
import { resultPanel } from "./result_panel.js";

/** @typedef {import("./page.js").Page} Page */

/** @param {Page} page */
export function recorderPanel(page) {
  return el("div", { class: "desk desk-recorder", "data-key": "desk" },
    head(page),
    el("main", { class: "current", id: "current" },
      registerPanel(page), notesSection(page), registerFold(page)),
    el("aside", { class: "aside" }, whatGoesOn(page), reasons(page), agenda(page)));
}

function head(page) {
  const { view, words, isLinked } = page;
  return el("header", { class: "head" },
    view.rehearsal && el("p", { class: "ribbon-note" }, words.say("page.rehearsal")),
    el("div", { class: "head-row" },
      el("div", { class: "head-title" },
        el("h1", { class: "title" }, said(view.title)),
        el("p", { class: "subtitle" }, words.say("recorder.page"))),
      el("div", { class: "head-tools" },
        el("ul", { class: "lights" }, light(isLinked, words.say(isLinked ? "line.live" : "recorder.no_line"))),
        languages(page))),
    view.closed ? el("p", { class: "banner banner-closed" }, words.say("recorder.closed")) : now(page));
}

// The step that runs, and of it the item that is led.
function now({ view, words }) {
  const { step } = currentStep(view);
  const item = currentItem(view);
  return el("p", { class: "recorder-now" },
    el("strong", {}, words.say("agenda.step", step)), " · ", said(step.title),
    item && [" · ", said(item.title), " ", phaseMark(item, words)]);
}

function phaseMark(item, words) {
  return el("span", { class: "phase", "data-phase": item.phase }, words.say(`phase.${item.phase}`));
}

function whatGoesOn(page) {
  const { step } = currentStep(page.view);
  return [
    el("div", { class: "current-head", "data-key": "head" },
      el("h2", { class: "current-title", id: "current-heading", tabindex: "-1" }, step.title)),
    step.body.split(/\n+/).filter(Boolean).map((line) => el("p", { class: "body" }, line)),
    page.view.items.map((item) => itemCard(page, item)),
  ];
}

function itemCard({ view, words }, item) {
  const page = { view: Object.assign({}, view, { projector: view }), words };
  return el("section", { class: "card recorded", "aria-labelledby": `item-${item.id}`, "data-key": item.id },
    el("h3", { class: "own-title", id: `item-${item.id}` },
      item.topic ? `${item.title} – ${item.topic}` : item.title, " ",
      phaseMark(item, words)),
    progress(item, words),
    item.lock && lockedValue(item.lock, words),
    item.result && resultPanel(page, item, item.result, words.say("result.title")),
    item.previous && resultPanel(page, item, item.previous,
      words.say("result.previous", { round: item.previous.round })),
    story(item, words));
}

// What was said in words: most of what is worth a note.
function reasons({ view, words }) {
  const told = view.items.filter((item) => item.texts.length > 0);
  const count = told.reduce((sum, item) => sum + item.texts.length, 0);
  return section("reasons", words.many("recorder.texts", count),
    count === 0 && el("p", { class: "note" }, words.say("recorder.no_texts")),
    told.map((item) => el("div", { class: "part", "data-key": item.id },
      view.items.length > 1 && el("h3", { class: "part-heading" }, item.title),
      el("ul", { class: "texts" }, item.texts.map((text) =>
        el("li", { class: "text", "data-key": text.key },
          el("p", { class: "text-words", dir: "auto" }, text.text)))))));
}

function agenda({ view, words }) {
  return disclosure("agenda-fold", words.say("agenda.title"),
    el("ol", { class: "steps" }, view.agenda.map((one) =>
      el("li", { class: `step step-${one.state}`, "data-key": one.step.id, "aria-current": one.state === "current" ? "step" : null },
        el("p", { class: "step-title" }, one.step.title),
        el("p", { class: "step-note" }, words.say(`state.${one.state}`))))));
}
