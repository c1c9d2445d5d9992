// The city model on a phone: how shares move, and what a team is shown in each phase of a turn.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";

import * as game from "../../participant/web/game.js";
import { inWords } from "../../participant/web/own.js";
import { roomView } from "../../participant/web/room.js";
import { canMove, deskOf, evenDesk, inProportion, mostFor, moved, pointsOf, tapped, withHold, aimed } from "../../participant/web/shares.js";
import { blank, needsGame, reduce, screenOf } from "../../participant/web/state.js";
import { choiceOf } from "../../participant/web/team.js";
import { sayIn } from "../../participant/web/words.js";
import { all, tap, textOf, texts } from "./drawn.mjs";

// ---- the rule

const fields = ["l1", "l2", "l3", "l4", "p1", "p2", "i1", "i2", "c1", "c2"];
const ask = {
  kind: "shares", total: 100, meanings: [], steps: ["Starting", "Moderate", "Advanced", "Robust", "verTebrate"],
  options: fields.map((id) => ({ id, label: "Field " + id, cost: 0 })),
};
const small = { ...ask, options: ask.options.slice(0, 3) };
const numbers = ({ percents }) => Object.keys(percents).map((id) => percents[id]);
const wholeOf = (desk) => numbers(desk).reduce((sum, one) => sum + one, 0);

describe("a proportion", () => {
  test("is kept in whole parts, the largest remainder first, the earlier one of two", () => {
    assert.deepEqual(inProportion([1, 1, 1], 100), [34, 33, 33]);
    assert.deepEqual(inProportion([10, 20, 30], 7), [1, 2, 4]);
    assert.deepEqual(inProportion([50, 0, 25], 9), [6, 0, 3]);
  });

  test("of nothing is the same for all, and over nobody is nothing", () => {
    assert.deepEqual(inProportion([0, 0, 0], 8), [3, 3, 2]);
    assert.deepEqual(inProportion([], 8), []);
  });
});

