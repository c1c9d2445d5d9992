// The city model on the big screen and on the facilitator's page, drawn on paper.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";

import { all, button, byClass, press, texts } from "./paper.mjs";
import { cardsPanel } from "../../facilitator/web/cards_panel.js";
import { cellsOf, figureIn } from "../../facilitator/web/cells.js";
import { causesScene, cityScene } from "../../facilitator/web/city_scene.js";
import { debriefScene } from "../../facilitator/web/debrief_scene.js";
import { gamePanel } from "../../facilitator/web/game_panel.js";
import { placeInGame, placeInRun } from "../../facilitator/web/game_note.js";
import { itemPanel } from "../../facilitator/web/item_panel.js";
import { laddersScene } from "../../facilitator/web/ladders_scene.js";
import { moneyScene } from "../../facilitator/web/money_scene.js";
import { sceneOf } from "../../facilitator/web/projector_state.js";
import { chosen, fieldsOf, isBudget, setRun } from "../../facilitator/web/run_draft.js";
import { runPanel } from "../../facilitator/web/run_panel.js";
import { placeOf } from "../../facilitator/web/team_mark.js";
import { teamsPanel } from "../../facilitator/web/teams_panel.js";
import { turnScene } from "../../facilitator/web/turn_scene.js";
import * as wishes from "../../facilitator/web/wishes.js";
import { wordsOf } from "../../facilitator/web/words.js";

const TEXT = new URL("../../assets/text/", import.meta.url);
const wordsIn = (surface) =>
  wordsOf(JSON.parse(readFileSync(new URL(`${surface}/en.json`, TEXT), "utf8")), "en");
const desk = wordsIn("facilitator");
const tools = { words: wordsIn("projector"), picture: () => "" };

// ---- the world

const team = (name, number, more = {}) => Object.assign({
  id: name.toLowerCase(), name, number, members: 4, median: false, answered: 0, wanted: 1, city: "2.31",
  weakest: "Prevention", weakest_at: "0.90", wasted: "12 %", budget: "20.0", left: "14.2", lost: "",
  ladders: [], next: [], plan: [], source: "", moments: [],
}, more);
const plan = [{ id: "l1", label: "Governance", percent: 60 }, { id: "i2m", label: "Networks: Moderate", percent: 40 }];
const drawing = (title, head, rows) => ({ title, description: `${title}.`, svg: "", table: { head, rows } });
const flood = { id: "flood", title: "The river floods", text: "Water stands in the streets.", strikes: "Networks, Prevention", severity: "80 %" };
const heat = { id: "heat", title: "Two weeks of heat", text: "Nights are hot.", strikes: "Cooperation", severity: "60 %" };

const game = (more = {}) => Object.assign({
  step: "run-1", question: "team", title: "First run", trial: false, turn: 0, turns: 5, year: 0, years: 20,
  budget: 20, start: "zero", play: "device", settable: false, has_profile: false,
  note: "A model for learning, not a forecast.", rule: "Upkeep first.", sub_dimensions: [], stages: [],
  teams: [team("Harbour", 1), team("Hill", 2)], without_team: 0, card: null, cards: [], deal_at: "",
  curves: null, indicators: null, money: null, ladders: null, stages_over_time: null, runs: null,
  causes: drawing("What drives the model", [], []), debrief: null,
}, more);

const played = (more = {}) => game(Object.assign({
  turn: 2, year: 8,
  curves: drawing("The cities over the years", [], []),
  indicators: drawing("Where the cities stand", ["Team", "City"], [["Harbour", "2.31"], ["Hill", "1.90"]]),
  money: drawing("Money wasted, and why", ["Team", "Nothing to build on", "Too fast", "Already done", "Of all"],
    [["Harbour", "8.0", "0.0", "2.0", "12 %"], ["Hill", "4.0", "0.0", "0.0", ""]]),
  ladders: drawing("How far each field has come", ["Field", "Harbour", "Hill"], [["Governance", "2.5", "0.0"]]),
  stages_over_time: drawing("Turn by turn", ["Team", "Start", "After turn 1"], [["Harbour", "0.00", "1.20"], ["Hill", "0.00", ""]]),
}, more));

