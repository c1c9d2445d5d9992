// @ts-check
// Ranking: by buttons, nothing by dragging. What is not ranked waits in a pool below. Given with
// "Save answer".

import { el } from "./dom.js";
import { icon, roundButton } from "./sign.js";

/** The places with the one at `from` moved by a step. */
export function movedBy(places, from, by) {
  const next = places.slice();
  const [place] = next.splice(from, 1);
  next.splice(from + by, 0, place);
  return next;
}

/** How many have no place yet and need one. */
export const withoutPlace = ({ whole, options }, value) =>
  whole ? options.length - (value ? value.ranking.length : 0) : 0;

export const isInOrder = (value, ask) => value.ranking.length > 0 && withoutPlace(ask, value) === 0;

export function rankingControl({ item, form, enabled, page, labelled }) {
  const { say, act } = page;
  const { options } = item.ask;
  const places = form.value ? form.value.ranking : [];
  const ranked = places.reduce((all, place) => all.concat(place), []);
  const pool = options.filter(({ id }) => !ranked.includes(id));
  const label = (id) => (options.find((one) => one.id === id) || { label: id }).label;
  const rank = (next) => () => act.draft(item, { value: { ranking: next } });
  const placed = (place, at) => {
    const name = place.map(label).join(" = ");
    return el(
      "li",
      { class: "ranked", key: "ranked-" + place.join() },
      el("span", { class: "place", "aria-hidden": "true" }, String(at + 1)),
      el("span", { class: "ranked-label" }, el("span", { class: "unseen" }, say("ranking.place", { n: at + 1 }) + " "), name),
      el(
        "span",
        { class: "ranked-buttons" },
        roundButton("up", say("ranking.up", { option: name }), enabled && at > 0, rank(movedBy(places, at, -1))),
        roundButton("down", say("ranking.down", { option: name }), enabled && at < places.length - 1, rank(movedBy(places, at, 1))),
        roundButton("close", say("ranking.out", { option: name }), enabled, rank(places.filter((one) => one !== place))),
      ),
    );
  };
  return el(
    "div",
    { class: "ranking", role: "group", "aria-labelledby": labelled, key: "control" },
    el("h3", { class: "small-title" }, say("ranking.ranked")),
    places.length === 0 ? el("p", { class: "hint" }, say("ranking.empty")) : null,
    el("ol", { class: "plain", key: "places" }, places.map(placed)),
    pool.length > 0
      ? [
          el("h3", { class: "small-title", key: "pool-title" }, say("ranking.pool")),
          el(
            "ul",
            { class: "plain", key: "pool" },
            pool.map(({ id, label: name }) =>
              el(
                "li",
                { key: "pool-" + id },
                el(
                  "button",
                  { type: "button", class: "option pool-option", disabled: !enabled, onclick: rank(places.concat([[id]])) },
                  icon("plus"),
                  el("span", { class: "option-label" }, name),
                  el("span", { class: "unseen" }, say("ranking.add", { n: places.length + 1 })),
                ),
              ),
            ),
          ),
        ]
      : null,
  );
}
