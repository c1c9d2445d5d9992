// @ts-check
// Wires the page: the link speaks, the state changes, the screen follows. The one module that knows
// all the others, the clock and chance.

import { formOf, valueOf, waiting } from "./answers.js";
import { isAffordable } from "./budget.js";
import { el } from "./dom.js";
import { Link } from "./link.js";
import * as outbox from "./outbox.js";
import { isInOrder } from "./ranking.js";
import { kQuietMs } from "./room.js";
import { itemOn, Screen } from "./screen.js";
import { Sender } from "./sender.js";
import { blank, helloOf, isDoubtful, needsWorkbench, needsGame, reduce } from "./state.js";
import { guess, kLanguages, load, sayIn } from "./words.js";
import { cleaned, lengthOf } from "./writing.js";

// Time for the host to tell by itself what counts.
const kDoubtMs = 1500;
const kTickMs = 1000;

const screen = new Screen(document.getElementById("page"), document.getElementById("voice"));

/** Reading the property alone may throw where a browser keeps nothing. */
function storageOf() {
  try {
    return window.localStorage;
  } catch (refused) {
    return null;
  }
}

const storage = storageOf();
let state = blank;
let say = sayIn({}, "");
// What only some workshops load, by its name: null while it is on its way
const scripts = {};
// Whose words the page speaks
const surfaces = ["phone"];
let welcomed = false; // on this line
let ended = false;

// ---- chance

function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// ---- the line

const link = new Link({
  address: (location.protocol === "https:" ? "wss://" : "ws://") + location.host + "/ws",
  first: () => (ended ? null : helloOf(state)),
  heard,
  changed: (up) => {
    welcomed = false;
    sender.startOver();
    if (!up && state.line.up) dispatch({ type: "line", up: false });
    if (!up) setTimeout(draw, kQuietMs + 50);
  },
});

const sender = new Sender((message) => welcomed && link.send(message), (work, ms) => setTimeout(work, ms));
const flush = () => sender.flush(waiting(state));

/** A refusal or a silence that is not final: the same first word again. */
const sayAgain = (ms) =>
  setTimeout(() => {
    if (!welcomed) link.start();
  }, ms);

function heard(message) {
  if (message.type === "busy") {
    sender.busy(message.retry_after_ms, flush);
    if (!welcomed) sayAgain(message.retry_after_ms);
  }
  if (message.type === "restarting") link.expectBack(message.retry_after_ms);
  if (message.type === "refused" && message.about === "cast_answer") {
    if (["not_saved", "busy"].includes(message.code)) sender.again(message.key, flush);
    else sender.settled(message.key);
  }
  if (message.type === "acknowledged") sender.settled(message.key);
  if (message.type === "welcome") {
    welcomed = true;
    dispatch(message);
    dispatch({ type: "line", up: true });
    return;
  }
  dispatch(message);
  if (message.type === "refused" && message.about === "resume") {
    if (state.seat && !ended) sayAgain(kQuietMs);
    else if (state.opening && state.opening.secret) knock(state.opening);
  }
}

// ---- state

function dispatch(message) {
  const before = state;
  state = reduce(state, message, Date.now());
  if (state === before) return;
  if (state.view && state.view.closed) end();
  else if (!(storage && outbox.keep(storage, before, state)) && state.lasting) {
    state = reduce(state, { type: "storage_refused" });
  }
  if (isDoubtful(state) && !isDoubtful(before)) setTimeout(askWhatCounts, kDoubtMs);
  if (needsGame(state.view)) bring("game");
  if (needsWorkbench(state)) bring("workbench");
  flush();
  draw();
}

function askWhatCounts() {
  if (isDoubtful(state)) link.drop();
}

/** The workshop is closed: nothing of it stays on this phone. */
function end() {
  if (ended) return;
  ended = true;
  if (storage) outbox.forget(storage);
  history.replaceState(null, "", location.pathname);
}

// ---- what a person does

function knock(opening) {
  dispatch({ type: "knocked", opening });
  link.start();
}

