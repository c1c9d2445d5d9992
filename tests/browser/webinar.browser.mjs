import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { Host, openBrowser, root, vertebra, violations } from "./workshop.mjs";

// A peer webinar from the welcome to the report, in pages alone: the facilitator leads by the buttons
// of the page, three cities' rooms and two reviewers from two of them answer by hand, each in their
// language, a big screen stands in the room, and somebody only watches. With VERTEBRA_PICTURES=FOLDER
// each screen is kept there as a picture; VERTEBRA_LANGUAGE=es has the facilitator's page in Spanish and
// the big screen in English, instead of the other way round.

const pictures = process.env.VERTEBRA_PICTURES;
const language = process.env.VERTEBRA_LANGUAGE || "en";
const other = language === "en" ? "es" : "en";
const textsIn = (surface, code) => JSON.parse(fs.readFileSync(path.join(root, `assets/text/${surface}/${code}.json`), "utf8"));
const desk = textsIn("facilitator", language);
const screen = textsIn("projector", other);
const phone = { en: textsIn("phone_workbench", "en"), es: textsIn("phone_workbench", "es") };

const cities = [["A", "en"], ["A", "es"], ["A", "en"], ["B", "es"], ["B", "en"], ["B", "es"], ["C", "en"], ["C", "en"], ["C", "es"]];
// No city is like another: A hesitates, B is split, C is for it.
const opinions = { A: [0, 0, 1], B: [1, 3, 4, 4], C: [4, 4, 3, 4] };

let host, eyes, browser, page, wall, watcher, room, reviewers;
const wrong = [];

async function open(address, viewport, locale, more = {}) {
  const context = await browser.newContext({ viewport, locale, bypassCSP: true, reducedMotion: "reduce", ...more });
  const one = await context.newPage();
  one.setDefaultTimeout(10000);
  one.on("pageerror", (error) => wrong.push(error.message));
  await one.goto(host.url + address);
  return one;
}

/** Somebody with a phone takes part. */
async function join(secret, locale, viewport, more) {
  const one = await open("/#" + secret, viewport, locale, more);
  await one.click(".primary.big");
  await one.waitForSelector(".return-code");
  await one.click(".primary.big");
  await one.waitForSelector(".room");
  return one;
}

const all = () => room.concat(reviewers);

/** Every kind of page passes the checker here, and is kept as a picture where that is wished. */
let stops = 0;
async function look(name) {
  stops += 1;
  const kinds = { desk: page, wall, watcher, participant: room[0], "participant-es-dark": room[1], reviewer: reviewers[0], "reviewer-es-320": reviewers[1] };
  await Promise.all(Object.entries(kinds).map(async ([kind, one]) => {
    if (pictures) await one.screenshot({ path: path.join(pictures, `${String(stops).padStart(2, "0")}-${name}-${kind}.png`), fullPage: kind !== "wall" });
    assert.deepEqual(await violations(one), [], `${kind} at ${name}`);
    const over = await one.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(over <= 0, `${kind} at ${name} is wider than its screen`);
  }));
}

const stepNow = () => eyes.view.agenda.find(({ state }) => state === "current").step.id;
const item = (id) => eyes.view.items.find((one) => one.id === id);
const isAt = (step, phase = "") => () =>
  stepNow() === step && (phase === "" || eyes.view.items.every((one) => one.phase === phase));

/** Presses the large button of the page until the workshop is there. */
async function leads(wanted, what) {
  for (let press = 0; press < 12 && !wanted(); press += 1) {
    const before = JSON.stringify(eyes.view.primary);
    await page.click("#primary");
    await eyes.until(() => JSON.stringify(eyes.view.primary) !== before, what);
  }
  assert.ok(wanted(), what);
}

const counted = (one) => one.waitForSelector(".mark-counted");
const has = (one, words) => one.waitForFunction((text) => document.body.textContent.includes(text), words);

async function gives(one, id, text) {
  await one.fill(`#idea-${id}`, text);
  await one.click(".idea-buttons .primary");
  await one.waitForFunction((words) => [...document.querySelectorAll(".idea .idea-text")].some((node) => node.textContent === words), text);
  await counted(one);
}

const keyOf = (id, text) => item(id).texts.find((one) => one.text === text).key;

