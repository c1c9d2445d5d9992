import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { Host, openBrowser, root } from "./workshop.mjs";

// Words of people on the three pages: the same words come back, no element more, nothing happens.
// The pages are the host's own, under its policy; what they hear is forged, so that each text can
// stand in every place of people's words.

const list = JSON.parse(fs.readFileSync(path.join(root, "tests/faults/texts/texts.json"), "utf8")).texts;
const texts = list.filter((one) => !one.refused).map((one) => ("kept" in one ? one.kept : one.text)).filter(Boolean);
// What stands in one place alone is told a page one text after the other: those that could mean most
// to a page, and some of the rest.
const markup = list.filter((one) => one.kind === "markup").map((one) => one.text);
const few = texts.filter((text, at) => markup.includes(text) || at % 16 === 0);
const names = texts.filter((text) => Array.from(text).length <= 40 && !text.includes("\n"));
const drawn = JSON.stringify('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>');
const sample = (name) => JSON.parse(fs.readFileSync(path.join(root, `tests/golden/wire/${name}.json`), "utf8").split('"<svg/>"').join(drawn));

let host, browser;
let inputs = 0;
const wrong = [];
const began = Date.now();

before(async () => {
  host = await new Host().start(["--mode", "named", "--k", "3"]);
  browser = await openBrowser();
});

after(async () => {
  await browser.close();
  await host.stop();
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(`F3 faults=0 inputs=${inputs} lost=0 doubled=0 crashed=0 hung=0 ${seconds}s -> ${wrong.length ? "FAIL" : "PASS"}`);
});

/** A page that hears what the test says, and tells what it should never do. */
async function open(address, faults = wrong) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, locale: "en-GB", reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(15000);
  page.on("dialog", (dialog) => { faults.push("a dialog"); dialog.dismiss(); });
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (line) => { if (line.type() === "error") faults.push(line.text()); });
  page.on("request", (one) => { if (!one.url().startsWith(host.url) && !one.url().startsWith("data:,")) faults.push(one.url()); });
  await page.addInitScript(() => {
    window.broken = [];
    document.addEventListener("securitypolicyviolation", (event) => window.broken.push(event.violatedDirective));
    window.WebSocket = class {
      static OPEN = 1;
      constructor() {
        this.readyState = 0;
        setTimeout(() => {
          this.readyState = 1;
          window.tell = (message) => this.onmessage({ data: JSON.stringify(message) });
          this.onopen();
        });
      }
      send() {}
      close() {}
    };
    // A frame as soon as it is asked for: nobody is looking.
    window.requestAnimationFrame = (work) => setTimeout(work);
    window.frameDrawn = () => new Promise((go) => setTimeout(() => setTimeout(go)));
  });
  if (faults !== wrong) await page.route("**/dom.js", forgeMarkup);
  await page.goto(host.url + address);
  // A page says nothing before it has its words, and the phone's asks for them beside the session.
  await page.evaluate(() => new Promise((go) => {
    const look = () => (window.tell && !document.querySelector(".first-paint") ? go() : setTimeout(look, 5));
    look();
  }));
  return page;
}

/** The page with one error in it: text becomes markup. */
async function forgeMarkup(route) {
  const answer = await route.fetch();
  const right = "node.append(child)";
  const body = await answer.text();
  assert.ok(body.includes(right), "dom.js no longer has: " + right);
  await route.fulfill({ response: answer,
    body: body.replace(right, 'child instanceof Node ? node.append(child) : node.insertAdjacentHTML("beforeend", child)') });
}

/**
 * Tells the page each text in its places and reads back what stands there: what is wrong with it.
 * `messages` hold "@text@" where words of people go; `places` says by selector how often they must
 * be found on the page.
 */
