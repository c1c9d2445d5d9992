import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import { after, before, test } from "node:test";
import { Host, openBrowser, violations } from "./workshop.mjs";

// Result pages: made and given away on the facilitator's page, asked for over plain HTTP, read
// without a script, printed, and shown in a frame of somebody else's page. With
// VERTEBRA_PICTURES=FOLDER each is kept there as a picture.

const pictures = process.env.VERTEBRA_PICTURES;
let host, lead, browser, other;

before(async () => {
  host = await new Host().start(["--k", "3"]);
  browser = await openBrowser();
  lead = host.lead();
  const voters = await host.voters(4);
  await lead.leadUntil((view) => view.items.some((item) => item.phase === "open"), "the questions");
  for (const voter of voters) {
    await voter.answers("city", 1, { choice: ["this-city"] });
    await voter.answers("stakeholder-type", 1, { choice: ["citizens"] });
  }
  await lead.leadUntil((view) => view.items.some((item) => item.phase === "revealed"), "the result");
});

after(async () => {
  lead.close();
  if (other) other.close();
  await browser.close();
  await host.stop();
});

const newest = () => lead.view.host.publications[0];
/** An answer as it comes: status, headers, bytes. */
function get(target, method = "GET") {
  const { hostname, port } = new URL(host.url);
  return new Promise((resolve, reject) => {
    http.request({ hostname, port, path: target, method, agent: false }, (answer) => {
      const parts = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("end", () => resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts).toString() }));
    }).on("error", reject).end();
  });
}
async function published(level) {
  await lead.obeyed({ type: "publish", level });
  await lead.until(() => newest() && !lead.view.host.publishing, "the page");
  return newest();
}
async function set(id, level, why = "") {
  await lead.obeyed({ type: "set_publication", publication: id, level, why });
  await lead.until(() => lead.view.host.publications.find((one) => one.id === id).level === level, level);
}
const coded = ({ id, code }, rest = "") => `/r/${id}${rest}?code=${code}`;

