// @ts-check
// What is written down while people speak, beside a step or one of its items. Private ones are for
// whoever leads alone.

import { button, disclosure, section } from "./controls.js";
import { el } from "./dom.js";
import { draftForm } from "./draft_form.js";
import { draftAt } from "./form_draft.js";
import { currentItem, currentStep } from "./facilitator_state.js";
import { strikeOut, struckOut } from "./struck.js";

/** @typedef {import("./page.js").Page} Page */
/** @typedef {import("./messages.js").Note} Note */

const KINDS = ["decision", "dissent", "idea", "parking_lot", "evaluation", "private"];
const LONGEST = 1000; // 500 characters: the browser counts an emoji as two
const FAULTS = { reason_too_long: "text", bad_text: "text", too_many_marks: "text", empty_answer: "text" };

/** Folded, for whoever leads. @param {Page} page */
export function notesPanel(page) {
  const { view } = page;
  if (view.closed && view.notes.length === 0) return null;
  return disclosure("notes", title(page), contents(page, "notes-fold"));
}

/** In sight, for whoever does nothing but write. @param {Page} page */
export function notesSection(page) {
  return section("notes", title(page), contents(page, page.view.closed ? "" : "note-new-text"));
}

function title({ view, words }) {
  return words.say("notes.title", { here: notesOf(view, true).length, all: view.notes.length });
}

// Of the current step, or of all others; the newest first.
function notesOf(view, here) {
  const { step } = currentStep(view);
  return view.notes.filter((note) => (note.step === step.id) === here).reverse();
}

function contents(page, refuge) {
  const { view, words } = page;
  const elsewhere = notesOf(view, false);
  return el("div", { "data-refuge": refuge || null },
    view.closed ? unkept(page) : newNote(page),
    struckOut(page, "notes"),
    view.notes.length === 0 && el("p", { class: "note notes-none", "data-key": "none" },
      words.say(view.closed ? "notes.none_closed" : "notes.none")),
    list(page, notesOf(view, true)),
    elsewhere.length > 0 && disclosure("notes-elsewhere", words.many("notes.elsewhere", elsewhere.length),
      el("div", { "data-refuge": "notes-elsewhere-fold" }, list(page, elsewhere))));
}

// What was still being written when the workshop was closed.
function unkept({ words, ui }) {
  const { text } = draftAt(ui.forms, "note-new").fields;
  return text && el("div", { class: "struck", "data-key": "unkept" },
    el("p", { class: "note" }, words.say("notes.unkept")),
    el("p", { class: "text-words note-words", dir: "auto" }, text));
}

function list(page, notes) {
  return notes.length > 0 && el("ul", { class: "texts" }, notes.map((note) => row(page, note)));
}

// A recorder would not see a private one again.
function kindsOf({ words, records }) {
  return KINDS.filter((kind) => !records || kind !== "private")
    .map((kind) => ({ value: kind, label: words.say(`note.${kind}`) }));
}

// A step and one of its items, or none, as one value: ids have no spaces.
const placeKey = (step, item) => `${step} ${item}`;

// About what goes on when its first word is typed: the item, if one is led, else the step.
function newNote(page) {
  const { words, view } = page;
  const { step } = currentStep(view);
  const item = currentItem(view);
  const about = placeKey(step.id, item ? item.id : "");
  const begun = draftAt(page.ui.forms, "note-new").fields.about;
  const places = placesFor(page, begun || about);
  return draftForm(page, "note-new", {
    name: words.say("notes.new"), next: "note-new-text", faults: FAULTS,
    usual: { kind: "decision", about, text: "" }, settled: { about },
    contents: (fields) => [
      el("div", { class: "action-fields" },
        fields.pick("kind", words.say("notes.kind"), kindsOf(page)),
        places.length > 1 && fields.pick("about", words.say("notes.about"), places)),
      fields.values.kind === "private" && el("p", { class: "note" }, words.say("notes.private_hint")),
      fields.area("text", words.say("notes.text"), { maxlength: LONGEST }),
      el("p", { class: "note keys-hint" }, words.say("notes.keys")),
    ],
    command: ({ kind, about: on, text }, key) => {
      const [noted, of] = on.split(" ");
      return text.trim() === "" ? "empty_answer"
        : keepNote({ id: key, kind, step: noted, item: of, text: text.trim() });
    },
    submit: words.say("notes.keep"),
  });
}

// The current step and its items; and what was written about before the workshop moved on.
function placesFor({ view, words }, chosen) {
  const now = currentStep(view);
  const inStep = ({ step, items }) => [
    { value: placeKey(step.id, ""), label: words.say("notes.step", { title: step.title }) },
  ].concat(items.filter((one) => !one.skipped).map((one) => (
    { value: placeKey(step.id, one.id), label: words.say("notes.item", { title: one.title }) })));
  const isChosen = (place) => place.value === chosen;
  const here = inStep(now);
  if (here.some(isChosen)) return here;
  const others = view.agenda.filter((one) => one !== now).map(inStep);
  return [].concat(...others).filter(isChosen).concat(here);
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
      fields.pick("kind", words.say("notes.kind"), kindsOf(page)),
      fields.area("text", words.say("notes.text"), { maxlength: LONGEST }),
    ],
    command: ({ kind, text }) => (text.trim() === "" ? "empty_answer"
      : keepNote(Object.assign({}, note, { kind, text: text.trim() }))),
    submit: words.say("notes.keep"),
  });
}
