// @ts-check
// What a step runs: facts of the city that decide what fits, and the scenarios, policies or ideas
// themselves. Fixed once a vote has been opened.

import { button, disclosure, leaveAfterTap, wishButton, wishSwitch } from "./controls.js";
import { el } from "./dom.js";
import { currentStep, mayPlan } from "./facilitator_state.js";
import { ideasPlanPanel } from "./ideas_plan_panel.js";
import { policyPlanPanel } from "./policy_plan_panel.js";

/** @typedef {import("./page.js").Page} Page */

/** @param {Page} page */
export function planPanel(page) {
  const { view } = page;
  if (view.plan) return policyPlanPanel(page);
  if (view.ideas_plan) return ideasPlanPanel(page, view.ideas_plan);
  if (view.scenarios.length === 0 || !mayPlan(view)) return null;
  return [view.facts.length > 0 && factsFold(page), scenariosFold(page)];
}

function factsFold(page) {
  const { view, words } = page;
  return disclosure("city", words.say("plan.facts"),
    el("ul", { class: "switches" }, view.facts.map((fact) =>
      el("li", { "data-key": fact.id },
        wishSwitch(page, fact.text, fact.is, { type: "set_fact", fact: fact.id, is: !fact.is })))));
}

function scenariosFold(page) {
  const { view, words } = page;
  const chosen = chosenOf(page);
  return disclosure("plan", words.say("plan.scenarios", { count: chosen.length }),
    topicsOf(view.scenarios).map((topic) =>
      el("fieldset", { class: "topic-choice", "data-key": topic },
        el("legend", { class: "topic-name" }, topic),
        view.scenarios.filter((one) => one.topic === topic).map((one) =>
          scenarioChoice(page, one, chosen)))),
    el("div", { class: "plan-foot" },
      el("p", { class: "note", role: "status" }, words.many("plan.chosen", chosen.length)),
      el("div", { class: "buttons" },
        wishButton(page, words.say("plan.apply"), planOf(page, chosen), { class: "button button-strong" }),
        button(words.say("plan.back"), page.ui.plan ? () => page.set({ plan: null }) : null))));
}

function topicsOf(scenarios) {
  return scenarios.map((one) => one.topic).filter((topic, at, all) => all.indexOf(topic) === at);
}

// Ticked here and not sent yet, else what is planned.
function chosenOf({ view, ui }) {
  const { id } = currentStep(view).step;
  if (ui.plan && ui.plan.step === id) return ui.plan.chosen;
  return view.scenarios.filter((one) => one.planned).map((one) => one.id);
}

function planOf(page, chosen) {
  if (!page.ui.plan) return null;
  const order = page.view.scenarios.map((one) => one.id);
  return {
    type: "plan_items", step: currentStep(page.view).step.id,
    scenarios: order.filter((id) => chosen.indexOf(id) >= 0),
  };
}

function scenarioChoice(page, scenario, chosen) {
  const { words } = page;
  const id = `plan-${scenario.id}`;
  const notes = [scenario.core && words.say("plan.core"), scenario.skipped && words.say("plan.skipped")];
  return el("div", { class: "choice", "data-key": scenario.id },
    el("input", {
      class: "choice-input", type: "checkbox", id,
      checked: chosen.indexOf(scenario.id) >= 0,
      onclick: leaveAfterTap,
      onchange: (event) => tick(page, scenario.id, event.target.checked),
    }),
    el("label", { class: "choice-label", for: id },
      el("span", { class: "choice-name" }, scenario.title),
      el("span", { class: "choice-hint" }, notes.filter(Boolean).join(" · "))));
}

function tick(page, id, on) {
  const others = chosenOf(page).filter((one) => one !== id);
  page.set({ plan: { step: currentStep(page.view).step.id, chosen: on ? others.concat(id) : others } });
}
