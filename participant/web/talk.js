// @ts-check
// The calm screens: a talk, and the last page.

import { waiting } from "./answers.js";
import { el, said } from "./dom.js";
import { paragraphs } from "./item.js";
import { ownAnswers } from "./own.js";
import { icon } from "./sign.js";

/** Earlier items that can still be answered. */
export function stillOpen(state, page, shown) {
  const { say, act } = page;
  const others = state.view.items.filter((item) => item.phase === "open" && item.id !== shown);
  if (others.length === 0) return null;
  return el(
    "section",
    { class: "still-open", key: "still-open" },
    el("h2", { class: "small-title" }, say("room.still_open")),
    others.map((item) =>
      el("button", { type: "button", class: "all-row", key: item.id, onclick: () => act.look(item.id) }, el("span", { class: "all-words" }, item.title, item.topic ? el("span", { class: "hint" }, item.topic) : null), icon("next")),
    ),
  );
}

export function comesNext({ next }, say) {
  return next ? el("p", { class: "next-step", key: "next-step" }, el("span", { class: "eyebrow" }, say("talk.next")), el("span", {}, next)) : null;
}

export function talkView(state, page) {
  const { say } = page;
  const { step, title } = state.view;
  const empty = "empty." + (step && step.kind);
  return el(
    "article",
    { class: "talk", key: "talk-" + (step ? step.id : "") },
    el("h1", { tabindex: -1 }, step ? step.title : title),
    step ? el("div", { class: "story" }, paragraphs(step.body || "")) : null,
    el("p", { class: "calm" }, say(say.knows(empty) ? empty : "talk.nothing")),
    comesNext(state.view, say),
    stillOpen(state, page, null),
  );
}

export function lastView(state, page) {
  const { say } = page;
  const { mode } = state.about || { mode: "anonymous" };
  const lost = waiting(state).length;
  return el(
    "article",
    { class: "last", key: "last" },
    el("p", { class: "eyebrow" }, said((state.about && state.about.title) || "")),
    el("h1", { tabindex: -1 }, say("last.title")),
    el("p", { class: "lead" }, say("last.thanks")),
    lost > 0 ? el("p", { class: "notice" }, icon("note"), el("span", {}, say.count("last.not_counted", lost))) : null,
    el("section", { class: "card" }, el("h2", {}, say("last.next")), el("p", {}, say("last." + mode)), el("p", {}, say("last.results"))),
    el("section", { class: "own" }, el("h2", {}, say("own.title")), el("p", { class: "hint" }, say("last.until_left")), ownAnswers(state, page, "h3")),
  );
}
