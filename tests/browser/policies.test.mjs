// Policy options on the big screen and on the facilitator's page, drawn on paper.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";

import { all, button, byClass, press, texts } from "./paper.mjs";
import * as draft from "../../facilitator/web/action_draft.js";
import { ballotScene, choicesOf } from "../../facilitator/web/ballot_scene.js";
import { boughtOf } from "../../facilitator/web/basket.js";
import { lines } from "../../facilitator/web/chart.js";
import { choicePanel } from "../../facilitator/web/choice_panel.js";
import { cornersOf, criteriaScene, effectsScene } from "../../facilitator/web/choice_scene.js";
import { listScene } from "../../facilitator/web/list_scene.js";
import { emptyOwnPolicy } from "../../facilitator/web/own_policy_draft.js";
import { planPanel } from "../../facilitator/web/plan_panel.js";
import { filtered } from "../../facilitator/web/policy_plan_panel.js";
import { sceneOf } from "../../facilitator/web/projector_state.js";
import { resultPanel } from "../../facilitator/web/result_panel.js";
import { resultScene } from "../../facilitator/web/result_scene.js";
import { roadMapFold, roadMapPanel } from "../../facilitator/web/road_map_panel.js";
import { roadMapScene } from "../../facilitator/web/road_map_scene.js";
import { scenePanel } from "../../facilitator/web/scene_panel.js";
import * as wishes from "../../facilitator/web/wishes.js";
import { wordsOf } from "../../facilitator/web/words.js";

const TEXT = new URL("../../assets/text/", import.meta.url);
const wordsIn = (surface, language) =>
  wordsOf(JSON.parse(readFileSync(new URL(`${surface}/${language}.json`, TEXT), "utf8")), language);
const wall = wordsIn("projector", "en");
const desk = wordsIn("facilitator", "en");

// ---- the world

const option = (id, title, more = {}) =>
  Object.assign({ id, title, score: "0.50", plain: "0.48", missing: [], needs: [] }, more);

const choice = (more = {}) => Object.assign({
  weighted: true, rule: "U = Σ w·n",
  criteria: [{ id: "effect", title: "Effect", weight: 5 }, { id: "cost", title: "Cost", weight: 2 }],
  options: [
    option("L1S1", "Round table", { score: "0.62" }),
    option("P1S2", "Alarm plan", { missing: ["Fairness", "Time"] }),
    option("I1M1", "Backup power", { needs: ["It needs “Map of networks”, which is missing."] }),
    option("C1A1", "Plan with citizens", { score: "", plain: "" }),
  ],
  ranking: {
    bars: [], most: 1, table: {
      head: ["Option", "Score", "Between", "Plain"],
      rows: [["Round table", "0.62", "0.55–0.70", "0.48"], ["Alarm plan", "0.50", "0.50–0.50", "0.48"],
        ["Backup power", "0.50", "", "0.48"], ["Plan with citizens", "", "", ""]],
    },
  },
  matrix: { title: "Options by criterion", svg: "" },
  effects: {
    title: "What is feasible, what has effect", svg: "",
    table: {
      head: ["Option", "Feasible", "Effect"],
      rows: [["Round table", "4 (3–5)", "5"], ["Alarm plan", "5", "3"], ["Backup power", "4", "4"],
        ["Plan with citizens", "not known", "4"]],
    },
  },
}, more);

const action = (policy, more = {}) => Object.assign({
  policy, title: `Policy ${policy}`, cost: 3, first: 1, last: 2, why: "", missing: [], owner: "", due: "",
  status: "planned",
}, more);

const roadMap = (actions) => ({
  step: "plan", actions, rule: "10 units a year",
  timeline: { title: "Road-map", svg: "", table: { head: ["Policy"], rows: actions.map((one) => [one.title]) } },
});

const needy = action("I1M1", { first: 0, last: 0, why: "missing", missing: [{ id: "I1S1", label: "Map of networks" }] });

const result = (more = {}) => Object.assign({
  round: 1, answered: 9, expected: 9, hidden: "no", live: false, counts: true, value: "", value_label: "",
  verdict: "none", advice: "", two_camps: false, order: [], taken: [], left: 0, rule: "", chart: null, map: null, network: null, loops: [],
}, more);

