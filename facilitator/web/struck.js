// @ts-check
// What was struck out last, and the way to have it back.

import { button } from "./controls.js";
import { el } from "./dom.js";

/** @typedef {import("./page.js").Page} Page */
/** @typedef {{panel: string, text: string, back: import("./messages.js").Command}} Struck */

/**
 * @param {Page} page
 * @param {string} panel whose list it was in
 */
export function struckOut(page, panel) {
  const { words, ui } = page;
  const { struck } = ui;
  if (!struck || struck.panel !== panel || page.view.closed) return null;
  const back = () => {
    page.send(struck.back);
    page.set({ struck: null });
  };
  return el("div", { class: "struck", "data-key": "struck" },
    el("p", { class: "note", id: "struck-words" }, words.say("struck.out", { text: struck.text })),
    el("div", { class: "buttons" },
      button(words.say("struck.back"), page.isLive ? back : null,
        { id: "struck-back", "aria-describedby": "struck-words" })));
}

/**
 * Strikes out by a command without words; `back` brings it back.
 * @param {Page} page
 * @param {string} panel
 * @param {import("./messages.js").Command} back what stands now, as a command
 */
export function strikeOut(page, panel, back) {
  if (!page.send(Object.assign({}, back, { text: "" }))) return;
  page.set({ struck: { panel, text: back.text, back } });
}
