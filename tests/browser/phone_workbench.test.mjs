// What the workbench draws on a phone and what taps on it say: ideas, the square, arrows, the register,
// and questions that are asked of others.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";

import { faultOf } from "../../participant/web/arrows.js";
import { carrying, isGivable, lineOf, withIdea, withoutIdea } from "../../participant/web/ideas.js";
import { inWords } from "../../participant/web/own.js";
import { ownBars } from "../../participant/web/result.js";
import { roomView } from "../../participant/web/room.js";
import { firstToPlace, quadrantAt, spotOf, tappedTo } from "../../participant/web/square.js";
import { blank, formOf, isOnlooker, needsWorkbench, reduce, screenOf } from "../../participant/web/state.js";
import { sayIn } from "../../participant/web/words.js";
import * as workbench from "../../participant/web/workbench.js";
import { all, tap, textOf, texts } from "./drawn.mjs";

// ---- the world, as the messages that led to it

const read = (surface) => JSON.parse(readFileSync(new URL(`../../assets/text/${surface}/en.json`, import.meta.url), "utf8"));
const say = sayIn({ ...read("phone"), ...read("phone_workbench") }, "en");

const options = ["trees", "shade", "water"].map((id) => ({ id, label: "More " + id, cost: 0 }));
const asks = {
  ideas: { kind: "ideas", options: [], most: 20, each: 2 },
  grid: { kind: "grid", options, most: 100, across: "Influence", up: "Concern", quadrants: ["Inform", "Work with", "Leave", "Listen"] },
  links: { kind: "links", options, most: 2 },
};

const item = (kind, more = {}) => ({
  id: "it", step: "s1", number: 1, count: 1, title: "Title", body: "", question: "", help: "", topic: "", picture: "",
  ask: { steps: [], meanings: [], ...asks[kind] }, phase: "open", answered_by: "everyone", round: 1, rounds: 1, answered: 3, expected: 10,
  closed_ms_ago: -1, result: null, previous: null, lock: null, texts: [], ...more,
});
const stateOf = (items, more = {}) => ({
  type: "state", epoch: "e1", offset: 7,
  view: { title: "W", step: { id: "s1", number: 1, count: 9, title: "Step", body: "", kind: "questions" }, pace: "together", items, timer: null, next: "", closed: false, ...more },
});
const welcome = { type: "welcome", workshop: "w1", seat: "seat-1", token: "t1", return_code: "ABCD2345", title: "W", mode: "anonymous", k: 3, languages: ["en"] };
const after = (state, ...messages) => messages.reduce((now, message) => reduce(now, message, 0), state);
const inRoom = (...messages) => after(blank, welcome, { type: "code_noted" }, ...messages);
const answered = (answer, key = "c1") => ({ type: "answered", item: "it", round: 1, key, answer });
const counted = (key = "c1", revision = 1) => ({ type: "acknowledged", item: "it", round: 1, key, revision, saved: true, counted: true });
const drafted = (draft) => ({ type: "drafted", item: "it", round: 1, draft });

/** A phone on which taps do what they do in main.js; what was given stands in `given`. */
function phone(start) {
  const now = { state: start, given: [] };
  let keys = 0;
  const dispatch = (message) => {
    now.state = reduce(now.state, message, 0);
  };
  const act = {
    isReady: (_, { value }) => Boolean(value),
    draft: (one, draft) => dispatch(drafted(draft)),
    form: (one) => formOf(now.state, one),
    answer(one, value) {
      now.given.push(value);
      dispatch(answered(value, "c" + ++keys));
    },
  };
  const page = { say, act, workbench, newKey: () => "key" + ++keys, now: 0, clock: String, day: (date) => "day " + date, fixed: String, number: String };
  now.hears = (message) => dispatch(message);
  now.view = () => roomView(now.state, page);
  now.button = (label) => all(now.view(), "button").find((one) => (one.attributes["aria-label"] || textOf(one)) === label);
  now.taps = (label) => tap(now.button(label));
  now.types = (text) => all(now.view(), "textarea")[0].heard.input({ target: { value: text } });
  now.box = () => all(now.view(), "textarea")[0].value;
  now.form = () => formOf(now.state, now.state.view.items[0]);
  return now;
}