const item = (more = {}) => Object.assign({
  id: "buy", number: 1, count: 1, title: "Buy", body: "", question: "", topic: "", picture: "",
  ask: { kind: "budget", total: 20, steps: [], meanings: [], options: [
    { id: "l1s1", label: "Round table", cost: 2 }, { id: "p1s2", label: "Alarm plan", cost: 1 }] },
  phase: "revealed", visibility: "blind", round: 1, rounds: 1, answered: 9, expected: 9, result: null,
  previous: null, lock: null, texts: [],
}, more);

const screen = (more = {}) => Object.assign({
  scene: "item", pace: "together", k: 3, step: { id: "s", title: "Step", body: "", kind: "policy_budget" }, items: [],
}, more);

const plan = {
  step: "shortlist", planned: ["L1S1", "P1S2"], stages: ["Starting", "Moderate"],
  dimensions: [{ id: "L", label: "Leadership" }, { id: "P", label: "Preparedness" }],
  sub_dimensions: [{ id: "L1", label: "Governance" }, { id: "P1", label: "Diagnosis" }],
  stakeholders: [{ id: "media", label: "media" }],
  policies: [
    { id: "L1S1", title: "Round table", dimension: "L", stage: 1, stakeholders: ["media"], cost: 2, finished: false },
    { id: "L1M1", title: "Office", dimension: "L", stage: 2, stakeholders: [], cost: 4, finished: true },
    { id: "P1S2", title: "Alarm plan", dimension: "P", stage: 1, stakeholders: [], cost: 1, finished: false },
  ],
};
const open = { dimension: "", stage: "", stakeholder: "", hide_finished: true };

// A page that remembers what it was told to send and to keep.
function pageOf(view, ui = {}) {
  const page = {
    words: desk, screenWords: wall, isLive: true, sent: [], state: { line: "live" },
    view: Object.assign({
      closed: false, k: 3, scenarios: [], facts: [], scene: "item", languages: [], items: [],
      agenda: [{ step: { id: "plan", kind: "road_map", title: "Plan" }, state: "current", items: [] }],
    }, view),
    ui: Object.assign({ plan: null, filter: open, actions: [], own: emptyOwnPolicy }, ui),
    send: (command) => page.sent.push(command),
    set: (fields) => { page.ui = Object.assign({}, page.ui, fields); },
  };
  return page;
}

const tools = { words: wall, picture: () => "" };

// ---- the big screen

test("A second round says on the big screen how the room has moved", () => {
  const voted = (now, before, phase = "revealed") => resultScene(screen({ items: [item({
    phase, result: result({ round: 2, value_label: now }),
    previous: before === null ? null : result({ round: 1, value_label: before }) })] }), tools);
  assert.deepEqual(texts(voted("Advanced", "Moderate"), "shift"), ["Since round 1: Moderate → Advanced"]);
  assert.deepEqual(texts(voted("Advanced", "Advanced"), "shift"), ["As in round 1: Advanced"]);
  assert.deepEqual(texts(voted("Advanced", null), "shift"), []);
  assert.deepEqual(texts(voted("Advanced", "Moderate", "open"), "shift"), []);
});

describe("The scene of policy options", () => {
  for (const [scene, from] of [["criteria", "choice"], ["effects", "choice"], ["road_map", "road_map"]]) {
    test(`${scene} is shown where there is something to draw it from`, () => {
      assert.equal(sceneOf(screen({ scene, [from]: {} })), scene);
      assert.equal(sceneOf(screen({ scene, profile: {} })), "talk");
    });
  }

  test("is the step itself where the host shows one that is not known here", () => {
    assert.equal(sceneOf(screen({ scene: "fireworks", profile: {}, choice: {} })), "talk");
  });
});

