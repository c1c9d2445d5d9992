// @ts-check
// How people come in, and whether they may.

import { disclosure, section, wishButton, wishSwitch } from "./controls.js";
import { el } from "./dom.js";
import { spaced } from "./frame.js";
import { qrDrawing } from "./qr.js";
import { adopted } from "./svg.js";
import { wifiPanel } from "./wifi_panel.js";

/** @typedef {import("./page.js").Page} Page */

/** @param {Page} page */
export function roomPanel(page) {
  const { view, words } = page;
  const { host } = view;
  const [first, ...others] = host.addresses.map(shortAddress);
  return section("room", words.say("room.title"),
    el("dl", { class: "facts" },
      pair(words.say("room.code"), el("bdi", { class: "code" }, spaced(host.code))),
      first && pair(words.say("room.address"), el("bdi", {}, first)),
      others.length > 0 && pair(words.say("room.addresses"),
        others.map((url) => el("bdi", { class: "address" }, url)))),
    host.link.startsWith("http:") && el("p", { class: "note" }, words.say("room.plain")),
    disclosure("room-qr", words.say("room.qr"), qr(host.qr, words.say("room.qr")),
      el("p", { class: "note" }, el("bdi", { class: "address" }, host.link))),
    wifiPanel(page),
    first && el("p", { class: "note" }, words.say("room.check"), " ", el("bdi", { class: "address" }, `${first}/check`)),
    wishSwitch(page, words.say("room.door"), !view.room_locked,
      view.closed ? null : { type: "set_door", door: view.room_locked ? "open" : "locked" }),
    el("div", { class: "buttons" },
      wishButton(page, words.say("room.new_code"), view.closed ? null : { type: "new_code" })));
}

/** An address as one types it. */
export function shortAddress(url) {
  return url.replace(/^https?:\/\//, "");
}

function pair(name, value) {
  return [el("dt", { class: "fact-name" }, name), el("dd", { class: "fact-value" }, value)];
}

function qr(rows, title) {
  return el("div", { class: "qr", role: "img", "aria-label": title }, adopted(qrDrawing(rows), "room"));
}
