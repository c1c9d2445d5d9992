// @ts-check
// One item on the screen: what is asked, how to answer, what came of it.

import { formOf, placeOf, valueOf } from "./answers.js";
import { budgetControl } from "./budget.js";
import { choiceControl, scaleControl } from "./choose.js";
import { drawing, el, said } from "./dom.js";
import { answerCard, inWords } from "./own.js";
import { pointsControl } from "./points.js";
import { rankingControl } from "./ranking.js";
import { enlargeable, lockView, quotes, resultView } from "./result.js";
import { icon } from "./sign.js";
import { reasonBox, textControl } from "./writing.js";

const kControls = {
  scale: scaleControl,
  choice: choiceControl,
  points: pointsControl,
  ranking: rankingControl,
  budget: budgetControl,
  text: textControl,
};

/** Until the script that draws it is here. */
const moment = ({ page }) => el("p", { class: "moment" }, page.say("join.moment"));

const controlOf = ({ ask }, { workbench }) =>
  kControls[ask.kind] || (workbench && workbench.kControls[ask.kind]) || (["shares", "ideas", "grid", "links"].includes(ask.kind) ? moment : null);

// Letters: what stands before a colon further on is a sentence, not a label.
const kLongestLabel = 32;

const isAnswering = (item) => item.phase === "ready" || item.phase === "open";

function pictureOf(item, state, page) {
  const { say } = page;
  if (!item.picture) return null;
  const text = state.pictures[item.picture];
  const words = item.picture_text
    ? el("details", { class: "fold small", key: "in-words", open: text === "" }, el("summary", {}, say("picture.words")), el("p", {}, item.picture_text))
    : null;
  if (text) return enlargeable(drawing(text, item.picture_text), state, page, words);
  return el("figure", { class: "picture", key: "picture" }, text === "" ? null : el("div", { class: "picture-frame waiting" }), el("figcaption", {}, words));
}

const linesOf = (text) => text.split(/\n+/).filter(Boolean);

export const paragraphs = (text) => linesOf(text).map((line) => el("p", {}, line));

/** A line of a case as its label and what it says; without a short label all of it is said. */
export function labelled(line) {
  const at = line.indexOf(": ");
  return at > 0 && at <= kLongestLabel ? [line.slice(0, at), line.slice(at + 2)] : ["", line];
}

const caseLines = (text) =>
  linesOf(text).map(labelled).map(([label, words]) => el("p", {}, label ? el("strong", { class: "case-label" }, label) : null, words));

function isCase(item, { step }) {
  return step.kind === "cases" && item.step === step.id && item.ask.kind === "text";
}

const story = (item, state, page) => [
  item.body ? el("div", { class: "story", key: "story" }, isCase(item, state.view) ? caseLines(item.body) : paragraphs(item.body)) : null,
  pictureOf(item, state, page),
];

/** Known already: there to be read again, not in the way. */
function storyAgain(item, state, page) {
  if (!item.body && !item.picture) return null;
  return el("details", { class: "fold", key: "story-again" }, el("summary", {}, page.say("item.story_again")), story(item, state, page));
}

const helpOf = (item, say) =>
  item.help ? el("details", { class: "fold", key: "help" }, el("summary", {}, say("item.help")), el("p", {}, item.help)) : null;

export function refusalOf(form, item, state, page) {
  const { notice, place } = form;
  if (!notice) return null;
  const { say } = page;
  const closed = state.closed_at[place];
  const late = notice.code === "round_closed" && closed !== undefined;
  const known = say.knows("refusal." + notice.code);
  const sentence = late
    ? say("refusal.round_closed_at", { time: page.clock(closed) })
    : known ? say("refusal." + notice.code) : notice.message;
  return el(
    "div",
    { class: "notice refused", role: "alert", key: "refusal" },
    icon("note"),
    el("div", {}, el("p", {}, sentence), el("p", { class: "hint" }, say.around("refusal.was", { answer: said(inWords(item.ask, notice.refused, say).join("; ")) }))),
  );
}

/** Half-typed words that no one was given: said, not swallowed. */
export function unsaidOf(form, item, say) {
  if (!form.changed) return null;
  const { writing } = form.draft;
  const text = writing ? writing.text : form.value && form.value.text !== undefined ? form.value.text : form.reason;
  if (!text || text === form.saidReason) return el("p", { class: "notice", key: "unsaid" }, icon("note"), el("span", {}, say("item.unsaved")));
  return el("div", { class: "notice", key: "unsaid" }, icon("note"), el("div", {}, el("p", {}, say("item.unsaved")), el("p", { class: "own-reason", dir: "auto" }, text)));
}

function previousOf(item, state, page) {
  const { say } = page;
  if (!item.previous) return null;
  return el(
    "section",
    { class: "previous card", key: "previous" },
    el("h2", { class: "small-title" }, say("item.previous", { n: item.previous.round })),
    resultView(item, item.previous, state, page),
  );
}