const mine = { key: "a1", text: "trees" };
const theirs = (key, text = "of " + key) => ({ key, text, released: true, into: "" });

// ---- ideas

describe("an idea", () => {
  test("is one line without what nobody sees", () => {
    assert.equal(lineOf("  a\n\tb\u202e  c "), "a b c");
  });

  test("keeps its key when its words change, and its place", () => {
    const two = withIdea(withIdea({ own: [mine], up: [] }, { key: "b", text: "b" }), { key: "a1", text: "shade" });
    assert.deepEqual(two.own, [{ key: "a1", text: "shade" }, { key: "b", text: "b" }]);
    assert.deepEqual(withoutIdea(two, "a1").own, [{ key: "b", text: "b" }]);
  });

  test("of another is carried, or no more, in an order that says nothing of the taps", () => {
    const up = carrying(carrying({ own: [], up: [] }, "z"), "b");
    assert.deepEqual(up.up, ["b", "z"]);
    assert.deepEqual(carrying(up, "z").up, ["b"]);
  });

  test("may be given with words, not too many, and while there is room", () => {
    const full = { own: [mine, { key: "b", text: "b" }], up: [] };
    const may = (text, ideas = { own: [], up: [] }, key = null, was = "") => isGivable({ key, text, was }, ideas, asks.ideas);
    assert.ok(may("shade") && may("x".repeat(20)));
    assert.ok(!may(" \n ") && !may("x".repeat(21)));
    assert.ok(!may("shade", full));
    assert.ok(may("shade", full, "a1", "trees") && !may("trees", full, "a1", "trees"));
  });
});