async function faultsOf(page, messages, places, words = few) {
  inputs += words.length * Object.keys(places).length;
  return page.evaluate(async ({ messages, places, words }) => {
    const faults = [];
    const raw = JSON.stringify(messages);
    const elements = () => document.querySelectorAll("*").length;
    const tellAll = async (text) => {
      const said = JSON.stringify(text).slice(1, -1);
      for (const message of JSON.parse(raw.split("@text@").join(said))) window.tell(message);
      await window.frameDrawn();
    };
    await tellAll("harmless");
    const before = elements();
    for (const text of words) {
      await tellAll(text);
      for (const [selector, count] of Object.entries(places)) {
        const same = Array.from(document.querySelectorAll(selector)).filter((node) => node.textContent === text).length;
        if (same !== count) faults.push(`${selector} holds ${same} and not ${count} of ${JSON.stringify(text).slice(0, 60)}`);
      }
      if (elements() !== before) faults.push(`${elements() - before} elements more with ${JSON.stringify(text).slice(0, 60)}`);
    }
    return faults.concat(window.broken);
  }, { messages, places, words });
}

async function told(where, page, messages, places) {
  const found = await faultsOf(page, messages, places);
  wrong.push(...found.map((fault) => where + ": " + fault));
  assert.deepEqual(found.slice(0, 5), [], where);
}

/** Tells the page a list of words at once and reads it back. */
async function listed(where, page, messageOf, selector, words) {
  const [before, now, back, broken] = await page.evaluate(async ({ harmless, message, selector }) => {
    const elements = () => document.querySelectorAll("*").length;
    window.tell(harmless);
    await window.frameDrawn();
    const before = elements();
    window.tell(message);
    await window.frameDrawn();
    return [before, elements(), Array.from(document.querySelectorAll(selector)).map((node) => node.textContent), window.broken];
  }, { harmless: messageOf(words.map(() => "harmless")), message: messageOf(words), selector });
  inputs += words.length;
  const faults = words.filter((text, at) => back[at] !== text).concat(broken);
  if (now !== before || back.length !== words.length) faults.push("another number of elements");
  wrong.push(...faults.map((fault) => where + ": " + fault));
  assert.deepEqual(faults.slice(0, 5), [], where);
}

const keyOf = (at) => at.toString(16).padStart(32, "0");
const kOwn = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
const lock = { value: "3", value_label: "likely", reason: "@text@", dissent: "@text@" };
const said = [{ key: kOwn, text: "@text@", released: true }];

/** A state in which words of people stand wherever they may. */
function state(name, change) {
  const message = sample(name);
  const { view } = message;
  view.title = "@text@";
  if ("city" in view) view.city = "@text@";
  for (const one of [view, view.projector].filter(Boolean)) {
    for (const item of one.items) Object.assign(item, { picture: "", lock, texts: said, phase: "locked" });
  }
  change(view);
  return message;
}

