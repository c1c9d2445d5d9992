// @ts-check
// Which policies a step is about, and in which order: chosen by hand, or as the agenda would.

import { button, disclosure, leaveAfterTap, orderButtons, wishButton } from "./controls.js";
import { el } from "./dom.js";
import { shifted } from "./wishes.js";

/** @typedef {import("./page.js").Page} Page */
/** @typedef {import("./messages.js").PolicyPlan} PolicyPlan */
/** @typedef {import("./messages.js").Policy} Policy */
/** @typedef {import("./page.js").PolicyFilter} PolicyFilter */

/** @param {Page} page */
export function policyPlanPanel(page) {
  const { view, words } = page;
  const { plan } = view;
  if (!plan || view.closed) return null;
  const chosen = chosenPolicies(page, plan);
  return disclosure("policy-plan", words.say("policy_plan.title", { count: chosen.length }),
    inOrder(page, plan, chosen),
    filters(page, plan),
    choices(page, plan, chosen),
    foot(page, plan, chosen));
}

/** Ticked here and not sent yet, else what is planned. @param {Page} page @param {PolicyPlan} plan */
export function chosenPolicies({ ui }, plan) {
  return ui.plan && ui.plan.step === plan.step ? ui.plan.chosen : plan.planned;
}

function choose(page, plan, chosen) {
  page.set({ plan: { step: plan.step, chosen } });
}

function inOrder(page, plan, chosen) {
  const { words } = page;
  const title = (code) => plan.policies.filter((one) => one.id === code).map((one) => one.title)[0] || code;
  const shift = (code, way) => {
    const next = shifted(chosen, code, way);
    return next && (() => choose(page, plan, next));
  };
  return el("div", { class: "part" },
    el("h3", { class: "part-heading" }, words.say("policy_plan.order")),
    chosen.length === 0 && el("p", { class: "note" }, words.say("policy_plan.nothing")),
    el("ol", { class: "ordered" }, chosen.map((code, at) =>
      el("li", { class: "ordered-row", "data-key": code },
        el("p", { class: "ordered-title" }, `${at + 1}. ${title(code)}`),
        orderButtons(page, title(code), shift(code, -1), shift(code, 1))))));
}

/**
 * The policies a filter lets through; "" lets all through.
 * @param {Policy[]} policies
 * @param {PolicyFilter} filter
 */
export function filtered(policies, filter) {
  return policies.filter((one) =>
    (filter.dimension === "" || one.dimension === filter.dimension) &&
    (filter.stage === "" || String(one.stage) === filter.stage) &&
    (filter.stakeholder === "" || one.stakeholders.indexOf(filter.stakeholder) >= 0) &&
    !(filter.hide_finished && one.finished));
}

function filters(page, plan) {
  const { words, ui } = page;
  const stages = plan.stages.map((label, at) => ({ id: String(at + 1), label }));
  const filter = (fields) => page.set({ filter: Object.assign({}, ui.filter, fields) });
  return el("fieldset", { class: "part" },
    el("legend", { class: "part-heading" }, words.say("policy_plan.filter")),
    pick("dimension", words.say("policy_plan.all"), plan.dimensions),
    pick("stage", words.say("policy_plan.all"), stages),
    pick("stakeholder", words.say("policy_plan.anyone"), plan.stakeholders),
    tickBox("hide-finished", ui.filter.hide_finished, words.say("policy_plan.hide_finished"), "",
      (on) => filter({ hide_finished: on })));

  function pick(name, whole, options) {
    const id = `filter-${name}`;
    return el("div", { class: "field" },
      el("label", { class: "field-label", for: id }, words.say(`policy_plan.${name}`)),
      el("select", { class: "input", id, onchange: (event) => filter({ [name]: event.target.value }) },
        [{ id: "", label: whole }].concat(options).map((one) =>
          el("option", { value: one.id, selected: one.id === ui.filter[name] }, one.label))));
  }
}

function choices(page, plan, chosen) {
  const { words, ui } = page;
  const shown = filtered(plan.policies, ui.filter);
  if (shown.length === 0) return el("p", { class: "note" }, words.say("policy_plan.none_fits"));
  return plan.dimensions.map((dimension) => {
    const there = shown.filter((one) => one.dimension === dimension.id);
    return there.length > 0 && el("fieldset", { class: "topic-choice", "data-key": dimension.id },
      el("legend", { class: "topic-name" }, dimension.label),
      there.map((policy) => tickBox(`policy-${policy.id}`, chosen.indexOf(policy.id) >= 0, policy.title,
        hintOf(policy, plan, words), (on) => tick(page, plan, chosen, policy.id, on))));
  });
}

function hintOf(policy, plan, words) {
  return [
    policy.id, plan.stages[policy.stage - 1], words.many("policy_plan.cost", policy.cost),
    policy.finished && words.say("policy_plan.finished"),
  ].filter(Boolean).join(" · ");
}

// What is ticked comes last, what is no longer ticked goes.
function tick(page, plan, chosen, code, on) {
  const others = chosen.filter((one) => one !== code);
  choose(page, plan, on ? others.concat(code) : others);
}

function tickBox(id, checked, label, hint, change) {
  return el("div", { class: "choice", "data-key": id },
    el("input", {
      class: "choice-input", type: "checkbox", id, checked, onclick: leaveAfterTap,
      onchange: (event) => change(event.target.checked),
    }),
    el("label", { class: "choice-label", for: id },
      el("span", { class: "choice-name" }, label),
      hint && el("span", { class: "choice-hint" }, hint)));
}

function foot(page, plan, chosen) {
  const { words, ui } = page;
  const changed = Boolean(ui.plan && ui.plan.step === plan.step);
  const planned = (policies) => ({ type: "plan_policies", step: plan.step, policies });
  return el("div", { class: "plan-foot" },
    el("p", { class: "note", role: "status" }, words.many("plan.chosen", chosen.length)),
    el("div", { class: "buttons" },
      wishButton(page, words.say("policy_plan.apply"),
        changed && chosen.length > 0 ? planned(chosen) : null, { class: "button button-strong" }),
      button(words.say("plan.back"), changed ? () => page.set({ plan: null }) : null),
      wishButton(page, words.say("policy_plan.as_planned"), planned([]))));
}
