// @ts-check
// What stands around every scene but the join screen and the blank one: where we are, the clock,
// and in a corner how to join.

import { el, said } from "./dom.js";
import { clockFace, timeLeft } from "./projector_state.js";

/**
 * @typedef {Object} Tools
 * @property {import("./words.js").Words} words
 * @property {(path: string) => string} picture the text of a picture on the host, "" until it is there
 * @property {number} since when the view came
 * @property {number} now
 * @property {number} joined the count as it stands on the screen just now
 */

/**
 * @param {import("./messages.js").ProjectorView} view
 * @param {Tools} tools
 * @param {Node} scene
 * @param {string} where what the scene is about, in the upper strip
 */
export function frame(view, tools, scene, where) {
  return [
    ribbon(view, tools.words),
    el("div", { class: "strip strip-upper" },
      el("p", { class: "strip-where" }, where),
      view.step.kind !== "talk" && clock(view, tools)),
    scene,
    el("div", { class: "strip strip-lower" },
      el("p", { class: "strip-place" }, said(view.title), view.city && [" · ", said(view.city)]),
      corner(view, tools.words)),
  ];
}

/** @param {import("./messages.js").ProjectorView} view */
export function ribbon(view, words) {
  return view.rehearsal && el("p", { class: "ribbon" }, el("span", {}, words.say("rehearsal")));
}

/** "Step 3 of 8 · Risk scenarios" */
export function placeInAgenda(view, words) {
  const { number, count, title } = view.step;
  return `${words.say("step.number", { number, count })} · ${title}`;
}

function corner(view, words) {
  if (!view.join) return null;
  return el("p", { class: "corner" },
    el("span", { class: "corner-address" }, words.say("join.corner", { address: view.join.address })),
    el("bdi", { class: "corner-code" }, spaced(view.join.code)));
}

/** A code in two halves, as one reads it aloud. */
export function spaced(code) {
  const half = Math.ceil(code.length / 2);
  return `${code.slice(0, half)}\u2009${code.slice(half)}`;
}

/** The clock of the upper strip; null when no timer runs. */
export function clock(view, { words, since, now }) {
  if (!view.timer) return null;
  const left = timeLeft(view.timer, since, now);
  if (left <= 0) return el("p", { class: "clock clock-over" }, words.say("timer.up"));
  const urge = left <= 10000 ? "clock clock-soon" : "clock";
  return el("p", { class: urge },
    el("span", { class: "clock-words" }, words.say("timer.left")), " ",
    el("span", { class: "clock-face" }, clockFace(left)));
}
