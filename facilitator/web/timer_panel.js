// @ts-check
// The timer: on the host's clock, counted here. Nothing closes by itself.

import { section, wishButton } from "./controls.js";
import { el } from "./dom.js";
import { clockFace, timeLeft } from "./projector_state.js";
import { MORE_MS, startOrStopTimer, usualTimer } from "./wishes.js";

const SOON_MS = 10000;

/** @param {import("./page.js").Page} page */
export function timerPanel(page) {
  const { view, words } = page;
  if (view.closed) return null;
  const left = view.timer ? timeLeft(view.timer, page.since, page.now) : 0;
  const soon = view.timer && left <= SOON_MS;
  return section("timer", words.say("timer.title"),
    el("p", { class: soon ? "timer-face timer-soon" : "timer-face", role: "timer" },
      view.timer ? face(left, words) : words.say("timer.off")),
    el("div", { class: "buttons" },
      wishButton(page, words.say("timer.start", { time: clockFace(usualTimer(view)) }),
        { type: "start_timer", length_ms: usualTimer(view) }, { "data-key": "start" }),
      wishButton(page, words.say("timer.extend"),
        view.timer && { type: "extend_timer", by_ms: MORE_MS }, { "data-key": "extend" }),
      wishButton(page, words.say("timer.stop"),
        view.timer && startOrStopTimer(view), { "data-key": "stop" })));
}

function face(left, words) {
  return words.say(left > 0 ? "timer.left" : "timer.over", { time: clockFace(left) });
}

const CALLS = [[60000, "timer.minute_left"], [10000, "timer.ten_left"], [0, "timer.up"]];

/**
 * What is said aloud when the time left passes a mark; "" otherwise.
 * @param {number} before
 * @param {number} left
 */
export function timerCall(before, left) {
  const passed = CALLS.filter(([mark]) => before > mark && left <= mark);
  return passed.length > 0 ? String(passed[passed.length - 1][1]) : "";
}
