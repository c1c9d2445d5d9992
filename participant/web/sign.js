// @ts-check
// The few signs of the page. Each stands beside a word and says nothing alone.

import { el, svg } from "./dom.js";

const kLines = {
  kept: "M8 3h8a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM10.5 18h3",
  saved: "M5 12.5l4.5 4.5L19 7.5",
  counted: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8 12.3l2.8 2.8L16 9.6",
  menu: "M4 7h16M4 12h16M4 17h16",
  close: "M6 6l12 12M18 6L6 18",
  down: "M12 5v14M6 13l6 6 6-6",
  up: "M12 19V5M6 11l6-6 6 6",
  next: "M9 5l7 7-7 7",
  back: "M15 5l-7 7 7 7",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  loop: "M5 12a7 7 0 0 1 12-5l2 2M19 4v5h-5M19 12a7 7 0 0 1-12 5l-2-2M5 20v-5h5",
  find: "M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l4.5 4.5",
  clock: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3 2",
  note: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v5.5M12 7.2v.6",
  enlarge: "M14 4h6v6M10 20H4v-6M20 4l-7 7M4 20l7-7",
};

export function icon(name) {
  return svg(
    "svg",
    { class: "icon icon-" + name, viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false" },
    svg("path", { d: kLines[name] }),
  );
}

/** A round button with a sign; one that can do nothing now stays in its place and says so. */
export function roundButton(name, label, possible, work) {
  return el(
    "button",
    { type: "button", class: "round-button", key: name, "aria-label": label, "aria-disabled": String(!possible), onclick: possible ? work : () => {} },
    icon(name),
  );
}

/** How far up the scale a step stands: bars, filled up to the step. */
export function height(level, steps) {
  const bars = [];
  const width = 24 / steps;
  for (let at = 0; at < steps; ++at) {
    const tall = 5 + (15 * at) / Math.max(1, steps - 1);
    bars.push(
      svg("rect", {
        class: at <= level ? "filled" : "empty",
        x: (at * width + 0.6).toFixed(1),
        y: (21 - tall).toFixed(1),
        width: (width - 1.2).toFixed(1),
        height: tall.toFixed(1),
        rx: 0.8,
      }),
    );
  }
  return svg("svg", { class: "height", viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false" }, bars);
}