describe("a desk", () => {
  test("begins the same for every field", () => {
    assert.deepEqual(numbers(evenDesk(ask)), Array(10).fill(10));
    assert.deepEqual(numbers(evenDesk(small)), [34, 33, 33]);
  });

  test("begins with what was handed in, with its aims", () => {
    const desk = deskOf(ask, { l1: 40, i2m: 60 });
    assert.deepEqual([desk.percents.l1, desk.percents.i2, desk.percents.c2], [40, 60, 0]);
    assert.deepEqual([desk.aims.l1, desk.aims.i2], ["", "m"]);
    assert.deepEqual(pointsOf(desk), { l1: 40, i2m: 60 });
  });

  test("gives a field with several aims the one that got most", () => {
    assert.deepEqual(pointsOf(deskOf(small, { l1: 20, l1a: 30, l1s: 10, l2: 40 })), { l1a: 60, l2: 40 });
  });

  test("takes no start that is not a hundred, nor one of another model", () => {
    for (const points of [{}, { l1: 99 }, { z9: 100 }, { l1x: 100 }]) assert.deepEqual(deskOf(small, points), evenDesk(small));
  });

  test("lets the others give and take as they stand to each other", () => {
    const desk = deskOf(small, { l1: 20, l2: 60, l3: 20 });
    assert.deepEqual(numbers(moved(desk, "l1", 40)), [40, 45, 15]);
    assert.deepEqual(numbers(moved(desk, "l1", 0)), [0, 75, 25]);
    assert.deepEqual(numbers(moved(desk, "l1", 200)), [100, 0, 0]);
    assert.deepEqual(numbers(moved(desk, "l1", -3)), [0, 75, 25]);
  });

  test("comes back with a move back, however far it went", () => {
    const desk = deskOf(ask, { l1: 7, l2: 13, l3: 21, p1: 29, i1: 30 });
    let now = desk;
    for (const percent of [50, 100, 33, 0, 7]) now = moved(now, "l1", percent);
    assert.deepEqual(now.percents, desk.percents);
  });

  test("begins anew with another field", () => {
    const first = moved(deskOf(small, { l1: 20, l2: 60, l3: 20 }), "l1", 100);
    const second = moved(first, "l2", 50);
    assert.deepEqual(numbers(second), [50, 50, 0]);
    assert.deepEqual(numbers(moved(second, "l1", 40)), [40, 60, 0]);
  });

  test("shares what is left alike among those that have nothing", () => {
    assert.deepEqual(numbers(moved(deskOf(small, { l1: 100 }), "l1", 40)), [40, 30, 30]);
  });

  test("neither takes from what is held nor gives to it", () => {
    const desk = withHold(deskOf(small, { l1: 20, l2: 60, l3: 20 }), "l2");
    assert.deepEqual(numbers(moved(desk, "l1", 30)), [30, 60, 10]);
    assert.deepEqual(numbers(moved(desk, "l1", 90)), [40, 60, 0]);
    assert.equal(mostFor(desk, "l1"), 40);
    assert.deepEqual(numbers(moved(desk, "l2", 40)), [30, 40, 30], "by itself it moves");
    assert.deepEqual(withHold(desk, "l2").held, []);
  });

  test("stands still where all others are held", () => {
    const desk = withHold(withHold(evenDesk(small), "l2"), "l3");
    assert.equal(canMove(desk, "l1"), false);
    assert.equal(moved(desk, "l1", 80), desk);
    assert.equal(mostFor(desk, "l1"), 34);
  });

  test("goes to the next five with a tap, and says so", () => {
    const desk = deskOf(small, { l1: 23, l2: 77 });
    assert.equal(tapped(desk, "l1", 1).percents.l1, 25);
    assert.equal(tapped(desk, "l1", -1).percents.l1, 20);
    assert.equal(tapped(tapped(desk, "l1", 1), "l1", 1).percents.l1, 30);
    assert.equal(tapped(desk, "l1", 1).told, "l1");
    assert.equal(moved(tapped(desk, "l1", 1), "l1", 40).told, null);
  });

  test("is a hundred, whole and without debts, after whatever anyone does", () => {
    let seed = 7;
    const die = (most) => (seed = (seed * 1103515245 + 12345) % 2147483648) % most;
    let desk = evenDesk(ask);
    for (let turn = 0; turn < 3000; turn += 1) {
      const id = fields[die(10)];
      const what = die(4);
      desk = what === 0 ? withHold(desk, id) : what === 1 ? tapped(desk, id, die(2) ? 1 : -1) : what === 2 ? moved(desk, id, die(140) - 20) : aimed(desk, id, ["", "s", "t"][die(3)]);
      assert.equal(wholeOf(desk), 100);
      assert.ok(numbers(desk).every((one) => Number.isInteger(one) && one >= 0));
    }
    const given = pointsOf(desk);
    assert.ok(Object.keys(given).every((id) => given[id] > 0));
  });
});

// ---- a turn on the phone

const words = (language) =>
  ["phone", "phone_game"].reduce((known, surface) => ({ ...known, ...JSON.parse(readFileSync(new URL(`../../assets/text/${surface}/${language}.json`, import.meta.url), "utf8")) }), {});
const say = sayIn(words("en"), "en");

const item = (id, asked, more = {}) => ({
  id, step: "run-1", number: 1, count: 5, title: "Turn 1: years 1 to 4", body: "", question: "How do you share out?", help: "", topic: "", picture: "",
  ask: asked, phase: "open", round: 1, rounds: 1, answered: 0, expected: 2, closed_ms_ago: -1, result: null, previous: null, lock: null, texts: [], teams: false, ...more,
});
const turn = (more) => item("run-1-turn-1", ask, more);
const tables = (more) => item("team", { kind: "choice", most: 1, steps: [], meanings: [], options: [{ id: "harbour", label: "Harbour" }, { id: "hill", label: "Hill" }] }, { step: "teams", teams: true, ...more });

const team = (id, more = {}) => ({
  id, name: id[0].toUpperCase() + id.slice(1), number: 1, members: 3, median: false, answered: 0, wanted: 1, city: "0.42", weakest: "Field p1", weakest_at: "0.10", wasted: "12 %",
  budget: "20.0", left: "18.9", lost: "", ladders: fields.map((_, at) => at / 2), next: fields.map((_, at) => (at === 9 ? 0 : 2)), plan: [], source: "", moments: [], ...more,
});
const gameOf = (teams, more = {}) => ({
  step: "run-1", question: "team", title: "First run", trial: false, turn: 1, turns: 5, year: 4, years: 20, budget: 20, note: "A model for learning, not a forecast.", rule: "The rule.",
  sub_dimensions: ask.options, stages: ask.steps, teams, card: null, curves: null, debrief: null, ...more,
});
const chart = (title) => ({ title, description: title, svg: "<svg/>", table: { head: ["", ""], rows: [[title, "1"]] } });

