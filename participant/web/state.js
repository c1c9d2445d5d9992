// @ts-check
// What the phone knows, as a value: a message in, a new state out. No clock, no chance, no page.
// Messages are those of the wire (protocol/README.md) and the page's own, which are past tense too:
// what the person has done.

import {
  formOf,
  placeOf,
  waiting,
  withAcknowledgement,
  withAnswer,
  withDraft,
  withMine,
  withRefusal,
  without,
} from "./answers.js";

export { contentOf, formOf, placeOf, valueOf, waiting } from "./answers.js";

export const blank = {
  language: "en",
  // Of the text, in percent
  size: 100,

  // ---- coming in
  // code, return, door
  entrance: "code",
  // {code} or {secret}: what was knocked with
  opening: null,
  // knock, join, return: what we wait to hear about
  asked: null,
  name: "",
  // The return code as typed
  returning: "",
  // Why coming in failed
  notice: null,
  // The workshop, as the door or the welcome told it
  about: null,
  // {token, seat, return_code, workshop, noted}
  seat: null,
  // The seat this phone had, when the host knows its token no more
  gone: null,

  // ---- in the room
  line: { up: false, since: 0 },
  epoch: "",
  offset: 0,
  view: null,
  // On this phone's clock, as is closed_at: place → when voting closed
  timer_ends: null,
  closed_at: {},
  // place → record, see answers.js
  answers: {},
  // place → {value, reason}: not given yet
  drafts: {},
  // place → why an answer was refused
  notices: {},
  // Whether this browser keeps anything over a reload
  lasting: true,
  // item → {title, topic, ask}, as last seen: to read one's own answers again
  titles: {},

  // ---- looking
  // An item, "all" or "room"; null: where the room is
  looking: null,
  // The item whose words are being typed
  typing: null,
  // menu, own, about
  panel: null,
  // item, found
  tab: "item",
  as_table: false,
  // path → SVG, or "" when it could not be had
  pictures: {},
  enlarged: false,
};

const kComingIn = ["knock", "join", "return", "resume"];

/** What outlives a seat: how the page is to look. */
const afresh = ({ language, size, line, lasting }) => ({ ...blank, language, size, line, lasting });

/** What was kept belongs to a seat: another one begins with nothing. */
function withWelcome(state, welcome) {
  const { token, seat, return_code, workshop } = welcome;
  const before = state.seat ? state.seat.seat : state.gone;
  const kept = before && before !== seat ? afresh(state) : state;
  const own = token
    ? { token, seat, return_code, workshop, noted: false }
    : { ...state.seat, seat, workshop };
  const about = { ...state.about, ...welcome, token: undefined, return_code: undefined };
  return { ...kept, seat: own, about, asked: null, notice: null, gone: null, returning: "", name: "" };
}

/** The seat is gone; what was kept stays until another seat is taken, in case it comes back. */
function withoutSeat(state, notice) {
  return {
    ...state,
    seat: null,
    gone: state.seat ? state.seat.seat : state.gone,
    view: null,
    epoch: "",
    offset: 0,
    looking: null,
    panel: null,
    entrance: "code",
    asked: null,
    notice,
  };
}

function withDoorClosed(state, refusal) {
  const notice = { about: refusal.about, code: refusal.code, message: refusal.message, hint: refusal.hint };
  if (refusal.about === "resume") {
    if (refusal.code === "workshop_closed") return { ...state, seat: null, view: { ...emptyView, closed: true } };
    if (refusal.code === "unknown_token") return withoutSeat(state, notice);
    return { ...state, notice };
  }
  const lost = refusal.about === "join" && refusal.code === "wrong_code";
  return { ...state, asked: null, notice, entrance: lost ? "code" : state.entrance };
}

const emptyView = { title: "", step: null, pace: "together", items: [], timer: null, next: "", closed: false };

/** The first item of a self-paced step that waits for an answer, else the first. */
function firstToAnswer(state, items) {
  const open = items.find((one) => one.phase === "open" && !state.answers[placeOf(one.id, one.round)]);
  return (open || items[0] || { id: null }).id;
}

