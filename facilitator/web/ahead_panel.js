// @ts-check
// What a step will ask, for the one who leads: the room sees nothing of it, and nothing is entered.

import { answersList } from "./answers_list.js";
import { button, disclosure } from "./controls.js";
import { el } from "./dom.js";

/** @typedef {import("./page.js").Page} Page */

const FEW = 6; // questions that are shown unfolded

/** @param {Page} page */
export function aheadPanel(page) {
  const { view, words, ui } = page;
  if (!ui.ahead) return null;
  const at = view.agenda.map((one) => one.step.id).indexOf(ui.ahead);
  if (at < 0) return null;
  const { step } = view.agenda[at];
  const told = page.state.ahead[`${words.language} ${step.id}`];
  const look = (way) => {
    const next = view.agenda[at + way];
    return next ? () => page.set({ ahead: next.step.id }) : null;
  };
  return el("section", { class: "card ahead", id: "ahead", "aria-labelledby": "ahead-heading", "data-key": "ahead" },
    el("p", { class: "note" }, words.say("ahead.private")),
    el("h2", { class: "current-title", id: "ahead-heading", tabindex: "-1" },
      words.say("ahead.title", { title: step.title })),
    el("p", { class: "note" },
      [words.say("agenda.step", step), words.say("agenda.planned", { planned: step.minutes }),
        words.say(`dashboard.kind.${step.kind}`)].join(" · ")),
    el("div", { class: "buttons" },
      button(words.say("ahead.before"), look(-1), { id: "ahead-before" }),
      button(words.say("ahead.after"), look(1), { id: "ahead-after" }),
      button(words.say("ahead.print"), told && told.items.length > 0
        ? () => page.set({ paper: { kind: "forms", step: step.id, language: words.language } }) : null),
      button(words.say("ahead.close"), () => page.set({ ahead: "" }), { id: "ahead-close" })),
    told ? contents(told, words) : el("p", { class: "note" }, words.say("ahead.waiting")));
}

function contents({ step, items, follows, pace }, words) {
  return [
    step.body.split(/\n+/).filter(Boolean).map((line) => el("p", { class: "body" }, line)),
    follows && el("p", { class: "advice" },
      words.say(items.length > 0 ? "ahead.follows" : "ahead.follows_none", { step: follows })),
    items.length === 0
      ? !follows && el("p", { class: "note" }, words.say(step.kind === "talk" ? "ahead.talk" : "ahead.nothing"))
      : [
        el("h3", { class: "part-heading" }, words.many("agenda.items", items.length),
          pace === "own" && ` · ${words.say("item.own_pace")}`),
        items.map((item) => question(item, items.length, words)),
      ],
  ];
}

function question(item, count, words) {
  const title = item.topic ? `${item.title} – ${item.topic}` : item.title;
  const fold = disclosure(`ahead-${item.id}`, `${item.number}. ${title}`,
    item.body.split(/\n+/).filter(Boolean).map((line) => el("p", { class: "body" }, line)),
    item.question && el("p", { class: "body body-strong" }, item.question),
    item.help && el("p", { class: "body" }, item.help),
    item.picture_text && el("p", { class: "note" }, item.picture_text),
    answersList(item.ask, words));
  if (count <= FEW) fold.setAttribute("open", "");
  return fold;
}
