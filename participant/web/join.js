// @ts-check
// Coming in: the code, the door with what this workshop is and what becomes of one's answers, the
// return code. The code screen stands in index.html too, so that it is painted first.

import { el, said } from "./dom.js";
import { icon } from "./sign.js";

/** Letters and digits that cannot be mistaken for each other; the rest is a slip of the eye. */
const kCodeLength = 6;
const kReturnLength = 8;

/** As the host compares it: without spaces and hyphens, in capitals. */
export const tidied = (typed) => typed.replace(/[\s\-–.]/g, "").toUpperCase();

/** Eight characters are read in two halves. */
export const inHalves = (code) => code.slice(0, 4) + " " + code.slice(4);

function noticeOf(state, say) {
  if (!state.notice) return null;
  const { code, message } = state.notice;
  const text = say.knows("refusal." + code) ? say("refusal." + code) : message;
  return el("p", { class: "notice", role: "alert", key: "notice" }, icon("note"), el("span", {}, text));
}

const wordmark = (say) => el("p", { class: "wordmark", key: "wordmark" }, say("app.name"));

const moment = (say) => el("p", { class: "moment", role: "status" }, say("join.moment"));

function languages(state, page) {
  const { say, act } = page;
  const offered = act.languages();
  if (offered.length < 2) return null;
  return el(
    "div",
    { class: "languages", role: "group", "aria-label": say("menu.language"), key: "languages" },
    offered.map((code) =>
      el(
        "button",
        {
          type: "button",
          class: "chip",
          lang: code,
          key: code,
          "aria-pressed": String(code === state.language),
          onclick: () => act.chooseLanguage(code),
        },
        say("language." + code),
      ),
    ),
  );
}

function codeField(id, label, length, hint) {
  return [
    el("label", { class: "field-label", for: id, key: id + "-label" }, label),
    el("input", {
      class: "code-field",
      id,
      name: id,
      key: id,
      type: "text",
      inputmode: "text",
      autocomplete: "off",
      autocapitalize: "characters",
      autocorrect: "off",
      spellcheck: "false",
      maxlength: length + 4,
      "aria-describedby": id + "-hint",
      required: true,
    }),
    el("p", { class: "hint", id: id + "-hint", key: id + "-hint" }, hint),
  ];
}

function submitting(work) {
  return (event) => {
    event.preventDefault();
    work(event.currentTarget.elements);
  };
}

export function codeView(state, page) {
  const { say, act } = page;
  const knock = submitting((fields) => act.knock({ code: tidied(fields.code.value) }));
  return el(
    "main",
    { class: "entrance", key: "code" },
    wordmark(say),
    el("h1", { tabindex: -1 }, say("join.title")),
    noticeOf(state, say),
    el(
      "form",
      { class: "card", onsubmit: knock, key: "form", novalidate: true },
      codeField("code", say("join.code"), kCodeLength, say("join.code_hint")),
      el("button", { class: "primary", type: "submit", disabled: state.asked !== null }, say("join.next")),
    ),
    state.asked ? moment(say) : null,
    el("button", { class: "quiet", type: "button", onclick: () => act.enter("return") }, say("join.was_here")),
    languages(state, page),
  );
}

export function returnView(state, page) {
  const { say, act } = page;
  const back = submitting((fields) => act.comeBack(tidied(fields.returning.value)));
  return el(
    "main",
    { class: "entrance", key: "return" },
    wordmark(say),
    el("h1", { tabindex: -1 }, say("return.title")),
    el("p", { class: "lead" }, say("return.body")),
    noticeOf(state, say),
    el(
      "form",
      { class: "card", onsubmit: back, key: "form", novalidate: true },
      codeField("returning", say("return.code"), kReturnLength, say("return.code_hint")),
      el("button", { class: "primary", type: "submit", disabled: state.asked !== null }, say("return.button")),
    ),
    state.asked ? moment(say) : null,
    el("button", { class: "quiet", type: "button", onclick: () => act.enter(state.about ? "door" : "code") }, say("join.back")),
  );
}

/**
 * The promise in its own words. What it does not protect from stands in the sentence behind the
 * last colon, parted by dots; here it becomes a list.
 */
export function promise(about, say) {
  const whole = say("mode." + about.mode, { k: about.k });
  const parts = whole.split(" · ");
  const title = el("h2", {}, say("mode." + about.mode + ".title"));
  if (parts.length === 1) return [title, el("p", {}, whole)];
  const [before, first] = parts[0].split(/: (?=[^:]*$)/);
  const limits = [first].concat(parts.slice(1));
  return [
    title,
    el("p", {}, before + ":"),
    el("ul", {}, limits.map((limit) => el("li", {}, limit))),
  ];
}

export function doorView(state, page) {
  const { say, act } = page;
  const { about } = state;
  const named = about.mode === "named";
  const join = submitting((fields) => act.join(named ? fields.person.value.trim() : ""));
  return el(
    "main",
    { class: "entrance", key: "door" },
    wordmark(say),
    about.rehearsal ? el("p", { class: "badge" }, say("room.rehearsal")) : null,
    el("p", { class: "eyebrow" }, said(about.city)),
    el("h1", { tabindex: -1 }, said(about.title)),
    languages(state, page),
    el(
      "form",
      { class: "card", onsubmit: join, key: "form", novalidate: true },
      el(
        "div",
        { class: "promise" },
        promise(about, say),
        location.protocol === "http:" ? el("p", { class: "hint" }, say("mode.plain")) : null,
      ),
      named
        ? [
            el("label", { class: "field-label", for: "person", key: "person-label" }, say("door.name")),
            el("input", {
              class: "text-field",
              id: "person",
              key: "person",
              type: "text",
              // 40 characters: the browser counts an emoji as two.
              maxlength: 80,
              dir: "auto",
              autocomplete: "name",
              required: true,
            }),
          ]
        : null,
      noticeOf(state, say),
      about.room_locked
        ? el("p", { class: "notice" }, icon("note"), el("span", {}, say("refusal.room_locked")))
        : el("button", { class: "primary big", type: "submit", disabled: state.asked !== null, key: "join" }, say("door.join")),
      state.asked ? moment(say) : null,
    ),
    el("button", { class: "quiet", type: "button", onclick: () => act.enter("return") }, say("join.was_here")),
  );
}

export function seatedView(state, page) {
  const { say, act } = page;
  return el(
    "main",
    { class: "entrance", key: "seated" },
    wordmark(say),
    el("h1", { tabindex: -1 }, say("seated.title")),
    el(
      "div",
      { class: "card" },
      el("p", {}, say("seated.body")),
      el("p", { class: "return-code" }, inHalves(state.seat.return_code)),
      el("p", { class: "hint" }, say("seated.hint")),
      el("button", { class: "primary big", type: "button", onclick: act.noteCode }, say("seated.button")),
    ),
  );
}

export function waitingView(state, page) {
  const { say } = page;
  return el(
    "main",
    { class: "entrance", key: "waiting" },
    wordmark(say),
    el("h1", { tabindex: -1 }, said((state.about && state.about.title) || say("app.name"))),
    noticeOf(state, say),
    moment(say),
  );
}
