// @ts-check
// An option of the city's own: what a city would do that the model does not know.

import { button, disclosure } from "./controls.js";
import { el } from "./dom.js";
import { addPolicy, fieldsOf, ownLike, refused, sent, written } from "./own_policy_draft.js";

/** @typedef {import("./page.js").Page} Page */
/** @typedef {import("./messages.js").PolicyPlan} PolicyPlan */

// 80 and 500 characters: the browser counts an emoji as two.
const LONGEST_TITLE = 160;
const LONGEST_TEXT = 1000;

// Which field a refusal is about; of the others only the sentence is shown.
const AT_FAULT = {
  title_missing: "title", option_too_long: "title", reason_too_long: "text",
  cell_full: "stage", unknown_cell: "sub_dimension", bad_cost: "cost",
};

/**
 * @param {Page} page
 * @param {PolicyPlan} plan
 * @param {(code: string) => (() => void)|null} taking what takes an option into the step; null: it is in
 */
export function ownPolicyPanel(page, plan, taking) {
  const { words, ui } = page;
  const fields = fieldsOf(ui.own, plan);
  const onItsWay = ui.own.state === "sent";
  return disclosure("own-policy", words.say("own_policy.heading"),
    el("p", { class: "note" }, words.say("own_policy.what_for")),
    el("form", {
      class: "own-policy-form", id: "own-policy-form", "data-key": `own ${ui.own.count}`,
      oninput: (event) => page.set({ own: written(page.ui.own, event.target.name, event.target.value) }),
      onsubmit: (event) => submit(page, plan, event),
    },
      textField(page, "title", { maxlength: LONGEST_TITLE, value: fields.title, readonly: onItsWay }),
      field(page, "text", el("textarea", Object.assign(
        { rows: 3, maxlength: LONGEST_TEXT, readonly: onItsWay, dir: "auto" }, common(page, "text")), fields.text)),
      select(page, "sub_dimension", plan.sub_dimensions, fields.sub_dimension),
      select(page, "stage", plan.stages.map((label, at) => ({ id: String(at + 1), label })), fields.stage),
      el("div", { class: "action-fields" },
        textField(page, "cost", { inputmode: "numeric", value: fields.cost, readonly: onItsWay }),
        textField(page, "min_years", { inputmode: "numeric", value: fields.min_years, readonly: onItsWay })),
      problem(ui.own, words),
      el("div", { class: "buttons" },
        button(words.say("own_policy.submit"), null, {
          type: "submit", class: "button button-strong", "aria-disabled": page.isLive && !onItsWay ? null : "true",
        }))),
    el("div", { role: "status" }, takenNote(page, plan, taking)));
}

// The attributes of every field of the form.
function common({ ui }, name) {
  const isAtFault = ui.own.state === "refused" && AT_FAULT[ui.own.code] === name;
  return {
    class: "input", id: `own-${name}`, name,
    "aria-invalid": isAtFault ? "true" : null, "aria-describedby": isAtFault ? "own-problem" : null,
  };
}

function field(page, name, input) {
  return el("div", { class: "field", "data-key": name },
    el("label", { class: "field-label", for: `own-${name}` }, page.words.say(`own_policy.${name}`)),
    input);
}

function textField(page, name, props) {
  return field(page, name,
    el("input", Object.assign({ autocomplete: "off", dir: "auto" }, common(page, name), props)));
}

function select(page, name, options, chosen) {
  return field(page, name, el("select", common(page, name),
    options.map((one) => el("option", { value: one.id, selected: one.id === chosen }, one.label))));
}

// Why what was typed does not stand yet.
function problem(own, words) {
  if (own.state === "lost") return el("p", { class: "problem" }, words.say("own_policy.not_sent"));
  if (own.state !== "refused") return null;
  const key = `refusal.${own.code}`;
  return el("p", { class: "problem", id: "own-problem" }, words.say(words.has(key) ? key : "refusal.not_saved"));
}

function submit(page, plan, event) {
  event.preventDefault();
  const { own } = page.ui;
  if (!page.isLive || own.state === "sent") return;
  const command = addPolicy(fieldsOf(own, plan));
  page.set({ own: command ? sent(own, page.send(command)) : refused(own, "bad_cost") });
}

// It stands among the others; whatever they are filtered by, it can be taken from here.
function takenNote(page, plan, taking) {
  const { words, ui } = page;
  const policy = ui.own.taken && ownLike(plan, fieldsOf({ fields: ui.own.taken }, plan));
  if (!policy) return null;
  return [
    el("p", { class: "note" }, words.say("own_policy.taken", { title: policy.title })),
    el("div", { class: "buttons" },
      button(words.say("own_policy.use", { title: policy.title }), taking(policy.id))),
  ];
}
