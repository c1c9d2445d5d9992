// @ts-check
// Wires the page: the link speaks, the state changes, the screen follows. Nothing else here knows
// the others, the clock and chance.

import { formOf, valueOf, waiting } from "./answers.js";
import { adopt, show } from "./dom.js";
import { sceneOf } from "./item.js";
import { codeView, doorView, returnView, seatedView, waitingView } from "./join.js";
import { Link } from "./link.js";
import { panelView } from "./menu.js";
import * as outbox from "./outbox.js";
import { kQuietMs, roomView } from "./room.js";
import { Sender } from "./sender.js";
import { blank, headingOf, isDoubtful, reduce, screenOf, shownItem } from "./state.js";
import { guess, kLanguages, load, sayIn } from "./words.js";
import { cleaned } from "./writing.js";

const kProtocol = 1;
const kDoubtMs = 1500; // time for the host to tell by itself what counts
const kResultQuietMs = 10000; // results are spoken at most this often
const kSpokenAtMs = [60000, 10000]; // of a timer

const root = document.getElementById("page");
const voice = document.getElementById("voice");
const html = document.documentElement;

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
let welcomed = false; // on this line
let ended = false;

// ---- chance

function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// ---- the line

/** What to say first on a new line; null when there is nothing to say. */
function first() {
  const { asked, opening, language, seat, epoch, offset, name, returning } = state;
  const protocol = kProtocol;
  if (ended) return null;
  if (asked === "knock") return { type: "knock", protocol, ...opening };
  if (asked === "join") {
    const named = state.about && state.about.mode === "named" ? { name } : {};
    return { type: "join", protocol, ...opening, language, ...named };
  }
  if (asked === "return") return { type: "return", protocol, return_code: returning, language };
  if (seat) return { type: "resume", protocol, token: seat.token, language, epoch, offset };
  return null;
}

