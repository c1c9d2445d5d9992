// @ts-check
// A form whose words outlive whatever happens around it: a new view, a refusal, a lost line.

import { button } from "./controls.js";
import { el } from "./dom.js";
import { drawnId } from "./drawn_id.js";
import { draftAt, forgotten, refused, sent, timesKept, written } from "./form_draft.js";

/** @typedef {import("./page.js").Page} Page */

/**
 * @typedef {Object} Fields
 * @property {Object<string, string>} values as they stand
 * @property {(name: string, label: string, props?: Object<string, any>) => HTMLElement} text
 * @property {(name: string, label: string, props?: Object<string, any>) => HTMLElement} area several lines
 * @property {(name: string, label: string, options: {value: string, label: string}[]) => HTMLElement} pick
 * @property {(name: string, label: string) => HTMLElement} tick
 *
 * @typedef {Object} What
 * @property {string} name of the group of fields, for those who do not see it
 * @property {Object<string, string>} usual what stands in its fields before anybody types
 * @property {Object<string, string>} [settled] of that what is settled by the first word, whatever goes
 *   on meanwhile
 * @property {(fields: Fields) => any} contents
 * @property {(values: Object<string, string>, key: string) => import("./messages.js").Command|string} command
 *   what it sends; the code of a refusal where that can be seen here
 * @property {string} submit
 * @property {string} next id of what gets the focus of whoever is in it, once it is kept
 * @property {string} [cancel] it can be closed: the words for that
 * @property {Object<string, string>} [faults] the field that a refusal is about, by its code
 */

/**
 * @param {Page} page
 * @param {string} place of the form: a word without spaces
 * @param {What} what
 */
export function draftForm(page, place, what) {
  const { words, ui } = page;
  const draft = draftAt(ui.forms, place);
  const values = Object.assign({}, what.usual, draft.fields);
  const onItsWay = draft.state === "sent";
  const close = () => page.set({ editing: "", forms: forgotten(page.ui.forms, place) });
  return el("form", {
    class: "draft-form", "data-key": `${place} ${timesKept(ui.forms, place)}`, "data-place": place,
    "data-next": what.next, "aria-label": what.name,
    oninput: (event) => type(page, place, what, event.target),
    onsubmit: (event) => submit(page, place, what, event),
    onkeydown: (event) => {
      if (isKeep(event)) submit(page, place, what, event);
    },
  },
    what.contents(fieldsOf(place, what, draft, values)),
    draft.state === "refused" && el("p", { class: "problem", id: `${place}-problem` }, problemOf(draft.code, words)),
    el("div", { class: "buttons" },
      button(what.submit, null, {
        type: "submit", class: "button button-strong", "data-key": "submit",
        "aria-keyshortcuts": "Control+Enter",
        "aria-disabled": page.isLive && !onItsWay ? null : "true",
      }),
      what.cancel && button(what.cancel, close, { "data-key": "cancel" })));
}

// From any of its fields, where Enter alone may begin a new line.
function isKeep({ key, ctrlKey, metaKey, isComposing, repeat }) {
  return key === "Enter" && (ctrlKey || metaKey) && !isComposing && !repeat;
}

// A field that was ticked says "on", as forms do. Who takes back all that was typed has not begun.
function type(page, place, { usual, settled = {} }, field) {
  const value = field.type === "checkbox" ? (field.checked ? "on" : "") : field.value;
  const before = page.ui.forms;
  const begun = Object.assign({}, settled, draftAt(before, place).fields, { [field.name]: value });
  const isBlank = Object.keys(begun).every((name) =>
    (name in settled ? name !== field.name : begun[name] === (usual[name] || "")));
  page.set({ forms: isBlank ? forgotten(before, place) : written(before, place, begun) });
}

function problemOf(code, words) {
  if (code === "not_sent") return words.say("form.not_sent");
  return words.say(words.has(`refusal.${code}`) ? `refusal.${code}` : "refusal.not_saved");
}

function submit(page, place, what, event) {
  event.preventDefault();
  const { forms } = page.ui;
  const draft = draftAt(forms, place);
  if (!page.isLive || draft.state === "sent") return;
  const key = draft.key || drawnId();
  const command = what.command(Object.assign({}, what.usual, draft.fields), key);
  page.set({
    forms: typeof command === "string" ? refused(forms, place, command)
      : sent(forms, place, page.send(command), key),
  });
}

/** @returns {Fields} */
function fieldsOf(place, what, draft, values) {
  const common = (name) => {
    const isAtFault = draft.state === "refused" && Boolean(what.faults) && what.faults[draft.code] === name;
    return {
      class: "input", id: `${place}-${name}`, name, readonly: draft.state === "sent",
      "aria-invalid": isAtFault ? "true" : null, "aria-describedby": isAtFault ? `${place}-problem` : null,
    };
  };
  const field = (name, label, input) => el("div", { class: "field", "data-key": name },
    el("label", { class: "field-label", for: `${place}-${name}` }, label), input);
  return {
    values,
    text: (name, label, props) => field(name, label, el("input", Object.assign(
      { autocomplete: "off", dir: "auto", value: values[name] || "" }, common(name), props))),
    area: (name, label, props) => field(name, label, el("textarea", Object.assign(
      { rows: 3, dir: "auto" }, common(name), props), values[name] || "")),
    pick: (name, label, options) => field(name, label, el("select", Object.assign(common(name), { readonly: null }),
      options.map((one) => el("option", { value: one.value, selected: one.value === (values[name] || "") }, one.label)))),
    tick: (name, label) => el("div", { class: "choice", "data-key": name },
      el("input", { class: "choice-input", type: "checkbox", id: `${place}-${name}`, name, checked: values[name] === "on" }),
      el("label", { class: "choice-label", for: `${place}-${name}` }, label)),
  };
}
