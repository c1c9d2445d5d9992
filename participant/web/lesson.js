// @ts-check
// A finished run looked at again: one's own team turn by turn beside the best that was found, the
// best order, and what to talk about.

import { el } from "./dom.js";
import { chartSection, drawingOrTable, foundRow } from "./result.js";

function turnRow({ plan, best, gain }, at, { say }) {
  return foundRow(
    String(at),
    at,
    say("lesson.turn", { n: at + 1 }),
    el("span", {}, say("lesson.plan", { plan })),
    el("span", {}, say("lesson.best", { best })),
    el("span", { class: "gain" }, say("lesson.gain", { gain })),
  );
}

function ownLesson(lesson, debrief, page) {
  const { say } = page;
  return el(
    "section",
    { class: "lesson", key: "lesson" },
    el("h2", {}, say("lesson.title", { team: lesson.name })),
    el("p", { class: "lead" }, say("lesson.reached", { city: lesson.city, best: debrief.best_city })),
    el("ol", { class: "plain" }, lesson.turns.map((turn, at) => turnRow(turn, at, page))),
    el("p", { class: "hint" }, say("lesson.gain_means")),
  );
}

/** @param {any} team one's own, or null */
export function lessonsOf({ debrief }, team, state, page) {
  if (!debrief) return null;
  const { say } = page;
  const lesson = team && debrief.teams.find(({ id }) => id === team.id);
  return [
    lesson ? ownLesson(lesson, debrief, page) : null,
    el(
      "section",
      { class: "lesson", key: "order" },
      el("h2", {}, say("lesson.order", { best: debrief.best_city })),
      el("ol", { class: "plain" }, debrief.order.map((words, at) => foundRow(String(at), at, say("lesson.turn", { n: at + 1 }), el("span", {}, words)))),
      el("details", { class: "fold small" }, el("summary", {}, say("lesson.order_percent")), drawingOrTable(debrief.best, state, page)),
    ),
    chartSection(debrief.gains, state, page),
    el("section", { class: "questions card", key: "questions" }, el("h2", {}, say("lesson.questions")), el("ol", {}, debrief.questions.map((words) => el("li", {}, words)))),
  ];
}
