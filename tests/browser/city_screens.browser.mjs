import assert from "node:assert/strict";
import path from "node:path";
import { after, before, test } from "node:test";
import { Host, openBrowser, violations } from "./workshop.mjs";

// The city model on the big screen and on the facilitator's page, in a real browser against a real
// host: eight teams play a run, with a card. With VERTEBRA_PICTURES=FOLDER each picture is kept
// there; VERTEBRA_LANGUAGE=es takes them in Spanish.

const pictures = process.env.VERTEBRA_PICTURES;
const language = process.env.VERTEBRA_LANGUAGE || "en";
const kTeams = 8;

let host, browser, lead, voters, wall, desk;
const wrong = [];

async function open(address, viewport) {
  const context = await browser.newContext({ viewport, locale: language, bypassCSP: true, reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(15000);
  page.on("pageerror", (error) => wrong.push(error.message));
  await page.goto(host.url + address);
  return page;
}

const turn = () => lead.view.items[0];

before(async () => {
  host = await new Host().start(["--k", "3", "--format", "city-game"]);
  browser = await openBrowser();
  voters = await host.voters(kTeams);
  lead = host.lead();
  wall = await open(`/projector?language=${language}#${host.access.projector_key}`, { width: 1920, height: 1080 });
  desk = await open(`/facilitator?language=${language}#${host.access.facilitator_key}`, { width: 1366, height: 768 });
  await lead.leadUntil((view) => view.items.some((item) => item.teams && item.phase === "open"), "the teams");
  for (const [at, voter] of voters.entries()) {
    const { id, round, ask } = turn();
    assert.equal((await voter.answers(id, round, { choice: [ask.options[at % kTeams].id] })).type, "acknowledged");
  }
  await lead.press("the close");
  await lead.press("the reveal");
  await enter("run-1");
});

after(async () => {
  for (const voter of voters) voter.close();
  lead.close();
  await browser.close();
  await host.stop();
});

async function enter(to) {
  const { step } = lead.view.agenda.find((one) => one.state === "current");
  await lead.obeyed({ type: "enter_step", from: step.id, to });
  await lead.until(() => turn() && turn().step === to, to);
}

/** All teams but the first few hand in: money in order, and some for a stage. */
async function handIn(leftOut = 0) {
  const { id, round, ask } = turn();
  const ids = ask.options.map((option) => option.id);
  for (const [at, voter] of voters.entries()) {
    if (at < leftOut) continue;
    const points = { [ids[at % 10]]: 50, [ids[(at + 3) % 10]]: 30, [ids[(at + 6) % 10] + "smart"[at % 5]]: 20 };
    assert.equal((await voter.answers(id, round, { points })).type, "acknowledged");
  }
}

async function playTurn(number, leftOut = 0) {
  await lead.leadUntil(() => turn().id.endsWith(`-${number}`) && turn().phase === "open", "the turn");
  await handIn(leftOut);
}

/** The big screen shows a scene: nothing is cut off, left out or too small to read at the back. */
async function look(scene, name = scene) {
  await wall.waitForSelector(`.screen[data-scene=${scene}][data-fit]`);
  await wall.waitForFunction(() => document.querySelector(".rule-note"));
  const faults = await wall.evaluate(() => {
    const over = Array.from(document.querySelectorAll(".fitted")).filter((box) =>
      box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1);
    const small = Array.from(document.querySelectorAll(".screen *")).filter((node) => {
      const said = Array.from(node.childNodes).some((child) => child.nodeType === 3 && child.nodeValue.trim());
      if (!said || node.closest("title, desc, .unseen")) return false;
      const drawing = node.closest("svg");
      const matrix = drawing ? node.getScreenCTM() : { a: 1, b: 0 };
      return parseFloat(getComputedStyle(node).fontSize) * Math.hypot(matrix.a, matrix.b) < innerHeight / 50 - 0.05;
    });
    const out = Array.from(document.querySelectorAll("[data-over]"));
    return [["over", over], ["small", small], ["left out", out]].flatMap(([what, nodes]) =>
      nodes.map((node) => `${what}: ${node.getAttribute("class")}`));
  });
  if (pictures) await wall.screenshot({ path: path.join(pictures, `city-${name}-wall.png`) });
  assert.deepEqual(faults, [], name);
  assert.deepEqual(await violations(wall), [], name);
}

const show = (scene) => lead.obeyed({ type: "show_scene", scene });

test("settings of a run are set by keyboard alone", async () => {
  await desk.waitForSelector(".run-settings");
  await desk.focus(".run-settings > summary");
  await desk.keyboard.press("Enter");
  await desk.keyboard.press("Tab");
  await desk.keyboard.press("Control+A");
  await desk.keyboard.type("30");
  await desk.focus(".run-settings .button-strong");
  await desk.keyboard.press("Enter");
  await lead.until(() => lead.view.game.budget === 30, "another budget");
  assert.deepEqual(await violations(desk), [], "the settings");
});

test("the big screen says whose plan is in, and keeps it up", async () => {
  await show("item");
  await playTurn(1);
  await lead.press("the plans");
  await lead.press("the simulation");
  await look("city", "city-1");
  await playTurn(2, 3);
  await wall.waitForFunction(() => document.querySelectorAll(".tile[data-state=in]").length === 5);
  await desk.waitForFunction(() => document.querySelectorAll(".team-state[data-state=in]").length === 5);
  await look("turn");
  assert.deepEqual(await violations(desk), [], "a turn");
  await lead.press("the plans");
  await look("turn", "turn-locked");
  await lead.press("the simulation");
});

test("a card is dealt and taken back from the page, and strikes on the big screen", async () => {
  await desk.click(".shock-cards > summary");
  await desk.click(".shock-row .button >> nth=0");
  await look("city", "card");
  await desk.click(".shock-row .button >> nth=0");
  await lead.until(() => lead.view.game.card === null, "the card taken back");
  await desk.click(".shock-row .button >> nth=1");
  await lead.until(() => lead.view.game.card !== null, "another card");
  assert.deepEqual(await violations(desk), [], "the cards");
  await playTurn(3);
  await wall.waitForSelector(".turn .shock");
  await look("turn", "turn-struck");
});

test("every picture of a finished run can be read", async () => {
  await lead.press("the plans");
  await lead.press("the simulation");
  for (const number of [4, 5]) {
    await playTurn(number);
    await lead.press("the plans");
    await lead.press("the simulation");
  }
  await lead.until(() => lead.view.game.debrief, "the debrief");
  for (const scene of ["city", "money", "ladders", "causes", "debrief"]) {
    await show(scene);
    await look(scene);
  }
  await desk.setViewportSize({ width: 320, height: 700 });
  await desk.evaluate(() => document.querySelectorAll("details").forEach((one) => { one.open = true; }));
  assert.ok(await desk.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "nothing is wider than a phone");
  assert.deepEqual(await violations(desk), [], "the figures");
});

test("two runs stand beside each other", async () => {
  await show("item");
  await enter("run-2");
  for (const number of [1, 2, 3, 4, 5]) {
    await playTurn(number);
    await lead.press("the plans");
    await lead.press("the simulation");
  }
  await lead.until(() => lead.view.game.debrief && lead.view.game.step === "run-2", "the debrief");
  await show("debrief");
  await wall.waitForSelector(".cells-runs");
  await look("debrief", "debrief-runs");
  assert.deepEqual(wrong, []);
});
