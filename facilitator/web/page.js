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
 * @property {string} confirm which confirmation is asked: "reset", "close", "lead", "public-ID" of a result page, or none
 * @property {string} name how other facilitators see this page
 * @property {string} visibility who may watch, as chosen and not yet answered
 * @property {string} until when a question closes that stays open, as typed; "" for the usual
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
 * @property {import("./form_draft.js").Forms} forms what was typed into forms and not kept
 * @property {string} editing the form that was asked for, by its place; none: ""
 * @property {boolean} editor the agenda can be changed
 * @property {boolean} waiting of ideas only those that are not on the screen are listed
 * @property {string} merging the key of the idea that is about to be put to another
 * @property {import("./ideas_draft.js").IdeasDraft|null} ideas what a step shall ask about, not applied
 * @property {import("./struck.js").Struck|null} struck what was struck out last
 * @property {string} sheet the seat of the sheet that is entered
 * @property {Object<string, number>} revisions of answers entered, by the place of their form
 * @property {Object<string, string>} ideaKeys of ideas entered, by place and text
 *
 * @typedef {Object} Page
 * @property {import("./messages.js").FacilitatorView} view
 * @property {import("./words.js").Words} words
 * @property {import("./words.js").Words} screenWords words of the big screen, for the preview
 * @property {import("./facilitator_state.js").PageState} state
 * @property {Ui} ui
 * @property {boolean} [records] a recorder's: it has notes and actions, and no moves
 * @property {boolean} isLinked the host can be spoken to
 * @property {boolean} isLive moves can be sent: there is a line, and this page leads or may
 * @property {boolean} isBusy a command is on its way
 * @property {number} since when the view came
 * @property {number} now
 * @property {number} clock milliseconds since 1970
 * @property {(command: import("./messages.js").Command) => number} send gives its id, 0 if not sent
 * @property {(fields: Partial<Ui>) => void} set
 * @property {(path: string) => string} picture
 */

export {};
