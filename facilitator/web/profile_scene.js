// @ts-check
// The reading of the questionnaire: what to find out, what comes first, the map, the network.

import { el, shape } from "./dom.js";
import { adopted, shapeOf } from "./svg.js";
import { whisker } from "./whisker.js";

/** @typedef {import("./messages.js").Profile} Profile */
/** @typedef {import("./words.js").Words} Words */

/** What is not known stands above what is worst. */
export function prioritiesScene(view, { words }) {
  const { profile } = view;
  const active = profile.loops.filter((loop) => loop.state === "active");
  const empty = profile.find_out.length + profile.priorities.length === 0;
  return el("div", { class: "profile" },
    el("h1", { class: "profile-title" }, words.say("profile.priorities")),
    el("div", { class: "fitted priorities" },
      empty && el("p", { class: "talk-body" }, words.say("profile.none")),
      profile.find_out.length > 0 && findOut(profile.find_out, words),
      el("ol", { class: "topics" },
        profile.priorities.map((topic, at) => topicRow(topic, at + 1, profile, words))),
      active.length > 0 && el("p", { class: "loops-line" },
        el("span", { class: "loops-caption" }, words.say("profile.active_loops")), " ",
        active.map((loop) => loop.title).join(" · "))),
    el("p", { class: "rule" }, profile.rule));
}

function findOut(topics, words) {
  return el("div", { class: "find-out" },
    el("h2", { class: "find-out-heading" }, words.say("profile.find_out")),
    el("p", { class: "find-out-topics" }, topics.map((topic) => topic.title).join(" · ")));
}

function topicRow(topic, place, profile, words) {
  const shown = profile.interaction ? topic.interaction : topic.risk;
  return el("li", { class: "topic", "data-key": topic.id },
    el("span", { class: "topic-place" }, place),
    el("span", { class: "topic-title" }, topic.title),
    riskBar(topic, shown),
    el("span", { class: "topic-figure" }, figures(topic, profile, words)),
    el("span", { class: "topic-band" }, words.say(`band.${topic.band}`)),
    el("span", { class: "topic-quadrant" }, words.say(`quadrant.${topic.quadrant}`)));
}

function figures(topic, profile, words) {
  const own = topic.risk === null ? "" : words.figure(topic.risk);
  if (!profile.interaction || topic.interaction === null) return own;
  return `${own} → ${words.figure(topic.interaction)}`;
}

// 0 … 100; the thin line runs from what risk is at least to what it may be.
function riskBar(topic, shown) {
  const low = topic.low === null ? shown : topic.low;
  const high = topic.high === null ? shown : topic.high;
  return shape("svg", {
    class: "risk-bar", viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true",
  },
    shape("rect", { class: "risk-track", x: 0, y: 1, width: 100, height: 8 }),
    shape("rect", { class: `risk-share band-${topic.band}`, x: 0, y: 1, width: shown || 0, height: 8 }),
    whisker(low, high));
}

/** Risk across, awareness up; what each corner means, and who stands there, beside it. */
export function mapScene(view, { words }) {
  const { profile } = view;
  const groups = QUADRANTS.map((quadrant) => quadrantGroup(quadrant, profile.priorities, words));
  if (profile.find_out.length > 0) groups.push(group("", words.say("profile.find_out"), profile.find_out));
  return drawn(profile.map, "map", profile.rule, words, el("div", { class: "quadrants fitted" }, groups));
}

const QUADRANTS = ["find_out", "act", "check", "watch"];

function quadrantGroup(quadrant, topics, words) {
  const there = topics.filter((topic) => topic.quadrant === quadrant);
  return there.length > 0 && group(quadrant, words.say(`quadrant.${quadrant}`), there);
}

function group(quadrant, heading, topics) {
  return el("div", { class: "quadrant-group", "data-quadrant": quadrant },
    el("h2", { class: "quadrant-name" }, heading),
    el("p", { class: "quadrant-topics" }, topics.map((topic) => topic.title).join(" · ")));
}

/** What makes what worse; the cycles that feed themselves are named beside. */
export function networkScene(view, { words }) {
  const loops = view.profile.loops.filter((loop) => loop.state === "active");
  const aside = el("div", { class: "network-loops fitted" },
    el("h2", { class: "said-heading" },
      words.say(loops.length > 0 ? "profile.active_loops" : "profile.no_loops")),
    el("ul", { class: "loops" }, loops.map((loop) => loopRow(loop, words))),
    el("p", { class: "rule network-legend" }, words.say("profile.legend")));
  return drawn(view.profile.network, "network", view.profile.rule, words, aside);
}

function loopRow(loop, words) {
  return el("li", { class: "loop spare", "data-key": loop.scenario },
    el("p", { class: "loop-title" }, loop.title),
    loop.mitigations.length > 0 &&
      el("p", { class: "loop-cut" }, words.say("profile.cut_by", { what: loop.mitigations[0] })));
}

// The drawing has the whole height; title, words and rule stand beside it, or around a wide one.
export function drawn(drawing, name, rule, words, aside) {
  const picture = adopted(drawing.svg, name);
  return el("div", { class: `drawn drawn-${name}`, "data-shape": picture ? shapeOf(picture) : "none" },
    picture && el("div", { class: "chart" }, picture),
    el("h1", { class: "profile-title" }, drawing.title),
    aside,
    el("p", { class: "rule" }, rule));
}
