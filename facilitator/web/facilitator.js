// @ts-check
// The facilitator's page: wires link, state, panels and keys. Knows all; decides nothing.

import { heard } from "./action_draft.js";
import { agendaPanel } from "./agenda_panel.js";
import { choicePanel } from "./choice_panel.js";
import { el, fill, patch } from "./dom.js";
import { download, endingPanel } from "./ending_panel.js";
import { currentStep, emptyPage, keyIn, placeOf, reduce } from "./facilitator_state.js";
import { fit } from "./fit.js";
import { gamePanel } from "./game_panel.js";
import { headPanel } from "./head_panel.js";
import { helpPanel } from "./help_panel.js";
import { belongsTo, isField, pressesItself, wishOf } from "./hotkeys.js";
import { itemPanel } from "./item_panel.js";
import { keyPanel } from "./key_panel.js";
import { forgetKey, hotkeysOn, keepHotkeys, keepKey, takeKey } from "./key_store.js";
import { connect, PROTOCOL, socketAddress } from "./link.js";
import * as ownPolicy from "./own_policy_draft.js";
import { peoplePanel } from "./people_panel.js";
import { profilePanel } from "./profile_panel.js";
import { layoutOf, timeLeft } from "./projector_state.js";
import { roadMapFold } from "./road_map_panel.js";
import { roomPanel } from "./room_panel.js";
import { scenePanel } from "./scene_panel.js";
import { pictureAt } from "./svg.js";
import { timerCall } from "./timer_panel.js";
import { chosenLanguage, directionOf, loadWords } from "./words.js";

const TICK_MS = 250;

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
  help: false, keys: hotkeysOn(), agenda: false, confirm: "", lock: "", drafts: {}, renaming: "",
  plan: null, filter: { dimension: "", stage: "", stakeholder: "", hide_finished: true }, actions: [],
  run: null, own: ownPolicy.emptyOwnPolicy,
};
let nextId = 1;
let planId = 0;   // of the last plan that was sent
let runId = 0;    // of the last settings of a run
let drawing = 0;  // a frame is asked for
let place = "";   // where the workshop stood when the page was last drawn
let layout = "";  // how the preview was laid out
let left = 0;     // on the timer, at the last tick

Promise.all([loadWords("facilitator", asked), loadWords("projector", asked)]).then((loaded) => {
  [words, screenWords] = loaded;
  document.documentElement.lang = words.language;
  document.documentElement.dir = directionOf(words.language);
  document.title = words.say("page.title");
  begin(takeKey());
  window.setInterval(tick, TICK_MS);
});

function begin(key) {
  state = emptyPage;
  if (link) link.stop();
  if (!key) return draw();
  link = connect({
    address: socketAddress(location),
    hello: () => ({ type: "lead", protocol: PROTOCOL, key, language: asked }),
    hear: take,
    turn: (line) => take({ type: "line", line }),
  });
  draw();
}

function take(message) {
  const before = state;
  state = reduce(state, message, performance.now());
  if (state.refusal === "wrong_key") forgetKey();
  if (state.file && state.file !== before.file) download(state.file);
  if (message.type === "done" && message.id === planId) tidyUp({ plan: null });
  if (message.type === "done" && message.id === runId) tidyUp({ run: null });
  const { own } = ui;
  ui = Object.assign({}, ui, { actions: heard(ui.actions, message), own: ownPolicy.heard(own, message) });
  if (ui.own.count > own.count) return beginNextOwn();
  soon();
}

// The next option gets a form of its own, and the focus of whoever is still in the old one.
function beginNextOwn() {
  const active = document.activeElement;
  const isWriting = active && active.closest("#own-policy-form");
  draw();
  if (isWriting) focusOn("own-title");
}

// What was chosen here has become the plan, or how the run is set.
function tidyUp(fields) {
  ui = Object.assign({}, ui, fields);
}

function send(command) {
  const id = nextId;
  nextId += 1;
  if (!link || !link.send(Object.assign({}, command, { id }))) return 0;
  if (command.type === "plan_items" || command.type === "plan_policies") planId = id;
  if (command.type === "set_run") runId = id;
  // A file takes its time; nothing else waits for it.
  take({ type: command.type === "export_results" ? "export_asked" : "sent", id });
  return id;
}

function set(fields) {
  ui = Object.assign({}, ui, fields);
  if ("keys" in fields) keepHotkeys(ui.keys);
  draw();
  if (fields.help) focusOn("help");
  if (fields.help === false) focusOn("help-button");
  if (fields.confirm) focusOn(`${fields.confirm}-no`);
  if (fields.lock) focusOn("lock-reason");
  if (fields.renaming) focusOn("rename");
}

function focusOn(id) {
  const node = document.getElementById(id);
  if (node) node.focus();
}

// One drawing a frame, however many messages came.
function soon() {
  if (drawing) return;
  drawing = window.requestAnimationFrame(draw);
}

function draw() {
  window.cancelAnimationFrame(drawing);
  drawing = 0;
  status.textContent = noteWords();
  if (!state.view) return show(waitingOrDoor());
  show(el("div", { class: "desk", "data-key": "desk" }, panels(pageNow())));
  followPlace();
  layPreview();
}

// What moves on the page keeps the focus.
function show(node) {
  const active = /** @type {HTMLElement} */ (document.activeElement);
  if (root.firstChild) patch(root.firstChild, node);
  else fill(root, node);
  if (active && active !== document.activeElement && root.contains(active)) active.focus();
}

/** @returns {import("./page.js").Page} */
function pageNow() {
  const view = /** @type {import("./messages.js").FacilitatorView} */ (state.view);
  return {
    view, words, screenWords, state, ui, send, set,
    isLive: state.line === "live", isBusy: state.waiting.length > 0,
    since: state.viewAt, now: performance.now(),
    picture: (path) => pictureAt(path, () => { layout = ""; soon(); }),
  };
}

function panels(page) {
  return [
    headPanel(page),
    helpPanel(page),
    agendaPanel(page),
    el("main", { class: "current", id: "current" }, itemPanel(page)),
    el("aside", { class: "aside" },
      scenePanel(page), roomPanel(page), peoplePanel(page), profilePanel(page),
      choicePanel(page), roadMapFold(page), gamePanel(page), endingPanel(page)),
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

// The clocks of the page run between two messages.
function tick() {
  const { view } = state;
  if (!view) return;
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
  if (!ui.keys && event.key !== "?") return;
  const wish = wishOf(event, state.view, document.documentElement.dir === "rtl");
  if (!wish) return;
  event.preventDefault();
  if (wish === "help") return set({ help: !ui.help });
  if (state.line === "live") send(wish);
});

function escape() {
  if (ui.confirm) set({ confirm: "" });
  else if (ui.renaming) set({ renaming: "" });
  else if (ui.help) set({ help: false });
}

window.addEventListener("resize", soon);
window.addEventListener("hashchange", () => {
  if (keyIn(location.hash)) begin(takeKey());
});
