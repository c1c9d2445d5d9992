// @ts-check
// The road-map: what is done in which year; what is not placed and why; who sees to it.

import { el, said } from "./dom.js";
import { drawn } from "./profile_scene.js";

/** @typedef {import("./messages.js").Action} Action */
/** @typedef {import("./words.js").Words} Words */

/**
 * @param {import("./messages.js").ProjectorView} view
 * @param {import("./frame.js").Tools} tools
 */
export function roadMapScene(view, { words }) {
  const map = /** @type {import("./messages.js").RoadMap} */ (view.road_map);
  if (map.actions.length === 0) return nothingPlanned(map, words);
  const out = map.actions.filter((action) => action.first === 0 && action.why);
  const seen = map.actions.filter((action) => careOf(action, words).length > 0);
  const anyPlaced = map.actions.some((action) => action.first > 0);
  const timeline = anyPlaced ? map.timeline : Object.assign({}, map.timeline, { svg: "" });
  return drawn(timeline, "road_map", map.rule, words,
    el("div", { class: "planned fitted" },
      out.length > 0 && el("div", { class: "find-out" },
        el("h2", { class: "find-out-heading" }, words.say("road_map.not_placed")),
        el("ul", {}, out.map((action) => line(action, "out", whyNot(action, words))))),
      seen.length > 0 && el("h2", { class: "said-heading" }, words.say("road_map.care")),
      el("ul", {}, seen.map((action) => line(action, "seen", care(action, words))))));
}

function nothingPlanned(map, words) {
  return el("div", { class: "profile" },
    el("h1", { class: "profile-title" }, map.timeline.title),
    el("div", { class: "planned fitted" },
      el("p", { class: "talk-body" }, words.say("road_map.none")),
      el("p", { class: "talk-body" }, words.say("road_map.none_hint"))),
    el("p", { class: "rule" }, map.rule));
}

function line(action, kind, note) {
  return el("li", { class: "gap spare", "data-key": `${kind} ${action.policy}` },
    el("p", { class: "gap-title" }, action.title),
    el("p", { class: "gap-stages" }, note));
}

/**
 * Why an action stands in no year.
 * @param {Action} action
 * @param {Words} words
 */
export function whyNot(action, words) {
  return words.say(`road_map.${action.why}`, { what: action.missing.map((one) => one.label).join(" · ") });
}

/**
 * Who sees to an action, until when and how far it is; nothing while nobody has said.
 * @param {Action} action
 * @param {Words} words
 * @returns {string[]}
 */
export function careOf({ owner, due, status }, words) {
  return [
    owner, due && words.say("road_map.until", { due: words.date(due) }),
    status !== "planned" && words.say(`status.${status}`),
  ].filter(Boolean);
}

function care(action, words) {
  return careOf(action, words).map((part, at) => [at > 0 && " · ", said(part)]);
}
