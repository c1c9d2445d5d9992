// @ts-check
// The mark of a team: a colour and a shape of its own, the same as on its curve.

import { el, said, shape } from "./dom.js";

// As the host draws them (facilitator/report/lines_svg.cpp), around 0, 0.
const MARKS = [
  "M-6 0A6 6 0 1 0 6 0A6 6 0 1 0 -6 0Z",
  "M-5.5 -5.5H5.5V5.5H-5.5Z",
  "M0 -7L6.5 5H-6.5Z",
  "M0 -7.5L7 0L0 7.5L-7 0Z",
  "M0 7L6.5 -5H-6.5Z",
  "M-7 -2.5H-2.5V-7H2.5V-2.5H7V2.5H2.5V7H-2.5V2.5H-7Z",
  "M-6.5 -3L0 -7L6.5 -3V5H-6.5Z",
  "M-7 0L5 -6.5V6.5Z",
];

/** 1 … 8 of a team's number: more teams begin again. @param {number} number */
export function placeOf(number) {
  return ((number - 1) % MARKS.length) + 1;
}

/** @param {number} number of the team */
export function teamMark(number) {
  const place = placeOf(number);
  return shape("svg", { class: "team-mark", viewBox: "-8 -8 16 16", "aria-hidden": "true" },
    shape("path", { class: `point team-${place}`, d: MARKS[place - 1] }));
}

/**
 * Mark and name.
 * @param {{name: string, number: number}} team
 */
export function teamName({ name, number }) {
  return el("span", { class: "team" }, teamMark(number), " ", el("span", { class: "team-name" }, said(name)));
}
