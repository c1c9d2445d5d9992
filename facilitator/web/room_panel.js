// @ts-check
// How people come in, and whether they may.

import { disclosure, section, wishButton, wishSwitch } from "./controls.js";
import { el, shape } from "./dom.js";
import { spaced } from "./frame.js";

/** @typedef {import("./page.js").Page} Page */

/** @param {Page} page */
export function roomPanel(page) {
  const { view, words } = page;
  const { host } = view;
  const [first, ...others] = host.addresses.map((url) => url.replace(/^http:\/\//, ""));
  return section("room", words.say("room.title"),
    el("dl", { class: "facts" },
      pair(words.say("room.code"), el("bdi", { class: "code" }, spaced(host.code))),
      first && pair(words.say("room.address"), el("bdi", {}, first)),
      others.length > 0 && pair(words.say("room.addresses"),
        others.map((url) => el("bdi", { class: "address" }, url)))),
    disclosure("room-qr", words.say("room.qr"), qr(host.qr, words.say("room.qr")),
      el("p", { class: "note" }, el("bdi", { class: "address" }, host.link))),
    wishSwitch(page, words.say("room.door"), !view.room_locked,
      view.closed ? null : { type: "set_door", door: view.room_locked ? "open" : "locked" }),
    el("div", { class: "buttons" },
      wishButton(page, words.say("room.new_code"), view.closed ? null : { type: "new_code" })));
}

function pair(name, value) {
  return [el("dt", { class: "fact-name" }, name), el("dd", { class: "fact-value" }, value)];
}

const QUIET = 4; // modules

// The rows of the code as squares, on white whatever the theme.
function qr(rows, title) {
  const size = rows.length + 2 * QUIET;
  const squares = rows.map((row, y) =>
    row.split("").map((module, x) =>
      module === "1" ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : "").join("")).join("");
  return shape("svg", { class: "qr", viewBox: `0 0 ${size} ${size}`, role: "img", "aria-label": title },
    shape("rect", { class: "quiet", x: 0, y: 0, width: size, height: size }),
    shape("path", { class: "modules", d: squares, "shape-rendering": "crispEdges" }));
}
