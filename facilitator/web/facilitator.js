// @ts-check
// The facilitator's page: wires link, state, panels and keys. Knows all; decides nothing.

import { heard } from "./action_draft.js";
import { agendaPanel } from "./agenda_panel.js";
import { callOf, nothingSaid } from "./calls.js";
import { aheadPanel } from "./ahead_panel.js";
import { choicePanel } from "./choice_panel.js";
import { comparisonFold } from "./comparison_panel.js";
import { el } from "./dom.js";
import { download, endingPanel } from "./ending_panel.js";
import { currentStep, emptyPage, keyIn, placeOf, reduce } from "./facilitator_state.js";
import { fit } from "./fit.js";
import * as formDraft from "./form_draft.js";
import { gamePanel } from "./game_panel.js";
import { headPanel } from "./head_panel.js";
import { helpPanel } from "./help_panel.js";
import { belongsTo, isField, pressesItself, wishOf } from "./hotkeys.js";
import { itemPanel } from "./item_panel.js";
import { keyPanel } from "./key_panel.js";
import {
  draftsFor, forgetKey, hotkeysOn, keepDrafts, keepHotkeys, keepKey, keepName, ownName, takeKey, windowId,
} from "./key_store.js";
import { leadPanel, leadRefusal, mayMove, nameOf } from "./lead_panel.js";
import { connect, PROTOCOL, socketAddress } from "./link.js";
import { notesPanel } from "./notes_panel.js";
import * as ownPolicy from "./own_policy_draft.js";
import { paperPanel } from "./paper_panel.js";
import { paperView, stepsOf } from "./paper_view.js";
import { peoplePanel } from "./people_panel.js";
import { profilePanel } from "./profile_panel.js";
import { layoutOf, timeLeft } from "./projector_state.js";
import { publicationsPanel } from "./publications_panel.js";
import { focusIn, focusOn, nextAfter, redraw } from "./refuge.js";
import { registerFold } from "./register_panel.js";
import { roadMapFold } from "./road_map_panel.js";
import { roomPanel } from "./room_panel.js";
import { scenePanel } from "./scene_panel.js";
import { sheetsPanel } from "./sheets_panel.js";
import { pictureAt } from "./svg.js";
import { timerCall } from "./timer_panel.js";
import { commonVisibility } from "./visibility_panel.js";
import { chosenLanguage, directionOf, loadWords } from "./words.js";

const TICK_MS = 250;
const LEAD_SAID_MS = 12000; // time to read three sentences

const root = /** @type {HTMLElement} */ (document.getElementById("page"));
const status = /** @type {HTMLElement} */ (document.getElementById("status"));
const calls = /** @type {HTMLElement} */ (document.getElementById("calls"));
const asked = chosenLanguage(location.search, navigator.languages || [navigator.language]);

/** @type {import("./words.js").Words} */
let words;
/** @type {import("./words.js").Words} */
let screenWords;
/** @type {import("./link.js").Link|null} */
let link = null;
let state = emptyPage;
/** @type {import("./page.js").Ui} */
let ui = {
  help: false, keys: hotkeysOn(), agenda: false, confirm: "", name: ownName(), visibility: "", until: "",
  lock: "", drafts: {}, renaming: "",
  plan: null, filter: { dimension: "", stage: "", stakeholder: "", hide_finished: true }, actions: [],
  run: null, own: ownPolicy.emptyOwnPolicy, ahead: "", paper: null,
  forms: formDraft.noForms, editing: "", editor: false, waiting: false, merging: "", ideas: null,
  struck: null, sheet: "", revisions: {}, ideaKeys: {},
};
const me = windowId();
let key = "";
let nextId = 1;
let planId = 0;   // of the last plan that was sent
let runId = 0;    // of the last settings of a run
let claimed = { id: 0, name: "" }; // the lead that was asked for, and under which name
let drawing = 0;  // a frame is asked for
let place = "";   // where the workshop stood when the page was last drawn
let layout = "";  // how the preview was laid out
let left = 0;     // on the timer, at the last tick
let said = nothingSaid; // aloud
/** @type {Object<string, import("./words.js").Words>} */
const paperWords = {}; // by language, once they are there

