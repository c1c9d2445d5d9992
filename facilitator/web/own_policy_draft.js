// @ts-check
// An option of the city's own while it is written, until it stands among the policies. As a value: a
// message in, a new draft out.

/**
 * @typedef {Object} OwnPolicyDraft
 * @property {Object<string, string>} fields as they were typed; what was not touched is not there
 * @property {"writing"|"sent"|"lost"|"refused"} state
 * @property {number} id of the command that carries it
 * @property {string} code of the refusal
 * @property {number} count of those that were taken: another one begins anew
 * @property {Object<string, string>|null} taken fields of the last one
 *
 * @typedef {import("./messages.js").PolicyPlan} PolicyPlan
 */

/** @type {OwnPolicyDraft} */
export const emptyOwnPolicy = { fields: {}, state: "writing", id: 0, code: "", count: 0, taken: null };

const changed = (draft, more) => Object.assign({}, draft, more);

/** @param {OwnPolicyDraft} draft @returns {OwnPolicyDraft} */
export function written(draft, name, value) {
  return changed(draft, { fields: changed(draft.fields, { [name]: value }), taken: null });
}

/**
 * What stands in the fields; before anything was chosen, the first field of the model.
 * @param {{fields: Object<string, string>}} draft
 * @param {PolicyPlan} plan
 * @returns {Object<string, string>}
 */
export function fieldsOf(draft, plan) {
  const first = plan.sub_dimensions[0];
  const usual = { title: "", text: "", sub_dimension: first ? first.id : "", stage: "1", cost: "1", min_years: "1" };
  return changed(usual, draft.fields);
}

/**
 * The command for it; null where cost or years are no whole numbers.
 * @param {Object<string, string>} fields
 */
export function addPolicy({ title, text, sub_dimension, stage, cost, min_years }) {
  if (!isWhole(cost) || !isWhole(min_years)) return null;
  return {
    type: "add_policy", sub_dimension, stage: Number(stage), title: title.trim(), text: text.trim(),
    cost: Number(cost), min_years: Number(min_years),
  };
}

// How large they may be, the host says; with more digits than that it could not read the command.
function isWhole(typed) {
  return /^-?\d{1,6}$/.test(typed.trim());
}

/** On its way; what could not be sent stays. @returns {OwnPolicyDraft} */
export function sent(draft, id) {
  return id > 0 ? changed(draft, { state: "sent", id, code: "" }) : changed(draft, { state: "lost", id: 0 });
}

/** @returns {OwnPolicyDraft} */
export function refused(draft, code) {
  return changed(draft, { state: "refused", id: 0, code });
}

/**
 * @param {OwnPolicyDraft} draft
 * @param {any} message of the host, or `line` from the link
 * @returns {OwnPolicyDraft}
 */
export function heard(draft, message) {
  const isMine = draft.state === "sent" && message.id === draft.id;
  switch (message.type) {
    case "done": return isMine ? taken(draft) : draft;
    case "refused": return isMine ? refused(draft, message.code) : draft;
    case "line": return message.line !== "live" && draft.state === "sent" ? changed(draft, { state: "lost" }) : draft;
    case "state": return arrived(draft, message.view.plan) ? taken(draft) : draft;
    default: return draft;
  }
}

function taken(draft) {
  return changed(emptyOwnPolicy, { count: draft.count + 1, taken: draft.fields });
}

// It may have come before the line went. A second one of the same would have to be lived with.
function arrived(draft, plan) {
  return draft.state === "lost" && draft.id > 0 && Boolean(plan) &&
    Boolean(ownLike(plan, fieldsOf(draft, plan)));
}

/**
 * The city's own option with this title, in this field and at this stage; the last of several.
 * @param {PolicyPlan} plan
 * @param {Object<string, string>} fields
 * @returns {import("./messages.js").Policy|undefined}
 */
export function ownLike(plan, { title, sub_dimension, stage }) {
  return plan.policies.filter((one) => one.own && one.title === title.trim() &&
    one.id.indexOf(sub_dimension) === 0 && String(one.stage) === stage).pop();
}
