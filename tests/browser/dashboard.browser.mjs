import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Host, Screen } from "./workshop.mjs";

// The real dashboard on a virtual screen, clicked and typed at through one item.

let host, screen, eyes, voters;

before(async () => {
  host = await new Host().start(["--k", "3"]);
  screen = await new Screen().start();
  eyes = host.recorder();
  voters = await host.voters(4);
  screen.lead(host, "en");
  await eyes.until(() => eyes.view, "a state");
  const isThere = () => eyes.view.items.some((item) => item.scenario && item.phase === "ready");
  for (let press = 0; press < 60 && !isThere(); press += 1) {
    const before = JSON.stringify(eyes.view.agenda.map((one) => [one.state, one.items]));
    key("ctrl+Return")();
    const moved = () => JSON.stringify(eyes.view.agenda.map((one) => [one.state, one.items])) !== before;
    await eyes.until(moved, "a move", 1500).catch(() => {});   // the window may not be there yet
  }
  assert.ok(isThere(), "a scenario");
});

after(async () => {
  for (const client of [eyes, ...voters]) client.close();
  screen.stop();
  await host.stop();
});

/** Does it again until the host has seen it: the window may still be drawing what came before. A
 * press too many is refused by the host and changes nothing. */
async function untilSeen(act, phase) {
  const seen = () => eyes.view.items[0].phase === phase;
  for (let press = 0; press < 12 && !seen(); press += 1) {
    act();
    await eyes.until(seen, phase, 1500).catch(() => {});
  }
  assert.equal(eyes.view.items[0].phase, phase);
}

// The primary button stands at the foot of the middle column, in every step.
const clickPrimary = () => screen.run("xdotool", ["mousemove", "1197", "1012", "click", "1"]);
const key = (name) => () => screen.run("xdotool", ["key", name]);

test("the primary button opens and closes an item, Enter reveals it", async () => {
  await untilSeen(clickPrimary, "open");
  const { id } = eyes.view.items[0];
  for (const voter of voters) {
    assert.equal((await voter.answers(id, 1, { scale: 3 })).type, "acknowledged");
  }
  await untilSeen(clickPrimary, "closed");
  await untilSeen(key("Return"), "revealed");
  assert.equal(eyes.view.items[0].result.value, "3");
});

test("Ctrl+Z takes the reveal back, and the primary button locks in the end", async () => {
  await untilSeen(key("ctrl+z"), "closed");
  await untilSeen(clickPrimary, "revealed");
  await untilSeen(clickPrimary, "locked");
  assert.equal(eyes.view.items[0].lock.value, "3");
});
