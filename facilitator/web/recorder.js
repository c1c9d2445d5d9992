// @ts-check
// The recorder's page: wires link, state, drafts and panel. What stands here can be read, notes and
// actions can be written, and nothing can be moved.

import { el } from "./dom.js";
import { emptyPage, keyIn, reduce } from "./facilitator_state.js";
import * as formDraft from "./form_draft.js";
import { keyPanel } from "./key_panel.js";
import {
  draftsFor, forgetRecorderKey, keepDrafts, keepRecorderKey, takeRecorderKey,
} from "./key_store.js";
import { connect, PROTOCOL, socketAddress } from "./link.js";
import { recorderPanel } from "./recorder_panel.js";
import { focusIn, focusOn, nextAfter, redraw } from "./refuge.js";
import { chosenLanguage, directionOf, loadWords } from "./words.js";

const root = /** @type {HTMLElement} */ (document.getElementById("page"));
const status = /** @type {HTMLElement} */ (document.getElementById("status"));
const calls = /** @type {HTMLElement} */ (document.getElementById("calls"));
const asked = chosenLanguage(location.search, navigator.languages || [navigator.language]);

/** @type {import("./words.js").Words} */
let words;
/** @type {import("./link.js").Link|null} */
let link = null;
let state = emptyPage;
/** @typedef {Pick<import("./page.js").Ui, "forms"|"editing"|"struck">} RecorderUi */
/** @type {RecorderUi} */
const emptyUi = { forms: formDraft.noForms, editing: "", struck: null };
let ui = emptyUi;
let key = "";
let nextId = 1;

loadWords("facilitator", asked).then((loaded) => {
  words = loaded;
  document.documentElement.lang = words.language;
  document.documentElement.dir = directionOf(words.language);
  document.title = words.say("recorder.title");
  begin(takeRecorderKey());
});

function begin(mine) {
  key = mine;
  state = emptyPage;
  const { drafts, editing } = draftsFor(key);
  ui = Object.assign({}, emptyUi, { forms: formDraft.restored(drafts), editing });
  if (link) link.stop();
  link = key ? connect({
    address: socketAddress(location),
    hello: () => ({ type: "record", protocol: PROTOCOL, key, language: asked, name: "" }),
    hear: take,
    turn: (line) => take({ type: "line", line }),
  }) : null;
  draw();
}

function take(message) {
  state = reduce(state, message, performance.now());
  if (state.refusal === "wrong_key") forgetRecorderKey();
  const before = ui.forms;
  const forms = formDraft.heard(before, message);
  if (forms !== before) remember({ forms });
  if (forms.kept === before.kept) return draw();
  leaveForm(ui.forms.last, formDraft.draftAt(before, ui.forms.last).fields.text);
}

// A form that was kept gives the focus of whoever is still in it to what comes next.
function leaveForm(place, text) {
  const next = nextAfter(place);
  if (ui.editing === place) remember({ editing: "" });
  calls.textContent = text ? words.say("recorder.kept", { text }) : words.say("recorder.kept_change");
  draw();
  if (next) focusOn(next);
}

/** @param {Partial<RecorderUi>} fields */
function remember(fields) {
  ui = Object.assign({}, ui, fields);
  keepDrafts(key, { drafts: ui.forms.drafts, editing: ui.editing });
}

/** @param {Partial<RecorderUi>} fields */
function set(fields) {
  const { editing } = ui;
  remember(fields);
  draw();
  if (fields.struck) focusOn("struck-back");
  if (fields.editing) focusIn(fields.editing);
  if (fields.editing === "" && editing) focusOn(`${editing}-edit`);
}

function send(command) {
  const id = nextId;
  nextId += 1;
  if (!link || !link.send(Object.assign({}, command, { id }))) return 0;
  state = reduce(state, { type: "sent", id }, performance.now());
  return id;
}

function draw() {
  status.textContent = noteWords();
  redraw(root, state.view ? recorderPanel(pageNow()) : waitingOrDoor());
}

/** @returns {import("./page.js").Page} */
function pageNow() {
  const isLinked = state.line === "live";
  return /** @type {any} */ ({
    view: state.view, words, ui, state, send, set, records: true, isLinked, isLive: isLinked,
  });
}

function noteWords() {
  const { note } = state;
  if (state.view && state.line !== "live") return words.say("recorder.lost");
  if (!note || note.kind !== "refused") return "";
  return words.has(`refusal.${note.code}`) ? words.say(`refusal.${note.code}`) : words.say("refusal.other", note);
}

function waitingOrDoor() {
  if (!link || state.refusal) return keyPanel(words, state.refusal, enter, "recorder_");
  return el("main", { class: "door", id: "current", "data-key": "waiting" },
    el("p", { class: "note" }, words.say(state.line === "lost" ? "line.lost" : "line.connecting")));
}

function enter(typed) {
  keepRecorderKey(typed);
  begin(typed);
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && ui.editing) set({ editing: "" });
});
window.addEventListener("hashchange", () => {
  if (keyIn(location.hash)) begin(takeRecorderKey());
});
