// @ts-check
// The road-map for the one who leads: what comes after what, what is missing, and who sees to it.

import { actionWith, draftOf, typed } from "./action_draft.js";
import { disclosure, orderButtons, section, wishButton } from "./controls.js";
import { el } from "./dom.js";
import { currentStep } from "./facilitator_state.js";
import { table } from "./table.js";
import { orderedWith, reordered } from "./wishes.js";

/** @typedef {import("./page.js").Page} Page */
/** @typedef {import("./messages.js").Action} Action */
/** @typedef {import("./messages.js").RoadMap} RoadMap */

const LONGEST_OWNER = 120; // 60 characters: the browser counts an emoji as two
const STATUSES = ["planned", "under_way", "done", "dropped"];

/** At its own step. @param {Page} page */
export function roadMapPanel(page) {
  const { road_map: map } = page.view;
  if (!map || !isItsStep(page.view)) return null;
  return section("road-map", page.words.say("road_map.title"), contents(page, map));
}

/** At any other step, folded: owners and dates change later too. @param {Page} page */
export function roadMapFold(page) {
  const { road_map: map } = page.view;
  if (!map || map.actions.length === 0 || isItsStep(page.view)) return null;
  return disclosure("road-map-fold", page.words.say("road_map.title"), contents(page, map));
}

function isItsStep(view) {
  return currentStep(view).step.kind === "road_map";
}

function contents(page, map) {
  const { words } = page;
  if (map.actions.length === 0) return el("p", { class: "note" }, words.say("road_map.none"));
  return [
    el("ol", { class: "actions" }, map.actions.map((action, at) => actionRow(page, map, action, at))),
    el("p", { class: "note" }, words.say("result.rule"), ": ", map.rule),
    disclosure("road-map-table", words.say("result.table"), table(map.timeline.table, map.timeline.title)),
  ];
}

function actionRow(page, map, action, at) {
  const { words, view } = page;
  const shift = (way) => {
    const command = view.closed ? null : reordered(map, action.policy, way);
    return command && page.isLive ? () => page.send(command) : null;
  };
  const id = `action-${action.policy}`;
  return el("li", { class: "action", "data-key": action.policy },
    el("div", { class: "ordered-row" },
      el("div", { class: "ordered-title" },
        el("p", { class: "action-title", id }, `${at + 1}. ${action.title}`),
        el("p", { class: "note" },
          [action.policy, words.many("policy_plan.cost", action.cost), placeOfAction(action, words)]
            .filter(Boolean).join(" · "))),
      orderButtons(page, action.title, shift(-1), shift(1))),
    action.missing.length > 0 && el("div", { class: "buttons" },
      action.missing.map((one) => wishButton(page, words.say("road_map.add", { title: one.label }),
        view.closed ? null : orderedWith(map, one.id, action.policy),
        { class: "button button-strong", "data-key": one.id }))),
    el("div", { class: "action-fields", role: "group", "aria-labelledby": id },
      textField(page, action, "owner", { maxlength: LONGEST_OWNER, dir: "auto" }),
      textField(page, action, "due", { placeholder: "2027-06", size: 10 }),
      statusField(page, action),
      problem(page, action, "owner"),
      problem(page, action, "due")));
}

/**
 * "years 2–3", or why in none.
 * @param {Action} action
 * @param {import("./words.js").Words} words
 */
export function placeOfAction(action, words) {
  if (action.first > 0) {
    return words.say(action.last > action.first ? "road_map.years" : "road_map.year", action);
  }
  const what = action.missing.map((one) => one.label).join(" · ");
  return action.why ? words.say(`road_map.${action.why}`, { what }) : "";
}

function textField(page, action, name, props) {
  const draft = draftOf(page.ui.actions, action.policy, name);
  const id = `${name}-${action.policy}`;
  const isRefused = draft && draft.state === "refused";
  return el("div", { class: `field action-${name}` },
    el("label", { class: "field-label", for: id }, page.words.say(`road_map.${name}`)),
    el("input", Object.assign({
      class: "input", id, autocomplete: "off", value: draft ? draft.value : action[name],
      readonly: page.view.closed, "aria-invalid": isRefused ? "true" : null,
      "aria-describedby": isRefused ? `${id}-problem` : null,
      onchange: (event) => change(page, action, name, event.target.value),
    }, props)));
}

// Why what was typed does not stand.
function problem(page, action, name) {
  const draft = draftOf(page.ui.actions, action.policy, name);
  return draft && draft.state === "refused" &&
    el("p", { class: "problem", id: `${name}-${action.policy}-problem` }, problemOf(draft.code, page.words));
}

function problemOf(code, words) {
  if (code === "not_sent") return words.say("road_map.not_sent");
  return words.has(`refusal.${code}`) ? words.say(`refusal.${code}`) : words.say("refusal.not_saved");
}

function statusField(page, action) {
  const { words, ui } = page;
  const draft = draftOf(ui.actions, action.policy, "status");
  const shown = draft && draft.state !== "refused" ? draft.value : action.status;
  const id = `status-${action.policy}`;
  return el("div", { class: "field action-status" },
    el("label", { class: "field-label", for: id }, words.say("road_map.status")),
    el("select", {
      class: "input", id, disabled: page.view.closed,
      onchange: (event) => change(page, action, "status", event.target.value),
    },
      STATUSES.map((status) =>
        el("option", { value: status, selected: status === shown }, words.say(`status.${status}`)))));
}

// Sent when the field is left; what is refused stands there with the sentence that says why.
function change(page, action, field, value) {
  const { actions } = page.ui;
  const id = page.isLive ? page.send(actionWith(actions, action, field, value)) : 0;
  page.set({ actions: typed(actions, action.policy, field, value, id) });
}