describe("the ideas of an open item", () => {
  const open = (...messages) => phone(inRoom(stateOf([item("ideas")]), ...messages));

  test("are given with the whole answer, each under a key of its own", () => {
    const own = open();
    own.types("trees");
    own.taps("Give this idea");
    own.types("shade");
    own.taps("Give this idea");
    const [first, second] = own.given.map(({ ideas }) => ideas.own);
    assert.deepEqual(first.map(({ text }) => text), ["trees"]);
    assert.deepEqual(second.map(({ text }) => text), ["trees", "shade"]);
    assert.equal(second[0].key, first[0].key);
    assert.notEqual(second[0].key, second[1].key);
    assert.equal(own.box(), "");
    assert.equal(own.form().record.revision, 2);
  });

  test("that are half written are left alone by news, by an up-vote and by an acknowledgement", () => {
    const own = open(answered({ ideas: { own: [mine], up: [] } }));
    own.types("half a th");
    own.hears(stateOf([item("ideas", { answered: 9, texts: [theirs("t1"), theirs("t2")] })]));
    own.taps("I would carry this too: of t2");
    own.hears(counted("c1", 2));
    assert.deepEqual(own.given[0], { ideas: { own: [mine], up: ["t2"] } });
    assert.equal(own.box(), "half a th");
    assert.match(textOf(all(own.view(), "foot")), /Not given yet/);
  });

  test("are changed under their key, and left as they were", () => {
    const own = open(answered({ ideas: { own: [mine], up: ["t1"] } }));
    own.taps("Change: trees");
    assert.equal(own.box(), "trees");
    assert.doesNotMatch(textOf(all(own.view(), "foot")), /Not given yet/, "nothing is changed so far");
    own.taps("Leave it as it was");
    assert.equal(own.box(), "");
    own.taps("Change: trees");
    own.types("old trees");
    own.taps("Give the change");
    assert.deepEqual(own.given, [{ ideas: { own: [{ key: "a1", text: "old trees" }], up: ["t1"] } }]);
  });

  test("are taken back, and given again under the same key", () => {
    const own = open(answered({ ideas: { own: [mine], up: [] } }));
    own.taps("Take back: trees");
    assert.match(textOf(own.view()), /Taken back: trees/);
    own.taps("Give it again");
    assert.deepEqual(own.given.map(({ ideas }) => ideas.own), [[], [mine]]);
    assert.doesNotMatch(textOf(own.view()), /Taken back/);
  });

  test("end with as many as each may give", () => {
    const own = open(answered({ ideas: { own: [mine, { key: "b", text: "b" }], up: [] } }));
    assert.equal(all(own.view(), "textarea")[0].attributes.readonly, "");
    assert.match(textOf(own.view()), /Given: 2 of 2\. Change one or take one back\./);
    assert.equal(own.button("Give this idea").attributes.disabled, "");
  });

  test("of others show that one carries them, and count these alone", () => {
    const own = open(stateOf([item("ideas", { texts: [theirs("a1", "trees"), theirs("t1"), theirs("t2")] })]), answered({ ideas: { own: [mine], up: ["t2", "gone"] } }));
    const pressed = all(own.view(), "chip").map((one) => [one.attributes["aria-label"], one.attributes["aria-pressed"]]);
    assert.deepEqual(pressed, [["I would carry this too: of t1", "false"], ["I would carry this too: of t2", "true"]]);
    assert.match(textOf(own.view()), /You carry 1 idea of others\./);
    assert.deepEqual(texts(own.view(), "idea")[0], "treesOn the screenChangeTake back");
  });

  test("that were refused are said to be not given, and can be given again", () => {
    const own = open(answered({ ideas: { own: [mine], up: [] } }), { type: "refused", about: "cast_answer", item: "it", round: 1, key: "c1", revision: 1, code: "was_reset", message: "", hint: "" });
    assert.match(texts(own.view(), "idea")[0], /^treesNot given yet/);
    own.taps("Give them again");
    assert.deepEqual(own.given, [{ ideas: { own: [mine], up: [] } }]);
  });

  test("that were not given when voting closed are shown, and said to be so", () => {
    const own = open();
    own.types("half a th");
    own.hears(stateOf([item("ideas", { phase: "closed" })]));
    assert.deepEqual(texts(own.view(), "notice").slice(-1), ["This was not saved before voting closed.half a th"]);
  });

  test("lose nothing where two taps fall between two drawings", () => {
    const own = open(stateOf([item("ideas", { texts: [theirs("t1"), theirs("t2")] })]));
    const drawn = own.view();
    all(drawn, "textarea")[0].heard.input({ target: { value: "trees" } });
    for (const chip of all(drawn, "chip")) tap(chip);
    all(drawn, "textarea")[0].heard.keydown({ key: "Enter", preventDefault() {} });
    const { ideas } = own.given[2];
    assert.deepEqual([ideas.own.map(({ text }) => text), ideas.up], [["trees"], ["t1", "t2"]]);
  });

  test("have no reason, and nothing in the foot that saves them", () => {
    const own = open();
    own.types("trees");
    assert.deepEqual(all(own.view(), "reason"), []);
    assert.equal(own.button("Save answer"), undefined);
  });
});

describe("a result of ideas", () => {
  const chart = { title: "Title", description: "", svg: "<svg/>", bars: [], most: 3, table: { head: ["Idea", "People"], rows: [["trees", "3"]] } };
  const result = (more) => ({ round: 1, answered: 3, expected: 3, hidden: "no", counts: true, value: "", value_label: "", verdict: "none", two_camps: false, within_one: 0, valid: 0, order: ["t1", "a1", "t2"], taken: [], loops: [], left: 0, rule: "", chart, split: null, ...more });
  const shown = (more) => textOf(phone(inRoom(stateOf([item("ideas", { phase: "revealed", texts: [theirs("t1")], result: result(more) })]))).view());

  test("marks what one gave or carries", () => {
    assert.deepEqual(ownBars(asks.ideas, result(), { ideas: { own: [mine], up: ["t1", "gone"] } }), [1, 0]);
  });

  test("shows the ideas of too few people, but not who carries them", () => {
    assert.match(shown({ hidden: "too_few", chart: null, answered: 2 }), /Fewer than 3 people answered.*Ideas of others on the screenof t1/);
  });

  test("does not say an idea twice, nor nothing where there is none", () => {
    assert.doesNotMatch(shown(), /Ideas of others/);
    assert.match(shown({ chart: null }), /No idea is on the screen\./);
  });
});

// ---- the square