describe("The matrix", () => {
  const drawn = criteriaScene(screen({ choice: choice() }), tools);

  test("has the first three beside it, with what their score stands on", () => {
    assert.deepEqual(texts(drawn, "ranked-title"), ["Round table", "Alarm plan", "Backup power"]);
    assert.deepEqual(texts(drawn, "ranked-score"), ["0.62", "0.50", "0.50"]);
    assert.deepEqual(texts(byClass(drawn, "ranked-option")[0], "ranked-note"),
      ["0.55–0.70 by the spread of votes", "0.48 with all criteria equal"]);
  });

  test("says what has no value and what is needed, and no spread where there is none", () => {
    assert.deepEqual(texts(byClass(drawn, "ranked-option")[1], "ranked-note"),
      ["0.48 with all criteria equal", "No value yet: Fairness · Time"]);
    assert.deepEqual(texts(byClass(drawn, "ranked-option")[2], "ranked-note").slice(1),
      ["It needs “Map of networks”, which is missing."]);
  });

  test("stands above its rule", () => assert.deepEqual(texts(drawn, "rule"), ["U = Σ w·n"]));

  test("of nothing scored says so, and how much each criterion counts once that is agreed", () => {
    const unscored = [option("L1S1", "Round table", { score: "", plain: "" })];
    const weighted = criteriaScene(screen({ choice: choice({ options: unscored }) }), tools);
    const plain = criteriaScene(screen({ choice: choice({ options: [], weighted: false }) }), tools);

    assert.deepEqual(texts(weighted, "talk-body"), ["Nothing has been scored yet."]);
    assert.deepEqual(texts(weighted, "line"), ["Effect5", "Cost2"]);
    assert.deepEqual(texts(plain, "line"), []);
  });
});

describe("What is feasible and has effect", () => {
  test("is what stands above the middle on both, by the middle of the votes", () => {
    const { first, unknown, known } = cornersOf(choice().effects.table.rows);

    assert.deepEqual(first.map(([title]) => title), ["Round table", "Backup power"]);
    assert.deepEqual(unknown.map(([title]) => title), ["Plan with citizens"]);
    assert.equal(known, 3);
  });

  test("is named beside the drawing with its values", () => {
    const drawn = effectsScene(screen({ choice: choice() }), tools);

    assert.deepEqual(texts(drawn, "quadrant-name"), ["Feasible and of great effect: do these first", "Not known yet"]);
    assert.deepEqual(texts(drawn, "gap-stages"), ["Feasible: 4 (3–5) · Effect: 5", "Feasible: 4 · Effect: 4"]);
  });

  test("is said to be nothing where it is nothing, and where nothing is known", () => {
    const effects = (rows) => ({ title: "t", svg: "", table: { head: ["", "Feasible", "Effect"], rows } });
    const low = effectsScene(screen({ choice: choice({ effects: effects([["Alarm plan", "2", "5"]]) }) }), tools);
    const none = effectsScene(screen({ choice: choice({ effects: effects([]), weighted: false }) }), tools);

    assert.deepEqual(texts(low, "quadrant-name"), ["Nothing is both feasible and of great effect so far"]);
    assert.deepEqual(texts(none, "talk-body"), ["Nothing has been scored yet."]);
  });
});

describe("The road-map on the big screen", () => {
  test("says what stands in no year and why, and who sees to what until when", () => {
    const actions = [
      action("L1S1", { owner: "Resilience office", due: "2027-06", status: "under_way" }),
      action("P1S2"), needy, action("C1A1", { first: 0, last: 0, why: "later" }),
    ];
    const drawn = roadMapScene(screen({ road_map: roadMap(actions) }), tools);

    assert.deepEqual(texts(drawn, "gap"), [
      "Policy I1M1Needs first: Map of networks", "Policy C1A1Comes after the years planned",
      "Policy L1S1Resilience office · until June 2027 · under way"]);
  });

  test("says that nothing is planned yet, and what will come", () => {
    assert.deepEqual(texts(roadMapScene(screen({ road_map: roadMap([]) }), tools), "talk-body"),
      ["Nothing is planned yet.", "What we choose appears here, year by year."]);
  });

  test("writes dates as one says them", () => {
    assert.equal(wall.date("2027-06"), "June 2027");
    assert.equal(wordsIn("projector", "es").date("2027-06-30"), "30 de junio de 2027");
    assert.equal(wall.date("soon"), "soon");
  });
});

