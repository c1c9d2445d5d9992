// @ts-check
// Which policies a step is about, and in which order: chosen by hand, or as the agenda would. Rated
// are many of them, always in the order of the model.

import { button, disclosure, leaveAfterTap, orderButtons, wishButton } from "./controls.js";
import { el } from "./dom.js";
import { currentStep } from "./facilitator_state.js";
import { ownPolicyPanel } from "./own_policy_panel.js";
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
  const shown = filtered(plan.policies, filterOf(page));
  return disclosure("policy-plan",
    words.say(isRated(view) ? "policy_plan.rated" : "policy_plan.title", { count: chosen.length }),
    !isRated(view) && inOrder(page, plan, chosen),
    filters(page, plan),
    shown.length > 0 && allShown(page, plan, chosen, shown.map((one) => one.id)),
    choices(page, plan, chosen, shown),
    ownPolicyPanel(page, plan, (code) =>
      (chosen.indexOf(code) >= 0 ? null : () => tick(page, plan, chosen, [code], true))),
    foot(page, plan, chosen));
}

function isRated(view) {
  return currentStep(view).step.kind === "ratings";
}

// What is finished may well be rated again.
function filterOf({ view, ui }) {
  return isRated(view) ? Object.assign({}, ui.filter, { hide_finished: false }) : ui.filter;
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
  const policy = (code) => plan.policies.filter((one) => one.id === code)[0];
  const title = (code) => (policy(code) ? policy(code).title : code);
  const isOwn = (code) => Boolean(policy(code) && policy(code).own);
  const shift = (code, way) => {
    const next = shifted(chosen, code, way);
    return next && (() => choose(page, plan, next));
  };
  return el("div", { class: "part" },
    el("h3", { class: "part-heading" }, words.say("policy_plan.order")),
    chosen.length === 0 && el("p", { class: "note" }, words.say("policy_plan.nothing")),
    el("ol", { class: "ordered" }, chosen.map((code, at) =>
      el("li", { class: "ordered-row", "data-key": code },
        el("p", { class: "ordered-title" }, `${at + 1}. ${title(code)}`,
          isOwn(code) && el("span", { class: "mark-own" }, words.say("policy_plan.own"))),
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
  const { words, ui, view } = page;
  const stages = plan.stages.map((label, at) => ({ id: String(at + 1), label }));
  const filter = (fields) => page.set({ filter: Object.assign({}, ui.filter, fields) });
  return el("fieldset", { class: "part" },
    el("legend", { class: "part-heading" }, words.say("policy_plan.filter")),
    pick("dimension", words.say("policy_plan.all"), plan.dimensions),
    pick("stage", words.say("policy_plan.all"), stages),
    pick("stakeholder", words.say("policy_plan.anyone"), plan.stakeholders),
    !isRated(view) && tickBox("hide-finished", ui.filter.hide_finished,
      words.say("policy_plan.hide_finished"), "", (on) => filter({ hide_finished: on })));

  function pick(name, whole, options) {
    const id = `filter-${name}`;
    return el("div", { class: "field" },
      el("label", { class: "field-label", for: id }, words.say(`policy_plan.${name}`)),
      el("select", { class: "input", id, onchange: (event) => filter({ [name]: event.target.value }) },
        [{ id: "", label: whole }].concat(options).map((one) =>
          el("option", { value: one.id, selected: one.id === ui.filter[name] }, one.label))));
  }
}

function allShown(page, plan, chosen, shown) {
  const { words } = page;
  const press = (on) => {
    const differs = shown.some((code) => (chosen.indexOf(code) >= 0) !== on);
    return differs ? () => tick(page, plan, chosen, shown, on) : null;
  };
  return el("div", { class: "buttons" },
    button(words.many("policy_plan.tick_shown", shown.length), press(true)),
    button(words.say("policy_plan.untick_shown"), press(false)));
}

function choices(page, plan, chosen, shown) {
  const { words } = page;
  if (shown.length === 0) return el("p", { class: "note" }, words.say("policy_plan.none_fits"));
  return plan.dimensions.map((dimension) => {
    const there = shown.filter((one) => one.dimension === dimension.id);
    return there.length > 0 && el("fieldset", { class: "topic-choice", "data-key": dimension.id },
      el("legend", { class: "topic-name" }, dimension.label),
      there.map((policy) => tickBox(`policy-${policy.id}`, chosen.indexOf(policy.id) >= 0, policy.title,
        hintOf(policy, plan, words), (on) => tick(page, plan, chosen, [policy.id], on))));
  });
}

function hintOf(policy, plan, words) {
  return [
    policy.own && words.say("policy_plan.own"), policy.id, plan.stages[policy.stage - 1],
    words.many("policy_plan.cost", policy.cost), policy.finished && words.say("policy_plan.finished"),
  ].filter(Boolean).join(" · ");
}

// What is ticked comes last, or at its place in the model; what is no longer ticked goes.
function tick(page, plan, chosen, codes, on) {
  const added = on ? codes.filter((code) => chosen.indexOf(code) < 0) : [];
  const kept = on ? chosen : chosen.filter((code) => codes.indexOf(code) < 0);
  const next = kept.concat(added);
  if (!isRated(page.view)) return choose(page, plan, next);
  choose(page, plan, plan.policies.map((one) => one.id).filter((code) => next.indexOf(code) >= 0));
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
    el("p", { class: "note", role: "status" }, words.many("policy_plan.chosen", chosen.length)),
    el("div", { class: "buttons" },
      wishButton(page, words.say("policy_plan.apply"),
        changed && chosen.length > 0 ? planned(chosen) : null, { class: "button button-strong" }),
      button(words.say("plan.back"), changed ? () => page.set({ plan: null }) : null),
      wishButton(page, words.say("policy_plan.as_planned"), planned([]))));
}