const stateOf = (items, played, more = {}) => ({
  type: "state", epoch: "e1", offset: 7,
  view: { title: "W", step: { id: "run-1", number: 4, count: 8, title: "First run", body: "", kind: "city_run" }, pace: "together", items, timer: null, next: "", closed: false, game: played, ...more },
});
const answered = (at, answer, round = 1) => ({ type: "answered", item: at, round, key: "k-" + at + round, answer });
const counted = (at, round = 1) => ({ type: "acknowledged", item: at, round, key: "k-" + at + round, revision: 1, saved: true, counted: true });
const joining = [
  { type: "welcome", workshop: "w1", seat: "seat-1", token: "t1", return_code: "ABCD2345", title: "W", mode: "anonymous", k: 3, languages: ["en"] },
  { type: "code_noted" },
];
const inRoom = (...messages) => joining.concat(messages).reduce((state, message) => reduce(state, message, 0), blank);
const atTable = (id, ...messages) => inRoom(stateOf([tables()], null), answered("team", { choice: [id] }), counted("team"), ...messages);

function pageOf(language = "en") {
  const done = [];
  const act = {};
  for (const name of ["draft", "answer", "save", "look", "chooseTab", "chooseTable", "enlarge", "openPanel"]) act[name] = (...what) => done.push([name, ...what]);
  act.isReady = () => false;
  return { say: sayIn(words(language), language), act, done, game, now: 0, clock: String, number: (value) => String(Math.round(10 * value) / 10) };
}
const shown = (state, page = pageOf()) => ({ view: roomView(state, page), page });
const foot = (view) => all(view, "footer");
const rowsOf = (view) => all(view, "field-row");

