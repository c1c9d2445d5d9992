// @ts-check
// How a run of the city model is played: chosen before its first turn is opened.

import { disclosure, leaveAfterTap, wishButton } from "./controls.js";
import { el } from "./dom.js";
import { chosen, fieldsOf, isBudget, MOST_BUDGET, setRun } from "./run_draft.js";

/** @typedef {import("./page.js").Page} Page */
/** @typedef {import("./messages.js").Game} Game */

/**
 * @param {Page} page
 * @param {Game} game
 */
export function runPanel(page, game) {
  const { words, ui } = page;
  return disclosure("run-settings", words.say("city.settings"),
    el("p", { class: "note" }, settingsLine(game, words)),
    game.carried && el("p", { class: "note" }, words.say("city.carried", { title: game.carried })),
    game.settable ? form(page, game, fieldsOf(ui.run, game))
      : el("p", { class: "note" }, words.say("city.settings_stand")));
}

/** "20 units a year · Nothing done · One device a team" @param {Game} game @param {import("./words.js").Words} words */
export function settingsLine(game, words) {
  return [words.say("city.units", { budget: game.budget }), words.say(`city.start.${game.start}`),
    words.say(`city.play.${game.play}`)].join(" · ");
}

function form(page, game, fields) {
  const { words, ui } = page;
  const choose = (change) => page.set({ run: chosen(page.ui.run, game, change) });
  return [
    budgetField(page, fields.budget, (budget) => choose({ budget })),
    choices("start", words.say("city.start"), [
      { value: "zero", label: words.say("city.start.zero") },
      { value: "profile", disabled: !game.has_profile,
        label: words.say(game.has_profile ? "city.start.profile" : "city.start.no_profile") },
    ]),
    choices("play", words.say("city.play"), [
      { value: "device", label: words.say("city.play.device") },
      { value: "median", label: words.say("city.play.median") },
    ]),
    el("p", { class: "note" }, words.say("city.play.hint", { k: page.view.k })),
    el("div", { class: "buttons" },
      wishButton(page, words.say("city.apply"), setRun(ui.run, game), { class: "button button-strong" })),
  ];

  function choices(name, legend, options) {
    return el("fieldset", { class: "part", "data-key": name },
      el("legend", { class: "field-label" }, legend),
      options.map(({ value, label, disabled }) => el("div", { class: "choice" },
        el("input", {
          class: "choice-input", type: "radio", name: `run-${name}`, id: `run-${name}-${value}`, value,
          checked: fields[name] === value, disabled, onclick: leaveAfterTap,
          onchange: () => choose({ [name]: value }),
        }),
        el("label", { class: "choice-label", for: `run-${name}-${value}` },
          el("span", { class: "choice-name" }, label)))));
  }
}

function budgetField(page, value, change) {
  const { words } = page;
  const wrong = !isBudget(value);
  return el("div", { class: "field run-budget" },
    el("label", { class: "field-label", for: "run-budget" }, words.say("city.budget")),
    el("input", {
      class: "input", id: "run-budget", inputmode: "numeric", autocomplete: "off", value,
      "aria-invalid": wrong ? "true" : null, "aria-describedby": "run-budget-range",
      oninput: (event) => change(event.target.value),
    }),
    el("p", { class: wrong ? "problem" : "note", id: "run-budget-range" },
      words.say("city.budget_range", { most: MOST_BUDGET })));
}
