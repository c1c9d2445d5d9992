// @ts-check
// One's own answers on their way: kept on this phone, saved, counted. Pure.
//
// A place is one item in one round. What stands at a place is a record {item, round, key, revision,
// answer, mark, before}: the newest change first, and behind it the one it falls back to when it is
// refused.

export const placeOf = (item, round) => item + "/" + round;

export const without = (map, place) => {
  const rest = { ...map };
  delete rest[place];
  return rest;
};

const at = (map, place, value) => (value ? { ...map, [place]: value } : without(map, place));

/** The same content gives the same text, whatever the order of its fields. */
export function contentOf(answer) {
  if (Array.isArray(answer)) return "[" + answer.map(contentOf).join() + "]";
  if (answer === null || typeof answer !== "object") return JSON.stringify(answer);
  return "{" + Object.keys(answer).sort().map((name) => name + ":" + contentOf(answer[name])).join() + "}";
}

/** The answer without its reason. */
export function valueOf(answer) {
  if (!answer) return null;
  const { reason, ...value } = answer;
  return value;
}

/** The highest revision that was ever given here. */
const newest = (record) => (record ? Math.max(record.revision, newest(record.before)) : 0);

/** A change of one's own: kept from the tap on. The same answer again changes nothing. */
export function withAnswer(state, { item, round, key, answer }) {
  const place = placeOf(item, round);
  const before = state.answers[place] || null;
  const drafts = without(state.drafts, place);
  if (before && contentOf(before.answer) === contentOf(answer)) {
    return place in state.drafts ? { ...state, drafts } : state;
  }
  const next = {
    item,
    round,
    key,
    revision: newest(before) + 1,
    answer,
    mark: "kept",
    before,
  };
  return {
    ...state,
    drafts,
    notices: without(state.notices, place),
    answers: { ...state.answers, [place]: next },
  };
}

/** The record with the one of this key and revision changed, wherever it stands in the line. */
function changed(record, { key, revision }, how) {
  if (!record) return record;
  if (record.key === key && record.revision === revision) return how(record);
  const before = changed(record.before, { key, revision }, how);
  return before === record.before ? record : { ...record, before };
}

/** An acknowledgement is for one revision: it says nothing of a newer one. */
export function withAcknowledgement(state, { item, round, key, revision, saved, counted }) {
  const place = placeOf(item, round);
  const mark = counted ? "counted" : saved ? "saved" : "kept";
  const record = changed(state.answers[place], { key, revision }, (found) =>
    found.mark === "counted" ? found : { ...found, mark, before: mark === "kept" ? found.before : null },
  );
  if (record === state.answers[place]) return state;
  return { ...state, answers: at(state.answers, place, record) };
}

/** Codes that say nothing about the answer: it stays kept and is sent again. */
export const kSendAgain = ["not_saved", "busy"];

/** Given with one tap, and so with another one again. */
const isTapped = (value, ask) => "scale" in value || ("choice" in value && !(ask && ask.kind === "budget"));

/** What was put together is not thrown away with the refusal: it becomes a draft again. */
function rescued(draft, refused, stands, ask) {
  const value = valueOf(refused);
  const next = { ...draft };
  if (!isTapped(value, ask) && next.value === undefined) next.value = value;
  const standing = stands && stands.answer.reason;
  if (refused.reason && refused.reason !== standing && next.reason === undefined) {
    next.reason = refused.reason;
  }
  return next.value === undefined && next.reason === undefined ? null : next;
}

/** A refusal is final for its key: the answer before stands again, and the page says why. */
export function withRefusal(state, { item, round, key, revision, code, message, hint }) {
  if (kSendAgain.includes(code)) return state;
  const place = placeOf(item, round);
  let refused = null;
  const record = changed(state.answers[place], { key, revision }, (found) => {
    refused = found;
    return found.before;
  });
  if (!refused) return state;
  const wasOnTop = refused === state.answers[place];
  const { ask } = state.titles[item] || { ask: null };
  const draft = wasOnTop ? rescued(state.drafts[place] || {}, refused.answer, record, ask) : state.drafts[place];
  return {
    ...state,
    answers: at(state.answers, place, record),
    drafts: at(state.drafts, place, draft),
    notices: { ...state.notices, [place]: { code, message, hint, refused: refused.answer } },
  };
}

/** The kept changes on top of what the host knows. */
function keptOver(record, own) {
  if (!record || record.mark !== "kept") return own;
  if (own && record.key === own.key) return own;
  return { ...record, before: keptOver(record.before, own) };
}

/** What does count, as the host tells it: all else that was marked saved or counted is no more. */
export function withMine(state, { answers: mine }) {
  const answers = {};
  for (const one of mine) {
    const { item, round, key, revision, answer } = one;
    const own = { item, round, key, revision, answer, mark: "counted", before: null };
    answers[placeOf(item, round)] = keptOver(state.answers[placeOf(item, round)], own);
  }
  for (const place of Object.keys(state.answers)) {
    if (place in answers) continue;
    const record = keptOver(state.answers[place], null);
    if (record) answers[place] = record;
  }
  return { ...state, answers };
}

/**
 * What is still to be sent, each with the key and revision it was given when it was made.
 * @returns {import("./messages.js").Cast[]}
 */
export const waiting = (state) =>
  Object.keys(state.answers).map((place) => state.answers[place]).filter((one) => one.mark === "kept");

/** Given at once, by an item's own controls, not by "Save answer". */
export const isOnTap = ({ ask }) => ["scale", "choice", "ideas"].includes(ask.kind);

/** What one has put together here: the draft, else the answer. */
export function formOf(state, item) {
  const place = placeOf(item.id, item.round);
  const record = state.answers[place];
  const draft = state.drafts[place] || {};
  const answer = record ? record.answer : null;
  const reason = (answer && answer.reason) || "";
  const { writing } = draft;
  const value_changed =
    (draft.value !== undefined && contentOf(draft.value) !== contentOf(valueOf(answer))) || Boolean(writing && writing.text.trim() !== writing.was);
  return {
    place,
    record,
    notice: state.notices[place],
    value: draft.value !== undefined ? draft.value : valueOf(answer),
    reason: draft.reason !== undefined ? draft.reason : reason,
    saidReason: reason,
    draft,
    value_changed,
    changed: value_changed || (draft.reason !== undefined && draft.reason.trim() !== reason),
  };
}

export function withDraft(state, { item, round, draft }) {
  const place = placeOf(item, round);
  return { ...state, drafts: { ...state.drafts, [place]: { ...state.drafts[place], ...draft } } };
}