Promise.all([loadWords("facilitator", asked), loadWords("projector", asked)]).then((loaded) => {
  [words, screenWords] = loaded;
  document.documentElement.lang = words.language;
  document.documentElement.dir = directionOf(words.language);
  document.title = words.say("page.title");
  begin(takeKey());
  window.setInterval(tick, TICK_MS);
  window.addEventListener("pagehide", remember);
});

function begin(mine) {
  key = mine;
  state = emptyPage;
  const { drafts, editing, locks = {}, lock = "" } = draftsFor(key);
  tidyUp({ forms: formDraft.restored(drafts), editing, drafts: locks, lock });
  if (link) link.stop();
  if (!key) return draw();
  link = connect({
    address: socketAddress(location),
    hello: () => ({
      type: "lead", protocol: PROTOCOL, key, language: asked, window: me, name: ui.name,
    }),
    hear: take,
    turn: (line) => take({ type: "line", line }),
  });
  draw();
}

function take(message) {
  const before = state;
  state = reduce(state, message, performance.now());
  if (state.refusal === "wrong_key") forgetKey();
  if (state.note && state.note !== before.note && isOfLead(state.note)) forgetLater(state.note);
  if (state.file && state.file !== before.file) download(state.file);
  if (message.type === "done" && message.id === planId) tidyUp({ plan: null, ideas: null });
  if (message.type === "done" && message.id === runId) tidyUp({ run: null });
  if (message.type === "done" && message.id === claimed.id) {
    tidyUp({ name: claimed.name });
    keepName(claimed.name);
  }
  if (ui.visibility && isAnswered(message)) tidyUp({ visibility: "" });
  const { own, forms } = ui;
  ui = Object.assign({}, ui, {
    actions: heard(ui.actions, message), own: ownPolicy.heard(own, message),
    forms: formDraft.heard(forms, message),
  });
  if (message.type === "state") askAhead(state.ahead);
  if (ui.own.count > own.count) return beginNextOwn();
  if (ui.forms.kept !== forms.kept) return leaveForm(ui.forms.last);
  soon();
}

// Who leads stands in its line: the sentence about it goes by itself.
const isOfLead = (note) => note.kind === "lead_taken" || note.code === "not_leading";

function forgetLater(note) {
  window.setTimeout(() => take({ type: "forget", note }), LEAD_SAID_MS);
}

// Whether it is settled by now who may watch.
function isAnswered({ type }) {
  const ready = state.view ? state.view.items.filter((item) => item.phase === "ready") : [];
  return type === "refused" || type === "line" || ready.length === 0 ||
    commonVisibility(ready) === ui.visibility;
}

// The next option gets a form of its own, and the focus of whoever is still in the old one.
function beginNextOwn() {
  const active = document.activeElement;
  const isWriting = active && active.closest("#own-policy-form");
  draw();
  if (isWriting) focusOn("own-title");
}

// A form that was kept gives the focus of whoever is still in it to what comes next.
function leaveForm(place) {
  const next = nextAfter(place);
  if (ui.editing === place) tidyUp({ editing: "" });
  draw();
  if (next) focusOn(next);
}

// What was chosen here has become the plan, or how the run is set.
function tidyUp(fields) {
  ui = Object.assign({}, ui, fields);
}

// What is being written outlives a reload.
function remember() {
  keepDrafts(key, { drafts: ui.forms.drafts, editing: ui.editing, locks: ui.drafts, lock: ui.lock });
}

function send(command) {
  const id = nextId;
  nextId += 1;
  if (!link || !link.send(Object.assign({}, command, { id }))) return 0;
  if (command.type === "plan_items" || command.type === "plan_policies" || command.type === "plan_ideas") planId = id;
  if (command.type === "set_run") runId = id;
  if (command.type === "claim_lead") claimed = { id, name: command.name };
  // A file takes its time; nothing else waits for it.
  take({ type: command.type === "export_results" ? "export_asked" : "sent", id });
  return id;
}

// Where the focus goes when a question is answered and its buttons are gone.
const AFTER_QUESTION = {
  lead: "lead-take", close: "close-workshop", "close-primary": "primary", reset: "current-heading",
};