const debrief = {
  best_city: "3.10", order: ["Governance 30 %", "the same for every field"], questions: ["Where did money do nothing?"],
  gains: drawing("What the best step found would have brought", ["Team", "Turn 1", "Turn 2"], [["Harbour", "+0.20", "0.00"]]),
  best: drawing("The best order", ["Field", "Turn 1"], [["Governance", "30 %"]]),
  teams: [{ id: "harbour", name: "Harbour", number: 1, city: "2.31", moments: ["Turn 1: 6 units were lost."],
    turns: [{ plan: "Governance 60 %", best: "Networks 50 %", gain: "+0.20" }] }],
};

const turn = (phase, more = {}) => Object.assign({
  id: "run-1-turn-3", number: 3, count: 5, title: "Turn 3: years 9 to 12", body: "", question: "How do you share?",
  help: "", picture_text: "", ask: { kind: "shares", options: [], total: 100 }, phase, round: 1, rounds: 1, answered: 1,
  expected: 2, result: null, previous: null, lock: null, texts: [],
}, more);

const wall = (more = {}) => Object.assign({
  scene: "item", pace: "together", step: { id: "run-1", kind: "city_run", title: "First run" }, items: [turn("open")],
  game: game(),
}, more);

function pageOf(view, ui = {}) {
  const page = {
    words: desk, isLive: true, isBusy: false, sent: [], state: { line: "live" },
    view: Object.assign({
      closed: false, k: 3, items: [], pace: "together", moves: [], primary: null, timer: null, can_undo: false,
      agenda: [{ step: { id: "run-1", kind: "city_run", title: "First run", seconds: 60 }, state: "current", items: [] }],
    }, view),
    ui: Object.assign({ run: null, confirm: "", lock: "", drafts: {} }, ui),
    send: (command) => page.sent.push(command),
    set: (fields) => { page.ui = Object.assign({}, page.ui, fields); },
  };
  return page;
}

// ---- the big screen

describe("The scene of the city model", () => {
  test("is the turn until it is simulated, and its pictures where there is a run", () => {
    assert.equal(sceneOf(wall()), "turn");
    assert.equal(sceneOf(wall({ game: null })), "ballot");
    for (const scene of ["city", "money", "ladders", "causes", "debrief"]) {
      assert.equal(sceneOf(wall({ scene })), scene);
      assert.equal(sceneOf(wall({ scene, game: null })), "talk");
    }
  });

  test("says of which run and which turn it is", () => {
    assert.equal(placeInRun(game(), turn("open"), tools.words), "First run · Turn 3 of 5");
    assert.equal(placeInRun(game({ trial: true }), turn("open"), tools.words),
      "First run · Trial: it does not count · Turn 3 of 5");
    assert.equal(placeInGame(played(), tools.words), "First run · After turn 2 of 5 · Year 8 of 20");
    assert.equal(placeInGame(game(), tools.words), "First run");
  });

  test("never goes without the note", () => {
    const scenes = [turnScene, cityScene, moneyScene, laddersScene, causesScene, debriefScene];
    for (const scene of scenes) {
      for (const seen of [game(), played(), played({ debrief })]) {
        assert.deepEqual(texts(scene(wall({ game: seen }), tools), "rule-note"), ["A model for learning, not a forecast."]);
      }
    }
  });
});

