import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as measuring from "../../participant/web/measuring.js";
import { kept, keep, withSpot, without } from "../../participant/web/spots.js";

// One minute at a spot, as it is judged; and the list of spots on the phone.

/** A minute with an answer every half second, each after `ms`, but while the host was away. */
function minute({ ms = 20, away = [], devices = 12, slowest = 0 } = {}) {
  let spot = measuring.counted(measuring.begin(0), 50, devices);
  for (let at = 500; at <= 60000; at += 500) {
    if (away.some(([from, to]) => at > from && at < to)) continue;
    spot = measuring.answered(spot, at, at === 30000 && slowest ? slowest : ms);
  }
  return measuring.over(spot, 60000);
}
const outcome = (minute) => measuring.outcome(minute);

describe("a spot", () => {
  test("works when every answer comes at once", () => {
    const found = outcome(minute());
    assert.deepEqual([found.verdict, found.advice, found.median, found.worst, found.drops, found.devices],
      ["good", "good", 20, 20, 0, 12]);
  });
  test("is shaky after one short drop, and the access point has to come nearer", () => {
    const found = outcome(minute({ away: [[20000, 23000]] }));
    assert.deepEqual([found.verdict, found.advice, found.drops, found.longest], ["shaky", "nearer", 1, 3000]);
  });
  test("does not work with a long drop, or with many", () => {
    assert.equal(outcome(minute({ away: [[20000, 26000]] })).verdict, "bad");
    assert.equal(outcome(minute({ away: [[5000, 8000], [20000, 23000], [40000, 43000]] })).verdict, "bad");
  });
  test("that is slow without a drop shares its channel", () => {
    assert.deepEqual([outcome(minute({ ms: 400 })).verdict, outcome(minute({ ms: 400 })).advice], ["shaky", "channel"]);
    assert.equal(outcome(minute({ ms: 1500 })).verdict, "bad");
    assert.equal(outcome(minute({ slowest: 2400 })).verdict, "shaky");
  });
  test("is not reached when a third of the minute or all of it is silent", () => {
    assert.equal(outcome(minute({ away: [[10000, 31000]] })).verdict, "none");
    const silent = measuring.over(measuring.lost(measuring.begin(0)), 60000);
    assert.deepEqual([outcome(silent).verdict, outcome(silent).advice, outcome(silent).lost], ["none", "none", 60000]);
  });
  test("has a drop too when the line was cut for less than a silence", () => {
    let spot = measuring.answered(measuring.begin(0), 500, 20);
    spot = measuring.answered(measuring.lost(spot), 1500, 20);
    assert.deepEqual(spot.gaps, [{ from: 500, to: 1500 }]);
  });
  test("counts a silence that lasts to the end", () => {
    assert.deepEqual(outcome(minute({ away: [[55000, 99999]] })).drops, 1);
  });
});

describe("the list of spots", () => {
  const spot = { name: "back row", at: 1, verdict: "good", median: 20, worst: 30, drops: 0, longest: 0, devices: 3 };
  const box = () => {
    const held = {};
    return { getItem: (name) => (name in held ? held[name] : null), setItem: (name, text) => { held[name] = text; } };
  };
  test("stands newest first, each with a number of its own", () => {
    const spots = withSpot(withSpot([], spot), { ...spot, name: "stage" });
    assert.deepEqual(spots.map(({ id, name }) => [id, name]), [[2, "stage"], [1, "back row"]]);
    assert.deepEqual(without(spots, 2).map(({ id }) => id), [1]);
    assert.equal(withSpot(without(spots, 1), spot)[0].id, 3);
  });
  test("comes back from the phone as it was kept", () => {
    const storage = box();
    assert.equal(keep(storage, withSpot([], spot)), true);
    assert.deepEqual(kept(storage), withSpot([], spot));
  });
  test("is empty where the phone keeps nothing, or rubbish", () => {
    const storage = box();
    assert.deepEqual(kept(storage), []);
    storage.setItem("vertebra.check.spots", "{not json");
    assert.deepEqual(kept(storage), []);
    assert.equal(keep({ setItem: () => { throw new Error("full"); } }, []), false);
  });
});
