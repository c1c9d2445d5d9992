// @ts-check
// The frame in the room: a slim head with the step and the menu, the screen, and a foot that always
// holds the save state and the one next thing to do.

import { formOf, isOnTap } from "./answers.js";
import { allView, progressOf } from "./all.js";
import { spentLine } from "./budget.js";
import { el, said } from "./dom.js";
import { foundView } from "./found.js";
import { itemView, scriptFor } from "./item.js";
import { markWord } from "./own.js";
import { leftOf } from "./points.js";
import { withoutPlace } from "./ranking.js";
import { icon } from "./sign.js";
import { hasFound, isFoundAlone, roomItem, screenOf, shownItem, waiting } from "./state.js";
import { lastView, stillOpen, talkView } from "./talk.js";

/** Nobody needs to know of a hiccup. */
export const kQuietMs = 2000;

export const isOffline = (state, now) => !state.line.up && now - state.line.since >= kQuietMs;

/** 75 seconds as 1:15. */
export function minutes(ms) {
  const seconds = Math.ceil(ms / 1000);
  return Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0");
}

function timerOf(state, page) {
  const { say, now } = page;
  if (state.timer_ends === null || state.view.closed) return null;
  const left = state.timer_ends - now;
  return el(
    "p",
    { class: "timer" + (left <= 0 ? " over" : left <= 60000 ? " soon" : ""), key: "timer", role: "timer" },
    icon("clock"),
    el("span", {}, left > 0 ? el("span", { class: "unseen" }, say("timer.left") + " ") : null, left > 0 ? minutes(left) : say("timer.over_short")),
  );
}

function headOf(state, page) {
  const { say, act, now } = page;
  const { title } = state.view;
  const step = state.view.closed ? null : state.view.step;
  const kept = waiting(state).length;
  const offline = isOffline(state, now) && !state.view.closed;
  const where = step ? say("room.where", { n: step.number, of: step.count, step: step.title }) : "";
  return el(
    "header",
    { class: "head", key: "head" },
    el(
      "div",
      { class: "head-words" },
      el("p", { class: "head-title" }, state.about.rehearsal ? el("span", { class: "badge" }, say("room.rehearsal")) : null, said(title || state.about.title)),
      el("p", { class: "head-line" + (offline ? " offline" : ""), role: "status", key: "line" }, offline ? say("room.reconnecting") : where),
    ),
    timerOf(state, page),
    el(
      "button",
      { type: "button", class: "icon-button", id: "menu-button", key: "menu", "aria-haspopup": "dialog", onclick: () => act.openPanel("menu") },
      icon("menu"),
      el("span", { class: "unseen" }, say("menu.title")),
    ),
    offline && kept > 0
      ? el("button", { type: "button", class: "kept-line", key: "kept", onclick: () => act.openPanel("own") }, icon("kept"), say.count("room.kept", kept))
      : null,
  );
}

const kLeft = {
  ranking: (ask, value, say) => {
    const left = withoutPlace(ask, value);
    return left > 0 ? say.count("ranking.left", left) : "";
  },
  points: (ask, value, say) => say.count("points.left", leftOf(ask, value)),
  budget: spentLine,
};

/** What is left stays in sight, however long the list is. */
function unsentLine({ ask }, form, say) {
  const left = kLeft[ask.kind] && kLeft[ask.kind](ask, form.value, say);
  return say("mark.unsent") + (left ? " · " + left : "");
}

/** The state of the answer on the screen: sign and word, always here. */
function markLine(item, state, page) {
  const { say } = page;
  const form = formOf(state, item);
  const script = scriptFor(item, state, page);
  const standing = script && script.standingOf(item, state, page);
  if (standing) return el("p", { class: "mark none" }, standing);
  if (item.phase === "ready") return el("p", { class: "mark none" }, say("phase.ready"));
  if (item.phase === "open" && form.value_changed) return el("p", { class: "mark none" }, unsentLine(item, form, say));
  if (!form.record) return el("p", { class: "mark none" }, say(item.phase === "open" ? "mark.none" : "phase." + item.phase));
  const { mark } = form.record;
  return el("p", { class: "mark mark-" + mark }, icon(mark), el("span", {}, markWord(mark, state.lasting, say)));
}