describe("A turn on the big screen", () => {
  const states = (phase, teams) => {
    const drawn = turnScene(wall({ items: [turn(phase)], game: game({ teams }) }), tools);
    return byClass(drawn, "tile").map((tile) => [tile.attributes["data-state"], ...texts(tile, "tile-state")]);
  };
  const many = { median: true, wanted: 3 };

  test("says whose plan is in and who still decides, never the plan", () => {
    const teams = [team("Harbour", 1, { answered: 1, plan }), team("Hill", 2),
      team("Mill", 3, Object.assign({ answered: 2 }, many)), team("Tower", 4, Object.assign({ answered: 3 }, many))];

    assert.deepEqual(states("open", teams), [["in", "Plan is in"], ["deciding", "still deciding"],
      ["some", "2 in, 3 needed"], ["in", "Plan is in"]]);
    const drawn = turnScene(wall({ game: game({ teams }) }), tools);
    assert.equal(drawn.textContent.includes("Governance"), false);
    assert.deepEqual([texts(drawn, "ring-figure"), texts(drawn, "ring-sentence")], [["2"], ["of 4 plans are in"]]);
  });

  test("says what stands instead once plans are locked", () => {
    const teams = [team("Harbour", 1, { answered: 1 }), team("Hill", 2, { plan }), team("Mill", 3)];

    assert.deepEqual(states("closed", teams), [["in", "Plan is in"], ["kept", "No plan: as in the turn before"],
      ["unspent", "No plan: nothing is spent"]]);
    assert.deepEqual(states("ready", teams).map(([state]) => state), ["ready", "ready", "ready"]);
  });

  test("shows the card that was dealt before, and what each has lost to it", () => {
    const struck = game({ card: flood, year: 8, teams: [team("Harbour", 1, { lost: "43 %" }), team("Hill", 2)] });
    const drawn = turnScene(wall({ game: struck }), tools);

    assert.deepEqual(texts(drawn, "shock"), ["End of year 8The river floodsWater stands in the streets." +
      "Strikes: Networks, Prevention · Severity 80 %"]);
    assert.deepEqual(texts(drawn, "tile-lost"), ["43 % lost"]);
    assert.deepEqual(texts(turnScene(wall(), tools), "shock"), []);
  });

  test("asks for teams where there are none", () => {
    const drawn = turnScene(wall({ game: game({ teams: [] }) }), tools);

    assert.deepEqual(texts(drawn, "talk-body"), ["First everybody chooses a team."]);
    assert.deepEqual(texts(drawn, "ring-figure"), []);
  });
});

describe("The cities on the big screen", () => {
  const rows = (seen) => texts(cityScene(wall({ game: seen }), tools), "city").slice(1);

  test("stand with what was wasted, what is there next and what is weakest", () => {
    assert.deepEqual(rows(played()), ["Harbour12 %14.2Weakest: Prevention, 0.90", "Hill12 %14.2Weakest: Prevention, 0.90"].map(
      (row) => row.replace(/^(Harbour|Hill)/, " $1")));
  });

  test("have no next budget at the end", () => {
    assert.equal(rows(played({ turn: 5 }))[0], " Harbour12 %Weakest: Prevention, 0.90");
  });

  test("give way to the card, with what each lost", () => {
    const teams = [team("Harbour", 1, { lost: "43 %", left: "8.1" })];
    const drawn = cityScene(wall({ game: played({ card: flood, teams }) }), tools);

    assert.deepEqual(texts(drawn, "shock-title"), ["The river floods"]);
    assert.deepEqual(texts(drawn, "city-lost"), ["43 %"]);
    assert.deepEqual(texts(drawn, "city-weakest"), []);
  });

  test("leave the weakest field to another picture where there are many", () => {
    const teams = ["A", "B", "C", "D", "E"].map((name, at) => team(name, at + 1));
    assert.equal(rows(played({ teams }))[0], " A12 %14.2");
  });

  test("are said to come where nothing has been simulated", () => {
    for (const scene of [cityScene, moneyScene, laddersScene]) {
      assert.equal(texts(scene(wall(), tools), "talk-body")[0], "Nothing has been simulated yet.");
    }
  });
});

describe("A grid as a table of the page", () => {
  test("reads figures as either language writes them", () => {
    assert.deepEqual(["2.50", "2,50", "+0,12", "\u22120.05", "12 %", "", "–"].map(figureIn), [2.5, 2.5, 0.12, -0.05, 12, null, null]);
  });

  test("fills cells as parts of the most, and none that has no figure", () => {
    assert.deepEqual(cellsOf(["2.5", "", "−1"], 5).map((cell) => cell.value), [0.5, null, 0]);
    assert.deepEqual(cellsOf(["0.0"], 0).map((cell) => cell.value), [null]);
  });

  const fills = (drawn) => byClass(drawn, "fill").map((one) => Number(one.attributes.height));

  test("compares money with the most that was lost, its share with all", () => {
    assert.deepEqual(fills(moneyScene(wall({ game: played() }), tools)), [100, 0, 25, 12, 50, 0, 0, 0]);
  });

  test("shows how far each field and each city has come", () => {
    const drawn = laddersScene(wall({ game: played() }), tools);

    assert.deepEqual(fills(drawn), [50, 0, 0, 24, 0, 0]);
    assert.deepEqual(texts(drawn, "cells-head"), ["Harbour", "Hill"]);
  });
});

