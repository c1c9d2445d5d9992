// The pure parts of the projector page and of the facilitator's page, without a browser:
// node --test tests/browser/

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { describe, test } from "node:test";

import * as page from "../../facilitator/web/facilitator_state.js";
import { wishOf } from "../../facilitator/web/hotkeys.js";
import { leading } from "../../facilitator/web/list_scene.js";
import * as screen from "../../facilitator/web/projector_state.js";
import { qrDrawing } from "../../facilitator/web/qr.js";
import { timerCall } from "../../facilitator/web/timer_panel.js";
import * as wishes from "../../facilitator/web/wishes.js";
import { chosenLanguage, wordsOf } from "../../facilitator/web/words.js";

const WEB = new URL("../../facilitator/web/", import.meta.url);
const TEXT = new URL("../../assets/text/", import.meta.url);

// ---- the world

const item = (id, more = {}) => Object.assign({
  id, number: 1, count: 3, title: id, body: "", question: "", ask: { kind: "scale", steps: [], meanings: [] },
  phase: "open", visibility: "blind", round: 1, rounds: 2, answered: 3, expected: 9, result: null,
  previous: null, lock: null, texts: [],
}, more);

const result = (more = {}) => Object.assign({
  round: 1, answered: 9, expected: 9, hidden: "no", value: "3", chart: { bars: [{ label: "a", value: 1 }] },
}, more);

const projector = (more = {}) => Object.assign({
  scene: "item", closed: false, pace: "together", joined: 9, timer: null, profile: null,
  step: { id: "scenarios", number: 4, count: 7, kind: "scenarios" }, items: [item("flood-02")],
}, more);

const step = (id, state, items = []) => ({ step: { id, minutes: 5 }, state, spent_ms: 0, items });
const inAgenda = (id, more = {}) =>
  Object.assign({ id, title: id, phase: "ready", skipped: false, selected: false }, more);
const move = (label, command) => ({ label, name: "", command });
const moveItem = (from, to) => move("move." + to, { type: "move_item", item: "b", from, to, round: 1 });

const facilitator = (more = {}) => Object.assign({
  closed: false, pace: "together", scene: "item", timer: null, undo_depth: 2, can_undo: true,
  agenda: [
    step("welcome", "past"),
    step("scenarios", "current", [
      inAgenda("a"), inAgenda("b", { selected: true }), inAgenda("c", { skipped: true }), inAgenda("d"),
    ]),
    step("close", "ahead"),
  ],
  items: [item("b", { phase: "ready" })],
  primary: moveItem("ready", "open"), moves: [], projector: projector(),
}, more);

const key = (name, more = {}) =>
  Object.assign({ key: name, ctrlKey: false, metaKey: false, altKey: false }, more);

// ---- the big screen

describe("The big screen's state", () => {
  const shown = screen.reduce(screen.emptyScreen, { type: "state", view: projector() }, 100);

  test("takes the view and when it came", () => {
    assert.equal(shown.viewAt, 100);
    assert.equal(shown.view.items[0].id, "flood-02");
  });

  test("takes newer counts between two views, and leaves other items alone", () => {
    const progress = { type: "progress", present: 12, items: [{ id: "flood-02", answered: 7, expected: 12 }, { id: "x", answered: 1, expected: 1 }] };
    const after = screen.reduce(shown, progress, 200);

    assert.deepEqual([after.view.items[0].answered, after.view.items[0].expected, after.view.joined], [7, 12, 12]);
    assert.equal(shown.view.items[0].answered, 3);
  });

  test("keeps the last picture when the line is lost, and says so only after five seconds", () => {
    const lost = screen.reduce(shown, { type: "line", line: "lost" }, 1000);
    const stillLost = screen.reduce(lost, { type: "line", line: "lost" }, 4000);

    assert.equal(stillLost.view, shown.view);
    assert.equal(screen.saysLost(stillLost, 5999), false);
    assert.equal(screen.saysLost(stillLost, 6000), true);
    assert.equal(screen.saysLost(screen.reduce(stillLost, { type: "line", line: "live" }, 6100), 9000), false);
  });

  test("lets pass what it does not know", () => {
    assert.equal(screen.reduce(shown, { type: "fireworks" }, 300), shown);
  });

  test("is laid out anew for another phase, not for another count", () => {
    const counted = projector({ joined: 10, items: [item("flood-02", { answered: 8 })] });
    const closed = projector({ items: [item("flood-02", { phase: "closed" })] });

    assert.equal(screen.layoutOf(projector()), screen.layoutOf(counted));
    assert.notEqual(screen.layoutOf(projector()), screen.layoutOf(closed));
  });
});

