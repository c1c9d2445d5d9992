// A real host on loopback with a facilitator and some voters, for the browser tests. All waiting is
// for events, with a limit.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import crypto from "node:crypto";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import WebSocket from "ws";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const build = path.resolve(root, process.env.VERTEBRA_BUILD || "build/dev");

const WINDOW = "d".repeat(32);

/** The program of the host, for what it does without a workshop running. */
export const vertebra = path.join(build, "facilitator/host/vertebra");
const dashboard = path.join(build, "facilitator/dashboard/vertebra-dashboard");

/** Resolves when `happened` returns something truthy; looks at each `turn` of the emitter. */
function until(listeners, happened, what, limitMs = 15000) {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error("waited in vain for " + what)), limitMs);
    const look = () => {
      const value = happened();
      if (!value) return false;
      clearTimeout(limit);
      listeners.delete(look);
      resolve(value);
      return true;
    };
    if (!look()) listeners.add(look);
  });
}

/** One WebSocket client of the contract, without a browser. */
export class Client {
  constructor(host, hello) {
    this.listeners = new Set();
    this.replies = [];
    this.wish = 0;
    this.socket = new WebSocket(host.url.replace("http", "ws") + "/ws");
    this.socket.on("open", () => this.send(hello));
    this.socket.on("message", (data) => {
      const message = JSON.parse(data);
      if (message.type === "state") Object.assign(this, { view: message.view, state: String(data) });
      else if (message.type !== "progress") this.replies.push(message);
      for (const look of [...this.listeners]) look();
    });
  }
  send(message) { this.socket.send(JSON.stringify(message)); }
  until(happened, what, limitMs) { return until(this.listeners, happened, what, limitMs); }
  /** Sends a facilitator's command and resolves with its answer. */
  async obeyed(command) {
    const id = ++this.wish;
    this.send({ ...command, id });
    const reply = await this.until(() => this.replies.find((one) => one.id === id), command.type);
    if (reply.type === "refused") throw new Error(command.type + ": " + reply.message);
    return reply;
  }
  /** Presses the primary button once, and waits for the next one: a view may still come from before. */
  async press(what) {
    const pressed = JSON.stringify(this.view.primary);
    await this.obeyed(this.view.primary.command);
    await this.until(() => JSON.stringify(this.view.primary) !== pressed, what);
  }
  /** Presses the primary button until the view is as wanted. */
  async leadUntil(wanted, what) {
    await this.until(() => this.view, "the first state");
    for (let press = 0; press < 60 && !wanted(this.view); press += 1) await this.press(what);
    if (!wanted(this.view)) throw new Error("never came to " + what);
  }
  /** Answers an open item. */
  async answers(item, round, answer) {
    const key = crypto.randomBytes(16).toString("hex");
    this.send({ type: "cast_answer", item, round, key, revision: 1, answer });
    return this.until(() => this.replies.find((one) => one.key === key), "an outcome");
  }
  close() { this.socket.terminate(); }
}

