// @ts-check
// Agreeing on a value: what, why, and who sees it differently.

import { button } from "./controls.js";
import { el } from "./dom.js";
import { lockValue, proposedValue } from "./wishes.js";

/** @typedef {import("./page.js").Page} Page */
/** @typedef {import("./messages.js").Item} Item */

const MOST = 1000; // 500 characters: the browser counts an emoji as two

function isPrimary(view) {
  return Boolean(view.primary && view.primary.command.type === "lock_item");
}

/** @param {Page} page @param {Item} item */
export function lockFormOpen(page, item) {
  return isPrimary(page.view) || page.ui.lock === item.id;
}

/**
 * The form stands open when locking is what comes next, or when it was asked for.
 * @param {Page} page
 * @param {Item} item
 */
export function lockPanel(page, item) {
  const { view, words } = page;
  if (item.phase !== "revealed" || view.closed || !lockFormOpen(page, item)) return null;
  const place = `${item.id} ${item.round}`;
  const draft = page.ui.drafts[place] || {};
  return el("form", {
    class: "card lock", id: "lock-form", "data-key": `lock ${place}`, "aria-labelledby": "lock-heading",
    oninput: (event) => keep(page, place, event.target),
    onsubmit: (event) => submit(page, item, event),
  },
    el("h2", { class: "card-heading", id: "lock-heading" }, words.say("lock.title")),
    item.ask.kind === "scale" && valueField(page, item, draft),
    textField("reason", words.say("lock.reason"), draft.reason),
    textField("dissent", words.say("lock.dissent"), draft.dissent),
    !isPrimary(view) && el("div", { class: "buttons" },
      button(words.say("lock.submit"), null, {
        type: "submit", class: "button button-strong", "aria-disabled": page.isLive ? null : "true",
      }),
      button(words.say("lock.cancel"), () => page.set({ lock: "" }))));
}

function valueField(page, item, draft) {
  const { words, view } = page;
  const chosen = draft.value === undefined ? proposedValue(view, item) : draft.value;
  const choices = item.ask.steps.map((label, at) => ({ value: String(at), label }));
  if (item.ask.dont_know) choices.push({ value: "DK", label: words.say("lock.dont_know") });
  if (item.ask.not_applicable) choices.push({ value: "NA", label: words.say("lock.not_applicable") });
  choices.push({ value: "", label: words.say("lock.no_value") });
  return el("div", { class: "field" },
    el("label", { class: "field-label", for: "lock-value" }, words.say("lock.value")),
    el("select", { class: "input", id: "lock-value", name: "value" },
      choices.map(({ value, label }) =>
        el("option", { value, selected: value === chosen }, label))));
}

function textField(name, label, text) {
  return el("div", { class: "field" },
    el("label", { class: "field-label", for: `lock-${name}` }, label),
    el("textarea", { class: "input", id: `lock-${name}`, name, rows: 2, maxlength: MOST, dir: "auto" }, text || ""));
}

// Half-written words outlive whatever happens to the form.
function keep(page, place, field) {
  const draft = Object.assign({}, page.ui.drafts[place], { [field.name]: field.value });
  page.ui.drafts[place] = draft;
}

function submit(page, item, event) {
  event.preventDefault();
  if (!page.isLive) return;
  const form = event.currentTarget;
  const field = (name) => (form.elements[name] ? form.elements[name].value.trim() : "");
  page.send({
    type: "lock_item", item: item.id, value: lockValue(field("value")), reason: field("reason"),
    dissent: field("dissent"),
  });
  page.set({ lock: "" });
}

/** What was agreed. */
export function lockedValue(lock, words) {
  return el("section", { class: "card locked", "aria-labelledby": "locked-heading" },
    el("h2", { class: "card-heading", id: "locked-heading" }, words.say("lock.locked")),
    el("p", { class: "locked-value" }, lock.value_label || words.say("lock.no_value")),
    lock.reason && said(words.say("lock.given_reason"), lock.reason),
    lock.dissent && said(words.say("lock.given_dissent"), lock.dissent, "part part-dissent"));
}

function said(name, text, kind = "part") {
  return el("div", { class: kind },
    el("h3", { class: "part-heading" }, name),
    el("p", { class: "body", dir: "auto" }, text));
}
