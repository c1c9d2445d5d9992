// What the phone's views say and do, over a document of our own: node --test tests/browser/

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";

import { allView, groupsOf, progressOf } from "../../participant/web/all.js";
import { budgetControl, isAffordable, spentLine, toggled } from "../../participant/web/budget.js";
import { foundView } from "../../participant/web/found.js";
import { itemView, labelled } from "../../participant/web/item.js";
import { inWords, ownAnswers } from "../../participant/web/own.js";
import { isInOrder } from "../../participant/web/ranking.js";
import { ownBars, resultView } from "../../participant/web/result.js";
import { roomView } from "../../participant/web/room.js";
import { blank, formOf, headingOf, placeOf, reduce, screenOf } from "../../participant/web/state.js";
import { sayIn } from "../../participant/web/words.js";
import * as workbench from "../../participant/web/workbench.js";
import { all, tap, textOf, texts } from "./drawn.mjs";

// ---- the world, as the messages that led to it

const wordsOf = (surface, language) => JSON.parse(readFileSync(new URL(`../../assets/text/${surface}/${language}.json`, import.meta.url), "utf8"));
const words = (language) => ({ ...wordsOf("phone", language), ...wordsOf("phone_workbench", language) });
const say = sayIn(words("en"), "en");

const budget = {
  kind: "budget",
  total: 20,
  options: [
    { id: "l1", label: "Teach at school", cost: 4 },
    { id: "p2", label: "Spare pumps", cost: 8 },
    { id: "i3", label: "A second bridge", cost: 12 },
  ],
};

const item = (id, ask, more = {}) => ({
  id, step: "s1", number: 1, count: 1, title: "Title of " + id, body: "", question: "", help: "", topic: "", picture: "",
  ask: { options: [], steps: [], meanings: [], ...ask },
  phase: "open", round: 1, rounds: 2, answered: 3, expected: 10, closed_ms_ago: -1,
  result: null, previous: null, lock: null, texts: [], ...more,
});

const result = (more = {}) => ({
  round: 1, answered: 9, expected: 10, hidden: "no", counts: true, value: "", value_label: "", verdict: "none", two_camps: false,
  within_one: 0, valid: 0, order: [], taken: [], left: 0, rule: "", chart: null, split: null, ...more,
});

const chart = (title, more = {}) => ({ title, description: title, svg: "<svg/>", table: { head: ["", ""], rows: [[title, "1"]] }, ...more });

const step = (kind, id = "s1") => ({ id, number: 1, count: 9, title: "Title of " + id, body: "", kind, minutes: 5 });
const stateOf = (items, more = {}) => ({
  type: "state", epoch: "e1", offset: 7,
  view: { title: "W", step: step("policy_budget"), pace: "together", items, timer: null, next: "", closed: false, ...more },
});
const joining = [
  { type: "welcome", workshop: "w1", seat: "seat-1", token: "t1", return_code: "ABCD2345", title: "W", mode: "anonymous", k: 5, languages: ["en"] },
  { type: "code_noted" },
];
const inRoom = (...messages) => joining.concat(messages).reduce((state, message) => reduce(state, message, 0), blank);
const answered = (at, answer, round = 1) => ({ type: "answered", item: at, round, key: "k-" + at + round, answer });
const counted = (at, round = 1) => ({ type: "acknowledged", item: at, round, key: "k-" + at + round, revision: 1, saved: true, counted: true });
const drafted = (at, value) => ({ type: "drafted", item: at, round: 1, draft: { value } });

/** A page that writes down what people do. */
function pageOf() {
  const done = [];
  const note = (name) => (...what) => done.push([name, ...what]);
  const act = { isReady: (one, { value }) => Boolean(value) && isAffordable(value, one.ask) };
  for (const name of ["draft", "answer", "save", "look", "jump", "chooseTab", "chooseTable", "enlarge", "openPanel"]) act[name] = note(name);
  return { say, act, done, workbench, now: 0, clock: String, day: (date) => "day " + date, fixed: (value) => value.toFixed(2), number: String };
}