/** Where one looks after the room has moved: never away from words that are being typed. */
function lookAfter(state, view) {
  const before = state.view;
  const there = (id) => view.items.some((one) => one.id === id);
  const typing = view.items.find((one) => one.id === state.typing);
  if (typing && typing.phase === "open") return typing.id;
  const sameStep = before && before.step && view.step && before.step.id === view.step.id;
  if (view.pace === "own" && view.items.length > 0) {
    if (sameStep && (state.looking === "all" || there(state.looking))) return state.looking;
    return firstToAnswer(state, view.items);
  }
  const first = (items) => (items[0] ? items[0].id : null);
  const moved = !sameStep || first(before.items) !== first(view.items);
  return !moved && there(state.looking) ? state.looking : null;
}

function remembered(titles, items) {
  const next = { ...titles };
  for (const { id, title, topic, ask } of items) next[id] = { title, topic, ask };
  return next;
}

function closings(known, items, now) {
  let next = known;
  for (const item of items) {
    const place = placeOf(item.id, item.round);
    if (!(item.closed_ms_ago >= 0) || place in next) continue;
    next = { ...next, [place]: now - item.closed_ms_ago };
  }
  return next;
}

/** A state is the whole view. It says nothing of drafts, and touches none. */
function withState(state, { epoch, offset, view: told }, now) {
  const view = { ...emptyView, ...told };
  const sameStep = state.view && state.view.step && view.step && state.view.step.id === view.step.id;
  return {
    ...state,
    epoch,
    offset,
    view,
    timer_ends: view.timer ? now + view.timer.left_ms : null,
    closed_at: closings(reopened(state.closed_at, view.items), view.items, now),
    titles: remembered(state.titles, view.items),
    looking: lookAfter(state, view),
    tab: hasFound(view) && sameStep ? state.tab : "item",
    enlarged: sameStep ? state.enlarged : false,
  };
}

/** A round that is open again has not closed yet. */
function reopened(known, items) {
  return items
    .filter((item) => item.phase === "open" && placeOf(item.id, item.round) in known)
    .reduce((rest, item) => without(rest, placeOf(item.id, item.round)), known);
}

function withProgress(state, { items: counts }) {
  if (!state.view) return state;
  const items = state.view.items.map((item) => {
    const count = (counts || []).find((one) => one.id === item.id);
    return count ? { ...item, answered: count.answered, expected: count.expected } : item;
  });
  return { ...state, view: { ...state.view, items } };
}

/**
 * @param {any} state
 * @param {any} message of the wire (Heard in messages.js) or of the page
 * @param {number} [now] this phone's clock
 * @returns {any}
 */
export function reduce(state, message, now = 0) {
  switch (message.type) {
    // Coming in
    case "restored": return { ...state, ...message.kept };
    case "knocked": return { ...state, opening: message.opening, asked: "knock", notice: null };
    case "named": return { ...state, name: message.name };
    case "joined": return { ...state, asked: "join", notice: null };
    case "returned": return { ...state, asked: "return", returning: message.return_code, notice: null };
    case "entered": return { ...state, entrance: message.entrance, asked: null, notice: null };
    case "door": return { ...state, asked: null, about: message, entrance: "door", notice: null };
    case "welcome": return withWelcome(state, message);
    case "code_noted": return { ...state, seat: { ...state.seat, noted: true } };

    // The workshop
    case "state": return withState(state, message, now);
    case "progress": return withProgress(state, message);
    case "mine": return withMine(state, message);
    case "acknowledged": return withAcknowledgement(state, message);
    case "refused":
      if (message.about === "cast_answer") return withRefusal(state, message);
      return kComingIn.includes(message.about) ? withDoorClosed(state, message) : state;
    case "line": return { ...state, line: { up: message.up, since: now } };

    // One's own doing
    case "answered": return withAnswer(state, message);
    case "drafted": return withDraft(state, message);
    case "typing": return { ...state, typing: message.item };
    case "looked": return { ...state, looking: message.at, tab: "item", panel: null };
    case "panel_opened": return { ...state, panel: message.panel };
    case "tab_chosen": return { ...state, tab: message.tab };
    case "table_chosen": return { ...state, as_table: message.as_table };
    case "enlarged": return { ...state, enlarged: message.enlarged };
    case "language_chosen": return { ...state, language: message.language };
    case "size_chosen": return { ...state, size: message.size };
    case "picture_read": return { ...state, pictures: { ...state.pictures, [message.path]: message.svg } };
    case "kept_elsewhere": return withOtherTab(state, message);
    case "storage_refused": return { ...state, lasting: false };
    // A newer host may say more than we understand.
    default: return state;
  }
}