describe("The scene of the big screen", () => {
  const talk = (number) => ({ id: "t", number, count: 7, kind: "talk" });
  const mitigations = { id: "m", number: 6, count: 7, kind: "mitigations" };
  const revealed = item("a", { phase: "revealed", result: result() });
  const profile = { priorities: [] };
  const scenes = [
    ["join when it is shown", { scene: "join" }, "join"],
    ["blank when it is shown, whatever runs", { scene: "blank", items: [revealed] }, "blank"],
    ["talk in a talk", { step: talk(3), items: [] }, "talk"],
    ["ballot while people answer", {}, "ballot"],
    ["ballot in the second round", { items: [item("a", { round: 2, previous: result() })] }, "ballot"],
    ["result once it is revealed", { items: [revealed] }, "result"],
    ["result while it is live by agreement", { items: [item("a", { result: result({ live: true }) })] }, "result"],
    ["list in a self-paced step", { pace: "own", items: [item("a"), item("b")] }, "list"],
    ["two results side by side", { pace: "own", items: [revealed, revealed] }, "pair"],
    ["list when there are more than two", { pace: "own", items: [revealed, revealed, revealed] }, "list"],
    ["ballot of a self-paced step with one item", { pace: "own" }, "ballot"],
    ["priorities before measures are weighed", { step: mitigations, profile, items: [item("a", { phase: "ready" })] }, "priorities"],
    ["the ballot over measures", { step: mitigations, profile }, "ballot"],
    ["the map", { scene: "risk_map", profile }, "risk_map"],
    ["the stages", { scene: "maturity", maturity: {} }, "maturity"],
    ["the cells", { scene: "cells", maturity: {} }, "cells"],
    ["the step itself when there is nothing to show of the stages", { scene: "maturity" }, "talk"],
    ["the stages before the next steps are weighed", { step: { kind: "shortlist" }, maturity: {}, items: [item("a", { phase: "ready" })] }, "maturity"],
    ["the end", { closed: true }, "closing"],
    ["the last talk's own words at the end", { closed: true, step: talk(7), items: [] }, "talk"],
  ];
  for (const [name, more, wanted] of scenes) {
    test("is " + name, () => assert.equal(screen.sceneOf(projector(more)), wanted));
  }
});

describe("A timer", () => {
  test("counts from when its view came", () => {
    assert.equal(screen.timeLeft({ length_ms: 60000, left_ms: 42000 }, 1000, 3000), 40000);
  });

  test("is written as minutes and seconds, also after it ran out", () => {
    assert.deepEqual([65000, 59001, 1, 0, -3000].map(screen.clockFace), ["1:05", "1:00", "0:01", "0:00", "0:03"]);
  });

  test("is called out at a minute, ten seconds and the end, once each", () => {
    assert.equal(timerCall(60200, 59900), "timer.minute_left");
    assert.equal(timerCall(59900, 59700), "");
    assert.equal(timerCall(10100, 9900), "timer.ten_left");
    assert.equal(timerCall(200, -50), "timer.up");
    assert.equal(timerCall(-50, -300), "");
  });
});

test("What leads a list is its longest bar, or all that are equally long", () => {
  const bars = [{ label: "a", value: 2 }, { label: "b", value: 5 }, { label: "c", value: 5 }];

  assert.equal(leading(bars), "b = c");
  assert.equal(leading([{ label: "a", value: 0 }]), "");
});

// ---- the facilitator's page