// ---- budget

describe("a basket", () => {
  const buy = item("buy", budget);
  const control = (value, page = pageOf(), record = null) => budgetControl({ item: buy, form: { value, record }, enabled: true, page, labelled: "title" });

  test("says what is spent and what is left", () => {
    assert.equal(spentLine(budget, { choice: ["l1", "p2"] }, say), "12 of 20 units spent, 8 left");
    assert.equal(spentLine(budget, null, say), "0 of 20 units spent, 20 left");
    assert.deepEqual(texts(control({ choice: ["i3"] }), "points-left"), ["12 of 20 units spent, 8 left"]);
  });

  test("says the same in Spanish, with one unit left as with many", () => {
    const di = sayIn(words("es"), "es");
    assert.equal(spentLine({ ...budget, total: 13 }, { choice: ["i3"] }, di), "12 de 13 unidades gastadas, queda 1");
    assert.equal(spentLine(budget, { choice: ["i3"] }, di), "12 de 20 unidades gastadas, quedan 8");
  });

  test("names each option with its cost, and says which are in it", () => {
    const buttons = all(control({ choice: ["p2"] }), "button");
    assert.deepEqual(buttons.map(textOf), ["Teach at school4 units", "Spare pumps8 units", "A second bridge12 units"]);
    assert.deepEqual(buttons.map((one) => one.attributes["aria-pressed"]), ["false", "true", "false"]);
  });

  test("takes nothing in that no longer fits, and says so", () => {
    const page = pageOf();
    const bridge = all(control({ choice: ["l1", "p2"] }, page), "button")[2];
    assert.match(textOf(bridge), /12 units · no longer fits$/);
    assert.equal(bridge.attributes["aria-disabled"], "true");
    tap(bridge);
    assert.deepEqual(page.done, []);
  });

  test("is put together by taps and given by none of them", () => {
    const page = pageOf();
    tap(all(control({ choice: ["i3"] }, page), "button")[1]);
    assert.deepEqual(page.done, [["draft", buy, { value: { choice: ["p2", "i3"] } }]]);
  });

  test("has one order, whatever the order of the taps", () => {
    assert.deepEqual(toggled(budget, ["i3"], "l1"), ["l1", "i3"]);
    assert.deepEqual(toggled(budget, ["l1", "i3"], "l1"), ["i3"]);
  });

  test("can be given when something is in it and the money is enough", () => {
    assert.deepEqual([["l1", "p2"], [], ["l1", "p2", "i3"]].map((choice) => isAffordable({ choice }, budget)), [true, false, false]);
  });

  test("that was emptied says that the last one counts", () => {
    assert.match(textOf(control({ choice: [] }, pageOf(), { revision: 1 })), /your last answer counts/);
  });

  test("stays in sight in the foot until it is given", () => {
    const open = inRoom(stateOf([buy]), drafted("buy", { choice: ["l1"] }));
    const page = pageOf();
    const foot = all(roomView(open, page), "footer");
    assert.deepEqual(texts(foot, "mark"), ["Not given yet · 4 of 20 units spent, 16 left"]);
    const save = all(foot, "button")[0];
    assert.equal(textOf(save), "Save answer");
    tap(save);
    assert.equal(page.done[0][0], "save");
  });

  test("that was refused is there again to take something out of", () => {
    const refusal = { type: "refused", about: "cast_answer", item: "buy", round: 1, key: "k-buy1", revision: 1, code: "over_the_budget", message: "", hint: "" };
    const state = inRoom(stateOf([buy]), answered("buy", { choice: ["l1", "p2", "i3"] }), refusal);
    assert.deepEqual(state.drafts[placeOf("buy", 1)], { value: { choice: ["l1", "p2", "i3"] } });
    assert.match(textOf(itemView(buy, state, pageOf())), /costs more than there is to spend.*It was: Teach at school \(4 units\)/);
  });

  test("of the round before is kept with one tap", () => {
    const again = item("buy", budget, { round: 2 });
    const state = inRoom(stateOf([buy]), answered("buy", { choice: ["i3"] }), counted("buy"), stateOf([again]));
    const page = pageOf();
    const keep = all(itemView(again, state, page), "secondary")[0];
    assert.equal(textOf(keep), "Keep my answer: A second bridge (12 units)");
    tap(keep);
    assert.deepEqual(page.done, [["answer", again, { choice: ["i3"] }]]);
  });

  test("is told with its prices, and a plain choice without", () => {
    assert.deepEqual(inWords(budget, { choice: ["l1", "i3"] }, say), ["Teach at school (4 units)", "A second bridge (12 units)"]);
    assert.deepEqual(inWords({ options: [{ id: "a", label: "A", cost: 0 }] }, { choice: ["a"] }, say), ["A"]);
  });

  test("of one's own is marked in the result, in the order of the bars", () => {
    const shown = result({ order: ["i3", "l1", "p2"], chart: chart("c", { bars: [] }) });
    assert.deepEqual(ownBars(budget, shown, { choice: ["l1", "i3"] }), [1, 0]);
  });

  test("of the room is told in words: what is bought, in order, and what is left", () => {
    const view = resultView(buy, result({ taken: ["i3", "l1"], left: 4 }), inRoom(stateOf([buy])), pageOf());
    const bought = all(view, "bought");
    assert.deepEqual(texts(bought, "li"), ["A second bridge (12 units)", "Teach at school (4 units)"]);
    assert.match(textOf(bought), /^What the room buys together.*4 units are left\.$/);
  });
});

