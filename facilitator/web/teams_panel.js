// @ts-check
// The teams of a run: whose plan is in, who is still missing, who belongs to none.

import { section } from "./controls.js";
import { el } from "./dom.js";
import { teamName } from "./team_mark.js";
import { isIn } from "./turn_scene.js";

/** @typedef {import("./page.js").Page} Page */
/** @typedef {import("./messages.js").Game} Game */
/** @typedef {import("./messages.js").Team} Team */
/** @typedef {import("./messages.js").Item} Item */
/** @typedef {import("./words.js").Words} Words */

/**
 * @param {Page} page
 * @param {Game} game
 * @param {Item|null} item the turn of the moment
 */
export function teamsPanel(page, game, item) {
  const { words } = page;
  const { teams } = game;
  const missing = isWaiting(item) ? teams.filter((team) => !isIn(team)) : [];
  return section("teams", words.say("city.teams"),
    teams.length === 0 && el("p", { class: "body" }, words.say("city.no_team")),
    missing.length > 0 && el("p", { class: "body body-strong", role: "status" },
      words.say("city.still_missing", { list: missing.map((team) => team.name).join(", ") })),
    el("ul", { class: "teams-list" }, teams.map((team) =>
      el("li", { class: "team-row", "data-key": team.id },
        el("span", { class: "team-who" }, teamName(team),
          el("span", { class: "note" }, words.many("city.members", team.members))),
        el("span", { class: "team-state", "data-state": item && isIn(team) ? "in" : "" },
          item && planState(team, item, words))))),
    game.without_team > 0 && el("div", { class: "part-dissent" },
      el("p", { class: "body body-strong" }, words.many("city.without_team", game.without_team)),
      el("p", { class: "note" }, words.say("city.without_team_hint"))));
}

function isWaiting(item) {
  return Boolean(item) && (item.phase === "open" || item.phase === "closed");
}

/**
 * What there is of a team in this turn; after the simulation how its plan came about.
 * @param {Team} team
 * @param {Item} item
 * @param {Words} words
 */
export function planState(team, item, words) {
  if (item.phase === "ready") return "";
  if (!isWaiting(item)) return team.source ? words.say(`city.source.${team.source}`) : "";
  if (isIn(team)) return words.say("city.handed_in");
  if (team.answered === 0) return words.say("city.missing");
  return words.say(item.phase === "open" ? "city.some" : "city.too_few", team);
}
