// @ts-check
// Choice and scale: saved on the tap. Nothing is chosen beforehand.

import { el } from "./dom.js";
import { height, icon } from "./sign.js";

/** One big target with a native button inside, so that every way of using a phone works. */
function option({ kind, group, value, label, meaning = "", checked, disabled, onchange, picture = null, beside = false }) {
  return el(
    "label",
    { class: "option" + (beside ? " beside" : "") + (checked ? " chosen" : ""), key: "option-" + value },
    el("input", { type: kind, name: group, value, checked, disabled, onchange }),
    picture,
    el("span", { class: "option-label" }, label, meaning ? el("span", { class: "option-meaning" }, meaning) : null),
    el("span", { class: "tick", "aria-hidden": "true" }, icon("saved")),
  );
}

export function scaleControl({ item, form, enabled, page, labelled }) {
  const { say, act } = page;
  const { ask } = item;
  const now = form.value ? form.value.scale : undefined;
  const given = (scale) => () => act.answer(item, { scale });
  const group = "scale-" + item.id;
  const step = (label, level) =>
    option({
      kind: "radio",
      group,
      value: String(level),
      label,
      meaning: ask.meanings[level],
      checked: now === level,
      disabled: !enabled,
      picture: height(level, ask.steps.length),
      onchange: given(level),
    });
  const beside = (code, label) =>
    option({
      kind: "radio",
      group,
      value: code,
      label,
      checked: now === code,
      disabled: !enabled,
      beside: true,
      onchange: given(code),
    });
  return el(
    "div",
    { class: "scale", role: "radiogroup", "aria-labelledby": labelled, key: "control" },
    el("div", { class: "steps" }, ask.steps.map(step)),
    ask.dont_know || ask.not_applicable
      ? el(
          "div",
          { class: "besides" },
          ask.dont_know ? beside("DK", say("scale.dont_know")) : null,
          ask.not_applicable ? beside("NA", say("scale.not_applicable")) : null,
        )
      : null,
  );
}

export function choiceControl({ item, form, enabled, page, labelled }) {
  const { say, act } = page;
  const { options, most } = item.ask;
  const chosen = form.value ? form.value.choice : [];
  const several = most > 1;
  const full = several && chosen.length >= most;
  const toggled = (id) => {
    const next = chosen.includes(id) ? chosen.filter((one) => one !== id) : chosen.concat(id);
    // In the order of the item: the order of the taps is nobody's business.
    return options.map((one) => one.id).filter((one) => next.includes(one));
  };
  const given = (id) => () => act.choose(item, several ? toggled(id) : [id]);
  return el(
    "div",
    { class: "choice", role: several ? "group" : "radiogroup", "aria-labelledby": labelled, key: "control" },
    several
      ? el("p", { class: "hint", role: "status" }, say("choice.count", { n: chosen.length, most }), full ? " " + say("choice.full") : "")
      : null,
    several && chosen.length === 0 && form.record
      ? el("p", { class: "notice" }, icon("note"), el("span", {}, say("choice.empty")))
      : null,
    options.map(({ id, label }) =>
      option({
        kind: several ? "checkbox" : "radio",
        group: "choice-" + item.id,
        value: id,
        label,
        checked: chosen.includes(id),
        disabled: !enabled || (full && !chosen.includes(id)),
        onchange: given(id),
      }),
    ),
  );
}
