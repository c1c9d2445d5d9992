// @ts-check
// Puts a state on the screen, and does what a drawing alone cannot: the focus, the voice for those
// who hear the page, and whether the answer is in sight.

import { adopt, show } from "./dom.js";
import { sceneOf } from "./item.js";
import { codeView, doorView, returnView, seatedView, waitingView } from "./join.js";
import { panelView } from "./menu.js";
import { roomView } from "./room.js";
import { headingOf, screenOf, shownItem } from "./state.js";

const kEntrances = { code: codeView, return: returnView, door: doorView, waiting: waitingView, seated: seatedView };
// Results are spoken at most this often.
const kResultQuietMs = 10000;
const kSpokenAtMs = [60000, 10000]; // of a timer
// An emptied region and a filled one are two changes: the same words are heard again.
const kVoiceMs = 50;
const kAnswer = ".answer .scale, .answer .choice, .answer .points, .answer .budget, .answer .ranking, .answer .writing";

const html = document.documentElement;

/** The item on the screen; null on any other screen. */
export const itemOn = (state) => (screenOf(state) === "item" ? shownItem(state) : null);

function isTyping() {
  const node = /** @type {HTMLInputElement | null} */ (document.activeElement);
  return node !== null && (node.nodeName === "TEXTAREA" || (node.nodeName === "INPUT" && node.type === "text"));
}

function focusOn(node) {
  if (node) node.focus({ preventScroll: true });
}

export class Screen {
  constructor(root, voice) {
    this.root = root;
    this.voice = voice;
    this.before = { heading: null, panel: null, scene: null, item: null };
    this.spoken_ms = -kResultQuietMs;
    this.left_ms = Infinity;
    this.answer = null;
    this.observer =
      "IntersectionObserver" in window
        ? new IntersectionObserver(([seen]) => html.classList.toggle("answer-in-sight", seen.isIntersecting), { rootMargin: "0px 0px -25% 0px" })
        : null;
    adopt(root);
  }

  show(state, page) {
    const { say } = page;
    const entrance = kEntrances[screenOf(state)];
    html.lang = state.language;
    html.dir = say("direction");
    html.dataset.size = String(state.size);
    document.title = say("page.title", { title: (state.about && state.about.title) || say("app.name") });
    show(this.root, entrance ? entrance(state, page) : roomView(state, page), panelView(state, page));
    this.follow(state, say);
    this.watchAnswer();
  }

  /** From what was on the screen to what is: at most one of these moves the focus. */
  follow(state, say) {
    const item = itemOn(state);
    const before = this.before;
    this.before = { heading: headingOf(state), panel: state.panel, scene: item ? sceneOf(item) + item.round : null, item };
    if (state.panel !== before.panel) this.focusPanel(state.panel, before.panel);
    else if (this.before.heading !== before.heading) this.arrive(before.heading);
    else if (item && this.before.scene !== before.scene) this.turn(before.item, item, say);
    const opened = item && before.item && before.item.id === item.id && before.item.phase !== "open" && item.phase === "open";
    if (opened) this.speak(say("voice.open"));
  }

  focusHeading() {
    focusOn(this.root.querySelector("h1"));
  }

  /** A new screen: its heading has the focus, once, unless someone is typing. */
  arrive(before) {
    if (before === null || isTyping()) return;
    window.scrollTo(0, 0);
    this.focusHeading();
  }

  focusPanel(panel, before) {
    if (panel) focusOn(document.getElementById("panel-title"));
    else if (before) focusOn(document.getElementById("menu-button"));
  }

  /** The same item in its next phase or round. */
  turn(before, item, say) {
    if (document.activeElement === document.body || document.activeElement === null) this.focusHeading();
    if (item.phase === "open" && item.round !== before.round) this.arrive("");
    if (item.phase === "closed") this.speak(say("item.closed"));
    if (item.phase !== "revealed" && item.phase !== "locked") return;
    if (!isTyping()) window.scrollTo(0, 0);
    if (performance.now() - this.spoken_ms < kResultQuietMs) return;
    this.spoken_ms = performance.now();
    this.speak(say("voice.result") + " " + ((item.result && item.result.value_label) || ""));
  }

  speak(sentence) {
    this.voice.textContent = "";
    setTimeout(() => {
      this.voice.textContent = sentence;
    }, kVoiceMs);
  }

  /** Once a second while a timer runs. */
  speakTimer(left_ms, say) {
    const passed = (at) => this.left_ms !== Infinity && this.left_ms > at && left_ms <= at;
    for (const at of kSpokenAtMs) {
      if (passed(at)) this.speak(say("voice.timer", { n: at / 1000 }));
    }
    if (passed(0)) this.speak(say("timer.over"));
    this.left_ms = left_ms;
  }

  /** The button that leads to the answer is there as long as the answer is not. */
  watchAnswer() {
    const answer = this.root.querySelector(kAnswer);
    if (answer === this.answer || !this.observer) return;
    if (this.answer) this.observer.unobserve(this.answer);
    this.answer = answer;
    if (answer) this.observer.observe(answer);
  }
}
