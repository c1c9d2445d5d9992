// @ts-check
// The drawing of a result, as it comes from the host.

import { el, shape } from "./dom.js";
import { adopted, sizeOf } from "./svg.js";
import { whisker } from "./whisker.js";

/** @typedef {import("./messages.js").Bars} Bars */
/** @typedef {import("./messages.js").Result} Result */
/** @typedef {import("./words.js").Words} Words */

/** @param {Result|null} result */
export function hasChart(result) {
  return Boolean(result && result.chart && result.chart.bars.length > 0);
}

/**
 * The drawing; where figures are left out, the value in words.
 * @param {Result} result
 * @param {Words} words
 * @param {string} name of this drawing on the page
 */
export function chart(result, words, name) {
  if (!hasChart(result)) return el("div", { class: "chart chart-none" }, valueOf(result, words));
  if (isSmall(result)) return el("div", { class: "chart fitted" }, rows(result.chart));
  return el("div", { class: "chart" }, adopted(result.chart.svg, name));
}

// A drawing that is taller than this would be scaled down until nobody can read it.
const TALLEST = 430;

/** Whether a chart is shown as rows of the page and not as it was drawn. */
export function isSmall(result) {
  const drawing = adopted(result.chart.svg, "measured");
  return !drawing || sizeOf(drawing).height > TALLEST;
}

/**
 * The same bars as lines of the page: label, bar, figure.
 * @param {Bars} bars
 */
export function lines(bars) {
  return el("ul", { class: "lines" }, bars.bars.map((bar) =>
    el("li", { class: "line" },
      el("span", { class: "line-label" }, bar.label),
      barOf(bar, bars.most),
      el("span", { class: "line-figure" }, bar.printed))));
}

const MANY = 6;

// The same bars as rows of the page, in two columns when there are many.
function rows(bars) {
  const name = bars.bars.length > MANY ? "rows rows-many" : "rows";
  return el("ul", { class: name }, bars.bars.map((bar) => row(bar, bars.most)));
}

function row(bar, most) {
  return el("li", { class: "row" },
    el("span", { class: "row-label" }, bar.label),
    el("span", { class: "row-figure" }, bar.printed),
    barOf(bar, most));
}

function barOf(bar, most) {
  const kind = bar.marked ? "bar marked" : bar.beside ? "bar beside" : "bar";
  const share = (value) => (typeof value === "number" && most > 0 ? (100 * value) / most : null);
  return shape("svg", {
    class: "row-bar", viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true",
  },
    shape("rect", { class: "row-track", x: 0, y: 4, width: 100, height: 2 }),
    shape("rect", { class: kind, x: 0, y: 0, width: (share(bar.value) || 0).toFixed(2), height: 10 }),
    whisker(share(bar.low), share(bar.high)));
}

/**
 * "Our value: likely", where the votes have one.
 * @param {Result} result
 * @param {Words} words
 */
export function valueOf(result, words) {
  if (!result.value_label) return null;
  return el("p", { class: "value" },
    el("span", { class: "value-caption" }, words.say("result.value")),
    el("span", { class: "value-label" }, result.value_label));
}