// What is looked into is asked for anew with every state, for it may have changed; of what is to be
// printed only what is not known yet.
function askAhead(known) {
  const { view } = state;
  if (!link || !view || !(ui.ahead || ui.paper)) return;
  const ask = (step, language) => {
    link.send({ type: "look_ahead", id: nextId, step, language });
    nextId += 1;
  };
  if (!ui.paper) return ask(ui.ahead, words.language);
  const { kind, step, language } = ui.paper;
  if (!paperWords[language]) loadPaperWords(language);
  if (kind !== "forms") return;
  stepsOf(view, step).filter((one) => !known[`${language} ${one}`]).forEach((one) => ask(one, language));
}

function loadPaperWords(language) {
  loadWords("paper", language).then((loaded) => {
    paperWords[language] = loaded;
    soon();
  });
}

function set(fields) {
  const before = ui;
  const { confirm, editing, lock, renaming } = ui;
  ui = Object.assign({}, ui, fields);
  if (fields.ahead || fields.paper) askAhead({});
  if ("keys" in fields) keepHotkeys(ui.keys);
  draw();
  if (fields.help) focusOn("help");
  if (fields.help === false) focusOn("help-button");
  if (fields.confirm) focusOn(`${fields.confirm}-no`);
  if (fields.lock) focusOn("lock-reason");
  if (fields.renaming) focusOn("rename");
  if (fields.ahead) focusOn("ahead-heading");
  if (fields.ahead === "") focusOn(`look-${before.ahead}`);
  if (fields.paper && !before.paper) focusOn("paper-heading");
  if (fields.paper === null) focusOn(ui.ahead ? "ahead-heading" : `paper-${before.paper.kind}`);
  if (fields.struck) focusOn("struck-back");
  if (fields.editing) focusIn(fields.editing);
  if (fields.editing === "" && editing) focusOn(`${editing}-edit`);
  if (fields.confirm === "" && confirm) comeBackTo(AFTER_QUESTION[confirm] || `${confirm}-ask`);
  if (fields.lock === "" && lock) comeBackTo("current-heading");
  if (fields.renaming === "" && renaming) comeBackTo(`rename-${renaming}`);
}

// Only from what is not there any more.
function comeBackTo(id) {
  if (document.activeElement && document.activeElement !== document.body) return;
  focusOn(document.getElementById(id) ? id : "current-heading");
}

// One drawing a frame, however many messages came.
function soon() {
  if (drawing) return;
  drawing = window.requestAnimationFrame(draw);
}

function draw() {
  window.cancelAnimationFrame(drawing);
  drawing = 0;
  remember();
  status.textContent = noteWords();
  if (!state.view) return redraw(root, waitingOrDoor());
  if (ui.paper) return redraw(root, paperView(pageNow(), paperWords[ui.paper.language] || null));
  redraw(root, el("div", { class: "desk", "data-key": "desk" }, panels(pageNow())));
  followPlace();
  layPreview();
}

/** @returns {import("./page.js").Page} */
function pageNow() {
  const view = /** @type {import("./messages.js").FacilitatorView} */ (state.view);
  return {
    view, words, screenWords, state, ui, send, set,
    isLinked: state.line === "live", isLive: state.line === "live" && mayMove(view),
    isBusy: state.waiting.length > 0,
    since: state.viewAt, now: performance.now(), clock: Date.now(),
    picture: (path) => pictureAt(path, () => { layout = ""; soon(); }),
  };
}

function panels(page) {
  return [
    headPanel(page),
    leadPanel(page),
    helpPanel(page),
    aheadPanel(page),
    agendaPanel(page),
    el("main", { class: "current", id: "current" }, itemPanel(page), notesPanel(page)),
    el("aside", { class: "aside" },
      scenePanel(page), roomPanel(page), peoplePanel(page), sheetsPanel(page), registerFold(page), profilePanel(page),
      choicePanel(page), roadMapFold(page), comparisonFold(page), gamePanel(page), paperPanel(page),
      publicationsPanel(page), endingPanel(page)),
  ];
}

