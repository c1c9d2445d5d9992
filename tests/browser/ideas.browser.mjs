import assert from "node:assert/strict";
import crypto from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { Host, openBrowser, root, violations } from "./workshop.mjs";

// A room works with its own ideas on two real phone browsers, against the real host: ideas are written,
// moderated, carried, merged and revealed, put on a square, joined by arrows, and end as actions. With
// VERTEBRA_PICTURES=FOLDER each screen is kept there as a picture; VERTEBRA_LANGUAGE=es takes them in
// Spanish.

const pictures = process.env.VERTEBRA_PICTURES;
const language = process.env.VERTEBRA_LANGUAGE || "en";
const spanish = JSON.parse(fs.readFileSync(new URL("../../assets/text/phone_workbench/es.json", import.meta.url), "utf8"));

// ---- a format of the test's own

const both = (en, es) => ({ en, es });
const square = {
  kind: "grid",
  across: both("Influence on the heat in the city", "Influencia en el calor de la ciudad"),
  up: both("Concern of the neighbourhoods", "Preocupación de los barrios"),
  quadrants: [both("Keep informed", "Mantener al corriente"), both("Work on it together", "Trabajarlo juntos"), both("Leave for later", "Dejar para más adelante"), both("Listen and explain", "Escuchar y explicar")],
};
const options = [["trees", "Street trees", "Árboles en las calles"], ["heat", "Heat in dwellings", "Calor en las viviendas"], ["care", "Care for those who live alone", "Cuidado de quienes viven solos"]]
  .map(([id, en, es]) => ({ id, label: both(en, es) }));
const step = (id, activity, en, es, more = {}) => ({ id, activity, minutes: 5, title: both(en, es), ...more });
const collects = (id, en, es) => ({ id, title: both(en, es), question: both("What should the city do before the next heat wave?", "¿Qué debería hacer la ciudad antes de la próxima ola de calor?"), ask: { kind: "ideas", most: 60, each: 2 } });
const format = {
  kind: "format", id: "of-ideas", version: 1, packs: ["risk-questionnaire"], languages: ["en", "es"], title: both("Our own ideas", "Nuestras ideas"),
  steps: [
    step("welcome", "talk", "Welcome", "Bienvenida"),
    step("collect", "questions", "Ideas", "Ideas", { items: [collects("heat-ideas", "Before the next heat wave", "Antes de la próxima ola de calor")] }),
    step("place", "from_ideas", "Where they stand", "Dónde se sitúan", {
      ideas_from: "heat-ideas", most: 10, item: { title: both("Where does each stand?", "¿Dónde se sitúa cada una?"), ask: square },
    }),
    step("drive", "questions", "What drives what", "Qué influye en qué", {
      items: [{ id: "arrows", title: both("What drives what in a heat wave?", "¿Qué influye en qué en una ola de calor?"), ask: { kind: "links", options, most: 3 } }],
    }),
    step("review", "questions", "Our reviewers", "Nuestras evaluadoras", {
      answered_by: "reviewers",
      items: [{ id: "reviewed", title: both("Is the city ready?", "¿Está preparada la ciudad?"), ask: { kind: "choice", most: 1, options } }],
    }),
    step("more", "questions", "More ideas", "Más ideas", { items: [collects("more-ideas", "Anything else?", "¿Algo más?")] }),
    step("none", "from_ideas", "What else matters", "Qué más importa", {
      ideas_from: "more-ideas", most: 10, item: { title: both("Which first?", "¿Cuál primero?"), ask: { kind: "ranking" } },
    }),
    step("actions", "actions", "Who does what", "Quién hace qué", { body: both("Read it aloud.", "Léanlo en voz alta.") }),
  ],
};

// ---- the room

let assets, host, lead, voters, browser, first, second;
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

/** What a finger may miss, and what is wider than the phone. */
const misfits = (page) =>
  page.evaluate(() => {
    const targets = document.querySelectorAll(".screen button, .screen select, .screen input, .screen textarea, .screen summary, .foot button");
    const small = Array.from(targets).filter((one) => one.offsetParent && one.getBoundingClientRect().height < 44);
    const wide = document.documentElement.scrollWidth > window.innerWidth ? ["wider than the phone"] : [];
    return small.map((one) => "small: " + (one.getAttribute("aria-label") || one.textContent)).concat(wide);
  });

