// @ts-check
// Where options stand on a square of two axes: one option at a time, by a tap on the square or by the
// buttons and sliders below it. Nothing needs to be drawn along. Given with "Save answer".

import { el, svg } from "./dom.js";
import { labelOf } from "./own.js";
import { icon, roundButton } from "./sign.js";

const kMiddle = 50;
const kTap = 5;
const kDot = 5;
// A label may be wider than the square; the number beside the name is what stands on it.
const kNumber = 1.8;

/** The four fields of a square, as the wire has them. */
export const quadrantAt = ([across, up]) => (across > kMiddle ? 0 : 2) + (up > kMiddle ? 1 : 0);

const within = (value, most) => Math.min(most, Math.max(0, Math.round(value)));

/** Where a finger came down, seen from the corner left below. */
export const spotOf = ({ x, y }, { left, bottom, width, height }, most) =>
  [within((most * (x - left)) / width, most), within((most * (bottom - y)) / height, most)];

/** The next five on the way, and never off the square. */
export const tappedTo = (value, sign, most) => within((sign > 0 ? Math.floor(value / kTap) + 1 : Math.ceil(value / kTap) - 1) * kTap, most);

/** The first option that stands nowhere, else the first. */
export const firstToPlace = ({ options }, positions) => (options.find(({ id }) => !(id in positions)) || options[0]).id;

export const spotLines = (positions, ask, say) =>
  Object.keys(positions).map((id) => say("square.spot", { option: labelOf(ask, id), across: positions[id][0], up: positions[id][1] }));

function dotOf(id, number, [across, up], most, here) {
  const x = (100 * across) / most;
  const y = 100 - (100 * up) / most;
  return svg(
    "g",
    { class: "spot" + (here ? " here" : ""), key: id },
    svg("circle", { cx: x, cy: y, r: kDot }),
    svg("text", { x, y: y + kNumber, "text-anchor": "middle" }, String(number)),
  );
}

/** The square with all that stands on it; a tap puts the option there. */
function squareOf({ item, positions, here, enabled, place, page }) {
  const { options, most, quadrants, across, up } = item.ask;
  const placed = options.map(({ id }, at) => ({ id, number: at + 1 })).filter(({ id }) => id in positions);
  const ordered = placed.filter(({ id }) => id !== here).concat(placed.filter(({ id }) => id === here));
  return el(
    "div",
    { class: "square-frame", key: "square" },
    el("p", { class: "axis-name" }, icon("up"), el("span", {}, up)),
    el(
      "div",
      {
        class: "square" + (enabled ? "" : " still"),
        dir: "ltr",
        onclick: (event) => {
          if (enabled) place(() => spotOf({ x: event.clientX, y: event.clientY }, event.currentTarget.getBoundingClientRect(), most), true);
        },
      },
      el("div", { class: "quadrants", "aria-hidden": "true" }, [3, 1, 2, 0].map((at) => el("span", { dir: "auto" }, quadrants[at]))),
      svg("svg", { viewBox: "0 0 100 100", "aria-hidden": "true", focusable: "false" }, ordered.map(({ id, number }) => dotOf(id, number, positions[id], most, id === here))),
    ),
    el("p", { class: "axis-name across" }, el("span", {}, across), icon("next")),
    enabled ? el("p", { class: "hint" }, page.say("square.tap")) : null,
  );
}

/** One axis of one option: less, a slider, more, and the number. */
function axisOf(at, name, option, { item, spot, enabled, place, page }) {
  const { say } = page;
  const { most } = item.ask;
  const value = spot ? spot[at] : kMiddle;
  const to = (moved, told) =>
    place(([across, up]) => (at === 0 ? [moved(across), up] : [across, moved(up)]), told);
  const id = "axis-" + at;
  return el(
    "div",
    { class: "axis", role: "group", "aria-labelledby": id, key: id },
    el("p", { class: "axis-head" }, el("span", { id }, name), el("strong", {}, spot ? String(value) : "–")),
    el(
      "div",
      { class: "axis-mover" },
      roundButton("minus", say("square.less", { axis: name }), enabled && !(spot && value === 0), () => to((now) => tappedTo(now, -1, most), true)),
      el("input", {
        type: "range",
        key: "slider-" + option.id,
        min: 0,
        max: most,
        step: 1,
        value: String(value),
        "aria-label": `${name}: ${option.label}`,
        "aria-valuetext": spot ? String(value) : say("square.nowhere"),
        disabled: !enabled,
        oninput: ({ target }) => to(() => Number(target.value), false),
      }),
      roundButton("plus", say("square.more", { axis: name }), enabled && !(spot && value === most), () => to((now) => tappedTo(now, 1, most), true)),
    ),
  );
}