// ---- a second round

describe("the result of a second round", () => {
  const stage = (now, before) => item("stage", { kind: "scale", steps: ["low", "high"] }, { phase: "revealed", round: 2,
    result: result({ round: 2, value_label: now }), previous: before && result({ round: 1, value_label: before }) });
  const moved = (one) => texts(itemView(one, inRoom(stateOf([one])), pageOf()), "shift");

  test("says how the room has moved, or that it has not", () => {
    assert.deepEqual(moved(stage("high", "low")), ["Since round 1: low → high"]);
    assert.deepEqual(moved(stage("high", "high")), ["As in round 1: high"]);
  });

  test("says nothing where the round before has no value that may be shown", () => {
    assert.deepEqual(moved(stage("high", "")), []);
    assert.deepEqual(moved(stage("high", null)), []);
  });
});

// ---- by groups

describe("a result by groups", () => {
  const rate = (more) => item("rate", { kind: "scale", steps: ["low", "high"] }, more);
  const split = (title, rule = "Small groups only together.") => ({
    title, rule,
    chart: { title: "Title of rate", description: "Groups by level", svg: "<svg/>", table: { head: ["Group", "low", "high"], rows: [["Citizens (12)", "9", "3"]] } },
  });
  const whole = (more) => result({ chart: chart("Title of rate", { bars: [] }), split: split("Who we are"), ...more });
  const shown = (more, ...messages) => {
    const one = rate({ phase: "revealed", result: whole(more) });
    const page = pageOf();
    return { view: itemView(one, inRoom(stateOf([one]), ...messages), page), page };
  };
  const asTable = { type: "table_chosen", as_table: true };
  const folds = (view) => all(view, "fold");

  test("stands under the whole, closed, and says what it holds", () => {
    const parts = all(shown().view, "result")[0].children.map((one) => one.attributes.class);
    assert.deepEqual(parts.slice(-3), ["chart", "n-of", "fold"]);
    const [fold] = folds(shown().view);
    assert.equal(fold.nodeName, "details");
    assert.ok(!("open" in fold.attributes));
    assert.deepEqual(texts(fold, "summary"), ["By groups: Who we are"]);
  });

  test("says the same in Spanish", () => {
    const view = resultView(rate(), whole(), inRoom(stateOf([rate()])), { ...pageOf(), say: sayIn(words("es"), "es") });
    assert.deepEqual(texts(folds(view), "summary"), ["Por grupos: Who we are"]);
  });

  test("is drawn, with the rule below", () => {
    const [fold] = folds(shown().view);
    assert.deepEqual(all(fold, "drawing").map((one) => one.attributes["aria-label"]), ["Groups by level"]);
    assert.deepEqual(all(fold, "table"), []);
    assert.deepEqual(texts(fold, "rule"), ["Small groups only together."]);
  });

  test("can be enlarged", () => {
    const { view, page } = shown();
    tap(all(folds(view), "small-button")[0]);
    assert.deepEqual(page.done, [["enlarge", true]]);
    assert.equal(all(folds(shown({}, { type: "enlarged", enlarged: true }).view), "enlarged").length, 1);
  });

  test("is a table where the chart is one, by the one choice of both", () => {
    const { view } = shown({}, asTable);
    assert.equal(all(view, "segments").length, 1);
    assert.deepEqual(all(view, "drawing"), []);
    assert.deepEqual(texts(folds(view), "th"), ["Group", "low", "high", "Citizens (12)"]);
    assert.deepEqual(texts(folds(view), "td"), ["9", "3"]);
    assert.deepEqual(texts(view, "caption"), ["Title of rate", "By groups: Who we are"]);
    assert.deepEqual(texts(folds(view), "rule"), ["Small groups only together."]);
  });

  test("marks no group as one's own", () => {
    const bars = [{ beside: false }, { beside: false }];
    const { view } = shown({ chart: chart("Title of rate", { bars }) }, answered("rate", { scale: 0 }), counted("rate"), asTable);
    assert.equal(all(view, "own-row").length, 1);
    assert.deepEqual(all(folds(view), "own-row"), []);
  });

  test("is not there where nothing is split, nor where nothing is shown", () => {
    for (const more of [{ split: null }, { split: undefined }, { hidden: "too_few", chart: null, split: null }]) {
      assert.deepEqual(folds(shown(more).view), []);
    }
  });

  test("of the round before stands in the result of that round, and its own in its own", () => {
    const again = { round: 2, result: whole({ round: 2, split: split("Who we are", "Rule of round 2.") }), previous: whole({ split: split("Who we are", "Rule of round 1.") }) };
    const rulesOf = (more, name) => {
      const one = rate({ ...again, ...more });
      const view = itemView(one, inRoom(stateOf([one])), pageOf());
      assert.deepEqual(texts(view, "rule"), texts(all(view, name), "rule"));
      return texts(folds(all(view, name)), "rule");
    };
    assert.deepEqual(rulesOf({ result: null }, "previous"), ["Rule of round 1."]);
    assert.deepEqual(rulesOf({ phase: "revealed" }, "result"), ["Rule of round 2."]);
  });

  test("of the round before is there also where the later round has none", () => {
    const one = rate({ round: 2, previous: whole(), result: null });
    const state = inRoom(stateOf([one]), asTable);
    assert.deepEqual(texts(all(itemView(one, state, pageOf()), "previous"), "caption"), ["Title of rate", "By groups: Who we are"]);
  });
});

