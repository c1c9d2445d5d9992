// @ts-check
// The Wi-Fi of the room: its QR code stands beside that of the workshop.

import { disclosure, wishButton } from "./controls.js";
import { el } from "./dom.js";
import { qrDrawing } from "./qr.js";
import { adopted } from "./svg.js";

/** @param {import("./page.js").Page} page */
export function wifiPanel(page) {
  const { view, words } = page;
  const { wifi } = view.host;
  return disclosure("room-wifi", words.say(wifi ? "wifi.title" : "wifi.title.none"),
    wifi && el("div", { class: "qr", role: "img", "aria-label": words.say("wifi.qr", wifi) },
      adopted(qrDrawing(wifi.qr), "wifi")),
    el("form", { class: "wifi-form", novalidate: true, onsubmit: (event) => submit(event, page) },
      field("wifi-name", words.say("wifi.name"), wifi ? wifi.name : "", null),
      field("wifi-password", words.say("wifi.password"), wifi ? wifi.password : "", words.say("wifi.password.hint")),
      el("div", { class: "buttons" },
        el("button", { class: "button button-strong", type: "submit", "aria-disabled": page.isLive ? null : "true" },
          words.say("wifi.save")),
        wifi && wishButton(page, words.say("wifi.remove"), { type: "set_wifi", name: "", password: "" }))),
    el("p", { class: "note" }, words.say("wifi.about")));
}

function field(id, label, value, hint) {
  return el("div", { class: "field" },
    el("label", { class: "field-label", for: id }, label),
    el("input", {
      class: "input", id, name: id, value, autocomplete: "off", autocapitalize: "none", spellcheck: "false",
      "aria-describedby": hint ? `${id}-hint` : null,
    }),
    hint && el("p", { class: "note", id: `${id}-hint` }, hint));
}

function submit(event, page) {
  event.preventDefault();
  const fields = event.currentTarget.elements;
  if (!page.isLive) return;
  page.send({ type: "set_wifi", name: fields["wifi-name"].value.trim(), password: fields["wifi-password"].value });
}
