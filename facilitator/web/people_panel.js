// @ts-check
// Who is here. In an anonymous workshop nothing here says who has answered.

import { button, disclosure, section, wishButton } from "./controls.js";
import { el, said } from "./dom.js";

/** @typedef {import("./page.js").Page} Page */
/** @typedef {import("./messages.js").Seat} Seat */

const LONGEST_NAME = 80; // 40 characters: the browser counts an emoji as two

/** @param {Page} page */
export function peoplePanel(page) {
  const { view, words } = page;
  return section("people", words.say("people.title"),
    el("p", { class: "people-counts" }, words.say("people.counts", view)),
    view.seats.length === 0 ? el("p", { class: "note" }, words.say("people.nobody")) :
      disclosure("people-list", words.say("people.list"),
        el("ul", { class: "seats" }, view.seats.map((seat) => seatRow(page, seat)))),
    reviewers(page),
    recorder(page));
}

// Sent on by whoever leads: it gives a seat, and no key. The field chooses all of it, to be copied.
function reviewers({ view, words }) {
  const link = view.host.reviewer_link;
  return link && !view.closed && disclosure("reviewers", words.say("reviewers.title"),
    el("p", { class: "note" }, words.say("reviewers.hint")),
    el("div", { class: "field" },
      el("label", { class: "field-label", for: "reviewer-link" }, words.say("reviewers.link")),
      el("input", {
        class: "input", id: "reviewer-link", value: link, readonly: true, onfocus: (event) => event.target.select(),
      })));
}

// The key stands behind # and is not shown: the room may see this page.
function recorder({ view, words }) {
  const link = view.host.recorder_link;
  return link && el("div", { class: "recorder" },
    el("h3", { class: "part-heading" }, words.say("recorder.title")),
    el("p", { class: "note" }, words.say("recorder.hint")),
    el("ul", { class: "links" }, el("li", {},
      el("a", { class: "link", href: link, target: "_blank", rel: "noopener" },
        words.say("recorder.open"),
        el("span", { class: "unseen" }, ` (${words.say("projector.new_window")})`)))));
}

function seatRow(page, seat) {
  const { view, words, ui } = page;
  const name = nameOf(seat, words);
  const renaming = ui.renaming === seat.id && view.mode === "named";
  return el("li", { class: "seat", "data-key": seat.id },
    el("p", { class: "seat-name" }, said(name), " ",
      el("span", { class: "seat-state" }, stateOf(view, seat, words))),
    renaming ? renameForm(page, seat) : el("div", { class: "buttons" },
      seatButton(page, seat.removed ? "readmit" : "remove", seat, name),
      view.mode === "named" && button(words.say("people.rename"),
        page.isLive && !view.closed ? () => page.set({ renaming: seat.id }) : null,
        { id: `rename-${seat.id}`, "aria-label": `${words.say("people.rename")}: ${name}` })));
}

function nameOf(seat, words) {
  return seat.name || words.say("people.seat", { number: seat.number });
}

function stateOf(view, seat, words) {
  if (seat.removed) return words.say("people.removed");
  const isSheet = seat.part === "paper" || seat.part === "proxy";
  const states = isSheet ? [] : [words.say(seat.present ? "people.present" : "people.away")];
  if (seat.part !== "participant") states.unshift(words.say(`part.${seat.part}`));
  if (view.mode === "named" && seat.answered) states.push(words.say("people.answered"));
  return states.join(" · ");
}

function seatButton(page, verb, seat, name) {
  const { words, view } = page;
  const command = view.closed ? null : { type: `${verb}_seat`, seat: seat.id };
  return wishButton(page, words.say(`people.${verb}`), command,
    { "aria-label": `${words.say(`people.${verb}`)}: ${name}`, "data-key": verb });
}

function renameForm(page, seat) {
  const { words } = page;
  return el("form", { class: "rename", onsubmit: (event) => rename(page, seat, event) },
    el("label", { class: "field-label", for: "rename" }, words.say("people.name")),
    el("input", {
      class: "input", id: "rename", name: "name", value: seat.name, maxlength: LONGEST_NAME,
      dir: "auto", autocomplete: "off",
    }),
    el("div", { class: "buttons" },
      button(words.say("people.save"), null,
        { type: "submit", class: "button button-strong", "aria-disabled": null }),
      button(words.say("people.cancel"), () => page.set({ renaming: "" }))));
}

function rename(page, seat, event) {
  event.preventDefault();
  const name = event.currentTarget.elements.name.value.trim();
  if (!page.isLive || !name) return;
  page.send({ type: "rename_seat", seat: seat.id, name });
  page.set({ renaming: "" });
}
