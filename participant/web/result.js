// @ts-check
// The result on one's own phone: what the group said in words with the rule beside it, as a drawing
// or as a table, one's own answer marked in both.

import { drawing, el, svg } from "./dom.js";
import { placeOf } from "./answers.js";
import { inWords } from "./own.js";
import { icon } from "./sign.js";
import { isOnlooker } from "./state.js";

/** Which bars of the chart one has answered for, by their place in it. */
export function ownBars(ask, result, answer) {
  if (!answer || !result.chart) return [];
  const bars = result.chart.bars;
  if ("scale" in answer) {
    if (typeof answer.scale === "number") return [answer.scale];
    const beside = bars.map((bar, at) => (bar.beside ? at : -1)).filter((at) => at >= 0);
    return answer.scale === "DK" ? beside.slice(0, 1) : beside.slice(-1);
  }
  const order = result.order && result.order.length > 0 ? result.order : ask.options.map(({ id }) => id);
  const said =
    "choice" in answer ? answer.choice
    : "points" in answer ? Object.keys(answer.points)
    : "ranking" in answer ? answer.ranking[0] || []
    : "ideas" in answer ? answer.ideas.own.map(({ key }) => key).concat(answer.ideas.up)
    : [];
  return said.map((id) => order.indexOf(id)).filter((at) => at >= 0);
}

/** A small arrow at the foot of one's own bars. */
function markOwn(root, own) {
  const bars = Array.from(root.querySelectorAll(".bar"));
  for (const at of own) {
    const bar = bars[at];
    if (!bar) continue;
    bar.classList.add("own");
    const x = Number(bar.getAttribute("x") || 0);
    const y = Number(bar.getAttribute("y") || 0);
    const tall = Number(bar.getAttribute("height") || 0);
    const size = Math.min(tall, 14) / 2;
    const middle = y + tall / 2;
    bar.parentNode.insertBefore(
      svg("path", { class: "own-mark", d: `M${x + 3} ${middle - size}l${size * 1.6} ${size}l${-size * 1.6} ${size}z` }),
      bar.nextSibling,
    );
  }
}

const isFigure = (word) => /^[\d.,\s%()−–-]+$/.test(word);

export function tableOf({ head, rows }, caption, own = []) {
  return el(
    "div",
    { class: "table-frame", key: "table", tabindex: 0, role: "region", "aria-label": caption },
    el(
      "table",
      {},
      el("caption", { class: "unseen" }, caption),
      el("thead", {}, el("tr", {}, head.map((word, column) => el("th", { scope: "col", class: column > 0 && rows.every((row) => isFigure(row[column])) ? "figure" : null }, word)))),
      el(
        "tbody",
        {},
        rows.map((row, at) =>
          el(
            "tr",
            { class: own.includes(at) ? "own-row" : null },
            row.map((word, column) => el(column === 0 ? "th" : "td", column === 0 ? { scope: "row" } : { class: isFigure(word) ? "figure" : null }, word)),
          ),
        ),
      ),
    ),
  );
}

/** A drawing that may be wider than the phone: small as a whole, or as large as it was drawn. */
export function enlargeable(drawn, state, page, beside = null) {
  const { say, act } = page;
  return el(
    "figure",
    { class: "picture" + (state.enlarged ? " enlarged" : ""), key: "picture" },
    el("div", { class: "picture-frame", tabindex: state.enlarged ? 0 : null }, drawn),
    el(
      "figcaption",
      {},
      beside,
      el(
        "button",
        { type: "button", class: "small-button", "aria-pressed": String(state.enlarged), onclick: () => act.enlarge(!state.enlarged) },
        icon("enlarge"),
        say("picture.enlarge"),
      ),
    ),
  );
}

/** The figures in the one way that was chosen. */
function drawnOrTabled(chart, caption, state, page, own = []) {
  if (state.as_table || !chart.svg) return tableOf(chart.table, caption, own);
  const drawn = drawing(chart.svg, chart.description, own.length > 0 ? (root) => markOwn(root, own) : undefined, own.join());
  return chart.bars ? drawn : enlargeable(drawn, state, page);
}

/** Two ways to read the same figures. */
export function drawingOrTable(chart, state, page, own = []) {
  const { say, act } = page;
  const choice = (as_table, word) =>
    el(
      "button",
      { type: "button", class: "segment", "aria-pressed": String(state.as_table === as_table), onclick: () => act.chooseTable(as_table) },
      word,
    );
  return el(
    "div",
    { class: "chart", key: "chart-" + chart.title },
    el("div", { class: "segments", role: "group", "aria-label": say("chart.show_as") }, choice(false, say("chart.picture")), choice(true, say("chart.table"))),
    drawnOrTabled(chart, chart.title, state, page, own),
  );
}

/** A drawing of what was found, under its own title; words of ours may stand below it. */
export function chartSection(chart, state, page, words = null) {
  if (!chart || (!chart.svg && chart.table.rows.length === 0)) return words;
  return el("section", { key: "about-" + chart.title }, el("h2", {}, chart.title), drawingOrTable(chart, state, page), words);
}