describe("A budget on the big screen", () => {
  const bars = [{ label: "Alarm plan", value: 7, printed: "7", marked: true }, { label: "Round table", value: 2, printed: "2" }];
  const chart = { bars, most: 9, svg: "", title: "", table: { head: [], rows: [] } };
  const bought = item({ result: result({ taken: ["p1s2", "l1s1"], left: 3, chart }) });

  test("says what the room buys, in the order in which it does, and what is left", () => {
    const drawn = resultScene(screen({ items: [bought] }), tools);

    assert.deepEqual(boughtOf(bought.ask, bought.result), ["Alarm plan", "Round table"]);
    assert.deepEqual(texts(drawn, "basket-option"), ["Alarm plan", "Round table"]);
    assert.deepEqual(texts(drawn, "basket-left"), ["3 units are left"]);
    assert.equal(byClass(drawn, "marked").length, 1);
    assert.equal(byClass(drawn, "result-basket").length, 1);
  });

  test("says so when nothing is bought or nothing is left", () => {
    const none = resultScene(screen({ items: [item({ result: result({ left: 0, chart }) })] }), tools);

    assert.deepEqual(texts(none, "basket-heading"), ["Together we buy nothing"]);
    assert.deepEqual(texts(none, "basket-left"), ["Nothing is left"]);
  });

  test("shows before what each costs and what there is to spend", () => {
    const drawn = ballotScene(screen({ items: [item({ phase: "open" })] }), tools);

    assert.deepEqual(choicesOf(item().ask, wall), ["Round table: 2 units", "Alarm plan: 1 unit"]);
    assert.deepEqual(texts(drawn, "ballot-amount"), ["20 units to spend"]);
  });
});

test("A ranking says how alike the orders are, beside the rule", () => {
  const ranking = item({ ask: { kind: "ranking", options: [] }, result: result({ verdict: "strong", rule: "Borda" }) });
  const drawn = resultScene(screen({ items: [ranking] }), tools);

  assert.deepEqual(texts(drawn, "verdict"), ["We agree strongly: our orders are much alike"]);
  assert.deepEqual(texts(drawn, "rule"), ["Borda"]);
});

test("A bar with a spread has a whisker from its low to its high, in parts of the axis", () => {
  const bars = [{ label: "a", value: 4, printed: "4", low: 2, high: 6 }, { label: "b", value: 3, printed: "3", low: null, high: null },
    { label: "c", value: 3, printed: "3", low: 3, high: 3 }];
  const [line] = byClass(lines({ bars, most: 8 }), "whisker");

  assert.deepEqual([line.attributes.x, line.attributes.width], ["25", "50"]);
  assert.equal(byClass(lines({ bars, most: 8 }), "whisker-halo").length, 1);
});

describe("Cases, weights and scores on the big screen", () => {
  const own = (items) => listScene(screen({ pace: "own", items }), tools);
  const story = (more) => item(Object.assign({ ask: { kind: "text", options: [] }, phase: "open", body: "x".repeat(1200) }, more));

  test("a long story is one to read on the phone", () => {
    const drawn = ballotScene(screen({ items: [story({ question: "What could we take over?" })] }), tools);
    const short = ballotScene(screen({ items: [story({ body: "A short one." })] }), tools);

    assert.deepEqual(texts(drawn, "ballot-body"), ["Read it on your phone."]);
    assert.deepEqual(texts(drawn, "ballot-question"), ["What could we take over?"]);
    assert.deepEqual(texts(short, "ballot-body"), ["A short one."]);
  });

  test("cases are listed by title, with the notes that were released", () => {
    const noted = story({ title: "Rain squares", phase: "revealed", result: result(), texts: [
      { key: "1", text: "We have such a square", released: true }, { key: "2", text: "No", released: false }] });
    const drawn = own([noted, story({ title: "Pumps", phase: "revealed", result: result() })]);

    assert.deepEqual(texts(drawn, "list-item"), ["Rain squares", "Pumps"]);
    assert.deepEqual(texts(drawn, "list-note"), ["We have such a square"]);
  });

  test("weights are listed with their value once they are revealed", () => {
    const weights = Array.from({ length: 8 }, (_, at) => item({
      id: `w${at}`, title: `Criterion ${at}`, ask: { kind: "scale" }, result: result({ value_label: `weight ${at}` }) }));

    assert.deepEqual(texts(own(weights), "list-outcome").slice(0, 2), ["weight 0", "weight 1"]);
    assert.equal(byClass(own(weights), "list-many").length, 0);
  });

  test("forty-eight scores are one figure, also when some are still open", () => {
    const scores = Array.from({ length: 48 }, (_, at) =>
      item({ id: `s${at}`, ask: { kind: "scale" }, phase: at < 6 ? "closed" : "open", answered: 2, expected: 3 }));

    assert.deepEqual(texts(own(scores), "ring-heading"), ["Voting is open"]);
    assert.deepEqual(texts(own(scores), "ring-sentence"), ["of 144 answers to 48 questions"]);
  });
});

