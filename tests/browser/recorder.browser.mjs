import assert from "node:assert/strict";
import path from "node:path";
import { after, before, test } from "node:test";
import { Client, Host, openBrowser, violations } from "./workshop.mjs";

// The recorder's page in a real browser, by keyboard, against the real host, which is killed once. With
// VERTEBRA_PICTURES=FOLDER each screen is kept there as a picture.

const pictures = process.env.VERTEBRA_PICTURES;
let host, lead, voters, browser, page;
const faults = [];

async function open(more = {}, query = "", address = "/recorder") {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 }, locale: "en-GB", bypassCSP: true, reducedMotion: "reduce", ...more,
  });
  const one = await context.newPage();
  one.setDefaultTimeout(10000);
  one.on("pageerror", (error) => faults.push(error.message));
  const key = address === "/recorder" ? host.access.recorder_key : host.access.facilitator_key;
  await one.goto(`${host.url}${address}${query}#${key}`);
  return one;
}

const says = (words, where = page) =>
  where.waitForFunction((text) => document.body.textContent.includes(text), words);
const focused = () => page.evaluate(() => document.activeElement.id);
const press = (key) => page.keyboard.press(key);
const noted = (text) => lead.until(() => lead.view.notes.find((one) => one.text === text), text);
const inList = (text) => page.waitForSelector(`.note-row:has-text("${text}") >> visible=true`);
const valueOf = (id) => page.inputValue("#" + id);

/** Writes into the new note by keyboard, from its text on. */
async function write(kind, text) {
  await page.focus("#note-new-kind");
  await page.keyboard.type(kind);
  await page.focus("#note-new-text");
  await page.keyboard.type(text);
}

/** Nothing is wider than the screen, nothing too small for a finger, and axe finds nothing. */
async function fine(where, name) {
  if (pictures) await where.screenshot({ path: path.join(pictures, `recorder-${name}.png`), fullPage: true });
  assert.deepEqual(await violations(where), [], name);
  const wrong = await where.evaluate(() => {
    const small = Array.from(document.querySelectorAll("button, select, textarea, .input, summary"))
      .filter((one) => one.offsetParent && one.getBoundingClientRect().height < 44).map((one) => one.outerHTML);
    return document.documentElement.scrollWidth > window.innerWidth ? small.concat("wider than the screen") : small;
  });
  assert.deepEqual(wrong, [], name);
}

before(async () => {
  host = await new Host().start(["--k", "3", "--format", "interview"]);
  browser = await openBrowser();
  lead = host.lead();
  await lead.until(() => lead.view, "a state");
  voters = await host.voters(3);
  page = await open();
  await says("You are the recorder");
});

after(async () => {
  lead.close();
  for (const voter of voters) voter.close();
  await browser.close();
  await host.stop();
});

test("before anything is noted the page says what to write, who one is and which step runs", async () => {
  await says("Nothing is noted yet.");
  await says("Connected");
  const now = await page.textContent(".recorder-now");
  const { step } = lead.view.agenda.find((one) => one.state === "current");
  assert.ok(now.includes(step.title) && now.includes(`Step ${step.number} of ${step.count}`), now);
  await fine(page, "empty");
});

test("a decision and a dissent are kept by keyboard alone, and whoever leads sees them", async () => {
  await lead.leadUntil((view) => view.items.length > 0, "an item");
  const { id, title } = lead.view.items[0];
  const step = lead.view.agenda.find((one) => one.state === "current").step.id;
  await says(title);
  await write("Dec", "The pumps are renewed first.");
  await press("Control+Enter");
  const decision = await noted("The pumps are renewed first.");
  assert.equal(decision.kind, "decision");
  assert.equal(decision.step, step);
  await page.waitForFunction(() => document.activeElement.id === "note-new-text" && document.activeElement.value === "");
  assert.match(await page.textContent("#calls"), /Kept: “The pumps are renewed first.”/);
  await write("Dis", "The harbour sees it lower.");
  await press("Tab");
  assert.ok(await page.evaluate(() => document.activeElement.matches('[data-place="note-new"] [data-key=submit]')));
  await press("Enter");
  assert.equal((await noted("The harbour sees it lower.")).kind, "dissent");
  assert.ok([id, ""].includes(decision.item));

  const facilitator = await open({}, "", "/facilitator");
  await says("The harbour sees it lower.", facilitator);
  await says("The pumps are renewed first.", facilitator);
  await facilitator.context().close();
  await fine(page, "notes");
});

test("a note stays with what it was begun about while the workshop goes on", async () => {
  const begun = lead.view.agenda.find((one) => one.state === "current").step;
  await write("Eva", "Too short for");
  const next = lead.view.agenda[lead.view.agenda.findIndex((one) => one.state === "current") + 1].step;
  await lead.obeyed({ type: "enter_step", from: begun.id, to: next.id });
  await page.waitForFunction((title) => document.querySelector(".recorder-now").textContent.includes(title), next.title);
  assert.equal(await focused(), "note-new-text", "whoever writes is left alone");
  await page.keyboard.type(" so many questions.");
  await press("Control+Enter");
  const note = await noted("Too short for so many questions.");
  assert.equal(note.step, begun.id);
  assert.equal(note.kind, "evaluation");
  await says("notes of other steps");
});

