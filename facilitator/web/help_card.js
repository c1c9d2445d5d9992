// @ts-check
// One sheet for the wall of the room and for the IT of the town hall: how people come in, what to
// do when something fails, and what this program is.

import { el, said } from "./dom.js";
import { projectorAddress } from "./facilitator_state.js";
import { spaced } from "./frame.js";
import { qrDrawing } from "./qr.js";
import { shortAddress } from "./room_panel.js";
import { adopted } from "./svg.js";

/** @typedef {import("./words.js").Words} Words */

const TROUBLES = ["reach", "black", "power", "sleep", "other"];
const FACTS = ["program", "network", "phones", "stored", "readers", "gone"];

/**
 * @param {import("./messages.js").FacilitatorView} view
 * @param {Words} words
 */
export function helpCard(view, words) {
  const { host } = view;
  const address = shortAddress(host.addresses[0]);
  const slots = {
    address, check: `${address}/check`, port: portOf(host.addresses[0]), file: host.file, k: view.k,
    wifi: host.wifi ? host.wifi.name : words.say("card.the_wifi"),
    names: words.say(`card.names.${view.mode}`),
    line: words.say(host.link.startsWith("https:") ? "card.line.encrypted" : "card.line.plain"),
  };
  return el("section", { class: "sheet card-sheet", "data-key": "card", "aria-labelledby": "card-heading" },
    el("header", { class: "sheet-head" },
      el("p", { class: "sheet-workshop" }, said(view.title), view.city && [" · ", said(view.city)]),
      el("h2", { class: "card-title", id: "card-heading" }, words.say("card.title"))),
    el("div", { class: "card-ways" },
      host.wifi && way("wifi", words.say("card.wifi"), host.wifi.qr, [
        pair(words.say("card.wifi.name"), host.wifi.name),
        pair(words.say("card.wifi.password"), host.wifi.password || words.say("card.wifi.open"))]),
      way("join", words.say("card.join"), host.qr, [
        pair(words.say("card.address"), address),
        pair(words.say("card.code"), spaced(host.code), "card-code")])),
    el("dl", { class: "card-facts" },
      pair(words.say("card.projector"), projectorAddress(host.projector_link, {})),
      pair(words.say("card.check"), slots.check)),
    part("card-troubles", words.say("card.when"), TROUBLES.map((name) =>
      [words.say(`card.trouble.${name}`), words.say(`card.trouble.${name}.do`, slots)])),
    part("card-it", words.say("card.it"), FACTS.map((name) =>
      [words.say(`card.fact.${name}`), words.say(`card.fact.${name}.do`, slots)])));
}

function way(name, title, rows, pairs) {
  return el("div", { class: `card-way card-${name}` },
    el("div", { class: "card-qr", role: "img", "aria-label": title }, adopted(qrDrawing(rows), `card-${name}`)),
    el("div", {}, el("h3", {}, title), el("dl", { class: "card-pairs" }, pairs)));
}

const pair = (name, value, look) => [
  el("dt", {}, name), el("dd", { class: look || null }, el("bdi", {}, value))];

function part(look, title, pairs) {
  return el("div", { class: look },
    el("h3", {}, title),
    el("dl", {}, pairs.map(([name, text]) => [el("dt", {}, name), el("dd", {}, text)])));
}

/** The port in an address; the usual one of its scheme when there is none. */
export function portOf(url) {
  const found = /:(\d+)$/.exec(url);
  return found ? found[1] : url.startsWith("https:") ? "443" : "80";
}