describe("a place on the square", () => {
  test("is where the finger came down, never off the square", () => {
    const box = { left: 10, bottom: 210, width: 200, height: 200 };
    assert.deepEqual(spotOf({ x: 60, y: 60 }, box, 100), [25, 75]);
    assert.deepEqual(spotOf({ x: 0, y: 400 }, box, 100), [0, 0]);
    assert.deepEqual(spotOf({ x: 999, y: 0 }, box, 100), [100, 100]);
  });

  test("goes to the next five with a button", () => {
    assert.deepEqual([tappedTo(52, 1, 100), tappedTo(52, -1, 100), tappedTo(55, -1, 100), tappedTo(100, 1, 100), tappedTo(2, -1, 100)], [55, 50, 50, 100, 0]);
  });

  test("lies in the field that the wire names so", () => {
    assert.deepEqual([[80, 20], [80, 80], [20, 20], [20, 80]].map(quadrantAt), [0, 1, 2, 3]);
  });

  test("is asked first for what has none", () => {
    assert.equal(firstToPlace(asks.grid, { trees: [1, 1] }), "shade");
    assert.equal(firstToPlace(asks.grid, { trees: [1, 1], shade: [1, 1], water: [1, 1] }), "trees");
  });
});

describe("a square", () => {
  const open = (...messages) => phone(inRoom(stateOf([item("grid")]), ...messages));
  const place = (own) => own.form().value && own.form().value.positions;

  test("stands empty at first, and cannot be saved", () => {
    const own = open();
    assert.equal(own.button("Save answer").attributes.disabled, "");
    assert.equal(all(own.view(), "spot").length, 0);
    assert.match(textOf(own.view()), /More trees.*Not placed yet/);
  });

  test("takes a tap, a button and a key", () => {
    const own = open();
    all(own.view(), "square")[0].heard.click({ clientX: 90, clientY: 20, currentTarget: { getBoundingClientRect: () => ({ left: 0, bottom: 100, width: 100, height: 100 }) } });
    assert.deepEqual(place(own), { trees: [90, 80] });
    assert.deepEqual(texts(own.view(), "unseen").filter((one) => one.includes("More trees")), ["More trees: 90 across, 80 up, Work with"]);
    own.taps("Less: Influence");
    assert.deepEqual(place(own), { trees: [85, 80] });
    own.taps("Next");
    const slider = all(own.view(), "input")[1];
    assert.equal(slider.attributes["aria-label"], "Concern: More shade");
    slider.heard.input({ target: { value: "7" } });
    assert.deepEqual(place(own), { trees: [85, 80], shade: [50, 7] });
    assert.deepEqual(texts(own.view(), "spot"), ["1", "2"]);
    assert.match(textOf(own.view()), /2 of 3 placed/);
  });

  test("lets an option go, and look at any other", () => {
    const own = open(answered({ positions: { trees: [85, 80], shade: [50, 7] } }));
    assert.match(textOf(all(own.view(), "square-option")), /More water/, "what has no place yet");
    tap(all(own.view(), "all-row")[0]);
    assert.match(textOf(all(own.view(), "square-option")), /More trees/);
    own.taps("Take off");
    assert.deepEqual(place(own), { shade: [50, 7] });
  });

  test("moves nothing before voting has begun", () => {
    const own = phone(inRoom(stateOf([item("grid", { phase: "ready" })])));
    all(own.view(), "square")[0].heard.click({ clientX: 1, clientY: 1 });
    assert.equal(place(own), null);
  });

  test("is read again in words", () => {
    assert.deepEqual(inWords(asks.grid, { positions: { trees: [85, 80] } }, say), ["More trees: 85 across, 80 up"]);
  });
});

// ---- arrows

describe("an arrow", () => {
  const arrow = (from, to) => ({ from, to, sign: "+" });
  test("goes from one thing to another, once, while there is room", () => {
    const faults = [arrow("", "shade"), arrow("trees", "trees"), arrow("trees", "shade"), arrow("shade", "trees")].map((one) => faultOf(one, [["trees", "shade", "-"]], asks.links));
    assert.deepEqual(faults, ["open", "itself", "there", ""]);
    assert.equal(faultOf(arrow("trees", "water"), [["trees", "shade", "+"], ["shade", "trees", "+"]], asks.links), "full");
  });
});