describe("The facilitator's state", () => {
  const led = page.reduce(page.emptyPage, { type: "state", view: facilitator() }, 100);
  const sent = page.reduce(led, { type: "sent", id: 4 }, 150);

  test("waits for the answer to each command", () => {
    assert.deepEqual(sent.waiting, [4]);
    assert.deepEqual(page.reduce(sent, { type: "done", id: 4 }, 200).waiting, []);
  });

  test("keeps the code of a refused command until the next one is done", () => {
    const refused = page.reduce(sent, { type: "refused", about: "move_item", id: 4, code: "moved_on", message: "m" }, 200);

    assert.equal(refused.note.code, "moved_on");
    assert.equal(refused.refusal, "");
    assert.equal(page.reduce(refused, { type: "done", id: 5 }, 300).note, null);
  });

  test("knows a refusal at the door from one of a command", () => {
    assert.equal(page.reduce(page.emptyPage, { type: "refused", about: "lead", code: "wrong_key" }, 0).refusal, "wrong_key");
  });

  test("waits for nothing once the line is lost", () => {
    assert.deepEqual(page.reduce(sent, { type: "line", line: "lost" }, 200).waiting, []);
  });

  test("hands on an export once", () => {
    const after = page.reduce(sent, { type: "exported", id: 4, name: "r.csv", encoding: "utf-8", body: "a" }, 200);

    assert.deepEqual(after.file, { id: 4, name: "r.csv", encoding: "utf-8", body: "a" });
    assert.deepEqual(after.waiting, []);
  });

  test("waits for a file beside everything else, and knows how far it is", () => {
    const asked = page.reduce(page.emptyPage, { type: "export_asked", id: 9 }, 0);
    assert.deepEqual(asked.waiting, []);
    assert.deepEqual(page.reduce(asked, { type: "exporting", id: 9, percent: 40 }, 0).exporting, { id: 9, percent: 40 });
    assert.deepEqual(page.reduce(asked, { type: "exporting", id: 8, percent: 40 }, 0).exporting, { id: 9, percent: 0 });
    const running = { type: "refused", about: "export_results", id: 10, code: "export_running", message: "" };
    assert.notEqual(page.reduce(asked, running, 0).exporting, null);
    for (const end of [
      { type: "exported", id: 9, name: "r.pdf", encoding: "base64", body: "" },
      { type: "refused", about: "export_results", id: 9, code: "export_cancelled", message: "" },
      { type: "line", line: "lost" },
    ]) {
      assert.equal(page.reduce(asked, end, 0).exporting, null, end.type);
    }
  });

  test("takes counts for the item and for the preview", () => {
    const view = facilitator({ projector: projector({ items: [item("b")] }) });
    const before = page.reduce(page.emptyPage, { type: "state", view }, 0);
    const after = page.reduce(before, { type: "progress", present: 5, items: [{ id: "b", answered: 4, expected: 5 }] }, 1).view;

    assert.deepEqual([after.items[0].answered, after.projector.items[0].answered, after.present, after.projector.joined], [4, 4, 5, 5]);
  });
});

test("The current item is the selected one, and none in a self-paced step", () => {
  assert.equal(page.currentItem(facilitator()).id, "b");
  assert.equal(page.currentItem(facilitator({ pace: "own" })), null);
});

test("A plan may change until the first item is opened", () => {
  const opened = facilitator();
  opened.agenda[1].items[3].phase = "open";

  assert.equal(page.mayPlan(facilitator()), true);
  assert.equal(page.mayPlan(opened), false);
  assert.equal(page.mayPlan(facilitator({ closed: true })), false);
});

test("The big screen's link keeps its key behind the hash", () => {
  assert.equal(page.projectorAddress("http://a/projector#k", { language: "es", theme: "dark" }), "http://a/projector?language=es&theme=dark#k");
  assert.equal(page.projectorAddress("http://a/projector#k", {}), "http://a/projector#k");
});

