// @ts-check
// What a drawing says, as a table.

import { el } from "./dom.js";

/**
 * The table twin of a drawing.
 * @param {import("./messages.js").Table} twin
 * @param {string} caption
 */
export function table(twin, caption) {
  return el("div", { class: "table-frame", tabindex: "0", role: "region", "aria-label": caption },
    el("table", { class: "table" },
      el("caption", { class: "unseen" }, caption),
      el("thead", {}, el("tr", {}, twin.head.map((name) => el("th", { scope: "col" }, name)))),
      el("tbody", {}, twin.rows.map((row) =>
        el("tr", {}, row.map((cell, at) =>
          el(at === 0 ? "th" : "td", at === 0 ? { scope: "row" } : {}, cell)))))));
}
