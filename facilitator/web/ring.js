// @ts-check
// How many have answered: a calm ring with the figure in it, and the sentence beside it.

import { el, shape } from "./dom.js";

const RADIUS = 44;
const ROUND = 2 * Math.PI * RADIUS;
const LONG = 1000; // a figure of four digits is wider than the ring

/**
 * @param {{answered: number, expected: number, phase: string}} item
 * @param {import("./words.js").Words} words
 * @param {string} heading what stands above the sentence
 * @param {string} [kind]
 * @param {string} [said] the sentence, where it is not of people
 */
export function ring(item, words, heading, kind, said) {
  return el("div", { class: kind || "ring", "data-phase": item.phase },
    el("div", { class: "ring-dial" },
      dial(item),
      el("p", { class: item.answered < LONG ? "ring-figure" : "ring-figure ring-figure-long" },
        item.answered)),
    el("div", { class: "ring-words" },
      el("p", { class: "ring-heading" }, heading),
      el("p", { class: "ring-sentence" }, said || sentence(item, words))));
}

/** "of 38 have answered" beside the figure; all and none are said in words. */
export function sentence({ answered, expected }, words) {
  if (expected === 0) return words.say("ballot.nobody");
  if (answered >= expected) return words.say("ballot.all", { expected });
  return words.say("ballot.of", { expected });
}

function dial({ answered, expected }) {
  const share = expected > 0 ? Math.min(1, answered / expected) : 0;
  return shape("svg", { viewBox: "0 0 100 100", "aria-hidden": "true", class: "ring-drawing" },
    shape("circle", { class: "ring-track", cx: 50, cy: 50, r: RADIUS }),
    shape("circle", {
      class: "ring-share", cx: 50, cy: 50, r: RADIUS, transform: "rotate(-90 50 50)",
      "stroke-dasharray": ROUND.toFixed(2), "stroke-dashoffset": (ROUND * (1 - share)).toFixed(2),
    }));
}

/** What the phase means for those who look at the screen. */
export function phaseWords(item, words) {
  const again = item.round > 1 && item.phase === "open";
  if (again) return words.say("phase.open_again", { round: item.round });
  return words.say(`phase.${item.phase}`);
}
