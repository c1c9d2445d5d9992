// @ts-check
// Which team one belongs to, and how one's phone stands in a turn. Pure.

import { formOf } from "./answers.js";

/** What counts of a record: a change that was not saved yet chose no team. */
const settled = (record) => (record && record.mark === "kept" ? settled(record.before) : record);

/** The option one chose, in the first of these rounds in which one chose. */
export function choiceOf(state, question, before = Infinity) {
  const records = Object.keys(state.answers)
    .map((place) => settled(state.answers[place]))
    .filter((record) => record && record.item === question && record.round < before && record.answer.choice)
    .sort((a, b) => a.round - b.round);
  return records.length > 0 ? records[0].answer.choice[0] : null;
}

/** One's own team in the game that is on, or null. */
export function ownTeam(state) {
  const { game } = state.view;
  const chosen = choiceOf(state, game.question);
  return game.teams.find(({ id }) => id === chosen) || null;
}

/** The team's plan of the turn before, as points. */
export const planOf = ({ plan }) => plan.reduce((points, { id, percent }) => ({ ...points, [id]: percent }), {});

/**
 * How this phone stands in a turn: it plays, another phone plays, one has no team, or the room is not
 * at this run.
 * @returns {"plays" | "other_phone" | "no_team" | "elsewhere"}
 */
export function standingIn(item, state) {
  const { game } = state.view;
  if (!game || game.step !== item.step) return "elsewhere";
  const team = ownTeam(state);
  if (!team) return "no_team";
  return !team.median && team.answered > 0 && !formOf(state, item).record ? "other_phone" : "plays";
}
