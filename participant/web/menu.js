// @ts-check
// One button, one panel over the page: language, text size, one's own answers, the return code,
// what becomes of the answers. The page below stays as it was left.

import { el, said } from "./dom.js";
import { inHalves, promise } from "./join.js";
import { ownAnswers } from "./own.js";
import { icon } from "./sign.js";

export const kSizes = [100, 125, 150];

const chips = (name, values) => el("div", { class: "chips", role: "group", "aria-label": name }, values);

function chip(word, pressed, work, props = {}) {
  return el("button", { type: "button", class: "chip", "aria-pressed": String(pressed), onclick: work, ...props }, word);
}

function main(state, page) {
  const { say, act } = page;
  const row = (panel, word) =>
    el("button", { type: "button", class: "menu-row", onclick: () => act.openPanel(panel), key: panel }, el("span", {}, word), icon("next"));
  return [
    el("h2", { class: "small-title" }, say("menu.language")),
    chips(
      say("menu.language"),
      act.languages().map((code) => chip(say("language." + code), code === state.language, () => act.chooseLanguage(code), { lang: code, key: code })),
    ),
    el("h2", { class: "small-title" }, say("menu.size")),
    chips(
      say("menu.size"),
      kSizes.map((size) => chip(say("menu.percent", { n: size }), size === state.size, () => act.chooseSize(size), { key: String(size) })),
    ),
    row("own", say("own.title")),
    row("about", say("menu.about")),
    state.seat && state.seat.return_code && !state.view.closed
      ? el("div", { class: "card" }, el("h2", { class: "small-title" }, say("return.code")), el("p", { class: "return-code" }, inHalves(state.seat.return_code)), el("p", { class: "hint" }, say("seated.hint")))
      : null,
  ];
}

const kPanels = {
  menu: { title: "menu.title", body: main },
  own: { title: "own.title", body: ownAnswers },
  about: { title: "menu.about", body: (state, page) => [el("p", { class: "lead" }, said(state.about.title), " · ", said(state.about.city)), el("div", { class: "promise" }, promise(state.about, page.say))] },
};

export function panelView(state, page) {
  if (!state.panel) return null;
  const { say, act } = page;
  const { title, body } = kPanels[state.panel];
  const back = state.panel === "menu" ? null : "menu";
  return el(
    "div",
    { class: "panel", role: "dialog", "aria-modal": "true", "aria-labelledby": "panel-title", key: "panel" },
    el(
      "div",
      { class: "panel-head" },
      back ? el("button", { type: "button", class: "icon-button", "aria-label": say("join.back"), onclick: () => act.openPanel(back), key: "back" }, icon("back")) : null,
      el("h1", { tabindex: -1, id: "panel-title" }, say(title)),
      el("button", { type: "button", class: "icon-button", "aria-label": say("menu.close"), onclick: () => act.openPanel(null), key: "close" }, icon("close")),
    ),
    el("div", { class: "panel-body", key: state.panel }, body(state, page)),
  );
}
