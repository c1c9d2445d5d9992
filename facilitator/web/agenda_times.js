// @ts-check
// The plan against the clock: when each step was to begin, when it will rather begin, and how far we
// are behind. No clock of its own.

/** @typedef {import("./messages.js").AgendaStep} AgendaStep */

const MINUTE = 60000;

/**
 * Times are milliseconds from now. The first step counts with at most its planned minutes: the room
 * may have been open long before anybody came. Steps that are left out count nothing.
 * @param {AgendaStep[]} agenda
 * @param {number} running milliseconds since its `spent_ms` was told
 * @returns {{behind: number, starts: Object<string, {planned: number, expected: number}>}}
 *   `behind`: by how many milliseconds the current step ends later than planned; below 0: ahead.
 *   `starts`: of the steps that are ahead, by their ids
 */
export function timesOf(agenda, running) {
  const kept = agenda.filter((one) => !one.dropped);
  const planned = (one) => one.step.minutes * MINUTE;
  const spent = (one) => {
    const whole = one.spent_ms + (one.state === "current" ? running : 0);
    return one === agenda[0] ? Math.min(whole, planned(one)) : whole;
  };
  const at = kept.map((one) => one.state).indexOf("current");
  const gone = kept.reduce((sum, one) => sum + spent(one), 0);
  const rest = at < 0 ? 0 : Math.max(0, planned(kept[at]) - spent(kept[at]));
  let plan = -gone;
  let clock = rest;
  let behind = 0;
  const starts = {};
  kept.forEach((one, place) => {
    if (one.state === "ahead" && place > at) {
      starts[one.step.id] = { planned: plan, expected: clock };
      clock += planned(one);
    }
    plan += planned(one);
    if (place === at) behind = rest - plan;
  });
  return { behind, starts };
}

/**
 * Whole minutes that are worth a word.
 * @param {number} ms
 */
export function minutesOf(ms) {
  return Math.round(ms / MINUTE);
}
