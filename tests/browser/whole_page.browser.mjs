import assert from "node:assert/strict";
import fs from "node:fs";
import { after, before, test } from "node:test";
import crypto from "node:crypto";
import { Host, openBrowser, violations } from "./workshop.mjs";
import { assetsWithWholeFormat } from "./whole_format.mjs";

// The facilitator's page, by keyboard alone, and the big screen: ideas, notes, actions, sheets and the
// agenda, against a real host.

let assets, host, lead, voters, browser, page, wall;
const wrong = [];

const key = () => crypto.randomBytes(16).toString("hex");
const given = [["Shade on every square", "Water on every square"], ["Trees on squares"], ["Ask neighbours to ring"], []];
const textOf = (one) => one.evaluate(() => document.body.textContent);

async function open(address, viewport, at = host) {
  const context = await browser.newContext({ viewport, locale: "en-GB", bypassCSP: true, reducedMotion: "reduce" });
  const one = await context.newPage();
  one.setDefaultTimeout(10000);
  one.on("pageerror", (error) => wrong.push(error.message));
  await one.goto(at.url + address);
  return one;
}

/** Where the focus is: the name of a button, or the id. */
const focused = () => page.evaluate(() => {
  const { activeElement: one } = document;
  return one === document.body ? "nothing" : one.getAttribute("aria-label") || (one.tagName === "BUTTON" ? one.textContent : one.id);
});
/** Presses what is there by keyboard alone. */
async function press(selector, key = "Enter") {
  await page.locator(selector).first().focus();
  await page.keyboard.press(key);
}
const idea = (text) => `li.text:has(> p:text-is("${text}")) > .text-foot > `;
const step = (id) => lead.view.agenda.find((one) => one.step.id === id);
const order = () => lead.view.agenda.map((one) => one.step.id);

before(async () => {
  assets = assetsWithWholeFormat();
  host = await new Host().start(["--k", "3", "--format", "whole"], assets);
  browser = await openBrowser();
  voters = await host.voters(4);
  lead = host.lead();
  await lead.until(() => lead.view, "the first state");
  page = await open("/facilitator#" + host.access.facilitator_key, { width: 1366, height: 768 });
  wall = await open("/projector#" + host.access.projector_key, { width: 1920, height: 1080 });
  await page.waitForSelector("#agenda-steps");
  await lead.obeyed({ type: "show_scene", scene: "item" });
});

after(async () => {
  for (const voter of voters) voter.close();
  lead.close();
  await browser.close();
  await host.stop();
  fs.rmSync(assets, { recursive: true, force: true });
});

test("ideas are shown one by one, and the big screen shows what was shown", async () => {
  await lead.press("the opening");
  for (const [at, voter] of voters.entries()) {
    if (given[at].length === 0) continue;
    const ideas = { own: given[at].map((text) => ({ key: key(), text })), up: [] };
    assert.equal((await voter.answers("needs", 1, { ideas })).type, "acknowledged");
  }
  await page.waitForSelector("li.text >> nth=3");
  assert.deepEqual(await violations(page), [], "ideas that wait");
  assert.ok(!(await textOf(wall)).includes("Shade on every square"));

  await press(idea("Shade on every square") + "button >> nth=0");
  await wall.waitForSelector(".idea");
  assert.deepEqual(await wall.locator(".idea-text").allTextContents(), ["Shade on every square"]);
  assert.equal(await focused(), "Take off the screen");
});

test("with only those that wait listed, the focus goes on to the next one", async () => {
  await press(".ideas-needs .switch, [data-key=waiting]");
  await page.waitForFunction(() => document.querySelectorAll("li.text").length === 3);
  const first = await page.locator("li.text > p").first().textContent();
  await press(idea(first) + "button >> nth=0");
  await page.waitForFunction(() => document.querySelectorAll("li.text").length === 2);
  assert.equal(await focused(), "Show on the screen");
  await press("[data-key=waiting]");
});

test("all that wait come up together", async () => {
  await press("[data-key=all]");
  await wall.waitForFunction(() => document.querySelectorAll(".idea").length === 4);
  assert.deepEqual(await violations(wall), [], "ideas on the big screen");
});

