// @ts-check
// The spots measured with this phone, newest first. They stay on it: nothing of them is sent.

const kName = "vertebra.check.spots";
const kMost = 40;

/**
 * @typedef {{id: number, name: string, at: number, verdict: "good"|"shaky"|"bad"|"none",
 *   median: number|null, worst: number|null, drops: number, longest: number, devices: number}} Spot
 */

/** @returns {Spot[]} */
export function kept(storage) {
  try {
    const list = JSON.parse(storage.getItem(kName) || "[]");
    return Array.isArray(list) ? list.filter((one) => one && typeof one.verdict === "string") : [];
  } catch (broken) {
    return [];
  }
}

/** False when this browser keeps nothing: the list then lasts as long as the page. */
export function keep(storage, spots) {
  try {
    storage.setItem(kName, JSON.stringify(spots));
    return true;
  } catch (full) {
    return false;
  }
}

/** @param {Spot[]} spots @param {Omit<Spot, "id">} spot */
export function withSpot(spots, spot) {
  const id = 1 + Math.max(0, ...spots.map((one) => one.id));
  return [{ ...spot, id }].concat(spots).slice(0, kMost);
}

export const without = (spots, id) => spots.filter((one) => one.id !== id);