function give(item, value, reason) {
  const said = cleaned(reason).trim();
  const answer = said ? { ...value, reason: said } : value;
  dispatch({ type: "answered", item: item.id, round: item.round, key: newKey(), answer });
}

const valueToSave = (item, { value }) =>
  item.ask.kind === "text" ? { text: cleaned(value.text).trim() } : value;

const kReady = {
  text: ({ text }, { most }) => cleaned(text).trim() !== "" && lengthOf(cleaned(text).trim()) <= most,
  ranking: isInOrder,
  points: () => true,
  budget: isAffordable,
  shares: () => false, // handed in by the script of the city model
  grid: ({ positions }) => Object.keys(positions).length > 0,
  links: ({ links }) => links.length > 0,
};

const act = {
  languages() {
    const offered = state.about ? kLanguages.filter((one) => state.about.languages.includes(one)) : kLanguages;
    return offered.length > 0 ? offered : [state.language];
  },
  knock,
  join(name) {
    dispatch({ type: "named", name: cleaned(name) });
    dispatch({ type: "joined" });
    link.start();
  },
  comeBack(return_code) {
    dispatch({ type: "returned", return_code });
    link.start();
  },
  enter: (entrance) => dispatch({ type: "entered", entrance }),
  noteCode: () => dispatch({ type: "code_noted" }),
  async chooseLanguage(language) {
    await learn(language);
    dispatch({ type: "language_chosen", language });
    if (welcomed) link.send({ type: "set_language", language });
  },
  chooseSize: (size) => dispatch({ type: "size_chosen", size }),
  openPanel: (panel) => dispatch({ type: "panel_opened", panel }),
  chooseTable: (as_table) => dispatch({ type: "table_chosen", as_table }),
  chooseTab: (tab) => dispatch({ type: "tab_chosen", tab }),
  enlarge: (enlarged) => dispatch({ type: "enlarged", enlarged }),
  look: (at) => dispatch({ type: "looked", at }),
  draft: (item, draft) => dispatch({ type: "drafted", item: item.id, round: item.round, draft }),
  form: (item) => formOf(state, item),
  answer: (item, value) => give(item, value, formOf(state, item).reason),
  choose(item, choice) {
    if (choice.length > 0) act.answer(item, { choice });
    else act.draft(item, { value: { choice } });
  },
  giveReason(item) {
    const form = formOf(state, item);
    if (form.record && form.changed) give(item, valueOf(form.record.answer), form.reason);
  },
  save(item) {
    const form = formOf(state, item);
    give(item, valueToSave(item, form), form.reason);
  },
  isReady: (item, { value }) => Boolean(value) && kReady[item.ask.kind](value, item.ask),
  jump() {
    const answer = document.getElementById("answer");
    if (!answer) return;
    answer.scrollIntoView({ block: "start" });
    answer.focus({ preventScroll: true });
  },
};

// ---- the screen

/** 2027-06-30 and 2027-06 as people write them. */
const dayIn = (date, language) =>
  new Date(date).toLocaleDateString(language, { timeZone: "UTC", year: "numeric", month: "long", day: date.length > 7 ? "numeric" : undefined });

