// @ts-check
// One's own answers in words, and the list of all of them.

import { el } from "./dom.js";
import { icon } from "./sign.js";

/** Of the five stages, lowest first: behind a field's id they name one stage of it. */
export const kStageLetters = "smart";

const optionOf = (ask, id) => ((ask && ask.options) || []).find((one) => one.id === id) || { label: id, cost: 0 };
export const labelOf = (ask, id) => optionOf(ask, id).label;

/** What is bought is named with its price. */
function chosenWord(ask, id, say) {
  const { label, cost } = optionOf(ask, id);
  return cost ? say.count("own.cost", cost, { option: label }) : label;
}

/** A share is of a field, "l1", or of one stage of it, "l1m". */
function shareWord(ask, id, percent, say) {
  const whole = ask.options.some((one) => one.id === id);
  const option = whole ? labelOf(ask, id) : `${labelOf(ask, id.slice(0, -1))} (${ask.steps[kStageLetters.indexOf(id.slice(-1))]})`;
  return say("own.points", { n: say("menu.percent", { n: percent }), option });
}

function scaleWord(ask, level, say) {
  if (level === "DK") return say("scale.dont_know");
  if (level === "NA") return say("scale.not_applicable");
  return (ask && ask.steps && ask.steps[level]) || String(level);
}

/** By the field of an answer: its lines. Kinds with a script of their own add theirs. */
export const kLines = {
  scale: (level, ask, say) => [scaleWord(ask, level, say)],
  choice: (ids, ask, say) => ids.map((id) => chosenWord(ask, id, say)),
  text: (text) => [text],
  points(points, ask, say) {
    const given = Object.keys(points);
    if (given.length === 0) return [say("points.none")];
    if (ask && ask.kind === "shares") return given.map((id) => shareWord(ask, id, points[id], say));
    return given.map((id) => say("own.points", { n: points[id], option: labelOf(ask, id) }));
  },
  ranking: (places, ask, say) =>
    places.map((place, at) => say("own.place", { n: at + 1, option: place.map((id) => labelOf(ask, id)).join(" = ") })),
};

/** An answer in words, a line for each thing said. */
export function inWords(ask, answer, say) {
  const field = Object.keys(answer || {}).find((name) => name in kLines);
  return field ? kLines[field](answer[field], ask, say) : [];
}

/** The one place where it is said how far an answer has come. */
export function markWord(mark, lasting, say) {
  return mark === "kept" && !lasting ? say("mark.kept_open") : say("mark." + mark);
}

export function markOf(record, lasting, say) {
  return el("span", { class: "mark mark-" + record.mark }, icon(record.mark), el("span", {}, markWord(record.mark, lasting, say)));
}

/** One's own answer as a quiet card: what, and why. */
export function answerCard(record, ask, page, title) {
  const { say } = page;
  const lines = inWords(ask, record.answer, say);
  return el(
    "div",
    { class: "own-answer" },
    el("p", { class: "own-title" }, title),
    lines.length === 1
      ? el("p", { class: "own-words", dir: "auto" }, lines[0])
      : el("ul", { class: "own-words" }, lines.map((line) => el("li", { dir: "auto" }, line))),
    record.answer.reason ? el("p", { class: "own-reason", dir: "auto" }, record.answer.reason) : null,
  );
}

/** Rounds of the same item stand together, in the order they were first seen. */
function byItem(state) {
  const items = Object.keys(state.titles).filter((id) =>
    Object.keys(state.answers).some((place) => state.answers[place].item === id),
  );
  const records = Object.keys(state.answers).map((place) => state.answers[place]);
  const unknown = records.map((one) => one.item).filter((id, at, all) => !items.includes(id) && all.indexOf(id) === at);
  return items.concat(unknown).map((id) => ({
    id,
    records: records.filter((one) => one.item === id).sort((a, b) => a.round - b.round),
  }));
}

function ownItem({ id, records }, level, state, page) {
  const { say } = page;
  const { title, topic, ask } = state.titles[id] || { title: id, topic: "", ask: null };
  return el(
    "li",
    { key: id, class: "card" },
    topic ? el("p", { class: "eyebrow" }, el("span", { class: "topic" }, topic)) : null,
    el(level, { class: "item-title" }, title),
    records.map((record) =>
      el(
        "div",
        { class: "own-round", key: String(record.round) },
        records.length > 1 ? el("p", { class: "eyebrow" }, say("item.round", { n: record.round })) : null,
        answerCard(record, ask, page, say("own.said")),
        markOf(record, state.lasting, say),
      ),
    ),
  );
}

/** What was given, by item; what is not sent yet is counted above. */
export function ownAnswers(state, page, level = "h2") {
  const { say } = page;
  const items = byItem(state);
  const kept = items.reduce((n, one) => n + one.records.filter((record) => record.mark === "kept").length, 0);
  return [
    kept > 0 && !(state.view && state.view.closed) ? el("p", { class: "notice" }, icon("kept"), el("span", {}, say.count("own.kept", kept))) : null,
    items.length === 0
      ? el("p", { class: "lead" }, say("own.none"))
      : el("ul", { class: "plain" }, items.map((one) => ownItem(one, level, state, page))),
  ];
}