const link = new Link({
  address: (location.protocol === "https:" ? "wss://" : "ws://") + location.host + "/ws",
  first,
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
  text: ({ text }) => cleaned(text).trim() !== "",
  ranking: ({ ranking }) => ranking.length > 0,
  points: () => true,
};

const act = {
  languages() {
    const offered = state.about ? kLanguages.filter((one) => state.about.languages.includes(one)) : kLanguages;
    return offered.length > 0 ? offered : [state.language];
  },
  knock,
  join(name) {
    dispatch({ type: "named", name });
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
  isReady: (item, { value }) => Boolean(value) && kReady[item.ask.kind](value),
  jump() {
    const answer = document.getElementById("answer");
    if (!answer) return;
    answer.scrollIntoView({ block: "start" });
    answer.focus({ preventScroll: true });
  },
};

// ---- the screen

const kEntrances = { code: codeView, return: returnView, door: doorView, waiting: waitingView, seated: seatedView };

const pageOf = () => ({
  say,
  act,
  now: Date.now(),
  clock: (ms) => new Date(ms).toLocaleTimeString(state.language, { hour: "2-digit", minute: "2-digit" }),
  number: (value) => (value === null ? say("profile.not_known") : value.toLocaleString(state.language, { maximumFractionDigits: 1 })),
});

let frame = 0;
function draw() {
  if (!say.language) return; // the words are on their way
  if (frame === 0) frame = requestAnimationFrame(drawNow);
}

function drawNow() {
  frame = 0;
  const page = pageOf();
  const entrance = kEntrances[screenOf(state)];
  html.lang = state.language;
  html.dir = say("direction");
  html.dataset.size = String(state.size);
  document.title = say("page.title", { title: (state.about && state.about.title) || say("app.name") });
  show(root, entrance ? entrance(state, page) : roomView(state, page), panelView(state, page));
  afterwards();
}

/** What was on the screen before, for the focus and the voice. */
let seen = { heading: null, panel: null, scene: null, item: null };

function afterwards() {
  const room = state.view && !kEntrances[screenOf(state)];
  const item = room && screenOf(state) === "item" ? shownItem(state) : null;
  const now = { heading: headingOf(state), panel: state.panel, scene: item ? sceneOf(item) + item.round : null, item };
  const before = seen;
  seen = now;
  if (now.panel !== before.panel) focusPanel(before.panel);
  else if (now.heading !== before.heading && before.heading !== null) arrive();
  else if (now.scene !== before.scene) turn(before, item);
  if (item && before.item && before.item.id === item.id && before.item.phase === "ready" && item.phase === "open") {
    speak(say("voice.open"));
  }
  readPicture(item);
  watchAnswer();
}

const isTyping = () => ["TEXTAREA", "INPUT"].includes((document.activeElement || html).nodeName) && isWords(document.activeElement);
const isWords = (node) => node.nodeName === "TEXTAREA" || node.type === "text";

function focusHeading() {
  const heading = root.querySelector("h1");
  if (heading) heading.focus({ preventScroll: true });
}

/** A new screen: its heading has the focus, once, unless someone is typing. */
function arrive() {
  if (isTyping()) return;
  window.scrollTo(0, 0);
  focusHeading();
}

function focusPanel(before) {
  if (state.panel) {
    const heading = document.getElementById("panel-title");
    if (heading) heading.focus({ preventScroll: true });
  } else if (before) {
    const button = document.getElementById("menu-button");
    if (button) button.focus({ preventScroll: true });
  }
}

let result_spoken = -kResultQuietMs;

/** The same item in its next phase. */
function turn(before, item) {
  if (!item || !before.item || before.item.id !== item.id) return;
  if (document.activeElement === document.body || document.activeElement === null) focusHeading();
  if (item.phase === "open" && item.round !== before.item.round) arrive();
  if (item.phase === "closed") speak(say("item.closed"));
  if (item.phase !== "revealed" && item.phase !== "locked") return;
  window.scrollTo(0, 0);
  if (performance.now() - result_spoken < kResultQuietMs) return;
  result_spoken = performance.now();
  speak(say("voice.result") + " " + ((item.result && item.result.value_label) || ""));
}

function speak(sentence) {
  voice.textContent = "";
  setTimeout(() => {
    voice.textContent = sentence;
  }, 50);
}

// ---- the answer in sight, or a button that leads there

let watched = null;
const observer =
  "IntersectionObserver" in window
    ? new IntersectionObserver(([entry]) => html.classList.toggle("answer-in-sight", entry.isIntersecting), { rootMargin: "0px 0px -25% 0px" })
    : null;

function watchAnswer() {
  const answer = root.querySelector(".answer .scale, .answer .choice, .answer .points, .answer .ranking, .answer .writing");
  if (answer === watched || !observer) return;
  if (watched) observer.unobserve(watched);
  watched = answer;
  if (answer) observer.observe(answer);
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

// ---- time

let left_before = Infinity;

function tick() {
  if (state.timer_ends === null || !state.view) {
    left_before = Infinity;
    return;
  }
  const left = state.timer_ends - Date.now();
  for (const at of kSpokenAtMs) {
    if (left <= at && left_before > at && left_before !== Infinity) speak(say("voice.timer", { n: at / 1000 }));
  }
  if (left <= 0 && left_before > 0 && left_before !== Infinity) speak(say("timer.over"));
  left_before = left;
  draw();
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
  document.addEventListener("focusin", ({ target }) => target.dataset && target.dataset.item && typing(target.dataset.item));
  document.addEventListener("focusout", () => state.typing && typing(null));
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape" && state.panel) act.openPanel(null);
  });
  setInterval(tick, 1000);
}

async function start() {
  const kept = storage ? outbox.restore(storage) : {};
  if (storage && !kept.seat && !kept.gone) outbox.forget(storage);
  const language = kept.language || guess(navigator.languages || [navigator.language]);
  state = reduce(state, { type: "restored", kept: { ...kept, language } });
  const secret = secretFrom(location.hash) || (history.state && history.state.secret);
  if (secret) state = { ...state, opening: { secret } };
  if (secret && !state.seat) state = reduce(state, { type: "knocked", opening: { secret } });
  adopt(root);
  listen();
  link.start();
  await learn(state.language);
  draw();
}

/** The words, however long the way to them is: nothing can be said without. */
async function learn(language) {
  try {
    say = sayIn(await load(language), language);
  } catch (lost) {
    await new Promise((go) => setTimeout(go, kQuietMs));
    await learn(language);
  }
}

start();
