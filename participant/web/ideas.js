// @ts-check
// Ideas of one's own, and those of others that one would carry too. Each change gives the whole answer
// at once; what is being written stays a draft until then, whatever the others do meanwhile.

import { el } from "./dom.js";
import { icon } from "./sign.js";
import { cleaned, lengthOf } from "./writing.js";

const kNone = { own: [], up: [] };
const kBlank = { key: null, text: "", was: "" };
// The browser counts an emoji as two.
const kPairs = 2;

/** As it is given: one line, without what nobody sees. */
export const lineOf = (text) => cleaned(text).replace(/\s+/g, " ").trim();

/** With an idea given, or with new words under its key. */
export function withIdea({ own, up }, { key, text }) {
  const known = own.some((one) => one.key === key);
  return { own: known ? own.map((one) => (one.key === key ? { key, text } : one)) : own.concat({ key, text }), up };
}

export const withoutIdea = ({ own, up }, key) => ({ own: own.filter((one) => one.key !== key), up });

/** Carried, or no more; by key, for the order of the taps is nobody's business. */
export function carrying({ own, up }, key) {
  return { own, up: up.includes(key) ? up.filter((one) => one !== key) : up.concat(key).sort() };
}

export const ideaLines = ({ own, up }, ask, say) =>
  own.map(({ text }) => text).concat(up.length > 0 || own.length === 0 ? [say.count("ideas.carried", up.length)] : []);

/** Whether what is written may be given: words, not too many, and room for another idea. */
export function isGivable(writing, { own }, { most, each }) {
  const text = lineOf(writing.text);
  const known = own.some(({ key }) => key === writing.key);
  return text !== "" && lengthOf(text) <= most && text !== writing.was && (known || own.length < each);
}

const ideasOf = ({ value }) => (value ? value.ideas : kNone);
const writingOf = ({ draft }) => draft.writing || kBlank;

/** Words into the box: while one is in it the page does not touch what stands there. */
function put(item, writing, act) {
  act.draft(item, { writing, taken: null });
  const box = /** @type {HTMLTextAreaElement | null} */ (document.getElementById("idea-" + item.id));
  if (!box) return;
  box.value = writing.text;
  box.focus();
}

/** An answer ends the draft of its place: what is being written goes on. */
function giveBeside({ item, page }, changed, more = {}) {
  const form = page.act.form(item);
  page.act.answer(item, { ideas: changed(ideasOf(form)) });
  page.act.draft(item, { writing: writingOf(form), ...more });
}

/** As it stands at the tap, which may be later than what was last drawn. */
function give({ item, page }) {
  const form = page.act.form(item);
  const writing = writingOf(form);
  if (isGivable(writing, ideasOf(form), item.ask)) {
    page.act.answer(item, { ideas: withIdea(ideasOf(form), { key: writing.key || page.newKey(), text: lineOf(writing.text) }) });
    put(item, kBlank, page.act);
  } else if (form.draft.value) {
    page.act.answer(item, form.draft.value);
  }
}

/** The box, and the one button that gives what is in it. */
function writingBox(part, ideas) {
  const { item, form, enabled, page } = part;
  const { say, act } = page;
  const { most, each } = item.ask;
  const writing = writingOf(form);
  const full = ideas.own.length >= each && writing.key === null;
  const n = lengthOf(lineOf(writing.text));
  const again = Boolean(form.draft.value) && writing.text === "";
  return el(
    "div",
    { class: "idea-box", key: "box" },
    el("label", { class: "field-label", for: "idea-" + item.id }, say(writing.key ? "ideas.change_title" : "ideas.box")),
    el("textarea", {
      key: "idea-" + item.id,
      id: "idea-" + item.id,
      class: "text-field",
      rows: full ? 1 : 3,
      maxlength: kPairs * most,
      dir: "auto",
      enterkeyhint: "send",
      "data-item": item.id,
      "aria-describedby": full ? "idea-means" : "idea-means idea-counter",
      disabled: !enabled,
      readonly: full,
      value: writing.text,
      oninput: ({ target }) => act.draft(item, { writing: { ...writingOf(act.form(item)), text: target.value }, taken: null }),
      // An idea is one line: the key that ends it gives it.
      onkeydown: (event) => {
        if (event.key !== "Enter" || event.isComposing) return;
        event.preventDefault();
        give(part);
      },
    }),
    el(
      "p",
      { class: "idea-foot" },
      el("span", { class: "hint", role: "status" }, say(full ? "ideas.full" : "ideas.given", { n: ideas.own.length, each })),
      full ? null : el("span", { class: "counter" + (n > most ? " over" : ""), id: "idea-counter" }, say("text.counter", { n, most })),
    ),
    el(
      "p",
      { class: "idea-buttons" },
      el(
        "button",
        { type: "button", class: "primary", key: "give", disabled: !enabled || !(again || isGivable(writing, ideas, item.ask)), onclick: () => give(part) },
        say(again ? "ideas.give_again" : writing.key ? "ideas.give_change" : "ideas.give"),
      ),
      writing.key ? el("button", { type: "button", class: "quiet", key: "leave", onclick: () => put(item, kBlank, act) }, say("ideas.leave")) : null,
    ),
  );
}

