import assert from "node:assert/strict";
import path from "node:path";
import { after, before, test } from "node:test";
import { Host, openBrowser, violations } from "./workshop.mjs";

// A table plays a run of the city model on a real phone browser, against the real host: chooses its
// team, sets shares with buttons, slider and keys, hands in, sees its city, a card and the lessons.
// A second phone of the same table is told that it need not. With VERTEBRA_PICTURES=FOLDER each
// screen is kept there as a picture; VERTEBRA_LANGUAGE=es takes them in Spanish.

const pictures = process.env.VERTEBRA_PICTURES;
const language = process.env.VERTEBRA_LANGUAGE || "en";

let host, lead, voters, browser, phone, second;
const wrong = [];
const loaded = [];

async function join(viewport, more = {}) {
  const context = await browser.newContext({ viewport, locale: language, bypassCSP: true, reducedMotion: "reduce", ...more });
  const page = await context.newPage();
  page.setDefaultTimeout(10000);
  page.on("pageerror", (error) => wrong.push(error.message));
  page.on("request", (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto(host.url + "/#" + host.access.secret);
  await page.click(".primary.big");
  await page.waitForSelector(".return-code");
  await page.click(".primary.big");
  await page.waitForSelector(".room");
  return page;
}

/**
 * The screen passes the checker, and is kept as a picture where that is wished. As long as it is:
 * what lies half under the foot is no target that is too small.
 */
async function look(page, name) {
  const { width, height } = page.viewportSize();
  await page.setViewportSize({ width, height: await page.evaluate(() => document.documentElement.scrollHeight) });
  if (pictures) await page.screenshot({ path: path.join(pictures, `${name}.png`) });
  assert.deepEqual(await violations(page), [], name);
  await page.setViewportSize({ width, height });
}

const turnIs = (id, phase) => (view) => view.items.some((item) => item.id === id && item.phase === phase);
/** What is on the screen once it was drawn. */
async function shares(page) {
  await page.evaluate(() => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go))));
  return page.$$eval(".shares .share", (nodes) => nodes.map((node) => parseInt(node.textContent, 10)));
}
const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);

before(async () => {
  host = await new Host().start(["--k", "3", "--format", "city-game"]);
  browser = await openBrowser();
  lead = host.lead();
  voters = await host.voters(3);
  phone = await join({ width: 390, height: 844 });
  second = await join({ width: 320, height: 640 }, { colorScheme: "dark" });
});

after(async () => {
  lead.close();
  for (const voter of voters) voter.close();
  await browser.close();
  await host.stop();
});

test("nothing of the city model is loaded before teams are named", async () => {
  const own = (name) => loaded.filter((one) => one.includes(name)).length;
  assert.equal(own("game"), 0);
  await lead.leadUntil((view) => view.items.some((item) => item.teams && item.phase === "open"), "the tables");
  await phone.waitForSelector(".option");
  await phone.click(".option >> nth=0");
  await phone.waitForSelector(".mark-counted");
  await second.click(".option >> nth=0");
  await second.waitForSelector(".mark-counted");
  for (const voter of voters.slice(0, 2)) assert.equal((await voter.answers("team", 1, { choice: ["hill"] })).type, "acknowledged");
  assert.equal(own("/web/phone/game.js"), 2, "once for each phone");
  assert.equal(own("/text/phone_game."), 2);
});

/** Draws the knob of a slider to so much of its way. */
async function slide(page, field, from, to) {
  const slider = page.locator(`.shares .slider >> nth=${field}`);
  await slider.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await slider.boundingBox();
  const knob = 32;
  const at = (percent) => x + knob / 2 + ((width - knob) * percent) / 100;
  await page.mouse.move(at(from), y + height / 2);
  await page.mouse.down();
  await page.mouse.move(at(to), y + height / 2, { steps: 5 });
  await page.mouse.up();
}

test("shares are set by buttons, keys and slider, and are always a hundred", async () => {
  await lead.leadUntil(turnIs("run-1-turn-1", "open"), "the first turn");
  await phone.waitForSelector(".shares .slider");
  await phone.waitForFunction(() => document.querySelector(".head-line").textContent.includes("4"));
  await look(phone, "1-open");
  await look(second, "1-open-320-dark");
  const more = phone.locator(".shares .field-row >> nth=0").locator(".round-button >> nth=1");
  for (let tap = 0; tap < 4; tap += 1) await more.click();
  await phone.waitForFunction(() => document.querySelector(".shares .share").textContent.startsWith("30"));
  assert.equal(sum(await shares(phone)), 100);
  await phone.focus(".shares .slider >> nth=1");
  for (let key = 0; key < 3; key += 1) await phone.keyboard.press("ArrowRight");
  const byKeys = await shares(phone);
  assert.deepEqual([byKeys[1], sum(byKeys)], [11, 100], "from the 8 that were left to it");
  await slide(phone, 4, byKeys[4], 40);
  const slid = await shares(phone);
  assert.ok(Math.abs(slid[4] - 40) <= 2, `the slider gave ${slid[4]} %`);
  assert.equal(sum(slid), 100);
  await slide(phone, 4, slid[4], byKeys[4]);
  assert.ok(Math.abs((await shares(phone))[0] - byKeys[0]) <= 1, "what it took comes back");
});

