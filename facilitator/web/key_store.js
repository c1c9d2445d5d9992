// @ts-check
// The facilitator's key: out of the address bar as soon as it is read, kept for this tab alone.

import { keyIn } from "./facilitator_state.js";

const PLACE = "vertebra.facilitator_key";
const HOTKEYS = "vertebra.hotkeys";

let held = ""; // where the browser keeps nothing, as long as the page is open

/** The key of this tab, "" when there is none. */
export function takeKey() {
  const fresh = keyIn(location.hash);
  if (location.hash) history.replaceState(null, "", location.pathname + location.search);
  if (fresh) keepKey(fresh);
  return held || read(PLACE);
}

/** @param {string} key */
export function keepKey(key) {
  held = key;
  write(PLACE, key);
}

export function forgetKey() {
  held = "";
  write(PLACE, "");
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