test("A key is found in a link, in capitals, and nowhere else", () => {
  const digits = "0f".repeat(32);

  assert.equal(page.keyIn(`http://a:8080/facilitator#${digits}`), digits);
  assert.equal(page.keyIn(digits.toUpperCase()), digits);
  assert.equal(page.keyIn(digits + "0"), "");
  assert.equal(page.keyIn("hello"), "");
});

describe("A wish", () => {
  test("opens and closes, but never begins a round by that key", () => {
    const nextRound = facilitator({ primary: moveItem("revealed", "open"), moves: [moveItem("revealed", "closed")] });

    assert.equal(wishes.openOrClose(facilitator()).to, "open");
    assert.equal(wishes.openOrClose(nextRound), null);
    assert.equal(wishes.revealOrHide(nextRound).to, "closed");
  });

  test("goes for a whole self-paced step too", () => {
    const all = { type: "move_all", step: "who", from: "closed", to: "revealed", round: 1 };

    assert.equal(wishes.revealOrHide(facilitator({ pace: "own", primary: move("move.reveal_all", all) })), all);
  });

  test("passes over what is skipped", () => {
    assert.deepEqual(wishes.neighbour(facilitator(), 1), { type: "select_item", item: "d" });
    assert.deepEqual(wishes.neighbour(facilitator(), -1), { type: "select_item", item: "a" });
  });

  test("goes on to the next step after the last item, and stays at the ends of the agenda", () => {
    const last = facilitator();
    last.agenda[1].items.forEach((one) => { one.selected = one.id === "d"; });
    last.items = [item("d")];
    const end = facilitator({ items: [], agenda: [step("welcome", "past"), step("close", "current")] });

    assert.deepEqual(wishes.neighbour(last, 1), { type: "enter_step", from: "scenarios", to: "close" });
    assert.equal(wishes.neighbour(end, 1), null);
    assert.deepEqual(wishes.neighbour(end, -1), { type: "enter_step", from: "close", to: "welcome" });
  });

  test("shows a scene and goes back from it", () => {
    assert.equal(wishes.turnTo(facilitator(), "blank").scene, "blank");
    assert.equal(wishes.turnTo(facilitator({ scene: "blank" }), "blank").scene, "item");
  });

  test("names the depth it saw when it takes back", () => {
    assert.deepEqual(wishes.undo(facilitator()), { type: "undo", depth: 2 });
    assert.equal(wishes.undo(facilitator({ can_undo: false })), null);
  });

  test("is for nothing once the workshop is closed", () => {
    const closed = facilitator({ closed: true, primary: null, moves: [], can_undo: false });

    for (const press of [" ", "Enter", "ArrowLeft", "ArrowRight", "t", "r", "b", "j"]) {
      assert.equal(wishOf(key(press), closed), null, press);
    }
  });
});

test("A lock takes the value of the primary command, else the group's", () => {
  const shown = item("b", { phase: "revealed", result: result({ value: "2" }) });
  const primary = move("move.lock", { type: "lock_item", item: "b", value: 3, reason: "", dissent: "" });

  assert.equal(wishes.proposedValue(facilitator({ primary }), shown), "3");
  assert.equal(wishes.proposedValue(facilitator(), shown), "2");
  assert.deepEqual(["3", "DK", "NA", ""].map(wishes.lockValue), [3, "DK", "NA", null]);
});

describe("A key", () => {
  const running = facilitator({ timer: { length_ms: 90000, left_ms: 5000 } });
  const table = [
    [key(" "), facilitator(), "move_item"],
    [key("T"), facilitator(), "start_timer"],
    [key("t"), running, "stop_timer"],
    [key("r"), running, "start_timer"],
    [key("b"), facilitator(), "show_scene"],
    [key("z", { ctrlKey: true }), facilitator(), "undo"],
    [key("z", { metaKey: true }), facilitator(), "undo"],
  ];
  for (const [press, view, type] of table) {
    test(`${press.ctrlKey ? "Ctrl+" : ""}${press.key} wishes for ${type}`, () => assert.equal(wishOf(press, view).type, type));
  }

  test("keeps the browser's own combinations", () => {
    assert.equal(wishOf(key("r", { ctrlKey: true }), running), null);
    assert.equal(wishOf(key("ArrowLeft", { altKey: true }), facilitator()), null);
  });

  test("starts a timer again with its own length", () => assert.equal(wishOf(key("r"), running).length_ms, 90000));
  test("asks for the list with ?", () => assert.equal(wishOf(key("?"), facilitator()), "help"));
  test("turns its arrows round where one reads from right to left", () => {
    assert.equal(wishOf(key("ArrowLeft"), facilitator(), true).item, "d");
  });
});