// ---- ranking

describe("a ranking's result", () => {
  const rank = item("rank", { kind: "ranking", options: budget.options });
  const said = (verdict) => texts(resultView(rank, result({ verdict }), inRoom(stateOf([rank])), pageOf()), "verdict");

  test("says how much alike we rank", () => {
    assert.deepEqual(said("strong"), ["We rank them much alike."]);
    assert.deepEqual(said("moderate"), ["We rank them alike in part."]);
    assert.deepEqual(said("weak"), ["We rank them very differently."]);
    assert.deepEqual(said("none"), []);
  });

  test("has a sentence for every verdict, in both languages", () => {
    for (const language of ["en", "es"]) {
      for (const verdict of ["dont_know", "small", "wide", "strong", "moderate", "weak"]) {
        assert.ok("verdict." + verdict in words(language), language + " " + verdict);
      }
    }
  });
});

describe("a whole ranking", () => {
  const ask = { kind: "ranking", options: budget.options, whole: true };
  const ranked = (...ids) => ({ ranking: ids.map((id) => [id]) });

  test("can be given when every option has a place, any other one as soon as one has", () => {
    assert.deepEqual([ranked(), ranked("l1"), ranked("l1", "p2", "i3")].map((value) => isInOrder(value, ask)), [false, false, true]);
    assert.deepEqual([ranked(), ranked("l1")].map((value) => isInOrder(value, { ...ask, whole: false })), [false, true]);
  });

  test("says in the foot how many are still without a place", () => {
    const rank = item("rank", ask);
    const view = roomView(inRoom(stateOf([rank]), drafted("rank", ranked("l1"))), { ...pageOf(), act: { ...pageOf().act, isReady: () => false } });
    assert.deepEqual(texts(view, "small-title"), ["Your order", "Not ranked"]);
    assert.deepEqual(texts(view, "mark"), ["Not given yet · 2 still without a place"]);
  });
});

