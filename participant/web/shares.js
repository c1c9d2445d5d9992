// @ts-check
// How a hundred percent lie over the fields, and how they move. Pure.
//
// A desk is what a team has in front of it: {percents, aims, held, from, told}. A field's aim is a
// stage's letter, or "" for money in order. What is held gives nothing to others and gets nothing
// from them. `from` is where the field that is being moved began: as long as it is the same one, all
// moves start there, so that a move back brings everything back. `told` is what to say aloud.

import { kStageLetters } from "./own.js";

export const kWhole = 100;
/** What a tap gives or takes. */
export const kTap = 5;

const sum = (numbers) => numbers.reduce((total, one) => total + one, 0);

/** Whole parts of a total, as these weights are to each other, by largest remainder; with no weight, alike. */
export function inProportion(weights, total) {
  const all = sum(weights);
  if (all === 0) return weights.length > 0 ? inProportion(weights.map(() => 1), total) : [];
  const parts = weights.map((weight) => Math.floor((weight * total) / all));
  const rest = (at) => (weights[at] * total) % all;
  const first = weights.map((_, at) => at).sort((a, b) => rest(b) - rest(a) || a - b);
  for (const at of first.slice(0, total - sum(parts))) parts[at] += 1;
  return parts;
}

const keyed = (ids, values) => ids.reduce((map, id, at) => ({ ...map, [id]: values[at] }), {});

/** Every field the same. */
export function evenDesk({ options }) {
  const ids = options.map(({ id }) => id);
  return { percents: keyed(ids, inProportion(ids.map(() => 1), kWhole)), aims: {}, held: [], from: null, told: null };
}

/** Field and aim of what an answer names: "l1" or "l1m". */
function partsOf(ids, named) {
  return ids.includes(named) ? [named, ""] : [named.slice(0, -1), named.slice(-1)];
}

/**
 * The desk of what was handed in, or of a plan that was played. A field has one aim here: of several
 * the one that got most. What is not a hundred is no start: then all are alike.
 */
export function deskOf(ask, points) {
  const ids = ask.options.map(({ id }) => id);
  const percents = keyed(ids, ids.map(() => 0));
  const aims = {};
  const most = {};
  for (const named of Object.keys(points)) {
    const [id, aim] = partsOf(ids, named);
    if (!(id in percents) || (aim && !kStageLetters.includes(aim))) continue;
    percents[id] += points[named];
    if (points[named] > (most[id] || 0)) {
      most[id] = points[named];
      aims[id] = aim;
    }
  }
  const even = evenDesk(ask);
  return sum(ids.map((id) => percents[id])) === kWhole ? { ...even, percents, aims } : even;
}

/** As it is handed in: fields without money are left out. */
export function pointsOf({ percents, aims }) {
  const points = {};
  for (const id of Object.keys(percents)) {
    if (percents[id] > 0) points[id + (aims[id] || "")] = percents[id];
  }
  return points;
}

const givingTo = ({ percents, held }, id) => Object.keys(percents).filter((one) => one !== id && !held.includes(one));

/** The most that a field can have now. */
export function mostFor(desk, id) {
  const giving = givingTo(desk, id);
  return desk.percents[id] + sum(giving.map((one) => desk.percents[one]));
}

/** Whether there is another field to take from or to give to. */
export const canMove = (desk, id) => givingTo(desk, id).length > 0;

/** One field set to so much; the others share the rest as they were to each other. */
export function moved(desk, id, percent) {
  const others = givingTo(desk, id);
  if (others.length === 0) return desk;
  const from = desk.from && desk.from.id === id ? desk.from : { id, percents: desk.percents };
  const all = mostFor(desk, id);
  const mine = Math.max(0, Math.min(all, Math.round(percent)));
  const parts = inProportion(others.map((one) => from.percents[one]), all - mine);
  return { ...desk, percents: { ...desk.percents, ...keyed(others, parts), [id]: mine }, from, told: null };
}

/** One tap more or less, to the next five; the only move that is told, for a slider speaks by itself. */
export function tapped(desk, id, sign) {
  const at = desk.percents[id] / kTap;
  const next = sign > 0 ? Math.floor(at) + 1 : Math.ceil(at) - 1;
  return { ...moved(desk, id, next * kTap), told: id };
}

export const aimed = (desk, id, aim) => ({ ...desk, aims: { ...desk.aims, [id]: aim }, told: null });

export function withHold(desk, id) {
  const held = desk.held.includes(id) ? desk.held.filter((one) => one !== id) : desk.held.concat(id);
  return { ...desk, held, told: null };
}
