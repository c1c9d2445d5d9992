// @ts-check
// Words of one's own: the text of a text item, and the reason beside any other answer.

import { isOnTap } from "./answers.js";
import { el } from "./dom.js";

// Characters, as the host counts them; the browser counts an emoji as two.
const kMostReason = 500;
const kPairs = 2;

/** Characters as the host counts them: an emoji is one. */
export const lengthOf = (text) => Array.from(text).length;

/** Without what nobody sees and the host refuses: control characters, direction overrides, byte-order marks. */
export const cleaned = (text) =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/\t/g, " ")
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g, "");

function counted(id, text, most, say) {
  const n = lengthOf(text);
  return el("p", { class: "counter" + (n > most ? " over" : ""), id }, say("text.counter", { n, most }));
}

export function textControl({ item, form, enabled, page, labelled }) {
  const { say, act } = page;
  const { most } = item.ask;
  const text = form.value ? form.value.text : "";
  return el(
    "div",
    { class: "writing", key: "control" },
    el("textarea", {
      key: "text-" + item.id,
      class: "text-field",
      rows: 5,
      maxlength: kPairs * most,
      dir: "auto",
      "data-item": item.id,
      "aria-labelledby": labelled,
      "aria-describedby": "text-counter",
      disabled: !enabled,
      placeholder: say("text.placeholder"),
      value: text,
      oninput: (event) => act.draft(item, { value: { text: event.target.value } }),
    }),
    counted("text-counter", text, most, say),
  );
}

export function reasonBox({ item, form, enabled, page }) {
  const { say, act } = page;
  if (["text", "ideas"].includes(item.ask.kind) || !enabled) return null;
  const onTap = isOnTap(item);
  const unsaved = form.reason.trim() !== form.saidReason;
  return el(
    "details",
    { class: "fold reason", key: "reason-" + item.id, open: form.reason !== "" },
    el("summary", {}, say("reason.title")),
    el("label", { class: "hint", for: "reason-" + item.id }, say("reason.hint")),
    el("textarea", {
      key: "reason-text",
      id: "reason-" + item.id,
      class: "text-field",
      rows: 3,
      maxlength: kPairs * kMostReason,
      dir: "auto",
      "data-item": item.id,
      "aria-describedby": "reason-counter",
      value: form.reason,
      oninput: (event) => act.draft(item, { reason: event.target.value }),
      // Who leaves the box has said it: voting may close before they think of a button.
      onchange: onTap ? () => act.giveReason(item) : null,
    }),
    counted("reason-counter", form.reason, kMostReason, say),
    onTap && unsaved
      ? el(
          "p",
          { class: "reason-foot", key: "reason-foot" },
          el("span", { class: "hint" }, say(form.record ? "reason.unsaved" : "reason.with_answer")),
          form.record ? el("button", { type: "button", class: "secondary", onclick: () => act.giveReason(item) }, say("reason.save")) : null,
        )
      : null,
  );
}
