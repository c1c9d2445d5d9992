// @ts-check
// What this phone keeps over a reload: the seat, unsent answers, drafts. The only module that knows
// the storage. Each answer and draft has an entry of its own, so that two tabs do not overwrite
// each other.

const kPrefix = "vertebra.";

const entry = (...words) => kPrefix + words.join(".");

function write(storage, name, value) {
  if (value === undefined || value === null) storage.removeItem(name);
  else storage.setItem(name, JSON.stringify(value));
}

const looksOf = ({ language, size, as_table }) => ({ language, size, as_table });
const seatOf = ({ seat, gone, about, epoch, offset }) => ({ seat, gone, about, epoch, offset });

function keepMap(storage, kind, before, after) {
  if (before === after) return;
  for (const name of Object.keys(before)) {
    if (!(name in after)) storage.removeItem(entry(kind, name));
  }
  for (const name of Object.keys(after)) {
    if (before[name] !== after[name]) write(storage, entry(kind, name), after[name]);
  }
}

/**
 * Writes what has changed. False when the browser keeps nothing (private window, storage full):
 * say so.
 */
export function keep(storage, before, after) {
  try {
    write(storage, entry("looks"), looksOf(after));
    if (!after.seat && !after.gone) return true;
    write(storage, entry("seat"), seatOf(after));
    keepMap(storage, "answer", before.answers, after.answers);
    keepMap(storage, "draft", before.drafts, after.drafts);
    keepMap(storage, "title", before.titles, after.titles);
    return true;
  } catch (refused) {
    return false;
  }
}

const namesIn = (storage) =>
  Array.from({ length: storage.length }, (_, at) => storage.key(at)).filter((name) => name.startsWith(kPrefix));

/** An entry that cannot be read is as good as none. */
function read(storage, name) {
  try {
    return JSON.parse(storage.getItem(name));
  } catch (broken) {
    return null;
  }
}

function readMap(storage, kind) {
  const start = entry(kind, "");
  const map = {};
  for (const name of namesIn(storage)) {
    const value = name.startsWith(start) ? read(storage, name) : null;
    if (value) map[name.slice(start.length)] = value;
  }
  return map;
}

/** What was kept, as a part of the state; the looks alone when there is no seat. */
export function restore(storage) {
  try {
    const looks = read(storage, entry("looks")) || {};
    const seat = read(storage, entry("seat"));
    if (!seat || !(seat.gone || (seat.seat && seat.seat.token))) return looks;
    return {
      ...looks,
      ...seat,
      answers: readMap(storage, "answer"),
      drafts: readMap(storage, "draft"),
      titles: readMap(storage, "title"),
    };
  } catch (refused) {
    return {};
  }
}

/** The workshop is over, or another seat was taken: nothing of it stays. */
export function forget(storage) {
  try {
    for (const name of namesIn(storage)) storage.removeItem(name);
  } catch (refused) {
    // what cannot be read was not kept either
  }
}

/** What another tab has written about an answer, from a storage event; null for anything else. */
export function heardFrom({ key, newValue }) {
  const start = entry("answer", "");
  if (!key || !newValue || !key.startsWith(start)) return null;
  try {
    return { place: key.slice(start.length), record: JSON.parse(newValue) };
  } catch (broken) {
    return null;
  }
}
