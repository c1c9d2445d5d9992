// @ts-check
// A team's city: its figures, its fields, what a card has done to it, where money was lost.

import { el, svg } from "./dom.js";
import { icon } from "./sign.js";

const kStages = 5;
const kStep = { width: 19, room: 20.25, height: 10 };

function stepOf(value, at) {
  const filled = Math.max(0, Math.min(1, value - at)) * kStep.width;
  const place = { x: at * kStep.room, y: 0, height: kStep.height };
  return [svg("rect", { class: "rung", ...place, width: kStep.width }), svg("rect", { class: "climbed", ...place, width: filled.toFixed(2) })];
}

/** Five steps, each filled as far as it is climbed, and the same in words. */
export function ladder(value, page) {
  const steps = Array.from({ length: kStages }, (_, at) => stepOf(value, at));
  return el(
    "span",
    { class: "ladder" },
    svg("svg", { viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true", focusable: "false" }, steps),
    el("span", { class: "hint" }, page.say("city.of", { n: page.number(value) })),
  );
}

function figure(key, value, unit, word, beside = "") {
  return el(
    "div",
    { class: "city-figure", key },
    el("dt", {}, word),
    el("dd", {}, el("strong", {}, value), unit ? " " + unit : "", beside ? el("span", { class: "hint" }, beside) : null),
  );
}

const isLevel = ({ ladders }) => ladders.every((one) => one === ladders[0]);

/** Where the city stands, and what the next year has to spend as long as there is one. */
export function figuresOf(team, game, { say }) {
  const over = game.turn >= game.turns;
  return el(
    "dl",
    { class: "city-figures", key: "figures" },
    figure("city", team.city, say("city.of_five"), say("city.index")),
    over ? null : figure("budget", team.budget, say("city.units"), say("city.budget"), say("city.left", { left: team.left })),
    isLevel(team) ? null : figure("weakest", team.weakest_at, say("city.of_five"), say("city.weakest"), team.weakest),
    team.wasted ? figure("wasted", team.wasted, "", say("city.wasted"), say("city.wasted_of")) : null,
  );
}

export const ownCity = (team, game, page) =>
  el("section", { class: "city card", key: "city" }, el("h2", {}, page.say("city.title", { team: team.name })), figuresOf(team, game, page));

function costOf(team, say) {
  if (!team) return null;
  const lost = el("span", { class: "figure" }, team.lost);
  return el("p", { class: "notice" }, icon("note"), el("strong", {}, team.lost ? say.around("card.lost", { lost }) : say("card.nothing")));
}

const storyOf = ({ text, strikes }, say) => [el("p", {}, text), el("p", { class: "hint" }, say("card.strikes", { fields: strikes }))];

const dealt = ({ title }, say, ...parts) => el("section", { class: "dealt card", key: "dealt" }, el("p", { class: "eyebrow" }, say("card.title")), el("h2", {}, title), parts);

/** What happened at the end of the last turn, and what it costs this team. */
export const cardOf = ({ card }, team, { say }) => (card ? dealt(card, say, storyOf(card, say), costOf(team, say)) : null);

/** The same, known by now: what it costs is what one plans with. */
export function cardAgain({ card }, team, { say }) {
  if (!card) return null;
  return dealt(card, say, costOf(team, say), el("details", { class: "fold small" }, el("summary", {}, say("item.story_again")), storyOf(card, say)));
}

/** The percent that the last plan gave to a field, whatever it was for. */
const givenTo = ({ plan }, field) =>
  plan.reduce((sum, { id, percent }) => (id === field || id.slice(0, -1) === field ? sum + percent : sum), 0);

/** The fields with their ladders; with what the last plan gave to each, where there was one. */
export function fieldsOf(team, game, page) {
  const { say } = page;
  const told = team.plan.length > 0;
  return el(
    "section",
    { class: "fields", key: "fields" },
    el("h2", {}, say("fields.title")),
    told ? el("p", { class: "hint" }, say("fields.given")) : null,
    el(
      "ul",
      { class: "plain" },
      game.sub_dimensions.map(({ id, label }, at) =>
        el(
          "li",
          { class: "field-row", key: id },
          el("p", { class: "field-head" }, el("span", { class: "field-name" }, label), told ? el("span", { class: "share" }, say("menu.percent", { n: givenTo(team, id) })) : null),
          ladder(team.ladders[at], page),
        ),
      ),
    ),
  );
}

const listOf = (moments) => el("ul", {}, moments.map((sentence) => el("li", {}, sentence)));

/** Where most money was lost, so far. */
export function momentsOf({ moments }, { say }) {
  if (moments.length === 0) return null;
  return el("section", { class: "moments", key: "moments" }, el("h2", {}, say("moments.title")), listOf(moments));
}

/** The same, known from the turn before: there to be read again, not in the way. */
export function momentsAgain({ moments }, { say }) {
  if (moments.length === 0) return null;
  return el("details", { class: "fold moments", key: "moments-again" }, el("summary", {}, say("moments.title")), listOf(moments));
}
