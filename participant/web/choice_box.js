// @ts-check
// A native choice of one from a list.

import { el } from "./dom.js";

/** Its options are there before one of them is chosen. */
export function choiceBox(props, value, options) {
  const box = el("select", props, options.map(([id, word]) => el("option", { value: id }, word)));
  box.value = box.given = value;
  return box;
}
