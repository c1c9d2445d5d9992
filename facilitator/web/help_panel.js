// @ts-check
// The list of keys, and the switch that turns them off.

import { button } from "./controls.js";
import { el } from "./dom.js";
import { KEYS } from "./hotkeys.js";

/** @param {import("./page.js").Page} page */
export function helpPanel(page) {
  const { words, ui } = page;
  return el("section", {
    class: "card help", id: "help", tabindex: "-1", "aria-labelledby": "help-heading",
    hidden: !ui.help,
  },
    el("h2", { class: "card-heading", id: "help-heading" }, words.say("help.title")),
    el("dl", { class: "keys" }, KEYS.map(({ shown, words: said }) => [
      el("dt", {}, el("kbd", { class: "key" }, words.has(shown) ? words.say(shown) : shown)),
      el("dd", {}, words.say(said)),
    ])),
    el("p", { class: "note" }, words.say("help.note")),
    button(words.say("help.switch"), () => page.set({ keys: !ui.keys }),
      { class: "switch", role: "switch", "aria-checked": String(ui.keys) }),
    el("div", { class: "buttons" }, button(words.say("help.close"), () => page.set({ help: false }))));
}