// ---- cases

describe("a case", () => {
  const body = "Valdeluz, Spain (100–250k, 2016–2019)\nWhat happened: the river rose: twice.\nWhat was hard: money";
  const read = item("cases-1", { kind: "text", most: 500 }, { body });
  const labels = (kind, one = read) => texts(itemView(one, inRoom(stateOf([one], { step: step(kind) })), pageOf()), "case-label");

  test("has its labels stand out", () => {
    assert.deepEqual(labels("cases"), ["What happened", "What was hard"]);
  });

  test("is split at the first colon, where a short label stands before it", () => {
    assert.deepEqual(labelled("What happened: the river rose: twice."), ["What happened", "the river rose: twice."]);
    assert.deepEqual(labelled("No label here"), ["", "No label here"]);
    assert.deepEqual(labelled("see https://example.org"), ["", "see https://example.org"]);
    const sentence = "A whole sentence that stands before a colon: and goes on";
    assert.deepEqual(labelled(sentence), ["", sentence]);
  });

  test("is one only in a step of cases, and not where it is merely still open", () => {
    assert.deepEqual(labels("questions"), []);
    assert.deepEqual(labels("cases", { ...read, step: "s0" }), []);
  });
});

// ---- scores

describe("a step of scores", () => {
  const scale = { kind: "scale", steps: ["1", "2", "3"] };
  const criteria = ["effect", "cost", "time", "feasible", "fair", "side"];
  const items = Array.from({ length: 8 }, (_, option) =>
    criteria.map((topic) => item(`o${option}-${topic}`, scale, { title: "Option " + option, topic, question: `How much ${topic}?` })),
  ).flat();
  const inStep = (...messages) => inRoom(stateOf(items, { pace: "own", step: step("scores") }), ...messages);

  test("has one heading for each option, and a row for each criterion", () => {
    const view = allView(inStep(answered("o0-cost", { scale: 1 })), pageOf());
    assert.equal(all(view, "h2").length, 8);
    assert.equal(texts(view, "h2")[0], "Option 01 of 6 answered");
    assert.deepEqual(texts(all(view, "all-group")[0], "all-title"), criteria);
  });

  test("leads from a row to its question", () => {
    const page = pageOf();
    tap(all(allView(inStep(), page), "all-row")[7]);
    assert.deepEqual(page.done, [["look", "o1-cost"]]);
  });

  test("has one dot for each option, filled when all of it is answered", () => {
    const state = inStep(...criteria.map((topic) => answered("o0-" + topic, { scale: 1 })), answered("o1-effect", { scale: 1 }), { type: "looked", at: "o1-cost" });
    const dots = all(progressOf(state, pageOf()), "step-dot").map((dot) => dot.attributes.class);
    assert.deepEqual(dots.slice(0, 3), ["step-dot filled", "step-dot here", "step-dot"]);
    assert.equal(dots.length, 8);
    assert.match(textOf(progressOf(state, pageOf())), /7 of 48 answered/);
  });

  test("goes on to the next criterion, and from the last to the next option", () => {
    const next = (at) => {
      const page = pageOf();
      tap(all(roomView(inStep({ type: "looked", at }), page), "next")[0]);
      return page.done[0];
    };
    assert.deepEqual([next("o0-effect"), next("o0-side"), next("o7-side")], [["look", "o0-cost"], ["look", "o1-effect"], ["look", "all"]]);
  });

  test("tells one's own answers by criterion", () => {
    assert.deepEqual(texts(ownAnswers(inStep(answered("o0-cost", { scale: 1 })), pageOf()), "topic"), ["cost"]);
  });

  test("leaves other steps as they are: a row and a dot for each item", () => {
    const three = ["a", "b", "c"].map((id) => item(id, scale));
    assert.equal(groupsOf(three).length, 3);
    const view = allView(inRoom(stateOf(three, { pace: "own" })), pageOf());
    assert.deepEqual(all(view, "h2"), []);
    assert.deepEqual(texts(view, "all-title"), ["Title of a", "Title of b", "Title of c"]);
  });
});

