// @ts-check
// All items of a self-paced step: what is answered, what is not, and the way to each.

import { formOf } from "./answers.js";
import { el } from "./dom.js";
import { inWords, markOf } from "./own.js";
import { isOnlooker } from "./state.js";

const isAnswered = (item, state) => Boolean(formOf(state, item).record);

/** What is asked of others does not count; "" where all of it is. */
function progressIn(items, state, say) {
  const asked = items.filter((item) => !isOnlooker(item, state));
  return asked.length > 0 ? say("own_pace.progress", { n: asked.filter((item) => isAnswered(item, state)).length, of: asked.length }) : "";
}

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
    el("span", {}, progressIn(items, state, say) || say("own_pace.overview")),
  );
}

const isShown = ({ phase }) => phase === "revealed" || phase === "locked";

/** What the room says, once that is known. */
const outcomeOf = ({ result }, say) => (result && result.value_label ? say("own_pace.outcome", { value: result.value_label }) : "");

function rowOf(item, name, state, page) {
  const { say, act } = page;
  const { record } = formOf(state, item);
  const outcome = outcomeOf(item, say);
  const isMissing = item.phase === "open" && !isOnlooker(item, state);
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
          : el("span", { class: "hint" }, say(isMissing ? "own_pace.no_answer" : "phase." + item.phase)),
        outcome ? el("span", { class: "all-outcome" }, outcome) : null,
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

/** What there is to do here, as a title and a sentence. */
function toDo(items, state, say) {
  if (items.some(isShown)) return [say("own_pace.results"), say("own_pace.results_body")];
  if (items.every(({ phase }) => phase === "closed")) return [say("phase.closed"), say("own_pace.closed_body")];
  const done = items.every((item) => isAnswered(item, state));
  return [say(done ? "own_pace.done" : "own_pace.title"), say(done ? "own_pace.done_body" : "own_pace.body")];
}

export function allView(state, page) {
  const { say } = page;
  const { items, step } = state.view;
  const [title, sentence] = toDo(items, state, say);
  const progress = progressIn(items, state, say);
  const groups = groupsOf(items);
  return el(
    "article",
    { class: "all", key: "all" },
    el("p", { class: "eyebrow" }, step.title),
    el("h1", { tabindex: -1 }, title),
    el("p", { class: "lead" }, progress ? progress + ". " : "", sentence),
    groups.length < items.length
      ? groups.map((group) => groupOf(group, state, page))
      : el("ol", { class: "plain" }, items.map((item) => rowOf(item, item.title, state, page))),
  );
}