// ---- words and files

describe("The words", () => {
  test("come in the language asked for, else in the browser's, else in English", () => {
    assert.equal(chosenLanguage("?language=es", ["en-GB"]), "es");
    assert.equal(chosenLanguage("", ["es-ES", "en"]), "es");
    assert.equal(chosenLanguage("?language=../x", []), "en");
  });

  test("fill slots and choose the plural", () => {
    const words = wordsOf({ "a.one": "{count} person", "a.other": "{count} people of {n}" }, "en");

    assert.equal(words.many("a", 1), "1 person");
    assert.equal(words.many("a", 2, { n: 7 }), "2 people of 7");
    assert.equal(words.say("missing"), "missing");
    const node = /** @type {any} */ ({ name: "{n}" });
    assert.deepEqual(wordsOf({ a: "<{n}> of {k}" }, "en").around("a", { n: node, k: node }), ["<", node, "> of ", node, ""]);
  });

  for (const surface of ["projector", "facilitator", "paper"]) {
    const read = (language) => JSON.parse(readFileSync(new URL(`${surface}/${language}.json`, TEXT), "utf8"));
    const slots = (sentence) => [...new Set(sentence.match(/\{\w+\}/g))].sort().join();

    test(`of the ${surface} are the same keys with the same slots in both languages`, () => {
      const [english, spanish] = [read("en"), read("es")];

      assert.deepEqual(Object.keys(spanish).sort(), Object.keys(english).sort());
      for (const name of Object.keys(english)) assert.equal(slots(spanish[name]), slots(english[name]), name);
    });
  }

  test("used by the pages are all there, and none is there for nobody", () => {
    const files = readdirSync(WEB).filter((name) => name.endsWith(".js"));
    const code = files.map((name) => readFileSync(new URL(name, WEB), "utf8")).join("\n");
    const keys = ["projector", "facilitator", "paper"].flatMap((surface) =>
      Object.keys(JSON.parse(readFileSync(new URL(`${surface}/en.json`, TEXT), "utf8"))));
    const said = [...code.matchAll(/(?:say|many)\(\s*"([\w.]+)"/g)].map((found) => found[1]);
    const built = [...code.matchAll(/`([\w.]+)\.\$\{/g)].map((found) => found[1] + ".");
    const whole = [...code.matchAll(/"([a-z_]+(?:\.[a-z_]+)+)"/g)].map((found) => found[1]);

    for (const name of said) {
      assert.ok(keys.includes(name) || keys.includes(name + ".other"), `${name} has no sentence`);
    }
    const fromHost = ["move.", "dashboard."]; // labels of moves come over the wire
    const unused = keys.filter((name) => {
      const stem = name.replace(/\.(one|other)$/, "");
      return ![...said, ...whole].some((used) => used === name || used === stem) &&
        ![...built, ...fromHost].some((start) => name.startsWith(start));
    });
    assert.deepEqual(unused, []);
  });
});

test("A QR code is drawn with four modules of quiet around it", () => {
  assert.match(qrDrawing(["10", "01"]), /viewBox="0 0 10 10".*d="M4 4h1v1h-1zM5 5h1v1h-1z"/);
});

test("No page writes markup, and none needs a secure context", () => {
  const forbidden = /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|crypto\.subtle|randomUUID|serviceWorker|navigator\.clipboard|wakeLock|Notification\(|\?\.|\?\?/;
  for (const name of readdirSync(WEB).filter((file) => file.endsWith(".js"))) {
    assert.doesNotMatch(readFileSync(new URL(name, WEB), "utf8"), forbidden, name);
  }
});
