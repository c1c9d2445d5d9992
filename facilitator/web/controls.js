// @ts-check
// The buttons, switches and sections every panel is made of.

import { el } from "./dom.js";

/** @typedef {import("./page.js").Page} Page */

/**
 * A button that sends a command. Without a command, or without a line, it says so and does
 * nothing, but keeps its place and the focus.
 * @param {Page} page
 * @param {string} label
 * @param {import("./messages.js").Command|null} command
 * @param {Object<string, any>} [props]
 */
export function wishButton(page, label, command, props) {
  return button(label, command && page.isLive ? () => page.send(command) : null, props);
}

/** The same for what needs no lead: to look, and to take a file along. */
export function askButton(page, label, command, props) {
  return button(label, command && page.isLinked ? () => page.send(command) : null, props);
}

/**
 * @param {string|(string|Node)[]} label
 * @param {(() => void)|null} press null: cannot be pressed just now
 * @param {Object<string, any>} [props]
 */
export function button(label, press, props) {
  return el("button", Object.assign({
    type: "button", class: "button",
    "aria-disabled": press ? null : "true",
    onclick: (event) => {
      leaveAfterTap(event);
      if (press) press();
    },
  }, props), label);
}

// After a tap the focus goes back to the page, so that the next Space is a key of the workshop
// and not a second press of this button. Who presses by keyboard keeps the focus.
export function leaveAfterTap(event) {
  if (event.detail > 0) event.currentTarget.blur();
}

/**
 * @param {Page} page
 * @param {string} label
 * @param {boolean} on
 * @param {import("./messages.js").Command|null} command
 * @param {Object<string, any>} [props]
 */
export function wishSwitch(page, label, on, command, props) {
  return wishButton(page, label, command, Object.assign({
    class: "switch", role: "switch", "aria-checked": String(on),
  }, props));
}

/**
 * Up and down, for one thing of a list. Null: it cannot go there.
 * @param {Page} page
 * @param {string} title
 * @param {(() => void)|null} up
 * @param {(() => void)|null} down
 */
export function orderButtons(page, title, up, down) {
  const { words } = page;
  return el("div", { class: "order" },
    button("↑", up, { "aria-label": words.say("order.up", { title }), "data-key": "up" }),
    button("↓", down, { "aria-label": words.say("order.down", { title }), "data-key": "down" }));
}

/**
 * A part of the page under its heading.
 * @param {string} name
 * @param {string} heading
 * @param {...import("./dom.js").Child|import("./dom.js").Child[]} contents
 */
export function section(name, heading, ...contents) {
  return el("section", { class: `card ${name}`, "aria-labelledby": `${name}-heading`, "data-key": name },
    el("h2", { class: "card-heading", id: `${name}-heading` }, heading),
    contents);
}

/** What is only looked at when wanted. */
export function disclosure(name, heading, ...contents) {
  return el("details", { class: `fold ${name}`, "data-key": name },
    el("summary", { class: "fold-heading", id: `${name}-fold` }, heading),
    el("div", { class: "fold-body" }, contents));
}

/** A question that is asked twice: the only kind of confirmation there is. */
export function confirmation(page, { name, question, yes, no, command }) {
  const close = () => page.set({ confirm: "" });
  return el("div", { class: "confirm", role: "group", "aria-labelledby": `${name}-sure`, "data-key": name },
    el("p", { class: "confirm-question", id: `${name}-sure` }, question),
    el("div", { class: "buttons" },
      button(no, close, { id: `${name}-no` }),
      button(yes, page.isLive ? () => { close(); page.send(command); } : null,
        { class: "button button-alarm" })));
}
