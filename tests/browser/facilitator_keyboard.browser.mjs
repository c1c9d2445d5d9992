import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Host, openBrowser, violations } from "./workshop.mjs";

// The facilitator's page by keyboard alone, through one whole item and from hand to hand; and the
// recorder's page beside it. After a page is loaded nothing but page.keyboard touches it.

let host, voters, eyes, browser, page;
const faults = [];

async function open(path) {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 }, locale: "en-GB", bypassCSP: true, reducedMotion: "reduce",
  });
  const one = await context.newPage();
  one.setDefaultTimeout(10000);
  one.on("pageerror", (error) => faults.push(error.message));
  await one.goto(host.url + path);
  return one;
}

const lead = () => open("/facilitator#" + host.access.facilitator_key);
const press = (key) => page.keyboard.press(key);
const says = (words, where = page) =>
  where.waitForFunction((text) => document.body.textContent.includes(text), words);
const aloud = (words) =>
  page.waitForFunction((text) => document.getElementById("calls").textContent.includes(text), words);
const told = (words, where = page) =>
  where.waitForFunction((text) => document.getElementById("status").textContent.includes(text), words);
const focused = (where = page) =>
  where.evaluate(() => document.activeElement && (document.activeElement.id || document.activeElement.textContent));

/** Tab until what has the focus fits; the page may not have more stops than that. */
async function tabTo(wanted, where = page, key = "Tab") {
  for (let stops = 0; stops < 120; stops += 1) {
    await where.keyboard.press(key);
    const found = await where.evaluate((selector) =>
      Boolean(document.activeElement && document.activeElement.matches(selector)), wanted);
    if (found) return;
  }
  throw new Error("the keyboard never comes to " + wanted);
}

async function fine(what, where = page) {
  assert.deepEqual(await violations(where), [], what);
}

/** Whoever can see nothing but a focus ring sees one. */
async function showsFocus() {
  const ring = await page.evaluate(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
  });
  assert.ok(ring, "no ring around " + await focused());
}

before(async () => {
  host = await new Host().start(["--k", "3"]);
  browser = await openBrowser("", "");
  page = await lead();
  await says("You lead");
  voters = await host.voters(5);
  eyes = host.lead("e".repeat(32));   // looks, and leads nothing
  await eyes.until(() => eyes.view, "a state");
});

after(async () => {
  for (const voter of voters) voter.close();
  eyes.close();
  await browser.close();
  await host.stop();
});

const item = () => eyes.view.items[0];

test("the first stop skips the agenda, and every stop shows where it is", async () => {
  await tabTo(".skip");
  await showsFocus();
  await press("Enter");
  assert.equal(await focused(), "current-heading");
  for (let stops = 0; stops < 25; stops += 1) {
    await press("Tab");
    await showsFocus();
  }
  await fine("a talk");
});

test("arrows walk through the agenda to a scenario, and the focus goes along", async () => {
  await tabTo(".skip", page, "Shift+Tab");
  await press("Enter");
  for (let step = 0; step < 40 && !(item() && item().scenario); step += 1) {
    const before = await page.textContent("#current-heading");
    await press("ArrowRight");
    await page.waitForFunction((old) => document.getElementById("current-heading").textContent !== old, before);
  }
  assert.ok(item().scenario, "no scenario came");
  await says(item().title);
  await page.waitForFunction(() => document.activeElement.id === "current-heading");
  await fine("a scenario before it is opened");
});

test("who may watch is chosen by arrows, which move nothing else", async () => {
  await tabTo("input[type=radio]");
  const before = item().id;
  await press("ArrowDown");
  await eyes.until(() => item().visibility === "host", "only the facilitator watches");
  await press("ArrowUp");
  await eyes.until(() => item().visibility === "blind", "nobody watches");
  assert.equal(item().id, before);
});

test("Space opens, the count is said aloud, Space closes, Enter reveals", async () => {
  await tabTo("#primary");
  await press("Space");   // of the button that has the focus
  await eyes.until(() => item().phase === "open", "the opening");
  await aloud("Voting is open");
  await fine("while voting is open");
  const { id } = item();
  for (const voter of voters) assert.equal((await voter.answers(id, 1, { scale: 3 })).type, "acknowledged");
  await aloud("All 5 have answered");
  await tabTo(".skip", page, "Shift+Tab");
  await press("Enter");   // to the heading: off the buttons Space and Enter lead the workshop
  await press("Enter");
  await press("Space");
  await page.waitForSelector('.current-head [data-phase="closed"]');
  assert.equal(item().phase, "closed", "Enter has revealed nothing while voting was open");
  await aloud("Voting is closed");
  await fine("closed");
  await press("Enter");
  await eyes.until(() => item().phase === "revealed", "the reveal");
  await aloud("Revealed");
  await fine("revealed");
});