describe("the arrows of an open item", () => {
  const open = (...messages) => phone(inRoom(stateOf([item("links")]), ...messages));
  const choose = (own, at, value) => all(own.view(), "select")[at].heard.change({ target: { value } });

  test("are said as sentences, and given with the answer", () => {
    const own = open();
    assert.equal(own.button("Add this arrow").attributes.disabled, "");
    choose(own, 0, "trees");
    choose(own, 1, "-");
    choose(own, 2, "water");
    own.taps("Add this arrow");
    assert.deepEqual(texts(own.view(), "ranked-label"), ["The more “More trees”, the less “More water”"]);
    assert.deepEqual(own.form().value, { links: [["trees", "water", "-"]] });
    assert.deepEqual(all(own.view(), "select").map(({ value }) => value), ["water", "+", ""], "the next one goes on from there");
    assert.match(textOf(all(own.view(), "foot")), /Not given yet.*Save answer/);
  });

  test("lose nothing where two choices fall between two drawings", () => {
    const own = open();
    const drawn = own.view();
    ["trees", "-", "water"].forEach((value, at) => all(drawn, "select")[at].heard.change({ target: { value } }));
    own.taps("Add this arrow");
    assert.deepEqual(own.form().value, { links: [["trees", "water", "-"]] });
  });

  test("are taken away", () => {
    const own = open(answered({ links: [["trees", "water", "-"], ["water", "trees", "+"]] }));
    assert.match(textOf(own.view()), /You have drawn 2\. Take one away to draw another\./);
    own.taps("Take away: The more “More trees”, the less “More water”");
    assert.deepEqual(own.form().value, { links: [["water", "trees", "+"]] });
  });

  test("are read again in words", () => {
    assert.deepEqual(inWords(asks.links, { links: [["trees", "water", "+"]] }, say), ["The more “More trees”, the more “More water”"]);
  });
});

describe("a result of a square or of arrows", () => {
  const chart = { title: "Title", description: "Said.", svg: "<svg/>", table: { head: ["", ""], rows: [["trees", "1"]] } };
  const result = (more) => ({ round: 1, answered: 3, expected: 3, hidden: "no", counts: true, value: "", value_label: "", verdict: "none", two_camps: false, within_one: 0, valid: 0, order: [], taken: [], loops: [], left: 0, rule: "", chart: null, map: null, network: null, split: null, ...more });
  const shown = (kind, more, ...messages) => phone(inRoom(stateOf([item(kind, { phase: "revealed", result: result(more) })]), ...messages)).view();

  test("is a drawing or a table", () => {
    for (const [kind, more] of [["grid", { map: chart }], ["links", { network: chart }]]) {
      assert.equal(all(shown(kind, more), "drawing").length, 1);
      assert.equal(all(shown(kind, more, { type: "table_chosen", as_table: true }), "table").length, 1);
    }
  });

  test("says the loops, or that there are none", () => {
    assert.deepEqual(texts(shown("links", { network: chart, loops: ["a → b → a: feeds itself"] }), "loops"), ["a → b → a: feeds itself"]);
    assert.match(textOf(shown("links", { network: chart })), /No arrows close a circle\./);
    assert.match(textOf(shown("links", {})), /No arrow was drawn by enough of us\./);
  });

  test("says nothing where figures are left out", () => {
    assert.doesNotMatch(textOf(shown("links", { counts: false })), /No arrow/);
  });
});

// ---- the register, and a step without items

describe("the register of actions", () => {
  const step = { id: "s1", number: 1, count: 9, title: "Who does what", body: "Read it.", kind: "actions" };
  const shown = (entries) => inRoom(stateOf([], { step, action_register: { entries } }));

  test("is the screen itself: what, who, until when, how far", () => {
    const state = shown([{ id: "1", text: "Plant", policy: "", owner: "Parks", due: "2027-12", status: "under_way" }, { id: "2", text: "Paint", policy: "", owner: "", due: "", status: "planned" }]);
    assert.equal(screenOf(state), "found");
    assert.deepEqual(texts(phone(state).view(), "entry"), ["PlantWho sees to it:ParksUntil:day 2027-12under way", "PaintWho sees to it:still openUntil:still openplanned"]);
  });

  test("says so where nothing is written down", () => {
    assert.deepEqual(texts(phone(shown([])).view(), "calm"), ["No action is written down yet."]);
  });
});