// ---- the facilitator's page

describe("Choosing the policies of a step", () => {
  const ids = (filter) => filtered(plan.policies, Object.assign({}, open, filter)).map((one) => one.id);

  test("is filtered by dimension, stage and stakeholder, without what is finished", () => {
    assert.deepEqual(ids({}), ["L1S1", "P1S2"]);
    assert.deepEqual(ids({ hide_finished: false }), ["L1S1", "L1M1", "P1S2"]);
    assert.deepEqual(ids({ dimension: "P" }), ["P1S2"]);
    assert.deepEqual(ids({ stage: "2", hide_finished: false }), ["L1M1"]);
    assert.deepEqual(ids({ stakeholder: "media" }), ["L1S1"]);
  });

  test("starts with what is planned, in its order", () => {
    assert.deepEqual(texts(planPanel(pageOf({ plan })), "ordered-title"), ["1. Round table", "2. Alarm plan"]);
  });

  test("sends the order that was made, and nothing before anything was changed", () => {
    const page = pageOf({ plan });
    assert.equal(button(planPanel(page), desk.say("policy_plan.apply")).attributes["aria-disabled"], "true");
    press(button(planPanel(page), "Down: Round table"));
    press(button(planPanel(page), desk.say("policy_plan.apply")));

    assert.deepEqual(page.sent, [{ type: "plan_policies", step: "shortlist", policies: ["P1S2", "L1S1"] }]);
  });

  test("puts what is ticked last, and takes out what is no longer ticked", () => {
    const page = pageOf({ plan }, { filter: Object.assign({}, open, { hide_finished: false }) });
    const box = (id) => all(planPanel(page), (one) => one.attributes.id === `policy-${id}`)[0];
    box("L1M1").onchange({ target: { checked: true } });
    box("L1S1").onchange({ target: { checked: false } });

    assert.deepEqual(page.ui.plan, { step: "shortlist", chosen: ["P1S2", "L1M1"] });
  });

  test("can be left to the agenda", () => {
    const page = pageOf({ plan });
    press(button(planPanel(page), "As the agenda would plan it"));

    assert.deepEqual(page.sent, [{ type: "plan_policies", step: "shortlist", policies: [] }]);
  });

  test("filters by what is picked", () => {
    const page = pageOf({ plan });
    const pick = all(planPanel(page), (one) => one.attributes.id === "filter-dimension")[0];
    pick.onchange({ target: { value: "P" } });

    assert.deepEqual(texts(planPanel(page), "choice-name").slice(1), ["Alarm plan"]);
  });

  test("ticks and unticks all that are shown, and nothing that is not", () => {
    const page = pageOf({ plan }, { filter: Object.assign({}, open, { dimension: "L", hide_finished: false }) });
    press(button(planPanel(page), "Tick all 2 shown"));
    assert.deepEqual(page.ui.plan.chosen, ["L1S1", "P1S2", "L1M1"]);
    assert.equal(button(planPanel(page), "Tick all 2 shown").attributes["aria-disabled"], "true");
    press(button(planPanel(page), "Untick all shown"));
    assert.deepEqual(page.ui.plan.chosen, ["P1S2"]);
  });

  test("marks the city's own, where it is chosen from and where it is chosen", () => {
    const own = Object.assign({}, plan.policies[2], { id: "P1S3", title: "Siren day", own: true });
    const drawn = planPanel(pageOf({ plan: Object.assign({}, plan, { planned: ["P1S3"], policies: plan.policies.concat(own) }) }));

    assert.deepEqual(texts(drawn, "mark-own"), ["our own"]);
    assert.equal(texts(drawn, "choice-hint").pop(), "our own · P1S3 · Starting · 1 unit");
  });

  test("is over once voting has begun", () => assert.equal(planPanel(pageOf({ plan: null })), null));
});

