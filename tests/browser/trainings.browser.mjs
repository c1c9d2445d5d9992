import assert from "node:assert/strict";
import path from "node:path";
import { after, before, test } from "node:test";
import { Host, Screen, openBrowser, violations } from "./workshop.mjs";

// Whole trainings, from the welcome to the close, with a person at a real phone browser, a big
// screen, three other voices, and a facilitator who presses the one button. With
// VERTEBRA_PICTURES=FOLDER each kind of screen is kept there as a picture, the dashboard's too, with
// more voices; VERTEBRA_LANGUAGE=es takes them in Spanish.

const pictures = process.env.VERTEBRA_PICTURES;
const language = process.env.VERTEBRA_LANGUAGE || "en";
const kVoices = pictures ? 12 : 3;

let browser;
const wrong = [];

before(async () => { browser = await openBrowser(); });
after(async () => { await browser.close(); });

async function open(address, viewport) {
  const context = await browser.newContext({ viewport, locale: language, bypassCSP: true, reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(15000);
  page.on("pageerror", (error) => wrong.push(error.message));
  await page.goto(address);
  return page;
}

/** What a voice says to an item of each kind: no two voices quite the same. */
function opinion({ kind, options, steps, total }, voice, item) {
  const from = (voice + item) % (options.length || 1);
  const ids = options.map(({ id }) => id);
  const turned = ids.slice(from).concat(ids.slice(0, from));
  if (kind === "scale") return { scale: (voice + 2 * item) % steps.length };
  if (kind === "choice") return { choice: turned.slice(0, 1) };
  if (kind === "points") return { points: { [turned[0]]: 2, [turned[1]]: 1 } };
  if (kind === "ranking") return { ranking: turned.map((id) => [id]) };
  if (kind === "budget") return { choice: affordable(options, turned, total) };
  return { text: "We could do this here." };
}

function affordable(options, ids, total) {
  let left = total;
  return ids.filter((id) => {
    const { cost } = options.find((one) => one.id === id);
    if (cost > left) return false;
    left -= cost;
    return true;
  });
}

/** The same by hand, on the phone. */
async function answerByHand(phone, { kind, options }) {
  if (kind === "scale" || kind === "choice") {
    await phone.click(".option >> nth=1");
  } else if (kind === "points") {
    await phone.click(".stepper >> nth=0 >> button >> nth=1");
  } else if (kind === "ranking") {
    for (const { label } of options) await phone.click(`.pool-option:has-text(${JSON.stringify(label)})`);
  } else if (kind === "budget") {
    await phone.click(".pool-option >> nth=0");
  } else {
    await phone.fill(".answer textarea", "Here it would take longer.");
  }
  if (kind !== "scale" && kind !== "choice") await phone.click(".foot .primary");
  await phone.waitForSelector(".mark-counted");
}

class Walk {
  constructor(lead, phone, wall, voters, screen) {
    Object.assign(this, { lead, phone, wall, voters, screen, looked: new Set(), scenes: new Set(), byHand: new Set() });
  }
  /** Once for each new kind of screen. */
  async look() {
    const { items, closed } = this.lead.view;
    const { kind } = this.lead.view.projector.step;
    const { scene } = this.lead.view.projector;
    const phase = closed ? "closed" : items.length > 0 ? items[0].phase : "talk";
    await this.wall.waitForSelector(".screen:not([data-scene=notice])");
    this.scenes.add(scene);
    const name = [kind, scene, phase].join(" ");
    if (this.looked.has(name)) return;
    this.looked.add(name);
    if (pictures) {
      const file = (page) => path.join(pictures, `${this.looked.size}-${name.replaceAll(" ", "-")}-${page}.png`);
      await this.phone.screenshot({ path: file("phone"), fullPage: true });
      await this.wall.screenshot({ path: file("wall") });
      this.screen.picture(this.lead, language, file("dashboard"));
    }
    assert.deepEqual(await violations(this.phone), [], "the phone at " + name);
    assert.deepEqual(await violations(this.wall), [], "the big screen at " + name);
  }
  async everybodyAnswers() {
    const open = this.lead.view.items.filter((item) => item.phase === "open");
    const [first] = open;
    if (!first) return;
    await this.phone.waitForSelector(".answer");
    await answerByHand(this.phone, first.ask);
    this.byHand.add(first.ask.kind);
    for (const [voice, voter] of this.voters.entries()) {
      for (const [at, { id, round, ask }] of open.entries()) {
        const outcome = await voter.answers(id, round, opinion(ask, voice, at));
        assert.equal(outcome.type, "acknowledged", id + ": " + outcome.message);
      }
    }
    await this.lead.until(() => this.lead.view.items.every((item) => item.phase !== "open" || item.answered >= this.voters.length), "the answers");
  }
  async toTheEnd() {
    const answered = new Set();
    for (let press = 0; press < 200 && !this.lead.view.closed; press += 1) {
      await this.look();
      const open = this.lead.view.items.filter((item) => item.phase === "open").map((item) => item.id + item.round);
      if (open.some((place) => !answered.has(place))) await this.everybodyAnswers();
      open.forEach((place) => answered.add(place));
      await this.lead.press("what comes next");
    }
    assert.ok(this.lead.view.closed, "the workshop came to its end");
    await this.phone.waitForSelector(".last");
    await this.look();
  }
}

async function training(format) {
  const host = await new Host().start(["--k", "3", "--format", format]);
  const lead = host.lead(undefined, language);
  const voters = await host.voters(kVoices);
  const screen = pictures ? await new Screen().start() : null;
  try {
    const wall = await open(host.url + "/projector?language=" + language + "#" + host.access.projector_key, { width: 1920, height: 1080 });
    const phone = await open(host.url + "/#" + host.access.secret, { width: 390, height: 844 });
    await phone.click(".primary.big");
    await phone.waitForSelector(".return-code");
    await phone.click(".primary.big");
    await lead.until(() => lead.view, "the first state");
    const walk = new Walk(lead, phone, wall, voters, screen);
    await walk.toTheEnd();
    await phone.context().close();
    await wall.context().close();
    return walk;
  } finally {
    lead.close();
    for (const voter of voters) voter.close();
    if (screen) screen.stop();
    await host.stop();
  }
}

test("the maturity training goes from the welcome to the close", async () => {
  const { byHand, scenes } = await training("maturity-training");
  for (const kind of ["choice", "scale", "points"]) assert.ok(byHand.has(kind), kind);
  assert.ok(scenes.has("cells"), "what was rated is on the wall");
});

test("the policy training goes from the welcome to the close", async () => {
  const { byHand, scenes, looked } = await training("policy-training");
  for (const kind of ["scale", "points", "ranking", "budget", "text"]) assert.ok(byHand.has(kind), kind);
  for (const scene of ["cells", "criteria", "road_map"]) assert.ok(scenes.has(scene), scene);
  assert.ok([...looked].some((name) => name.startsWith("cases ")), "cases were read");
});

test("no page failed", () => {
  assert.deepEqual(wrong, []);
});