// ---- the overview of a step at one's own pace

describe("the overview of a self-paced step", () => {
  const scale = { kind: "scale", steps: ["no", "yes"] };
  const asked = (more) => ["a", "b"].map((id) => item(id, scale, more));
  const overview = (items, ...messages) => allView(inRoom(stateOf(items, { pace: "own" }), ...messages), pageOf());

  test("says how much may still be changed, as long as it may", () => {
    const view = overview(asked(), answered("a", { scale: 1 }), answered("b", { scale: 1 }));
    assert.match(textOf(view), /All answered, thank you.*Until voting closes/);
  });

  test("says when voting is closed, and what came of it", () => {
    assert.match(textOf(overview(asked({ phase: "closed" }))), /Voting is closed.*0 of 2 answered. What came of it stands here once/);
    const view = overview(asked({ phase: "revealed", result: result({ value_label: "yes" }) }), answered("a", { scale: 0 }));
    assert.match(textOf(view), /What came of it.*Tap a question/);
    assert.deepEqual(texts(view, "all-outcome"), ["Overall: yes", "Overall: yes"]);
  });

  test("counts nothing that is asked of others, and leads through it", () => {
    const state = inRoom(stateOf(asked({ answered_by: "reviewers" }), { pace: "own" }), { type: "looked", at: "a" });
    assert.equal(textOf(progressOf(state, pageOf())), "Overview");
    assert.doesNotMatch(textOf(allView(state, pageOf())), /answered/);
    const page = { ...pageOf(), workbench };
    tap(all(roomView(state, page), "next")[0]);
    assert.deepEqual(page.done, [["look", "b"]]);
  });
});

// ---- what we have found

const maturity = {
  median: "Moderate",
  minimum: "Starting",
  rule: "The rule of stages.",
  radar: chart("Where the city stands"),
  grid: chart("What is done already"),
  sub_dimensions: [
    { id: "L1", title: "Leading", voted: "Moderate", computed: "Starting", gap: "+1", next: [{ id: "L1S1", label: "Name a lead" }] },
    { id: "P1", title: "Preparing", voted: "Starting", computed: "Starting", gap: "0", next: [] },
    { id: "I1", title: "Building", voted: "", computed: "not known", gap: "", next: [] },
  ],
};

