// The golden samples of the wire as the pages write and read them. The C++ tests write the same
// files: a sample that one side alone understands fails here or there.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, test } from "node:test";

import { measure } from "../../participant/web/check_line.js";
import { unitsLeft } from "../../participant/web/budget.js";
import { deskOf, pointsOf } from "../../participant/web/shares.js";
import { blank, helloOf, reduce, roomItem, screenOf, waiting } from "../../participant/web/state.js";
import { Sender } from "../../participant/web/sender.js";
import { ownTeam, planOf, standingIn } from "../../participant/web/team.js";
import { bytesOf } from "../../facilitator/web/ending_panel.js";
import * as desk from "../../facilitator/web/facilitator_state.js";
import { wishOf } from "../../facilitator/web/hotkeys.js";
import { mayMove } from "../../facilitator/web/lead_panel.js";
import * as wall from "../../facilitator/web/projector_state.js";
import { setRun } from "../../facilitator/web/run_draft.js";
import * as wishes from "../../facilitator/web/wishes.js";

const folder = new URL("../golden/wire/", import.meta.url);
const read = (name) => JSON.parse(readFileSync(new URL(name + ".json", folder), "utf8"));
const told = (state, ...messages) => messages.reduce((so_far, one) => reduce(so_far, one, 1000), state);

const secret = "c".repeat(32);
const seated = () => told(blank, read("welcome"), { type: "code_noted" });
const inRoom = (...more) => told(seated(), read("state_open"), ...more);
const given = () => {
  const { item, round, key, answer } = read("cast_answer");
  const first = { type: "answered", item, round, key: "1".repeat(32), answer: { scale: 0 } };
  return inRoom(first, { type: "answered", item, round, key, answer });
};

describe("what a phone says is the sample", () => {
  const says = (name, ...messages) =>
    test(name, () => assert.deepEqual(helloOf(told(blank, ...messages)), read(name)));

  says("knock", { type: "knocked", opening: { code: "ABC234" } });
  says("join", { type: "knocked", opening: { secret } }, read("door"),
    { type: "language_chosen", language: "es" }, { type: "joined" });
  says("return", { type: "returned", return_code: "ABCD3456" });
  says("resume", read("welcome"), { ...read("state_open"), offset: 41 });

  test("cast_answer", () => {
    const sent = [];
    new Sender((message) => sent.push(message) > 0, () => {}).flush(waiting(given()));
    assert.deepEqual(sent, [read("cast_answer")]);
  });
});

describe("a phone understands", () => {
  test("door", () => assert.equal(screenOf(told(blank, read("door"))), "door"));

  test("welcome", () => assert.equal(screenOf(told(blank, read("welcome"))), "seated"));

  test("state_open", () => {
    const state = inRoom();
    assert.equal(screenOf(state), "item");
    assert.equal(roomItem(state).ask.steps.length, 5);
    assert.equal(state.timer_ends, 42000);
  });

  test("state_revealed", () => {
    const { result } = roomItem(inRoom(read("state_revealed")));
    assert.equal(result.value_label, "likely");
    assert.equal(result.chart.svg, "<svg/>");
    assert.equal(result.chart.table.rows.length, result.chart.bars.length);
  });

  test("state_bought", () => {
    const { view } = inRoom(read("state_bought"));
    const [item] = view.items;
    assert.equal(unitsLeft(item.ask, { choice: ["l1s1"] }), 5);
    assert.deepEqual([item.result.taken, item.result.left], [["l1s1"], 5]);
    assert.equal(view.choice.matrix.svg, "<svg/>");
    assert.equal(view.road_map.actions[1].missing[0].id, "L4M1");
  });

  test("state_turn", () => {
    const team = { item: "team", round: 1, key: "2".repeat(32), revision: 1, answer: { choice: ["harbour"] } };
    const state = inRoom({ type: "mine", answers: [team] }, read("state_turn"));
    const [item] = state.view.items;
    assert.equal(ownTeam(state).city, "1.56");
    assert.equal(standingIn(item, state), "other_phone");
    assert.deepEqual(pointsOf(deskOf(item.ask, planOf(ownTeam(state)))), { l1: 60, p1m: 40 });
  });

  test("acknowledged", () => {
    const state = told(given(), read("acknowledged"));
    assert.equal(state.answers["flood-02/1"].mark, "counted");
    assert.deepEqual(waiting(state), []);
  });

  test("mine", () => {
    const record = inRoom(read("mine")).answers["flood-02/1"];
    assert.deepEqual([record.mark, record.revision, record.answer.scale], ["counted", 2, 3]);
  });

  test("refused_late", () => {
    const state = told(given(), read("refused_late"));
    assert.equal(state.notices["flood-02/1"].code, "round_closed");
  });

  test("progress", () => {
    const item = roomItem(inRoom(read("progress")));
    assert.deepEqual([item.answered, item.expected], [12, 40]);
  });
});

