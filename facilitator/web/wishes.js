// @ts-check
// Commands as they follow from a view: the same for a button and for a key. Null when there is
// nothing to wish for.

import { currentItem, currentStep } from "./facilitator_state.js";

/** @typedef {import("./messages.js").FacilitatorView} FacilitatorView */
/** @typedef {import("./messages.js").Command} Command */
/** @typedef {import("./messages.js").Move} Move */

const TIMER_MS = 60000;
export const MORE_MS = 30000;

/** @param {FacilitatorView} view @returns {Move[]} */
function moves(view) {
  return (view.primary ? [view.primary] : []).concat(view.moves);
}

function moveBetween(view, ways) {
  const found = moves(view).filter(({ command }) =>
    (command.type === "move_item" || command.type === "move_all") &&
    ways.indexOf(`${command.from} ${command.to}`) >= 0)[0];
  return found ? found.command : null;
}

/** @param {FacilitatorView} view @returns {Command|null} */
export function openOrClose(view) {
  return moveBetween(view, ["ready open", "open closed", "closed open"]);
}

/** @param {FacilitatorView} view @returns {Command|null} */
export function revealOrHide(view) {
  return moveBetween(view, ["closed revealed", "revealed closed"]);
}

/**
 * The item before or after; at the end of a step, the step before or after.
 * @param {FacilitatorView} view
 * @param {1|-1} way
 * @returns {Command|null}
 */
export function neighbour(view, way) {
  if (view.closed) return null;
  const item = currentItem(view);
  const asked = currentStep(view).items.filter((one) => !one.skipped);
  const at = item ? asked.map((one) => one.id).indexOf(item.id) : -1;
  const next = at >= 0 ? asked[at + way] : undefined;
  if (next) return { type: "select_item", item: next.id };
  return neighbourStep(view, way);
}

function neighbourStep(view, way) {
  const kept = view.agenda.filter((one) => !one.dropped);
  const next = kept[kept.indexOf(currentStep(view)) + way];
  return next ? enterStep(view, next.step.id) : null;
}

/** @returns {Command} */
export function enterStep(view, to) {
  return { type: "enter_step", from: currentStep(view).step.id, to };
}

/** How long a timer of this step runs, unless another time is chosen. @param {FacilitatorView} view */
export function usualTimer(view) {
  const { seconds } = currentStep(view).step;
  return seconds > 0 ? seconds * 1000 : TIMER_MS;
}

/** @param {FacilitatorView} view @returns {Command|null} */
export function startOrStopTimer(view) {
  if (view.closed) return null;
  return view.timer ? { type: "stop_timer" } : { type: "start_timer", length_ms: usualTimer(view) };
}

/** The whole time again. @param {FacilitatorView} view @returns {Command|null} */
export function timerAgain(view) {
  return view.timer ? { type: "start_timer", length_ms: view.timer.length_ms } : null;
}

/**
 * To a scene, and from it back to the item.
 * @param {FacilitatorView} view
 * @param {import("./messages.js").Scene} scene
 * @returns {Command|null}
 */
export function turnTo(view, scene) {
  if (view.closed) return null;
  return { type: "show_scene", scene: view.scene === scene ? "item" : scene };
}

/**
 * A list with one of its things a place further up or down; null when there is no such place.
 * @param {string[]} list
 * @param {string} one
 * @param {1|-1} way
 * @returns {string[]|null}
 */
export function shifted(list, one, way) {
  const at = list.indexOf(one);
  const to = at + way;
  if (at < 0 || to < 0 || to >= list.length) return null;
  const others = list.filter((other) => other !== one);
  return others.slice(0, to).concat(one, others.slice(to));
}

function orderOf(map) {
  return map.actions.map((action) => action.policy);
}

/**
 * The road-map with an action a place further up or down.
 * @param {import("./messages.js").RoadMap} map
 * @param {string} policy
 * @param {1|-1} way
 * @returns {Command|null}
 */
export function reordered(map, policy, way) {
  const policies = shifted(orderOf(map), policy, way);
  return policies && { type: "plan_policies", step: map.step, policies };
}

/**
 * The road-map with a policy that another one needs, right before it.
 * @param {import("./messages.js").RoadMap} map
 * @param {string} added
 * @param {string} policy
 * @returns {Command|null}
 */
export function orderedWith(map, added, policy) {
  const order = orderOf(map);
  if (order.indexOf(added) >= 0) return null;
  const at = order.indexOf(policy);
  return {
    type: "plan_policies", step: map.step, policies: order.slice(0, at).concat(added, order.slice(at)),
  };
}

/**
 * A card at the end of the last turn, or none any more.
 * @param {import("./messages.js").Game} game
 * @param {string|null} card
 * @returns {Command|null}
 */
export function dealCard(game, card) {
  return game.deal_at ? { type: "deal_card", turn: game.deal_at, card } : null;
}

/** @param {FacilitatorView} view @returns {Command|null} */
export function undo(view) {
  return view.can_undo ? { type: "undo", depth: view.undo_depth } : null;
}

/**
 * The level of a lock as the wire wants it, from the value of a form field.
 * @param {string} value
 * @returns {number|string|null}
 */
export function lockValue(value) {
  if (value === "") return null;
  return /^\d+$/.test(value) ? Number(value) : value;
}

/**
 * What the lock form starts with: what the primary command says, else the group's value.
 * @param {FacilitatorView} view
 * @param {import("./messages.js").Item} item
 * @returns {string}
 */
export function proposedValue(view, item) {
  const lock = moves(view).filter(({ command }) => command.type === "lock_item")[0];
  const value = lock ? lock.command.value : null;
  if (value !== null && value !== undefined) return String(value);
  return item.result ? item.result.value : "";
}