const choice = {
  weighted: true,
  rule: "The rule of scores.",
  criteria: [],
  ranking: chart("Scores", { bars: [{ label: "Pumps", value: 0.62, low: 0.5, high: 0.7 }, { label: "Bridge", value: 0.4, low: null, high: null }], most: 1 }),
  matrix: chart("Options by criterion"),
  effects: chart("How feasible, what effect"),
  options: [
    { id: "P2", title: "Pumps", score: "0.62", plain: "0.58", missing: [], needs: ["It needs Storage (P1), which is missing."] },
    { id: "I3", title: "Bridge", score: "0.40", plain: "0.41", missing: ["Cost", "Fairness"], needs: [] },
    { id: "L1", title: "School", score: "", plain: "", missing: ["Effect"], needs: [] },
  ],
};

const action = (policy, more) => ({ policy, title: "Title of " + policy, cost: 6, first: 0, last: 0, why: "", missing: [], owner: "", due: "", status: "planned", ...more });
const road_map = {
  step: "s1",
  rule: "The rule of years.",
  timeline: chart("Year by year"),
  actions: [
    action("P2", { first: 2, last: 4, owner: "Fire service", due: "2027-06", status: "under_way" }),
    action("I3", { why: "missing", missing: [{ id: "I1", label: "A first bridge" }] }),
    action("L1", { first: 1, last: 1, cost: 1, status: "done" }),
    action("C2", { why: "later" }),
  ],
};

describe("what we have found", () => {
  const shortlist = item("s1-choice", { kind: "points" });
  const looking = (findings, ...messages) => inRoom(stateOf([shortlist], findings), { type: "tab_chosen", tab: "found" }, ...messages);

  for (const [name, finding] of Object.entries({ maturity, choice, road_map })) {
    test(`is a tab as soon as the view holds it: ${name}`, () => {
      assert.equal(screenOf(looking({ [name]: finding })), "found");
      assert.deepEqual(texts(all(roomView(inRoom(stateOf([shortlist], { [name]: finding })), pageOf()), "tabs"), "segment"), ["Question", "What we found"]);
    });
  }

  test("is no tab where nothing was found", () => {
    assert.equal(screenOf(looking({})), "item");
    assert.deepEqual(all(roomView(looking({}), pageOf()), "tabs"), []);
  });

  test("is left when the room goes on to another step", () => {
    const state = looking({ maturity }, stateOf([item("x", { kind: "points" }, { step: "s2" })], { step: step("policy_ranking", "s2"), choice }));
    assert.equal(screenOf(state), "item");
  });

  test("holds all that the view holds, one after the other", () => {
    const view = foundView(looking({ maturity, choice }), pageOf());
    assert.deepEqual(texts(view, "h1"), ["What we found"]);
    assert.deepEqual(texts(view, "h2"), ["The fields and their stages", "Where the city stands", "What is done already", "Scores", "Options by criterion", "How feasible, what effect"]);
    assert.deepEqual(texts(view, "rule"), ["The rule of stages.", "The rule of scores."]);
  });

  test("can be enlarged to the size it was drawn in", () => {
    const drawn = all(foundView(looking({ road_map }), pageOf()), "drawing").flatMap((one) => one.children);
    assert.deepEqual(drawn.map((svg) => svg.attributes.width), ["700"]);
  });

  test("shows each drawing, or its table", () => {
    const state = looking({ maturity });
    assert.equal(all(foundView(state, pageOf()), "drawing").length, 2);
    const tables = foundView(reduce(state, { type: "table_chosen", as_table: true }), pageOf());
    assert.equal(all(tables, "table").length, 2);
    assert.equal(all(tables, "drawing").length, 0);
  });
});