/** The screen passes the checker, and is kept as a picture where that is wished. */
async function look(page, name) {
  const { width, height } = page.viewportSize();
  await page.setViewportSize({ width, height: Math.max(height, await page.evaluate(() => document.documentElement.scrollHeight)) });
  if (pictures) await page.screenshot({ path: path.join(pictures, `${name}.png`) });
  assert.deepEqual(await violations(page), [], name);
  assert.deepEqual(await misfits(page), [], name);
  await page.setViewportSize({ width, height });
}

const isAt = (id, phase) => (view) => view.items.some((item) => item.id === id && item.phase === phase);
const leads = (id, phase) => lead.leadUntil(isAt(id, phase), `${id} ${phase}`);
const ideas = () => lead.view.items.find(({ id }) => id === "heat-ideas").texts;
const seen = (text) => lead.until(() => ideas().find((one) => one.text === text), text);
const texts = (page, where) => page.$$eval(where, (nodes) => nodes.map((node) => node.textContent));
const box = "#idea-heat-ideas";

before(async () => {
  assets = fs.mkdtempSync(path.join(os.tmpdir(), "vertebra-ideas-"));
  fs.mkdirSync(path.join(assets, "packs/formats"), { recursive: true });
  fs.symlinkSync(path.join(root, "assets/packs/risk-questionnaire"), path.join(assets, "packs/risk-questionnaire"));
  fs.writeFileSync(path.join(assets, "packs/formats/of-ideas.json"), JSON.stringify(format));
  host = await new Host().start(["--k", "3", "--format", "of-ideas"], assets);
  browser = await openBrowser();
  lead = host.lead();
  voters = await host.voters(1);
  first = await join({ width: 390, height: 844 });
  second = await join({ width: 320, height: 640 }, { colorScheme: "dark" });
});

after(async () => {
  lead.close();
  for (const voter of voters) voter.close();
  await browser.close();
  await host.stop();
  fs.rmSync(assets, { recursive: true, force: true });
});

test("nothing of the workbench is loaded before it is of use", async () => {
  assert.equal(loaded.filter((one) => /workbench/.test(one)).length, 0);
  await leads("heat-ideas", "open");
  await first.waitForSelector(box);
  await second.waitForSelector(box);
  assert.equal(loaded.filter((one) => one === "/web/phone/workbench.js").length, 2, "once for each phone");
  await look(first, "1-empty");
});

test("an idea goes to the facilitator at once, and to the others when it is on the screen", async () => {
  await first.fill(box, "Plant trees along the tram line");
  await look(first, "2-writing");
  await first.keyboard.press("Enter");
  await first.waitForSelector(".mark-counted");
  assert.equal(await first.inputValue(box), "");
  assert.equal(await first.evaluate(() => document.activeElement.id), "idea-heat-ideas", "one writes on");
  const { key } = await seen("Plant trees along the tram line");
  assert.equal(await second.locator(".idea").count(), 0);
  await lead.obeyed({ type: "release_text", item: "heat-ideas", key, release: "show" });
  await second.waitForSelector(".idea .chip");
});

test("what is being written is left alone while others give, show and carry", async () => {
  await second.fill(box, "Half a thought");
  await second.click(".idea .chip");
  await second.waitForSelector(".idea .chip[aria-pressed=true]");
  assert.equal(await second.inputValue(box), "Half a thought");
  const given = await voters[0].answers("heat-ideas", 1, { ideas: { own: [{ key: crypto.randomBytes(16).toString("hex"), text: "More trees" }], up: [] } });
  assert.equal(given.type, "acknowledged");
  const { key } = await seen("More trees");
  await lead.obeyed({ type: "release_text", item: "heat-ideas", key, release: "show" });
  await second.waitForFunction(() => document.querySelectorAll(".idea .chip").length === 2);
  assert.equal(await second.inputValue(box), "Half a thought");
  await look(second, "3-carried-320-dark");
  await second.reload();
  await second.waitForSelector(box);
  assert.equal(await second.inputValue(box), "Half a thought", "the draft is kept");
  assert.equal(await second.locator(".idea .chip[aria-pressed=true]").count(), 1);
});

test("an idea that was merged stands once on the phones", async () => {
  const into = (await seen("Plant trees along the tram line")).key;
  const { key } = await seen("More trees");
  await lead.obeyed({ type: "merge_texts", item: "heat-ideas", key, into });
  await second.waitForFunction(() => document.querySelectorAll(".idea .chip").length === 1);
});