test("the value is locked with a reason and a dissent; keys typed into them do nothing else", async () => {
  await page.waitForSelector("#lock-form");
  const before = JSON.stringify([eyes.view.scene, eyes.view.timer, eyes.view.undo_depth]);
  await tabTo("#lock-reason", page, "Shift+Tab");
  await page.keyboard.type("It happened? Twice: t, r, b, f, j.");
  await press("Tab");
  assert.equal(await focused(), "lock-dissent");
  await page.keyboard.type("The harbour sees it lower.");
  assert.equal(JSON.stringify([eyes.view.scene, eyes.view.timer, eyes.view.undo_depth]), before);
  await fine("the form of the lock");
  await page.reload();
  await page.waitForSelector("#lock-form");
  assert.equal(await page.inputValue("#lock-reason"), "It happened? Twice: t, r, b, f, j.");
  assert.equal(await page.inputValue("#lock-dissent"), "The harbour sees it lower.");
  await tabTo("#primary");
  await press("Enter");
  await eyes.until(() => item().phase === "locked", "the lock");
  assert.equal(item().lock.reason, "It happened? Twice: t, r, b, f, j.");
  assert.equal(item().lock.dissent, "The harbour sees it lower.");
  await aloud("Locked");
  await fine("locked");
});

test("the next item takes the focus to its heading", async () => {
  const { id } = item();
  await press("Enter");   // the primary button has kept the focus, and says what comes next
  await eyes.until(() => item() && item().id !== id, "the next item");
  await page.waitForFunction(() => document.activeElement.id === "current-heading");
});

test("single keys do what the list of keys says, and the list comes and goes by its own", async () => {
  const timer = () => page.textContent(".timer-face");
  await press("t");
  await page.waitForFunction(() => /left/.test(document.querySelector(".timer-face").textContent));
  await page.waitForFunction((whole) => document.querySelector(".timer-face").textContent !== whole, await timer());
  const running = await timer();
  await press("r");
  await page.waitForFunction((late) => document.querySelector(".timer-face").textContent > late, running);
  await press("t");
  await page.waitForFunction(() => /off/.test(document.querySelector(".timer-face").textContent));
  for (const [key, scene] of [["b", "blank"], ["j", "join"]]) {
    for (const shown of [scene, "item"]) {
      await press(key);
      await page.waitForSelector(`.scene-button[data-key="${shown}"][aria-pressed="true"]`);
      assert.equal(eyes.view.scene, shown);
    }
  }
  await press("Space");
  await page.waitForSelector('.current-head [data-phase="open"]');
  await press("Control+z");
  await page.waitForSelector('.current-head [data-phase="ready"]');
  await press("f");
  await page.waitForFunction(() => document.fullscreenElement);
  await press("f");
  await page.waitForFunction(() => !document.fullscreenElement);
  await press("?");
  await page.waitForSelector("#help:not([hidden])");
  assert.equal(await focused(), "help");
  await fine("the list of keys");
  for (const shown of ["Space", "Enter", "← →", "T", "R", "B", "F", "J", "Ctrl + Z", "?"]) await says(shown);
  await press("Escape");
  await page.waitForSelector("#help[hidden]", { state: "attached" });
  assert.equal(await focused(), "help-button");
});

test("the lead goes from hand to hand by keyboard, and whoever had it hears of it", async () => {
  const other = await lead();
  await says("leads", other);
  await fine("a page that does not lead", other);
  const before = eyes.view.undo_depth;
  await other.keyboard.press("b");
  await told("Nothing was done", other);
  assert.equal(eyes.view.undo_depth, before);
  assert.equal(eyes.view.scene, "item");

  await tabTo("#lead-take", other);
  await other.keyboard.press("Enter");
  assert.equal(await focused(other), "lead-no");
  await fine("the question before the lead is taken", other);
  await other.keyboard.press("Escape");
  await other.waitForSelector("#lead-take");
  assert.equal(await focused(other), "lead-take");
  await other.keyboard.press("Enter");
  await tabTo("#lead-name", other, "Shift+Tab");
  await other.keyboard.type("Ben");
  await other.keyboard.press("Enter");
  await says("You lead", other);
  await told("Ben has taken the lead");
  await says("Ben leads");
  await fine("a page that has lost the lead");
  await other.keyboard.press("b");
  await eyes.until(() => eyes.view.scene === "blank", "a move of the new lead");
  await other.context().close();
});

test("a page that is loaded anew is the same window, and a second tab is another", async () => {
  await tabTo("#lead-take");
  await press("Enter");
  await tabTo(".lead-ask .button-strong");
  await press("Enter");
  await says("You lead");
  const { number } = eyes.view.host.lead;
  await page.reload();
  await says("You lead");
  assert.equal(eyes.view.host.lead.number, number);
  const tab = await page.context().newPage();
  await tab.goto(host.url + "/facilitator#" + host.access.facilitator_key);
  await says("leads", tab);
  await tab.close();
});

test("the recorder's page shows the item, its result and every reason, and moves nothing", async () => {
  const recorder = await open("/recorder#" + host.access.recorder_key);
  await says("You are the recorder", recorder);
  assert.ok(!recorder.url().includes(host.access.recorder_key), "the key leaves the address bar");
  await press("ArrowLeft");
  await says("The harbour sees it lower.", recorder);
  await recorder.waitForSelector("svg .bar");
  await fine("the recorder's page", recorder);
  assert.equal(await recorder.locator("#primary, .step-button, .scene-button").count(), 0);
  const wrong = await open("/recorder#" + "0".repeat(64));
  await says("does not open this workshop", wrong);
  await fine("the recorder's door", wrong);
  assert.deepEqual(faults, []);
});
