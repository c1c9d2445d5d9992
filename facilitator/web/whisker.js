// @ts-check
// A thin line over a bar: from what it is at least to what it may be.

import { shape } from "./dom.js";

/**
 * For a bar that is drawn from 0 to 100 across and from 0 to 10 down; nothing where there is no
 * spread.
 * @param {number|null|undefined} low
 * @param {number|null|undefined} high
 * @returns {SVGElement[]}
 */
export function whisker(low, high) {
  if (typeof low !== "number" || typeof high !== "number" || high <= low) return [];
  return [
    shape("rect", { class: "whisker-halo", x: low, y: 3.9, width: high - low, height: 2.2 }),
    shape("rect", { class: "whisker", x: low, y: 4.4, width: high - low, height: 1.2 }),
    shape("rect", { class: "whisker", x: low - 0.2, y: 2.5, width: 0.4, height: 5 }),
    shape("rect", { class: "whisker", x: high - 0.2, y: 2.5, width: 0.4, height: 5 }),
  ];
}