test("on the phone's door and in its room", async () => {
  const phone = await open("/#" + "c".repeat(32));
  const door = { ...sample("door"), title: "@text@", city: "@text@", mode: "named" };
  await told("the door", phone, [door], { "h1 bdi": 1, ".eyebrow bdi": 1 });
  await phone.evaluate((welcome) => window.tell(welcome), { ...sample("welcome"), token: "", title: "A", city: "B" });
  const room = state("state_revealed", (view) => {
    view.profile = null;
    view.items[0].ask = { ...view.items[0].ask, kind: "text", most: 2000 };
  });
  const { id, round } = room.view.items[0];
  const mine = { type: "mine", answers: [{ item: id, round, key: kOwn, revision: 1, answer: { text: "@text@" } }] };
  await told("the phone", phone, [mine, room],
    { ".head-title bdi": 1, ".lock p[dir=auto]": 2, "blockquote[dir=auto]": 1, ".you-said strong[dir=auto]": 1 });
  const planned = state("state_bought", (view) => {
    Object.assign(view, { items: [], step: { ...view.step, kind: "road_map" } });
    view.road_map.actions[0].owner = "@text@";
  });
  await phone.evaluate((message) => window.tell(message), planned); // its script comes when it is wanted
  await phone.waitForSelector(".found bdi");
  await told("the road-map on the phone", phone, [planned], { ".found bdi": 1 });
  const registered = state("state_bought", (view) => {
    Object.assign(view, { title: "A", items: [], step: { ...view.step, kind: "actions" }, road_map: null });
    view.action_register = { entries: [{ id: kOwn, text: "@text@", policy: "", owner: "@text@", due: "", status: "planned" }] };
  });
  await told("the register on the phone", phone, [registered], { ".entry h3": 1, ".entry bdi": 1 });
  const collecting = state("state_open", (view) => {
    Object.assign(view, { title: "A", profile: null });
    Object.assign(view.items[0], { phase: "open", lock: null, ask: { ...view.items[0].ask, kind: "ideas", most: 2000, each: 3 } });
    view.items[0].texts = [{ key: keyOf(7), text: "@text@", released: true, into: "" }];
  });
  const asked = collecting.view.items[0];
  const ideas = { own: [{ key: keyOf(8), text: "@text@" }], up: [] };
  const given = { type: "mine", answers: [{ item: asked.id, round: asked.round, key: kOwn, revision: 1, answer: { ideas } }] };
  await told("ideas on the phone", phone, [given, collecting], { ".idea .idea-text": 2 });
  await listed("the quotes", phone, (words) => ({ ...room, view: { ...room.view, title: "A",
    items: [{ ...room.view.items[0], lock: null, texts: words.map((text, at) => ({ key: keyOf(at), text, released: true })) }] } }),
  "blockquote", texts);
});

test("what one has written and is refused stands there again, as text", async () => {
  const phone = await open("/#" + "c".repeat(32));
  await phone.evaluate((all) => all.forEach(window.tell),
    [sample("door"), { ...sample("welcome"), token: "" }]);
  const room = state("state_open", (view) => {
    view.title = "A";
    view.profile = null;
    for (const item of view.items) Object.assign(item, { lock: null, texts: [], phase: "open" });
    view.items[0].ask = { ...view.items[0].ask, kind: "text", most: 2000 };
  });
  const { id, round } = room.view.items[0];
  const mine = { type: "mine", answers: [{ item: id, round, key: kOwn, revision: 1, answer: { text: "@text@" } }] };
  const refused = { type: "refused", about: "cast_answer", item: id, round, key: kOwn, revision: 1, code: "bad_text", message: "", hint: "" };
  await told("a refusal", phone, [mine, room, refused], { ".refused bdi": 1 });
});

test("on the projector, and in three lines at most", async () => {
  const projector = await open("/projector#" + "e".repeat(32));
  await projector.evaluate((welcome) => window.tell(welcome), { ...sample("welcome"), role: "projector" });
  const result = state("state_projector", (view) => { view.scene = "item"; view.profile = null; });
  await told("the projector", projector, [result], { ".strip-place bdi": 2, ".said-text": 2, ".quote-text": 1 });
  await listed("the quotes on the projector", projector, (words) => state("state_projector", (view) => {
    Object.assign(view, { title: "A", city: "B", scene: "item", profile: null });
    Object.assign(view.items[0], { lock: null, texts: words.map((text, at) => ({ key: keyOf(at), text, released: true })) });
  }), ".quote-text", texts.slice(0, 60));
  const lines = await projector.evaluate(async (message) => {
    window.tell(message);
    await window.frameDrawn();
    return Array.from(document.querySelectorAll(".said-text, .quote-text")).map((node) =>
      node.clientHeight / parseFloat(getComputedStyle(node).lineHeight));
  }, JSON.parse(JSON.stringify(result).split("@text@").join("W".repeat(2000))));
  assert.ok(lines.length === 3 && lines.every((count) => count < 3.5), String(lines));
  const join = state("state_projector", (view) => { view.scene = "join"; });
  await told("the join screen", projector, [join], { ".join-city bdi": 1, ".join-title bdi": 1 });
  const planned = state("state_projector", (view) => {
    view.scene = "road_map";
    view.road_map.actions[0].owner = "@text@";
  });
  await told("the road-map", projector, [planned], { ".gap-stages bdi": 1 });
  const closing = state("state_projector", (view) => { view.scene = "item"; view.closed = true; });
  await told("the last screen", projector, [closing], { ".talk-body bdi": 1 });
});

