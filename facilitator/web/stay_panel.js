// @ts-check
// Questions that stay open for those who were absent: until when, and what to write to them.

import { disclosure, wishButton } from "./controls.js";
import { el } from "./dom.js";
import { momentIn, noonIn } from "./moment.js";

const USUAL_DAYS = 3;

/** @param {import("./page.js").Page} page */
export function stayPanel(page) {
  const { view, words } = page;
  const open = stayable(view);
  if (view.closed || (open.length === 0 && view.staying.length === 0)) return null;
  const heading = view.staying.length > 0
    ? words.many("stay.count", view.staying.length) : words.say("stay.title");
  return disclosure("stay", heading,
    view.staying.length > 0 && el("ul", { class: "plain" }, view.staying.map((one) => row(page, one))),
    view.staying.length > 0 && reminder(page),
    open.length > 0 && form(page, open));
}

/** What is open and does not stay so yet. @param {import("./messages.js").FacilitatorView} view */
export function stayable(view) {
  return view.items.filter((item) => item.phase === "open" && item.ask.kind !== "shares" && !item.until);
}

function row(page, one) {
  const { words } = page;
  return el("li", { class: "part", "data-key": one.item },
    el("p", {}, el("strong", {}, one.title), " – ", one.step),
    el("p", { class: "note" }, words.say("stay.until", { until: momentIn(words.language, one.until) }),
      " · ", words.say("stay.answers", { count: one.answered })),
    el("div", { class: "buttons" },
      wishButton(page, words.say("stay.close_now"),
        { type: "move_item", item: one.item, from: "open", to: "closed", round: one.round },
        { "data-key": "close", "aria-label": words.say("stay.close_named", one) }),
      wishButton(page, words.say("stay.no_longer"), { type: "stay_open", item: one.item, until: "" },
        { "data-key": "no_longer", "aria-label": words.say("stay.no_longer_named", one) })));
}

/** To be sent to those who were absent. @param {import("./page.js").Page} page */
export function reminderWords({ view, words }) {
  const [first] = view.staying;
  const { link, addresses, code } = view.host;
  return words.say("stay.reminder", {
    title: view.title, question: first.title, until: momentIn(words.language, first.until),
    link, address: addresses[0], code,
  });
}

function reminder(page) {
  const text = reminderWords(page);
  return el("div", { class: "part" },
    el("label", { for: "stay-reminder" }, page.words.say("stay.reminder_label")),
    el("textarea", {
      class: "input", id: "stay-reminder", rows: "4", readonly: true,
      onfocus: (event) => event.target.select(),
    }, text));
}

function form(page, open) {
  const { words, ui } = page;
  const until = ui.until || noonIn(page.clock, USUAL_DAYS);
  return el("div", { class: "part" },
    el("p", { class: "note" }, words.say("stay.about")),
    el("label", { for: "stay-until" }, words.say("stay.until_label")),
    el("input", {
      class: "input", id: "stay-until", type: "datetime-local", value: until,
      onchange: (event) => page.set({ until: event.target.value }),
    }),
    el("div", { class: "buttons" },
      el("button", {
        type: "button", class: "button", "data-key": "stay", disabled: !page.isLive,
        onclick: () => open.forEach((item) => page.send({ type: "stay_open", item: item.id, until })),
      }, words.many("stay.stay", open.length))));
}
