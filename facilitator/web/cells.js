// @ts-check
// A grid as a table of the page: cells filled from below, as in the host's drawing. Where a scene
// holds two grids, or ten rows, the drawing would be too small to read from the back.

import { el, shape } from "./dom.js";

/**
 * @typedef {{text: string, value: number|null}} Cell value 0 … 1; null: nothing to fill
 * @typedef {{key: string, label: import("./dom.js").Child, cells: Cell[]}} Row
 */

const MANY = 5; // rows that may be pressed together

/**
 * @param {string} name of its kind, for the style sheet
 * @param {import("./dom.js").Child[]} head the corner first
 * @param {Row[]} rows
 */
export function cells(name, head, rows) {
  return el("table", { class: rows.length > MANY ? `cells cells-many ${name}` : `cells ${name}` },
    el("thead", {}, el("tr", {}, head.map((one) => el("th", { scope: "col" }, one)))),
    el("tbody", {}, rows.map((row) =>
      el("tr", { "data-key": row.key },
        el("th", { scope: "row" }, row.label),
        row.cells.map((cell) => el("td", {}, filled(cell)))))));
}

function filled({ text, value }) {
  const full = 100 * Math.max(0, Math.min(1, value || 0));
  return el("div", { class: value === null ? "cells-cell cells-none" : "cells-cell" },
    shape("svg", { class: "cells-fill", viewBox: "0 0 100 100", preserveAspectRatio: "none", "aria-hidden": "true" },
      shape("rect", { class: "fill", x: 0, y: (100 - full).toFixed(2), width: 100, height: full.toFixed(2) })),
    el("span", { class: "cells-text" }, text));
}

/**
 * The figure in a text, whatever language wrote it: "+0,12" is 0.12, "12 %" is 12. Null without one.
 * @param {string} text
 * @returns {number|null}
 */
export function figureIn(text) {
  const value = parseFloat(text.replace("\u2212", "-").replace("+", "").replace(",", "."));
  return Number.isFinite(value) ? value : null;
}

/**
 * A row of a table twin as cells, filled as parts of the most there can be.
 * @param {string[]} texts
 * @param {number} most
 * @returns {Cell[]}
 */
export function cellsOf(texts, most) {
  return texts.map((text) => {
    const value = figureIn(text);
    return { text, value: value === null || !(most > 0) ? null : Math.max(0, value) / most };
  });
}
