// @ts-check
// How a run of the city model shall be played: what was chosen here and not yet applied.

/** @typedef {import("./messages.js").Game} Game */

/**
 * @typedef {{budget: string, start: "zero"|"profile", play: "device"|"median"}} RunFields as typed
 * @typedef {{step: string, fields: Partial<RunFields>}} RunDraft
 */

export const MOST_BUDGET = 1000;

/**
 * What was chosen for this run, else how it is set.
 * @param {RunDraft|null} draft
 * @param {Game} game
 * @returns {RunFields}
 */
export function fieldsOf(draft, game) {
  const set = { budget: String(game.budget), start: game.start, play: game.play };
  return Object.assign(set, draft && draft.step === game.step ? draft.fields : {});
}

/**
 * @param {RunDraft|null} draft
 * @param {Game} game
 * @param {Partial<RunFields>} fields
 * @returns {RunDraft}
 */
export function chosen(draft, game, fields) {
  const before = draft && draft.step === game.step ? draft.fields : {};
  return { step: game.step, fields: Object.assign({}, before, fields) };
}

/** Whether a budget is one the host takes. @param {string} text */
export function isBudget(text) {
  return /^\d{1,4}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= MOST_BUDGET;
}

/**
 * The command that sets the run; null when nothing differs or something is wrong.
 * @param {RunDraft|null} draft
 * @param {Game} game
 * @returns {import("./messages.js").Command|null}
 */
export function setRun(draft, game) {
  const { budget, start, play } = fieldsOf(draft, game);
  if (!game.settable || !isBudget(budget)) return null;
  const differs = Number(budget) !== game.budget || start !== game.start || play !== game.play;
  return differs ? { type: "set_run", step: game.step, budget: Number(budget), start, play } : null;
}
