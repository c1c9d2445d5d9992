// @ts-check
// What became of the cities, for the one who leads: figures, plans, where money was lost, the runs
// side by side, the debrief.

import { disclosure } from "./controls.js";
import { el } from "./dom.js";
import { table } from "./table.js";
import { teamName } from "./team_mark.js";

/** @typedef {import("./page.js").Page} Page */
/** @typedef {import("./messages.js").Game} Game */
/** @typedef {import("./messages.js").Team} Team */
/** @typedef {import("./words.js").Words} Words */

/** Always there once a run is known, also before the room sees it. @param {Page} page */
export function gamePanel(page) {
  const { view, words } = page;
  const { game } = view;
  if (!game) return null;
  return disclosure("game-fold", words.say("city.title"),
    el("p", { class: "note" }, placeOf(game, words)),
    game.turn === 0 && el("p", { class: "body" }, words.say("city.none")),
    game.indicators && table(game.indicators.table, game.indicators.title),
    game.turn > 0 && disclosure("game-teams", words.say("city.figures"),
      el("ul", { class: "plain" }, game.teams.map((team) => figures(team, words)))),
    twin("game-curves", game.curves),
    twin("game-money", game.money),
    twin("game-ladders", game.ladders),
    twin("game-stages", game.stages_over_time),
    twin("game-runs", game.runs),
    game.debrief && debrief(game.debrief, words),
    el("p", { class: "note" }, el("strong", {}, game.note), " ", game.rule));
}

function placeOf(game, words) {
  return [
    game.title, game.trial && words.say("city.trial"),
    game.turn > 0 && words.say("city.turn", game), game.turn > 0 && words.say("city.year", game),
  ].filter(Boolean).join(" · ");
}

function twin(name, drawing) {
  return drawing && disclosure(name, drawing.title, table(drawing.table, drawing.title));
}

function figures(team, words) {
  return el("li", { class: "team-figures", "data-key": team.id },
    teamName(team),
    el("p", { class: "body" }, [
      words.say("city.city", team),
      words.say("city.weakest", { field: team.weakest, at: team.weakest_at }),
      team.wasted && words.say("city.wasted", { part: team.wasted }),
      words.say("city.next_budget", team),
      team.lost && words.say("city.lost", { part: team.lost }),
    ].filter(Boolean).join(" · ")),
    team.plan.length > 0 && el("div", { class: "part" },
      el("h3", { class: "part-heading" }, words.say("city.plan")),
      el("p", { class: "body" }, team.plan.map((share) => `${share.label} ${share.percent} %`).join(" · ")),
      team.source && el("p", { class: "note" }, words.say(`city.source.${team.source}`))),
    moments(team, words));
}

function moments(team, words) {
  return team.moments.length > 0 && el("div", { class: "part" },
    el("h3", { class: "part-heading" }, words.say("city.moments")),
    el("ul", { class: "plain" }, team.moments.map((moment) => el("li", {}, moment))));
}

function debrief({ best_city: city, order, teams, questions, gains, best }, words) {
  return disclosure("game-debrief", words.say("city.debrief"),
    el("h3", { class: "part-heading" }, words.say("city.questions")),
    el("ol", { class: "ordered-list" }, questions.map((question) => el("li", {}, question))),
    el("h3", { class: "part-heading" }, words.say("city.best", { city })),
    el("ol", { class: "plain" }, order.map((plan, at) =>
      el("li", {}, `${words.say("city.turn_short", { turn: at + 1 })}: ${plan}`))),
    disclosure("game-best", best.title, table(best.table, best.title)),
    el("h3", { class: "part-heading" }, gains.title),
    table(gains.table, gains.title),
    teams.map((team) => disclosure(`lesson-${team.id}`, team.name,
      el("ol", { class: "plain" }, team.turns.map((turn, at) => lesson(turn, at, words))))));
}

function lesson(turn, at, words) {
  return el("li", {},
    el("p", {}, el("strong", {}, words.say("city.turn_short", { turn: at + 1 })), " ",
      words.say("city.gain", { gain: turn.gain })),
    el("p", { class: "note" }, words.say("city.played", { what: turn.plan })),
    el("p", { class: "note" }, words.say("city.better", { what: turn.best })));
}
