// @ts-check
// The reading of the questionnaire: what to find out first, the priorities, the loops, and two
// drawings with their tables. Everything is said in words.

import { el } from "./dom.js";
import { chartSection, foundRow } from "./result.js";
import { icon } from "./sign.js";

function topicRow(topic, at, page) {
  const { say, number } = page;
  return foundRow(
    topic.id,
    at,
    topic.title,
    topic.quadrant ? el("span", {}, say("quadrant." + topic.quadrant)) : null,
    topic.band
      ? el("span", { class: "band band-" + topic.band }, say("band." + topic.band), topic.risk === null ? "" : " · " + say("profile.figures", { risk: number(topic.risk), low: number(topic.low), high: number(topic.high) }))
      : null,
  );
}

function findOut(topics, page) {
  const { say } = page;
  if (topics.length === 0) return null;
  return el(
    "section",
    { class: "find-out card", key: "find-out" },
    el("h2", {}, icon("find"), say("profile.find_out")),
    el("p", { class: "hint" }, say("profile.find_out_body")),
    el("ul", { class: "plain" }, topics.map((topic) => el("li", { key: topic.id }, el("strong", {}, topic.title), " ", el("span", { class: "hint" }, say("profile.answered", { n: topic.answered, of: topic.shown }))))),
  );
}

function loopsOf(loops, page) {
  const { say } = page;
  if (loops.length === 0) return null;
  return el(
    "section",
    { key: "loops" },
    el("h2", {}, say("profile.loops")),
    el("p", { class: "hint" }, say("profile.loops_body")),
    el(
      "ul",
      { class: "plain" },
      loops.map((loop) =>
        el(
          "li",
          { class: "loop card loop-" + loop.state, key: loop.scenario },
          el("p", { class: "loop-state" }, icon(loop.state === "active" ? "loop" : loop.state === "not_known" ? "find" : "saved"), el("span", {}, say("loop." + loop.state))),
          el("strong", {}, loop.title),
          loop.mitigations.length > 0
            ? el("details", { class: "fold small" }, el("summary", {}, say("loop.cuts")), el("ul", {}, loop.mitigations.map((text) => el("li", {}, text))))
            : null,
        ),
      ),
    ),
  );
}

export function profileView(state, page) {
  const { say } = page;
  const { profile } = state.view;
  return [
    findOut(profile.find_out, page),
    profile.priorities.length > 0
      ? el("section", { key: "priorities" }, el("h2", {}, say("profile.priorities")), el("ol", { class: "plain" }, profile.priorities.map((topic, at) => topicRow(topic, at, page))))
      : null,
    loopsOf(profile.loops, page),
    chartSection(profile.map, state, page),
    chartSection(profile.network, state, page),
    el("p", { class: "rule", key: "profile-rule" }, profile.rule),
  ];
}