describe("Choosing the policies that are rated", () => {
  const rated = () => pageOf({ plan: Object.assign({}, plan, { step: "ratings", planned: ["L1S1", "P1S2"] }),
    agenda: [{ step: { id: "ratings", kind: "ratings", title: "Rate" }, state: "current", items: [] }] });

  test("has no order of its own, and hides nothing that is finished", () => {
    const drawn = planPanel(rated());

    assert.deepEqual(texts(drawn, "ordered-row"), []);
    assert.deepEqual(texts(drawn, "choice-name"), ["Round table", "Office", "Alarm plan"]);
    assert.equal(texts(drawn, "fold-heading")[0], "Policies that are rated: 2");
  });

  test("keeps the order of the model, whatever was ticked last", () => {
    const page = rated();
    all(planPanel(page), (one) => one.attributes.id === "policy-L1M1")[0].onchange({ target: { checked: true } });
    press(button(planPanel(page), desk.say("policy_plan.apply")));

    assert.deepEqual(page.sent, [{ type: "plan_policies", step: "ratings", policies: ["L1S1", "L1M1", "P1S2"] }]);
  });
});

describe("A list", () => {
  test("moves one thing a place, and none beyond its ends", () => {
    assert.deepEqual(wishes.shifted(["a", "b", "c"], "b", -1), ["b", "a", "c"]);
    assert.deepEqual(wishes.shifted(["a", "b", "c"], "b", 1), ["a", "c", "b"]);
    assert.equal(wishes.shifted(["a", "b"], "a", -1), null);
    assert.equal(wishes.shifted(["a", "b"], "x", 1), null);
  });
});

describe("The road-map of the facilitator", () => {
  const actions = [action("L1S1", { owner: "Water board" }), needy];
  const pageWith = (ui, more) => pageOf(Object.assign({ road_map: roadMap(actions) }, more), ui);
  const field = (page, id) => all(roadMapPanel(page), (one) => one.attributes.id === id)[0];
  const type = (page, id, value) => field(page, id).onchange({ target: { value } });

  test("says in which years an action stands, or why in none", () => {
    assert.deepEqual(texts(byClass(roadMapPanel(pageWith()), "ordered-row"), "note"),
      ["L1S1 · 3 units · years 1–2", "I1M1 · 3 units · in no year; needed first: Map of networks"]);
  });

  test("moves an action up and down", () => {
    const page = pageWith();
    press(button(roadMapPanel(page), "Up: Policy I1M1"));

    assert.deepEqual(page.sent, [{ type: "plan_policies", step: "plan", policies: ["I1M1", "L1S1"] }]);
    assert.equal(button(roadMapPanel(page), "Up: Policy L1S1").attributes["aria-disabled"], "true");
  });

  test("adds what an action needs right before it", () => {
    const page = pageWith();
    press(button(roadMapPanel(page), "Add: Map of networks"));

    assert.deepEqual(page.sent[0].policies, ["L1S1", "I1S1", "I1M1"]);
  });

  test("sends an action whole when one of its fields is left", () => {
    const page = pageWith();
    type(page, "due-L1S1", " 2027-06 ");

    assert.deepEqual(page.sent, [{ type: "set_action", policy: "L1S1", owner: "Water board", due: "2027-06", status: "planned" }]);
  });

  test("sends two changes that follow at once without losing the first", () => {
    const page = pageWith();
    type(page, "owner-L1S1", "Fire service");
    type(page, "status-L1S1", "under_way");

    assert.deepEqual([page.sent[1].owner, page.sent[1].status], ["Fire service", "under_way"]);
  });

  test("keeps a refused date as it was typed, with the sentence, and lets the owner go without it", () => {
    const page = pageWith();
    type(page, "due-L1S1", "next summer");
    page.set({ actions: draft.heard(page.ui.actions, { type: "refused", id: 1, code: "bad_date" }) });

    assert.equal(field(page, "due-L1S1").attributes.value, "next summer");
    assert.equal(field(page, "due-L1S1").attributes["aria-invalid"], "true");
    assert.deepEqual(texts(roadMapPanel(page), "problem"), [desk.say("refusal.bad_date")]);
    type(page, "owner-L1S1", "Fire service");
    assert.equal(page.sent[1].due, "");
  });

  test("says that a change was not sent while the line was lost", () => {
    const page = Object.assign(pageWith(), { isLive: false });
    type(page, "owner-L1S1", "Fire service");

    assert.deepEqual(page.sent, []);
    assert.deepEqual(texts(roadMapPanel(page), "problem"), [desk.say("road_map.not_sent")]);
  });

  test("cannot be changed once the workshop is closed", () => {
    const page = pageWith({}, { closed: true });

    assert.equal(button(roadMapPanel(page), "Up: Policy I1M1").attributes["aria-disabled"], "true");
    assert.equal(field(page, "due-L1S1").attributes.readonly, "");
  });

  test("stands at its step, and folded at any other", () => {
    const elsewhere = { agenda: [{ step: { id: "close", kind: "talk" }, state: "current", items: [] }] };

    assert.equal(roadMapFold(pageWith()), null);
    assert.equal(roadMapPanel(pageWith({}, elsewhere)), null);
    assert.equal(byClass(roadMapFold(pageWith({}, elsewhere)), "action").length, 2);
  });

  test("says how it comes to be while it is empty", () => {
    assert.deepEqual(texts(roadMapPanel(pageOf({ road_map: roadMap([]) })), "note"), [desk.say("road_map.none")]);
  });
});

