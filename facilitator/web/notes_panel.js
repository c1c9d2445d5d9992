// @ts-check
// What is written down while people speak, beside a step or one of its items. Private ones are for
// whoever leads alone.

import { button, disclosure } from "./controls.js";
import { el } from "./dom.js";
import { draftForm } from "./draft_form.js";
import { currentItem, currentStep } from "./facilitator_state.js";
import { strikeOut, struckOut } from "./struck.js";

/** @typedef {import("./page.js").Page} Page */
/** @typedef {import("./messages.js").Note} Note */

const KINDS = ["decision", "dissent", "idea", "parking_lot", "evaluation", "private"];
const LONGEST = 1000; // 500 characters: the browser counts an emoji as two
const FAULTS = { reason_too_long: "text", bad_text: "text", too_many_marks: "text", empty_answer: "text" };

/** @param {Page} page */
export function notesPanel(page) {
  const { view, words } = page;
  const { step } = currentStep(view);
  const here = view.notes.filter((note) => note.step === step.id);
  const elsewhere = view.notes.filter((note) => note.step !== step.id);
  if (view.closed && view.notes.length === 0) return null;
  return disclosure("notes", words.say("notes.title", { here: here.length, all: view.notes.length }),
    el("div", { "data-refuge": "notes-fold" },
      !view.closed && newNote(page, step),
      struckOut(page, "notes"),
      list(page, here),
      elsewhere.length > 0 && disclosure("notes-elsewhere", words.many("notes.elsewhere", elsewhere.length),
        el("div", { "data-refuge": "notes-elsewhere-fold" }, list(page, elsewhere)))));
}

function list(page, notes) {
  return notes.length > 0 && el("ul", { class: "texts" }, notes.map((note) => row(page, note)));
}

function kindsOf(words) {
  return KINDS.map((kind) => ({ value: kind, label: words.say(`note.${kind}`) }));
}

// What goes on just now: the item, if one is led, else the step.
function newNote(page, step) {
  const { words, view } = page;
  const item = currentItem(view);
  const about = [{ value: "", label: words.say("notes.step", { title: step.title }) }]
    .concat(item ? { value: item.id, label: words.say("notes.item", { title: item.title }) } : []);
  return draftForm(page, "note-new", {
    name: words.say("notes.new"), next: "note-new-text", faults: FAULTS,
    usual: { kind: "decision", about: item ? item.id : "", text: "" },
    contents: (fields) => [
      el("div", { class: "action-fields" },
        fields.pick("kind", words.say("notes.kind"), kindsOf(words)),
        item && fields.pick("about", words.say("notes.about"), about)),
      fields.values.kind === "private" && el("p", { class: "note" }, words.say("notes.private_hint")),
      fields.area("text", words.say("notes.text"), { maxlength: LONGEST }),
    ],
    command: ({ kind, about: on, text }, key) => (text.trim() === "" ? "empty_answer" : keepNote({
      id: key, kind, step: step.id, item: on === (item && item.id) ? on : "", text: text.trim(),
    })),
    submit: words.say("notes.keep"),
  });
}

/** @param {Note} note */
export function keepNote({ id, kind, step, item, text }) {
  return { type: "keep_note", note: id, step, item: item || null, kind, text };
}

function row(page, note) {
  const { words, view, ui } = page;
  const id = `note-${note.id}`;
  const isEdited = ui.editing === id;
  return el("li", { class: "text note-row", "data-key": note.id, "data-row": "", "data-kind": note.kind },
    el("p", { class: "note" },
      el("strong", { class: "note-kind" }, words.say(`note.${note.kind}`)),
      note.kind === "private" && el("span", { class: "mark-own" }, words.say("notes.only_you")),
      " · ", placeOf(view, note)),
    isEdited ? editForm(page, note, id) : [
      el("p", { class: "text-words note-words", dir: "auto", id: `${id}-words` }, note.text),
      !view.closed && el("div", { class: "buttons" },
        button(words.say("notes.edit"), () => page.set({ editing: id }),
          { id: `${id}-edit`, "aria-describedby": `${id}-words`, "data-key": "edit" }),
        button(words.say("notes.strike"), page.isLive ? () => strikeOut(page, "notes", keepNote(note)) : null,
          { "aria-describedby": `${id}-words`, "data-key": "strike" })),
    ]);
}

// The title of the item, or of the step.
function placeOf(view, note) {
  const step = view.agenda.filter((one) => one.step.id === note.step)[0];
  const item = step && step.items.filter((one) => one.id === note.item)[0];
  if (item) return item.title;
  return step ? step.step.title : "";
}

function editForm(page, note, id) {
  const { words } = page;
  return draftForm(page, id, {
    name: words.say("notes.edit"), next: `${id}-edit`, faults: FAULTS, cancel: words.say("form.cancel"),
    usual: { kind: note.kind, text: note.text },
    contents: (fields) => [
      fields.pick("kind", words.say("notes.kind"), kindsOf(words)),
      fields.area("text", words.say("notes.text"), { maxlength: LONGEST }),
    ],
    command: ({ kind, text }) => (text.trim() === "" ? "empty_answer"
      : keepNote(Object.assign({}, note, { kind, text: text.trim() }))),
    submit: words.say("notes.keep"),
  });
}
