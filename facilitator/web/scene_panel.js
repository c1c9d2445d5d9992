// @ts-check
// The big screen: what is on it, what else could be, and where it opens.

import { section, wishButton, wishSwitch } from "./controls.js";
import { el } from "./dom.js";
import { projectorAddress } from "./facilitator_state.js";
import { qrDrawing } from "./qr.js";
import { shortAddress } from "./room_panel.js";
import { screen } from "./screen.js";

/** @typedef {import("./page.js").Page} Page */

/** @param {Page} page */
export function scenePanel(page) {
  const { view, words } = page;
  return section("scenes", words.say("scene.title"),
    preview(page),
    el("div", { class: "buttons scene-choice", role: "group", "aria-label": words.say("scene.title") },
      view.scenes.map((scene) => wishButton(page, words.say(`scene.${scene}`),
        view.closed ? null : { type: "show_scene", scene },
        { class: "button scene-button", "aria-pressed": String(view.scene === scene), "data-key": scene }))),
    view.profile && wishSwitch(page, words.say("scene.interaction"), view.profile.interaction,
      view.closed ? null : { type: "set_interaction", on: !view.profile.interaction }),
    links(page));
}

// The same drawing as on the wall, small.
function preview(page) {
  const { view, words } = page;
  if (!view.projector) return null;
  const said = `${words.say("scene.preview")}: ${words.say(`scene.${view.scene}`)}`;
  return el("div", {
    class: "preview", id: "preview", role: "img", "aria-label": said, "data-theme": "light",
  },
    screen(withJoin(view.projector, view.host), {
      words: page.screenWords, picture: page.picture, since: page.since, now: page.now,
      joined: view.projector.joined,
    }));
}

// The way in, where the view of the room comes without it.
function withJoin(projector, host) {
  if (projector.join) return projector;
  const join = {
    code: host.code, address: shortAddress(host.addresses[0] || host.link), link: host.link,
    qr: qrDrawing(host.qr),
    wifi: host.wifi && Object.assign({}, host.wifi, { qr: qrDrawing(host.wifi.qr) }),
  };
  return Object.assign({}, projector, { join });
}

function links({ view, words }) {
  const link = view.host.projector_link;
  if (!link) return null;
  const others = view.languages.filter((code) => words.has(`language.${code}`)).map((code) => ({
    key: code, address: projectorAddress(link, { language: code }),
    text: words.say("projector.open_in", { language: words.say(`language.${code}`) }),
  }));
  const dark = {
    key: "dark", address: projectorAddress(link, { theme: "dark" }), text: words.say("projector.dark"),
  };
  return [el("p", { class: "note" }, words.say("projector.watch")), el("ul", { class: "links" },
    others.concat(dark).map(({ key, address, text }) =>
      el("li", { "data-key": key },
        el("a", { class: "link", href: address, target: "_blank", rel: "noopener" },
          text, el("span", { class: "unseen" }, ` (${words.say("projector.new_window")})`)))))];
}
