// @ts-check
// The big screen: listens, shows, and asks nothing of anybody.

import { el, fill, patch } from "./dom.js";
import { fit } from "./fit.js";
import { connect, PROTOCOL, socketAddress } from "./link.js";
import { emptyScreen, layoutOf, reduce, saysLost } from "./projector_state.js";
import { screen } from "./screen.js";
import { pictureAt } from "./svg.js";
import { chosenLanguage, directionOf, loadWords } from "./words.js";

const TICK_MS = 200;      // the clock, and the count that follows
const STEPS_TO_COUNT = 5; // a count reaches its new figure in so many ticks

const root = /** @type {HTMLElement} */ (document.getElementById("screen"));
const sign = /** @type {HTMLElement} */ (document.getElementById("sign"));
const asked = chosenLanguage(location.search, navigator.languages || [navigator.language]);
const calm = window.matchMedia("(prefers-reduced-motion: reduce)");

/** @type {import("./words.js").Words|null} */
let words = null;
let state = emptyScreen;
let joined = 0;
let layout = "";

document.documentElement.setAttribute("data-theme", themeOf(location.search));
loadWords("projector", asked).then((loaded) => {
  words = loaded;
  document.documentElement.lang = loaded.language;
  document.documentElement.dir = directionOf(loaded.language);
  document.title = loaded.say("page.title");
  begin();
});

function begin() {
  const key = location.hash.slice(1);
  if (!key) return take({ type: "refused", code: "no_key" });
  connect({
    address: socketAddress(location),
    hello: () => ({ type: "watch", protocol: PROTOCOL, key, language: asked }),
    hear: take,
    turn: (line) => take({ type: "line", line }),
  });
  window.addEventListener("hashchange", () => location.reload());
  window.addEventListener("resize", refit);
  window.setInterval(tick, TICK_MS);
}

function themeOf(search) {
  return new URLSearchParams(search).get("theme") === "dark" ? "dark" : "light";
}

function take(message) {
  const before = state;
  state = reduce(state, message, performance.now());
  if (!before.view && state.view) joined = state.view.joined;
  draw();
}

// The clock runs and the count follows; everything else waits for the host.
function tick() {
  if (!state.view) return draw();
  const step = stepTowards(joined, state.view.joined);
  joined += step;
  if (step !== 0 || state.view.timer || state.line === "lost") draw();
}

// "34" does not jump to "39": it counts up.
function stepTowards(from, to) {
  const way = to - from;
  if (calm.matches) return way;
  return Math.sign(way) * Math.ceil(Math.abs(way) / STEPS_TO_COUNT);
}

function draw() {
  if (!words) return;
  sign.textContent = saysLost(state, performance.now()) ? words.say("line.lost") : "";
  if (!state.view) return fillRoot(notice());
  const tools = {
    words, joined, since: state.viewAt, now: performance.now(),
    picture: (path) => pictureAt(path, () => { layout = ""; draw(); }),
  };
  fillRoot(screen(state.view, tools));
  const next = layoutOf(state.view);
  if (next === layout) return;
  layout = next;
  refit();
}

function fillRoot(node) {
  if (root.firstChild) patch(root.firstChild, node);
  else fill(root, node);
}

// Before there is anything to show.
function notice() {
  const key = state.refusal ? refusalKey(state.refusal) : "page.connecting";
  return el("div", { class: "screen", "data-scene": "notice", "data-key": "notice" },
    el("p", { class: "notice" }, words.say(key)));
}

function refusalKey(code) {
  return words.has(`refusal.${code}`) ? `refusal.${code}` : "refusal.other";
}

function refit() {
  const shown = root.firstElementChild;
  if (shown) fit(shown);
}
