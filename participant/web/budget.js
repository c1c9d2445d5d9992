// @ts-check
// Budget: a basket, filled by taps, with what is spent and left always in sight. What no longer
// fits cannot be put in. Given with "Save answer".

import { el } from "./dom.js";
import { icon } from "./sign.js";

const spentOn = ({ options }, basket) =>
  options.reduce((sum, { id, cost }) => (basket.includes(id) ? sum + cost : sum), 0);

/** How many units are not spent yet. */
export const unitsLeft = (ask, value) => ask.total - spentOn(ask, value ? value.choice : []);

export const isAffordable = (value, ask) => value.choice.length > 0 && unitsLeft(ask, value) >= 0;

/** Spent, in all, left: in one line. */
export function spentLine(ask, value, say) {
  const left = unitsLeft(ask, value);
  return say.count("budget.spent", left, { spent: ask.total - left, total: ask.total });
}

/** The basket with one option put in or taken out, in the order of the item. */
export const toggled = ({ options }, basket, id) =>
  options.map((one) => one.id).filter((one) => basket.includes(one) !== (one === id));

export function budgetControl({ item, form, enabled, page, labelled }) {
  const { say, act } = page;
  const { ask } = item;
  const basket = form.value ? form.value.choice : [];
  const left = unitsLeft(ask, form.value);
  const row = ({ id, label, cost }) => {
    const inside = basket.includes(id);
    const fits = inside || cost <= left;
    return el(
      "li",
      { key: id },
      el(
        "button",
        {
          type: "button",
          class: "option pool-option" + (inside ? " chosen" : ""),
          "aria-pressed": String(inside),
          "aria-disabled": String(!fits),
          disabled: !enabled,
          onclick: fits ? () => act.draft(item, { value: { choice: toggled(ask, basket, id) } }) : () => {},
        },
        icon(inside ? "saved" : "plus"),
        el("span", { class: "option-label" }, label, el("span", { class: "option-meaning" }, say.count("budget.cost", cost), fits ? "" : " · " + say("budget.too_dear"))),
      ),
    );
  };
  return el(
    "div",
    { class: "budget", role: "group", "aria-labelledby": labelled, key: "control" },
    el("p", { class: "points-left" + (left === 0 ? " spent" : ""), role: "status" }, el("strong", {}, spentLine(ask, form.value, say))),
    basket.length === 0 && form.record ? el("p", { class: "notice" }, icon("note"), el("span", {}, say("choice.empty"))) : null,
    el("ul", { class: "plain" }, ask.options.map(row)),
  );
}
