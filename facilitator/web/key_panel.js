// @ts-check
// The door of the page: without a key nobody leads or takes notes.

import { el } from "./dom.js";
import { keyIn } from "./facilitator_state.js";

/**
 * @param {import("./words.js").Words} words
 * @param {string} refusal code, "" for none
 * @param {(key: string) => void} enter
 * @param {""|"recorder_"} whose
 */
export function keyPanel(words, refusal, enter, whose = "") {
  return el("main", { class: "door", id: "current" },
    el("h1", { class: "title" }, words.say(`key.${whose}title`)),
    el("form", { class: "card", novalidate: true, onsubmit: (event) => submit(event, words, enter) },
      el("label", { class: "field-label", for: "key" }, words.say(`key.${whose}label`)),
      el("input", {
        class: "input", id: "key", name: "key", autocomplete: "off", autocapitalize: "none",
        spellcheck: "false", "aria-describedby": "key-hint key-problem",
      }),
      el("p", { class: "note", id: "key-hint" }, words.say(`key.${whose}hint`)),
      el("p", { class: "problem", id: "key-problem", role: "alert" },
        refusal && words.say(words.has(`refusal.${refusal}`) ? `refusal.${refusal}` : "refusal.not_allowed")),
      el("button", { class: "button button-primary", type: "submit" }, words.say("key.enter"))));
}

function submit(event, words, enter) {
  event.preventDefault();
  const field = event.currentTarget.elements.key;
  const key = keyIn(field.value);
  if (key) return enter(key);
  const problem = /** @type {HTMLElement} */ (document.getElementById("key-problem"));
  problem.textContent = words.say("key.wrong");
  field.setAttribute("aria-invalid", "true");
  field.focus();
}