async function open(target, { width = 1366, colorScheme = "light", scripts = true } = {}) {
  const context = await browser.newContext({
    viewport: { width, height: 800 }, colorScheme, bypassCSP: scripts, javaScriptEnabled: scripts, locale: "en-GB",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15000);
  await page.goto(host.url + target);
  return page;
}
/** A page in both shades, small and large: nothing sticks out, and the checker finds nothing. */
async function holds(target, name) {
  for (const [width, colorScheme] of [[320, "light"], [320, "dark"], [1366, "light"], [1366, "dark"]]) {
    const page = await open(target, { width, colorScheme });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(over <= 0, `${name}: ${over} px stick out at ${width}`);
    assert.deepEqual(await violations(page), [], `${name} ${width} ${colorScheme}`);
    if (pictures) await page.screenshot({ path: path.join(pictures, `${name}-${width}-${colorScheme}.png`), fullPage: true });
    await page.context().close();
  }
}

test("the facilitator's page makes a draft, gives it away and takes it back", async () => {
  const page = await open("/facilitator#" + host.access.facilitator_key);
  await page.waitForSelector("#publication-make");
  assert.match(await page.textContent(".publications"), /There is none yet/);
  await page.click("#publication-make");
  await page.waitForSelector(".publication");
  await lead.until(newest, "the draft");
  const { id, code } = newest();
  assert.equal(newest().level, "draft");
  assert.equal(await page.inputValue(`#publication-${id}-code`), code.match(/.{4}/g).join("-"));
  const [look] = await Promise.all([page.context().waitForEvent("page"), page.click("text=Look at it")]);
  await look.waitForSelector("h1");
  assert.match(await look.textContent(".level"), /Draft/);
  await look.close();
  await page.click('.publication [data-key="internal"]');
  await page.waitForSelector('.publication [data-key="withdraw"]');
  await page.click(`#public-${id}-ask`);
  assert.equal(await page.evaluate(() => document.activeElement.id), `public-${id}-no`);
  assert.match(await page.textContent(".confirm"), /Nobody will read: what people wrote/);
  await page.click(`#public-${id}-no`);
  assert.equal(newest().level, "internal");
  await page.click('.publication [data-key="withdraw"]');
  await page.click('.publication [data-key="submit"]');
  await page.waitForSelector(".publication .problem");
  await page.fill(`#withdraw-${id}-why`, "It was only to try.");
  assert.deepEqual(await violations(page), []);
  if (pictures) await page.locator(".publications").screenshot({ path: path.join(pictures, "panel-withdraw.png") });
  await page.click('.publication [data-key="submit"]');
  await page.waitForSelector(".publication .note-words");
  assert.match(await page.textContent(".publication"), /Withdrawn.*It was only to try\./s);
  await page.click("#publication-make");
  await page.waitForSelector(".publication:nth-child(2)");
  await page.click('.publication [data-key="public"]');
  await page.click(".confirm .button-alarm");
  await page.waitForSelector(".fold[data-key^=publication-embed]");
  await page.click(".fold[data-key^=publication-embed] summary");
  await page.click(".fold[data-key^=publication-qr] summary");
  await lead.until(() => newest().level === "public", "public");
  assert.match(await page.inputValue("[id$=-embed]"), /^<iframe src="http:.*\/embed" title="/);
  assert.deepEqual(await violations(page), []);
  const picture = path.join(host.folder, "qr.png");
  await page.locator(".publication .qr").screenshot({ path: picture });
  const said = execFileSync("zbarimg", ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", picture], { encoding: "utf8" });
  assert.equal(said.trim(), `${host.url}/r/${newest().id}`);
  if (pictures) await page.locator(".publications").screenshot({ path: path.join(pictures, "panel.png") });
  for (const [width, height] of [[320, 700], [1366, 800]]) {
    await page.setViewportSize({ width, height });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(over <= 0, `nothing sticks out at ${width}`);
    if (pictures) await page.locator(".publications").screenshot({ path: path.join(pictures, `panel-${width}.png`) });
  }
  await set(newest().id, "withdrawn", "A figure was read wrongly.");
  await page.context().close();
});

test("without the right code an internal page is the very same answer as none", async () => {
  const { id } = await published("internal");
  const nothing = await get("/r/2026-11-29-0123456789abcdef");
  assert.equal(nothing.status, 404);
  const same = ({ status, headers, body }) => {
    const { date, ...rest } = headers;
    return JSON.stringify([status, rest, body]);
  };
  for (const target of [`/r/${id}`, `/r/${id}?code=`, `/r/${id}?code=AAAABBBBCCCC`, `/r/${id}/es`, `/r/${id}/embed`,
    `/r/${id}/public`, `/r/${id}/snapshot.txt`, `/r/${id}/internal.en.html`, "/r/", "/r/x/y/z", "/r/../a.vertebra.access"]) {
    assert.equal(same(await get(target)), same(nothing), target);
  }
  const head = await get(`/r/${id}`, "HEAD");
  assert.deepEqual([head.status, head.body], [404, ""]);
  const right = await get(coded(newest()));
  assert.equal(right.status, 200);
  assert.match(right.headers["content-security-policy"], /^default-src 'none';.*form-action 'self'; frame-ancestors 'none'$/);
  assert.equal(right.headers["referrer-policy"], "no-referrer");
  assert.equal(right.headers["cache-control"], "no-store");
  assert.equal(right.headers["set-cookie"], undefined);
  assert.ok(!right.body.includes("<script"));
});

test("a code opens the page without a script, in every language, as people type it", async () => {
  const { id, code } = newest();
  const page = await open(`/r/${id}`, { scripts: false });
  await page.fill("#code", code.toLowerCase().match(/.{4}/g).join(" "));
  await page.press("#code", "Enter");
  await page.waitForSelector("h1 >> text=Kick-off");
  assert.match(await page.textContent(".level"), /^Internal\./);
  await page.click("a[hreflang=es]");
  await page.waitForSelector("html[lang=es]");
  assert.match(await page.textContent(".level"), /^Uso interno\./);
  await page.click("text=Ver lo que leería cualquiera");
  await page.waitForSelector(".level >> text=si la página fuera pública");
  await page.click("a[hreflang=en]");
  await page.click("text=Back to what is read inside the city");
  await page.waitForSelector(".level >> text=Internal.");
  await page.context().close();
});

test("the pages pass the checker everywhere and stay inside a phone", async () => {
  await holds(`/r/${newest().id}`, "door");
  await holds(coded(newest()), "internal");
  await holds(coded(newest(), "/public"), "preview");
});

test("a public page is anybody's, says how it is checked, and is what it says", async () => {
  const { id, sha256 } = newest();
  await set(id, "public");
  assert.equal((await get(`/r/${id}`)).status, 200);
  assert.ok((await get(`/r/${id}`)).body.includes(sha256));
  const folder = fs.mkdtempSync(path.join(host.folder, "check-"));
  for (const name of ["snapshot.txt", "public.en.html"]) {
    fs.writeFileSync(path.join(folder, name), (await get(`/r/${id}/${name}`)).body);
  }
  const of = (words) => execFileSync("sha256sum", words, { cwd: folder, encoding: "utf8" });
  assert.ok(of(["snapshot.txt"]).startsWith(sha256));
  assert.ok(id.endsWith(sha256.slice(0, 16)));
  assert.match(of(["--check", "--ignore-missing", "snapshot.txt"]), /public\.en\.html: OK/);
  assert.equal((await get(`/r/${id}/internal.en.html`)).status, 404);
  await holds(`/r/${id}`, "public");
  await holds(`/r/${id}/embed`, "embed");
});

test("only the embedded page may stand in a frame of somebody else's", async () => {
  const { id } = newest();
  other = http.createServer((request, answer) => {
    answer.setHeader("Content-Type", "text/html");
    answer.end(`<title>Town</title><iframe id="light" src="${host.url}/r/${id}/embed"></iframe>` +
      `<iframe id="whole" src="${host.url}/r/${id}"></iframe>`);
  });
  await new Promise((resolve) => other.listen(0, "127.0.0.1", resolve));
  const page = await (await browser.newContext()).newPage();
  await page.goto(`http://localhost:${other.address().port}/`);
  await page.frameLocator("#light").locator("h1").waitFor();
  assert.equal(await page.frameLocator("#whole").locator("h1 >> text=Kick-off").count(), 0);
  await page.context().close();
  const policies = await Promise.all(["/", "/facilitator", "/check", "/web/phone/main.js", "/r/x", `/r/${id}`, `/r/${id}/en`,
    `/r/${id}/public.en.html`, `/r/${id}/embed`].map(async (target) => [target, (await get(target)).headers["content-security-policy"]]));
  for (const [target, policy] of policies) {
    assert.equal(policy.includes("frame-ancestors *"), target === `/r/${id}/embed`, target);
  }
});

test("what a browser prints holds all of it", async () => {
  const page = await open(`/r/${newest().id}`, { scripts: false });
  const file = path.join(host.folder, "printed.pdf");
  await page.pdf({ path: file, preferCSSPageSize: true });
  const text = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
  assert.ok(text.includes("What came out") || text.includes("Results"));
  assert.ok(text.replace(/\s/g, "").includes(newest().sha256));
  if (pictures) execFileSync("pdftoppm", ["-r", "60", "-png", file, path.join(pictures, "printed")]);
  await page.context().close();
});

test("the next host has the same pages, and a damaged one says so", async () => {
  const { id } = newest();
  const before = await get(`/r/${id}`);
  lead.close();
  await host.kill();
  await host.again();
  lead = host.lead();
  await lead.until(() => lead.view, "a view");
  assert.equal((await get(`/r/${id}`)).body, before.body);
  fs.appendFileSync(path.join(host.file + ".published", id, "public.en.html"), "<p>All is well.");
  const damaged = await get(`/r/${id}`);
  assert.equal(damaged.status, 500);
  assert.ok(!damaged.body.includes("All is well."));
  await holds(`/r/${id}`, "damaged");
});

test("a withdrawn page says what stood there and why, also where it was embedded", async () => {
  const { id, title } = newest();
  await set(id, "withdrawn", "A figure was read wrongly.\nThe right one follows.");
  const gone = await get(`/r/${id}`);
  assert.equal(gone.status, 410);
  assert.ok(gone.body.includes("A figure was read wrongly.") && gone.body.includes(title));
  assert.match((await get(`/r/${id}/embed`)).headers["content-security-policy"], /frame-ancestors \*/);
  await holds(`/r/${id}`, "withdrawn");
  const next = await published("public");
  assert.notEqual(next.id, id);
  assert.ok((await get(`/r/${id}`)).body.includes(`/r/${next.id}`));
  assert.ok((await get(`/r/${next.id}`)).body.includes(`/r/${id}`));
  await assert.rejects(lead.obeyed({ type: "set_publication", publication: id, level: "public", why: "" }), /withdrawn/);
  await assert.rejects(lead.obeyed({ type: "set_publication", publication: next.id, level: "internal", why: "" }), /unread/);
  await assert.rejects(lead.obeyed({ type: "set_publication", publication: "x", level: "public", why: "" }), /no such/);
});