describe("the last cycle", () => {
  const step = { id: "s1", number: 1, count: 9, title: "Last time", body: "", kind: "comparison" };
  const shown = (comparison) => inRoom(stateOf([], { step, comparison: { from: "", rooms: [], pictures: [], actions: [], done: "", rule: "", ...comparison } }));

  test("is the screen itself: who answered, and what became of each action", () => {
    const actions = [{ text: "Plant", policy: "", owner: "", due: "", since: 2, then: "planned", status: "struck_out" }];
    const state = shown({ from: "Kick-off", rooms: ["Cycle 1: 28 people."], actions, done: "1 struck out." });
    assert.equal(screenOf(state), "found");
    assert.deepEqual(texts(phone(state).view(), "found-row"), ["Plantstruck outsince cycle 2"]);
    assert.match(textOf(phone(state).view()), /Cycle 1: 28 people\./);
  });

  test("says so where there is none", () => {
    assert.deepEqual(texts(phone(shown({})).view(), "calm"), ["There is no earlier workshop to compare with."]);
  });
});

test("a step about ideas that nobody gave says so", () => {
  const own = phone(inRoom(stateOf([], { step: { id: "s1", number: 1, count: 9, title: "Rate", body: "", kind: "from_ideas" } })));
  assert.deepEqual(texts(own.view(), "calm"), ["There is nothing to ask about yet: no ideas have been collected."]);
});

// ---- asked of others

describe("a question", () => {
  const asked = (answered_by, part) => isOnlooker({ answered_by }, { about: { part } });

  test("of the city is not the reviewers', nor theirs the city's, and who observes is asked nothing", () => {
    assert.deepEqual(["everyone", "participants", "reviewers"].map((one) => asked(one, undefined)), [false, false, true]);
    assert.deepEqual(["everyone", "participants", "reviewers"].map((one) => asked(one, "reviewer")), [false, true, false]);
    assert.deepEqual(["everyone", "participants", "reviewers"].map((one) => asked(one, "observer")), [true, true, true]);
  });

  test("of others shows what is asked and no control, until its result", () => {
    for (const phase of ["ready", "open", "closed"]) {
      const { view } = phone(inRoom(stateOf([item("grid", { phase, question: "Where?", body: "The story.", answered_by: "reviewers" })])));
      assert.match(textOf(view()), /The story\.Where\?This question is for the reviewers\. You see the result here\./, phase);
      assert.match(textOf(all(view(), "foot")), /^Asked of others$/);
      for (const control of ["input", "textarea", "select", "square"]) assert.deepEqual(all(view(), control), []);
    }
  });
});

test("ideas of others can be read along as soon as they are on the screen", () => {
  const told = item("ideas", { answered_by: "reviewers", texts: [{ key: "k", text: "Test the pumps" }] });
  const { view } = phone(inRoom(stateOf([told])));
  assert.deepEqual(texts(view(), "blockquote"), ["Test the pumps"]);
});

test("the workbench is needed for its kinds, its steps, what is asked of others, and answers of before", () => {
  const needed = (...messages) => needsWorkbench(inRoom(...messages));
  const scale = item("grid", { id: "other", ask: { kind: "scale", options: [], steps: [], meanings: [] } });
  assert.equal(needed(stateOf([scale])), false);
  assert.equal(needsWorkbench(blank), false);
  for (const kind of Object.keys(asks)) assert.equal(needed(stateOf([item(kind)])), true);
  assert.equal(needed(stateOf([{ ...scale, answered_by: "reviewers" }])), true);
  assert.equal(needed(stateOf([], { step: { id: "a", kind: "actions" } })), true);
  assert.equal(needed(stateOf([item("ideas")]), stateOf([scale])), true, "one's own are read again");
});