describe("an open turn", () => {
  const opened = (more = {}, ...messages) => atTable("harbour", stateOf([turn()], gameOf([team("harbour", more), team("hill")])), ...messages);

  test("says on each of its screens what the model is not", () => {
    for (const phase of ["ready", "open", "closed", "revealed"]) {
      const state = atTable("harbour", stateOf([turn({ phase })], gameOf([team("harbour")])));
      assert.deepEqual(texts(shown(state).view, "model-note"), ["A model for learning, not a forecast."], phase);
    }
  });

  test("has a row for each field, all the same at first", () => {
    const { view } = shown(opened());
    assert.deepEqual(texts(view, "share"), Array(10).fill("10 %"));
    assert.deepEqual(texts(view, "field-name"), ask.options.map(({ label }) => label));
    assert.match(textOf(rowsOf(view)[3]), /1\.5 of 5/);
  });

  test("begins with the plan of the turn before", () => {
    const { view, page } = shown(opened({ plan: [{ id: "l1", label: "", percent: 40 }, { id: "i2m", label: "", percent: 60 }] }));
    assert.deepEqual(texts(view, "share").filter((one) => one !== "0 %"), ["40 %", "60 %"]);
    const [even, before] = all(all(view, "starts"), "button");
    assert.deepEqual([textOf(even), textOf(before)], ["All the same", "As in the last turn"]);
    tap(even);
    assert.deepEqual(page.done[0][2].value, { points: fields.reduce((points, id) => ({ ...points, [id]: 10 }), {}) });
  });

  test("is put together by taps and slides, and given by neither", () => {
    const { view, page } = shown(opened());
    const row = rowsOf(view)[0];
    tap(all(row, "round-button")[1]);
    const slider = all(row, "slider")[0];
    slider.heard.input({ target: Object.assign(slider, { value: "64" }) });
    assert.deepEqual(page.done.map(([name, , { value }]) => [name, value.points.l1]), [["draft", 15], ["draft", 64]]);
    assert.ok(page.done.every(([, , { value }]) => Object.values(value.points).reduce((sum, one) => sum + one) === 100));
  });

  test("names where money in order goes next, and what is done", () => {
    const { view, page } = shown(opened());
    const boxes = all(view, "aim");
    assert.deepEqual(texts(boxes[0], "option"), ["In order (next: Moderate)", "Only Starting (done)", "Only Moderate", "Only Advanced", "Only Robust", "Only verTebrate"]);
    assert.equal(texts(boxes[9], "option")[0], "In order (all is done)");
    boxes[0].heard.change({ target: { value: "a" } });
    assert.deepEqual(page.done[0][2].value.points.l1a, 10);
  });

  test("can be handed in as it is, with one button that is there from the beginning", () => {
    const { view, page } = shown(opened());
    assert.deepEqual(texts(foot(view), "mark"), ["Not handed in yet"]);
    const [button] = all(foot(view), "button");
    assert.equal(textOf(button), "Hand in the plan");
    tap(button);
    assert.equal(page.done[0][0], "answer");
    assert.equal(Object.keys(page.done[0][2].points).length, 10);
  });

  test("has the three states, and a button again after a change", () => {
    const state = opened({}, answered("run-1-turn-1", { points: { l1: 100 } }));
    assert.deepEqual(texts(foot(shown(state).view), "mark"), ["Kept on this phone"]);
    const taken = reduce(state, counted("run-1-turn-1"), 0);
    assert.deepEqual(texts(foot(shown(taken).view), "mark"), ["Counted"]);
    assert.deepEqual(all(foot(shown(taken).view), "button"), []);
    assert.match(textOf(shown(taken).view), /This phone plays for Harbour/);
    const changed = reduce(taken, { type: "drafted", item: "run-1-turn-1", round: 1, draft: { value: { points: { l1: 90, l2: 10 } } } }, 0);
    assert.deepEqual(texts(foot(shown(changed).view), "mark"), ["Not given yet"]);
    assert.deepEqual(texts(foot(shown(changed).view), "button"), ["Hand in the change"]);
  });

  test("says one thing aloud after a tap, and nothing after a slide", () => {
    const told = (desk) => {
      const state = opened({}, { type: "drafted", item: "run-1-turn-1", round: 1, draft: { value: { points: pointsOf(desk) }, desk } });
      return all(shown(state).view, "shares").flatMap((control) => all(control, "unseen")).map(textOf);
    };
    assert.deepEqual(told(tapped(evenDesk(ask), "l1", 1)), ["Field l1: 15 %"]);
    assert.deepEqual(told(moved(evenDesk(ask), "l1", 40)), [""]);
  });

  test("is played by another phone once that one has handed in", () => {
    const { view } = shown(opened({ answered: 1 }));
    assert.match(textOf(view), /Another phone plays for Harbour/);
    assert.deepEqual(all(view, "slider"), []);
    assert.equal(rowsOf(view).length, 10, "the city is there");
    assert.deepEqual(texts(foot(view), "mark"), ["Another phone plays"]);
    assert.deepEqual(all(foot(view), "button"), []);
  });

  test("says in short what a card has cost, with its story to be read again", () => {
    const card = { id: "flood", title: "The river floods", text: "Three days of rain.", strikes: "Field i1", severity: "80 %" };
    const { view } = shown(atTable("harbour", stateOf([turn()], gameOf([team("harbour", { lost: "43 %" })], { card }))));
    assert.match(textOf(all(view, "dealt")), /It costs your team 43 %.*Read the story again.*Three days of rain/);
  });

  test("is played by each member where the middle counts", () => {
    const { view } = shown(opened({ median: true, answered: 2, wanted: 3 }));
    assert.equal(all(view, "slider").length, 10);
    assert.match(textOf(view), /Handed in: 2, needed: 3/);
  });

  test("says why a plan was refused, and what it was", () => {
    const refusal = (code) => ({ type: "refused", about: "cast_answer", item: "run-1-turn-1", round: 1, key: "k-run-1-turn-11", revision: 1, code, message: "", hint: "" });
    const state = opened({ answered: 1 }, answered("run-1-turn-1", { points: { l1: 40, i2m: 60 } }), refusal("team_has_device"));
    assert.match(textOf(shown(state).view), /Another phone has handed in for your team.*It was: 40 % · Field l1; 60 % · Field i2 \(Moderate\)/);
    for (const code of ["bad_share", "not_a_hundred", "no_team", "team_has_device", "team_stands"]) {
      assert.ok(say.knows("refusal." + code), code);
    }
  });

  test("tells somebody without a team what to do", () => {
    const { view } = shown(inRoom(stateOf([turn()], gameOf([team("harbour")]))));
    assert.match(textOf(view), /Sit down with a table and play on its device/);
    assert.deepEqual(all(view, "slider"), []);
    assert.deepEqual(texts(foot(view), "mark"), ["You belong to no team"]);
  });

  test("waits where the room is not at its run", () => {
    for (const played of [null, gameOf([team("harbour")], { step: "run-2" })]) {
      const { view } = shown(atTable("harbour", stateOf([turn()], played), { type: "looked", at: "run-1-turn-1" }));
      assert.match(textOf(view), /goes on when the room comes back/);
    }
  });

  test("is a moment's wait until its script is here, with nothing to press", () => {
    const page = { ...pageOf(), game: null };
    const { view } = shown(opened({}, { type: "drafted", item: "run-1-turn-1", round: 1, draft: { value: { points: { l1: 100 } } } }), page);
    assert.deepEqual(texts(view, "moment"), ["One moment …"]);
  });
});

