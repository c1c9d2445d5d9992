import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import http from "node:http";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { Host, openBrowser } from "./workshop.mjs";

// https with a certificate of our own, and a page of somebody else's beside it.

let host, browser, folder, stranger, foreign;

before(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "vertebra-certificate-"));
  const [cert, key] = ["cert.pem", "key.pem"].map((name) => path.join(folder, name));
  execFileSync("openssl", ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
    "-keyout", key, "-out", cert, "-days", "2", "-subj", "/CN=room.test", "-addext", "subjectAltName=DNS:room.test"],
  { stdio: "ignore" });
  host = await new Host().start(["--cert", cert, "--key", key]);
  stranger = http.createServer((_, answer) => answer.end("<title>elsewhere</title>"));
  await new Promise((listening) => stranger.listen(0, "127.0.0.1", listening));
  foreign = "http://elsewhere.test:" + stranger.address().port;
  browser = await openBrowser("MAP *.test 127.0.0.1");
});

after(async () => {
  await browser.close();
  stranger.close();
  await host.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

const port = () => new URL(host.url).port;
const secure = () => "https://room.test:" + port();

async function open(address) {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  page.setDefaultTimeout(10000);
  page.faults = [];
  page.on("pageerror", (error) => page.faults.push(error.message));
  page.on("console", (said) => said.type() === "error" && page.faults.push(said.text()));
  await page.goto(address);
  return page;
}

test("a phone that comes in the clear is sent to https, joins, and nothing of it is in the clear", async () => {
  const sockets = [];
  const phone = await open("about:blank");
  phone.on("websocket", (socket) => sockets.push(socket.url()));
  await phone.goto("http://room.test:" + port() + "/#" + host.access.secret);
  assert.equal(new URL(phone.url()).protocol, "https:");
  await phone.waitForSelector(".promise");
  assert.doesNotMatch(await phone.textContent(".promise"), /Not encrypted/);
  await phone.click(".primary.big");
  await phone.waitForSelector(".return-code");
  assert.ok(sockets.length > 0 && sockets.every((url) => url.startsWith("wss://room.test:")), sockets.join());
  assert.deepEqual(phone.faults, []);
});

test("the facilitator may lead from anywhere over https", async () => {
  const page = await open(secure() + "/facilitator#" + host.access.facilitator_key);
  await page.waitForSelector(".code");
  assert.deepEqual(page.faults, []);
});

test("a page from elsewhere can neither speak to the host, nor read, nor frame it", async () => {
  const page = await open(foreign);
  const tried = await page.evaluate(async ({ local, own }) => {
    const socket = await new Promise((resolve) => {
      const one = new WebSocket(local + "/ws");
      one.onopen = () => resolve("open");
      one.onerror = () => resolve("refused");
    });
    const read = await fetch(own + "/", { mode: "cors" }).then(() => "read", () => "refused");
    const frame = document.createElement("iframe");
    const loaded = new Promise((resolve) => { frame.onload = resolve; });
    frame.src = own + "/";
    document.body.append(frame);
    await loaded;
    return { socket, read };
  }, { local: "ws://localhost:" + port(), own: secure() });
  assert.deepEqual(tried, { socket: "refused", read: "refused" });
  assert.notEqual(page.frames()[1].url(), secure() + "/");
});

test("a name that was bound to our address anew is not ours", async () => {
  const page = await open("about:blank");
  const answer = await page.goto("http://elsewhere.test:" + port() + "/");
  assert.equal(answer.status(), 421);
});

test("over plain http the facilitator's page is not given to another computer", async () => {
  const plain = await new Host().start(["--name", "room.test"]);
  const page = await open("http://room.test:" + new URL(plain.url).port + "/facilitator#" + plain.access.facilitator_key);
  assert.match(await page.textContent("body"), /others could read the facilitator's key/);
  assert.equal(await page.locator("script").count(), 0);
  await page.goto(plain.url + "/facilitator#" + plain.access.facilitator_key);
  await page.waitForSelector(".code");
  await plain.stop();
});