/** One thing that was found, and what is said of it; with its place where there is an order. */
export function foundRow(key, at, title, ...words) {
  return el(
    "li",
    { class: "found-row", key },
    at === null ? null : el("span", { class: "place", "aria-hidden": "true" }, String(at + 1)),
    el("div", { class: "found-words" }, el("strong", {}, title), words),
  );
}

function verdictOf(result, say) {
  const lines = [];
  if (result.value_label) {
    lines.push(el("p", { class: "group-value" }, el("span", { class: "eyebrow" }, say("result.group")), el("strong", {}, result.value_label)));
  }
  if (result.verdict !== "none") {
    lines.push(el("p", { class: "verdict verdict-" + result.verdict }, say("verdict." + result.verdict)));
  }
  if (result.two_camps) lines.push(el("p", { class: "verdict" }, say("verdict.two_camps")));
  if (result.counts && result.valid > 0 && (result.verdict === "small" || result.verdict === "wide")) {
    lines.push(el("p", { class: "hint" }, say.count("verdict.within_one", result.within_one, { of: result.valid })));
  }
  if (!result.counts) lines.push(el("p", { class: "hint" }, say("result.no_counts")));
  if (result.rule) lines.push(el("p", { class: "rule" }, el("span", {}, say("result.rule") + " "), result.rule));
  return lines;
}

/** What the room buys together, first to last, and what it does not spend. */
function boughtOf({ ask }, { taken, left }, say) {
  if (!taken || taken.length === 0) return null;
  return el(
    "div",
    { class: "bought", key: "bought" },
    el("p", { class: "eyebrow" }, say("budget.together")),
    el("ol", {}, inWords(ask, { choice: taken }, say).map((line) => el("li", {}, line))),
    el("p", { class: "hint" }, say.count("budget.left", left)),
  );
}

/** How each group of the room answered: there to be opened, read in the same way as the whole. */
function byGroups({ title, rule, chart }, state, page) {
  const words = page.say("result.by_groups", { title });
  return el(
    "details",
    { class: "fold", key: "by-groups" },
    el("summary", {}, words),
    drawnOrTabled(chart, words, state, page),
    el("p", { class: "rule" }, rule),
  );
}

// Whole sentences, each on a line of its own.
const kBetween = { ideas: "\n", links: "\n" };

/** What one answered in that round, in a sentence. */
export function ownSentence(item, record, say) {
  if (!record || record.mark === "kept") return el("p", { class: "you-said none" }, say("result.you_none"));
  const words = inWords(item.ask, record.answer, say);
  return el(
    "p",
    { class: "you-said" },
    el("span", { class: "own-mark-sign", "aria-hidden": "true" }),
    el("span", {}, say("result.you"), " ", el("strong", { dir: "auto" }, words.join(kBetween[item.ask.kind] || "; "))),
  );
}

/**
 * A result that may be shown: own answer, words, figures; by groups where there are any.
 * @param {import("./messages.js").Item} item
 * @param {import("./messages.js").Result} result
 */
export function resultView(item, result, state, page) {
  const { say } = page;
  const record = state.answers[placeOf(item.id, result.round)];
  const own_words = isOnlooker(item, state) ? null : ownSentence(item, record, say);
  const counted = el("p", { class: "n-of" }, say.count("result.answered", result.answered, { of: result.expected }));
  if (result.hidden !== "no") {
    return [own_words, el("p", { class: "notice" }, icon("note"), el("span", {}, say("result.too_few", { k: state.about.k }))), counted];
  }
  const own = record && record.mark !== "kept" ? ownBars(item.ask, result, record.answer) : [];
  return [
    own_words,
    boughtOf(item, result, say),
    verdictOf(result, say),
    result.counts && result.chart ? drawingOrTable(result.chart, state, page, own) : null,
    page.workbench ? page.workbench.resultOf(item, result, state, page) : null,
    counted,
    result.split ? byGroups(result.split, state, page) : null,
  ];
}

/** What the group has agreed on. */
export function lockView(lock, say) {
  return el(
    "section",
    { class: "lock card", key: "lock" },
    el("h2", {}, say("lock.title")),
    lock.value_label ? el("p", { class: "lock-value" }, lock.value_label) : el("p", { class: "lock-value" }, say("lock.open")),
    lock.reason ? [el("h3", { class: "small-title" }, say("lock.reason")), el("p", { dir: "auto" }, lock.reason)] : null,
    lock.dissent ? [el("h3", { class: "small-title" }, say("lock.dissent")), el("p", { dir: "auto" }, lock.dissent)] : null,
  );
}

const kTold = { text: "texts.title", ideas: "ideas.on_screen" };

/** What the facilitator has released, without a name. Ideas stand where they can be carried, or in the chart. */
export function quotes(item, say) {
  const { ask, result } = item;
  return ask.kind === "ideas" && !(result && !result.chart) ? null : quoted(item, say);
}

/** What the facilitator has put on the screen. */
export function quoted({ ask, texts }, say) {
  if (!texts || texts.length === 0) return null;
  return el(
    "section",
    { class: "quotes", key: "quotes" },
    el("h2", { class: "small-title" }, say(kTold[ask.kind] || "reasons.title")),
    texts.map(({ key, text }) => el("blockquote", { key, dir: "auto" }, text)),
  );
}
