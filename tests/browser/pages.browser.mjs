import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Host, openBrowser, violations } from "./workshop.mjs";

// The projector and the facilitator's page, in a real browser against a real host.

let host, voters, browser;
const policyBroken = [];

async function open(path, size, bypassCSP) {
  const context = await browser.newContext({ viewport: size, locale: "en-GB", bypassCSP, reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(10000);
  page.on("console", (line) => {
    if (/Content Security Policy/i.test(line.text())) policyBroken.push(line.text());
  });
  page.on("pageerror", (error) => policyBroken.push(error.message));
  await page.goto(host.url + path);
  return page;
}

before(async () => {
  host = await new Host().start(["--k", "3"]);
  browser = await openBrowser();
  voters = await host.voters(5);
});

after(async () => {
  for (const voter of voters) voter.close();
  await browser.close();
  await host.stop();
});

test("a whole item is led by keyboard alone, and the projector follows", async () => {
  const projector = await open("/projector#" + host.access.projector_key, { width: 1920, height: 1080 }, true);
  const page = await open("/facilitator#" + host.access.facilitator_key, { width: 1366, height: 768 }, true);
  await projector.waitForFunction((code) => document.body.textContent.replace(/\s/g, "").includes(code), host.access.code);
  assert.deepEqual(await violations(projector), [], "the join screen");
  await page.waitForFunction(() => document.body.textContent.includes("Who is here?"));
  assert.ok(!page.url().includes(host.access.facilitator_key), "the key leaves the address bar");
  assert.deepEqual(await violations(page), [], "the facilitator's page");

  const lead = host.lead();
  await lead.leadUntil((view) => view.items.some((item) => item.scenario && item.phase === "ready"), "a scenario");
  const { id, title } = lead.view.items[0];
  await page.waitForFunction((words) => document.body.textContent.includes(words), title);
  await page.bringToFront();
  await page.evaluate(() => document.activeElement && document.activeElement.blur());
  await page.keyboard.press("Space");
  await lead.until(() => lead.view.items[0].phase === "open", "the opening by the space bar");
  for (const [number, voter] of voters.entries()) {
    assert.equal((await voter.answers(id, 1, { scale: number % 2 ? 2 : 3 })).type, "acknowledged");
  }
  assert.deepEqual(await violations(page), [], "while voting is open");
  await page.keyboard.press("Space");
  await lead.until(() => lead.view.items[0].phase === "closed", "the closing");
  await page.waitForFunction(() => document.body.textContent.includes("Reveal the result"));
  await page.keyboard.press("Enter");
  await lead.until(() => lead.view.items[0].phase === "revealed", "the reveal");
  await projector.waitForSelector("svg .bar");
  assert.deepEqual(await violations(projector), [], "the result on the projector");
  assert.deepEqual(await violations(page), [], "the result before the facilitator");
  lead.close();
});

test("no page breaks its own policy", async () => {
  policyBroken.length = 0;
  const pages = [
    await open("/", { width: 390, height: 844 }, false),
    await open("/check", { width: 390, height: 844 }, false),
    await open("/projector#" + host.access.projector_key, { width: 1280, height: 720 }, false),
    await open("/facilitator#" + host.access.facilitator_key, { width: 1280, height: 720 }, false),
    await open("/recorder#" + host.access.recorder_key, { width: 1280, height: 720 }, false)];
  await pages[1].click("#begin");
  await pages[1].waitForSelector(".line-here");
  await pages[1].waitForSelector(".trip");
  await pages[2].waitForSelector("svg");
  await pages[3].waitForFunction(() => document.body.textContent.includes("Who is here?"));
  await pages[4].waitForSelector("#note-new-text");
  assert.deepEqual(policyBroken, []);
});

test("every answer carries the headers, errors too, and nothing else is served", async () => {
  for (const [path, status] of [["/", 200], ["/nothing", 404], ["/../etc/passwd", 404], ["/text/chart.en.json", 404]]) {
    const answer = await fetch(host.url + path);
    assert.equal(answer.status, status, path);
    assert.match(answer.headers.get("content-security-policy"), /default-src 'none'/);
    assert.equal(answer.headers.get("x-content-type-options"), "nosniff");
    assert.equal(answer.headers.get("server"), null);
  }
  assert.equal((await fetch(host.url + "/", { method: "POST" })).status, 405);
});
