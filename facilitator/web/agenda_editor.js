// @ts-check
// The agenda, changed while it runs: steps that are ahead are moved, left out and taken up again; any
// from the current one on is copied, set otherwise, or followed by a new one.

import { button, orderButtons, wishButton } from "./controls.js";
import { el } from "./dom.js";
import { draftForm } from "./draft_form.js";

/** @typedef {import("./page.js").Page} Page */
/** @typedef {import("./messages.js").AgendaStep} AgendaStep */

const KINDS = ["talk", "actions", "choice", "scale", "points", "ranking", "text", "ideas"];
const WITH_OPTIONS = ["choice", "scale", "points", "ranking"];
// 80 and 500 characters: the browser counts an emoji as two.
const LONGEST_TITLE = 160;
const LONGEST_BODY = 1000;
const MOST_ROUNDS = 3;
const FAULTS = {
  title_missing: "title", title_too_long: "title", reason_too_long: "body", bad_minutes: "minutes",
  bad_options: "options", option_too_long: "options", bad_time: "seconds", bad_round: "rounds",
};

/** Turns the editor on and off. @param {Page} page */
export function editorSwitch(page) {
  const { words, ui, view } = page;
  if (view.closed) return null;
  return button(words.say("agenda.edit"), () => page.set({ editor: !ui.editor, editing: "" }), {
    class: "switch", role: "switch", "aria-checked": String(ui.editor), id: "agenda-editor", "data-key": "editor",
  });
}

/**
 * What can be done about a step; nothing about one that is over.
 * @param {Page} page
 * @param {AgendaStep} one
 */
export function stepEditor(page, one) {
  const { words, ui, view } = page;
  if (!ui.editor || view.closed || isBehind(view, one)) return null;
  const { id, title } = one.step;
  const opens = (place) => (ui.editing === place ? "" : place);
  return el("div", { class: "step-editor", "data-refuge": "agenda-editor" },
    el("div", { class: "buttons", role: "group", "aria-label": words.say("agenda.change_named", { title }) },
      one.state === "ahead" && orderButtons(page, title, wish(page, movedStep(view, one, -1)), wish(page, movedStep(view, one, 1))),
      !one.dropped && button(words.say("agenda.change"), () => page.set({ editing: opens(`step-${id}`) }),
        openerOf(page, `step-${id}`, words.say("agenda.change_named", { title }))),
      button(words.say("agenda.add_after"), () => page.set({ editing: opens(`add-${id}`) }),
        openerOf(page, `add-${id}`, words.say("agenda.add_after_named", { title }))),
      !one.dropped && one.step.kind !== "scenarios" && wishButton(page, words.say("agenda.copy"), { type: "copy_step", step: id },
        { "data-key": "copy", "aria-label": words.say("agenda.copy_named", { title }) }),
      one.state === "ahead" && wishButton(page, words.say(one.dropped ? "agenda.take_up" : "agenda.leave_out"),
        { type: "drop_step", step: id, dropped: !one.dropped },
        { "data-key": "drop", "aria-label": words.say(one.dropped ? "agenda.take_up_named" : "agenda.leave_out_named", { title }) })),
    ui.editing === `step-${id}` && stepForm(page, one),
    ui.editing === `add-${id}` && newStep(page, one));
}

// The button that opens and closes a form.
function openerOf({ ui }, place, label) {
  return { id: `${place}-edit`, "data-key": `${place}-edit`, "aria-expanded": String(ui.editing === place), "aria-label": label };
}

function wish(page, command) {
  return command && page.isLive ? () => page.send(command) : null;
}

function isBehind(view, one) {
  const current = view.agenda.map((other) => other.state).indexOf("current");
  return one.state === "past" || view.agenda.indexOf(one) < current;
}

/**
 * A step a place up or down among those that are ahead; null where there is no such place.
 * @param {import("./messages.js").FacilitatorView} view
 * @param {AgendaStep} one
 * @param {1|-1} way
 */
