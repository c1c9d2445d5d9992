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
    el("div", { class: view.join && view.join.wifi ? "join join-two" : "join" },
      view.join && view.join.wifi ? inTwoSteps(view, view.join, view.join.wifi, words) : inOneStep(view, words),
      el("div", { class: "join-foot" },
        el("p", { class: "join-count" },
          el("span", { class: "join-figure" }, tools.joined),
          el("span", { class: "join-said" }, words.many("join.joined", tools.joined))),
        el("p", { class: "join-mode" }, words.say(`join.mode.${view.mode}`, { k: view.k })))),
  ];
}

function inOneStep(view, words) {
  return [
    view.join && qr(view.join, words),
    el("div", { class: "join-words fitted" },
      el("p", { class: "join-city" }, said(view.city)),
      el("h1", { class: "join-title" }, said(view.title)),
      view.join && ways(view.join, words)),
  ];
}

// First the Wi-Fi of the room, then the workshop; below, both ways to type it.
function inTwoSteps(view, join, wifi, words) {
  const word = wifi.password
    ? [el("p", { class: "join-or" }, words.say("join.wifi.password")), el("p", { class: "join-wifi-word" }, el("bdi", {}, wifi.password))]
    : el("p", { class: "join-or" }, words.say("join.wifi.open"));
  return [
    el("div", { class: "join-head fitted" },
      el("h1", { class: "join-title" }, said(view.title)),
      view.city && el("p", { class: "join-city spare" }, said(view.city))),
    el("ol", { class: "join-steps" },
      step(1, adopted(wifi.qr, "wifi"), words.say("join.wifi"), [
        el("p", { class: "join-wifi-name" }, el("bdi", {}, wifi.name)), word]),
      step(2, adopted(join.qr, "qr"), words.say("join.then"), [
        el("p", { class: "join-or" }, words.say("join.scan"))])),
    el("div", { class: "join-typed" },
      el("div", { class: "join-typed-address fitted" },
        el("p", { class: "join-or" }, words.say("join.type")),
        el("p", { class: "join-address" }, el("bdi", {}, join.address))),
      el("div", {},
        el("p", { class: "join-or" }, words.say("join.code")),
        el("p", { class: "join-code" }, el("bdi", {}, spaced(join.code))))),
  ];
}

function step(number, drawing, title, more) {
  return el("li", { class: "join-step" },
    el("div", { class: "qr-card" }, drawing),
    el("div", { class: "join-step-words fitted" },
      el("p", { class: "join-number", "aria-hidden": "true" }, number),
      el("p", { class: "join-step-title" }, title),
      more));
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
