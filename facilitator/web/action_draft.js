// @ts-check
// What was typed about an action and is not yet what the host says: on its way, or refused. As a
// value: a message in, new drafts out.

/**
 * @typedef {"owner"|"due"|"status"} Field
 * @typedef {Object} Draft
 * @property {string} policy
 * @property {Field} field
 * @property {string} value
 * @property {number} id of the command that carries it; 0: it could not be sent
 * @property {"sent"|"done"|"refused"} state
 * @property {string} code of the refusal
 *
 * @typedef {import("./messages.js").Action} Action
 */

/**
 * With this typed; what was typed before in the same field goes.
 * @param {Draft[]} drafts
 * @param {string} policy
 * @param {Field} field
 * @param {string} value
 * @param {number} id
 * @returns {Draft[]}
 */
export function typed(drafts, policy, field, value, id) {
  const others = drafts.filter((one) => one.policy !== policy || one.field !== field);
  const state = id > 0 ? "sent" : "refused";
  return others.concat({ policy, field, value, id, state, code: id > 0 ? "" : "not_sent" });
}

/**
 * A draft goes with the first view after the host has taken it, and when a view says the same.
 * @param {Draft[]} drafts
 * @param {any} message of the host, or `line` from the link
 * @returns {Draft[]}
 */
export function heard(drafts, message) {
  if (drafts.length === 0) return drafts;
  switch (message.type) {
    case "done": return marked(drafts, message.id, "done", "");
    case "refused": return marked(drafts, message.id, "refused", message.code);
    case "line": return message.line === "live" ? drafts : drafts.map(unsent);
    case "state": return unsettled(drafts, message.view.road_map ? message.view.road_map.actions : []);
    default: return drafts;
  }
}

function marked(drafts, id, state, code) {
  return drafts.map((one) => (one.id === id ? Object.assign({}, one, { state, code }) : one));
}

function unsent(draft) {
  return draft.state === "sent" ? Object.assign({}, draft, { state: "refused", code: "not_sent" }) : draft;
}

function unsettled(drafts, actions) {
  return drafts.filter((draft) => {
    const action = actions.filter((one) => one.policy === draft.policy)[0];
    return draft.state !== "done" && action && action[draft.field] !== draft.value.trim();
  });
}

/** The draft of a field; undefined without one. @returns {Draft|undefined} */
export function draftOf(drafts, policy, field) {
  return drafts.filter((one) => one.policy === policy && one.field === field)[0];
}

/**
 * The command for one changed field. The others go as they are, or as they are on their way; what
 * was refused stays behind.
 * @param {Draft[]} drafts
 * @param {Action} action
 * @param {Field} field
 * @param {string} value
 */
export function actionWith(drafts, action, field, value) {
  const { policy, owner, due, status } = action;
  const command = { type: "set_action", policy, owner, due, status };
  drafts.filter((one) => one.policy === policy && one.state !== "refused")
    .forEach((one) => { command[one.field] = one.value.trim(); });
  command[field] = value.trim();
  return command;
}
