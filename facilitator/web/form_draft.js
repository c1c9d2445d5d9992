// @ts-check
// What was typed into forms and is not yet what the host says, by the place of each form. As a value:
// a message in, new drafts out.

/**
 * @typedef {Object} FormDraft
 * @property {Object<string, string>} fields as they were typed; what was not touched is not there
 * @property {"writing"|"sent"|"refused"} state
 * @property {number} id of the command that carries it
 * @property {string} code of the refusal; not_sent: the line was lost
 * @property {string} key drawn for what is new; it stays, so that what is sent again is not doubled
 *
 * @typedef {Object} Forms
 * @property {Object<string, FormDraft>} drafts
 * @property {Object<string, number>} kept how often each was kept: then it begins anew
 * @property {string} last place of the one that was kept last
 */

/** @type {Forms} */
export const noForms = { drafts: {}, kept: {}, last: "" };

/** @type {FormDraft} */
const blank = { fields: {}, state: "writing", id: 0, code: "", key: "" };

const changed = (value, more) => Object.assign({}, value, more);

/** @returns {FormDraft} */
export function draftAt(forms, place) {
  return forms.drafts[place] || blank;
}

/** @returns {number} */
export function timesKept(forms, place) {
  return forms.kept[place] || 0;
}

function withDraft(forms, place, more) {
  return changed(forms, {
    drafts: changed(forms.drafts, { [place]: changed(draftAt(forms, place), more) }),
  });
}

/** @param {Forms} forms @param {Object<string, string>} fields @returns {Forms} */
export function written(forms, place, fields) {
  return withDraft(forms, place, { fields: changed(draftAt(forms, place).fields, fields) });
}

/** On its way; with 0 it could not be sent. @param {Forms} forms @returns {Forms} */
export function sent(forms, place, id, key) {
  return id > 0 ? withDraft(forms, place, { state: "sent", id, code: "", key })
    : withDraft(forms, place, { state: "refused", id: 0, code: "not_sent", key });
}

/** @param {Forms} forms @returns {Forms} */
export function refused(forms, place, code) {
  return withDraft(forms, place, { state: "refused", id: 0, code });
}

/** Thrown away. @param {Forms} forms @returns {Forms} */
export function forgotten(forms, place) {
  const drafts = changed(forms.drafts, {});
  delete drafts[place];
  return changed(forms, { drafts });
}

/**
 * @param {Forms} forms
 * @param {any} message of the host, or `line` from the link
 * @returns {Forms}
 */
export function heard(forms, message) {
  const underWay = Object.keys(forms.drafts).filter((place) => forms.drafts[place].state === "sent");
  const place = underWay.filter((one) => forms.drafts[one].id === message.id)[0];
  switch (message.type) {
    case "done": return place === undefined ? forms : taken(forms, place);
    case "refused": return place === undefined ? forms : refused(forms, place, message.code);
    case "line": return message.line === "live" ? forms
      : underWay.reduce((all, one) => refused(all, one, "not_sent"), forms);
    default: return forms;
  }
}

/**
 * Drafts as they were kept over a reload. Of what was on its way nobody knows any more.
 * @param {Object<string, FormDraft>} drafts
 * @returns {Forms}
 */
export function restored(drafts) {
  const lost = (draft) => (draft.state === "sent" ? { state: "refused", code: "not_sent", id: 0 } : {});
  const whole = (draft) => changed(blank, changed(draft, lost(draft)));
  return changed(noForms, {
    drafts: Object.keys(drafts).reduce((all, place) => changed(all, { [place]: whole(drafts[place]) }), {}),
  });
}

function taken(forms, place) {
  const kept = changed(forms.kept, { [place]: timesKept(forms, place) + 1 });
  return changed(forgotten(forms, place), { kept, last: place });
}
