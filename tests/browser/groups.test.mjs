// A result by groups, on the big screen and on the facilitator's page, drawn on paper.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";

import { byClass, texts } from "./paper.mjs";
import { groups, isLow, sharesOf } from "../../facilitator/web/groups.js";
import { listScene } from "../../facilitator/web/list_scene.js";
import { sceneOf } from "../../facilitator/web/projector_state.js";
import { resultPanel } from "../../facilitator/web/result_panel.js";
import { resultScene } from "../../facilitator/web/result_scene.js";
import { givesWay } from "../../facilitator/web/split_panel.js";
import { wordsOf } from "../../facilitator/web/words.js";

const TEXT = new URL("../../assets/text/", import.meta.url);
const wordsIn = (surface) =>
  wordsOf(JSON.parse(readFileSync(new URL(`${surface}/en.json`, TEXT), "utf8")), "en");
const wall = wordsIn("projector");
const desk = wordsIn("facilitator");

const split = {
  title: "For whom do you speak here?", rule: "Groups of 5 people or more are shown alone.",
  chart: { title: "Heat", description: "", svg: "", table: {
    head: ["Group", "unlikely", "likely", "don't know", "median of the group"],
    rows: [["citizens (12)", "3", "9", "0", "likely"], ["others together (8)", "6", "1", "1", "unlikely"]] } },
};
const result = (more) => Object.assign({
  round: 1, answered: 20, expected: 21, hidden: "no", live: false, counts: true, value: "1",
  value_label: "likely", verdict: "wide", advice: "", two_camps: true, order: [], taken: [], left: 0, map: null, network: null, loops: [],
  rule: "Lower median.", split, chart: { title: "Heat", svg: "", most: 20, table: { head: [], rows: [] },
    bars: [{ label: "unlikely", value: 9, printed: "9" }, { label: "likely", value: 10, printed: "10", marked: true }] },
}, more);
const item = (more) => Object.assign({
  id: "heat", number: 1, count: 1, title: "Heat", body: "", question: "How likely?", topic: "", picture: "",
  ask: { kind: "scale", steps: ["unlikely", "likely"], meanings: [], options: [] }, phase: "revealed",
  visibility: "blind", round: 1, rounds: 2, answered: 20, expected: 21, result: result(), previous: null,
  lock: null, texts: [],
}, more);
const scene = (asked) => resultScene({ k: 5, items: [asked] }, { words: wall });
const isGroups = (drawn) => byClass(drawn, "result-groups").length === 1;
const quote = (released) => [{ key: "1", text: "It was 43 degrees", released }];

test("A table of groups has a bar for each count, and the median in words", () => {
  const drawn = groups(split, wall);

  assert.equal(byClass(drawn, "share").length, 6);
  assert.deepEqual(byClass(drawn, "bar").map((bar) => bar.attributes.width), ["25.00", "75.00", "0.00", "75.00", "12.50", "12.50"]);
  assert.match(texts(drawn, "groups-table")[0], /citizens \(12\)390likely/);
});

describe("The groups of a self-paced step on the big screen", () => {
  const own = (items) => listScene({ step: { title: "Vote" }, items }, { words: wall });

  test("stand under each question by their median, with their rule once", () => {
    const drawn = own([item(), item({ id: "b" })]);

    assert.deepEqual(texts(drawn, "list-group").slice(0, 2), ["citizens (12): likely", "others together (8): unlikely"]);
    assert.deepEqual(texts(drawn, "rule"), [split.rule]);
  });

  test("are waited for until the reveal", () => {
    assert.deepEqual(texts(own([item({ phase: "open", result: null }), item({ phase: "open", result: null })]), "list-group"), []);
  });

  test("go before two drawings side by side", () => {
    const view = (items) => sceneOf({ scene: "item", pace: "own", step: { kind: "from_ideas" }, items });

    assert.equal(view([item(), item()]), "list");
    assert.equal(view([item({ result: result({ split: null }) }), item({ result: result({ split: null }) })]), "pair");
  });
});

describe("The groups on the big screen", () => {
  test("stand beside the whole, with their rule", () => {
    const drawn = scene(item());

    assert.deepEqual(texts(drawn, "line-figure"), ["9", "10"]);
    assert.deepEqual(texts(drawn, "groups-heading"), ["By groups: For whom do you speak here?"]);
    assert.deepEqual(texts(drawn, "rule"), ["Lower median.", split.rule]);
    assert.equal(byClass(drawn, "camps").length, 1);
  });

  test("give way to released words, and come back when those are taken back", () => {
    assert.equal(isGroups(scene(item({ texts: quote(true) }))), false);
    assert.equal(byClass(scene(item({ texts: quote(true) })), "groups").length, 0);
    assert.equal(isGroups(scene(item({ texts: quote(false) }))), true);
  });

  test("give way to the reason of a lock, not to its value", () => {
    const lock = { value: "1", value_label: "likely", reason: "", dissent: "" };

    assert.equal(isGroups(scene(item({ lock }))), true);
    assert.deepEqual(texts(scene(item({ lock })), "value-label"), ["likely"]);
    assert.equal(isGroups(scene(item({ lock: Object.assign({}, lock, { reason: "We saw it" }) }))), false);
  });

  test("are not there without figures, nor where only the total may be shown", () => {
    assert.equal(isGroups(scene(item({ result: result({ counts: false, chart: null, split: null }) }))), false);
    assert.equal(isGroups(scene(item({ result: result({ split: null }) }))), false);
  });

  test("become a table where a drawing would be too high to be read", () => {
    assert.deepEqual([isLow(309), isLow(346)], [true, false]);
    assert.equal(byClass(scene(item()), "share").length, 6);
    assert.deepEqual(sharesOf(["3", "9", "0"]), [25, 75, 0]);
    assert.deepEqual(sharesOf(["0", "0"]), [0, 0]);
  });
});

describe("The groups of the facilitator", () => {
  const drawn = (asked, view = {}) => resultPanel(
    { words: desk, view: Object.assign({ k: 5, projector: null }, view) }, asked, asked.result, "Result");

  test("are a table with its rule, where there is no drawing", () => {
    const [part] = byClass(drawn(item()), "split");

    assert.deepEqual(texts(part, "part-heading"), ["By groups: For whom do you speak here?"]);
    assert.equal(texts(part, "note")[0], `Rule: ${split.rule}`);
    assert.equal(byClass(part, "fold").length, 0);
    assert.match(texts(part, "table")[0], /citizens \(12\)390/);
  });

  test("are not there where the room is not split", () => {
    assert.equal(byClass(drawn(item({ result: result({ split: null }) })), "split").length, 0);
  });

  test("say that they give way on the big screen while words stand there", () => {
    const said = (asked) => texts(byClass(drawn(asked), "split"), "note").includes(desk.say("result.groups_give_way"));

    assert.deepEqual([said(item()), said(item({ texts: quote(true) })), said(item({ texts: quote(false) }))], [false, true, false]);
    assert.equal(givesWay(item({ lock: { reason: "", dissent: "We do not" } })), true);
  });
});