describe("Looking back on the big screen", () => {
  test("waits for the end of the run", () => {
    assert.deepEqual(texts(debriefScene(wall({ game: played() }), tools), "talk-body"),
      ["We look back when the run has been played to its end."]);
  });

  test("has gains, the best order, moments and questions", () => {
    const drawn = debriefScene(wall({ game: played({ turn: 5, debrief }) }), tools);

    assert.deepEqual(texts(drawn, "cells-text"), ["+0.20", "0.00"]);
    assert.deepEqual(texts(drawn, "order-turn"), ["Turn 1Governance 30\u00a0%", "Turn 2the same for every field"]);
    assert.deepEqual(texts(drawn, "question"), ["Where did money do nothing?"]);
    assert.deepEqual(texts(drawn, "moment-text"), ["Turn 1: 6 units were lost."]);
  });

  test("sets two runs side by side before the gains", () => {
    const runs = drawing("The runs side by side", ["Team", "First run: city", "First run: wasted", "Second run: city", "Second run: wasted"],
      [["Harbour", "2.50", "12 %", "2.90", ""], ["Hill", "", "", "", ""]]);
    const drawn = debriefScene(wall({ game: played({ debrief, runs }) }), tools);

    assert.deepEqual(texts(drawn, "cells-text"), ["2.50 → 2.90", "12 % → –", "+0.20", "0.00"]);
  });
});

test("A ninth team begins again with the first mark", () => {
  assert.deepEqual([1, 8, 9].map(placeOf), [1, 8, 1]);
});

// ---- the facilitator's page

describe("The settings of a run", () => {
  const ready = game({ settable: true });
  const drawn = (page) => runPanel(page, page.view.game);
  const field = (page, id) => all(drawn(page), (one) => one.attributes.id === id)[0];

  test("are sent together once something differs", () => {
    const page = pageOf({ game: ready });
    assert.equal(button(drawn(page), "Use these settings").attributes["aria-disabled"], "true");
    field(page, "run-budget").oninput({ target: { value: "30" } });
    field(page, "run-play-median").onchange({});
    press(button(drawn(page), "Use these settings"));

    assert.deepEqual(page.sent, [{ type: "set_run", step: "run-1", budget: 30, start: "zero", play: "median" }]);
  });

  test("take no budget the host would refuse", () => {
    assert.deepEqual(["1", "1000", " 20 ", "0", "1001", "2.5", "", "x"].map(isBudget),
      [true, true, true, false, false, false, false, false]);
    const page = pageOf({ game: ready });
    field(page, "run-budget").oninput({ target: { value: "0" } });
    assert.equal(field(page, "run-budget").attributes["aria-invalid"], "true");
    assert.equal(button(drawn(page), "Use these settings").attributes["aria-disabled"], "true");
  });

  test("begin as rated only where something was rated", () => {
    assert.equal(field(pageOf({ game: ready }), "run-start-profile").attributes.disabled, "");
    assert.equal(field(pageOf({ game: game({ settable: true, has_profile: true }) }), "run-start-profile").attributes.disabled, undefined);
  });

  test("stand once the run has begun", () => {
    const page = pageOf({ game: game() });
    assert.equal(field(page, "run-budget"), undefined);
    assert.ok(texts(drawn(page), "note").includes("20 units a year · Nothing done · One device a team"));
  });

  test("chosen for one run are not those of another", () => {
    const draft = chosen(null, ready, { budget: "30" });
    const other = game({ step: "run-2", settable: true });

    assert.equal(fieldsOf(draft, other).budget, "20");
    assert.equal(setRun(draft, other), null);
    assert.deepEqual(chosen(draft, other, { play: "median" }), { step: "run-2", fields: { play: "median" } });
  });
});

describe("The teams before the facilitator", () => {
  const drawn = (seen, item) => teamsPanel(pageOf({ game: seen }), seen, item);
  const teams = [team("Harbour", 1, { answered: 1 }), team("Hill", 2), team("Mill", 3, { answered: 1, wanted: 3 })];

  test("are named as long as they are missing", () => {
    const open = drawn(game({ teams }), turn("open"));

    assert.deepEqual(texts(open, "body-strong"), ["Still missing: Hill, Mill"]);
    assert.deepEqual(texts(open, "team-state"), ["handed in", "missing", "1 of 3 needed"]);
    assert.deepEqual(texts(drawn(game({ teams }), turn("closed")), "team-state")[2], "too few: 1 of 3");
  });

  test("say after the simulation how their plans came about", () => {
    const simulated = [team("Harbour", 1, { source: "device" }), team("Hill", 2, { source: "none" })];

    assert.deepEqual(texts(drawn(game({ teams: simulated }), turn("revealed")), "team-state"),
      ["from one device", "nothing handed in: nothing spent"]);
  });

  test("are asked for where there are none, and people without one are counted", () => {
    const none = drawn(game({ teams: [], without_team: 2 }), turn("ready"));

    assert.match(none.textContent, /Let everybody choose a team first/);
    assert.deepEqual(texts(none, "body-strong"), ["2 people here have no team"]);
  });
});