export class Host {
  async start(more = [], assets = path.join(root, "assets")) {
    this.folder = fs.mkdtempSync(path.join(os.tmpdir(), "vertebra-browser-"));
    this.file = path.join(this.folder, "a.vertebra");
    this.assets = assets;
    return this.serve("0", ["--city", "Donostia", ...more]);
  }
  /** Ends it as a power cut does. */
  async kill() {
    const ended = new Promise((resolve) => this.process.on("exit", resolve));
    this.process.kill("SIGKILL");
    await ended;
  }
  /** The same workshop at the same place again. */
  again() { return this.serve(new URL(this.url).port); }
  async serve(port, more = []) {
    const { file } = this;
    this.process = spawn(vertebra,
      [file, "--assets", this.assets, "--address", "127.0.0.1", "--port", port, ...more], { stdio: ["ignore", "pipe", "inherit"] });
    const listeners = new Set();
    let said = "";
    this.process.stdout.on("data", (part) => {
      said += part;
      for (const look of [...listeners]) look();
    });
    await until(listeners, () => said.includes("Ctrl+C"), "the host");
    this.url = "http://127.0.0.1:" + /http:\/\/[^ ]+:(\d+)/.exec(said)[1];
    this.access = JSON.parse(fs.readFileSync(file + ".access", "utf8"));
    return this;
  }
  /** A facilitator; usually the same window as that of the browser, so that both may lead. */
  lead(window = WINDOW, language = "en") {
    return new Client(this, { type: "lead", protocol: 1, key: this.access.facilitator_key, language, window });
  }
  /** Somebody who sees the items, and is no facilitator. */
  recorder() {
    return new Client(this, { type: "record", protocol: 1, key: this.access.recorder_key, language: "en", name: "" });
  }
  async voters(count) {
    const voters = [];
    for (let number = 0; number < count; number += 1) {
      const voter = new Client(this, { type: "join", protocol: 1, secret: this.access.secret, language: "en" });
      await voter.until(() => voter.view, "a seat");
      voters.push(voter);
    }
    return voters;
  }
  /** Ends it; fails when it did not end in order, as when a sanitizer has found something. Its files stay. */
  async end() {
    const ended = once(this.process, "exit");
    this.process.kill("SIGTERM");
    assert.equal((await ended)[0], 0, "how the host ended");
  }
  async stop() {
    if (this.process.exitCode === null) await this.end();
    fs.rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A virtual screen on a display of its own, and the dashboard on it, leading the host. */
export class Screen {
  async start() {
    this.xvfb = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1920x1080x24", "-nolisten", "tcp"],
      { stdio: ["ignore", "ignore", "ignore", "pipe"] });
    const listeners = new Set();
    let said = "";
    this.xvfb.stdio[3].on("data", (part) => {
      said += part;
      for (const look of [...listeners]) look();
    });
    await until(listeners, () => said.includes("\n"), "Xvfb");
    this.display = ":" + said.trim();
    return this;
  }
  lead(host, language) {
    this.dashboard = spawn(dashboard,
      ["--connect=" + host.url, "--language=" + language, "--full-screen"],
      { stdio: ["pipe", "ignore", "inherit"], env: { ...process.env, DISPLAY: this.display } });
    this.dashboard.stdin.end(host.access.facilitator_key + "\n");
  }
  run(program, words) {
    return execFileSync(program, words, { env: { ...process.env, DISPLAY: this.display } });
  }
  /** What the dashboard shows to whoever leads as this client does. */
  picture(client, language, file) {
    const state = file + ".json";
    const drawn = file + ".ppm";
    fs.writeFileSync(state, client.state);
    this.run(dashboard, ["--view=" + state, "--language=" + language, "--width=1920", "--height=1080",
      "--screenshot=" + drawn, "--after=10"]);
    this.run("convert", [drawn, file]);
    fs.rmSync(state);
    fs.rmSync(drawn);
  }
  stop() {
    if (this.dashboard) this.dashboard.kill();
    this.xvfb.kill();
  }
}

/** Debian's Chromium, headless; nothing is downloaded. Facilitators' pages in it are one window, unless
 * each is to draw an id of its own. */
export async function openBrowser(names = "", window = WINDOW) {
  const args = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
    "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
  if (names) args.push("--host-resolver-rules=" + names);
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args });
  const plain = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await plain(options);
    if (window) await context.addInitScript((id) => {
      if (location.pathname === "/facilitator") sessionStorage.setItem("vertebra.window", id);
    }, window);
    return context;
  };
  return browser;
}

const axe = fs.readFileSync(path.join(root, "tests/browser/node_modules/axe-core/axe.min.js"), "utf8");

/** What axe-core finds wrong with a page, as short lines. */
export async function violations(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => window.axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }));
  return found.violations.map((one) => one.id + ": " + one.nodes.map((node) => node.html).join(" | "));
}
