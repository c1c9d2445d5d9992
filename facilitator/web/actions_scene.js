// @ts-check
// The register of actions as a table: what, who, until when, how far.

import { el } from "./dom.js";

/** @typedef {import("./messages.js").Entry} Entry */

const FEW = 5; // rows that may be large

/**
 * @param {import("./messages.js").ProjectorView} view
 * @param {import("./frame.js").Tools} tools
 */
export function actionsScene(view, { words }) {
  const { entries } = /** @type {import("./messages.js").Register} */ (view.action_register);
  return el("div", { class: "agreed" },
    el("h1", { class: "profile-title" }, words.say("register.title")),
    entries.length === 0
      ? el("div", { class: "fitted" }, el("p", { class: "talk-body" }, words.say("register.none")))
      : el("div", { class: "fitted" },
        el("table", { class: entries.length > FEW ? "agreed-table agreed-many" : "agreed-table" },
          el("thead", {}, el("tr", {}, ["what", "who", "until", "status"].map((name) =>
            el("th", { scope: "col" }, words.say(`register.${name}`))))),
          el("tbody", {}, entries.map((entry) => row(entry, words))))),
    el("p", { class: "rule" }, words.many("register.count", entries.length)));
}

// "spare": left out, the last one first, where not everything fits; the line below says how many there are.
function row({ id, text, owner, due, status, since }, words) {
  return el("tr", { class: "spare", "data-key": id, "data-status": status },
    el("th", { scope: "row" }, el("span", { class: "agreed-what", dir: "auto" }, text),
      since > 0 && el("span", { class: "agreed-since" }, words.say("cycle.since", { cycle: since }))),
    el("td", { dir: "auto" }, owner || "–"),
    el("td", {}, due ? words.date(due) : "–"),
    el("td", { class: "agreed-status" }, words.say(`status.${status}`)));
}
