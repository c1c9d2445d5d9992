// Two cycles beside each other, drawn on paper: the big screen, and before the one who leads.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";

import { all, texts } from "./paper.mjs";
import { comparisonFold, comparisonPanel } from "../../facilitator/web/comparison_panel.js";
import { becameOf, comparisonScene } from "../../facilitator/web/comparison_scene.js";
import { sceneOf } from "../../facilitator/web/projector_state.js";
import { careOf, registerFold } from "../../facilitator/web/register_panel.js";
import { wordsOf } from "../../facilitator/web/words.js";

const TEXT = new URL("../../assets/text/", import.meta.url);
const wordsIn = (surface) =>
  wordsOf(JSON.parse(readFileSync(new URL(`${surface}/en.json`, TEXT), "utf8")), "en");
const words = wordsIn("facilitator");
const tools = { words: wordsIn("projector") };

const action = (more) => Object.assign(
  { text: "Plant trees", policy: "", owner: "Parks", due: "2027-06", since: 1, then: "planned", status: "done" }, more);
const nothing = { from: "", rooms: [], pictures: [], questions: { head: [], rows: [] }, apart: { head: [], rows: [] }, actions: [], done: "", rule: "" };
const found = Object.assign({}, nothing, {
  from: "Kick-off", rooms: ["Cycle 1: 28 people.", "Cycle 2: 17 people.", "Other people answered."],
  questions: { head: ["Question", "Cycle 1", "Answered", "Cycle 2", "Answered", "Change"], rows: [["Heat?", "likely", "25 of 28", "possible", "15 of 17", "−1"]] },
  actions: [action(), action({ text: "Map drains", owner: "", due: "", since: 2, status: "struck_out" })],
  done: "1 done.", rule: "Only this city.",
});
const viewOf = (comparison, kind = "comparison") => ({
  closed: false, comparison, action_register: null, scene: "comparison", items: [], step: { title: "Last time", kind },
  agenda: [{ step: { kind }, state: "current" }],
});
const pageOf = (comparison, kind) => ({ view: viewOf(comparison, kind), words, ui: {}, isLive: true });

describe("The last cycle on the big screen", () => {
  test("says who answered then and now, and what became of each action", () => {
    const drawn = comparisonScene(viewOf(found), tools);

    assert.deepEqual(texts(drawn, "room-then"), found.rooms);
    assert.deepEqual(texts(drawn, "gap-title"), ["Plant trees", "Map drains"]);
    assert.deepEqual(texts(drawn, "agreed-status"),
      ["done · Parks · until June 2027 · since cycle 1", "struck out · since cycle 2"]);
    assert.deepEqual(texts(drawn, "rule"), ["Only this city."]);
  });

  test("says so where no earlier workshop was carried on", () => {
    assert.deepEqual(texts(comparisonScene(viewOf(nothing), tools), "talk-title"), ["Last time"]);
    assert.match(texts(comparisonScene(viewOf(nothing), tools), "talk-body")[0], /no earlier workshop/);
  });

  test("is a scene of its own", () => {
    assert.equal(sceneOf(viewOf(found)), "comparison");
    assert.equal(sceneOf(viewOf(null)), "talk");
  });
});

describe("The last cycle before the one who leads", () => {
  test("stands open at its step, folded at any other, and not at all without one", () => {
    assert.ok(comparisonPanel(pageOf(found)));
    assert.equal(comparisonFold(pageOf(found)), null);
    assert.equal(comparisonPanel(pageOf(found, "talk")), null);
    assert.ok(comparisonFold(pageOf(found, "talk")));
    assert.equal(comparisonFold(pageOf(nothing, "talk")), null);
  });

  test("tells each question with the n of both rooms", () => {
    const [panel] = comparisonPanel(pageOf(found));
    const cells = all(panel, (one) => one.nodeName === "td").map((one) => one.textContent);

    assert.deepEqual(cells, ["likely", "25 of 28", "possible", "15 of 17", "−1"]);
  });

  test("says how an earlier workshop is carried on where there is none", () => {
    assert.match(texts(comparisonPanel(pageOf(nothing))[0], "note")[0], /--carry-on/);
  });

  test("has the register beside it, which is folded nowhere else then", () => {
    const page = pageOf(found);
    page.view.action_register = { entries: [] };

    assert.equal(registerFold(page), null);
  });
});

test("An action says since which cycle it stands in the register, and nothing of one agreed today", () => {
  const entry = { policy: "", owner: "Parks", due: "", status: "planned" };

  assert.deepEqual(careOf(Object.assign({ since: 1 }, entry), words), ["since cycle 1", "Parks", "no date yet", "planned"]);
  assert.deepEqual(careOf(Object.assign({ since: 0 }, entry), words), ["Parks", "no date yet", "planned"]);
  assert.deepEqual(becameOf(action({ owner: "", due: "" }), tools.words), ["done", "since cycle 1"]);
});
