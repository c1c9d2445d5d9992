// @ts-check
// What a step about ideas will ask about, while it is chosen, worded and ordered here and not sent yet.

import { shifted } from "./wishes.js";

/**
 * @typedef {{id: string, text: string}} Line
 * @typedef {{step: string, lines: Line[], next: number}} IdeasDraft
 * @typedef {import("./messages.js").IdeasPlan} IdeasPlan
 */

/**
 * What was changed here, else what is planned.
 * @param {IdeasDraft|null} draft
 * @param {IdeasPlan} plan
 * @returns {IdeasDraft}
 */
export function draftOf(draft, plan) {
  if (draft && draft.step === plan.step) return draft;
  const lines = plan.planned.map((text, at) => ({ id: String(at), text }));
  return { step: plan.step, lines, next: lines.length };
}

const withLines = (draft, lines) => Object.assign({}, draft, { lines });

/** @param {IdeasDraft} draft @param {string} id @param {string} text @returns {IdeasDraft} */
export function worded(draft, id, text) {
  return withLines(draft, draft.lines.map((one) => (one.id === id ? { id, text } : one)));
}

/** A place up or down; null where there is none. @param {IdeasDraft} draft @param {string} id @param {1|-1} way */
export function moved(draft, id, way) {
  const order = shifted(draft.lines.map((one) => one.id), id, way);
  return order && withLines(draft, order.map((one) => draft.lines.filter((line) => line.id === one)[0]));
}

/** @param {IdeasDraft} draft @param {string} id @returns {IdeasDraft} */
export function without(draft, id) {
  return withLines(draft, draft.lines.filter((one) => one.id !== id));
}

/** At the end. @param {IdeasDraft} draft @param {string} text @returns {IdeasDraft} */
export function added(draft, text) {
  const lines = draft.lines.concat({ id: String(draft.next), text });
  return Object.assign({}, draft, { lines, next: draft.next + 1 });
}

/**
 * The command for it; null without any words: none at all would be "as collected".
 * @param {IdeasDraft} draft
 */
export function planIdeas(draft) {
  const ideas = draft.lines.map((one) => one.text.trim()).filter(Boolean);
  return ideas.length > 0 ? { type: "plan_ideas", step: draft.step, ideas } : null;
}
