// @ts-check
// The recorder's page: wires link, state and panel. What stands here can be read and not moved.

import { el, fill, patch } from "./dom.js";
import { keyPanel } from "./key_panel.js";
import { forgetRecorderKey, keepRecorderKey, takeRecorderKey } from "./key_store.js";
import { connect, PROTOCOL, socketAddress } from "./link.js";
import { emptyScreen, reduce } from "./projector_state.js";
import { recorderPanel } from "./recorder_panel.js";
import { chosenLanguage, directionOf, loadWords } from "./words.js";

const root = /** @type {HTMLElement} */ (document.getElementById("page"));
const status = /** @type {HTMLElement} */ (document.getElementById("status"));
const asked = chosenLanguage(location.search, navigator.languages || [navigator.language]);

/** @type {import("./words.js").Words} */
let words;
/** @type {import("./link.js").Link|null} */
let link = null;
let state = emptyScreen;

loadWords("facilitator", asked).then((loaded) => {
  words = loaded;
  document.documentElement.lang = words.language;
  document.documentElement.dir = directionOf(words.language);
  document.title = words.say("recorder.title");
  begin(takeRecorderKey());
});

function begin(key) {
  state = emptyScreen;
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
  draw();
}

function draw() {
  status.textContent = state.view && state.line !== "live" ? words.say("line.lost") : "";
  show(state.view ? recorderPanel(state.view, words) : waitingOrDoor());
}

function show(node) {
  if (root.firstChild) patch(root.firstChild, node);
  else fill(root, node);
}

function waitingOrDoor() {
  if (!link || state.refusal) return keyPanel(words, state.refusal, enter, "recorder_");
  return el("main", { class: "door", id: "current", "data-key": "waiting" },
    el("p", { class: "note" }, words.say(state.line === "lost" ? "line.lost" : "line.connecting")));
}

function enter(key) {
  keepRecorderKey(key);
  begin(key);
}

window.addEventListener("hashchange", () => begin(takeRecorderKey()));
