// @ts-check
// What whoever takes notes sees: where the workshop stands, its items, results, and every reason.

import { disclosure, section } from "./controls.js";
import { el, said } from "./dom.js";
import { currentStep } from "./facilitator_state.js";
import { progress, story } from "./item_panel.js";
import { lockedValue } from "./lock_panel.js";
import { resultPanel } from "./result_panel.js";

/** @typedef {import("./messages.js").Item} Item */
/** @typedef {import("./messages.js").RecorderView} RecorderView */
/** @typedef {import("./words.js").Words} Words */

/**
 * @param {RecorderView} view
 * @param {Words} words
 */
export function recorderPanel(view, words) {
  const { step } = currentStep(view);
  return el("div", { class: "desk desk-recorder", "data-key": "desk" },
    el("header", { class: "head" },
      view.rehearsal && el("p", { class: "ribbon-note" }, words.say("page.rehearsal")),
      el("h1", { class: "title" }, said(view.title)),
      el("p", { class: "subtitle" }, words.say("recorder.page")),
      view.closed && el("p", { class: "banner banner-closed" }, words.say("page.closed"))),
    el("main", { class: "current", id: "current" },
      el("div", { class: "current-head" },
        el("p", { class: "current-notes" }, words.say("agenda.step", step)),
        el("h2", { class: "current-title" }, step.title)),
      step.body.split(/\n+/).filter(Boolean).map((line) => el("p", { class: "body" }, line)),
      view.items.map((item) => itemCard(view, item, words))),
    el("aside", { class: "aside" }, reasons(view, words), agenda(view, words)));
}

function itemCard(view, item, words) {
  const page = { view: Object.assign({}, view, { projector: view }), words };
  return el("section", { class: "card recorded", "aria-labelledby": `item-${item.id}`, "data-key": item.id },
    el("h3", { class: "own-title", id: `item-${item.id}` },
      item.topic ? `${item.title} – ${item.topic}` : item.title, " ",
      el("span", { class: "phase", "data-phase": item.phase }, words.say(`phase.${item.phase}`))),
    progress(item, words),
    item.lock && lockedValue(item.lock, words),
    item.result && resultPanel(page, item, item.result, words.say("result.title")),
    item.previous && resultPanel(page, item, item.previous,
      words.say("result.previous", { round: item.previous.round })),
    story(item, words));
}

// What was said in words: most of what is worth a note.
function reasons(view, words) {
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

function agenda(view, words) {
  return disclosure("agenda-fold", words.say("agenda.title"),
    el("ol", { class: "steps" }, view.agenda.map((one) =>
      el("li", { class: `step step-${one.state}`, "data-key": one.step.id, "aria-current": one.state === "current" ? "step" : null },
        el("p", { class: "step-title" }, one.step.title),
        el("p", { class: "step-note" }, words.say(`state.${one.state}`))))));
}
