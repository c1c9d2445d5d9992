// @ts-check
// Sheets that somebody filled in on paper, or for somebody else: each counts as one person.

import { button, disclosure } from "./controls.js";
import { el } from "./dom.js";
import { draftForm } from "./draft_form.js";
import { drawnId } from "./drawn_id.js";
import { timesKept } from "./form_draft.js";
import { answerOf, arrowsOffered, canEnter } from "./sheet_answer.js";

/** @typedef {import("./page.js").Page} Page */
/** @typedef {import("./messages.js").Item} Item */
/** @typedef {import("./messages.js").Seat} Seat */

/** Those that count. @param {Seat[]} seats */
export function sheetsOf(seats) {
  return seats.filter((seat) => (seat.part === "paper" || seat.part === "proxy") && !seat.removed);
}

/** @param {Page} page */
export function sheetsPanel(page) {
  const { view, words } = page;
  const sheets = sheetsOf(view.seats);
  if (view.closed) return null;
  const chosen = sheets.filter((seat) => seat.id === page.ui.sheet)[0] || sheets[sheets.length - 1];
  return disclosure("sheets", words.say("sheets.title", { count: sheets.length }),
    el("div", { "data-refuge": "sheets-fold" },
      el("p", { class: "note" }, words.say("sheets.hint")),
      el("div", { class: "buttons" }, ["paper", "proxy"].map((part) =>
        button(words.say(`sheets.new.${part}`), page.isLive ? () => addSheet(page, part) : null, { "data-key": part }))),
      chosen && [picker(page, sheets, chosen), answers(page, chosen)]));
}

function addSheet(page, part) {
  const seat = drawnId();
  if (page.send({ type: "add_sheet", seat, part })) page.set({ sheet: seat });
}

function nameOf({ words }, seat) {
  return words.say("sheets.sheet", { number: seat.number, part: words.say(`part.${seat.part}`) });
}

// What can be entered just now.
function openItems({ view }) {
  return view.items.filter((item) => item.phase === "open" && item.answered_by !== "reviewers" && canEnter(item.ask));
}

// The revision of what the host has; 0: nothing.
function enteredOf(seat, item) {
  const found = seat.entered.filter((one) => one.item === item.id)[0];
  return found ? found.revision : 0;
}

function labelOf(page, seat) {
  const open = openItems(page);
  const isIn = open.length > 0 && open.every((item) => enteredOf(seat, item) > 0);
  return isIn ? page.words.say("sheets.in", { sheet: nameOf(page, seat) }) : nameOf(page, seat);
}

function picker(page, sheets, chosen) {
  return el("div", { class: "field" },
    el("label", { class: "field-label", for: "sheet" }, page.words.say("sheets.which")),
    el("select", { class: "input", id: "sheet", onchange: (event) => page.set({ sheet: event.target.value }) },
      sheets.map((seat) => el("option", { value: seat.id, selected: seat === chosen }, labelOf(page, seat)))));
}

function answers(page, seat) {
  const { view, words } = page;
  const open = openItems(page);
  const closed = view.items.some((item) => item.phase === "closed");
  if (open.length === 0) {
    return el("p", { class: "note", "data-key": "none" }, words.say(closed ? "sheets.closed" : "sheets.not_open"));
  }
  return open.map((item) => answerForm(page, seat, item));
}

function answerForm(page, seat, item) {
  const { words, ui } = page;
  const place = `sheet-${seat.id}-${item.id}-${item.round}`;
  return el("div", { class: "part", "data-key": place },
    el("h3", { class: "part-heading", id: `${place}-title`, tabindex: "-1" }, item.title),
    timesKept(ui.forms, place) > 0
      ? el("p", { class: "note sheet-kept", role: "status" }, words.say("sheets.kept", { number: seat.number }))
      : enteredOf(seat, item) > 0 && el("p", { class: "note sheet-kept" }, words.say("sheets.entered")),
    draftForm(page, place, {
      name: `${nameOf(page, seat)}: ${item.title}`, next: `${place}-title`, usual: {},
      contents: (fields) => controlsOf(page, item.ask, fields),
      command: (values) => enterAnswer(page, seat, item, place, values),
      submit: words.say("sheets.keep", { number: seat.number }),
    }));
}

function enterAnswer({ ui }, seat, item, place, values) {
  const keyOf = (text) => {
    const of = `${place} ${text}`;
    ui.ideaKeys[of] = ui.ideaKeys[of] || drawnId();
    return ui.ideaKeys[of];
  };
  const answer = answerOf(item.ask, values, keyOf);
  if (typeof answer === "string") return answer;
  ui.revisions[place] = Math.max(ui.revisions[place] || 0, enteredOf(seat, item)) + 1;
  return {
    type: "enter_answer", seat: seat.id, item: item.id, round: item.round, key: drawnId(),
    revision: ui.revisions[place], answer,
  };
}

// A field for each thing that can be said, in the order of the sheet.
function controlsOf({ words }, ask, fields) {
  const none = { value: "", label: words.say("sheets.choose") };
  const options = ask.options.map(({ id, label }) => ({ value: id, label }));
  const number = (name, label) => fields.text(name, label, { inputmode: "numeric" });
  switch (ask.kind) {
    case "scale": return [
      fields.pick("scale", words.say("sheets.answer"), [none].concat(
        ask.steps.map((label, at) => ({ value: String(at), label })),
        ask.dont_know ? { value: "DK", label: words.say("lock.dont_know") } : [],
        ask.not_applicable ? { value: "NA", label: words.say("lock.not_applicable") } : [])),
      fields.area("reason", words.say("sheets.reason"), { rows: 2, maxlength: 1000 })];
    case "choice":
      if (ask.most === 1) return fields.pick("choice", words.say("sheets.answer"), [none].concat(options));
      return ask.options.map((one) => fields.tick(`tick-${one.id}`, one.label));
    case "budget": return ask.options.map((one) => fields.tick(`tick-${one.id}`, words.many("sheets.cost", one.cost, { label: one.label })));
    case "points": return ask.options.map((one) => number(`points-${one.id}`, words.say("sheets.points", { label: one.label })));
    case "ranking": return ask.options.map((one) => number(`place-${one.id}`, words.say("sheets.place", { label: one.label })));
    case "grid": return ask.options.map((one) => el("fieldset", { class: "part", "data-key": one.id },
      el("legend", { class: "part-heading" }, one.label),
      number(`across-${one.id}`, words.say("sheets.spot", { axis: ask.across, most: ask.most })),
      number(`up-${one.id}`, words.say("sheets.spot", { axis: ask.up, most: ask.most }))));
    case "links": return Array.from({ length: arrowsOffered(ask, fields.values) }, (_, at) =>
      el("fieldset", { class: "part", "data-key": String(at) },
        el("legend", { class: "part-heading" }, words.say("sheets.arrow", { number: at + 1 })),
        fields.pick(`from-${at}`, words.say("sheets.more_of"), [none].concat(options)),
        fields.pick(`sign-${at}`, words.say("sheets.makes"),
          [{ value: "+", label: words.say("sheets.more") }, { value: "-", label: words.say("sheets.less") }]),
        fields.pick(`to-${at}`, words.say("sheets.of"), [none].concat(options))));
    case "ideas": return fields.area("ideas", words.many("sheets.ideas", ask.each), { rows: 4 });
    default: return fields.area("text", words.say("sheets.answer"), { rows: 4, maxlength: 2 * ask.most });
  }
}
