// @ts-check
// What can be printed before the day, and where one walks round with a phone.

import { button, section } from "./controls.js";
import { el } from "./dom.js";

/** @param {import("./page.js").Page} page */
export function paperPanel(page) {
  const { words } = page;
  const print = (kind) => () => page.set({ paper: { kind, step: "", language: words.language } });
  return section("paper", words.say("paper.title"),
    el("p", { class: "note" }, words.say("paper.forms.about")),
    el("div", { class: "buttons" },
      button(words.say("paper.forms"), print("forms"), { id: "paper-forms" }),
      button(words.say("paper.card"), print("card"), { id: "paper-card" })));
}
