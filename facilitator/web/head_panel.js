// @ts-check
// The head of the page: which workshop, whether the line and the disk are well.

import { button } from "./controls.js";
import { el, said } from "./dom.js";
import { sizeOf } from "./facilitator_state.js";

/** @typedef {import("./page.js").Page} Page */

/** @param {Page} page */
export function headPanel(page) {
  const { view, words } = page;
  return el("header", { class: "head" },
    button(words.say("page.skip"), skip, { class: "skip" }),
    view.rehearsal && el("p", { class: "ribbon-note" }, words.say("page.rehearsal")),
    el("div", { class: "head-row" },
      el("div", { class: "head-title" },
        el("h1", { class: "title" }, said(view.title)),
        el("p", { class: "subtitle" },
          view.city && [said(view.city), " · "], words.say(`page.mode.${view.mode}`, { k: view.k }))),
      el("div", { class: "head-tools" },
        lights(page),
        languages(page),
        button(words.say("help.open"), () => page.set({ help: !page.ui.help }), {
          id: "help-button", "aria-expanded": String(page.ui.help), "aria-controls": "help",
          "aria-keyshortcuts": "?",
        }))),
    alarm(page),
    view.closed && el("p", { class: "banner banner-closed" }, words.say("page.closed")));
}

// Past the agenda, for those who go by keyboard.
function skip() {
  const heading = document.getElementById("current-heading");
  if (heading) heading.focus();
}

function lights({ view, words, state }) {
  const { host } = view;
  const line = state.line === "live" ? "live" : "lost";
  return el("ul", { class: "lights" },
    light(line === "live", words.say(`line.${line}`)),
    light(host.saving === "ok",
      words.say(host.saving === "ok" ? "saving.ok" : "saving.not"),
      words.say("saving.free", { free: sizeOf(host.free_mb, words.figure) })),
    el("li", { class: "light light-plain" },
      words.many("saving.connections", host.connections)));
}

/**
 * @param {boolean} well
 * @param {...string|false} said
 */
export function light(well, ...said) {
  return el("li", { class: well ? "light light-well" : "light light-ill" },
    el("span", { class: "light-sign", "aria-hidden": "true" }, well ? "✓" : "!"),
    said.filter(Boolean).join(" · "));
}

// Red, and said aloud: nothing matters more while it stands.
function alarm({ view, words }) {
  if (view.host.saving !== "failing") return null;
  return el("div", { class: "banner banner-alarm", role: "alert" },
    el("p", { class: "banner-title" }, words.say("saving.failing")),
    view.host.saving_message && el("p", {}, view.host.saving_message));
}

/** @param {{view: {languages: string[]}, words: import("./words.js").Words}} page */
export function languages({ view, words }) {
  return el("ul", { class: "languages", "aria-label": words.say("page.language") },
    view.languages.filter((code) => words.has(`language.${code}`)).map((code) =>
      el("li", {},
        el("a", {
          class: "language", href: `?language=${code}`, lang: code, hreflang: code,
          "aria-current": code === words.language ? "true" : null,
        }, words.say(`language.${code}`)))));
}
