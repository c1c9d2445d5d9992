import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Host, openBrowser, violations } from "./workshop.mjs";

// A person with a real phone browser, over plain http under a name that is no secure context:
// joins, answers, reloads, comes back, sees the reveal, changes the language.

let host, lead, voters, browser, phone;
const errors = [];
const axeFound = async (where) => assert.deepEqual(await violations(phone), [], where);

before(async () => {
  host = await new Host().start(["--name", "room.test", "--k", "3"]);
  browser = await openBrowser("MAP room.test 127.0.0.1");
  // The checker is run inside the page, which its policy forbids: that policy is tested elsewhere.
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "en-GB", bypassCSP: true, reducedMotion: "reduce" });
  phone = await context.newPage();
  phone.setDefaultTimeout(10000);
  phone.on("pageerror", (error) => errors.push(error.message));
  lead = host.lead();
  voters = await host.voters(4);
});

after(async () => {
  lead.close();
  for (const voter of voters) voter.close();
  await browser.close();
  await host.stop();
});

const address = () => host.url.replace("127.0.0.1", "room.test");

test("a wrong code gets its sentence, and the right one the door", async () => {
  await phone.goto(address() + "/");
  assert.equal(await phone.evaluate(() => window.isSecureContext), false);
  await axeFound("the code screen");
  await phone.fill("#code", "AAAAAA");
  await phone.click("form .primary");
  await phone.waitForSelector(".notice[role=alert]");
  await phone.fill("#code", " " + host.access.code.toLowerCase());
  await phone.click("form .primary");
  await phone.waitForSelector(".promise");
  const words = await phone.textContent("main");
  assert.match(words, /We do not ask your name/);
  assert.match(words, /at least 3 people/);
  await axeFound("the door");
});

test("joining gives a seat and a return code", async () => {
  await phone.click(".primary.big");
  await phone.waitForSelector(".return-code");
  await axeFound("the return code");
  await phone.click(".primary.big");
  await phone.waitForSelector(".talk");
  await axeFound("nothing to do now");
});

test("an answer is counted, changed, and still there after a reload", async () => {
  await lead.leadUntil((view) => view.items.some((item) => item.id === "city" && item.phase === "open"), "open questions");
  await phone.waitForSelector(".option");
  assert.equal(await phone.locator(".option input:checked").count(), 0, "nothing is chosen beforehand");
  await phone.click(".option >> nth=1");
  await phone.waitForSelector(".mark-counted");
  await phone.click(".option >> nth=0");
  await phone.waitForSelector(".mark-counted");
  await axeFound("an answered question");
  await phone.reload();
  // A self-paced step goes on with the next question; the list of all leads back to this one.
  await phone.click("button.progress");
  await phone.click(".all-row >> nth=0");
  await phone.waitForSelector(".option.chosen");
  await phone.waitForSelector(".mark-counted");
  assert.match(await phone.textContent(".option.chosen"), /this city/);
});

test("an answer given without a line is kept, and sent once the line is back", async () => {
  const context = phone.context();
  await context.setOffline(true);
  await phone.click(".option >> nth=1");
  await context.setOffline(false);
  await phone.waitForSelector(".mark-counted");
  assert.match(await phone.textContent(".option.chosen"), /neighbouring/);
  await lead.until(() => lead.view.items[0].answered === 1, "the one answer");
});

test("the language changes and nothing half-done is lost", async () => {
  await lead.leadUntil((view) => view.items.some((item) => item.id === "topic-choice" && item.phase === "open"), "the topic choice");
  await phone.waitForSelector(".stepper");
  await phone.click(".stepper >> nth=0 >> button >> nth=1");
  const oneGiven = () => document.querySelector(".stepper .given-number").textContent === "1";
  await phone.waitForFunction(oneGiven);
  await phone.click("header button");
  await phone.waitForSelector(".panel");
  await axeFound("the menu");
  await phone.click(".panel [lang=es], .panel .chip:has-text('Español')");
  await phone.waitForFunction(() => document.documentElement.lang === "es");
  await phone.keyboard.press("Escape");
  await phone.waitForSelector(".panel", { state: "detached" });
  await phone.waitForFunction(() => document.querySelector("h1").textContent.includes("temas"));
  await phone.waitForFunction(oneGiven);
  await phone.click(".foot .primary");
  await phone.waitForSelector(".mark-counted");
});

test("the reveal comes to the phone as a chart and as a table, with the own answer", async () => {
  await lead.leadUntil((view) => view.items.some((item) => item.scenario && item.phase === "open"), "a scenario");
  await phone.waitForSelector(".picture svg");
  await phone.click(".option >> nth=3");
  await phone.waitForSelector(".mark-counted");
  const item = lead.view.items[0];
  for (const [number, voter] of voters.entries()) {
    assert.equal((await voter.answers(item.id, item.round, { scale: number < 3 ? 3 : "DK" })).type, "acknowledged");
  }
  await axeFound("a scenario");
  await lead.leadUntil((view) => view.items[0].phase === "revealed", "the reveal");
  await phone.waitForSelector(".result .chart svg");
  assert.match(await phone.textContent(".result"), /mediana inferior/);
  await axeFound("a result");
  await phone.click(".chart .segment >> nth=1");
  await phone.waitForSelector(".result table");
  await axeFound("a result as a table");
});

test("no script of the page failed, and nothing came from elsewhere", () => {
  assert.deepEqual(errors, []);
});

test("the page weighs little: 14 kB to the first view, 60 kB in all", async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  let bytes = 0;
  const places = new Set();
  const kinds = new Map();
  session.on("Network.responseReceived", ({ requestId, response }) => {
    places.add(new URL(response.url).host);
    kinds.set(requestId, response.url);
  });
  const weights = new Map();
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    bytes += encodedDataLength;
    weights.set(kinds.get(requestId), encodedDataLength);
  });
  await page.goto(host.url + "/#" + host.access.secret);
  await page.waitForSelector(".promise");
  const first = [...weights].filter(([url]) => url.endsWith("/") || url.includes("/#") || url.endsWith(".css"))
    .reduce((sum, [, weight]) => sum + weight, 0);
  console.log(`phone page: ${first} bytes to the first paint, ${bytes} bytes with everything`);
  assert.ok(first <= 14000, `${first} bytes to the first view`);
  assert.ok(bytes <= 60000, `${bytes} bytes in all`);
  assert.deepEqual([...places].filter((place) => place && place !== new URL(host.url).host), []);
  await context.close();
});
