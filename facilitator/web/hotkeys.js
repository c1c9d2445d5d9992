// @ts-check
// Keys of the facilitator: a key and a view in, a wish out.

import {
  neighbour, openOrClose, revealOrHide, startOrStopTimer, timerAgain, turnTo, undo,
} from "./wishes.js";

/** @typedef {import("./messages.js").FacilitatorView} FacilitatorView */

/** Each key with the words that explain it, in the order of the list. */
export const KEYS = [
  { shown: "hotkey.space", words: "help.space" },
  { shown: "hotkey.enter", words: "help.enter" },
  { shown: "hotkey.arrows", words: "help.arrows" },
  { shown: "T", words: "help.timer" },
  { shown: "R", words: "help.reset_timer" },
  { shown: "B", words: "help.blank" },
  { shown: "F", words: "dashboard.help.full_screen" },
  { shown: "J", words: "help.join" },
  { shown: "hotkey.undo", words: "help.undo" },
  { shown: "?", words: "help.help" },
];

const WISHES = {
  " ": openOrClose,
  enter: revealOrHide,
  arrowleft: (view, rtl) => neighbour(view, rtl ? 1 : -1),
  arrowright: (view, rtl) => neighbour(view, rtl ? -1 : 1),
  t: startOrStopTimer,
  r: timerAgain,
  b: (view) => turnTo(view, "blank"),
  j: (view) => turnTo(view, "join"),
};

/**
 * The command a key stands for; "help" for the list of keys, "full_screen" for the page itself; null
 * for any other key.
 * @param {{key: string, ctrlKey: boolean, metaKey: boolean, altKey: boolean}} press
 * @param {FacilitatorView} view
 * @param {boolean} [rightToLeft]
 * @returns {import("./messages.js").Command|"help"|"full_screen"|null}
 */
export function wishOf(press, view, rightToLeft = false) {
  const key = press.key.toLowerCase();
  if (press.altKey) return null;
  if (press.ctrlKey || press.metaKey) return key === "z" ? undo(view) : null;
  if (key === "?") return "help";
  if (key === "f") return "full_screen";
  const wish = Object.prototype.hasOwnProperty.call(WISHES, key) ? WISHES[key] : null;
  return wish ? wish(view, rightToLeft) : null;
}

const TYPED_IN = ["INPUT", "TEXTAREA", "SELECT"];
const TICKED = ["radio", "checkbox"];
const PRESSED = ["BUTTON", "A", "SUMMARY"];

/** Whether a key belongs to the field that has the focus: all of them where one types. */
export function belongsTo(target, key) {
  if (TYPED_IN.indexOf(target.tagName) < 0) return false;
  if (TICKED.indexOf(target.type) < 0) return true;
  return key === " " || key === "Enter" || key.indexOf("Arrow") === 0;
}

/** Whether the person is writing there. */
export function isField(target) {
  return TYPED_IN.indexOf(target.tagName) >= 0 && TICKED.indexOf(target.type) < 0;
}

/** Whether Space and Enter press what has the focus. */
export function pressesItself(target, key) {
  return (key === " " || key === "Enter") && PRESSED.indexOf(target.tagName) >= 0;
}