/** In a later round one answers anew; the same again is one tap. */
function keepBefore(item, form, state, page) {
  const before = state.answers[placeOf(item.id, item.round - 1)];
  if (form.record || !before || before.mark === "kept") return null;
  const words = inWords(item.ask, before.answer, page.say).join("; ");
  return el(
    "button",
    { type: "button", class: "secondary", key: "keep-before", onclick: () => page.act.answer(item, valueOf(before.answer)) },
    el("span", {}, page.say.around("item.keep_answer", { answer: said(words) })),
  );
}

export function questionOf(item) {
  return item.question ? el("h2", { class: "question", id: "question", key: "question" }, item.question) : null;
}

function answering(item, state, page) {
  const { say } = page;
  const form = formOf(state, item);
  const again = item.round > 1;
  const enabled = item.phase === "open";
  const control = controlOf(item, page);
  const part = { item, form, enabled, page, labelled: item.question ? "question" : "title" };
  return [
    again ? el("p", { class: "round-banner", key: "round" }, el("strong", {}, say("item.round", { n: item.round })), " ", say("item.keep_or_change")) : null,
    again ? null : story(item, state, page),
    again ? [previousOf(item, state, page), quotes(item, say)] : null,
    enabled ? null : el("p", { class: "notice phase", key: "phase" }, icon("clock"), el("span", {}, say("item.ready"))),
    el(
      "section",
      { class: "answer", id: "answer", tabindex: -1, key: "answer" },
      questionOf(item),
      helpOf(item, say),
      refusalOf(form, item, state, page),
      enabled ? keepBefore(item, form, state, page) : null,
      control ? control(part) : el("p", {}, say("item.unknown_kind")),
      reasonBox(part),
    ),
    item.until ? el("p", { class: "notice", key: "until" }, icon("clock"), el("span", {}, say("item.until", { until: page.moment(item.until) }))) : null,
    item.expected > 0 && enabled ? el("p", { class: "n-of", key: "n-of" }, say.count("item.answered", item.answered, { of: item.expected })) : null,
    again ? storyAgain(item, state, page) : null,
  ];
}

function closed(item, state, page) {
  const { say } = page;
  const form = formOf(state, item);
  return [
    el("p", { class: "notice phase", key: "phase" }, icon("clock"), el("span", {}, say("item.closed"))),
    refusalOf(form, item, state, page),
    item.question ? el("p", { class: "question", key: "asked" }, item.question) : null,
    form.record ? answerCard(form.record, item.ask, page, say("own.said")) : form.notice ? null : el("p", { class: "lead" }, say("result.you_none")),
    form.notice ? null : unsaidOf(form, item, say),
    el("p", { class: "n-of", key: "n-of" }, say.count("item.answered", item.answered, { of: item.expected })),
    storyAgain(item, state, page),
  ];
}

/** How the room has moved since the round before. */
function shiftOf({ previous, result }, say) {
  if (!previous || !previous.value_label || !result.value_label) return null;
  const same = previous.value_label === result.value_label;
  return el("p", { class: "shift" }, say(same ? "result.same" : "result.shift", { n: previous.round, before: previous.value_label, now: result.value_label }));
}

function revealed(item, state, page) {
  const { say } = page;
  const form = formOf(state, item);
  return [
    item.lock ? lockView(item.lock, say) : null,
    form.notice ? refusalOf(form, item, state, page) : null,
    item.question ? el("p", { class: "question", key: "asked" }, item.question) : null,
    el(
      "section",
      { class: "result", key: "result" },
      item.round > 1 ? el("p", { class: "eyebrow" }, say("item.round", { n: item.round })) : null,
      item.result ? shiftOf(item, say) : null,
      item.result ? resultView(item, item.result, state, page) : null,
    ),
    quotes(item, say),
    storyAgain(item, state, page),
  ];
}

/** The script that draws an item in its own way: of the workbench or the city model. */
export const scriptFor = (item, state, { workbench, game }) => [workbench, game].find((one) => one && one.draws(item, state));

/** @param {import("./messages.js").Item} item */
export function itemView(item, state, page) {
  const script = scriptFor(item, state, page);
  const body = script ? script.bodyOf : isAnswering(item) ? answering : item.phase === "closed" ? closed : revealed;
  const number = item.count > 1 ? page.say("item.number", { n: item.number, of: item.count }) : "";
  return el(
    "article",
    { class: "item", key: "item-" + item.id },
    el(
      "p",
      { class: "eyebrow" },
      item.topic ? el("span", { class: "topic" }, item.topic) : null,
      number ? el("span", {}, number) : null,
    ),
    el("h1", { tabindex: -1, id: "title" }, item.title),
    body(item, state, page),
  );
}

/** What is drawn depends on the phase; an open item looks the same before and after it opens. */
export const sceneOf = (item) => (isAnswering(item) ? "answering" : item.phase);