test("one's own ideas are given by button, changed, taken back and given again", async () => {
  await second.fill(box, "Shade for the school yards");
  await second.click(".idea-buttons .primary");
  await seen("Shade for the school yards");
  const own = second.locator(".idea-list >> nth=0");
  await own.locator("button >> nth=0").click();
  assert.equal(await second.inputValue(box), "Shade for the school yards");
  await second.fill(box, "Shade for all school yards");
  await second.keyboard.press("Enter");
  const { key } = await seen("Shade for all school yards");
  assert.equal(ideas().length, 3, "under the same key");
  await own.locator("button >> nth=1").click();
  await lead.until(() => ideas().length === 2, "one idea fewer");
  await look(second, "4-taken-back-320-dark");
  await own.locator(".notice button").click();
  assert.equal((await seen("Shade for all school yards")).key, key);
  await lead.obeyed({ type: "release_text", item: "heat-ideas", key, release: "show" });
  await first.waitForSelector(".idea .chip");
  await first.click(".idea .chip");
  await first.waitForSelector(".idea .chip[aria-pressed=true]");
  await first.fill(box, "Un número de teléfono para quien vive solo y no sale de casa");
  await first.click(".idea-buttons .primary");
  await first.waitForSelector(box + "[readonly]");
  await look(first, "5-full");
});

test("an up-vote without a line is kept, and counted once the line is back", async () => {
  await first.context().setOffline(true);
  await first.click(".idea .chip");
  await first.waitForSelector(".idea .chip[aria-pressed=false]");
  await first.context().setOffline(false);
  await first.waitForSelector(".mark-counted");
  await first.click(".idea .chip");
  await first.waitForSelector(".idea .chip[aria-pressed=true]");
  await first.waitForSelector(".mark-counted");
});

test("the language changes, and a half-written idea with it is not lost", async () => {
  await second.fill(box, "Half a thought");
  const choose = async (code) => {
    await second.click("#menu-button");
    await second.click(`.panel [lang=${code}]`);
    await second.waitForFunction((wanted) => document.documentElement.lang === wanted, code);
    await second.keyboard.press("Escape");
    await second.waitForSelector(".panel", { state: "detached" });
  };
  await choose("es");
  await second.waitForFunction((words) => document.querySelector("#idea-means").textContent === words, spanish["ideas.means"]);
  assert.equal(await second.inputValue(box), "Half a thought");
  await choose(language);
});

test("the reveal shows how many carry each idea, with one's own", async () => {
  await leads("heat-ideas", "closed");
  await second.waitForSelector(".notice .own-reason");
  await look(second, "6-closed-320-dark");
  await leads("heat-ideas", "revealed");
  await first.waitForSelector(".result .chart svg");
  assert.equal(await first.locator(".drawing .bar.own").count(), 2, "given, and carried");
  await first.click(".chart .segment >> nth=1");
  await first.waitForSelector(".result tbody tr");
  const rows = await texts(first, ".result tbody tr");
  assert.deepEqual(rows.slice(0, 1), ["Plant trees along the tram line3More trees"]);
  await look(first, "7-result-table");
  await first.click(".chart .segment >> nth=0");
  await look(first, "7-result");
});

test("ideas are placed on a square by keyboard, and by a tap", async () => {
  await leads("place-all", "open");
  await first.waitForSelector(".square");
  await look(first, "8-square-empty");
  await first.focus(".axis input >> nth=0");
  for (let key = 0; key < 3; key += 1) await first.keyboard.press("ArrowRight");
  await first.keyboard.press("Tab");
  await first.keyboard.press("Enter");
  await first.waitForFunction(() => document.querySelector(".axis-head strong").textContent === "55");
  await first.focus(".axis input >> nth=1");
  await first.keyboard.press("End");
  await first.waitForFunction(() => document.querySelectorAll(".axis-head strong")[1].textContent === "100");
  await first.click(".square-steps button >> nth=1");
  await first.waitForFunction(() => document.querySelector(".axis-head strong").textContent === "–");
  await first.focus(".axis input >> nth=0");
  await first.keyboard.press("Home");
  await first.waitForFunction(() => document.querySelectorAll(".spot").length === 2);
  await look(first, "9-square");
  await first.click(".foot .primary");
  await first.waitForSelector(".mark-counted");

  await second.waitForSelector(".square");
  const { width, height } = await second.locator(".square svg").boundingBox();
  await second.click(".square", { position: { x: 0.8 * width, y: 0.2 * height } });
  await second.waitForSelector(".spot.here");
  const [across, up] = (await texts(second, ".axis-head strong")).map(Number);
  assert.ok(Math.abs(across - 80) <= 2 && Math.abs(up - 80) <= 2, `${across}, ${up}`);
  await second.click(".fold summary");
  await look(second, "10-square-320-dark");
  await second.click(".foot .primary");
  await second.waitForSelector(".mark-counted");
  const told = lead.view.items[0].ask.options[0].id;
  assert.equal((await voters[0].answers("place-all", 1, { positions: { [told]: [60, 70] } })).type, "acknowledged");
});

