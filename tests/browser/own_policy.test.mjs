// An option of the city's own: what is typed, sent, refused and taken on the facilitator's page.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";

import { all, button, byClass, press, texts } from "./paper.mjs";
import * as draft from "../../facilitator/web/own_policy_draft.js";
import { ownPolicyPanel } from "../../facilitator/web/own_policy_panel.js";
import { wordsOf } from "../../facilitator/web/words.js";

const TEXT = new URL("../../assets/text/facilitator/en.json", import.meta.url);
const words = wordsOf(JSON.parse(readFileSync(TEXT, "utf8")), "en");

const plan = {
  step: "ranking", planned: [], stages: ["Starting", "Moderate"], dimensions: [], stakeholders: [],
  sub_dimensions: [{ id: "L1", label: "Governance" }, { id: "P1", label: "Diagnosis" }],
  policies: [{ id: "L1S1", title: "Shade", stage: 1, own: false }, { id: "L1S2", title: "Shade", stage: 1, own: true }],
};
const withOwn = Object.assign({}, plan, {
  policies: plan.policies.concat({ id: "P1M2", title: "Shade", stage: 2, own: true }),
});

function pageOf(own = draft.emptyOwnPolicy) {
  const page = {
    words, isLive: true, sent: [], ui: { own },
    send: (command) => page.sent.push(command),
    set: (fields) => { page.ui = Object.assign({}, page.ui, fields); },
    hear: (message) => page.set({ own: draft.heard(page.ui.own, message) }),
  };
  return page;
}
const drawn = (page, now = plan, taking = () => null) => ownPolicyPanel(page, now, taking);
const form = (page) => byClass(drawn(page), "own-policy-form")[0];
const type = (page, name, value) => form(page).oninput({ target: { name, value } });
const submit = (page) => form(page).onsubmit({ preventDefault: () => {} });
const field = (page, name) => all(drawn(page), (one) => one.attributes.id === `own-${name}`)[0];

function written() {
  const page = pageOf();
  type(page, "title", " Shade ");
  type(page, "text", "Trees on every square");
  type(page, "sub_dimension", "P1");
  type(page, "stage", "2");
  type(page, "cost", "12");
  return page;
}

describe("An option of our own", () => {
  test("is sent as it was written; what was not touched as it stood there", () => {
    const page = written();
    submit(page);

    assert.deepEqual(page.sent, [{ type: "add_policy", sub_dimension: "P1", stage: 2, title: "Shade",
      text: "Trees on every square", cost: 12, min_years: 1 }]);
  });

  test("is sent once, however often it is pressed", () => {
    const page = written();
    submit(page);
    submit(page);

    assert.equal(page.sent.length, 1);
    assert.equal(button(drawn(page), "Add this option").attributes["aria-disabled"], "true");
  });

  test("stays as it was typed when it is refused, with the sentence at its field", () => {
    const page = written();
    submit(page);
    page.hear({ type: "refused", id: 1, code: "cell_full" });

    assert.equal(field(page, "title").attributes.value, " Shade ");
    assert.equal(field(page, "stage").attributes["aria-invalid"], "true");
    assert.deepEqual(texts(drawn(page), "problem"), [words.say("refusal.cell_full")]);
    submit(page);
    assert.equal(page.sent.length, 2);
  });

  test("with a cost that is no whole number is not sent at all", () => {
    for (const cost of ["2.5", "", "much", "12345678"]) {
      const page = written();
      type(page, "cost", cost);
      submit(page);

      assert.deepEqual(page.sent, []);
      assert.deepEqual(texts(drawn(page), "problem"), [words.say("refusal.bad_cost")]);
    }
  });

  test("leaves an empty form when it is done, and can be ticked right there", () => {
    const page = written();
    const before = form(page).attributes["data-key"];
    submit(page);
    page.hear({ type: "done", id: 1 });
    const taken = [];

    assert.equal(field(page, "title").attributes.value, "");
    assert.notEqual(form(page).attributes["data-key"], before);
    press(button(drawn(page, withOwn, (code) => () => taken.push(code)), "Tick “Shade”"));
    assert.deepEqual(taken, ["P1M2"]);
  });

  test("is not cleared by what somebody else got done", () => {
    const page = written();
    submit(page);
    page.hear({ type: "done", id: 7 });

    assert.equal(field(page, "title").attributes.value, " Shade ");
  });

  test("says so when the line went before an answer, and is gone once the host shows it", () => {
    const page = written();
    submit(page);
    page.hear({ type: "line", line: "lost" });
    assert.deepEqual(texts(drawn(page), "problem"), [words.say("own_policy.not_sent")]);

    page.hear({ type: "state", view: { plan } });
    assert.equal(field(page, "title").attributes.value, " Shade ");
    page.hear({ type: "state", view: { plan: withOwn } });
    assert.equal(field(page, "title").attributes.value, "");
  });

  test("is not sent while the line is lost", () => {
    const page = Object.assign(written(), { isLive: false });
    submit(page);

    assert.deepEqual(page.sent, []);
  });
});
