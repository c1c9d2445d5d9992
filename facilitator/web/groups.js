// @ts-check
// How each group of the room answered, to stand beside the whole: as the host draws it, or as a
// table where that drawing could not be read from the back.

import { el, shape } from "./dom.js";
import { adopted, sizeOf } from "./svg.js";

/** @typedef {import("./messages.js").Split} Split */

/**
 * @param {Split} split
 * @param {import("./words.js").Words} words
 */
export function groups(split, words) {
  const drawing = adopted(split.chart.svg, "groups");
  return el("div", { class: "groups" },
    el("h2", { class: "groups-heading" }, words.say("result.groups", { title: split.title })),
    drawing && isLow(sizeOf(drawing).height)
      ? el("div", { class: "chart" }, drawing)
      : el("div", { class: "groups-frame fitted" }, counts(split.chart.table)));
}

// In units of the drawing: four groups under heads of three lines. Its smallest words are 15 of them
// high; those of a higher drawing would be below 1/50 of the screen in the place there is.
const HIGHEST = 310;

/** Whether a drawing so high can be read from the back. */
export function isLow(height) {
  return height <= HIGHEST;
}

// The same figures, and in the last column the median of each group.
function counts({ head, rows }) {
  return el("table", { class: "groups-table" },
    el("thead", {}, el("tr", {}, head.map((name) => el("th", { scope: "col" }, name)))),
    el("tbody", {}, rows.map((cells) => countsOf(cells[0], cells.slice(1, -1), cells[cells.length - 1]))));
}

function countsOf(name, people, median) {
  return el("tr", { "data-key": name },
    el("th", { scope: "row" }, name),
    sharesOf(people).map((share, at) => el("td", {}, people[at], shareBar(share))),
    el("td", {}, median));
}

/**
 * What part of a group chose each level, 0 … 100: groups of different size are compared by these.
 * @param {string[]} people
 */
export function sharesOf(people) {
  const whole = people.reduce((sum, count) => sum + Number(count), 0);
  return people.map((count) => (whole > 0 ? (100 * Number(count)) / whole : 0));
}

function shareBar(share) {
  return shape("svg", {
    class: "share", viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true",
  },
    shape("rect", { class: "row-track", x: 0, y: 4, width: 100, height: 2 }),
    shape("rect", { class: "bar", x: 0, y: 0, width: share.toFixed(2), height: 10 }));
}
