// @ts-check
// Reasons and texts of the room, without names; each goes on the big screen by itself or not at
// all.

import { disclosure, wishButton } from "./controls.js";
import { el } from "./dom.js";
import { ideasPanel } from "./ideas_panel.js";

/**
 * @param {import("./page.js").Page} page
 * @param {import("./messages.js").Item} item
 */
export function textsPanel(page, item) {
  const { words, view } = page;
  if (item.ask.kind === "ideas") return ideasPanel(page, item);
  if (item.texts.length === 0) return null;
  const shown = item.texts.filter((text) => text.released).length;
  return disclosure(`texts-${item.id}`,
    words.say("texts.title", { count: item.texts.length, shown }),
    el("ul", { class: "texts" }, item.texts.map((text) =>
      el("li", { class: "text", "data-key": text.key },
        el("p", { class: "text-words", dir: "auto", id: `text-${text.key}` }, text.text),
        el("div", { class: "text-foot" },
          wishButton(page, words.say(text.released ? "texts.hide" : "texts.show"),
            view.closed ? null : releaseOf(item, text), { "aria-describedby": `text-${text.key}` }),
          text.released && el("span", { class: "mark" }, words.say("texts.shown")))))));
}

function releaseOf(item, text) {
  return { type: "release_text", item: item.id, key: text.key, release: text.released ? "hide" : "show" };
}
