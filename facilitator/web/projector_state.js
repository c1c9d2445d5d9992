// @ts-check
// What the big screen knows, as a value: a message in, a new state out. No clock, no chance.

/** @typedef {import("./messages.js").ProjectorView} ProjectorView */
/** @typedef {import("./messages.js").Timer} Timer */

/**
 * @typedef {Object} ProjectorState
 * @property {"connecting"|"live"|"lost"|"refused"} line
 * @property {number} lostAt when the line went, by the page's clock
 * @property {string} language of the workshop's texts
 * @property {string} refusal code of the refusal at coming in
 * @property {ProjectorView|null} view
 * @property {number} viewAt when the view came: a timer counts from there
 */

/** @type {ProjectorState} */
export const emptyScreen = {
  line: "connecting", lostAt: 0, language: "", refusal: "", view: null, viewAt: 0,
};

/**
 * @param {ProjectorState} state
 * @param {any} message of the host, or `line` from the link
 * @param {number} at the page's clock in milliseconds
 * @returns {ProjectorState}
 */
export function reduce(state, message, at) {
  switch (message.type) {
    case "line": return withLine(state, message.line, at);
    case "welcome": return Object.assign({}, state, { language: message.language, refusal: "" });
    case "state": return Object.assign({}, state, { view: message.view, viewAt: at });
    case "progress": return withProgress(state, message);
    case "refused": return Object.assign({}, state, { refusal: message.code });
    default: return state; // a newer host may say more than we understand
  }
}

function withLine(state, line, at) {
  const stillLost = state.line === "lost" && line === "lost";
  return Object.assign({}, state, { line, lostAt: stillLost ? state.lostAt : at });
}

function withProgress(state, progress) {
  if (!state.view) return state;
  const items = withCounts(state.view.items, progress.items);
  const view = Object.assign({}, state.view, { items, joined: progress.present });
  return Object.assign({}, state, { view });
}

/**
 * Items with the newest counts; the others stay the same.
 * @param {any[]} items
 * @param {{id: string, answered: number, expected: number}[]} counts
 */
export function withCounts(items, counts) {
  return items.map((item) => {
    const count = counts.filter((one) => one.id === item.id)[0];
    if (!count) return item;
    return Object.assign({}, item, { answered: count.answered, expected: count.expected });
  });
}

// What each scene is drawn from.
const DRAWN_FROM = {
  risk_map: "profile", network: "profile", priorities: "profile",
  maturity: "maturity", cells: "maturity",
  criteria: "choice", effects: "choice",
  road_map: "road_map",
  actions: "action_register",
  comparison: "comparison",
  city: "game", money: "game", ladders: "game", causes: "game", debrief: "game",
};

/**
 * What the screen shows: one word for each picture it can draw.
 * @param {ProjectorView} view
 */
export function sceneOf(view) {
  if (view.scene === "blank" || view.scene === "join") return view.scene;
  if (view.scene !== "item") return view[DRAWN_FROM[view.scene]] ? view.scene : "talk";
  if (view.closed) return view.step.kind === "talk" ? "talk" : "closing";
  if (view.step.kind === "talk") return "talk";
  if (view.items.length === 0) return "talk";
  if (view.items.length === 1 || view.pace !== "own") return sceneOfItem(view);
  return isPair(view.items) ? "pair" : "list";
}

function sceneOfItem(view) {
  const item = view.items[0];
  if (view.step.kind === "city_run" && view.game) return "turn";
  if (item.ask.kind === "ideas") return "ideas";
  if (isShown(item)) return sceneOfResult(item);
  const unheard = item.phase === "ready" && view.step.kind === "mitigations";
  if (unheard && view.profile) return "priorities"; // first what is worst, then what to do
  if (item.phase === "ready" && view.step.kind === "shortlist" && view.maturity) return "maturity";
  return "ballot";
}

// What has a drawing of its own; where nothing may be drawn, a result like any other.
function sceneOfResult({ ask, result }) {
  if (ask.kind === "grid" && result.map) return "square";
  const isDrawn = result.hidden !== "too_few" && result.counts;
  return ask.kind === "links" && isDrawn ? "links" : "result";
}

// Two results stand side by side; more of them, or their groups, would be too small to read.
function isPair(items) {
  const drawn = ({ result }) => result && result.chart && result.chart.bars.length > 0 && !result.split;
  return items.length === 2 && items.every(drawn);
}

/** Whether there is a result to stand on the screen: revealed, locked, or live by agreement. */
export function isShown(item) {
  return item.result !== null && item.result !== undefined;
}

/**
 * Milliseconds left on a timer; below 0 when it has run out.
 * @param {Timer} timer
 * @param {number} since when the view with it came
 * @param {number} now
 */
export function timeLeft(timer, since, now) {
  return timer.left_ms - (now - since);
}

/** "1:05" of what is left; what has run out counts up again. */
export function clockFace(leftMs) {
  const seconds = Math.ceil(leftMs / 1000);
  const whole = Math.abs(seconds);
  return `${Math.floor(whole / 60)}:${`0${whole % 60}`.slice(-2)}`;
}

/** Everything about a view that decides how it is laid out: counts and clocks are left out. */
export function layoutOf(view) {
  const still = Object.assign({}, view, {
    joined: 0,
    timer: view.timer ? 1 : 0,
    items: view.items.map((item) =>
      Object.assign({}, item, { answered: 0, expected: 0, closed_ms_ago: 0 })),
  });
  return JSON.stringify(still);
}

const QUIET_MS = 5000; // shorter breaks are nobody's business

/** Whether the screen says that its line is lost. */
export function saysLost(state, now) {
  return state.line === "lost" && now - state.lostAt >= QUIET_MS;
}
