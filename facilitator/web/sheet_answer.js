// @ts-check
// An answer as it stands on a sheet, typed into fields: their names by the kind of ask, and the answer
// that comes of them.

/** @typedef {import("./messages.js").Ask} Ask */

const KINDS = ["choice", "scale", "points", "ranking", "budget", "text", "ideas", "grid", "links"];

/** Whether answers of this kind can be entered by hand. @param {Ask} ask */
export function canEnter(ask) {
  return KINDS.indexOf(ask.kind) >= 0;
}

/**
 * The answer; the code of a refusal where nothing was filled in, or no whole number. Whether it is one
 * the item allows, the host says.
 * @param {Ask} ask
 * @param {Object<string, string>} fields
 * @param {(text: string) => string} keyOf the key of an idea
 * @returns {any}
 */
export function answerOf(ask, fields, keyOf) {
  const found = READERS[ask.kind](ask, fields, keyOf);
  return found || "empty_answer";
}

const filled = (list, answer) => (list.length > 0 ? answer : null);
const ticked = (ask, fields) => ask.options.map((one) => one.id).filter((id) => fields[`tick-${id}`] === "on");
const typed = (fields, name) => (fields[name] || "").trim();
const isWhole = (text) => /^\d{1,6}$/.test(text);
const linesOf = (text) => text.split("\n").map((line) => line.trim()).filter(Boolean);

const READERS = {
  choice: (ask, fields) => {
    if (ask.most === 1) return fields.choice ? { choice: [fields.choice] } : null;
    const chosen = ticked(ask, fields);
    return filled(chosen, { choice: chosen });
  },
  budget: (ask, fields) => {
    const chosen = ticked(ask, fields);
    return filled(chosen, { choice: chosen });
  },
  scale: (_, fields) => {
    if (!fields.scale) return null;
    const answer = { scale: isWhole(fields.scale) ? Number(fields.scale) : fields.scale };
    const reason = typed(fields, "reason");
    return reason ? Object.assign(answer, { reason }) : answer;
  },
  points: (ask, fields) => {
    const given = ask.options.map((one) => [one.id, typed(fields, `points-${one.id}`)])
      .filter(([, points]) => points !== "" && points !== "0");
    if (!given.every(([, points]) => isWhole(points))) return "bad_number";
    return filled(given, { points: given.reduce((all, [id, points]) => Object.assign(all, { [id]: Number(points) }), {}) });
  },
  ranking: (ask, fields) => {
    const placed = ask.options.map((one) => [one.id, typed(fields, `place-${one.id}`)]).filter(([, place]) => place !== "");
    if (!placed.every(([, place]) => isWhole(place))) return "bad_number";
    const places = placed.map(([, place]) => Number(place)).sort((a, b) => a - b)
      .filter((place, at, all) => all.indexOf(place) === at);
    return filled(placed, {
      ranking: places.map((place) => placed.filter(([, one]) => Number(one) === place).map(([id]) => id)),
    });
  },
  text: (_, fields) => {
    const text = typed(fields, "text");
    return text ? { text } : null;
  },
  ideas: (_, fields, keyOf) => {
    const own = linesOf(fields.ideas || "").map((text) => ({ key: keyOf(text), text }));
    return filled(own, { ideas: { own, up: [] } });
  },
  grid: (ask, fields) => {
    const spots = ask.options.map((one) => [one.id, typed(fields, `across-${one.id}`), typed(fields, `up-${one.id}`)])
      .filter(([, across, up]) => across !== "" || up !== "");
    if (!spots.every(([, across, up]) => isWhole(across) && isWhole(up))) return "bad_number";
    return filled(spots, {
      positions: spots.reduce((all, [id, across, up]) => Object.assign(all, { [id]: [Number(across), Number(up)] }), {}),
    });
  },
  links: (ask, fields) => {
    const links = Array.from({ length: ask.most }, (_, at) =>
      [fields[`from-${at}`] || "", fields[`to-${at}`] || "", fields[`sign-${at}`] || "+"])
      .filter(([from, to]) => from && to);
    return filled(links, { links });
  },
};

/** How many arrows to offer: those that are begun, and one more. @param {Ask} ask @param {Object<string, string>} fields */
export function arrowsOffered(ask, fields) {
  let begun = 0;
  for (let at = 0; at < ask.most; at += 1) {
    if (fields[`from-${at}`] || fields[`to-${at}`]) begun = at + 1;
  }
  return Math.min(ask.most, begun + 1);
}
