// @ts-check
// Who leads, in one line, and the way to take the lead. A lead that somebody has is asked about.

import { button } from "./controls.js";
import { el } from "./dom.js";
import { currentItem, currentStep, leadOf } from "./facilitator_state.js";

/** @typedef {import("./page.js").Page} Page */
/** @typedef {import("./messages.js").FacilitatorView} FacilitatorView */
/** @typedef {import("./words.js").Words} Words */

const LONGEST_NAME = 80; // 40 characters: the browser counts an emoji as two

/** Whether a wish of this page moves the workshop: it leads, or nobody does. @param {FacilitatorView} view */
export function mayMove(view) {
  const lead = leadOf(view);
  return !lead || lead.mine || !lead.held;
}

/** @param {string} name @param {Words} words */
export const nameOf = (name, words) => name || words.say("lead.somebody");

/** @param {Page} page */
export function leadPanel(page) {
  const { view, words, ui } = page;
  const lead = leadOf(view);
  if (!lead || view.closed) return null;
  if (!lead.mine && ui.confirm === "lead") return asking(page, lead);
  const rests = lead.mine ? "" : words.say(lead.held ? "lead.why" : "lead.free_hint");
  const several = lead.mine && lead.windows > 1 ? words.many("lead.windows", lead.windows) : "";
  return el("section", { class: lead.mine ? "lead" : "lead lead-other", "aria-labelledby": "lead-line", "data-key": "lead" },
    el("p", { class: "lead-words" },
      el("strong", { id: "lead-line" }, leadWords(lead, words)), " ",
      el("span", { class: "lead-hint" }, rests || several)),
    !lead.mine && button(words.say("lead.take"),
      page.isLinked ? () => take(page, lead) : null, { id: "lead-take" }));
}

function leadWords(lead, words) {
  if (lead.mine) return words.say("lead.mine");
  if (!lead.held) return words.say("lead.free");
  return words.say(lead.away_ms > 0 ? "lead.away" : "lead.other", { name: nameOf(lead.name, words) });
}

function take(page, lead) {
  if (lead.held) page.set({ confirm: "lead" });
  else page.send({ type: "claim_lead", from: lead.number, name: page.ui.name });
}

function asking(page, lead) {
  const { words } = page;
  return el("form", {
    class: "lead-other lead-ask", "aria-labelledby": "lead-sure", "data-key": "lead-ask",
    onsubmit: (event) => claim(page, lead, event),
  },
    el("p", { class: "lead-words" },
      el("strong", { id: "lead-sure" }, words.say("lead.sure", { name: nameOf(lead.name, words) })), " ",
      el("span", { class: "lead-hint" }, words.say("lead.sure_hint"))),
    el("label", { class: "field-label", for: "lead-name" }, words.say("lead.name")),
    el("input", {
      class: "input", id: "lead-name", name: "name", value: page.ui.name, maxlength: LONGEST_NAME,
      dir: "auto", autocomplete: "off",
    }),
    el("div", { class: "buttons" },
      button(words.say("lead.no"), () => page.set({ confirm: "" }), { id: "lead-no" }),
      button(words.say("lead.yes"), null,
        { type: "submit", class: "button button-strong", "aria-disabled": page.isLinked ? null : "true" })));
}

function claim(page, lead, event) {
  event.preventDefault();
  const name = event.currentTarget.elements.name.value.trim();
  if (!page.isLinked) return;
  page.send({ type: "claim_lead", from: lead.number, name });
  page.set({ confirm: "" });
}

/**
 * What came of a move of a page that does not lead: who does, and where the workshop stands.
 * @param {FacilitatorView} view
 * @param {Words} words
 */
export function leadRefusal(view, words) {
  const lead = leadOf(view);
  if (!lead) return words.say("refusal.not_leading");
  const item = currentItem(view);
  const place = currentStep(view).step.title + (item ? ` – ${item.title}` : "");
  return words.say("lead.refused", { name: nameOf(lead.name, words), moves: lead.moves, place });
}
