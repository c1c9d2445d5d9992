// @ts-check
// The drawings of the check page: the sign of a verdict, the minute as a ring, and how long each
// answer took.

import { svg } from "./dom.js";
import { grade, kMinuteMs } from "./measuring.js";

// Waves of an access point over a shape that says the verdict without its colour.
const kSigns = {
  good: "M8 22l8 8 18-20",
  shaky: "M21 12v14M21 32v.5",
  bad: "M11 11l20 20M31 11L11 31",
  none: "M11 11l20 20M31 11L11 31",
};
const kFrames = {
  good: "M21 2a19 19 0 1 0 0 38 19 19 0 0 0 0-38z",
  shaky: "M21 3L40 38H2z",
  bad: "M13 2h16l11 11v16L29 40H13L2 29V13z",
  none: "M13 2h16l11 11v16L29 40H13L2 29V13z",
};

/** @param {"good"|"shaky"|"bad"|"none"} verdict */
export const verdictSign = (verdict) =>
  svg("svg", { class: "verdict-sign verdict-" + verdict, viewBox: "0 0 42 42", "aria-hidden": "true", focusable: "false" },
    svg("path", { class: "verdict-frame", d: kFrames[verdict] }),
    svg("path", { class: "verdict-mark", d: kSigns[verdict] }));

const kRound = 2 * Math.PI * 44;

/** How much of the minute is gone, 0 … 1, around the seconds that are left. */
export const minuteRing = (gone, seconds) =>
  svg("svg", { class: "minute", viewBox: "0 0 100 100", "aria-hidden": "true", focusable: "false" },
    svg("circle", { class: "minute-track", cx: 50, cy: 50, r: 44 }),
    svg("circle", {
      class: "minute-gone", cx: 50, cy: 50, r: 44, transform: "rotate(-90 50 50)",
      "stroke-dasharray": `${gone * kRound} ${kRound}`,
    }),
    svg("text", { class: "minute-figure", x: 50, y: 50, "text-anchor": "middle", "dominant-baseline": "central" }, String(seconds)));

const kWide = 320;
const kHigh = 96;
const kLeast = 10; // milliseconds at the bottom, and at the top; between them each tenfold is as high
const kMost = 4000;

const heightOf = (ms) =>
  (kHigh * Math.log(Math.min(kMost, Math.max(kLeast * 1.2, ms)) / kLeast)) / Math.log(kMost / kLeast);
const placeOf = (spot, at) => (kWide * Math.min(kMinuteMs, Math.max(0, at - spot.begun))) / kMinuteMs;

/**
 * Each answer a bar, as high as it took long; a drop goes from bottom to top.
 * @param {import("./measuring.js").Measuring} spot
 * @param {{description: string, quick: string, slow: string}} words
 */
export function tripsDrawing(spot, { description, quick, slow }) {
  const level = (ms, label) => [
    svg("line", { class: "trip-level", x1: 0, x2: kWide, y1: kHigh - heightOf(ms), y2: kHigh - heightOf(ms) }),
    svg("text", { class: "trip-label", x: kWide, y: kHigh - heightOf(ms) - 3, "text-anchor": "end" }, label)];
  return svg("svg", { class: "trips", viewBox: `0 0 ${kWide} ${kHigh + 2}`, role: "img", "aria-label": description },
    spot.gaps.map(({ from, to }) => svg("rect", {
      class: "trip-gap", x: placeOf(spot, from), y: 0, height: kHigh,
      width: Math.max(2, placeOf(spot, to) - placeOf(spot, from)),
    })),
    level(100, quick), level(1000, slow),
    svg("line", { class: "trip-ground", x1: 0, x2: kWide, y1: kHigh + 1, y2: kHigh + 1 }),
    spot.trips.map(({ at, ms }) => svg("rect", {
      class: "trip trip-" + grade(ms), x: placeOf(spot, at) - 1, width: 2,
      y: kHigh - heightOf(ms), height: heightOf(ms),
    })));
}
