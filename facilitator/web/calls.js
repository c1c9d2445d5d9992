// @ts-check
// What is said aloud to whoever cannot see the page: a move at once, a count now and then.

import { currentItem, placeOf } from "./facilitator_state.js";

/** @typedef {import("./messages.js").FacilitatorView} FacilitatorView */
/** @typedef {import("./messages.js").Item} Item */
/** @typedef {import("./words.js").Words} Words */

const COUNT_QUIET_MS = 10000; // between two counts

/**
 * @typedef {{place: string, phase: string, count: string, at: number}} Said what was said last
 * @type {Said}
 */
export const nothingSaid = { place: "", phase: "", count: "", at: -COUNT_QUIET_MS };

/**
 * What there is to say now, and what has been said then. The title of another item is said by the
 * focus that goes there.
 * @param {Said} said
 * @param {FacilitatorView} view
 * @param {Words} words
 * @param {number} now
 * @returns {{call: string, said: Said}}
 */
export function callOf(said, view, words, now) {
  const place = placeOf(view);
  const phase = phaseOf(view);
  const count = countOf(view, words);
  if (place !== said.place || phase !== said.phase) {
    const moved = place === said.place && phase !== "";
    const call = moved ? [phaseWords(view, phase, words), outcome(view), count].filter(Boolean).join(". ") : "";
    return { call, said: { place, phase, count, at: now } };
  }
  const isDue = now - said.at >= COUNT_QUIET_MS || allHaveAnswered(view);
  if (count === said.count || !isDue) return { call: "", said };
  return { call: count, said: { place, phase, count, at: now } };
}

// The phase of the item, or of a step in which each goes at their own pace, while all share one.
function phaseOf(view) {
  const item = currentItem(view);
  if (item) return `${item.phase} ${item.round}`;
  const phases = ledItems(view).map((one) => `${one.phase} ${one.round}`);
  return phases.every((one) => one === phases[0]) ? phases[0] || "" : "";
}

function ledItems(view) {
  const item = currentItem(view);
  return item ? [item] : view.items;
}

function phaseWords(view, phase, words) {
  const item = currentItem(view);
  const surface = item && item.ask.kind === "shares" && view.game ? "city.phase" : "dashboard.phase";
  return words.say(`${surface}.${phase.split(" ")[0]}`);
}

/** The group's value, once it is there. */
function outcome(view) {
  const item = currentItem(view);
  if (!item) return "";
  if (item.lock) return item.lock.value_label;
  return item.phase === "revealed" && item.result ? item.result.value_label : "";
}

function countOf(view, words) {
  const open = ledItems(view).filter((item) => item.phase === "open" && item.expected > 0);
  if (open.length === 0) return "";
  if (allHaveAnswered(view)) return words.say("item.all_answered", open[0]);
  return currentItem(view) ? words.say("item.answered", open[0]) : "";
}

function allHaveAnswered(view) {
  const open = ledItems(view).filter((item) => item.phase === "open");
  return open.length > 0 && open.every((item) => item.expected > 0 && item.answered >= item.expected);
}
