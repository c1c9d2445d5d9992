// @ts-check
// The agenda: what is done, what is now, what is ahead; and the way to any of it.

import { editorSwitch, stepEditor } from "./agenda_editor.js";
import { minutesOf, timesOf } from "./agenda_times.js";
import { button, wishButton } from "./controls.js";
import { el, shape } from "./dom.js";
import { enterStep } from "./wishes.js";

/** @typedef {import("./page.js").Page} Page */

const SIGNS = { past: "✓", current: "▶", ahead: "○" };
const PHASE_SIGNS = { ready: "○", open: "●", closed: "◼", revealed: "◉", locked: "✓" };

/** @param {Page} page */
export function agendaPanel(page) {
  const { view, words, ui } = page;
  const times = timesOf(view.agenda, page.now - page.since);
  return el("nav", { class: "agenda", "aria-labelledby": "agenda-heading", "data-open": String(ui.agenda) },
    el("h2", { class: "card-heading", id: "agenda-heading" }, words.say("agenda.title")),
    button(words.say(ui.agenda ? "agenda.hide" : "agenda.show"),
      () => page.set({ agenda: !ui.agenda }),
      { class: "button agenda-toggle", "aria-expanded": String(ui.agenda), "aria-controls": "agenda-steps" }),
    el("div", { class: "steps", id: "agenda-steps" },
      !view.closed && el("p", { class: "agenda-behind" }, behind(page, times)),
      editorSwitch(page),
      el("ol", {}, view.agenda.map((one) => stepRow(page, one, times)))));
}

// How far the workshop is from its plan.
function behind({ words }, { behind: ms }) {
  const minutes = minutesOf(ms);
  if (minutes === 0) return words.say("agenda.on_time");
  return words.many(minutes > 0 ? "agenda.behind" : "agenda.early", Math.abs(minutes));
}

function stepRow(page, one, times) {
  const { words, view } = page;
  const current = one.state === "current";
  const state = words.say(one.dropped ? "state.dropped" : `state.${one.state}`);
  return el("li", { class: `step step-${one.state}`, "data-key": one.step.id, "data-dropped": one.dropped },
    wishButton(page, [
      el("span", { class: "step-sign", "aria-hidden": "true" }, SIGNS[one.state]),
      el("span", { class: "step-words" },
        el("span", { class: "step-title" }, one.step.title),
        el("span", { class: "step-note" },
          [state, one.own && words.say("agenda.own"), time(page, one), amount(one, words)].filter(Boolean).join(" · ")),
        starts(page, one, times)),
    ], current || view.closed || one.dropped ? null : enterStep(view, one.step.id),
      { class: "step-button", "aria-current": current ? "step" : null }),
    stepEditor(page, one),
    lookButton(page, one.step),
    current && one.items.length > 0 && el("ol", { class: "step-items" },
      one.items.map((item) => itemRow(page, item))));
}

// An eye: what the step will ask, without going there.
function lookButton(page, step) {
  const { words, ui } = page;
  const open = ui.ahead === step.id;
  return button([shape("svg", { class: "eye", viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false" },
    shape("path", { d: "M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12z" }),
    shape("circle", { cx: 12, cy: 12, r: 3 }))],
  () => page.set({ ahead: open ? "" : step.id }), {
    class: "button look-button", id: `look-${step.id}`, "aria-expanded": String(open), "aria-controls": "ahead",
    "aria-label": words.say("ahead.open", { title: step.title }), title: words.say("ahead.open", { title: step.title }),
    "data-key": "look",
  });
}

function time({ words, now, since }, one) {
  const planned = one.step.minutes;
  if (one.state === "ahead") return planned > 0 ? words.say("agenda.planned", { planned }) : "";
  const running = one.state === "current" ? now - since : 0;
  const spent = Math.floor((one.spent_ms + running) / 60000);
  return words.say("agenda.minutes", { spent, planned });
}

// When a step that is ahead was to begin; and when it rather will, where that differs.
function starts({ words, clock, view }, one, { starts: all }) {
  const start = all[one.step.id];
  if (!start || view.closed) return null;
  const at = (ms) => words.time(clock + ms);
  const isLate = minutesOf(start.expected - start.planned) !== 0;
  return el("span", { class: "step-note" }, isLate
    ? words.say("agenda.starts_moved", { planned: at(start.planned), expected: at(start.expected) })
    : words.say("agenda.starts", { planned: at(start.planned) }));
}

function amount(one, words) {
  if (one.state === "current" || one.items.length === 0) return "";
  return words.many("agenda.items", one.items.length);
}

function itemRow(page, item) {
  const { words, view } = page;
  const phase = item.skipped ? "skipped" : item.phase;
  const command = item.selected || item.skipped || view.closed || view.pace === "own"
    ? null : { type: "select_item", item: item.id };
  return el("li", { class: "step-item", "data-key": item.id },
    wishButton(page, [
      el("span", { class: "step-sign", "aria-hidden": "true" },
        item.skipped ? "–" : PHASE_SIGNS[item.phase]),
      el("span", { class: "step-words" },
        el("span", { class: "step-title" }, item.title),
        el("span", { class: "step-note" }, words.say(`phase.${phase}`))),
    ], command, {
      class: "step-button", "aria-current": item.selected ? "true" : null, "data-phase": phase,
    }));
}