test("ideas that say the same are merged, taken apart, and merged again by undo", async () => {
  await press(idea("Trees on squares") + "button >> nth=1");
  await page.waitForFunction(() => document.body.textContent.includes("says the same as “Trees on squares”"));
  assert.equal(await focused(), "Do not merge");
  await press(idea("Shade on every square") + "button >> nth=1");
  await wall.waitForFunction(() => document.querySelectorAll(".idea").length === 3);
  await page.waitForSelector(".merged-row");
  assert.equal(await page.locator(".merged-row p").textContent(), "Trees on squares");
  assert.equal(await focused(), "Merge into …");
  assert.deepEqual(await violations(page), [], "merged ideas");

  await press(".merged-row button");
  await page.waitForFunction(() => !document.querySelector(".merged-row"));
  assert.equal(await page.evaluate(() => document.activeElement.closest("li").querySelector("p").textContent), "Trees on squares");
  await page.keyboard.press("Control+z");
  await page.waitForSelector(".merged-row");
});

test("after the reveal the big screen says how many want what, the most wanted first", async () => {
  const keyOf = (text) => lead.view.items[0].texts.find((one) => one.text === text).key;
  await voters[3].answers("needs", 1, { ideas: { own: [], up: [keyOf("Ask neighbours to ring"), keyOf("Shade on every square")] } });
  await lead.leadUntil((view) => view.items[0].phase === "revealed", "the reveal");
  await wall.waitForSelector(".idea-people");
  assert.deepEqual(await wall.locator(".idea").evaluateAll((rows) => rows.map((row) => row.textContent)),
    ["Shade on every square3", "Ask neighbours to ring2", "Water on every square1"]);
  assert.deepEqual(await violations(wall), [], "counted ideas");
  assert.deepEqual(await violations(page), [], "the result of ideas");
});

test("a step about ideas asks what was chosen and worded", async () => {
  await lead.leadUntil((view) => view.ideas_plan, "the next step");
  await page.waitForSelector(".planned-row");
  assert.equal(await page.locator(".planned-row").count(), 3);
  const field = page.locator(".planned-row input").nth(1);
  await field.focus();
  await page.keyboard.press("End");
  await page.keyboard.type(" at noon");
  await press(".planned-row >> nth=2 >> [data-key=remove]");
  assert.equal(await focused(), "Remove: Ask neighbours to ring at noon", "the focus stays in the list");
  await press(".planned-row >> nth=1 >> [data-key=up]");
  assert.deepEqual(await violations(page), [], "the plan of ideas");
  await press("[data-key=apply]");
  await lead.until(() => lead.view.ideas_plan.planned.length === 2, "the plan");
  assert.deepEqual(lead.view.ideas_plan.planned, ["Ask neighbours to ring at noon", "Shade on every square"]);
  for (let left = 2; left > 0; left -= 1) await press(".planned-row [data-key=remove]");
  assert.equal(await focused(), "current-heading", "the focus of the last one that goes");
  await press("[data-key=back]");
  assert.equal(await page.locator(".planned-row").count(), 2);
  await press("[data-key=collected]");
  await lead.until(() => lead.view.ideas_plan.planned.length === 3, "what was collected");
});

test("a note is kept, edited and struck out, and comes back", async () => {
  await press("#notes-fold");
  await page.locator("#note-new-text").focus();
  await page.keyboard.type("Half a note");
  await lead.obeyed({ type: "set_door", door: "locked" });
  await page.waitForFunction(() => document.querySelector(".room .switch").getAttribute("aria-checked") === "false");
  await page.keyboard.type(", then whole");
  await page.locator("#note-new-kind").selectOption("private");
  await press("[data-place=note-new] [data-key=submit]");
  await page.waitForSelector(".note-row");
  assert.equal(await page.locator("#note-new-text").inputValue(), "");
  assert.equal(await focused(), "note-new-text");
  assert.match(await page.locator(".note-row").textContent(), /Private.*only you.*Half a note, then whole/);
  assert.deepEqual(await violations(page), [], "a note");

  await press(".note-row [data-key=edit]");
  assert.match(await focused(), /^note-[0-9a-f]{32}-kind$/);
  await page.locator(".note-row textarea").focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(".");
  await press(".note-row [data-key=submit]");
  await page.waitForFunction(() => document.querySelector(".note-words") && document.querySelector(".note-words").textContent === "Half a note, then whole.");
  assert.equal(await focused(), "Edit");
  await press(".note-row [data-key=strike]");
  await page.waitForFunction(() => !document.querySelector(".note-row"));
  assert.equal(await focused(), "Put it back");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".note-row");
  assert.ok(!(await textOf(wall)).includes("Half a note"));
  assert.equal(await focused(), "notes-fold");
});

