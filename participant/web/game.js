// @ts-check
// The city model on a phone: what main.js loads where it is played, and what it draws then. Its words
// are in assets/text/phone_game.

import { formOf } from "./answers.js";
import { cardAgain, cardOf, fieldsOf, momentsAgain, momentsOf, ownCity } from "./city.js";
import { el } from "./dom.js";
import { paragraphs, questionOf, refusalOf, unsaidOf } from "./item.js";
import { lessonsOf } from "./lesson.js";
import { answerCard } from "./own.js";
import { chartSection } from "./result.js";
import { icon } from "./sign.js";
import { choiceOf, ownTeam, standingIn } from "./team.js";
import { handIn, planControl } from "./turn.js";

/** Who has a team keeps it: a later round is for the others. */
const isSettled = (item, state) =>
  Boolean(item.teams && item.round > 1 && ["ready", "open", "closed"].includes(item.phase) && choiceOf(state, item.id, item.round));

/** Whether an item is drawn here. */
export const draws = (item, state) => item.ask.kind === "shares" || isSettled(item, state);

/** What the run is about, until its first turn was simulated. */
const storyOf = ({ game, step }) =>
  game.turn === 0 && step.id === game.step && step.body ? el("div", { class: "story", key: "story" }, paragraphs(step.body)) : null;

const notice = (name, words, key = "notice") => el("p", { class: "notice", key }, icon(name), el("span", {}, words));

/** What the model is not stands on each of its screens. */
const noteOf = ({ note }) => el("p", { class: "model-note", key: "note" }, note);

function settledView(item, state, { say }) {
  const chosen = choiceOf(state, item.id, item.round);
  const { label } = item.ask.options.find(({ id }) => id === chosen) || { label: chosen };
  return notice("saved", say("team.stays", { team: label }));
}

/** Why there is nothing to set here. */
const kIdle = {
  no_team: (team, say) => say("team.none"),
  other_phone: (team, say) => say("turn.other_phone", { team: team.name }),
};

function readyView(item, team, state, page) {
  const { game } = state.view;
  return [
    storyOf(state.view),
    notice("clock", page.say("turn.ready"), "phase"),
    cardOf(game, team, page),
    team ? [ownCity(team, game, page), momentsAgain(team, page), fieldsOf(team, game, page)] : notice("note", page.say("team.none")),
  ];
}

/** There is something to read and nothing to set. */
function idleView(idle, item, team, state, page) {
  const { game } = state.view;
  return [
    el("section", { class: "answer", id: "answer", tabindex: -1, key: "answer" }, refusalOf(formOf(state, item), item, state, page), notice("note", idle(team, page.say))),
    cardAgain(game, team, page),
    team ? [ownCity(team, game, page), momentsAgain(team, page), fieldsOf(team, game, page)] : null,
  ];
}

function openView(item, team, state, page) {
  const { game } = state.view;
  const idle = kIdle[standingIn(item, state)];
  if (idle) return idleView(idle, item, team, state, page);
  return [
    storyOf(state.view),
    cardAgain(game, team, page),
    ownCity(team, game, page),
    momentsAgain(team, page),
    el(
      "section",
      { class: "answer", id: "answer", tabindex: -1, key: "answer" },
      questionOf(item),
      refusalOf(formOf(state, item), item, state, page),
      planControl(item, state, page),
    ),
  ];
}

function closedView(item, team, state, page) {
  const { game } = state.view;
  const { say } = page;
  const form = formOf(state, item);
  const idle = kIdle[standingIn(item, state)];
  return [
    notice("clock", say("turn.closed"), "phase"),
    refusalOf(form, item, state, page),
    form.record ? answerCard(form.record, item.ask, page, say("turn.plan")) : idle ? notice("note", idle(team, say)) : form.notice ? null : el("p", { class: "lead" }, say("turn.nothing")),
    form.notice ? null : unsaidOf(form, item, say),
    team ? ownCity(team, game, page) : null,
  ];
}

const kTold = ["none", "kept"];
/** Teams that have a colour of their own in the host's drawing. */
const kColours = 8;

/** All cities over the years, one's own as the thick line. */
function curvesOf(team, state, page) {
  const { curves } = state.view.game;
  if (!curves) return null;
  const words = el("p", { class: "hint" }, curves.description, team ? " " + page.say("curves.own", { team: team.name }) : "");
  return el("div", { class: team ? "own-" + (((team.number - 1) % kColours) + 1) : null, key: "curves" }, chartSection(curves, state, page, words));
}

/** The city after a turn: what became of the plan, and at the end what there is to learn. */
function cityView(team, state, page) {
  const { game } = state.view;
  const { say } = page;
  return [
    team ? ownCity(team, game, page) : notice("note", say("team.none")),
    team && kTold.includes(team.source) ? notice("note", say("source." + team.source), "source") : null,
    cardOf(game, team, page),
    team ? momentsOf(team, page) : null,
    curvesOf(team, state, page),
    lessonsOf(game, team, state, page),
    team ? fieldsOf(team, game, page) : null,
    el("p", { class: "rule", key: "rule" }, game.rule),
  ];
}

function simulatedView(item, team, state, page) {
  const form = formOf(state, item);
  return [form.notice ? refusalOf(form, item, state, page) : null, el("div", { class: "played", key: "played" }, cityView(team, state, page))];
}

const kPhases = { ready: readyView, open: openView, closed: closedView };

export function bodyOf(item, state, page) {
  if (isSettled(item, state)) return settledView(item, state, page);
  if (standingIn(item, state) === "elsewhere") return notice("clock", page.say("turn.elsewhere"));
  const draw = kPhases[item.phase] || simulatedView;
  return [noteOf(state.view.game), draw(item, ownTeam(state), state, page)];
}

/** What stands in the foot instead of a state; empty: the state of the plan does. */
export function standingOf(item, state, { say }) {
  if (item.ask.kind !== "shares") return say("team.stays_short");
  const standing = standingIn(item, state);
  if (standing === "other_phone" || standing === "no_team") return say("standing." + standing);
  return item.phase === "open" && standing === "plays" && !formOf(state, item).record ? say("standing.not_yet") : "";
}

export const buttonsOf = (item, state, page) =>
  item.ask.kind === "shares" && item.phase === "open" && standingIn(item, state) === "plays" ? handIn(item, state, page) : null;

/** In a step without a turn, while the room looks at the cities. */
const foundView = (state, page) => [noteOf(state.view.game), cityView(ownTeam(state), state, page)];

export const kFound = { game: foundView };
