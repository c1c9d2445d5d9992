// @ts-check
// The check page: says of one spot after the other whether phones would do well there. Wires the
// line, the clock and the storage; needs no code and knows no workshop.

import { measure } from "./check_line.js";
import { checkScreen } from "./check_screen.js";
import { show } from "./dom.js";
import { answered, begin, counted, kMinuteMs, lost, outcome, over } from "./measuring.js";
import { keep, kept, withSpot, without } from "./spots.js";
import { guess, load, sayIn } from "./words.js";

const kDrawMs = 250;
const kToldMs = 15000; // between two words to those who hear the page

const root = /** @type {HTMLElement} */ (document.getElementById("page"));
const voice = /** @type {HTMLElement} */ (document.getElementById("voice"));
const asked = new URLSearchParams(location.search).get("language");
const address = `${location.protocol === "https:" ? "wss:" : "ws:"}//${location.host}/ws`;
const now = () => performance.now();

let say = sayIn({}, "");
/** @type {(() => void) | null} */
let end = null;
let drawn_at = 0;
let told_at = 0;
const page = { name: "", spot: null, slept: false, keeps: true, spots: storage([], kept) };

// A browser that keeps nothing may not even let us ask.
function storage(otherwise, work) {
  try {
    return work(window.localStorage);
  } catch (closed) {
    return otherwise;
  }
}

function draw() {
  drawn_at = now();
  show(root, checkScreen({ ...page, say, now: drawn_at, runs: end !== null }, tell));
}

function focusOn(id) {
  const node = document.getElementById(id);
  if (node) node.focus();
}

async function speak(language) {
  say = sayIn(await load("check", language), language);
  document.documentElement.lang = language;
  document.title = say("title") + " – " + say("app.name");
  draw();
}

const wishes = {
  language: (language) => speak(language),
  name: (name) => { page.name = name; },
  begin: () => start(),
  stop: () => { finish(); page.spot = null; draw(); focusOn("begin"); },
  remove: (id) => set(without(page.spots, id), "spots"),
  forget: () => set([], "spot"),
};

const tell = (wish, what) => wishes[wish](what);

function set(spots, focus) {
  page.spots = spots;
  page.keeps = storage(false, (box) => keep(box, spots));
  draw();
  focusOn(spots.length ? focus : "spot");
}

function start() {
  page.slept = false;
  page.spot = begin(now());
  told_at = now();
  end = measure({
    address, now,
    answered: (ms) => change(answered(page.spot, now(), ms)),
    counted: (devices) => change(counted(page.spot, now(), devices)),
    lost: () => change(lost(page.spot)),
  });
  draw();
  focusOn("hold");
}

function change(spot) {
  if (end) page.spot = spot;
}

function finish() {
  if (end) end();
  end = null;
}

function tick() {
  if (!end) return;
  const at = now();
  if (at - page.spot.begun >= kMinuteMs) return judge(at);
  if (at - told_at >= kToldMs) {
    told_at = at;
    voice.textContent = say("left", { n: Math.round((kMinuteMs - (at - page.spot.begun)) / 1000) });
  }
  if (at - drawn_at >= kDrawMs) draw();
}

function judge(at) {
  finish();
  page.spot = over(page.spot, at);
  const { verdict, median, worst, drops, longest, devices } = outcome(page.spot);
  page.spots = withSpot(page.spots, {
    name: page.name.trim(), at: Date.now(), verdict, median, worst, drops, longest, devices });
  page.keeps = storage(false, (box) => keep(box, page.spots));
  page.name = "";
  voice.textContent = "";
  draw();
  focusOn("verdict");
}

// A phone that sleeps hears nothing, wherever it lies: that minute says nothing of the spot.
document.addEventListener("visibilitychange", () => {
  if (!document.hidden || !end) return;
  finish();
  page.spot = null;
  page.slept = true;
  draw();
});

setInterval(tick, kDrawMs);
speak(guess(asked ? [asked] : navigator.languages || [navigator.language]));
