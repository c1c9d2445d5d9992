// @ts-check
// All items of a self-paced step: what is answered, what is not, and the way to each.

import { formOf } from "./answers.js";
import { el } from "./dom.js";
import { inWords, markOf } from "./own.js";

const isAnswered = (item, state) => Boolean(formOf(state, item).record);

export const answeredOf = (state) => state.view.items.filter((item) => isAnswered(item, state)).length;

/** Where one stands in the step, as dots and in words. */
export function progressOf(state, page) {
  const { say, act } = page;
  const { items } = state.view;
  return el(
    "button",
    { type: "button", class: "progress", key: "progress", onclick: () => act.look("all") },
    el(
      "span",
      { class: "progress-dots", "aria-hidden": "true" },
      items.map((item) =>
        el("span", {
          class: "step-dot" + (isAnswered(item, state) ? " filled" : "") + (item.id === state.looking ? " here" : ""),
          key: item.id,
        }),
      ),
    ),
    el("span", {}, say("own_pace.progress", { n: answeredOf(state), of: items.length })),
  );
}

export function allView(state, page) {
  const { say, act } = page;
  const { items, step } = state.view;
  const done = answeredOf(state);
  return el(
    "article",
    { class: "all", key: "all" },
    el("p", { class: "eyebrow" }, step.title),
    el("h1", { tabindex: -1 }, done === items.length ? say("own_pace.done") : say("own_pace.title")),
    el("p", { class: "lead" }, say("own_pace.progress", { n: done, of: items.length }) + ". ", say(done === items.length ? "own_pace.done_body" : "own_pace.body")),
    el(
      "ol",
      { class: "plain" },
      items.map((item, at) => {
        const { record } = formOf(state, item);
        return el(
          "li",
          { key: item.id },
          el(
            "button",
            { type: "button", class: "all-row" + (record ? " filled" : ""), onclick: () => act.look(item.id) },
            el("span", { class: "place", "aria-hidden": "true" }, String(at + 1)),
            el(
              "span",
              { class: "all-words" },
              el("span", { class: "all-title" }, item.title),
              record
                ? el("span", { class: "all-answer", dir: "auto" }, inWords(item.ask, record.answer, say).join("; "))
                : el("span", { class: "hint" }, say(item.phase === "open" ? "own_pace.no_answer" : "phase." + item.phase)),
              record ? markOf(record, state.lasting, say) : null,
            ),
          ),
        );
      }),
    ),
  );
}
