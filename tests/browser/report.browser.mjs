import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { Host, openBrowser, violations } from "./workshop.mjs";

// The report, asked for on the facilitator's page and read as a file, without a host: on a phone, on
// a desk, in the dark. With VERTEBRA_PICTURES=FOLDER each is kept there as a picture.

const pictures = process.env.VERTEBRA_PICTURES;
let host, lead, browser, folder;
const wrong = [];

before(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "vertebra-report-"));
  host = await new Host().start(["--k", "3"]);
  browser = await openBrowser();
  lead = host.lead();
  const voters = await host.voters(3);
  await lead.leadUntil((view) => view.items.some((item) => item.phase === "open"), "the questions");
  for (const voter of voters) {
    await voter.answers("city", 1, { choice: ["this-city"] });
    await voter.answers("stakeholder-type", 1, { choice: ["citizens"] });
  }
  await lead.leadUntil((view) => view.items.some((item) => item.phase === "revealed"), "the result");
});

after(async () => {
  lead.close();
  await browser.close();
  await host.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

async function downloaded(page, label) {
  const [file] = await Promise.all([page.waitForEvent("download"), page.click(`text="${label}"`)]);
  const to = path.join(folder, file.suggestedFilename());
  await file.saveAs(to);
  return to;
}

test("every format is handed over as a file of its kind, one after the other", async () => {
  const page = await browser.newPage({ acceptDownloads: true, locale: "en" });
  page.on("pageerror", (error) => wrong.push(error.message));
  await page.goto(host.url + "/facilitator#" + host.access.facilitator_key);
  const begins = async (label, magic) => {
    const bytes = fs.readFileSync(await downloaded(page, label));
    assert.equal(bytes.subarray(0, magic.length).toString("latin1"), magic, label);
    await page.waitForSelector(`button:not([aria-disabled]):text-is("${label}")`);
  };
  await begins("Report (PDF)", "%PDF-");
  await begins("Spreadsheet (XLSX)", "PK");
  await begins("Charts (SVG, PNG)", "PK");
  await begins("CSV table", "\xEF\xBB\xBF");
  await begins("Report (web page)", "<!doctype html>");
  assert.deepEqual(wrong, []);
  await page.close();
});

test("the report as a page passes the checker everywhere and loads nothing", async () => {
  const file = "file://" + path.join(folder, "a.html");
  for (const [width, colorScheme] of [[320, "light"], [390, "dark"], [1280, "light"], [1280, "dark"]]) {
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, bypassCSP: true });
    const page = await context.newPage();
    const loaded = [];
    page.on("request", (request) => loaded.push(request.url()));
    await page.goto(file);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(over <= 0, `nothing sticks out at ${width}`);
    assert.deepEqual(await violations(page), [], `${width} ${colorScheme}`);
    assert.deepEqual(loaded, [file]);
    if (pictures) await page.screenshot({ path: path.join(pictures, `report-${width}-${colorScheme}.png`), fullPage: true });
    await context.close();
  }
});

test("what a browser prints holds all of it", async () => {
  const page = await browser.newPage();
  await page.goto("file://" + path.join(folder, "a.html"));
  await page.emulateMedia({ media: "print" });
  const hidden = await page.$$eval("main section, table, figure", (nodes) =>
    nodes.filter((node) => node.getBoundingClientRect().height === 0).length);
  assert.equal(hidden, 0);
  await page.close();
});
