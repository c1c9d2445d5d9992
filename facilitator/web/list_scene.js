// @ts-check
// A self-paced step: every question, with how far the room is on it or what came of it.

import { el } from "./dom.js";
import { forWhom } from "./for_whom.js";
import { isShown } from "./projector_state.js";
import { ring } from "./ring.js";

const kMost = 14; // rows that can be read from the back

/**
 * @param {import("./messages.js").ProjectorView} view
 * @param {import("./frame.js").Tools} tools
 */
export function listScene(view, { words }) {
  const many = view.items.length > 9 ? "list list-many" : "list";
  const phase = commonPhase(view.items);
  // Scores of one option would read alike.
  const isOne = view.step.kind === "scores" || view.items.length > kMost;
  if (isOne) return wholeScene(view, phase || phaseOfMost(view.items), words);
  return el("div", { class: "listed" },
    el("div", { class: "list-head" },
      el("div", {}, forWhom(view.step, words), el("h1", { class: "list-title" }, view.step.title)),
      phase && el("p", { class: "list-phase" }, words.say(`phase.${phase}`))),
    el("ol", { class: `${many} fitted` }, view.items.map((item) => row(item, words, !phase))),
    groupsRule(view.items));
}

// The same for all: who may stand alone, and how the groups count.
function groupsRule(items) {
  const split = items.map(splitOf).filter(Boolean)[0];
  return split ? el("p", { class: "rule" }, split.rule) : null;
}

const splitOf = ({ result }) => (isShown({ result }) ? result.split : null);

// Too many to list: how far the room is on all of them together.
function wholeScene(view, phase, words) {
  const sum = (field) => view.items.reduce((total, item) => total + item[field], 0);
  const whole = { phase, answered: sum("answered"), expected: sum("expected") };
  return el("div", { class: "listed" },
    el("div", { class: "list-head" },
      el("div", {}, forWhom(view.step, words), el("h1", { class: "list-title" }, view.step.title))),
    el("div", { class: "list-whole fitted" },
      view.step.body && el("p", { class: "ballot-body" }, view.step.body),
      ring(whole, words, words.say(`phase.${phase}`), "ring ring-tall",
        words.say("list.whole", { expected: whole.expected, count: view.items.length }))));
}

// Said once where it holds for all.
function commonPhase(items) {
  const { phase } = items[0];
  return items.every((item) => item.phase === phase && !isShown(item)) ? phase : "";
}

/** What can be said of many that are not all alike: voting is open as long as one of them is. */
export function phaseOfMost(items) {
  return items.some((item) => item.phase === "open") ? "open" : items[items.length - 1].phase;
}

function row(item, words, withPhase) {
  const state = isShown(item) ? outcomeOf(item, words)
    : withPhase ? words.say(`phase.${item.phase}`) : "";
  return el("li", { class: "list-row", "data-key": item.id, "data-phase": item.phase },
    el("p", { class: "list-item" }, item.title),
    el("p", { class: "list-outcome" }, state),
    el("p", { class: "list-count" },
      words.say("list.count", { answered: item.answered, expected: item.expected })),
    bar(item),
    splitOf(item) && groupsOf(splitOf(item)),
    item.texts.filter((text) => text.released).map(note));
}

// What each group says, by its median.
function groupsOf({ chart }) {
  return el("p", { class: "list-groups" },
    chart.table.rows.map((cells) => el("span", { class: "list-group" }, cells[0], ": ", el("strong", {}, cells[cells.length - 1]))));
}

// What people wrote, where it was released; left out, the last one first, where it does not fit.
function note({ key, text }) {
  return el("p", { class: "list-note spare", "data-key": key, dir: "auto" }, text);
}

// The group's value, else what most of us chose; nothing where nothing may be said. Ideas stand below.
function outcomeOf(item, words) {
  if (item.ask.kind === "ideas") return "";
  if (item.lock && item.lock.value_label) return item.lock.value_label;
  const { result } = item;
  if (result.hidden === "too_few") return words.say("list.too_few");
  if (result.value_label) return result.value_label;
  return result.chart ? leading(result.chart.bars) : "";
}

/** The label of the longest bar; all of them when several are equally long. */
export function leading(bars) {
  const most = bars.reduce((top, bar) => Math.max(top, bar.value), 0);
  return bars.filter((bar) => most > 0 && bar.value === most).map((bar) => bar.label).join(" = ");
}

function bar({ answered, expected }) {
  return el("progress", {
    class: "list-bar", "aria-hidden": "true", max: Math.max(1, expected), value: answered,
  });
}
