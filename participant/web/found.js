// @ts-check
// What we found, whatever the view holds of it. Where there is nothing to answer it is the screen
// itself, with the step's words above and the next step below.

import { choiceView } from "./choice.js";
import { el } from "./dom.js";
import { paragraphs } from "./item.js";
import { maturityView } from "./maturity.js";
import { profileView } from "./profile.js";
import { findingsOf, isFoundAlone } from "./state.js";
import { comesNext, stillOpen } from "./talk.js";

const kFound = { profile: profileView, maturity: maturityView, choice: choiceView };

/** By its own script, where it comes with one. */
function finding(name, state, page) {
  const { [name]: draw } = Object.assign({}, kFound, ...[page.workbench, page.game].map((script) => script && script.kFound));
  return draw ? draw(state, page) : null;
}

export function foundView(state, page) {
  const { view } = state;
  const alone = isFoundAlone(state);
  return el(
    "article",
    { class: "found", key: "found" },
    el("h1", { tabindex: -1 }, alone ? view.step.title : page.say("found.title")),
    alone && view.step.body ? el("div", { class: "story" }, paragraphs(view.step.body)) : null,
    findingsOf(view).map((name) => finding(name, state, page)),
    alone ? [comesNext(view, page.say), stillOpen(state, page, null)] : null,
  );
}
