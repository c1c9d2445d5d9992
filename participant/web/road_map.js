// @ts-check
// The road-map: what is done when and by whom, and what could not be placed and why.

import { el, said } from "./dom.js";
import { chartSection, foundRow } from "./result.js";

const placed = ({ first }) => first > 0;

function when({ first, last, cost }, say) {
  const years = first === last ? say("road_map.year", { first }) : say("road_map.years", { first, last });
  return years + " · " + say.count("budget.cost", cost);
}

function actionRow(action, at, page) {
  const { say, day } = page;
  const { policy, title, status, owner, due } = action;
  return foundRow(
    policy,
    at,
    title,
    el("span", {}, when(action, say)),
    owner ? el("span", {}, say.around("road_map.owner", { owner: said(owner) })) : null,
    due ? el("span", {}, say("road_map.due", { due: day(due) })) : null,
    el("span", { class: "status status-" + status }, say("status." + status)),
  );
}

/** Not placed: because of what it needs, or for want of money in these years. */
function unplacedRow({ policy, title, why, missing }, say) {
  return foundRow(
    policy,
    null,
    title,
    el("span", {}, say("road_map." + why)),
    missing.length > 0 ? el("ul", {}, missing.map(({ id, label }) => el("li", { key: id }, label))) : null,
  );
}

export function roadMapView(state, page) {
  const { say } = page;
  const { actions, timeline, rule } = state.view.road_map;
  if (actions.length === 0) return el("p", { class: "calm", key: "road-map" }, say("road_map.none"));
  const now = actions.filter(placed);
  const later = actions.filter((action) => !placed(action));
  return [
    now.length > 0
      ? el("section", { key: "actions" }, el("h2", {}, say("road_map.actions")), el("ol", { class: "plain" }, now.map((action, at) => actionRow(action, at, page))))
      : null,
    later.length > 0
      ? el("section", { class: "find-out card", key: "unplaced" }, el("h2", {}, say("road_map.unplaced")), el("ul", { class: "plain" }, later.map((action) => unplacedRow(action, say))))
      : null,
    chartSection(timeline, state, page),
    el("p", { class: "rule", key: "road-map-rule" }, rule),
  ];
}