describe("What is typed about an action", () => {
  const sent = draft.typed([], "L1S1", "owner", "Water board ", 7);
  const view = (owner) => ({ type: "state", view: { road_map: roadMap([action("L1S1", { owner })]) } });

  test("stands until a view says the same", () => {
    assert.equal(draft.heard(sent, view("")).length, 1);
    assert.deepEqual(draft.heard(sent, view("Water board")), []);
  });

  test("goes with the first view after the host has taken it, whatever somebody else wrote since", () => {
    assert.deepEqual(draft.heard(draft.heard(sent, { type: "done", id: 7 }), view("Fire service")), []);
  });

  test("is not sent any more when the line is lost before an answer", () => {
    assert.equal(draft.heard(sent, { type: "line", line: "lost" })[0].code, "not_sent");
  });

  test("takes the place of what was typed before", () => {
    assert.deepEqual(draft.typed(sent, "L1S1", "owner", "Fire service", 8).map((one) => one.value), ["Fire service"]);
  });
});

describe("The facilitator's choice", () => {
  test("lists every option with what its score stands on", () => {
    const drawn = choicePanel(pageOf({ choice: choice() }));

    assert.deepEqual(texts(drawn, "scored-figure"), ["0.62", "0.50", "0.50", "no score yet"]);
    assert.deepEqual(texts(byClass(drawn, "scored-option")[0], "note"),
      ["0.55–0.70 by the spread of votes", "0.48 with all criteria equal"]);
    assert.equal(texts(drawn, "note")[0], "Weights: Effect 5 · Cost 2");
  });

  test("says that nothing is scored, and is not there without options", () => {
    const empty = choicePanel(pageOf({ choice: choice({ options: [], weighted: false }) }));

    assert.deepEqual(texts(empty, "note").slice(0, 2), [desk.say("choice.unweighted"), "Nothing has been scored yet."]);
    assert.equal(choicePanel(pageOf({ choice: null })), null);
  });
});

describe("The facilitator's result", () => {
  const drawn = (asked) => resultPanel(pageOf({}), asked, asked.result, "Result");

  test("of a budget says what the room buys", () => {
    const bought = drawn(item({ result: result({ taken: ["l1s1"], left: 1 }) }));

    assert.deepEqual(texts(bought, "basket-option"), ["Round table"]);
    assert.deepEqual(texts(bought, "basket-left"), ["1 unit is left"]);
  });

  test("of a ranking says how alike the orders are", () => {
    const weak = drawn(item({ ask: { kind: "ranking", options: [] }, result: result({ verdict: "weak" }) }));

    assert.deepEqual(texts(weak, "body-strong"), ["Weak agreement: the orders differ."]);
  });
});

test("The new pictures have their buttons", () => {
  const view = { scenes: ["criteria", "effects", "road_map"], host: { projector_link: "" }, projector: null };

  assert.deepEqual(texts(scenePanel(pageOf(view)), "scene-button"), ["Options by criterion", "Feasible and effective", "Road-map"]);
});

test("Every refusal about policies has its sentence, in both languages", () => {
  for (const language of ["en", "es"]) {
    for (const code of ["no_weights", "bad_date", "owner_too_long", "unknown_policy", "over_the_budget", "doubled_option",
      "unknown_cell", "cell_full", "title_missing", "option_too_long", "bad_cost"]) {
      assert.ok(wordsIn("facilitator", language).has(`refusal.${code}`), code);
    }
  }
});
