// @ts-check
// A step without anything to answer: what it is about, and the time if it is kept.

import { el, said, shape } from "./dom.js";
import { clockFace, timeLeft } from "./projector_state.js";

const RADIUS = 44;
const ROUND = 2 * Math.PI * RADIUS;

/**
 * @param {import("./messages.js").ProjectorView} view
 * @param {import("./frame.js").Tools} tools
 */
export function talkScene(view, tools) {
  return el("div", { class: "talk fitted" },
    el("div", { class: "talk-words" },
      el("h1", { class: "talk-title" }, view.step.title),
      paragraphs(view.step.body, "talk-body"),
      isWithoutIdeas(view) && el("p", { class: "talk-body" }, tools.words.say("from_ideas.none"))),
    view.timer && bigClock(view.timer, tools));
}

// A step about ideas that were to be collected before.
function isWithoutIdeas({ scene, step, items }) {
  return scene === "item" && step.kind === "from_ideas" && items.length === 0;
}

/** The end: nothing more is asked of anybody. */
export function closingScene(view, { words }) {
  return el("div", { class: "talk fitted" },
    el("div", { class: "talk-words" },
      el("h1", { class: "talk-title" }, words.say("closing.title")),
      el("p", { class: "talk-body" }, words.around("closing.body", { title: said(view.title) }))));
}

/** Text with line breaks as paragraphs. */
export function paragraphs(text, name) {
  return text.split(/\n+/).filter(Boolean).map((line) => el("p", { class: name }, line));
}

function bigClock(timer, { words, since, now }) {
  const left = timeLeft(timer, since, now);
  const share = Math.max(0, Math.min(1, left / Math.max(1, timer.length_ms)));
  return el("div", { class: left <= 0 ? "dial dial-over" : "dial" },
    shape("svg", { viewBox: "0 0 100 100", "aria-hidden": "true", class: "ring-drawing" },
      shape("circle", { class: "ring-track", cx: 50, cy: 50, r: RADIUS }),
      shape("circle", {
        class: "ring-share", cx: 50, cy: 50, r: RADIUS, transform: "rotate(-90 50 50)",
        "stroke-dasharray": ROUND.toFixed(2),
        "stroke-dashoffset": (ROUND * (1 - share)).toFixed(2),
      })),
    el("p", { class: "dial-face" }, left > 0 ? clockFace(left) : words.say("timer.up")));
}
