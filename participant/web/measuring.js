// @ts-check
// One minute at one spot of the room, as a value: what was heard of the host and when, and what
// follows from it. No clock, no socket.

export const kMinuteMs = 60000;
// Pings go out twice a second: so long a silence is a drop, whether or not the line has noticed.
export const kSilenceMs = 2500;
// "A usual access point carries about 40."
export const kMany = 40;

// What a person waits for without noticing, and what makes them tap again.
const kQuickMs = 250;
const kSlowMs = 1000;
const kWorstMs = 2000;
// A drop that the phone page bridges without a word, and how much of the minute may be lost at all.
const kLongMs = 5000;
const kLostMs = 20000;
const kOften = 3;

/**
 * @typedef {{at: number, ms: number}} Trip when a pong came, and how long it took
 * @typedef {{from: number, to: number}} Gap
 * @typedef {object} Measuring
 * @property {number} begun
 * @property {number} heard_at when the host was last heard; in the beginning `begun`
 * @property {boolean} reached the host has said something
 * @property {boolean} down the line was lost and the host not heard since
 * @property {Trip[]} trips
 * @property {Gap[]} gaps
 * @property {number} devices lines of the host, the most there were
 */

/** @returns {Measuring} */
export const begin = (at) => ({ begun: at, heard_at: at, reached: false, down: false, trips: [], gaps: [], devices: 0 });

const closed = (spot, at) =>
  spot.down || at - spot.heard_at > kSilenceMs ? spot.gaps.concat({ from: spot.heard_at, to: at }) : spot.gaps;

const heard = (spot, at) => ({ ...spot, gaps: closed(spot, at), heard_at: at, reached: true, down: false });

/** A pong has come. @param {Measuring} spot @returns {Measuring} */
export const answered = (spot, at, ms) => {
  const next = heard(spot, at);
  return { ...next, trips: next.trips.concat({ at, ms }) };
};

/** The host has said how many lines it has. @param {Measuring} spot @returns {Measuring} */
export const counted = (spot, at, devices) => ({ ...heard(spot, at), devices: Math.max(spot.devices, devices) });

/** The line is gone. @param {Measuring} spot @returns {Measuring} */
export const lost = (spot) => ({ ...spot, down: true });

/** The minute is over: a silence that lasts is a drop as well. @param {Measuring} spot @returns {Measuring} */
export const over = (spot, at) => ({ ...spot, gaps: closed(spot, at), heard_at: at, down: false });

const sum = (list) => list.reduce((all, one) => all + one, 0);

/** The lower median; null of nothing. */
function median(list) {
  if (list.length === 0) return null;
  return list.slice().sort((a, b) => a - b)[Math.floor((list.length - 1) / 2)];
}

/**
 * What came of it, in milliseconds. `verdict`: good, shaky, bad, none; `advice`: what to do about it.
 * @param {Measuring} spot
 */
export function outcome(spot) {
  const trips = spot.trips.map(({ ms }) => ms);
  const gaps = spot.gaps.map(({ from, to }) => to - from);
  const found = {
    median: median(trips),
    worst: trips.length ? Math.max(...trips) : null,
    drops: gaps.length,
    longest: Math.max(0, ...gaps),
    lost: sum(gaps),
    devices: spot.devices,
  };
  const verdict = judged(spot.reached, found);
  return { ...found, verdict, advice: advised(verdict, found) };
}

function judged(reached, { median: middle, worst, drops, longest, lost: away }) {
  if (!reached || middle === null || away >= kLostMs) return "none";
  if (longest >= kLongMs || drops >= kOften || middle >= kSlowMs) return "bad";
  if (drops > 0 || middle >= kQuickMs || worst >= kWorstMs) return "shaky";
  return "good";
}

// Lines that break are too far away; a line that stands and is slow shares its channel with others.
function advised(verdict, { drops }) {
  if (verdict === "good" || verdict === "none") return verdict;
  return drops > 0 ? "nearer" : "channel";
}

/** How good one round trip is. */
export const grade = (ms) => (ms < kQuickMs ? "good" : ms < kSlowMs ? "shaky" : "bad");
