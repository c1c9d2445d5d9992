// Takes the pictures of a workshop on its three surfaces: scripts/screenshots [folder]
// A real host, thirty-odd voters, the phone page and the projector page in Chromium, the dashboard
// under Xvfb.
import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { Host, Screen, openBrowser, root } from "./workshop.mjs";

const folder = path.resolve(process.argv[2] || path.join(root, "screenshots"));
const language = process.argv[3] || "en";
fs.mkdirSync(folder, { recursive: true });
const host = await new Host().start(["--k", "5"]);
const lead = host.lead(undefined, language);
await lead.until(() => lead.view, "the first state");
const screen = await new Screen().start();
const browser = await openBrowser();
const locale = language === "es" ? "es-ES" : "en-GB";
const phone = await (await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, locale, reducedMotion: "reduce" })).newPage();
const projector = await (await browser.newContext({ viewport: { width: 1920, height: 1080 }, locale, reducedMotion: "reduce" })).newPage();

/** Long enough for the last frame of every surface to be drawn. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 1600));
async function pictures(moment) {
  await settled();
  await phone.screenshot({ path: path.join(folder, `phone-${moment}.png`) });
  await projector.screenshot({ path: path.join(folder, `projector-${moment}.png`) });
  screen.picture(lead, language, path.join(folder, `dashboard-${moment}.png`));
}

try {
  await projector.goto(host.url + "/projector?language=" + language + "#" + host.access.projector_key);
  const voters = await host.voters(33);
  await phone.goto(host.url + "/#" + host.access.secret);
  await phone.waitForSelector(".promise");
  await pictures("join");
  await phone.click(".primary.big");
  await phone.waitForSelector(".return-code");
  await phone.click(".primary.big");
  await pictures("lobby");

  const levels = [0, 1, 1, 2, 2, 3, 3, 3, 3, 4, "DK"];
  let tap = 0;
  // Most people like the first three options, each has a favourite of their own.
  const pointsOf = (options, number, most) => ({
    [options[number % 3].id]: Math.min(2, most),
    [options[3 + (number % (options.length - 3))].id]: 1 });
  const ideas = ["The hospital", "Parents of small children", "Shops of the old town", "The water company", "Tenants' associations"];
  const key = () => crypto.randomBytes(16).toString("hex");
  // Each where the room sees it, and some way off.
  const placed = (options, number) => Object.fromEntries(options.map(({ id }, at) =>
    [id, [(at * 37 + 20) % 88 + number % 11, (at * 61 + 15) % 86 + number % 13]]));
  // Those that say the same are merged.
  const moderate = async ({ id }) => {
    const textsOf = () => lead.view.items.find((one) => one.id === id).texts;
    const texts = await lead.until(() => textsOf().length === 31 && textsOf(), "the ideas");
    for (const { key, text } of texts) {
      const into = texts.find((one) => one.text === text).key;
      await lead.obeyed(into === key ? { type: "release_text", item: id, key, release: "show" }
        : { type: "merge_texts", item: id, key, into });
      await new Promise((resolve) => setTimeout(resolve, 60));  // 20 wishes a second are heard
    }
  };
  const vote = async (shift) => {
    for (const item of lead.view.items.filter((one) => one.phase === "open")) {
      await Promise.all(voters.slice(0, 31).map((voter, number) => {
        const { ask } = item;
        tap += 1;
        const options = ask.options;
        const answer = ask.kind === "scale" ? { scale: levels[(number * 7 + shift + tap) % (ask.dont_know ? 11 : 10)] }
          : ask.kind === "choice" ? { choice: [options[(number * number) % options.length].id] }
          : ask.kind === "points" ? { points: pointsOf(options, number, ask.most_on_one) }
          : ask.kind === "ideas" ? { ideas: { own: [{ key: key(), text: ideas[number % ideas.length] }], up: [] } }
          : ask.kind === "grid" ? { positions: placed(options, number) }
          : { text: "Send the scenarios before the meeting." };
        return voter.answers(item.id, item.round, answer);
      }));
      if (item.ask.kind === "ideas") await moderate(item);
    }
  };
  const seen = new Set();
  for (let press = 0; press < 90 && lead.view.primary; press += 1) {
    const item = lead.view.items[0];
    if (lead.view.items.some((one) => one.phase === "open")) {
      await vote(press);
      if (item.scenario && item.round === 1 && !seen.has("voting")) {
        seen.add("voting");
        await phone.waitForSelector(".option");
        await pictures("question");
        await phone.click(".option >> nth=3");
        await phone.waitForSelector(".mark-counted");
        await pictures("voting");
      }
    }
    if (item && item.scenario && item.phase === "revealed" && !seen.has("result")) {
      seen.add("result");
      await pictures("result");
    }
    if (item && item.phase === "revealed" && item.ask.kind === "grid") await pictures("map");
    if (seen.has("result") && !(item && item.scenario)) {
      for (const scene of ["priorities", "risk_map", "network"]) {
        await lead.obeyed({ type: "show_scene", scene });
        await pictures(scene);
      }
      break;
    }
    await lead.press("the next state");
  }
  lead.close();
  for (const voter of voters) voter.close();
} finally {
  await browser.close();
  screen.stop();
  await host.stop();
}