function waitingOrDoor() {
  if (!link || state.refusal) return keyPanel(words, state.refusal, enter);
  const line = state.line === "lost" ? "line.lost" : "line.connecting";
  return el("main", { class: "door", id: "current", "data-key": "waiting" },
    el("p", { class: "note" }, words.say(line)));
}

function enter(key) {
  keepKey(key);
  begin(key);
}

function noteWords() {
  const { note } = state;
  if (state.view && state.line !== "live") return words.say("line.lost");
  if (!note) return "";
  if (note.kind === "exported") return words.say("export.ready", note);
  if (note.kind === "lead_taken") return words.say("lead.taken", { name: nameOf(note.name, words) });
  if (note.code === "not_leading" && state.view) return leadRefusal(state.view, words);
  const key = `refusal.${note.code}`;
  return words.has(key) ? words.say(key) : words.say("refusal.other", note);
}

// A new item takes the focus once, from whoever is leading; never from someone who types or
// is busy elsewhere on the page.
function followPlace() {
  const now = placeOf(state.view);
  const before = place;
  place = now;
  if (!before || before === now) return;
  if (ui.confirm || ui.lock) ui = Object.assign({}, ui, { confirm: "", lock: "" });
  const active = document.activeElement;
  const free = !active || active === document.body || !root.contains(active);
  const leading = active && active.closest("#current, .agenda");
  if (free || (leading && !isField(active))) focusOn("current-heading");
}

// The preview is as wide as its column and as high as a screen; its texts are fitted like those
// of the wall.
function layPreview() {
  const preview = document.getElementById("preview");
  const view = state.view && state.view.projector;
  if (!preview || !view) return;
  const width = preview.clientWidth;
  const next = `${width} ${layoutOf(view)}`;
  if (next === layout || width === 0) return;
  layout = next;
  preview.style.setProperty("--u", `${(width * 9) / 1600}px`);
  const screen = preview.firstElementChild;
  if (screen) fit(screen);
}

function callOut(view) {
  const next = callOf(said, view, words, performance.now());
  said = next.said;
  if (next.call) calls.textContent = next.call;
}

// The clocks of the page run between two messages.
function tick() {
  const { view } = state;
  if (!view) return;
  callOut(view);
  if (view.timer) {
    const before = left;
    left = timeLeft(view.timer, state.viewAt, performance.now());
    const call = before > left ? timerCall(before, left) : "";
    if (call) calls.textContent = words.say(call);
    soon();
  } else if (currentStep(view).step.minutes > 0 && Date.now() % 10000 < TICK_MS) {
    soon();
  }
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") return escape();
  if (!state.view || event.defaultPrevented || event.repeat) return;
  const target = /** @type {HTMLElement} */ (event.target);
  if (belongsTo(target, event.key) || pressesItself(target, event.key)) return;
  // Who reads a step that is ahead, or sheets, scrolls with Space and leads nobody.
  if (ui.paper || target.closest("#ahead")) return;
  if (!ui.keys && event.key !== "?") return;
  const wish = wishOf(event, state.view, document.documentElement.dir === "rtl");
  if (!wish) return;
  event.preventDefault();
  if (wish === "help") return set({ help: !ui.help });
  if (wish === "full_screen") return turnFullScreen();
  if (state.line !== "live") return;
  if (mayMove(state.view)) send(wish);
  else take({ type: "refused", about: wish.type, id: 0, code: "not_leading", message: "" });
});

// Where the browser has it.
function turnFullScreen() {
  if (document.fullscreenElement) document.exitFullscreen();
  else if (document.documentElement.requestFullscreen) document.documentElement.requestFullscreen();
}

function escape() {
  if (ui.confirm) set({ confirm: "" });
  else if (ui.merging) set({ merging: "" });
  else if (ui.editing) set({ editing: "" });
  else if (ui.renaming) set({ renaming: "" });
  else if (ui.paper) set({ paper: null });
  else if (ui.ahead) set({ ahead: "" });
  else if (ui.help) set({ help: false });
}

window.addEventListener("resize", soon);
window.addEventListener("hashchange", () => {
  if (keyIn(location.hash)) begin(takeKey());
});
