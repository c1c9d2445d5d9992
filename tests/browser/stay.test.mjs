// Questions that stay open for those who were absent, on the facilitator's page.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";

import { momentIn, noonIn } from "../../facilitator/web/moment.js";
import { reminderWords, stayable } from "../../facilitator/web/stay_panel.js";

const sentences = JSON.parse(readFileSync(new URL("../../assets/text/facilitator/en.json", import.meta.url), "utf8"));
const words = {
  language: "en",
  say: (key, values = {}) => sentences[key].replace(/\{(\w+)\}/g, (_, name) => values[name]),
};

describe("a question that stays open", () => {
  test("is said with its day and hour as the host's clock has them, wherever the page is read", () => {
    assert.equal(momentIn("en-GB", "2027-06-30T12:00"), "Wednesday 30 June at 12:00");
  });

  test("ends at noon, if nothing else is wished, also over the end of a month", () => {
    assert.equal(noonIn(new Date(2027, 5, 29, 16, 45).getTime(), 3), "2027-07-02T12:00");
  });

  test("is one that is open, is no turn of the city model, and has no end yet", () => {
    const item = (id, fields) => ({ id, phase: "open", until: "", ask: { kind: "choice" }, ...fields });
    const view = { items: [
      item("a", {}), item("b", { phase: "closed" }), item("c", { ask: { kind: "shares" } }),
      item("d", { until: "2027-06-30T12:00" }),
    ] };
    assert.deepEqual(stayable(view).map(({ id }) => id), ["a"]);
  });

  test("is told to those who were absent with the link, the address and the code", () => {
    const view = {
      title: "Webinar", staying: [{ title: "What should change?", until: "2027-06-30T12:00" }],
      host: { link: "http://10.0.0.2:8080/#s", addresses: ["http://10.0.0.2:8080"], code: "AB2CD3" },
    };
    const told = reminderWords({ view, words });
    for (const part of ["Webinar", "What should change?", "12:00", "http://10.0.0.2:8080/#s", "AB2CD3"]) {
      assert.ok(told.includes(part), part);
    }
  });
});
