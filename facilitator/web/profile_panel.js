// @ts-check
// The risk profile so far, for the one who leads: always there, also before the room sees it.

import { disclosure } from "./controls.js";
import { el } from "./dom.js";
import { table } from "./table.js";

/** @param {import("./page.js").Page} page */
export function profilePanel(page) {
  const { view, words } = page;
  const { profile } = view;
  if (!profile) return null;
  const known = profile.find_out.length + profile.priorities.length > 0;
  return disclosure("profile-fold", words.say("profile.title"),
    !known && el("p", { class: "note" }, words.say("profile.none")),
    profile.find_out.length > 0 && el("div", { class: "part part-dissent" },
      el("h3", { class: "part-heading" }, words.say("profile.find_out")),
      el("p", { class: "body" }, profile.find_out.map((topic) => topic.title).join(" · "))),
    profile.priorities.length > 0 && table(prioritiesTable(profile, words), words.say("profile.priorities")),
    profile.loops.length > 0 && loops(profile.loops, words),
    el("p", { class: "note" }, profile.rule));
}

function prioritiesTable(profile, words) {
  const figure = (value) => (value === null ? "–" : words.figure(value));
  const head = [
    "profile.topic", "profile.risk", "profile.bounds", "profile.awareness", "profile.reading",
  ];
  if (profile.interaction) head.splice(2, 0, "profile.with_effects");
  const rows = profile.priorities.map((topic) => {
    const reading = `${words.say(`band.${topic.band}`)}, ${words.say(`quadrant.${topic.quadrant}`)}`;
    const row = [topic.title, figure(topic.risk), `${figure(topic.low)} – ${figure(topic.high)}`,
      figure(topic.awareness), reading];
    if (profile.interaction) row.splice(2, 0, figure(topic.interaction));
    return row;
  });
  return { head: head.map((key) => words.say(key)), rows };
}

function loops(all, words) {
  return el("div", { class: "part" },
    el("h3", { class: "part-heading" }, words.say("profile.loops")),
    el("ul", { class: "plain" }, all.map((loop) =>
      el("li", { "data-key": loop.scenario }, `${loop.title}: ${words.say(`loop.${loop.state}`)}`))));
}