test("what is written outlives a reload, a host that goes and comes back, and stands once", async () => {
  await write("Idea", "Half a thought");
  await page.reload();
  await page.waitForFunction(() => document.getElementById("note-new-text"));
  assert.equal(await valueOf("note-new-text"), "Half a thought");
  assert.equal(await valueOf("note-new-kind"), "idea");
  await host.kill();
  await says("What you write stays here.");
  await page.focus("#note-new-text");
  await press("End");
  await page.keyboard.type(", now whole");
  await press("Control+Enter");
  assert.equal(await valueOf("note-new-text"), "Half a thought, now whole");
  await fine(page, "lost");
  lead.close();
  await host.again();
  lead = host.lead();
  await says("Connected");
  await page.focus("#note-new-text");
  await press("Control+Enter");
  await noted("Half a thought, now whole");
  await page.waitForFunction(() => document.activeElement.id === "note-new-text" && document.activeElement.value === "");
  assert.equal(lead.view.notes.filter((one) => one.text.startsWith("Half a thought")).length, 1);
  await inList("Half a thought, now whole");
});

test("a note is corrected, struck out and put back", async () => {
  await page.focus(".note-row [data-key=edit]");
  await press("Enter");
  await page.waitForFunction(() => document.activeElement.matches(".note-row select"));
  await press("Tab");
  await press("Control+a");
  await page.keyboard.type("A whole thought");
  await press("Control+Enter");
  await noted("A whole thought");
  await inList("A whole thought");
  await page.waitForFunction(() => document.activeElement.matches(".note-row [data-key=edit]"));
  await press("Tab");
  await press("Enter");
  await page.waitForFunction(() => document.activeElement.id === "struck-back");
  await lead.until(() => !lead.view.notes.some((one) => one.text === "A whole thought"), "a note struck out");
  await fine(page, "struck");
  await press("Enter");
  await noted("A whole thought");
});

test("what is refused is said in a sentence, and stays as it was typed", async () => {
  const long = "trees ".repeat(120);
  await write("For", "x");
  await page.fill("#note-new-text", long);
  await press("Control+Enter");
  await page.waitForSelector(".problem");
  assert.match(await page.textContent(".problem"), /500/);
  assert.equal(await valueOf("note-new-text"), long);
  assert.equal(await page.getAttribute("#note-new-text", "aria-invalid"), "true");
  await fine(page, "refused");
  await page.fill("#note-new-text", "Trees");
  await press("Control+Enter");
  assert.equal((await noted("Trees")).kind, "parking_lot");
});

test("an action is written, with who sees to it, and changed", async () => {
  await page.click("#register-fold");
  await page.focus("#action-new-text");
  await page.keyboard.type("Count the pumps");
  await press("Tab");
  await page.keyboard.type("Water company");
  await press("Tab");
  await page.keyboard.type("2027-06");
  await press("Enter");
  const entries = () => (lead.view.action_register ? lead.view.action_register.entries : []);
  await lead.until(() => entries().find((one) => one.text === "Count the pumps" && one.owner === "Water company"), "an action");
  await page.click(".action [data-key=edit]");
  await page.selectOption(".action select", "under_way");
  await press("Control+Enter");
  await lead.until(() => entries()[0].status === "under_way", "an action under way");
  await fine(page, "actions");
});

test("the recorder moves nothing: no button and no key does, and the host obeys no move of theirs", async () => {
  const stands = () => JSON.stringify([lead.view.agenda.map((one) => one.state), lead.view.scene, lead.view.timer, lead.view.items.map((one) => one.phase)]);
  const before = stands();
  assert.equal(await page.locator("#primary, .scene-button, .step-button").count(), 0);
  await page.evaluate(() => document.activeElement.blur());
  for (const key of ["Space", "Enter", "ArrowRight", "Control+Enter", "t", "b", "j", "Control+z"]) await press(key);
  const recorder = host.recorder();
  await recorder.until(() => recorder.view, "a state");
  for (const command of [lead.view.primary.command, { type: "undo", depth: lead.view.undo_depth }, { type: "close_workshop" }]) {
    await assert.rejects(recorder.obeyed(command), /refused|not|no /i);
  }
  recorder.close();
  assert.equal(stands(), before);
});

test("it reads well on a small phone, at twice the size, in the dark and in Spanish", async () => {
  const phone = await open({ viewport: { width: 320, height: 640 }, colorScheme: "dark" }, "?language=es");
  await says("Usted toma notas", phone);
  await phone.fill("#note-new-text", "Siebenundsiebzigtausendsiebenhundertsiebenundsiebzigmal ".repeat(2));
  await phone.focus("#note-new-text");
  await phone.keyboard.press("Control+Enter");
  await lead.until(() => lead.view.notes.some((one) => one.text.startsWith("Sieben")), "a long word");
  await phone.waitForSelector(".note-row");
  await fine(phone, "phone-dark-es");
  const large = await open({ viewport: { width: 683, height: 384 } });
  await says("You are the recorder", large);
  await fine(large, "large");
  await phone.context().close();
  await large.context().close();
});

test("a closed workshop can be read and no longer written in, and what was half-written is not lost", async () => {
  await page.fill("#note-new-text", "One more th");
  const facilitator = new Client(host, { type: "lead", protocol: 1, key: host.access.facilitator_key, language: "en", window: "d".repeat(32) });
  await facilitator.until(() => facilitator.view, "a state");
  await facilitator.obeyed({ type: "close_workshop" });
  facilitator.close();
  await says("This workshop is closed.");
  await says("Trees");
  await says("One more th");
  assert.equal(await page.locator("form, main button").count(), 0);
  await fine(page, "closed");
  assert.deepEqual(faults, []);
});