export function movedStep(view, one, way) {
  const at = view.agenda.indexOf(one);
  const current = view.agenda.map((other) => other.state).indexOf("current");
  // Up: behind the one that stands two places before; down: behind the next one.
  const after = view.agenda[way < 0 ? at - 2 : at + 1];
  if (!after || (way < 0 && at - 1 <= current)) return null;
  return { type: "move_step", step: one.step.id, after: after.step.id };
}

function stepForm(page, one) {
  const { words } = page;
  const { id, title, minutes, seconds, rounds } = one.step;
  const asks = one.items.length > 0;
  return draftForm(page, `step-${id}`, {
    name: words.say("agenda.change_named", { title }), next: `step-${id}-edit`, faults: FAULTS,
    cancel: words.say("form.cancel"), submit: words.say("agenda.keep"),
    usual: { title, minutes: String(minutes), seconds: String(seconds), rounds: String(rounds) },
    contents: (fields) => [
      fields.text("title", words.say("agenda.step_title"), { maxlength: LONGEST_TITLE }),
      fields.text("minutes", words.say("agenda.step_minutes"), { inputmode: "numeric" }),
      fields.text("seconds", words.say("agenda.step_seconds"), { inputmode: "numeric" }),
      asks && fields.pick("rounds", words.say("agenda.step_rounds"), roundsOf()),
    ],
    command: (values) => setStep(one, values),
  });
}

function roundsOf() {
  return Array.from({ length: MOST_ROUNDS }, (_, at) => ({ value: String(at + 1), label: String(at + 1) }));
}

// How many they may be, the host says.
const wholeOf = (typed) => (/^\d{1,5}$/.test(typed.trim()) ? Number(typed.trim()) : -1);

/**
 * The command that sets a step; the code of what is wrong. A title that was not touched is not sent,
 * so that it keeps its other languages.
 * @param {AgendaStep} one
 * @param {Object<string, string>} values
 */
export function setStep(one, { title, minutes, seconds, rounds }) {
  if (title.trim() === "") return "title_missing";
  if (wholeOf(minutes) < 0) return "bad_minutes";
  if (wholeOf(seconds) < 0) return "bad_time";
  return {
    type: "set_step", step: one.step.id, title: title.trim() === one.step.title ? "" : title.trim(),
    minutes: wholeOf(minutes), seconds: wholeOf(seconds), rounds: Number(rounds),
  };
}

function newStep(page, one) {
  const { words } = page;
  const place = `add-${one.step.id}`;
  return draftForm(page, place, {
    name: words.say("agenda.add_after_named", { title: one.step.title }), next: `${place}-edit`, faults: FAULTS,
    cancel: words.say("form.cancel"), submit: words.say("agenda.add"),
    usual: { kind: "talk", title: "", body: "", minutes: "10", options: "" },
    contents: (fields) => [
      fields.pick("kind", words.say("agenda.step_kind"),
        KINDS.map((kind) => ({ value: kind, label: words.say(`step_kind.${kind}`) }))),
      fields.text("title", words.say("agenda.step_title"), { maxlength: LONGEST_TITLE }),
      fields.area("body", words.say("agenda.step_body"), { rows: 2, maxlength: LONGEST_BODY }),
      fields.text("minutes", words.say("agenda.step_minutes"), { inputmode: "numeric" }),
      WITH_OPTIONS.indexOf(fields.values.kind) >= 0 && fields.area("options",
        words.say(fields.values.kind === "scale" ? "agenda.step_scale" : "agenda.step_options"), { rows: 4 }),
    ],
    command: (values) => addStep(one.step.id, values),
  });
}

/**
 * The command that adds a step behind another one; the code of what is wrong.
 * @param {string} after
 * @param {Object<string, string>} values options stand one a line
 */
export function addStep(after, { kind, title, body, minutes, options }) {
  if (title.trim() === "") return "title_missing";
  if (wholeOf(minutes) < 0) return "bad_minutes";
  const lines = options.split("\n").map((line) => line.trim()).filter(Boolean);
  return {
    type: "add_step", after, kind, title: title.trim(), body: body.trim(), minutes: wholeOf(minutes),
    options: WITH_OPTIONS.indexOf(kind) >= 0 ? lines : [],
  };
}
