// @ts-check
// Ideas of the room, without names: each goes on the big screen by itself, all together, or not at
// all; those that say the same are put together.

import { button, section, wishButton } from "./controls.js";
import { el } from "./dom.js";

/** @typedef {import("./page.js").Page} Page */
/** @typedef {import("./messages.js").Item} Item */
/** @typedef {import("./messages.js").SaidText} SaidText */

const AT_ONCE = 20; // a host hears forty wishes in one breath, and does nothing about the others

/** The ideas that stand for themselves. @param {Item} item @returns {SaidText[]} */
export function headsOf(item) {
  return item.texts.filter((one) => one.into === "");
}

/**
 * @param {Page} page
 * @param {Item} item
 */
export function ideasPanel(page, item) {
  const { words, view } = page;
  const heads = headsOf(item);
  const waiting = heads.filter((one) => !one.released);
  const shown = page.ui.waiting ? waiting : heads;
  const name = `ideas-${item.id}`;
  return el("div", { "data-key": name, "data-refuge": "current-heading" },
    section(name, words.say("ideas.title", { count: heads.length, shown: heads.length - waiting.length }),
      item.texts.length === 0 && el("p", { class: "note" }, words.say(item.phase === "open" ? "ideas.none" : "ideas.none_yet")),
      item.texts.length > 0 && el("div", { class: "buttons" },
        button(waiting.length > AT_ONCE ? words.say("ideas.show_next", { count: AT_ONCE }) : words.many("ideas.show_all", waiting.length),
          page.isLive && !view.closed && waiting.length > 0 ? () => showAll(page, item, waiting) : null, { "data-key": "all" })),
      item.texts.length > 0 && button(words.say("ideas.only_waiting"), () => page.set({ waiting: !page.ui.waiting }),
        { class: "switch", role: "switch", "aria-checked": String(page.ui.waiting), "data-key": "waiting" }),
      el("p", { class: "note", role: "status", "data-key": "hint" }, hint(page, item, shown)),
      el("ul", { class: "texts" }, shown.map((one) => row(page, item, one)))));
}

function showAll(page, item, waiting) {
  waiting.slice(0, AT_ONCE).forEach((one) => page.send(released(item, one, "show")));
}

function released(item, { key }, release) {
  return { type: "release_text", item: item.id, key, release };
}

function hint({ ui, words }, item, shown) {
  const chosen = chosenOf(ui, item);
  if (chosen) return words.say("ideas.merge_hint", { text: chosen.text });
  if (item.texts.length > 0 && !headsOf(item).some((one) => one.released)) return words.say("ideas.none_shown");
  return shown.length === 0 && item.texts.length > 0 ? words.say("ideas.none_waiting") : "";
}

// The idea that is about to be put to another one; it may have been taken back meanwhile.
function chosenOf(ui, item) {
  return headsOf(item).filter((one) => one.key === ui.merging)[0];
}

function row(page, item, idea) {
  const { words, view } = page;
  const id = `idea-${idea.key}`;
  const merged = item.texts.filter((one) => one.into === idea.key);
  return el("li", { class: "text", "data-key": idea.key, "data-row": "", "data-refuge": `show-${idea.key}` },
    el("p", { class: "text-words", dir: "auto", id }, idea.text),
    el("div", { class: "text-foot" },
      wishButton(page, words.say(idea.released ? "texts.hide" : "texts.show"),
        view.closed ? null : released(item, idea, idea.released ? "hide" : "show"),
        { id: `show-${idea.key}`, "aria-describedby": id, "data-key": "show" }),
      mergeButton(page, item, idea, id),
      idea.released && el("span", { class: "mark" }, words.say("texts.shown"))),
    merged.length > 0 && el("ul", { class: "merged", "aria-label": words.say("ideas.merged") },
      merged.map((one) => mergedRow(page, item, one))));
}

function mergeButton(page, item, idea, id) {
  const { words, view, ui } = page;
  const chosen = chosenOf(ui, item);
  const props = { "aria-describedby": id, "data-key": "merge" };
  if (view.closed || headsOf(item).length < 2) return null;
  if (!chosen) return button(words.say("ideas.merge"), () => page.set({ merging: idea.key }), props);
  if (chosen.key === idea.key) return button(words.say("ideas.merge_cancel"), () => page.set({ merging: "" }), props);
  const command = { type: "merge_texts", item: item.id, key: chosen.key, into: idea.key };
  return button(words.say("ideas.merge_here"), page.isLive ? () => {
    page.send(command);
    page.set({ merging: "" });
  } : null, Object.assign(props, { class: "button button-strong" }));
}

function mergedRow(page, item, idea) {
  const { words, view } = page;
  const id = `idea-${idea.key}`;
  const apart = { type: "merge_texts", item: item.id, key: idea.key, into: null };
  return el("li", { class: "merged-row", "data-key": idea.key },
    el("p", { class: "text-words", dir: "auto", id }, idea.text),
    wishButton(page, words.say("ideas.apart"), view.closed ? null : apart,
      { id: `apart-${idea.key}`, "aria-describedby": id, "data-key": "apart", "data-refuge": `show-${idea.key}` }));
}
