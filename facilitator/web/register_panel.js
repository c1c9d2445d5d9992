// @ts-check
// The register of actions: who does what until when. What carries out a policy keeps its words, and a
// recorder does not change it.

import { button, disclosure, section } from "./controls.js";
import { el, said } from "./dom.js";
import { draftForm } from "./draft_form.js";
import { drawnId } from "./drawn_id.js";
import { currentStep } from "./facilitator_state.js";
import { strikeOut, struckOut } from "./struck.js";

/** @typedef {import("./page.js").Page} Page */
/** @typedef {import("./messages.js").Entry} Entry */

// 280 and 60 characters: the browser counts an emoji as two.
const LONGEST_TEXT = 560;
const LONGEST_OWNER = 120;
const STATUSES = ["planned", "under_way", "done", "dropped"];
const FAULTS = {
  empty_answer: "text", text_too_long: "text", owner_too_long: "owner", bad_date: "due",
};

/** At its own step. @param {Page} page */
export function registerPanel(page) {
  if (currentStep(page.view).step.kind !== "actions") return null;
  return section("register", page.words.say("register.title"), registerContents(page, "current-heading", proposals(page)));
}

/**
 * What the room was asked about last, each by itself, and what is no action yet.
 * @param {import("./messages.js").FacilitatorView} view
 */
export function proposalsOf(view) {
  const { agenda } = view;
  const now = agenda.indexOf(currentStep(view));
  const [last] = agenda.slice(0, now).reverse().filter(({ step, dropped, items }) =>
    step.kind === "from_ideas" && !dropped && items.some(standsAlone));
  if (!last) return { title: "", texts: [] };
  const known = entriesOf(view).map(({ text }) => text);
  const texts = last.items.filter(standsAlone).map(({ title }) => title);
  return { title: last.step.title, texts: texts.filter((text) => known.indexOf(text) < 0) };
}

// Ideas that were asked about all together are the options of one item.
function standsAlone({ id }) {
  return !/-all$/.test(id);
}

function proposals(page) {
  const { view, words } = page;
  const { title, texts } = proposalsOf(view);
  if (texts.length === 0 || view.closed) return null;
  return el("div", { class: "part", "data-key": "proposals" },
    el("h3", { class: "part-heading" }, words.say("register.proposed", { title })),
    el("ul", { class: "texts" }, texts.map((text, at) =>
      el("li", { class: "ordered-row", "data-key": text, "data-row": "" },
        el("p", { class: "ordered-title", dir: "auto", id: `proposed-${at}` }, text),
        button(words.say("register.take_up"), page.isLive ? () => takeUp(page, text) : null,
          { "aria-describedby": `proposed-${at}`, "data-key": "take-up" })))));
}

// It is agreed on at once; who and when can be said next.
function takeUp(page, text) {
  const id = drawnId();
  page.send(/** @type {import("./messages.js").Command} */ (
    keepAction({ id, policy: "" }, { text, owner: "", due: "", status: "planned" })));
  page.set({ editing: `entry-${id}` });
}

/** At any other step, folded: actions come up at any time. @param {Page} page */
export function registerFold(page) {
  const { view, words } = page;
  if (isItsStep(view) || (view.closed && entriesOf(view).length === 0)) return null;
  return disclosure("register", words.say("register.count", { count: entriesOf(view).length }),
    registerContents(page, "register-fold"));
}

function isItsStep(view) {
  return ["actions", "comparison"].includes(currentStep(view).step.kind);
}

function entriesOf(view) {
  return view.action_register ? view.action_register.entries : [];
}

/** What stands in the register, and a form for more. @param {Page} page @param {string} refuge */
export function registerContents(page, refuge, offered = null) {
  const { view, words } = page;
  const entries = entriesOf(view);
  return el("div", { "data-refuge": refuge },
    entries.length === 0 && el("p", { class: "note" }, words.say("register.none")),
    el("ol", { class: "actions" }, entries.map((entry) => row(page, entry))),
    struckOut(page, "register"),
    offered,
    !view.closed && el("div", { class: "part" },
      el("h3", { class: "part-heading" }, words.say("register.new")),
      draftForm(page, "action-new", {
        name: words.say("register.new"), next: "action-new-text", faults: FAULTS,
        usual: { text: "", owner: "", due: "", status: "planned" },
        contents: (fields) => fieldsOf(page, fields, true),
        command: (values, key) => keepAction({ id: key, policy: "" }, values),
        submit: words.say("register.add"),
      })));
}

function fieldsOf({ words }, fields, withText) {
  return [
    withText && fields.area("text", words.say("register.text"), { rows: 2, maxlength: LONGEST_TEXT }),
    el("div", { class: "action-fields" },
      fields.text("owner", words.say("road_map.owner"), { maxlength: LONGEST_OWNER }),
      fields.text("due", words.say("road_map.due"), { placeholder: "2027-06", size: 10 }),
      fields.pick("status", words.say("road_map.status"),
        STATUSES.map((status) => ({ value: status, label: words.say(`status.${status}`) })))),
  ];
}

/**
 * The command for an action; of one that carries out a policy without its words.
 * @param {{id: string, policy: string}} entry
 * @param {Object<string, string>} values
 * @returns {import("./messages.js").Command|string}
 */
export function keepAction({ id, policy }, { text, owner, due, status }) {
  const said = { owner: owner.trim(), due: due.trim(), status };
  if (policy) return Object.assign({ type: "set_action", policy }, said);
  if (text.trim() === "") return "empty_answer";
  return Object.assign({ type: "keep_action", action: id, text: text.trim() }, said);
}

function row(page, entry) {
  const { words, view, ui, records } = page;
  const id = `entry-${entry.id}`;
  if (ui.editing === id) {
    return el("li", { class: "action", "data-key": entry.id, "data-row": "" },
      entry.policy && el("p", { class: "action-title" }, entry.text),
      draftForm(page, id, {
        name: words.say("register.edit"), next: `${id}-edit`, faults: FAULTS, cancel: words.say("form.cancel"),
        usual: { text: entry.text, owner: entry.owner, due: entry.due, status: entry.status },
        contents: (fields) => fieldsOf(page, fields, !entry.policy),
        command: (values) => keepAction(entry, values),
        submit: words.say("register.keep"),
      }));
  }
  const strike = () => strikeOut(page, "register",
    /** @type {import("./messages.js").Command} */ (keepAction(entry, /** @type {any} */ (entry))));
  return el("li", { class: "action", "data-key": entry.id, "data-row": "" },
    el("p", { class: "action-title", dir: "auto", id: `${id}-words` }, entry.text),
    el("p", { class: "note" }, careOf(entry, words).map((part, at) => [at > 0 && " · ", said(part)])),
    !view.closed && !(records && entry.policy) && el("div", { class: "buttons" },
      button(words.say("register.edit"), () => page.set({ editing: id }),
        { id: `${id}-edit`, "aria-describedby": `${id}-words`, "data-key": "edit" }),
      !entry.policy && button(words.say("register.strike"), page.isLive ? strike : null,
        { "aria-describedby": `${id}-words`, "data-key": "strike" })));
}

/**
 * Who, until when, and how far.
 * @param {Entry} entry
 * @param {import("./words.js").Words} words
 * @returns {string[]}
 */
export function careOf({ policy, owner, due, status, since }, words) {
  return [
    policy, since > 0 && words.say("cycle.since", { cycle: since }), owner || words.say("register.nobody"),
    due ? words.say("register.until", { due: words.date(due) }) : words.say("register.no_date"),
    words.say(`status.${status}`),
  ].filter(Boolean);
}