test("before the facilitator", async () => {
  const page = await open("/facilitator#" + "f".repeat(64));
  await page.evaluate((welcome) => window.tell(welcome), { ...sample("welcome"), role: "facilitator" });
  const leading = state("state_facilitator", (view) => {
    view.mode = "named";
    view.projector.title = view.projector.city = "@text@";
  });
  await told("the facilitator's page", page, [leading],
    { ".title bdi": 1, ".subtitle bdi": 1, ".text-words[dir=auto]": 1, ".locked .body[dir=auto]": 2 });
  const plain = (change) => state("state_facilitator", (view) => {
    view.title = view.city = view.projector.title = "A";
    for (const one of [view, view.projector]) for (const item of one.items) Object.assign(item, { lock: null, texts: [] });
    view.mode = "named";
    change(view);
  });
  await listed("the texts", page, (words) => plain((view) => { view.items[0].texts = words.map((text, at) => ({ key: keyOf(at), text, released: true })); }),
    ".text-words", texts);
  await listed("the people", page, (words) => plain((view) => {
    const [one] = view.seats;
    view.seats = words.map((name, at) => ({ ...one, id: keyOf(at), name, number: at + 1 }));
  }), ".seat-name bdi", names);
});

test("a person whose name is refused reads why, has it still, and corrects it", async () => {
  // What waits in this test is evaluated in the page, which its policy forbids.
  const context = await browser.newContext({ locale: "en-GB", bypassCSP: true });
  const phone = await context.newPage();
  phone.setDefaultTimeout(15000);
  await phone.goto(host.url + "/#" + host.access.secret);
  for (const [name, sentence] of [["Ana \u{1f3f4}\u{e0067}\u{e0062}\u{e007f}", /could not see/], ["A\u0301\u0301\u0301\u0301na", /three accents/],
    ["\u{1f600}".repeat(38) + "Ana", /40 characters/], ["\u200b", /asks for a name/]]) {
    await phone.fill("#person", name);
    await phone.click(".primary.big");
    await phone.waitForFunction((words) => {
      const notice = document.querySelector(".notice[role=alert]");
      return notice && new RegExp(words).test(notice.textContent) && !document.querySelector(".primary.big").disabled;
    }, sentence.source);
    assert.equal(await phone.inputValue("#person"), name);
    inputs += 1;
  }
  await phone.fill("#person", " \u{1f600}".repeat(20) + "Ana ");
  await phone.press("#person", "Enter");
  await phone.waitForFunction(() => /40 characters/.test(document.querySelector(".notice").textContent));
  await phone.fill("#person", "  Ana \u{1f468}\u200d\u{1f469}\u200d\u{1f467} ");
  await phone.click(".primary.big");
  await phone.waitForSelector(".return-code");
  const lead = host.lead();
  await lead.until(() => lead.view && lead.view.seats.length === 1, "the seat");
  assert.equal(lead.view.seats[0].name, "Ana \u{1f468}\u200d\u{1f469}\u200d\u{1f467}");
  lead.close();
  await context.close();
});

test("a page that took text for markup would be caught", async () => {
  const seen = [];
  const phone = await open("/#" + "c".repeat(32), seen);
  const door = { ...sample("door"), title: "@text@", city: "@text@", mode: "named" };
  const before = inputs;
  const found = await faultsOf(phone, [door], { "h1 bdi": 1 }, ["<b>bold</b>", "<img src=data:,x onerror=alert(1)>"]);
  inputs = before;
  assert.ok(found.some((fault) => fault.includes("elements more")), "new elements");
  assert.ok(found.some((fault) => fault.startsWith("script-src")), "reports of the policy");
  assert.ok(seen.length > 0, "what the browser says");
});

test("nothing of it did anything", () => {
  assert.deepEqual(wrong.slice(0, 5), []);
});
