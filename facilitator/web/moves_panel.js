// @ts-check
// What comes next, as one button; every other way to go beside it, smaller.

import { button, confirmation, wishButton } from "./controls.js";
import { el } from "./dom.js";
import { lockFormOpen } from "./lock_panel.js";
import { neighbour, undo } from "./wishes.js";

/** @typedef {import("./page.js").Page} Page */

/**
 * @param {Page} page
 * @param {import("./messages.js").Item|null} item
 */
export function movesPanel(page, item) {
  const { view, words, ui } = page;
  return el("div", { class: "moves" },
    view.primary && el("div", { class: "primary-bar" }, primaryButton(page, view.primary)),
    ui.confirm === "close-primary" && closing(page),
    ui.confirm === "reset" ? resetting(page) :
      el("div", { class: "buttons moves-other", role: "group", "aria-label": words.say("item.other_moves") },
        view.moves.map((move) => otherMove(page, move, item)),
        wishButton(page, words.say("item.undo"), undo(view),
          { "data-key": "undo", "aria-keyshortcuts": "Control+Z" })),
    el("div", { class: "buttons", role: "group", "aria-label": words.say("item.ways") },
      wishButton(page, words.say("item.previous"), neighbour(view, -1), { "data-key": "previous" }),
      wishButton(page, words.say("item.following"), neighbour(view, 1), { "data-key": "following" })));
}

/** The words of a move: a sentence of the language files, with the name of where it goes. */
export function labelOf(move, words) {
  return words.say(move.label, { name: move.name });
}

function primaryButton(page, move) {
  const { words } = page;
  const { command } = move;
  const label = [el("span", { class: "primary-words" }, labelOf(move, words)), hint(command, words)];
  const props = {
    class: "button button-primary", id: "primary", "aria-busy": page.isBusy ? "true" : null,
  };
  if (command.type === "lock_item") {
    // The form above holds what is locked: this button sends it.
    return button(label, null, Object.assign(props, {
      type: "submit", form: "lock-form", "aria-disabled": page.isLive ? null : "true",
    }));
  }
  if (command.type === "close_workshop") {
    return button(label, page.isLive ? () => page.set({ confirm: "close-primary" }) : null, props);
  }
  return wishButton(page, label, command, props);
}

// The key that does the same, where there are keys.
function hint(command, words) {
  const key = hotkeyOf(command);
  return key && el("kbd", { class: "key", "aria-hidden": "true" }, words.say(key));
}

function hotkeyOf(command) {
  if (command.type === "select_item" || command.type === "enter_step") return "hotkey.next";
  if (command.to === "revealed") return "hotkey.enter";
  const votes = command.to === "open" || command.to === "closed";
  return votes && command.from !== "revealed" ? "hotkey.space" : "";
}

function otherMove(page, move, item) {
  const { words, ui, isLive } = page;
  const label = labelOf(move, words);
  const key = { "data-key": move.label };
  if (move.command.type === "reset_item") {
    return button(label, isLive ? () => page.set({ confirm: "reset" }) : null, key);
  }
  if (move.command.type === "lock_item" && item) {
    const open = lockFormOpen(page, item);
    return button(label, () => page.set({ lock: open ? "" : item.id }),
      Object.assign({ "aria-expanded": String(open), "aria-controls": "lock-form" }, key));
  }
  return wishButton(page, label, move.command, key);
}

function resetting(page) {
  const { view, words } = page;
  const move = view.moves.filter(({ command }) => command.type === "reset_item")[0];
  if (!move) return null;
  return confirmation(page, {
    name: "reset", question: words.say("reset.sure"), yes: words.say("reset.yes"),
    no: words.say("reset.no"), command: move.command,
  });
}

function closing(page) {
  const { words } = page;
  return confirmation(page, {
    name: "close-primary", question: words.say("close.sure"), yes: words.say("close.yes"),
    no: words.say("close.no"), command: { type: "close_workshop" },
  });
}
