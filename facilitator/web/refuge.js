// @ts-check
// Where the focus goes when what had it is no longer on the page: to the same thing elsewhere, to its
// neighbour in the list, or to what stands above it.

/**
 * Taken before the page changes; the nearest first. A list marks its rows with `data-row`; what stands
 * above names who takes the focus with `data-refuge`.
 * @param {Element|null} active
 * @returns {(() => Element|null)[]}
 */
export function refugesOf(active) {
  if (!active || !active.closest) return [];
  const byId = (id) => () => document.getElementById(id);
  return [].concat(active.id ? byId(active.id) : [], neighbours(active), above(active).map(byId));
}

/** @param {(() => Element|null)[]} refuges */
export function takeRefuge(refuges) {
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
