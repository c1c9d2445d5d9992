// @ts-check
// How the options compare: criterion by criterion, and what is feasible against what has effect.

import { lines } from "./chart.js";
import { el } from "./dom.js";
import { drawn } from "./profile_scene.js";

/** @typedef {import("./messages.js").Choice} Choice */
/** @typedef {import("./messages.js").OptionScore} OptionScore */
/** @typedef {import("./words.js").Words} Words */

const FIRST = 3;      // options beside the matrix
const MOST_WEIGHT = 5;

/** Options by criterion; the first ones beside it, with what their score stands on. */
export function criteriaScene(view, { words }) {
  const { choice } = view;
  if (!isScored(choice)) return unscored(choice, choice.matrix.title, words);
  return drawn(choice.matrix, "criteria", choice.rule, words,
    el("div", { class: "ranked fitted" },
      el("h2", { class: "said-heading" }, words.say("choice.first_ones")),
      el("ol", { class: "ranked-options" },
        choice.options.slice(0, FIRST).map((option, at) => ranked(choice, option, at, words)))));
}

/** Whether any option has a score. @param {Choice} choice */
export function isScored(choice) {
  return choice.options.some((option) => option.score !== "");
}

// Nothing to compare yet: how much each criterion will count, once that is agreed.
function unscored(choice, title, words) {
  const bars = choice.criteria.map((one) =>
    ({ label: one.title, value: one.weight, printed: String(one.weight) }));
  return el("div", { class: "profile" },
    el("h1", { class: "profile-title" }, title),
    el("div", { class: "unscored fitted" },
      el("p", { class: "talk-body" }, words.say("choice.none")),
      choice.weighted && el("h2", { class: "said-heading" }, words.say("choice.weights")),
      choice.weighted && lines({ bars, most: MOST_WEIGHT })),
    el("p", { class: "rule" }, choice.rule));
}

// "spare": left out, the last one first, where not everything fits.
function ranked(choice, option, at, words) {
  const notes = notesOf(choice, option, at, words);
  return el("li", { class: "ranked-option", "data-key": option.id },
    el("p", { class: "ranked-title" }, option.title),
    el("p", { class: "ranked-score" }, option.score || words.say("choice.no_score")),
    notes.map((note) => el("p", { class: "ranked-note spare" }, note)));
}

/**
 * What a score stands on, as sentences: its spread, its value with all criteria equal, what has no
 * value, and what the option needs that is missing.
 * @param {Choice} choice
 * @param {OptionScore} option
 * @param {number} at its place
 * @param {Words} words
 * @returns {string[]}
 */
export function notesOf(choice, option, at, words) {
  const spread = spreadOf(choice, at);
  return [
    spread && words.say("choice.spread", { spread }),
    option.score && option.plain && words.say("choice.plain", { plain: option.plain }),
    option.missing.length > 0 && words.say("choice.missing", { what: option.missing.join(" · ") }),
  ].concat(option.needs).filter(Boolean);
}

const SPREAD = 2; // its column in the table of the ranking

/**
 * "0.55–0.70"; "" where votes do not differ or may not be told.
 * @param {Choice} choice
 * @param {number} at the place of the option
 */
export function spreadOf(choice, at) {
  const row = choice.ranking.table.rows[at];
  const spread = row ? row[SPREAD] : "";
  const [low, high] = spread.split("\u2013");
  return low === high ? "" : spread;
}

/** Feasible across, effect up; what stands in the good corner is named beside. */
export function effectsScene(view, { words }) {
  const { choice } = view;
  const { first, unknown, known } = cornersOf(choice.effects.table.rows);
  if (known === 0) return unscored(choice, choice.effects.title, words);
  return drawn(choice.effects, "effects", choice.rule, words,
    el("div", { class: "effects fitted" },
      el("div", { class: "quadrant-group", "data-quadrant": "act" },
        el("h2", { class: "quadrant-name" },
          words.say(first.length > 0 ? "choice.first" : "choice.first_none")),
        el("ul", {}, first.map((row) => placed(row, choice.effects.table.head)))),
      unknown.length > 0 && el("div", { class: "quadrant-group spare" },
        el("h2", { class: "quadrant-name" }, words.say("choice.unknown")),
        el("p", { class: "quadrant-topics" }, unknown.map(([title]) => title).join(" · ")))));
}

function placed([title, feasible, effect], [, feasibleName, effectName]) {
  return el("li", { class: "gap spare", "data-key": title },
    el("p", { class: "gap-title" }, title),
    el("p", { class: "gap-stages" }, `${feasibleName}: ${feasible} · ${effectName}: ${effect}`));
}

const MIDDLE = 3; // of 1 … 5: where the axes of the drawing cross

/**
 * Which options stand right above the middle, and of which not both values are known. A row is
 * title, feasible, effect; a value is "4" or "4 (3–5)", or a word where it is not known.
 * @param {string[][]} rows
 */
export function cornersOf(rows) {
  const values = rows.map((row) => row.slice(1, 3).map((cell) => parseInt(cell, 10)));
  const isKnown = (at) => values[at].every((value) => value >= 1);
  return {
    first: rows.filter((_, at) => values[at].every((value) => value > MIDDLE)),
    unknown: rows.filter((_, at) => !isKnown(at)),
    known: rows.filter((_, at) => isKnown(at)).length,
  };
}
