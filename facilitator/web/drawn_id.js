// @ts-check
// Ids that a page draws itself: also over plain http, where browsers have fewer ways to do so.

const BYTES = 16;

/** 32 hexadecimal digits, drawn at random. @returns {string} */
export function drawnId() {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  return Array.from(bytes, (byte) => `0${byte.toString(16)}`.slice(-2)).join("");
}
