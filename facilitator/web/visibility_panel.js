// @ts-check
// Who may watch while people answer: chosen before the opening, and recorded.

import { leaveAfterTap } from "./controls.js";
import { el } from "./dom.js";

const CHOICES = ["blind", "host", "open"];

/** Who may watch all of these; "" when they differ. @param {import("./messages.js").Item[]} items */
export function commonVisibility(items) {
  const same = items.length > 0 && items.every((item) => item.visibility === items[0].visibility);
  return same ? items[0].visibility : "";
}

/**
 * @param {import("./page.js").Page} page
 * @param {import("./messages.js").Item[]} items not opened yet
 */
export function visibilityPanel(page, items) {
  const { words, view } = page;
  if (items.length === 0 || view.closed) return null;
  // What was chosen stands until the host has answered: the next arrow goes on from there.
  const chosen = page.ui.visibility || commonVisibility(items);
  return el("fieldset", { class: "card visibility", "data-key": "visibility" },
    el("legend", { class: "card-heading" }, words.say("visibility.title")),
    CHOICES.map((choice) => el("div", { class: "choice" },
      el("input", {
        class: "choice-input", type: "radio", name: "visibility", id: `visibility-${choice}`,
        value: choice, checked: choice === chosen, "aria-describedby": `visibility-${choice}-hint`,
        disabled: !page.isLive,
        onclick: leaveAfterTap,
        onchange: () => {
          page.set({ visibility: choice });
          items.forEach((item) => page.send({ type: "set_visibility", item: item.id, visibility: choice }));
        },
      }),
      el("label", { class: "choice-label", for: `visibility-${choice}` },
        el("span", { class: "choice-name" }, words.say(`visibility.${choice}`)),
        el("span", { class: "choice-hint", id: `visibility-${choice}-hint` },
          words.say(`visibility.${choice}.hint`, { k: view.k }))))));
}