/** The next item of a self-paced step, or the list at its end. */
function nextAt(state, item) {
  const { items } = state.view;
  const at = items.findIndex((one) => one.id === item.id);
  return at >= 0 && at + 1 < items.length ? items[at + 1].id : "all";
}

function onward(item, state, { say, act }) {
  if (state.view.pace !== "own") return null;
  const next = nextAt(state, item);
  const answered = Boolean(formOf(state, item).record);
  return el(
    "button",
    { type: "button", class: (answered ? "primary" : "secondary") + " next", key: "next", onclick: () => act.look(next) },
    say(next === "all" ? "own_pace.overview" : "own_pace.next"),
  );
}

function footButtons(item, state, page) {
  const { say, act } = page;
  const script = scriptFor(item, state, page);
  if (script) return [script.buttonsOf(item, state, page), onward(item, state, page)];
  const form = formOf(state, item);
  const open = item.phase === "open";
  const onTap = isOnTap(item);
  const ready = !onTap && form.changed && act.isReady(item, form);
  return [
    open && !onTap && (form.changed || !form.record)
      ? el("button", { type: "button", class: "primary", key: "save", disabled: !ready, onclick: () => act.save(item) }, say("answer.save"))
      : null,
    open && onTap && !form.record
      ? el("button", { type: "button", class: "primary jump", key: "jump", onclick: act.jump }, say("answer.jump"), icon("down"))
      : null,
    onward(item, state, page),
  ];
}

function footOf(state, page) {
  const screen = screenOf(state);
  const item = screen === "item" ? shownItem(state) : null;
  if (!item) return null;
  return el(
    "footer",
    { class: "foot", key: "foot" },
    el("div", { class: "foot-mark", role: "status", key: "mark" }, markLine(item, state, page)),
    el("div", { class: "foot-buttons", key: "buttons" }, footButtons(item, state, page)),
  );
}

/** When one looks at something else than the room does. */
function elsewhere(state, page) {
  const { say, act } = page;
  const { step, pace } = state.view;
  const shown = shownItem(state);
  const room = roomItem(state);
  if (pace === "own" || !shown || (room && room.id === shown.id)) return null;
  return el(
    "div",
    { class: "elsewhere", key: "elsewhere" },
    el("p", {}, say("room.moved_on", { to: room ? room.title : step ? step.title : "" })),
    el("button", { type: "button", class: "secondary", onclick: () => act.look(null) }, say("room.go_there")),
  );
}

function tabsOf(state, page) {
  const { say, act } = page;
  if (!hasFound(state.view) || isFoundAlone(state)) return null;
  const tab = (name, word) =>
    el("button", { type: "button", class: "segment", "aria-pressed": String(state.tab === name), onclick: () => act.chooseTab(name) }, word);
  const item = shownItem(state);
  return el(
    "div",
    { class: "segments tabs", role: "group", "aria-label": say("found.tabs"), key: "tabs" },
    tab("item", say(item ? "found.tab_item" : "found.tab_step")),
    tab("found", say("found.title")),
  );
}

function screenView(state, page) {
  const screen = screenOf(state);
  if (screen === "last") return lastView(state, page);
  if (screen === "found") return foundView(state, page);
  if (screen === "all") return allView(state, page);
  if (screen === "talk") return talkView(state, page);
  const item = shownItem(state);
  const own = state.view.pace === "own";
  return [
    own && state.view.items.length > 1 ? progressOf(state, page) : null,
    elsewhere(state, page),
    itemView(item, state, page),
    own ? null : stillOpen(state, page, item.id),
  ];
}

export function roomView(state, page) {
  return el(
    "div",
    { class: "room" + (state.panel ? " covered" : ""), key: "room" },
    headOf(state, page),
    el("main", { class: "screen", key: "main" }, state.view.closed ? null : tabsOf(state, page), screenView(state, page)),
    footOf(state, page),
  );
}
