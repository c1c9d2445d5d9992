// @ts-check
// Which options drive which others: arrows, said as sentences. Given with "Save answer".

import { choiceBox } from "./choice_box.js";
import { el } from "./dom.js";
import { labelOf } from "./own.js";
import { roundButton } from "./sign.js";

const kFresh = { from: "", sign: "+", to: "" };

/** Why an arrow cannot be drawn; empty when it can. */
export function faultOf({ from, to }, links, { most }) {
  if (links.length >= most) return "full";
  if (!from || !to) return "open";
  if (from === to) return "itself";
  return links.some(([one, other]) => one === from && other === to) ? "there" : "";
}

export function sentenceOf([from, to, sign], ask, say) {
  return say("arrows.said", { from: labelOf(ask, from), to: labelOf(ask, to), effect: say(sign === "-" ? "arrows.less" : "arrows.more") });
}

export const arrowLines = (links, ask, say) => links.map((one) => sentenceOf(one, ask, say));

/** The arrows that close a circle, in the host's sentences. */
export function loopsOf({ loops }, say) {
  return el(
    "div",
    { class: "bought", key: "loops" },
    el("p", { class: "eyebrow" }, say("arrows.loops")),
    loops.length > 0 ? el("ul", { class: "loops" }, loops.map((sentence) => el("li", {}, sentence))) : el("p", { class: "hint" }, say("arrows.no_loops")),
  );
}

const linksOf = ({ value }) => (value ? value.links : []);
const arrowOf = ({ draft }) => draft.arrow || kFresh;

export function arrowsControl({ item, form, enabled, page, labelled }) {
  const { say, act } = page;
  const { ask } = item;
  const links = linksOf(form);
  const arrow = arrowOf(form);
  const fault = faultOf(arrow, links, ask);
  // From what stands at the tap, which may be later than what was last drawn.
  const set = (field) => ({ target }) => act.draft(item, { arrow: { ...arrowOf(act.form(item)), [field]: target.value } });
  // A new arrow has new boxes: those of the last one may still be held.
  const box = (field, options) =>
    choiceBox(
      { class: "link-box", key: field + links.length, "aria-label": say("arrows." + field), disabled: !enabled, onchange: set(field) },
      arrow[field],
      options,
    );
  const named = [["", say("arrows.choose")]].concat(ask.options.map(({ id, label }) => [id, label]));
  const add = () => {
    const now = act.form(item);
    const { from, to, sign } = arrowOf(now);
    if (faultOf({ from, to }, linksOf(now), ask)) return;
    act.draft(item, { value: { links: linksOf(now).concat([[from, to, sign]]) }, arrow: { ...kFresh, from: to } });
  };
  const remove = (link) => () => {
    act.draft(item, { value: { links: linksOf(act.form(item)).filter(([from, to]) => from !== link[0] || to !== link[1]) } });
    const list = document.getElementById("own-arrows");
    if (list) list.focus();
  };
  return el(
    "div",
    { class: "points arrows", role: "group", "aria-labelledby": labelled, key: "control" },
    el(
      "div",
      { class: "sentence", role: "group", "aria-label": say("arrows.build"), key: "build" },
      say.around("arrows.sentence", {
        from: box("from", named),
        effect: box("sign", [["+", say("arrows.more")], ["-", say("arrows.less")]]),
        to: box("to", named),
      }),
    ),
    el(
      "p",
      { class: "idea-buttons", key: "add" },
      el("button", { type: "button", class: "secondary", disabled: !enabled || fault !== "", onclick: add }, say("arrows.add")),
      el("span", { class: "hint", role: "status" }, fault ? say("arrows.fault." + fault, { most: ask.most }) : ""),
    ),
    el("h3", { class: "small-title", id: "own-arrows", tabindex: -1 }, say("arrows.own", { n: links.length, most: ask.most })),
    links.length === 0 ? el("p", { class: "hint" }, say("arrows.none")) : null,
    el(
      "ul",
      { class: "plain", key: "list" },
      links.map((link) => {
        const sentence = sentenceOf(link, ask, say);
        return el(
          "li",
          { class: "ranked", key: link[0] + " " + link[1] },
          el("span", { class: "ranked-label" }, sentence),
          el("span", { class: "ranked-buttons" }, roundButton("close", say("arrows.remove", { arrow: sentence }), enabled, remove(link))),
        );
      }),
    ),
  );
}
