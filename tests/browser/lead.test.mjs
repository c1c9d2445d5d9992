// Who leads, on the facilitator's page; and what is said aloud there.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";

import { all, button, press, texts } from "./paper.mjs";
import { callOf, nothingSaid } from "../../facilitator/web/calls.js";
import { emptyPage, reduce } from "../../facilitator/web/facilitator_state.js";
import { leadPanel, leadRefusal, mayMove } from "../../facilitator/web/lead_panel.js";
import { wordsOf } from "../../facilitator/web/words.js";

const TEXT = new URL("../../assets/text/facilitator/en.json", import.meta.url);
const words = wordsOf(JSON.parse(readFileSync(TEXT, "utf8")), "en");

const mine = { number: 1, name: "Ana", mine: true, held: true, away_ms: 0, windows: 2, moves: 0 };
const hers = Object.assign({}, mine, { mine: false, moves: 3 });
const free = Object.assign({}, hers, { held: false, away_ms: 12000 });

const item = (more = {}) => Object.assign({
  id: "flood-02", title: "Pumps", phase: "ready", round: 1, answered: 0, expected: 9,
  ask: { kind: "scale" }, lock: null, result: null,
}, more);
const viewOf = (lead, items = [item()]) => ({
  closed: false, pace: "together", game: null, items, host: { lead },
  agenda: [{ step: { id: "scenarios", title: "Scenarios" }, state: "current",
    items: items.map(({ id, title }) => ({ id, title, selected: true })) }],
});
function pageOf(lead) {
  const page = {
    words, view: viewOf(lead), isLinked: true, isLive: mayMove(viewOf(lead)), sent: [],
    ui: { confirm: "", name: "Ben" },
    send: (command) => page.sent.push(command),
    set: (fields) => { page.ui = Object.assign({}, page.ui, fields); },
  };
  return page;
}

describe("Who leads", () => {
  test("is said in one line, and how to take the lead", () => {
    assert.deepEqual(texts(leadPanel(pageOf(mine)), "lead-words"), ["You lead 2 facilitators are connected"]);
    assert.equal(button(leadPanel(pageOf(mine)), "Take the lead"), undefined);
    assert.deepEqual(texts(leadPanel(pageOf(hers)), "lead-words"),
      ["Ana leads Your buttons do nothing until you take the lead."]);
    assert.deepEqual(texts(leadPanel(pageOf(free)), "lead-words"),
      ["The lead is free Whoever moves the workshop next has it."]);
    const nameless = Object.assign({}, hers, { name: "", away_ms: 2000 });
    assert.match(texts(leadPanel(pageOf(nameless)), "lead-words")[0], /^Another facilitator leads, but the line is gone/);
  });

  test("is not asked of a host that says nothing of it", () => {
    assert.equal(leadPanel(pageOf(undefined)), null);
    assert.ok(mayMove(viewOf(undefined)));
  });

  test("is whoever may move the workshop, or anybody while the lead is free", () => {
    assert.ok(mayMove(viewOf(mine)));
    assert.ok(!mayMove(viewOf(hers)));
    assert.ok(mayMove(viewOf(free)));
  });

  test("changes only after a question when somebody has the lead", () => {
    const page = pageOf(hers);
    press(button(leadPanel(page), "Take the lead"));
    assert.deepEqual(page.sent, []);
    assert.equal(page.ui.confirm, "lead");
    const form = all(leadPanel(page), (one) => one.nodeName === "form")[0];
    assert.match(form.textContent, /^Ana leads. Take the lead\?/);
    form.onsubmit({ preventDefault: () => {}, currentTarget: { elements: { name: { value: " Ben in Getxo " } } } });
    assert.deepEqual(page.sent, [{ type: "claim_lead", from: 1, name: "Ben in Getxo" }]);
    assert.deepEqual(page.ui, { confirm: "", name: "Ben" }, "kept when the host has taken it");
  });

  test("changes at once when the lead is free", () => {
    const page = pageOf(free);
    press(button(leadPanel(page), "Take the lead"));
    assert.deepEqual(page.sent, [{ type: "claim_lead", from: 1, name: "Ben" }]);
  });

  test("is told once to whoever led, and forgotten in time", () => {
    const led = reduce(emptyPage, { type: "state", view: viewOf(mine) }, 0);
    const ben = Object.assign({}, hers, { number: 2, name: "Ben" });
    const taken = reduce(led, { type: "state", view: viewOf(ben) }, 1);
    assert.deepEqual(taken.note, { kind: "lead_taken", name: "Ben" });
    const later = reduce(taken, { type: "state", view: viewOf(ben) }, 2);
    assert.equal(later.note, taken.note);
    assert.equal(reduce(later, { type: "forget", note: taken.note }, 3).note, null);
  });

  test("is not told as taken when it has only become free", () => {
    const led = reduce(emptyPage, { type: "state", view: viewOf(mine) }, 0);
    assert.equal(reduce(led, { type: "state", view: viewOf(free) }, 1).note, null);
  });

  test("stands in the answer to a move of somebody else, with what happened meanwhile", () => {
    assert.equal(leadRefusal(viewOf(hers), words),
      "Nothing was done. Ana leads. Moves since then: 3. The workshop stands at: Scenarios – Pumps");
  });
});

describe("Aloud", () => {
  const call = (said, more, now) => callOf(said, viewOf(mine, [item(more)]), words, now);
  const start = () => callOf(nothingSaid, viewOf(mine), words, 0).said;

  test("nothing is said of where the focus goes", () => {
    assert.equal(callOf(nothingSaid, viewOf(mine), words, 0).call, "");
  });

  test("a move is said at once, with the count", () => {
    const opened = call(start(), { phase: "open" }, 100);
    assert.equal(opened.call, "Voting is open. 0 of 9 have answered");
    const closed = call(opened.said, { phase: "closed", answered: 7 }, 200);
    assert.equal(closed.call, "Voting is closed");
    const shown = call(closed.said, { phase: "revealed", answered: 7, result: { value_label: "likely" } }, 300);
    assert.equal(shown.call, "Revealed. likely");
  });

  test("a count is said every ten seconds, and the last one at once", () => {
    let { said } = call(start(), { phase: "open" }, 1000);
    const calls = [];
    for (let answered = 1; answered <= 8; answered += 1) {
      const next = call(said, { phase: "open", answered }, 1000 + answered * 2000);
      said = next.said;
      if (next.call) calls.push(next.call);
    }
    assert.deepEqual(calls, ["5 of 9 have answered"]);
    const all9 = call(said, { phase: "open", answered: 9 }, 17500);
    assert.equal(all9.call, "All 9 have answered");
    assert.equal(call(all9.said, { phase: "open", answered: 9 }, 60000).call, "");
  });

  test("the same count is not said again", () => {
    const { said } = call(start(), { phase: "open", answered: 3 }, 0);
    assert.equal(call(said, { phase: "open", answered: 3 }, 60000).call, "");
  });
});
