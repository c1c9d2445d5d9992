// @ts-check
// The join screen: everything one needs to come in, readable from the last row.

import { el, said } from "./dom.js";
import { ribbon, spaced } from "./frame.js";
import { adopted } from "./svg.js";

/**
 * @param {import("./messages.js").ProjectorView} view
 * @param {import("./frame.js").Tools} tools
 */
export function joinScene(view, tools) {
  const { words } = tools;
  return [
    ribbon(view, words),
    el("div", { class: "join" },
      view.join && qr(view.join, words),
      el("div", { class: "join-words fitted" },
        el("p", { class: "join-city" }, said(view.city)),
        el("h1", { class: "join-title" }, said(view.title)),
        view.join && ways(view.join, words)),
      el("div", { class: "join-foot" },
        el("p", { class: "join-count" },
          el("span", { class: "join-figure" }, tools.joined),
          el("span", { class: "join-said" }, words.many("join.joined", tools.joined))),
        el("p", { class: "join-mode" }, words.say(`join.mode.${view.mode}`, { k: view.k })))),
  ];
}

function qr(join, words) {
  return el("div", { class: "join-qr" },
    el("div", { class: "qr-card" }, adopted(join.qr, "qr")),
    el("p", { class: "join-scan" }, words.say("join.scan")));
}

function ways(join, words) {
  return el("div", { class: "join-ways" },
    el("p", { class: "join-or" }, words.say("join.type")),
    el("p", { class: "join-address" }, el("bdi", {}, join.address)),
    el("p", { class: "join-or" }, words.say("join.code")),
    el("p", { class: "join-code" }, el("bdi", {}, spaced(join.code))));
}
