// @ts-check
// Points: handed out by buttons, the rest always in sight. Given with "Save answer".

import { el } from "./dom.js";
import { roundButton } from "./sign.js";

// Letters that fit beside the buttons in two lines.
const kShortLabel = 36;

const sum = (points) => Object.keys(points).reduce((total, id) => total + points[id], 0);

/** How many are not handed out yet. */
export const leftOf = (ask, value) => ask.total - sum(value ? value.points : {});

/** The points with one option changed; options without any are left out. */
export function changedBy(points, id, by) {
  const next = { ...points, [id]: (points[id] || 0) + by };
  if (next[id] <= 0) delete next[id];
  return next;
}

function dots(given, most) {
  if (most > 10) return null;
  return el(
    "span",
    { class: "dots", "aria-hidden": "true" },
    Array.from({ length: most }, (_, at) => el("span", { class: at < given ? "dot filled" : "dot" })),
  );
}

export function pointsControl({ item, form, enabled, page, labelled }) {
  const { say, act } = page;
  const { options, total, most_on_one } = item.ask;
  const points = form.value ? form.value.points : {};
  const left = leftOf(item.ask, form.value);
  const change = (id, by) => () => act.draft(item, { value: { points: changedBy(points, id, by) } });
  const row = ({ id, label }) => {
    const given = points[id] || 0;
    return el(
      "li",
      { class: "points-row" + (label.length > kShortLabel ? " long" : ""), key: id },
      el("p", { class: "points-label", id: "label-" + id }, label),
      el(
        "div",
        { class: "stepper", role: "group", "aria-labelledby": "label-" + id },
        roundButton("minus", say("points.less"), enabled && given > 0, change(id, -1)),
        el("span", { class: "given", role: "status" }, el("span", { class: "given-number" }, String(given)), dots(given, most_on_one), el("span", { class: "unseen" }, say.count("points.given", given))),
        roundButton("plus", say("points.more"), enabled && left > 0 && given < most_on_one, change(id, 1)),
      ),
    );
  };
  return el(
    "div",
    { class: "points", role: "group", "aria-labelledby": labelled, key: "control" },
    el(
      "p",
      { class: "points-left" + (left === 0 ? " spent" : ""), role: "status" },
      el("strong", {}, say.count("points.left", left)),
      el("span", { class: "hint" }, say("points.rule", { total, most: most_on_one })),
    ),
    el("ul", { class: "plain" }, options.map(row)),
  );
}