before(async () => {
  host = await new Host().start(["--k", "3", "--format", "webinar", "--languages", "en,es"]);
  browser = await openBrowser("", "");
  page = await open("/facilitator#" + host.access.facilitator_key, { width: 1366, height: 768 }, language);
  await page.waitForSelector("#agenda-steps");
  eyes = host.lead("e".repeat(32)); // looks, and leads nothing
  await eyes.until(() => eyes.view, "the first state");
  wall = await open(`/projector?language=${other}#${host.access.projector_key}`, { width: 1920, height: 1080 }, other);
});

after(async () => {
  eyes.close();
  await browser.close();
  await host.stop();
});

test("three cities come in by the code, their reviewers by a link of their own", async () => {
  await wall.waitForSelector("[data-scene=join]");
  const sizes = [{ width: 390, height: 844 }, { width: 390, height: 844 }];
  room = await Promise.all(cities.map(([, code], at) =>
    join(host.access.secret, code, sizes[0], at === 1 ? { colorScheme: "dark" } : {})));
  await page.click("#reviewers-fold");
  const link = await page.inputValue("#reviewer-link");
  const secret = link.slice(link.indexOf("#") + 1);
  reviewers = [await join(secret, "en", sizes[1]), await join(secret, "es", { width: 320, height: 640 })];
  watcher = await open(`/projector?language=${language}#${host.access.projector_key}`, { width: 390, height: 844 }, language);
  await eyes.until(() => eyes.view.present === 11, "everybody");
  assert.equal(eyes.view.seats.filter((seat) => seat.part === "reviewer").length, 2);
  await look("join");
});

test("everybody says which city they are from, and the room sees it", async () => {
  await leads(isAt("who", "open"), "the first question");
  await Promise.all(all().map(async (one, at) => {
    const city = at < cities.length ? cities[at][0] : "BC"[at - cities.length];
    await one.click(`.option >> nth=${"ABC".indexOf(city)}`);
    await counted(one);
  }));
  await page.waitForFunction(() => document.querySelector(".progress-bar").value === 11);
  await look("who-open");
  await leads(isAt("who", "revealed"), "the reveal");
  await wall.waitForSelector("[data-scene=result]");
  await reviewers[1].waitForSelector(".result");
  await look("who-revealed");
});

test("the city shows what it found", async () => {
  await leads(isAt("results"), "the talk");
  await wall.waitForSelector("[data-scene=talk]");
  for (const one of all()) await one.waitForSelector(".talk");
  await look("results");
});

const asked = ["Who pays for the second pump?", "¿Quién paga la segunda bomba?", "Why did you not ask the port?"];

test("questions are shown when the facilitator lets them, merged once, and carried", async () => {
  await leads(isAt("questions", "open"), "the questions");
  const [, , , basque, english, , third] = room;
  await gives(english, "questions-asked", asked[0]);
  await gives(basque, "questions-asked", asked[1]);
  await gives(reviewers[0], "questions-asked", asked[2]);
  await page.waitForSelector("li.text >> nth=2");
  assert.equal(await wall.locator(".idea").count(), 0, "nothing is on the screen yet");
  await look("questions-wait");

  const idea = (text) => `li.text:has(> p:text-is("${text}")) > .text-foot > `;
  await page.click(idea(asked[1]) + "[data-key=merge]");
  await page.click(idea(asked[0]) + "[data-key=merge]");
  await page.waitForSelector(".merged-row");
  for (const text of [asked[0], asked[2]]) {
    await page.click(idea(text) + "[data-key=show]");
    await wall.waitForFunction((words) => document.body.textContent.includes(words), text);
  }
  assert.deepEqual((await wall.locator(".idea-text").allTextContents()).sort(), [asked[2], asked[0]].sort());
  for (const one of [room[0], room[1], third]) {
    await one.click(`.idea:has(.idea-text:text-is("${asked[0]}")) .chip`);
    await counted(one);
  }
  await look("questions-shown");
  await leads(isAt("questions", "revealed"), "what is asked most");
  await wall.waitForSelector(".idea-people");
  assert.match(await wall.locator(".idea").first().textContent(), /^Who pays for the second pump\?5$/);
  await look("questions-revealed");
});

const form = {
  strengths: ["The shelter map hangs in every school", "El ensayo anual con los barrios"],
  "open-points": ["Nobody owns the hospital's back-up power", "Falta un plan para quien vive solo"],
  recommendations: ["Test the back-up power of the hospital once a year", "Llamar cada verano a quienes viven solos"],
};

