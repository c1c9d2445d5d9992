// @ts-check
// The last cycle beside this one, for the one who leads: figures, questions, and what became of each
// action. How far an action is, is changed in the register.

import { disclosure, section } from "./controls.js";
import { el, said } from "./dom.js";
import { currentStep } from "./facilitator_state.js";
import { registerContents } from "./register_panel.js";
import { table } from "./table.js";

/** @typedef {import("./page.js").Page} Page */
/** @typedef {import("./messages.js").Comparison} Comparison */

/** At its own step, with the register: there it is said what became of each action. @param {Page} page */
export function comparisonPanel(page) {
  const { view, words } = page;
  if (!view.comparison || !isItsStep(view)) return null;
  return [
    section("comparison", words.say("cycle.title"), contents(page, view.comparison)),
    view.action_register && section("register", words.say("register.title"), registerContents(page, "current-heading")),
  ];
}

/** At any other step, folded. @param {Page} page */
export function comparisonFold(page) {
  const { view, words } = page;
  if (!view.comparison || !view.comparison.from || isItsStep(view)) return null;
  return disclosure("comparison-fold", words.say("cycle.title"), contents(page, view.comparison));
}

/** @param {import("./messages.js").FacilitatorView} view */
export function isItsStep(view) {
  return currentStep(view).step.kind === "comparison";
}

/** @param {Page} page @param {Comparison} found */
function contents({ words }, found) {
  if (!found.from) return el("p", { class: "note" }, words.say("cycle.none"));
  return [
    found.rooms.map((room, at) => el("p", { class: "note", "data-key": `room ${at}` }, room)),
    found.pictures.map(({ title, table: figures }, at) => part(title, table(figures, title), `picture ${at}`)),
    tabled(found.questions, words.say("cycle.same_questions"), "questions"),
    tabled(found.apart, words.say("cycle.apart"), "apart"),
    found.actions.length > 0 && part(words.say("cycle.actions"), [
      el("p", { class: "body" }, found.done),
      el("ul", { class: "plain" }, found.actions.map((action, at) => line(action, at, words))),
    ], "actions"),
    el("p", { class: "note" }, found.rule),
  ];
}

function part(title, inside, key) {
  return el("div", { class: "part", "data-key": key }, el("h3", { class: "part-heading" }, title), inside);
}

function tabled(twin, title, key) {
  return twin.rows.length > 0 && disclosure(`comparison-${key}`, `${title}: ${twin.rows.length}`, table(twin, title));
}

function line({ text, policy, then, status, since }, at, words) {
  const notes = [policy, words.say("cycle.since", { cycle: since }),
    words.say("cycle.then_now", { then: words.say(`status.${then}`), now: words.say(`status.${status}`) })];
  return el("li", { "data-key": `${at}` }, said(text), " ",
    el("span", { class: "note" }, notes.filter(Boolean).join(" · ")));
}
