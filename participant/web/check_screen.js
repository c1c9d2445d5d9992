// @ts-check
// The check page as a function of what is known: the form, the minute, the verdict, the list.

import { minuteRing, tripsDrawing, verdictSign } from "./check_drawing.js";
import { el, said } from "./dom.js";
import { kMany, kMinuteMs, outcome } from "./measuring.js";
import { icon } from "./sign.js";
import { kLanguages } from "./words.js";

/**
 * @typedef {object} CheckPage
 * @property {any} say
 * @property {string} name of the spot, as it is typed
 * @property {number} now
 * @property {import("./measuring.js").Measuring | null} spot the minute that runs, or the last one
 * @property {boolean} runs
 * @property {boolean} slept the screen went off while it ran
 * @property {boolean} keeps the list outlives the page
 * @property {import("./spots.js").Spot[]} spots
 */

/** "38 ms", "1.4 s" */
export function lengthOf(ms, say) {
  if (ms === null) return "–";
  if (ms < 1000) return say("figure.ms", { n: Math.max(1, Math.round(ms)) });
  return say("figure.s", { n: (ms / 1000).toLocaleString(say.language, { maximumFractionDigits: 1 }) });
}

/** @param {CheckPage} page @param {any} tell what a person does goes there */
export function checkScreen(page, tell) {
  const { say, spot, runs } = page;
  return el("main", { class: "entrance check", key: "check" },
    el("div", { class: "check-head", key: "head" },
      el("p", { class: "wordmark" }, say("app.name")),
      languages(say, tell)),
    el("h1", { key: "title" }, say("title")),
    runs && spot ? minute(page, tell) : [
      spot && verdict(page),
      page.slept && el("p", { class: "notice refused", role: "alert", key: "slept" }, icon("note"), say("slept")),
      form(page, tell)],
    list(page, tell),
    el("p", { class: "hint", key: "kept" }, say(page.keeps ? "kept" : "not_kept")));
}

function languages(say, tell) {
  return el("div", { class: "chips", role: "group", "aria-label": say("language") },
    kLanguages.map((language) => el("button", {
      type: "button", class: "chip", lang: language, key: language,
      "aria-pressed": String(language === say.language), onclick: () => tell("language", language),
    }, say("language." + language))));
}

function form(page, tell) {
  const { say, spots } = page;
  const again = spots.length > 0;
  return el("form", { class: "card", key: "form", onsubmit: (event) => { event.preventDefault(); tell("begin"); } },
    !again && el("p", { key: "how" }, say("how")),
    el("label", { class: "field-label", for: "spot" }, say("name")),
    el("input", {
      class: "text-field", id: "spot", name: "spot", type: "text", autocomplete: "off", maxlength: 40,
      value: page.name, "aria-describedby": "spot-hint", oninput: (event) => tell("name", event.target.value),
    }),
    el("p", { class: "hint", id: "spot-hint" }, say("name.hint")),
    el("button", { type: "submit", class: "primary big", id: "begin" }, say(again ? "again" : "begin")));
}

function minute(page, tell) {
  const { say, spot, now } = page;
  const gone = Math.min(kMinuteMs, now - spot.begun);
  const left = Math.ceil((kMinuteMs - gone) / 1000);
  const last = spot.trips[spot.trips.length - 1];
  return el("section", { class: "card measuring", key: "minute", "aria-labelledby": "hold" },
    el("div", { class: "minute-frame" }, minuteRing(gone / kMinuteMs, left)),
    el("h2", { id: "hold", tabindex: -1 }, say("hold")),
    el("p", { class: "line-now " + (isAway(spot, now) ? "line-away" : "line-here") },
      icon(isAway(spot, now) ? "loop" : "saved"),
      say(!spot.reached ? "now.looking" : isAway(spot, now) ? "now.away" : "now.here")),
    facts(say, [
      ["fact.now", last ? lengthOf(last.ms, say) : "–"],
      ["fact.drops", String(spot.gaps.length)],
      ["fact.devices", spot.devices ? String(spot.devices) : "–"]]),
    tripsDrawing(spot, drawingWords(spot, say)),
    el("button", { type: "button", class: "secondary", onclick: () => tell("stop") }, say("stop")));
}

const isAway = (spot, now) => spot.down || !spot.reached || now - spot.heard_at > 2000;

function drawingWords(spot, say) {
  const { median, worst, drops } = outcome(spot);
  return {
    description: say("drawing", { median: lengthOf(median, say), worst: lengthOf(worst, say), drops }),
    quick: lengthOf(100, say), slow: lengthOf(1000, say),
  };
}

function facts(say, rows) {
  return el("dl", { class: "check-facts" }, rows.map(([key, value]) =>
    el("div", { class: "check-fact" }, el("dt", {}, say(key)), el("dd", {}, value))));
}

function verdict(page) {
  const { say, spot } = page;
  const found = outcome(spot);
  return el("section", { class: "card verdict", key: "verdict", "aria-labelledby": "verdict" },
    el("div", { class: "verdict-row" },
      verdictSign(found.verdict),
      el("h2", { class: "verdict-words", id: "verdict", tabindex: -1 }, say("verdict." + found.verdict))),
    el("p", { class: "verdict-advice" }, say("advice." + found.advice)),
    found.devices >= kMany && el("p", { class: "notice refused" }, icon("note"),
      say("many", { devices: found.devices, many: kMany })),
    facts(say, [
      ["fact.median", lengthOf(found.median, say)],
      ["fact.worst", lengthOf(found.worst, say)],
      ["fact.drops", dropsOf(found, say)],
      ["fact.devices", found.devices ? String(found.devices) : "–"]]),
    tripsDrawing(spot, drawingWords(spot, say)));
}

function dropsOf({ drops, longest }, say) {
  return drops === 0 ? say("drops.none") : say.count("drops", drops, { longest: lengthOf(longest, say) });
}

function list(page, tell) {
  const { say, spots } = page;
  if (spots.length === 0) return null;
  return el("section", { class: "spots", key: "spots", "aria-labelledby": "spots" },
    el("h2", { id: "spots", tabindex: -1 }, say("spots")),
    el("ul", { class: "plain" }, spots.map((one) => row(one, say, tell))),
    el("button", { type: "button", class: "quiet", onclick: () => tell("forget") }, say("forget")));
}

function row(spot, say, tell) {
  const name = spot.name || say("unnamed", { n: spot.id });
  const told = spot.median === null ? "" : say("spot.times", {
    median: lengthOf(spot.median, say), worst: lengthOf(spot.worst, say) });
  return el("li", { class: "spot", key: spot.id },
    verdictSign(spot.verdict),
    el("div", { class: "spot-words" },
      el("p", { class: "spot-name" }, said(name)),
      el("p", { class: "spot-verdict" }, say("short." + spot.verdict)),
      el("p", { class: "hint" }, [told, spot.drops ? dropsOf(spot, say) : "", clock(spot.at)].filter(Boolean).join(" · "))),
    el("button", {
      type: "button", class: "icon-button", "aria-label": say("remove", { name }), onclick: () => tell("remove", spot.id),
    }, icon("close")));
}

const clock = (at) => new Date(at).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
