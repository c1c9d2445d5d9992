// @ts-check
// The plan of a turn: a hundred percent over the fields, moved by buttons and sliders, handed in
// with one button by the device of the team.

import { formOf } from "./answers.js";
import { choiceBox } from "./choice_box.js";
import { ladder } from "./city.js";
import { el } from "./dom.js";
import { kStageLetters } from "./own.js";
import { aimed, canMove, deskOf, evenDesk, kWhole, mostFor, moved, pointsOf, tapped, withHold } from "./shares.js";
import { icon, roundButton } from "./sign.js";
import { ownTeam, planOf } from "./team.js";

/** What the team has in front of it: what it has moved, else what was handed in or played before. */
export function deskAt(item, state) {
  const { place, value } = formOf(state, item);
  const { desk } = state.drafts[place] || { desk: null };
  return desk || deskOf(item.ask, value ? value.points : planOf(ownTeam(state)));
}

/** In order, or one of the five stages; what stands already is named so. */
function aimBox(id, label, next, desk, { ask }, change, say) {
  const inOrder = next === 0 ? say("aim.all_done") : say("aim.in_order", { stage: ask.steps[next - 1] });
  const stage = (title, at) => [kStageLetters[at], next === 0 || at + 1 < next ? say("aim.done", { stage: title }) : say("aim.stage", { stage: title })];
  return choiceBox(
    { class: "aim", key: "aim", "aria-label": say("aim.title", { field: label }), onchange: ({ target }) => change(aimed(desk, id, target.value)) },
    desk.aims[id] || "",
    [["", inOrder]].concat(ask.steps.map(stage)),
  );
}

function slider(id, label, desk, change, say) {
  const percent = desk.percents[id];
  return el("input", {
    type: "range",
    class: "slider",
    key: "slider",
    min: 0,
    max: kWhole,
    step: 1,
    value: String(percent),
    "aria-label": label,
    "aria-valuetext": say("menu.percent", { n: percent }),
    disabled: !canMove(desk, id),
    oninput: ({ target }) => {
      const next = moved(desk, id, Number(target.value));
      // What others hold cannot be taken: the knob stays where the number is.
      target.value = String(next.percents[id]);
      change(next);
    },
  });
}

function row({ id, label }, at, { item, team, desk, change, page }) {
  const { say } = page;
  const percent = desk.percents[id];
  const held = desk.held.includes(id);
  const by = (sign) => () => change(tapped(desk, id, sign));
  const parts = [
    el("p", { class: "field-head" }, el("span", { class: "field-name" }, label), el("span", { class: "share" }, say("menu.percent", { n: percent }))),
    ladder(team.ladders[at], page),
    el(
      "div",
      { class: "mover" },
      roundButton("minus", say("shares.less", { field: label }), percent > 0 && canMove(desk, id), by(-1)),
      slider(id, label, desk, change, say),
      roundButton("plus", say("shares.more", { field: label }), percent < mostFor(desk, id), by(1)),
    ),
    el(
      "div",
      { class: "field-foot" },
      aimBox(id, label, team.next[at], desk, item, change, say),
      el(
        "button",
        { type: "button", class: "chip hold", key: "hold", "aria-pressed": String(held), "aria-label": say("shares.hold_field", { field: label }), onclick: () => change(withHold(desk, id)) },
        say("shares.hold"),
      ),
    ),
  ];
  return el("li", { key: id }, el("div", { class: "field-row" + (held ? " held" : ""), role: "group", "aria-label": label }, parts));
}

/** From where to begin anew. */
function startsOf({ item, team, change, page }) {
  const { say } = page;
  const start = (key, desk) => el("button", { type: "button", class: "small-button", key, onclick: () => change(desk()) }, say(key));
  return el(
    "p",
    { class: "starts", key: "starts" },
    start("shares.even", () => evenDesk(item.ask)),
    team.plan.length > 0 ? start("shares.as_before", () => deskOf(item.ask, planOf(team))) : null,
  );
}

/** What one tap has done, for those who hear the page: of one field, for ten would drown it. */
function toldOf(desk, { ask }, say) {
  const field = ask.options.find(({ id }) => id === desk.told);
  return el("p", { class: "unseen", role: "status", key: "told" }, field ? say("shares.told", { field: field.label, n: desk.percents[field.id] }) : "");
}

/** What handing in means, and who plays. */
function meaning(team, form, say) {
  if (team.median) return say("turn.median", { n: team.answered, of: team.wanted });
  return say(form.record ? "turn.this_phone" : "turn.hand_in_means", { team: team.name });
}

export function planControl(item, state, page) {
  const { say, act } = page;
  const team = ownTeam(state);
  const form = formOf(state, item);
  const desk = deskAt(item, state);
  const change = (next) => act.draft(item, { value: { points: pointsOf(next) }, desk: next });
  const part = { item, team, desk, change, page };
  return el(
    "div",
    { class: "shares", role: "group", "aria-labelledby": item.question ? "question" : "title", key: "control" },
    el("p", { class: "hint" }, say("shares.rule")),
    startsOf(part),
    el("ul", { class: "plain", key: "rows" }, item.ask.options.map((option, at) => row(option, at, part))),
    toldOf(desk, item, say),
    el("p", { class: "notice", key: "meaning" }, icon("note"), el("span", {}, meaning(team, form, say))),
  );
}

/** The one button; there is none for what was handed in as it is. */
export function handIn(item, state, page) {
  const { say, act } = page;
  const form = formOf(state, item);
  if (form.record && !form.changed) return null;
  const give = () => act.answer(item, { points: pointsOf(deskAt(item, state)) });
  return el("button", { type: "button", class: "primary", key: "save", onclick: give }, say(form.record ? "turn.hand_in_again" : "turn.hand_in"));
}