test("the reviewers fill in their form; the others read whose it is", async () => {
  await leads(isAt("review", "open"), "the form");
  for (const [at, one] of room.entries()) {
    await one.waitForFunction((words) => document.body.textContent.includes(words), phone[cities[at][1]]["onlooker.reviewers"]);
    assert.equal(await one.locator(".screen textarea, .screen .option, .foot-buttons .primary").count(), 0, "nothing to answer");
  }
  await has(wall, screen["for.reviewers"]);
  await look("review-open");
  await Promise.all(reviewers.map(async (one, at) => {
    for (const [id, texts] of Object.entries(form)) {
      await one.waitForSelector(`#idea-${id}`);
      await gives(one, id, texts[at]);
      await one.click(".foot .next");
    }
  }));
  await look("review-given");
  for (const id of Object.keys(form)) {
    await page.click(`[data-key="ideas-${id}"] [data-key=all]`);
    await eyes.until(() => item(id).texts.length === 2 && item(id).texts.every(({ released }) => released), id);
  }
  await has(wall, form.strengths[0]);
  await look("review-shown");
  await leads(isAt("review", "revealed"), "the review");
  await reviewers[0].waitForSelector(".all .lead");
  await look("review-revealed");
});

test("all vote on the recommendations, and each city counts the same", async () => {
  await leads(isAt("vote"), "the vote");
  await look("vote-planned");
  await leads(isAt("vote", "open"), "the vote open");
  assert.deepEqual(eyes.view.items.map(({ title }) => title).sort(), [...form.recommendations].sort());
  const cityOf = (at) => (at < cities.length ? cities[at][0] : "BC"[at - cities.length]);
  const turn = { A: 0, B: 0, C: 0 };
  await look("vote-open");
  await Promise.all(all().map(async (one, at) => {
    const level = opinions[cityOf(at)][turn[cityOf(at)]++];
    for (let question = 0; question < 2; question += 1) {
      await one.click(`.option >> nth=${level}`);
      await counted(one);
      await one.click(".foot .next");
    }
  }));
  await page.waitForFunction(() => [...document.querySelectorAll(".progress-bar")].every((bar) => bar.value === 11));
  await leads(isAt("vote", "revealed"), "the result");
  for (const one of all()) await one.waitForSelector(".all-outcome >> nth=1");
  await wall.waitForSelector(".list-groups >> nth=1");
  assert.match(await wall.locator(".rule").textContent(), /cada grupo mostrado cuenta igual|Every group shown counts the same/);
  await look("vote-revealed");
});

test("what is taken up is agreed on, and the workshop is closed", async () => {
  await leads(isAt("wrap-up"), "the wrap-up");
  await look("wrap-up");
  await page.click(`[data-key="${form.recommendations[0]}"] [data-key=take-up]`);
  await page.fill(".action .draft-form [name=owner]", "Hospital del Mar");
  await page.fill(".action .draft-form [name=due]", "2027-06");
  await page.click(".action .draft-form [data-key=submit]");
  await page.waitForSelector(".register .action-title");
  assert.equal(await page.locator("[data-key=take-up]").count(), 1, "one is left to be taken up");
  await wall.waitForFunction(() => [...document.querySelectorAll(".agreed-table td")].some((cell) => cell.textContent === "Hospital del Mar"));
  await room[0].waitForSelector(".entry");
  await look("taken-up");
  await page.click("#primary");
  await page.click(`#page .confirm .button-alarm`);
  for (const one of all()) await one.waitForSelector(".last");
  await wall.waitForSelector("[data-scene=closing]");
  await look("closed");
});

test("the report holds the questions, the recommendations, the vote by city, and who does what", async () => {
  await host.end();
  execFileSync(vertebra, ["report", host.file, "--to", host.folder, "--language", "es"], { stdio: "ignore" });
  const named = (end) => path.join(host.folder, fs.readdirSync(host.folder).find((name) => name.endsWith(end)));
  const report = await browser.newPage();
  await report.goto("file://" + named(".html"));
  const words = await report.evaluate(() => document.body.innerText);
  // The second was merged before it was ever on the screen: it counts, its words stay with the facilitator.
  const told = [asked[0], asked[2], ...Object.values(form).flat(), "Ciudad A (3)", "Ciudad B (4)", "Ciudad C (4)", "cada grupo mostrado cuenta igual", "Hospital del Mar", "2027-06"];
  for (const one of told) assert.ok(words.includes(one), one);
  assert.ok(!words.includes(asked[1]), asked[1]);
  if (pictures) await report.screenshot({ path: path.join(pictures, "report.png"), fullPage: true });
  assert.equal(fs.readFileSync(named(".pdf")).subarray(0, 5).toString("latin1"), "%PDF-");
});

test("no page failed", () => assert.deepEqual(wrong, []));
