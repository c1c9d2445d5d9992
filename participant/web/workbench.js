// @ts-check
// What a room makes by itself: ideas, places on a square, arrows, a road-map, actions. main.js loads this
// where one of them comes up, or a question that is asked of others. Its words are in
// assets/text/phone_workbench.

import { formOf } from "./answers.js";
import { arrowLines, arrowsControl, loopsOf } from "./arrows.js";
import { comparisonView } from "./comparison.js";
import { el } from "./dom.js";
import { ideaLines, ideasControl } from "./ideas.js";
import { paragraphs, questionOf, refusalOf } from "./item.js";
import { kLines } from "./own.js";
import { registerView } from "./register.js";
import { drawingOrTable, quoted } from "./result.js";
import { roadMapView } from "./road_map.js";
import { icon } from "./sign.js";
import { spotLines, squareControl } from "./square.js";
import { isOnlooker } from "./state.js";

Object.assign(kLines, { ideas: ideaLines, positions: spotLines, links: arrowLines });

export const kControls = { ideas: ideasControl, grid: squareControl, links: arrowsControl };

/** Nothing that the room made has come up in this result. */
const nothingOf = ({ ask }, { counts, chart, network }) =>
  counts && ((ask.kind === "ideas" && !chart) || (ask.kind === "links" && !network)) ? "nothing." + ask.kind : "";

/** What a result holds besides bars. */
export function resultOf(item, result, state, page) {
  const { say } = page;
  const nothing = nothingOf(item, result);
  const drawn = result.map || result.network;
  return [
    nothing ? el("p", { class: "notice", key: "nothing" }, icon("note"), el("span", {}, say(nothing))) : null,
    result.counts && drawn ? drawingOrTable(drawn, state, page) : null,
    result.network ? loopsOf(result, say) : null,
  ];
}

/** What stands on a screen of its own, at its step. */
export const kFound = { road_map: roadMapView, action_register: registerView, comparison: comparisonView };

// ---- questions that are asked of others

/** After the reveal all look at the same. */
export const draws = (item, state) => isOnlooker(item, state) && ["ready", "open", "closed"].includes(item.phase);

const whose = (item, { about }) => (about.part === "observer" ? "observer" : item.answered_by);

export function bodyOf(item, state, page) {
  const { say } = page;
  return [
    item.body ? el("div", { class: "story", key: "story" }, paragraphs(item.body)) : null,
    questionOf(item),
    refusalOf(formOf(state, item), item, state, page),
    el("p", { class: "notice", key: "onlooker" }, icon("note"), el("span", {}, say("onlooker." + whose(item, state)))),
    item.expected > 0 ? el("p", { class: "n-of", key: "n-of" }, say.count("item.answered", item.answered, { of: item.expected })) : null,
    quoted(item, say),
  ];
}

export const standingOf = (item, state, { say }) => say("onlooker.short");

/** Who only looks on has nothing to save. */
export const buttonsOf = () => null;