describe("a locked turn", () => {
  const locked = (more, ...messages) => atTable("harbour", stateOf([turn()], gameOf([team("harbour")])), ...messages, stateOf([turn({ phase: "closed" })], gameOf([team("harbour", more)])));

  test("shows the plan that was handed in", () => {
    const { view } = shown(locked({ answered: 1 }, answered("run-1-turn-1", { points: { l1: 40, i2m: 60 } }), counted("run-1-turn-1")));
    assert.deepEqual(texts(all(view, "own-words"), "li"), ["40 % · Field l1", "60 % · Field i2 (Moderate)"]);
  });

  test("says so when what was moved was not handed in, and when nobody has", () => {
    const moving = { type: "drafted", item: "run-1-turn-1", round: 1, draft: { value: { points: { l1: 100 } } } };
    assert.match(textOf(shown(locked({}, moving)).view), /Nobody has handed in for your team.*This was not saved before voting closed/);
  });
});

describe("a simulated turn", () => {
  const card = { id: "flood", title: "The river floods", text: "Three days of rain.", strikes: "Field i1", severity: "80 %" };
  const debrief = {
    best_city: "3.66", order: ["Field p1 15 %", "the same for every field"], questions: ["Where did money do nothing?"], gains: chart("Gains"), best: chart("Best"),
    teams: [{ id: "harbour", name: "Harbour", number: 1, city: "0.50", moments: [], turns: [{ plan: "Field l1 40 %", best: "Field p1 15 %", gain: "+0.29" }, { plan: "nothing", best: "the same for every field", gain: "+0.34" }] }],
  };
  const played = (more = {}, gameMore = {}) => atTable("harbour", stateOf([turn({ phase: "revealed" })], gameOf([team("harbour", more), team("hill", { number: 2 })], { curves: chart("Curves"), ...gameMore })));

  test("shows one's own figures, and the curves of all with one's own marked", () => {
    const { view } = shown(played({ number: 10 }));
    assert.deepEqual(texts(view, "city-figure"), ["How far it has come0.42 of 5", "Budget of the next year20.0 units18.9 left after upkeep", "Weakest field0.10 of 5Field p1", "Money that did nothing12 %of all that was spent"]);
    assert.equal(all(view, "own-2").length, 1);
    assert.match(textOf(view), /Harbour is the thick line/);
  });

  test("shows the card and what it costs this team", () => {
    assert.match(textOf(all(shown(played({ lost: "43 %" }, { card })).view, "dealt")), /The river floods.*It costs your team 43 %/);
    assert.match(textOf(all(shown(played({}, { card })).view, "dealt")), /It costs your team nothing/);
    assert.deepEqual(all(shown(played()).view, "dealt"), []);
  });

  test("says where money was lost, and what each field got and has become", () => {
    const { view } = shown(played({ moments: ["Turn 1: 41.2 units …"], plan: [{ id: "l1", percent: 30 }, { id: "l1m", percent: 30 }, { id: "c2", percent: 40 }] }));
    assert.deepEqual(texts(all(view, "moments"), "li"), ["Turn 1: 41.2 units …"]);
    assert.deepEqual(texts(view, "share").filter((one) => one !== "0 %"), ["60 %", "40 %"]);
  });

  test("says how a plan came about that nobody handed in", () => {
    assert.match(textOf(shown(played({ source: "kept" })).view), /the one before went on/);
    assert.match(textOf(shown(played({ source: "none" })).view), /its budget was not spent/);
    assert.doesNotMatch(textOf(shown(played({ source: "device" })).view), /no plan/);
  });

  test("has no next year after the last turn, but lessons", () => {
    const { view } = shown(played({}, { turn: 5, debrief }));
    assert.equal(all(view, "city-figure").length, 3);
    const [own, order] = all(view, "lesson");
    assert.match(textOf(own), /0\.50 of 5.*comes to 3\.66.*Turn 1Your plan: Field l1 40 %Best step found: Field p1 15 %It would have changed the end by \+0\.29/);
    assert.equal(all(order, "found-row").length, 2);
    assert.deepEqual(texts(all(view, "questions"), "li"), debrief.questions);
  });

  test("is to be seen beside another step while the room looks at the cities", () => {
    const ask2 = { kind: "text", most: 200, options: [], steps: [], meanings: [] };
    const asked = stateOf([item("otherwise", ask2, { step: "debrief" })], gameOf([team("harbour")], { turn: 5, debrief }), { step: { id: "debrief", number: 5, count: 8, title: "Otherwise", body: "", kind: "questions" } });
    const state = atTable("harbour", asked, { type: "tab_chosen", tab: "found" });
    assert.equal(screenOf(state), "found");
    assert.match(textOf(shown(state).view), /Looking back: Harbour/);
    assert.equal(screenOf(atTable("harbour", stateOf([turn()], gameOf([team("harbour")])), { type: "tab_chosen", tab: "found" })), "item");
  });
});