/** Another tab of this phone has given an answer: what has arrived is adopted, if it is the newer one. */
function withOtherTab(state, { place, record }) {
  const own = state.answers[place];
  if (!record || record.mark === "kept" || (own && (own.mark === "kept" || own.revision > record.revision))) return state;
  return { ...state, answers: { ...state.answers, [place]: record } };
}

// ---- what is said

const kProtocol = 1;

/** What to say first on a new line; null when there is nothing to say. */
export function helloOf(state) {
  const { asked, opening, language, seat, epoch, offset, name, returning } = state;
  const protocol = kProtocol;
  if (asked === "knock") return { type: "knock", protocol, ...opening };
  if (asked === "join") {
    const named = state.about && state.about.mode === "named" ? { name } : {};
    return { type: "join", protocol, ...opening, language, ...named };
  }
  if (asked === "return") return { type: "return", protocol, return_code: returning, language };
  if (seat) return { type: "resume", protocol, token: seat.token, language, epoch, offset };
  return null;
}

// ---- what the views ask

/** The item the room is at, if it is at one. Those of other steps are only still open. */
export function roomItem(state) {
  const { step, items, pace } = state.view;
  if (pace === "own" || !step) return null;
  return items.find((one) => one.step === step.id) || null;
}

/**
 * The item on the screen, if there is one.
 * @returns {import("./messages.js").Item | null}
 */
export function shownItem(state) {
  return state.view.items.find((one) => one.id === state.looking) || roomItem(state);
}

const isRun = ({ step }) => Boolean(step && step.kind === "city_run");

/** Whether an item is asked of others: the city's questions are the city's, the reviewers' theirs. */
export function isOnlooker({ answered_by }, { about }) {
  const part = about.part || "participant";
  if (part === "observer") return true;
  return Boolean(answered_by) && answered_by !== "everyone" && (answered_by === "reviewers") !== (part === "reviewer");
}

/** Kinds of items and of steps. */
const kMade = ["ideas", "grid", "links", "road_map", "actions", "from_ideas", "comparison"];

/** Whether the workbench is needed: for what is asked, or for what one has answered before. */
export const needsWorkbench = ({ view, titles, ...state }) =>
  Object.keys(titles).some((id) => titles[id].ask && kMade.includes(titles[id].ask.kind)) ||
  Boolean(view && ((view.step && kMade.includes(view.step.kind)) || view.items.some((item) => isOnlooker(item, state))));

/** What a view holds of what was found so far. A city is its own screen while it is played. */
export const findingsOf = (view) =>
  ["profile", "maturity", "choice", "road_map", "action_register", "comparison", "game"].filter((name) => view[name] && !(name === "game" && isRun(view)));

export const hasFound = (view) => findingsOf(view).length > 0;

/** Whether the city model is played, or soon will be: teams are named before. */
export const needsGame = (view) =>
  Boolean(view && (view.game || view.items.some(({ teams, ask }) => teams || ask.kind === "shares")));

/** At the road-map, the register of actions and the last cycle nothing is asked: what was found is the screen itself. */
export const isFoundAlone = (state) =>
  hasFound(state.view) && ["road_map", "actions", "comparison"].includes(state.view.step.kind) && !shownItem(state);

/** Which screen it is. A change of it is what moves the focus to its heading. */
export function screenOf(state) {
  if (state.view && state.view.closed) return "last";
  if (!state.seat) return state.entrance;
  if (!state.seat.noted && state.seat.return_code) return "seated";
  if (!state.view) return "waiting";
  if (hasFound(state.view) && state.tab === "found") return "found";
  if (state.view.pace === "own" && state.looking === "all") return "all";
  if (shownItem(state)) return "item";
  return isFoundAlone(state) ? "found" : "talk";
}

/** Names the screen and what stands on it. */
export function headingOf(state) {
  const screen = screenOf(state);
  if (screen === "item") return "item " + shownItem(state).id;
  if (screen === "talk" || screen === "found") return screen + " " + (state.view.step ? state.view.step.id : "");
  return screen;
}

/**
 * Whether the host counts nobody while we believe to be counted: the item was reset. What counts is
 * told after coming in, so the line is then taken up anew.
 */
export function isDoubtful(state) {
  if (!state.view || state.view.closed) return false;
  return state.view.items.some((item) => {
    const record = state.answers[placeOf(item.id, item.round)];
    return item.phase === "open" && item.answered === 0 && record && record.mark === "counted";
  });
}
