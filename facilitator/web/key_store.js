// @ts-check
// The facilitator's key: out of the address bar as soon as it is read, kept for this tab alone; and
// what else this tab remembers of itself.

import { keyIn } from "./facilitator_state.js";

const PLACE = "vertebra.facilitator_key";
const HOTKEYS = "vertebra.hotkeys";
const WINDOW = "vertebra.window";
const NAME = "vertebra.name";

const RECORDER = "vertebra.recorder_key";
const DRAFTS = "vertebra.drafts";

let held = ""; // where the browser keeps nothing, as long as the page is open

/** The key of this tab, "" when there is none. */
export const takeKey = () => taken(PLACE);
/** @param {string} key */
export const keepKey = (key) => keep(PLACE, key);
export const forgetKey = () => keep(PLACE, "");

/** The same on the recorder's page. */
export const takeRecorderKey = () => taken(RECORDER);
/** @param {string} key */
export const keepRecorderKey = (key) => keep(RECORDER, key);
export const forgetRecorderKey = () => keep(RECORDER, "");

/**
 * @typedef {Object} Written what is being written, form by form; and which of them is open
 * @property {Object<string, import("./form_draft.js").FormDraft>} drafts
 * @property {string} editing
 * @property {Object<string, Object<string, string>>} [locks] by item and round
 * @property {string} [lock]
 */

/**
 * What was being written in this tab in the workshop of that key.
 * @param {string} key
 * @returns {Written}
 */
export function draftsFor(key) {
  try {
    const kept = JSON.parse(read(DRAFTS) || "{}");
    if (kept.key === key) return kept.written;
  } catch (notJson) {
    // as if nothing had been written
  }
  return { drafts: {}, editing: "" };
}

/** @param {string} key @param {Written} written */
export function keepDrafts(key, written) {
  const { drafts, editing, locks = {}, lock } = written;
  const some = editing || lock || Object.keys(drafts).length + Object.keys(locks).length > 0;
  write(DRAFTS, key && some ? JSON.stringify({ key, written }) : "");
}

function taken(place) {
  const fresh = keyIn(location.hash);
  if (location.hash) history.replaceState(null, "", location.pathname + location.search);
  if (fresh) keep(place, fresh);
  return held || read(place);
}

function keep(place, key) {
  held = key;
  write(place, key);
}

/**
 * The id of this page: by it the lead is known again after a lost line or a reload. While the page
 * is open the browser does not keep it, so that a tab that was duplicated is another one.
 */
export function windowId() {
  const id = read(WINDOW) || drawn();
  write(WINDOW, "");
  window.addEventListener("pagehide", () => write(WINDOW, id));
  window.addEventListener("pageshow", () => write(WINDOW, ""));
  return id;
}

// 128 bits as 32 digits.
function drawn() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => `0${byte.toString(16)}`.slice(-2)).join("");
}

/** How other facilitators see this page; may be empty. */
export function ownName() {
  return read(NAME);
}

/** @param {string} name */
export function keepName(name) {
  write(NAME, name);
}

/** Whether single keys lead the workshop; on unless switched off. */
export function hotkeysOn() {
  return read(HOTKEYS) !== "off";
}

/** @param {boolean} on */
export function keepHotkeys(on) {
  write(HOTKEYS, on ? "" : "off");
}

function read(place) {
  try {
    return sessionStorage.getItem(place) || "";
  } catch (refused) {
    return "";
  }
}

function write(place, value) {
  try {
    if (value) sessionStorage.setItem(place, value);
    else sessionStorage.removeItem(place);
  } catch (refused) {
    // the browser keeps nothing: what is held stays until the page closes
  }
}