test("the check page says check and understands checked", async () => {
  const said = [];
  const counts = [];
  globalThis.WebSocket = /** @type {any} */ (class {
    constructor() { setImmediate(() => { this.onopen(); this.onmessage({ data: JSON.stringify(read("checked")) }); end(); done(); }); }
    send(text) { said.push(JSON.parse(text)); }
    close() {}
  });
  let done = () => {};
  const heard = new Promise((resolve) => { done = () => resolve(undefined); });
  const end = measure({ address: "ws://here/ws", now: () => 0, answered: () => {}, counted: (devices) => counts.push(devices), lost: () => {} });
  await heard;
  delete globalThis.WebSocket;
  assert.deepEqual([said, counts], [[read("check")], [41]]);
});

describe("the big screen understands", () => {
  const screen = () => wall.reduce(wall.emptyScreen, read("state_projector"), 0);

  test("state_projector", () => {
    const { view } = screen();
    assert.equal(wall.sceneOf(view), "risk_map");
    assert.equal(view.profile.map.svg, "<svg/>");
    assert.equal(wall.timeLeft(view.timer, 0, 1000), 40000);
    assert.equal(wall.sceneOf({ ...view, scene: "item" }), "result");
    assert.equal(wall.sceneOf({ ...view, scene: "city" }), "city");
    assert.equal(view.game.curves.svg, "<svg/>");
  });

  test("progress", () => {
    assert.equal(wall.reduce(screen(), read("progress"), 0).view.items[0].answered, 12);
  });
});

describe("the recorder's page", () => {
  test("understands state_recorder", () => {
    const { view } = wall.reduce(wall.emptyScreen, read("state_recorder"), 0);
    assert.equal(view.items[0].result.chart.svg, "<svg/>");
    assert.equal(desk.currentStep(view).state, "current");
    for (const kept of ["seats", "host", "moves", "primary", "projector"]) assert.equal(view[kept], undefined);
  });
});

describe("the facilitator's page", () => {
  const page = () => desk.reduce(desk.emptyPage, read("state_facilitator"), 0);
  const written = read("commands");

  // Same name, same fields, each of the same kind: what the host would read.
  const isWritten = (command) => {
    const shape = (one) => Object.keys(one).sort().map((name) => name + ":" + typeof one[name]);
    const alike = written.filter((one) => one.type === command.type);
    assert.ok(alike.some((one) => {
      const { id, ...fields } = one;
      return JSON.stringify(shape(fields)) === JSON.stringify(shape(command));
    }), JSON.stringify(command));
  };

  test("understands state_facilitator", () => {
    const { view } = page();
    assert.equal(desk.currentItem(view).id, "flood-02");
    assert.equal(view.primary.command.type, "move_item");
    assert.equal(view.projector.profile.network.svg, "<svg/>");
    assert.equal(view.game.deal_at, "run-1-turn-1");
    assert.equal(view.projector.game.causes.svg, "<svg/>");
  });

  test("wishes what the host can read", () => {
    const { view } = page();
    isWritten(view.primary.command);
    view.moves.forEach(({ command }) => isWritten(command));
    for (const key of ["Enter", "t", "b", "j"]) {
      isWritten(wishOf({ key, ctrlKey: false, metaKey: false, altKey: false }, view));
    }
    isWritten(wishes.enterStep(view, "break"));
    isWritten(wishes.undo(view));
    const game = { step: "run-1", settable: true, budget: 20, start: "zero", play: "device", deal_at: "run-1-turn-1" };
    isWritten(setRun({ step: "run-1", fields: { budget: "30" } }, game));
    isWritten(wishes.dealCard(game, "river-flood"));
    isWritten(wishes.dealCard(game, null));
  });

  test("takes the lead as the host can read it", () => {
    isWritten({ type: "claim_lead", from: 3, name: "Ana" });
  });

  test("understands who leads, and that it is somebody else", () => {
    const { view } = page();
    assert.deepEqual([desk.leadOf(view).name, mayMove(view)], ["Ana", false]);
    const refused = desk.reduce(page(), read("refused_lead"), 0);
    assert.equal(refused.note.code, "not_leading");
  });

  test("understands ahead, and keeps it by language and step", () => {
    const { ahead } = desk.reduce(page(), read("ahead"), 0);
    assert.equal(ahead["en scenarios"].follows, "Topics");
    assert.equal(ahead["en scenarios"].items[0].ask.steps.length, 5);
  });

  test("understands done, refused and exported", () => {
    const asked = desk.reduce(page(), { type: "sent", id: read("done").id }, 0);
    assert.deepEqual(asked.waiting, [7]);
    assert.deepEqual(desk.reduce(asked, read("done"), 0).waiting, []);
    const { type, ...file } = read("exported");
    assert.equal(type, "exported");
    assert.deepEqual(desk.reduce(asked, read("exported"), 0).file, file);
    const wanted = desk.reduce(page(), { type: "export_asked", id: 24 }, 0);
    assert.equal(desk.reduce(wanted, read("exporting"), 0).exporting.percent, 60);
    assert.deepEqual(Array.from(bytesOf(read("exported_bytes"))), [37, 80, 68, 70, 0, 255]);
  });
});

test("every sample is used by a test here, or is told apart by the link", () => {
  const own = readFileSync(new URL(import.meta.url), "utf8");
  const link = ["busy", "restarting", "ping", "pong", "set_language", "watch", "lead", "lead_window", "record"];
  for (const file of readdirSync(folder)) {
    const name = file.replace(".json", "");
    assert.ok(own.includes(`"${name}"`) || link.includes(name), name);
  }
});
