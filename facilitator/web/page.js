// @ts-check
// What panels are given: types alone.

/**
 * @typedef {{dimension: string, stage: string, stakeholder: string,
 *   hide_finished: boolean}} PolicyFilter "" lets all through
 *
 * What the page itself remembers, beside what the host says.
 * @typedef {Object} Ui
 * @property {boolean} help the list of keys is shown
 * @property {boolean} keys single keys lead the workshop
 * @property {boolean} agenda the agenda is unfolded on a small screen
 * @property {string} confirm which confirmation is asked: "reset", "close" or none
 * @property {string} lock the item whose lock form was asked for
 * @property {Object<string, Object<string, string>>} drafts half-written lock forms, by item and round
 * @property {string} ahead the step that is looked into, "" for none
 * @property {{kind: "forms"|"card", step: string, language: string}|null} paper what is about to be printed
 * @property {string} renaming the seat that gets another name
 * @property {{step: string, chosen: string[]}|null} plan scenarios or policies ticked but not sent
 * @property {PolicyFilter} filter which policies are offered for ticking
 * @property {import("./action_draft.js").Draft[]} actions what was typed into the road-map
 * @property {import("./run_draft.js").RunDraft|null} run settings of a run chosen but not applied
 * @property {import("./own_policy_draft.js").OwnPolicyDraft} own the option of our own being written
 *
 * @typedef {Object} Page
 * @property {import("./messages.js").FacilitatorView} view
 * @property {import("./words.js").Words} words
 * @property {import("./words.js").Words} screenWords words of the big screen, for the preview
 * @property {import("./facilitator_state.js").PageState} state
 * @property {Ui} ui
 * @property {boolean} isLive commands can be sent
 * @property {boolean} isBusy a command is on its way
 * @property {number} since when the view came
 * @property {number} now
 * @property {(command: import("./messages.js").Command) => number} send gives its id, 0 if not sent
 * @property {(fields: Partial<Ui>) => void} set
 * @property {(path: string) => string} picture
 */

export {};