describe("a team", () => {
  test("is the option chosen first, of what counts", () => {
    const state = atTable("harbour", answered("team", { choice: ["hill"] }, 2), counted("team", 2));
    assert.equal(choiceOf(state, "team"), "harbour");
    assert.equal(choiceOf(inRoom(stateOf([tables()], null), answered("team", { choice: ["hill"] })), "team"), null, "nothing counts yet");
    const changing = atTable("harbour", { ...answered("team", { choice: ["hill"] }), key: "k2" });
    assert.equal(choiceOf(changing, "team"), "harbour", "the change is not saved yet");
  });

  test("stays in a later round, which asks only those without one", () => {
    const again = stateOf([tables({ round: 2 })], null, { step: { id: "teams", number: 2, count: 8, title: "The tables", body: "", kind: "questions" } });
    const { view } = shown(atTable("hill", again));
    assert.match(textOf(view), /Your team is Hill, and it stays/);
    assert.deepEqual(all(view, "choice"), []);
    assert.deepEqual(texts(foot(view), "mark"), ["Your team stays"]);
    assert.equal(all(shown(inRoom(again)).view, "choice").length, 1);
  });
});

describe("the script of the city model", () => {
  test("is wanted when teams are named, a turn is asked, or cities are looked at, and not before", () => {
    const wanted = (items, played) => needsGame(inRoom(stateOf(items, played)).view);
    assert.deepEqual([wanted([tables()], null), wanted([turn()], null), wanted([], gameOf([])), wanted([tables({ teams: false })], null)], [true, true, true, false]);
    assert.equal(needsGame(null), false);
  });

  test("speaks Spanish", () => {
    const state = atTable("harbour", stateOf([turn()], gameOf([team("harbour")])));
    const { view } = shown(state, pageOf("es"));
    assert.deepEqual(texts(foot(view), "button"), ["Entregar el plan"]);
    assert.doesNotMatch(textOf(view), /[a-z]+\.[a-z_]+\b(?!\.)/, "a key without its sentence");
  });
});

describe("a plan in words", () => {
  test("names the field, the stage where it is for one, and the percent", () => {
    assert.deepEqual(inWords(ask, { points: { l1: 40, i2t: 60 } }, say), ["40 % · Field l1", "60 % · Field i2 (verTebrate)"]);
  });
});
