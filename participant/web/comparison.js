// @ts-check
// The last cycle beside this one: a picture of then and now, and what became of the actions.

import { el } from "./dom.js";
import { chartSection, foundRow } from "./result.js";

function actionRow({ text, status, since }, at, { say }) {
  return foundRow(
    String(at),
    null,
    el("bdi", {}, text),
    el("span", { class: "status status-" + status }, say("status." + status)),
    el("span", {}, say("cycle.since", { cycle: since })),
  );
}

export function comparisonView(state, page) {
  const { say } = page;
  const { from, rooms, pictures, actions, done, rule } = state.view.comparison;
  if (!from) return el("p", { class: "calm", key: "comparison" }, say("cycle.none"));
  return [
    el("section", { key: "comparison" }, el("h2", {}, say("cycle.title")), rooms.map((room, at) => el("p", { key: "room-" + at }, room))),
    pictures.map((picture) => chartSection(picture, state, page)),
    actions.length > 0
      ? el(
          "section",
          { key: "carried" },
          el("h2", {}, say("cycle.actions")),
          el("p", {}, done),
          el("ul", { class: "plain" }, actions.map((action, at) => actionRow(action, at, page))),
        )
      : null,
    el("p", { class: "rule", key: "comparison-rule" }, rule),
  ];
}
