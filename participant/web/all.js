// @ts-check
// All items of a self-paced step: what is answered, what is not, and the way to each.

import { formOf } from "./answers.js";
import { el } from "./dom.js";
import { inWords, markOf } from "./own.js";

const isAnswered = (item, state) => Boolean(formOf(state, item).record);

const progressIn = (items, state, say) =>
  say("own_pace.progress", { n: items.filter((item) => isAnswered(item, state)).length, of: items.length });

/** Items of one title ask about one thing in several ways: they stand together under it. */
export function groupsOf(items) {
  const groups = new Map();
  for (const item of items) groups.set(item.title, (groups.get(item.title) || []).concat(item));
  return Array.from(groups.values());
}

/** Where one stands in the step, as dots, one for each title, and in words. */
export function progressOf(state, page) {
  const { say, act } = page;
  const { items } = state.view;
  return el(
    "button",
    { type: "button", class: "progress", key: "progress", onclick: () => act.look("all") },
    el(
      "span",
      { class: "progress-dots", "aria-hidden": "true" },
      groupsOf(items).map((group) =>
        el("span", {
          class: "step-dot" + (group.every((item) => isAnswered(item, state)) ? " filled" : "") + (group.some(({ id }) => id === state.looking) ? " here" : ""),
          key: group[0].id,
        }),
      ),
    ),
    el("span", {}, progressIn(items, state, say)),
  );
}

function rowOf(item, name, state, page) {
  const { say, act } = page;
  const { record } = formOf(state, item);
  return el(
    "li",
    { key: item.id },
    el(
      "button",
      { type: "button", class: "all-row" + (record ? " filled" : ""), onclick: () => act.look(item.id) },
      el("span", { class: "place", "aria-hidden": "true" }, String(state.view.items.indexOf(item) + 1)),
      el(
        "span",
        { class: "all-words" },
        el("span", { class: "all-title" }, name),
        record
          ? el("span", { class: "all-answer", dir: "auto" }, inWords(item.ask, record.answer, say).join("; "))
          : el("span", { class: "hint" }, say(item.phase === "open" ? "own_pace.no_answer" : "phase." + item.phase)),
        record ? markOf(record, state.lasting, say) : null,
      ),
    ),
  );
}

function groupOf(items, state, page) {
  return el(
    "section",
    { class: "all-group", key: items[0].id },
    el("h2", {}, items[0].title, el("span", { class: "hint" }, progressIn(items, state, page.say))),
    el("ol", { class: "plain" }, items.map((item) => rowOf(item, item.topic || item.question || item.title, state, page))),
  );
}

export function allView(state, page) {
  const { say } = page;
  const { items, step } = state.view;
  const done = items.every((item) => isAnswered(item, state));
  const groups = groupsOf(items);
  return el(
    "article",
    { class: "all", key: "all" },
    el("p", { class: "eyebrow" }, step.title),
    el("h1", { tabindex: -1 }, say(done ? "own_pace.done" : "own_pace.title")),
    el("p", { class: "lead" }, progressIn(items, state, say) + ". ", say(done ? "own_pace.done_body" : "own_pace.body")),
    groups.length < items.length
      ? groups.map((group) => groupOf(group, state, page))
      : el("ol", { class: "plain" }, items.map((item) => rowOf(item, item.title, state, page))),
  );
}