test("what is held stays, and a finger beside the knob moves nothing", async () => {
  const before = await shares(phone);
  await phone.click(".shares .hold >> nth=0");
  await slide(phone, 5, before[5], 100);
  const held = await shares(phone);
  assert.deepEqual([held[0], held[5], sum(held)], [before[0], 100 - before[0], 100]);
  const { x, y, height } = await phone.locator(".shares .slider >> nth=5").boundingBox();
  await phone.mouse.click(x + 4, y + height / 2);
  assert.deepEqual(await shares(phone), held);
  await phone.selectOption(".shares .aim >> nth=0", "m");
  await look(phone, "2-moved");
});

test("a plan is handed in, changed, and still there after a reload", async () => {
  await phone.click(".foot .primary");
  await phone.waitForSelector(".mark-counted");
  await phone.click(".starts button >> nth=0");
  await phone.waitForSelector(".foot .primary");
  assert.deepEqual(await shares(phone), Array(10).fill(10));
  await phone.reload();
  await phone.waitForSelector(".shares .slider");
  assert.deepEqual(await shares(phone), Array(10).fill(10), "the draft is kept");
  await phone.click(".foot .primary");
  await phone.waitForSelector(".mark-counted");
  await look(phone, "3-handed-in");
});

test("a second phone of the team is told that another one plays", async () => {
  await second.waitForSelector(".shares", { state: "detached" });
  assert.equal(await second.locator(".slider").count(), 0);
  assert.equal(await second.locator(".foot .primary").count(), 0);
  assert.equal(await second.locator(".field-row").count(), 10, "the city is there");
  await look(second, "4-other-phone-320-dark");
});

test("the plans are locked, and what became of the city is shown", async () => {
  const outcome = await voters[0].answers("run-1-turn-1", 1, { points: { i2m: 60, l1: 40 } });
  assert.equal(outcome.type, "acknowledged");
  await lead.leadUntil(turnIs("run-1-turn-1", "closed"), "the lock");
  await phone.waitForSelector(".own-answer");
  await look(phone, "5-locked");
  await lead.leadUntil(turnIs("run-1-turn-1", "revealed"), "the simulation");
  await phone.waitForSelector(".played .chart svg");
  const own = lead.view.game.teams.find(({ id }) => id === "harbour");
  assert.ok(Number(own.city) > 0, own.city);
  assert.ok((await phone.textContent(".city-figures")).replace(",", ".").includes(own.city), "its own figure");
  assert.deepEqual(await phone.$$eval(".fields .share", (nodes) => nodes.map((node) => node.textContent)), Array(10).fill("10 %"));
  await look(phone, "6-simulated");
  await look(second, "6-simulated-320-dark");
  await phone.click(".chart .segment >> nth=1");
  await phone.waitForSelector(".played table");
  await phone.click(".chart .segment >> nth=0");
});

test("a card is shown with what it costs the team", async () => {
  const { deal_at, cards } = lead.view.game;
  await lead.obeyed({ type: "deal_card", turn: deal_at, card: cards[0].id });
  await phone.waitForSelector(".dealt");
  assert.match(await phone.textContent(".dealt"), /\d+ %/);
  await look(phone, "7-card");
  await lead.leadUntil(turnIs("run-1-turn-2", "open"), "the second turn");
  await phone.waitForSelector(".shares .slider");
  assert.deepEqual(await shares(phone), Array(10).fill(10), "the plan of the turn before");
  await phone.waitForSelector(".dealt");
  await look(phone, "8-second-turn");
});

test("somebody without a team is told what to do", async () => {
  assert.equal((await voters[2].answers("run-1-turn-2", 1, { points: { l1: 100 } })).code, "no_team");
  const late = await join({ width: 320, height: 640 });
  await late.waitForSelector(".answer .notice");
  assert.equal(await late.locator(".slider").count(), 0);
  await look(late, "9-no-team-320");
  await late.context().close();
});

test("at the end of the run the team sees its lessons", async () => {
  await lead.leadUntil((view) => view.game && view.game.step === "run-1" && view.game.turn === 5, "the end of the run");
  await phone.waitForSelector(".questions");
  assert.equal(await phone.locator(".lesson").count(), 2);
  assert.equal(await phone.locator(".lesson >> nth=0 >> .found-row").count(), 5);
  await look(phone, "10-lessons");
  await look(second, "10-lessons-320-dark");
});

test("no page failed", () => {
  assert.deepEqual(wrong, []);
});
