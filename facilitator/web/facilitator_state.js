// @ts-check
// What the facilitator's page knows, as a value: a message in, a new state out. No clock, no
// chance.

import { withCounts } from "./projector_state.js";

/** @typedef {import("./messages.js").FacilitatorView} FacilitatorView */
/** @typedef {import("./messages.js").Item} Item */

/**
 * @typedef {Object} PageState
 * @property {"connecting"|"live"|"lost"|"refused"} line
 * @property {string} language of the workshop's texts
 * @property {string} refusal code of the refusal at coming in
 * @property {FacilitatorView|null} view
 * @property {number} viewAt when the view came: clocks count from there
 * @property {number[]} waiting ids of commands without an answer
 * @property {Note|null} note what became of the last command, where it has to be said
 * @property {{id: number, percent: number}|null} exporting the file that is being made
 * @property {{id: number, name: string, encoding: string, body: string}|null} file the last export
 * @property {Object<string, import("./messages.js").Ahead>} ahead steps looked into, by language and id
 *
 * @typedef {{kind: "refused", code: string, message: string}|
 *   {kind: "exported"|"lead_taken", name: string}} Note
 */

/** @type {PageState} */
export const emptyPage = {
  line: "connecting", language: "", refusal: "", view: null, viewAt: 0, waiting: [], note: null,
  exporting: null, file: null, ahead: {},
};

/**
 * @param {PageState} state
 * @param {any} message of the host; `line` from the link; `sent` and `forget` from the page
 * @param {number} at the page's clock in milliseconds
 * @returns {PageState}
 */
export function reduce(state, message, at) {
  switch (message.type) {
    case "line": return withLine(state, message.line);
    case "sent": return changed(state, { waiting: state.waiting.concat(message.id) });
    case "welcome": return changed(state, { language: message.language, refusal: "" });
    case "state": return withView(state, message.view, at);
    case "progress": return withProgress(state, message);
    case "done": return answered(state, message.id, null);
    case "export_asked": return changed(state, { exporting: { id: message.id, percent: 0 } });
    case "exporting": return withPercent(state, message);
    case "exported": return withFile(state, message);
    case "ahead": return withAhead(state, message);
    case "refused": return withRefusal(state, message);
    case "forget": return state.note === message.note ? changed(state, { note: null }) : state;
    default: return state; // a newer host may say more than we understand
  }
}

const changed = (state, fields) => Object.assign({}, state, fields);

// What was on its way when the line went may have arrived or not: the next view tells.
function withLine(state, line) {
  if (line === "live") return changed(state, { line });
  return changed(state, { line, waiting: [], exporting: null });
}

// Whoever has led hears of it once when somebody else does.
function withView(state, view, at) {
  const before = leadOf(state.view);
  const lead = leadOf(view);
  const isTaken = before && before.mine && lead && !lead.mine && lead.held;
  const note = isTaken ? { kind: "lead_taken", name: lead.name } : state.note;
  return changed(state, { view, viewAt: at, note });
}

/** Who leads; null where the host says nothing of it. @param {FacilitatorView|null} view */
export function leadOf(view) {
  return (view && view.host && view.host.lead) || null;
}

function withProgress(state, progress) {
  const { view } = state;
  if (!view) return state;
  const items = withCounts(view.items, progress.items);
  const projector = view.projector && changed(view.projector, {
    items: withCounts(view.projector.items, progress.items), joined: progress.present,
  });
  return changed(state, {
    view: changed(view, { items, present: progress.present, projector }),
  });
}

function answered(state, id, note) {
  return changed(state, { waiting: state.waiting.filter((one) => one !== id), note });
}

function withPercent(state, { id, percent }) {
  const mine = state.exporting && state.exporting.id === id;
  return mine ? changed(state, { exporting: { id, percent } }) : state;
}

function withFile(state, { id, name, encoding, body }) {
  const file = { id, name, encoding, body };
  return changed(answered(state, id, { kind: "exported", name }), { file, exporting: null });
}

function withAhead(state, message) {
  const ahead = Object.assign({}, state.ahead, { [`${message.language} ${message.step.id}`]: message });
  return changed(state, { ahead });
}

// Coming in is refused for the whole page; a command for itself.
function withRefusal(state, { about, id, code, message }) {
  if (about === "lead" || about === "record") return changed(state, { refusal: code });
  const after = answered(state, id, { kind: "refused", code, message });
  const ended = after.exporting && after.exporting.id === id;
  return ended ? changed(after, { exporting: null }) : after;
}

/** The step of the moment. */
export function currentStep(view) {
  return view.agenda.filter((one) => one.state === "current")[0] || view.agenda[0];
}

/**
 * The item that is led just now; null in a talk and in a self-paced step.
 * @param {FacilitatorView} view
 * @returns {Item|null}
 */
export function currentItem(view) {
  if (view.pace === "own") return null;
  const selected = currentStep(view).items.filter((item) => item.selected)[0];
  const found = selected && view.items.filter((item) => item.id === selected.id)[0];
  return found || view.items[0] || null;
}

/** Where the workshop stands: another word means that the focus has something new to go to. */
export function placeOf(view) {
  const item = currentItem(view);
  return `${currentStep(view).step.id} ${item ? item.id : ""}`;
}

/** Whether a step's scenarios and the city's facts may still be chosen. */
export function mayPlan(view) {
  return !view.closed && currentStep(view).items.every((item) => item.phase === "ready");
}

/**
 * The link of the big screen in a language and a theme; the key stays behind #.
 * @param {string} link
 * @param {Object<string, string>} options
 */
export function projectorAddress(link, options) {
  const [page, key] = link.split("#");
  const query = Object.keys(options).map((name) => `${name}=${encodeURIComponent(options[name])}`);
  const asked = query.length > 0 ? `?${query.join("&")}` : "";
  return key === undefined ? page + asked : `${page}${asked}#${key}`;
}

/** The key of 64 hexadecimal digits in a link or a text; "" when there is none. */
export function keyIn(text) {
  const found = /(?:^|[^0-9a-f])([0-9a-f]{64})(?![0-9a-f])/i.exec(text);
  return found ? found[1].toLowerCase() : "";
}

/** "3.4 GB" */
export function sizeOf(megabytes, figure) {
  return megabytes < 1024 ? `${Math.round(megabytes)} MB` : `${figure(megabytes / 1024)} GB`;
}
