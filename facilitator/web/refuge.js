// @ts-check
// Where the focus goes when what had it is no longer on the page: to the same thing elsewhere, to its
// neighbour in the list, or to what stands above it; and to what comes next on purpose.

import { fill, patch } from "./dom.js";

/**
 * Makes the page say what `node` says. What moves keeps the focus; what goes gives it to its neighbour.
 * @param {HTMLElement} root
 * @param {HTMLElement} node
 */
export function redraw(root, node) {
  const active = /** @type {HTMLElement} */ (document.activeElement);
  const refuges = refugesOf(active);
  if (root.firstChild) patch(root.firstChild, node);
  else fill(root, node);
  if (!active || active === document.activeElement) return;
  if (root.contains(active)) active.focus();
  else takeRefuge(refuges);
}

/** @param {string} id */
export function focusOn(id) {
  const node = document.getElementById(id);
  if (node) node.focus();
}

/** On the first field of the form at that place. @param {string} place */
export function focusIn(place) {
  const field = /** @type {HTMLElement|null} */ (document.querySelector(`[data-place="${place}"] .input`));
  if (field) field.focus();
}

/**
 * The id of what gets the focus of whoever is in the form at that place, once it is kept; "" when
 * nobody is.
 * @param {string} place
 */
export function nextAfter(place) {
  const active = document.activeElement;
  const form = active && active.closest(`[data-place="${place}"]`);
  return (form && form.getAttribute("data-next")) || "";
}

/**
 * Taken before the page changes; the nearest first. A list marks its rows with `data-row`; what stands
 * above names who takes the focus with `data-refuge`.
 * @param {Element|null} active
 * @returns {(() => Element|null)[]}
 */
function refugesOf(active) {
  if (!active || !active.closest) return [];
  const byId = (id) => () => document.getElementById(id);
  return [].concat(active.id ? byId(active.id) : [], neighbours(active), above(active).map(byId));
}

/** @param {(() => Element|null)[]} refuges */
function takeRefuge(refuges) {
  const there = refuges.map((find) => find()).filter((one) => one && one.isConnected)[0];
  if (there) /** @type {HTMLElement} */ (there).focus();
}

// The same button of the next row, or of the one before.
function neighbours(active) {
  const row = active.closest("[data-row]");
  const key = active.getAttribute("data-key");
  if (!row || !key) return [];
  return [row.nextElementSibling, row.previousElementSibling].filter(Boolean).map((one) => {
    const same = one.querySelector(`[data-key="${key}"]`);
    return () => same;
  });
}

function above(active) {
  const ids = [];
  for (let node = active; node; node = node.parentElement) {
    const id = node.getAttribute("data-refuge");
    if (id) ids.push(id);
  }
  return ids;
}