test("an action is agreed on and stands on the big screen", async () => {
  await press("#register-fold");
  await page.locator("#action-new-text").focus();
  await page.keyboard.type("Count the trees");
  await page.locator("#action-new-due").fill("soon");
  await press("[data-place=action-new] [data-key=submit]");
  await page.waitForSelector("#action-new-problem");
  assert.equal(await page.locator("#action-new-due").getAttribute("aria-invalid"), "true");
  assert.equal(await page.locator("#action-new-text").inputValue(), "Count the trees", "what is refused stays");
  await page.locator("#action-new-due").fill("2027-06");
  await page.locator("#action-new-owner").fill("Parks office");
  await press("[data-place=action-new] [data-key=submit]");
  await page.waitForSelector(".register .action-title");
  assert.deepEqual(await violations(page), [], "an action");
  await press(".scene-button[data-key=actions]");
  await wall.waitForSelector(".agreed-table");
  assert.match(await wall.locator("tbody tr").textContent(), /Count the treesParks officeJune 2027planned/);
  assert.deepEqual(await violations(wall), [], "the register");
  await press(".scene-button[data-key=item]");
});

test("a step is added, moved, set and left out while the workshop runs", async () => {
  await press("#agenda-editor");
  assert.deepEqual(await violations(page), [], "the agenda, to be changed");
  await press("#add-choose-edit");
  assert.equal(await focused(), "add-choose-kind");
  await page.locator("#add-choose-kind").selectOption("choice");
  await page.locator("#add-choose-title").focus();
  await page.keyboard.type("A quick vote");
  await page.locator("#add-choose-options").focus();
  await page.keyboard.type("Yes");
  await press("[data-place=add-choose] [data-key=submit]");
  await page.waitForSelector("#add-choose-problem");
  await page.locator("#add-choose-options").focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("\nNo");
  assert.deepEqual(await violations(page), [], "a new step");
  await press("[data-place=add-choose] [data-key=submit]");
  await lead.until(() => step("own-1"), "the new step");
  assert.deepEqual(order().slice(0, 4), ["collect", "choose", "own-1", "place"]);
  await page.waitForSelector("#step-own-1-edit");
  assert.equal(await focused(), "Add a step after: Which of them first?");

  await press("[aria-label='Down: A quick vote']");
  await lead.until(() => order()[3] === "own-1", "the move down");
  assert.equal(await focused(), "Down: A quick vote");
  await page.waitForFunction(() => [...document.querySelectorAll(".step-title")].findIndex((one) => one.textContent === "A quick vote") > 3);
  await press("[aria-label='Up: A quick vote']");
  await lead.until(() => order()[2] === "own-1", "the move up");
  assert.equal(await focused(), "Up: A quick vote");

  await press("#step-own-1-edit");
  await page.locator("#step-own-1-minutes").fill("7");
  await press("[data-place=step-own-1] [data-key=submit]");
  await lead.until(() => step("own-1").step.minutes === 7, "the minutes");
  assert.equal(await focused(), "Change: A quick vote");

  await press("[aria-label='Leave out: A quick vote']");
  await lead.until(() => step("own-1").dropped, "leaving out");
  await page.waitForSelector("[aria-label='Take up again: A quick vote']");
  assert.equal(await focused(), "Take up again: A quick vote");
  assert.deepEqual(await violations(page), [], "a step left out");
  await press("#agenda-editor");
});

