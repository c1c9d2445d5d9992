// @ts-check
// What a step about ideas will ask about: chosen, worded and ordered by hand, or as collected. Fixed
// once a vote has been opened.

import { button, orderButtons, section, wishButton } from "./controls.js";
import { el } from "./dom.js";
import { added, draftOf, moved, planIdeas, without, worded } from "./ideas_draft.js";

/** @typedef {import("./page.js").Page} Page */
/** @typedef {import("./messages.js").IdeasPlan} IdeasPlan */

const LONGEST = 560; // 280 characters: the browser counts an emoji as two

/** @param {Page} page @param {IdeasPlan} plan */
export function ideasPlanPanel(page, plan) {
  const { words, ui } = page;
  const draft = draftOf(ui.ideas, plan);
  const isChanged = draft === ui.ideas;
  const more = plan.collected.filter((text) => !draft.lines.some((line) => line.text.trim() === text));
  return el("div", { "data-key": "ideas-plan", "data-refuge": "current-heading" },
    section("ideas-plan", words.many("ideas_plan.title", draft.lines.length),
      draft.lines.length === 0 && el("p", { class: "note" }, words.say("ideas_plan.none")),
      el("ol", { class: "ordered" }, draft.lines.map((line, at) => row(page, draft, line, at))),
      el("div", { class: "buttons" },
        button(words.say("ideas_plan.add"), () => addLine(page, draft), { "data-key": "add" })),
      more.length > 0 && collected(page, draft, more),
      el("div", { class: "plan-foot" },
        el("div", { class: "buttons" },
          wishButton(page, words.say("ideas_plan.apply"), isChanged ? planIdeas(draft) : null,
            { class: "button button-strong", "data-key": "apply" }),
          button(words.say("plan.back"), isChanged ? () => page.set({ ideas: null }) : null, { "data-key": "back" }),
          wishButton(page, words.say("ideas_plan.as_collected"),
            { type: "plan_ideas", step: plan.step, ideas: [] }, { "data-key": "collected" })))));
}

function row(page, draft, line, at) {
  const { words } = page;
  const id = `planned-${line.id}`;
  const title = line.text || words.say("ideas_plan.empty");
  const shift = (way) => {
    const next = moved(draft, line.id, way);
    return next && (() => page.set({ ideas: next }));
  };
  return el("li", { class: "ordered-row planned-row", "data-key": line.id, "data-row": "" },
    el("div", { class: "field planned-field" },
      el("label", { class: "unseen", for: id }, words.say("ideas_plan.line", { number: at + 1 })),
      el("input", {
        class: "input", id, value: line.text, maxlength: LONGEST, dir: "auto", autocomplete: "off",
        oninput: (event) => page.set({ ideas: worded(draftOf(page.ui.ideas, page.view.ideas_plan), line.id, event.target.value) }),
      })),
    orderButtons(page, title, shift(-1), shift(1)),
    button("×", () => page.set({ ideas: without(draft, line.id) }),
      { class: "button order-drop", "aria-label": words.say("ideas_plan.remove", { title }), "data-key": "remove" }));
}

function addLine(page, draft) {
  page.set({ ideas: added(draft, "") });
  const field = document.getElementById(`planned-${draft.next}`);
  if (field) field.focus();
}

function collected(page, draft, more) {
  const { words } = page;
  return el("div", { class: "part" },
    el("h3", { class: "part-heading" }, words.say("ideas_plan.collected")),
    el("ul", { class: "texts" }, more.map((text, at) =>
      el("li", { class: "ordered-row", "data-key": text, "data-row": "" },
        el("p", { class: "ordered-title", dir: "auto", id: `collected-${at}` }, text),
        button(words.say("ideas_plan.take"), () => page.set({ ideas: added(draft, text) }),
          { "aria-describedby": `collected-${at}`, "data-key": "take" })))));
}
