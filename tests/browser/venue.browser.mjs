import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { Client, Host, openBrowser, violations } from "./workshop.mjs";

// Before the day: a spot of the room is measured, a step is looked into, questions and the help
// card are printed, and the Wi-Fi of the room stands beside the way in.

const WIFI = { name: "Sala 2; \"norte\"", password: "a\\b;c,d:e\"f" };
const AS_QR = 'WIFI:T:WPA;S:Sala 2\\; \\"norte\\";P:a\\\\b\\;c\\,d\\:e\\"f;;';
const MINUTE_MS = 90000;
let host, browser;

async function open(place, size, locale = "en-GB") {
  const context = await browser.newContext({ viewport: size, locale, bypassCSP: true, reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(15000);
  await page.goto(host.url + place);
  return page;
}
const desk = async (locale) => {
  const page = await open("/facilitator#" + host.access.facilitator_key, { width: 1366, height: 900 }, locale);
  await page.waitForSelector("#look-scenarios");
  return page;
};
const focused = (page) => page.evaluate(() => document.activeElement && document.activeElement.id);

/** The codes in a picture, as any phone would read them. */
function codesIn(picture) {
  const said = execFileSync("zbarimg", ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", picture], { encoding: "utf8" });
  return said.trim().split("\n").sort();
}
/** The words of a page printed on A4, by page. */
async function printed(page) {
  const file = path.join(host.folder, "printed.pdf");
  await page.pdf({ path: file, preferCSSPageSize: true });
  const text = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
  return text.split("\f").slice(0, -1).map((one) => one.replace(/\s+/g, " ").trim());
}
const plain = (text) => text.replace(/\s+/g, " ").trim();

before(async () => {
  host = await new Host().start(["--k", "3", "--wifi-name", WIFI.name, "--wifi-password", WIFI.password]);
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  await host.stop();
});

test("the codes on the join screen lead into the Wi-Fi and into the workshop, at every size", async () => {
  for (const [width, height] of [[1366, 768], [1920, 1080], [3840, 2160]]) {
    const wall = await open("/projector#" + host.access.projector_key, { width, height });
    await wall.waitForSelector(".join-two");
    assert.ok((await wall.textContent(".join-two")).includes(WIFI.name));
    const picture = path.join(host.folder, "join.png");
    await wall.screenshot({ path: picture });
    assert.deepEqual(codesIn(picture), [AS_QR, host.url + "/#" + host.access.secret].sort());
    const least = await wall.evaluate(() => Math.min(...[...document.querySelectorAll(".qr-card .modules")]
      .map((one) => one.getBoundingClientRect().height)) / window.innerHeight);
    assert.ok(least >= 1 / 3, `${least} of the height`);
    assert.deepEqual(await violations(wall), []);
    await wall.context().close();
  }
});

test("the Wi-Fi is told and taken back while the workshop runs, and is not in the session file", async () => {
  const page = await desk();
  const wall = await open("/projector#" + host.access.projector_key, { width: 1366, height: 768 });
  await wall.waitForSelector(".join-two");
  await page.click(".room-wifi > summary");
  await page.fill("#wifi-name", "Plaza");
  await page.fill("#wifi-password", "short");
  await page.click(".room-wifi [type=submit]");
  await page.waitForFunction(() => document.getElementById("status").textContent.includes("8 to 63"));
  assert.equal(await page.inputValue("#wifi-password"), "short", "what was typed stays");
  await page.fill("#wifi-password", "canary-of-the-plaza");
  await page.press("#wifi-password", "Enter");
  await wall.waitForFunction(() => document.body.textContent.includes("canary-of-the-plaza"));
  assert.equal(JSON.parse(fs.readFileSync(host.file + ".access", "utf8")).wifi_password, "canary-of-the-plaza");
  assert.equal(fs.statSync(host.file + ".access").mode & 0o777, 0o600);
  for (const name of fs.readdirSync(host.folder).filter((one) => !one.endsWith(".access"))) {
    assert.ok(!fs.readFileSync(path.join(host.folder, name)).includes("canary-of-the-plaza"), name);
  }
  await page.click("text=Show none");
  await wall.waitForSelector(".join:not(.join-two)");
  const lead = host.lead();
  await lead.until(() => lead.view, "a view");
  await lead.obeyed({ type: "set_wifi", ...WIFI });
  await wall.waitForSelector(".join-two");
  lead.close();
  await page.context().close();
  await wall.context().close();
});

test("a step is looked into by keyboard alone, and the room sees nothing of it", async () => {
  const wall = await open("/projector#" + host.access.projector_key, { width: 1366, height: 768 });
  await wall.waitForSelector(".join-two");
  const seen = await wall.textContent("#screen");
  const page = await desk();
  await page.focus("#look-who");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#ahead .fold");
  assert.equal(await focused(page), "ahead-heading");
  const said = plain(await page.textContent("#ahead"));
  for (const words of ["Who is here?", "Where are you from?", "a neighbouring municipality", "For whom do you speak here?"]) {
    assert.ok(said.includes(words), words);
  }
  assert.deepEqual(await violations(page), []);
  await page.keyboard.press("Space"); // scrolls, and opens no vote
  await page.keyboard.press("ArrowRight");
  for (let press = 0; press < 8 && (await focused(page)) !== "ahead-after"; press += 1) await page.keyboard.press("Tab");
  for (const [step, words] of [["tools", "A talk"], ["topics", "10 points over these"], ["stakeholders", "Up to "], ["stakeholder-map", "follows from “Who is concerned, who is missing?”"]]) {
    await page.focus("#ahead-after");
    await page.keyboard.press("Enter");
    await page.waitForFunction((part) => document.getElementById("ahead").textContent.includes(part), words);
    assert.equal(await focused(page), "ahead-heading", step);
  }
  await page.keyboard.press("Escape");
  await page.waitForSelector("#ahead", { state: "detached" });
  assert.equal(await focused(page), "look-stakeholder-map");
  const lead = host.lead();
  await lead.until(() => lead.view, "a view");
  assert.equal(lead.view.agenda.find((one) => one.state === "current").step.id, "welcome");
  assert.equal(await wall.textContent("#screen"), seen);
  lead.close();
  await page.context().close();
  await wall.context().close();
});

test("every question of the kick-off stands on a printed sheet, with its answers, in each language", async () => {
  const page = await desk();
  const lead = host.lead();
  await lead.until(() => lead.view, "a view");
  await page.click("#paper-forms");
  for (const language of ["en", "es"]) {
    await page.selectOption("#paper-language", language);
    const asked = [];
    for (const { step } of lead.view.agenda) {
      const ahead = await lead.obeyed({ type: "look_ahead", step: step.id, language });
      for (const item of ahead.items) asked.push(item);
    }
    assert.ok(asked.length >= 10);
    await page.waitForFunction((title) => document.querySelector(".sheets").textContent.includes(title), asked[asked.length - 1].title);
    assert.deepEqual(await violations(page), []);
    const sheets = await printed(page);
    assert.ok(sheets.every((one) => one !== ""), "no sheet is empty");
    for (const item of asked) {
      const sheet = sheets.find((one) => one.includes(plain(item.title)));
      assert.ok(sheet, item.title);
      const labels = [...item.ask.steps, ...item.ask.options.map((option) => option.label)];
      for (const label of labels) assert.ok(sheet.includes(plain(label)), `${item.title}: ${label}`);
    }
    assert.ok(sheets[0].includes("Donostia"));
    assert.ok(sheets[0].includes(language === "en" ? "Anonymous: write no name" : "Anónimo: no escriba"));
  }
  lead.close();
  await page.keyboard.press("Escape");
  await page.waitForSelector("#paper-forms");
  assert.equal(await focused(page), "paper-forms");
  await page.context().close();
});

test("the help card is one page, with both codes and what to do", async () => {
  for (const [locale, words] of [["en-GB", "the power went"], ["es-ES", "se fue la luz"]]) {
    const page = await desk(locale);
    await page.click("#paper-card");
    await page.waitForSelector(".card-sheet");
    assert.deepEqual(await violations(page), []);
    const [card, ...more] = await printed(page);
    assert.deepEqual(more, []);
    for (const part of [words, WIFI.name, "/projector#" + host.access.projector_key, new URL(host.url).port]) {
      assert.ok(card.includes(part), part);
    }
    assert.ok(!card.includes(host.access.facilitator_key));
    execFileSync("pdftoppm", ["-r", "150", "-png", "-singlefile", path.join(host.folder, "printed.pdf"), path.join(host.folder, "card")]);
    assert.deepEqual(codesIn(path.join(host.folder, "card.png")), [AS_QR, host.url + "/#" + host.access.secret].sort());
    await page.context().close();
  }
});

test("a line that only measures hears the count and pongs, and nothing else is taken from it", async () => {
  const line = new Client(host, { type: "check", protocol: 1 });
  const devices = () => line.replies.filter((one) => one.type === "checked").map((one) => one.devices).pop();
  await line.until(devices, "the count");
  line.send({ type: "ping" });
  await line.until(() => line.replies.find((one) => one.type === "pong"), "a pong");
  const others = Array.from({ length: 9 }, () => new Client(host, { type: "check", protocol: 1 }));
  await line.until(() => devices() >= 10, "nine others");
  for (const one of others) one.close();
  await line.until(() => devices() < 10, "their end");
  for (const message of [{ type: "join", protocol: 1, secret: host.access.secret, language: "en" }, { type: "set_language", language: "es" }]) {
    line.send(message);
    await line.until(() => line.replies.some((one) => one.type === "refused" && one.about === message.type && one.code === "unknown_type"), message.type);
  }
  assert.equal(line.view, undefined);
  line.close();
});

test("a spot is measured through a real drop, and stays in the list of this phone alone", async () => {
  const page = await open("/check", { width: 390, height: 844 });
  const sent = new Set();
  page.on("websocket", (socket) => socket.on("framesent", ({ payload }) => sent.add(JSON.parse(String(payload)).type)));
  await page.waitForSelector("#begin");
  assert.deepEqual(await violations(page), [], "before");
  await page.fill("#spot", "Last row");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".line-here");
  const crowd = Array.from({ length: 41 }, () => new Client(host, { type: "check", protocol: 1 }));
  await page.waitForFunction(() => [...document.querySelectorAll(".check-fact dd")].some((one) => Number(one.textContent) >= 42));
  assert.deepEqual(await violations(page), [], "while it runs");
  crowd.forEach((one) => { one.socket.on("error", () => {}); one.close(); });
  await host.kill();
  await page.waitForSelector(".line-away");
  await host.again();
  await page.waitForSelector(".line-here");
  await page.waitForSelector("#verdict", { timeout: MINUTE_MS });
  assert.equal(await focused(page), "verdict");
  assert.deepEqual(await violations(page), [], "the verdict");
  const verdict = plain(await page.textContent(".verdict"));
  assert.match(verdict, /This spot (is shaky|does not work well)\. ?The line breaks\./);
  assert.match(verdict, /4[2-9] devices are connected\. A usual access point carries about 40/);
  assert.match(verdict, /Dropsone, of [1-9][.\d]* m?s/);
  assert.deepEqual([...sent].sort(), ["check", "ping"]);
  await page.reload();
  await page.waitForSelector(".spot");
  assert.match(plain(await page.textContent(".spot")), /^Last row/);
  await page.click("text=Forget all spots");
  await page.waitForSelector(".spot", { state: "detached" });
  await page.context().close();
});