const pageOf = () => ({
  say,
  ...scripts,
  act,
  newKey,
  now: Date.now(),
  moment: (at) => new Date(at).toLocaleString(state.language, { weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" }),
  clock: (ms) => new Date(ms).toLocaleTimeString(state.language, { hour: "2-digit", minute: "2-digit" }),
  day: (date) => dayIn(date, state.language),
  fixed: (value) => value.toLocaleString(state.language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
  number: (value) => (value === null ? say("profile.not_known") : value.toLocaleString(state.language, { maximumFractionDigits: 1 })),
});

let frame = 0;
function draw() {
  if (say.language && frame === 0) frame = requestAnimationFrame(drawNow);
}

function drawNow() {
  frame = 0;
  screen.show(state, pageOf());
  readPicture(itemOn(state));
}

// ---- pictures

const under_way = new Set();

/** Asks for the picture of the item on the screen, from this host alone. */
async function readPicture(item) {
  const path = item ? item.picture : "";
  if (!path || !/^\/[^/]/.test(path) || path in state.pictures || under_way.has(path)) return;
  under_way.add(path);
  let svg = "";
  try {
    const answer = await fetch(path);
    if (answer.ok) svg = await answer.text();
  } catch (lost) {
    // the picture in words stands in its place
  }
  under_way.delete(path);
  dispatch({ type: "picture_read", path, svg });
}

// ---- the city model and the workbench

/** Resolves when the sheet is there, and when it cannot be had. */
const dressed = (href) => new Promise((go) => document.head.append(el("link", { rel: "stylesheet", href, onload: go, onerror: go })));

/**
 * Brings what only some workshops load. A browser may remember that a script could not be had, so
 * another attempt has another address.
 */
async function bring(name, attempt = "") {
  if (name in scripts && !attempt) return;
  scripts[name] = null;
  try {
    const script = await import(`./${name}.js${attempt}`);
    await dressed(`/web/phone/${name}.css`);
    surfaces.push("phone_" + name);
    await learn(state.language);
    scripts[name] = script;
    draw();
  } catch (lost) {
    setTimeout(bring, kQuietMs, name, attempt + "?");
  }
}

// ---- time

function tick() {
  const left_ms = state.view && state.timer_ends !== null ? state.timer_ends - Date.now() : Infinity;
  screen.speakTimer(left_ms, say);
  if (left_ms > -kTickMs && left_ms !== Infinity) draw();
}

// ---- coming here

/** The secret of the QR link: out of the address bar, kept over a reload of this tab. */
function secretFrom(hash) {
  const found = /^#([0-9a-f]{32})$/.exec(hash);
  if (found) history.replaceState({ secret: found[1] }, "", location.pathname + location.search);
  return found ? found[1] : null;
}

function listen() {
  const awake = () => {
    if (document.visibilityState === "visible") link.wake();
  };
  document.addEventListener("visibilitychange", awake);
  window.addEventListener("online", awake);
  window.addEventListener("pageshow", awake);
  window.addEventListener("hashchange", () => {
    const secret = secretFrom(location.hash);
    if (!secret) return;
    if (ended) location.reload();
    else if (!state.seat) knock({ secret });
  });
  window.addEventListener("storage", (event) => {
    const elsewhere = outbox.heardFrom(event);
    if (elsewhere) dispatch({ type: "kept_elsewhere", ...elsewhere });
  });
  const typing = (item) => dispatch({ type: "typing", item });
  document.addEventListener("focusin", ({ target }) => {
    const { item } = /** @type {HTMLElement} */ (target).dataset;
    if (item) typing(item);
  });
  document.addEventListener("focusout", () => state.typing && typing(null));
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape" && state.panel) act.openPanel(null);
  });
  setInterval(tick, kTickMs);
}

async function start() {
  const kept = storage ? outbox.restore(storage) : {};
  if (storage && !kept.seat && !kept.gone) outbox.forget(storage);
  const language = kept.language || guess(navigator.languages || [navigator.language]);
  state = reduce(state, { type: "restored", kept: { ...kept, language } });
  const secret = secretFrom(location.hash) || (history.state && history.state.secret);
  if (secret) state = { ...state, opening: { secret } };
  if (secret && !state.seat) state = reduce(state, { type: "knocked", opening: { secret } });
  listen();
  link.start();
  await learn(state.language);
  draw();
}

/** The words, however long the way to them is: nothing can be said without. */
async function learn(language) {
  try {
    const parts = await Promise.all(surfaces.map((surface) => load(surface, language)));
    // What else is brought meanwhile has its words too.
    if (parts.length < surfaces.length) return learn(language);
    say = sayIn(Object.assign({}, ...parts), language);
  } catch (lost) {
    await new Promise((go) => setTimeout(go, kQuietMs));
    await learn(language);
  }
}

start();