/** Where an option stands, in words. */
const wordsOf = (spot, { quadrants }, say) => (spot ? quadrants[quadrantAt(spot)] || say("square.at", { across: spot[0], up: spot[1] }) : say("square.nowhere"));

function listOf({ item, positions, here, look, page }) {
  const { say } = page;
  const { options } = item.ask;
  return el(
    "details",
    { class: "fold", key: "all" },
    el("summary", {}, say("square.placed", { n: options.filter(({ id }) => id in positions).length, of: options.length })),
    el(
      "ol",
      { class: "plain spots" },
      options.map(({ id, label }, at) =>
        el(
          "li",
          { key: id },
          el(
            "button",
            { type: "button", class: "all-row", "aria-current": id === here ? "true" : null, onclick: () => look(id) },
            el("span", { class: "place", "aria-hidden": "true" }, String(at + 1)),
            el("span", { class: "all-words" }, el("span", { class: "all-title" }, label), el("span", { class: "hint" }, wordsOf(positions[id], item.ask, say))),
          ),
        ),
      ),
    ),
  );
}

function stepper(by, at, { item, look, page }) {
  const { options } = item.ask;
  const other = options[at + by];
  const name = by > 0 ? "square.next" : "square.before";
  return el(
    "button",
    { type: "button", class: "secondary", key: name, disabled: !other, onclick: () => look(other.id) },
    by < 0 ? icon("back") : null,
    el("span", {}, page.say(name)),
    by > 0 ? icon("next") : null,
  );
}

const positionsOf = ({ value }) => (value ? value.positions : {});

export function squareControl({ item, form, enabled, page, labelled }) {
  const { say, act } = page;
  const { options, across, up } = item.ask;
  const positions = positionsOf(form);
  const here = form.draft.at || firstToPlace(item.ask, positions);
  const at = Math.max(0, options.findIndex(({ id }) => id === here));
  const option = options[at];
  const spot = positions[option.id];
  // From where all stands at the tap, which may be later than what was last drawn.
  const drafted = (changed, told) => act.draft(item, { value: { positions: changed(positionsOf(act.form(item))) }, at: option.id, told });
  const part = {
    item,
    positions,
    here: option.id,
    spot,
    enabled,
    page,
    place: (moved, told) => drafted((now) => ({ ...now, [option.id]: moved(now[option.id] || [kMiddle, kMiddle]) }), told),
    look: (id) => act.draft(item, { at: id, told: true }),
  };
  const takeOff = () => drafted(({ [option.id]: gone, ...others }) => others, true);
  return el(
    "div",
    { class: "points squares", role: "group", "aria-labelledby": labelled, key: "control" },
    el("p", { class: "eyebrow" }, el("span", {}, say("square.option", { n: at + 1, of: options.length }))),
    el("h3", { class: "square-option" }, option.label),
    squareOf(part),
    // A slider says by itself where it is; this is for taps.
    el("p", { class: "unseen", role: "status", key: "told" }, form.draft.told ? `${option.label}: ${spot ? say("square.at", { across: spot[0], up: spot[1] }) + ", " : ""}${wordsOf(spot, item.ask, say)}` : ""),
    el("p", { class: "square-place" }, el("span", {}, wordsOf(spot, item.ask, say)), spot ? el("button", { type: "button", class: "small-button", key: "off", disabled: !enabled, onclick: takeOff }, say("square.take_off")) : null),
    axisOf(0, across, option, part),
    axisOf(1, up, option, part),
    el("p", { class: "square-steps", key: "steps" }, stepper(-1, at, part), stepper(1, at, part)),
    listOf(part),
  );
}
