// @ts-check
// The register of actions: who does what until when.

import { el, said } from "./dom.js";

const fact = (word, value) => el("div", {}, el("dt", {}, word), el("dd", {}, value));

function entryCard({ id, text, owner, due, status, since }, { say, day }) {
  return el(
    "li",
    { class: "card entry", key: id },
    el("h3", { dir: "auto" }, text),
    el(
      "dl",
      {},
      fact(say("register.owner"), owner ? said(owner) : say("register.open")),
      fact(say("register.due"), due ? day(due) : say("register.open")),
    ),
    since > 0 ? el("p", { class: "hint" }, say("cycle.since", { cycle: since })) : null,
    el("p", { class: "status status-" + status }, say("status." + status)),
  );
}

export function registerView(state, page) {
  const { say } = page;
  const { entries } = state.view.action_register;
  if (entries.length === 0) return el("p", { class: "calm", key: "register" }, say("register.none"));
  return el(
    "section",
    { key: "register" },
    el("h2", {}, say("register.title")),
    el("ul", { class: "plain" }, entries.map((entry) => entryCard(entry, page))),
  );
}