test("a sheet on paper is entered for what is open, and again for the same person", async () => {
  await lead.leadUntil((view) => view.items.some((item) => item.id === "square" && item.phase === "open"), "the square");
  await press("#sheets-fold");
  await press(".sheets [data-key=paper]");
  await page.waitForSelector("#sheet");
  const sheet = lead.view.seats.find((seat) => seat.part === "paper");
  assert.equal(await page.locator("#sheet option").textContent(), `Sheet ${sheet.number}, on paper`);
  const place = `sheet-${sheet.id}-square-1`;
  for (const [across, up] of [[60, 80], [70, 90]]) {
    await page.locator(`#${place}-across-shade`).fill(String(across));
    await page.locator(`#${place}-up-shade`).fill(String(up));
    await press(`[data-place=${place}] [data-key=submit]`);
    await page.waitForFunction((id) => document.getElementById(id).value === "", `${place}-up-shade`);
  }
  assert.match(await textOf(page), new RegExp(`Saved for sheet ${sheet.number}`));
  await lead.until(() => lead.view.items[0].answered === 1, "one answer");
  assert.deepEqual(await violations(page), [], "a sheet");
});

test("the square and the arrows stand on the big screen, with their cycles", async () => {
  const spots = (at) => ({ positions: { shade: [20 + at, 30], heat: [80, 80 - at], power: [60, 90], alone: [40 + at, 95] } });
  for (const [at, voter] of voters.entries()) await voter.answers("square", 1, spots(at));
  await wall.waitForSelector(".ballot-amount");
  await lead.leadUntil((view) => view.items[0].phase === "revealed", "the reveal");
  await wall.waitForSelector("[data-scene=square]");
  assert.match(await textOf(wall), /Heat in flats/);
  assert.deepEqual(await violations(wall), [], "the square");
  assert.deepEqual(await violations(page), [], "the square before the facilitator");

  await lead.leadUntil((view) => view.items.some((item) => item.id === "arrows" && item.phase === "open"), "the arrows");
  const links = [["heat", "power", "+"], ["power", "heat", "+"], ["heat", "alone", "+"]];
  for (const voter of voters) await voter.answers("arrows", 1, { links });
  await lead.leadUntil((view) => view.items[0].phase === "revealed", "the reveal of the arrows");
  await wall.waitForSelector("[data-scene=links] .loop-title");
  assert.match(await wall.locator(".loop-title").textContent(), /Heat in flats → Power cuts → Heat in flats/);
  assert.deepEqual(await violations(wall), [], "the arrows");
});

test("a question for the reviewers says so", async () => {
  await lead.leadUntil((view) => view.items.some((item) => item.id === "outside"), "the reviewers' question");
  await wall.waitForSelector(".for-whom");
  assert.equal(await wall.locator(".for-whom").textContent(), "For the reviewers");
});

test("of many ideas as many stand on the big screen as can be read, at every size, and it says how many there are", async () => {
  const many = await new Host().start(["--k", "3", "--format", "whole"], assets);
  const room = await many.voters(6);
  const desk = many.lead();
  try {
    await desk.until(() => desk.view, "the first state");
    await desk.obeyed({ type: "show_scene", scene: "item" });
    await desk.press("the opening");
    for (const [number, voter] of room.entries()) {
      const own = [1, 2, 3, 4, 5].map((at) => ({ key: key(), text: `Idea ${number} ${at}: shade where people wait for the bus at noon` }));
      await voter.answers("needs", 1, { ideas: { own, up: [] } });
    }
    await desk.until(() => desk.view.items[0].texts.length === 30, "thirty ideas");
    for (const { key: one } of desk.view.items[0].texts) await desk.obeyed({ type: "release_text", item: "needs", key: one, release: "show" });
    const screen = await open("/projector#" + many.access.projector_key, { width: 1366, height: 768 }, many);
    for (const [width, height] of [[1366, 768], [1920, 1080], [2560, 1440], [3840, 2160], [1024, 768]]) {
      await screen.setViewportSize({ width, height });
      await screen.waitForFunction(() => document.querySelector(".idea[data-over]") && !document.querySelector(".idea:first-child[data-over]"));
      assert.ok(await screen.locator(".idea:visible").count() >= 9, `${width} × ${height}`);
      assert.equal(await screen.locator(".idea-more:visible").textContent(), "There are 30; the others are on the phones.");
      const least = await screen.locator(".idea-text").first().evaluate((one) => parseFloat(getComputedStyle(one).fontSize));
      assert.ok(least >= Math.min(height, (width * 9) / 16) / 30, "words are as high as promised");
    }
  } finally {
    desk.close();
    for (const voter of room) voter.close();
    await many.stop();
  }
});

test("no page failed", () => {
  assert.deepEqual(wrong, []);
});