describe("the stages", () => {
  const view = foundView(inRoom(stateOf([], { maturity }), { type: "tab_chosen", tab: "found" }), pageOf());

  test("begin with the middle and the lowest", () => {
    assert.match(textOf(view), /In the middle: Moderate\. Lowest: Starting\./);
  });

  test("say where vote and ratings differ, and only there", () => {
    assert.deepEqual(texts(view, "apart"), ["Vote and ratings differ: +1"]);
  });

  test("say for each field what was voted, what the ratings say and what comes next", () => {
    assert.deepEqual(texts(view, "found-words"), [
      "LeadingVoted: ModerateFrom the ratings: StartingVote and ratings differ: +1Next stepsName a lead",
      "PreparingVoted: StartingFrom the ratings: Starting",
      "BuildingFrom the ratings: not known",
    ]);
  });
});

describe("the options", () => {
  const rowsOf = (more) => texts(foundView(inRoom(stateOf([], { choice: { ...choice, ...more } }), { type: "tab_chosen", tab: "found" }), pageOf()), "found-words");

  test("say score, spread, the score without weights, and what is missing", () => {
    assert.deepEqual(rowsOf(), [
      "PumpsScore 0.62 (from 0.50 to 0.70)0.58 if all criteria counted the sameIt needs Storage (P1), which is missing.",
      "BridgeScore 0.400.41 if all criteria counted the sameNo value for: Cost, Fairness",
      "SchoolNo score yetNo value for: Effect",
    ]);
  });

  test("say nothing of weights where the room has none of its own", () => {
    assert.equal(rowsOf({ weighted: false })[1], "BridgeScore 0.40No value for: Cost, Fairness");
  });
});

describe("the road-map", () => {
  const atRoadMap = (...messages) => inRoom(stateOf([], { step: { ...step("road_map"), body: "Read it aloud." }, road_map, next: "Good-bye" }), ...messages);

  test("is the screen itself, with the step's words above and the next step below", () => {
    const state = atRoadMap();
    assert.equal(screenOf(state), "found");
    assert.equal(headingOf(state), "found s1");
    const view = roomView(state, pageOf());
    assert.deepEqual(all(view, "tabs"), []);
    assert.deepEqual(texts(view, "h1"), ["Title of s1"]);
    assert.match(textOf(view), /Read it aloud\..*NextGood-bye$/);
    assert.doesNotMatch(textOf(view), /Nothing to do/);
  });

  test("still leads to what can be answered, and back by the tab", () => {
    const open = item("old", { kind: "points" }, { step: "s0" });
    const state = inRoom(stateOf([open], { step: step("road_map"), road_map }));
    assert.deepEqual(texts(roomView(state, pageOf()), "still-open"), ["You can still answerTitle of old"]);
    const away = reduce(state, { type: "looked", at: "old" });
    assert.equal(screenOf(away), "item");
    assert.equal(screenOf(reduce(away, { type: "tab_chosen", tab: "found" })), "found");
  });

  test("says in order of rank what is done when, at what cost, by whom and until when", () => {
    assert.deepEqual(texts(all(foundView(atRoadMap(), pageOf()), "ol"), "found-words"), [
      "Title of P2Years 2 to 4 · 6 unitsWho sees to it: Fire serviceUntil: day 2027-06under way",
      "Title of L1Year 1 · 1 unitdone",
    ]);
  });

  test("says what could not be placed, and why", () => {
    assert.deepEqual(texts(all(foundView(atRoadMap(), pageOf()), "find-out"), "found-words"), [
      "Title of I3Something it needs is missing:A first bridge",
      "Title of C2Later: no year has room for it.",
    ]);
  });

  test("without any policy says so", () => {
    const empty = inRoom(stateOf([], { step: step("road_map"), road_map: { ...road_map, actions: [] } }));
    assert.match(textOf(foundView(empty, pageOf())), /No policy has been chosen yet\./);
  });
});

describe("a form", () => {
  test("keeps a half-filled basket over a new state", () => {
    const buy = item("buy", budget);
    const state = inRoom(stateOf([buy]), drafted("buy", { choice: ["l1"] }), stateOf([{ ...buy, answered: 5 }]));
    assert.deepEqual(formOf(state, buy).value, { choice: ["l1"] });
  });
});