/** What stands beside one's own idea: that it was not given, or that all can see it. */
function standingOf(idea, { item, form }, say) {
  const given = form.record ? form.record.answer.ideas.own : [];
  if (!given.some(({ key, text }) => key === idea.key && text === idea.text)) return say("mark.unsent");
  return item.texts.some(({ key }) => key === idea.key) ? say("ideas.shown") : "";
}

function ownRow(idea, part) {
  const { item, enabled, page } = part;
  const { say, act } = page;
  const { key, text } = idea;
  const standing = standingOf(idea, part, say);
  const takeBack = () => {
    giveBeside(part, (ideas) => withoutIdea(ideas, key), { taken: idea });
    const list = document.getElementById("own-ideas");
    if (list) list.focus();
  };
  const button = (name, work) =>
    el("button", { type: "button", class: "small-button", key: name, disabled: !enabled, "aria-label": `${say("ideas." + name)}: ${text}`, onclick: work }, say("ideas." + name));
  return el(
    "li",
    { class: "idea", key },
    el("p", { class: "idea-text", dir: "auto" }, text),
    standing ? el("p", { class: "hint" }, standing) : null,
    el("p", { class: "idea-buttons" }, button("change", () => put(item, { key, text, was: text }, act)), button("take_back", takeBack)),
  );
}

/** The way back from a tap too many. */
function takenRow(part, ideas) {
  const { item, form, enabled, page } = part;
  const { taken } = form.draft;
  if (!taken || !enabled || ideas.own.length >= item.ask.each) return null;
  return el(
    "p",
    { class: "notice", key: "taken" },
    el("span", {}, page.say("ideas.taken"), " ", el("bdi", {}, taken.text)),
    el("button", { type: "button", class: "small-button", onclick: () => giveBeside(part, (now) => withIdea(now, taken), { taken: null }) }, page.say("ideas.undo")),
  );
}

function carriedRow({ key, text }, part, ideas) {
  const { enabled, page } = part;
  const carried = ideas.up.includes(key);
  return el(
    "li",
    { class: "idea", key },
    el("p", { class: "idea-text", dir: "auto" }, text),
    el(
      "button",
      {
        type: "button",
        class: "chip",
        "aria-pressed": String(carried),
        "aria-label": `${page.say("ideas.carry")}: ${text}`,
        disabled: !enabled,
        onclick: () => giveBeside(part, (now) => carrying(now, key)),
      },
      page.say("ideas.carry"),
    ),
  );
}

export function ideasControl(part) {
  const { item, form, page, labelled } = part;
  const { say } = page;
  const ideas = ideasOf(form);
  const others = item.texts.filter(({ key }) => !ideas.own.some((one) => one.key === key));
  const carried = others.filter(({ key }) => ideas.up.includes(key)).length;
  return el(
    "div",
    { class: "ideas writing", role: "group", "aria-labelledby": labelled, key: "control" },
    el("p", { class: "hint", id: "idea-means" }, say("ideas.means")),
    writingBox(part, ideas),
    el(
      "section",
      { class: "idea-list", key: "own" },
      el("h3", { class: "small-title", id: "own-ideas", tabindex: -1 }, say("ideas.own")),
      ideas.own.length === 0 ? el("p", { class: "hint" }, say("ideas.none_yet")) : null,
      el("ul", { class: "plain" }, ideas.own.map((idea) => ownRow(idea, part))),
      takenRow(part, ideas),
    ),
    el(
      "section",
      { class: "idea-list", key: "others" },
      el("h3", { class: "small-title" }, say("ideas.on_screen")),
      others.length === 0
        ? el("p", { class: "hint" }, say("ideas.none_shown"))
        : el("p", { class: "hint", role: "status" }, say.count("ideas.carried", carried)),
      el("ul", { class: "plain" }, others.map((one) => carriedRow(one, part, ideas))),
    ),
  );
}