describe("Shock cards", () => {
  const drawn = (page) => cardsPanel(page, page.view.game);
  const dealing = (more) => pageOf({ game: played(Object.assign({ cards: [flood, heat], deal_at: "run-1-turn-2" }, more)) });

  test("are dealt at the end of the last turn, and taken back", () => {
    const page = dealing();
    press(button(drawn(page), "Deal: Two weeks of heat"));
    page.view.game = played({ cards: [flood, heat], deal_at: "run-1-turn-2", card: heat });
    press(button(drawn(page), "Take back: Two weeks of heat"));

    assert.deepEqual(page.sent, [{ type: "deal_card", turn: "run-1-turn-2", card: "heat" },
      { type: "deal_card", turn: "run-1-turn-2", card: null }]);
    assert.equal(texts(drawn(page), "fold-heading")[0], "Dealt: Two weeks of heat");
    assert.ok(button(drawn(page), "Deal: The river floods"));
  });

  test("say what they strike, and are only read when none can be dealt", () => {
    const page = dealing({ deal_at: "" });

    assert.ok(texts(drawn(page), "note").includes("Strikes: Networks, Prevention · Severity: 80 %"));
    assert.equal(all(drawn(page), (one) => one.nodeName === "button").length, 0);
    assert.equal(wishes.dealCard(page.view.game, "heat"), null);
  });
});

describe("A turn before the facilitator", () => {
  test("counts plans and has its teams, cards and settings", () => {
    const page = pageOf({ items: [turn("open")], game: game({ cards: [flood] }) });
    const drawn = itemPanel(page);

    assert.deepEqual(texts(drawn, "phase"), ["Teams decide"]);
    assert.deepEqual(texts(drawn, "progress-words"), ["1 of 2 plans are in"]);
    assert.deepEqual(byClass(drawn, "teams").length + byClass(drawn, "shock-cards").length + byClass(drawn, "run-settings").length, 3);
    assert.equal(byClass(drawn, "visibility").length, 0);
  });

  test("says that all plans are in, or how many are waited for", () => {
    const said = (item) => texts(itemPanel(pageOf({ items: [item], game: game() })), "progress-words");

    assert.deepEqual(said(turn("open", { answered: 2 })), ["All 2 plans are in"]);
    assert.deepEqual(said(turn("ready")), ["2 plans are waited for"]);
    assert.deepEqual(said(turn("ready", { expected: 0 })), ["Nobody is here yet"]);
  });
});

describe("What became of the cities, before the facilitator", () => {
  test("has figures, plans and moments of each team", () => {
    const teams = [team("Harbour", 1, { plan, source: "median", moments: ["Turn 1: 6 units were lost."], lost: "43 %" })];
    const drawn = gamePanel(pageOf({ game: played({ teams }) }));
    const [figures] = texts(drawn, "team-figures");

    assert.match(figures, /City: 2.31 of 5 · Weakest: Prevention, 0.90 · Wasted so far: 12 %/);
    assert.match(figures, /43 % of the next budget is lost to the card/);
    assert.match(figures, /Governance 60 % · Networks: Moderate 40 %/);
    assert.match(figures, /Turn 1: 6 units were lost\./);
  });

  test("says what is still to come, and what could have been", () => {
    assert.match(gamePanel(pageOf({ game: game() })).textContent, /The first simulated turn brings/);
    const drawn = gamePanel(pageOf({ game: played({ debrief }) }));
    assert.match(drawn.textContent, /Best order found: 3.10 of 5/);
    assert.match(drawn.textContent, /Turn 1 At the end \+0.20Played: Governance 60 %Better, as far as we found: Networks 50 %/);
    assert.equal(gamePanel(pageOf({ game: null })), null);
  });
});