test("the reveal of a square says where the room puts each, and one's own", async () => {
  await leads("place-all", "revealed");
  await first.waitForSelector(".result .segment");
  await first.click(".result .segment >> nth=1");
  await first.waitForSelector(".result tbody tr");
  assert.match((await texts(first, ".result tbody tr"))[0], /60 \(55–\d+\)\d+ \(70–100\)3$/);
  assert.match(await first.textContent(".you-said"), /55/);
  await look(first, "11-square-result");
});

const links = [["trees", "heat", "-"], ["heat", "care", "+"], ["care", "trees", "-"]];

/** Builds the sentence of an arrow and adds it. */
async function draws(page, [from, to, sign]) {
  const before = await page.locator(".arrows .ranked").count();
  await page.selectOption(".link-box >> nth=0", from);
  await page.selectOption(".link-box >> nth=1", sign);
  await page.selectOption(".link-box >> nth=2", to);
  await page.click(".arrows .secondary");
  await page.waitForFunction((n) => document.querySelectorAll(".arrows .ranked").length === n + 1, before);
}

test("arrows are built as sentences, taken away and saved", async () => {
  await leads("arrows", "open");
  for (const page of [first, second]) {
    await page.waitForSelector(".link-box");
    for (const link of links) await draws(page, link);
  }
  await look(first, "12-arrows-full");
  await first.click(".arrows .ranked >> nth=2 >> button");
  await first.waitForFunction(() => document.querySelectorAll(".arrows .ranked").length === 2);
  await draws(first, links[2]);
  await look(second, "13-arrows-320-dark");
  for (const page of [first, second]) {
    await page.click(".foot .primary");
    await page.waitForSelector(".mark-counted");
  }
  assert.equal((await voters[0].answers("arrows", 1, { links: links.slice(0, 1) })).type, "acknowledged");
});

test("the reveal of arrows says them and their loops", async () => {
  await leads("arrows", "revealed");
  await second.waitForSelector(".result .loops li");
  await second.click(".result .segment >> nth=1");
  await second.waitForSelector(".result tbody tr");
  assert.equal(await second.locator(".result tbody tr").count(), 3);
  assert.equal(await second.locator(".loops li").count(), 1);
  await look(second, "14-arrows-result-320-dark");
});

test("one's own answers are read again in words", async () => {
  await first.click("#menu-button");
  await first.click(".panel .menu-row >> nth=0");
  await first.waitForSelector(".panel .own-answer");
  const own = (await texts(first, ".panel .own-words")).join("\n");
  assert.match(own, /Plant trees along the tram line/);
  assert.match(own, /55/);
  assert.equal(await first.locator(".panel .own-answer >> nth=2 >> li").count(), 3);
  await look(first, "15-own-answers");
  await first.keyboard.press("Escape");
});

test("a question of the reviewers is theirs", async () => {
  await leads("reviewed", "open");
  await first.waitForSelector(".foot .mark.none");
  await first.waitForFunction(() => document.querySelector("h1").textContent.includes("?") && !document.querySelector(".result"));
  assert.equal(await first.locator(".option, .foot button").count(), 0);
  assert.equal((await voters[0].answers("reviewed", 1, { choice: ["trees"] })).code, "no_vote");
  await look(first, "16-reviewers");
});

test("a step about ideas that nobody gave says so", async () => {
  await lead.leadUntil((view) => view.agenda.some(({ step: one, state }) => one.id === "none" && state === "current"), "the empty step");
  await second.waitForSelector(".talk .calm");
  await look(second, "17-no-ideas-320-dark");
});

test("the actions are read as cards", async () => {
  await lead.leadUntil((view) => view.agenda.some(({ step: one, state }) => one.id === "actions" && state === "current"), "the register");
  await second.waitForSelector(".found .calm");
  const keep = (text, owner, due, status) => lead.obeyed({ type: "keep_action", action: crypto.randomBytes(16).toString("hex"), text, owner, due, status });
  await keep("Plant three hundred trees along the tram line", "Parks and gardens", "2027-06", "under_way");
  await keep("Call everyone over eighty who lives alone on the first day of a heat wave", "", "", "planned");
  await second.waitForFunction(() => document.querySelectorAll(".entry").length === 2);
  await look(first, "18-actions");
  await look(second, "18-actions-320-dark");
});

test("no script of the pages failed", () => assert.deepEqual(wrong, []));
