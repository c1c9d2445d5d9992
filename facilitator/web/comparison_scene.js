// @ts-check
// The last cycle beside this one: a picture of then and now, and what became of the actions.

import { el, said } from "./dom.js";
import { drawn } from "./profile_scene.js";

/** @typedef {import("./messages.js").Comparison} Comparison */
/** @typedef {import("./words.js").Words} Words */

const NO_PICTURE = { svg: "" };

/**
 * @param {import("./messages.js").ProjectorView} view
 * @param {import("./frame.js").Tools} tools
 */
export function comparisonScene(view, { words }) {
  const found = /** @type {Comparison} */ (view.comparison);
  if (!found.from) return nothingBefore(view, words);
  const picture = found.pictures[0] || NO_PICTURE;
  return drawn(Object.assign({ title: words.say("cycle.title") }, picture), "cycle", found.rule, words,
    el("div", { class: "planned fitted" },
      found.rooms.map((room, at) => el("p", { class: "gap-stages room-then", "data-key": `room ${at}` }, room)),
      found.done && el("h2", { class: "said-heading" }, found.done),
      el("ul", {}, found.actions.map((action, at) => line(action, at, words)))));
}

function nothingBefore(view, words) {
  return el("div", { class: "talk fitted" },
    el("div", { class: "talk-words" },
      el("h1", { class: "talk-title" }, view.step.title),
      el("p", { class: "talk-body" }, words.say("cycle.none"))));
}

function line(action, at, words) {
  return el("li", { class: "gap spare", "data-key": `action ${at}`, "data-status": action.status },
    el("p", { class: "gap-title agreed-what", dir: "auto" }, action.text),
    el("p", { class: "gap-stages agreed-status" }, becameOf(action, words).map((part, place) => [place > 0 && " · ", said(part)])));
}

/**
 * How far an action is now, and who sees to it until when.
 * @param {import("./messages.js").Followed} action
 * @param {Words} words
 * @returns {string[]}
 */
export function becameOf({ status, owner, due, since }, words) {
  return [
    words.say(`status.${status}`), owner, due && words.say("road_map.until", { due: words.date(due) }),
    words.say("cycle.since", { cycle: since }),
  ].filter(Boolean);
}
