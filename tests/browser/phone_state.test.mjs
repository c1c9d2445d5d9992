// The phone page's state and outbox, without a browser: node --test tests/browser/

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { describe, test } from "node:test";

import * as outbox from "../../participant/web/outbox.js";
import { padded } from "../../participant/web/link.js";
import { Sender } from "../../participant/web/sender.js";
import {
  blank,
  formOf,
  headingOf,
  isDoubtful,
  placeOf,
  reduce,
  screenOf,
  shownItem,
  waiting,
} from "../../participant/web/state.js";

const kNow = 1_700_000_000_000;
const kPlace = placeOf("flood-02", 1);

// ---- the world, as the messages that led to it

const scale = { kind: "scale", options: [], steps: ["low", "middle", "high"], meanings: [], dont_know: true, not_applicable: true };

const item = (id, more = {}) => ({
  id,
  step: "s1",
  number: 1,
  count: 2,
  title: "Title of " + id,
  body: "",
  question: "",
  help: "",
  ask: scale,
  phase: "open",
  round: 1,
  rounds: 2,
  answered: 3,
  expected: 10,
  closed_ms_ago: -1,
  result: null,
  previous: null,
  lock: null,
  texts: [],
  ...more,
});

const step = (id, kind = "scenarios") => ({ id, number: 1, count: 3, title: id, body: "", kind, minutes: 5 });

const stateOf = (items, more = {}) => ({
  type: "state",
  epoch: "e1",
  offset: 7,
  view: { title: "W", step: step("s1"), pace: "together", items, timer: null, profile: null, next: "", closed: false, ...more },
});

const welcome = (more = {}) => ({
  type: "welcome",
  protocol: 1,
  role: "participant",
  workshop: "w1",
  seat: "seat-1",
  title: "W",
  city: "C",
  mode: "anonymous",
  k: 5,
  languages: ["en", "es"],
  language: "en",
  rehearsal: false,
  ...more,
});

const joining = [welcome({ token: "t1", return_code: "ABCD2345" }), { type: "code_noted" }];
const answered = (answer, key, at = "flood-02", round = 1) => ({ type: "answered", item: at, round, key, answer });
const ack = (key, revision, more = {}) => ({ type: "acknowledged", item: "flood-02", round: 1, key, revision, saved: true, counted: true, ...more });
const refused = (key, revision, code) => ({ type: "refused", about: "cast_answer", item: "flood-02", round: 1, key, revision, code, message: "m", hint: "" });
const mine = (...answers) => ({ type: "mine", answers });
const own = (key, revision, answer, at = "flood-02", round = 1) => ({ item: at, round, key, revision, answer });

const told = (...messages) => messages.reduce((state, message) => reduce(state, message, kNow), blank);
const inRoom = (...messages) => told(...joining, stateOf([item("flood-02")]), ...messages);
const then = (state, ...messages) => messages.reduce((now, message) => reduce(now, message, kNow), state);

/** What stands at a place, as one line to compare. */
function line(state, place = kPlace) {
  const record = state.answers[place];
  if (!record) return "nothing";
  return `${JSON.stringify(record.answer)} ${record.key} r${record.revision} ${record.mark}`;
}

describe("an answer on its way", () => {
  test("is kept from the tap on", () => {
    assert.equal(line(inRoom(answered({ scale: 1 }, "k1"))), '{"scale":1} k1 r1 kept');
  });

  test("given again unchanged is no change", () => {
    const once = inRoom(answered({ scale: 1 }, "k1"));
    assert.equal(then(once, answered({ scale: 1 }, "k2")), once);
  });

  test("is the same whatever the order of its fields", () => {
    const once = inRoom(answered({ scale: 1, reason: "so" }, "k1"));
    assert.equal(then(once, answered({ reason: "so", scale: 1 }, "k2")), once);
  });

  test("changed gets a new key and the next revision", () => {
    const state = inRoom(answered({ scale: 1 }, "k1"), ack("k1", 1), answered({ scale: 2 }, "k2"));
    assert.equal(line(state), '{"scale":2} k2 r2 kept');
  });

  test("is counted when the host has counted it, saved when it has only saved it", () => {
    const kept = inRoom(answered({ scale: 1 }, "k1"));
    assert.match(line(then(kept, ack("k1", 1))), /counted$/);
    assert.match(line(then(kept, ack("k1", 1, { counted: false }))), /saved$/);
  });

  test("once counted is not marked less by a late acknowledgement", () => {
    assert.match(line(inRoom(answered({ scale: 1 }, "k1"), ack("k1", 1), ack("k1", 1, { counted: false }))), /counted$/);
  });

  test("is not marked by the late acknowledgement of an older revision", () => {
    const state = inRoom(answered({ scale: 1 }, "k1"), answered({ scale: 2 }, "k2"), ack("k1", 1));
    assert.equal(line(state), '{"scale":2} k2 r2 kept');
    assert.deepEqual(waiting(state).map((one) => one.key), ["k2"]);
  });

  test("is not marked by an acknowledgement of another revision under its key", () => {
    assert.match(line(inRoom(answered({ scale: 1 }, "k1"), ack("k1", 9))), /kept$/);
  });

  test("of another round stands apart", () => {
    const state = inRoom(answered({ scale: 1 }, "k1"), ack("k1", 1), answered({ scale: 2 }, "k2", "flood-02", 2));
    assert.match(line(state), /k1 r1 counted/);
    assert.match(line(state, placeOf("flood-02", 2)), /k2 r1 kept/);
  });
});

describe("a refusal", () => {
  test("falls back to the answer before and says why", () => {
    const state = inRoom(answered({ scale: 1 }, "k1"), ack("k1", 1), answered({ scale: 2 }, "k2"), refused("k2", 2, "on_screen"));
    assert.equal(line(state), '{"scale":1} k1 r1 counted');
    assert.equal(state.notices[kPlace].code, "on_screen");
  });

  test("of a first answer leaves none", () => {
    assert.equal(line(inRoom(answered({ scale: 1 }, "k1"), refused("k1", 1, "round_closed"))), "nothing");
  });

  test("falls back to an answer that was acknowledged after the change was made", () => {
    const state = inRoom(answered({ scale: 1 }, "k1"), answered({ scale: 2 }, "k2"), ack("k1", 1), refused("k2", 2, "round_closed"));
    assert.equal(line(state), '{"scale":1} k1 r1 counted');
  });

  test("of an older change leaves the newer one alone", () => {
    const state = inRoom(answered({ scale: 1 }, "k1"), answered({ scale: 2 }, "k2"), refused("k1", 1, "replaced"));
    assert.equal(line(state), '{"scale":2} k2 r2 kept');
  });

  test("for a key that is not known here changes nothing", () => {
    const state = inRoom(answered({ scale: 1 }, "k1"));
    assert.equal(then(state, refused("other", 1, "replaced")), state);
  });

  for (const code of ["not_saved", "busy"]) {
    test(`with ${code} is none: the answer stays kept`, () => {
      assert.match(line(inRoom(answered({ scale: 1 }, "k1"), refused("k1", 1, code))), /k1 r1 kept/);
    });
  }

  test("gives typed words back as a draft", () => {
    const state = inRoom(answered({ text: "too odd" }, "k1"), refused("k1", 1, "bad_text"));
    assert.deepEqual(state.drafts[kPlace], { value: { text: "too odd" } });
  });

  test("gives a reason back as a draft, but no tapped value", () => {
    const state = inRoom(answered({ scale: 1 }, "k1"), ack("k1", 1), answered({ scale: 2, reason: "odd" }, "k2"), refused("k2", 2, "bad_text"));
    assert.deepEqual(state.drafts[kPlace], { reason: "odd" });
    assert.equal(formOf(state, item("flood-02")).value.scale, 1);
  });

  test("never takes the place of what is being typed meanwhile", () => {
    const state = inRoom(
      answered({ text: "first" }, "k1"),
      { type: "drafted", item: "flood-02", round: 1, draft: { value: { text: "second, half" } } },
      refused("k1", 1, "bad_text"),
    );
    assert.deepEqual(state.drafts[kPlace].value, { text: "second, half" });
  });

  test("is forgotten with the next answer", () => {
    const state = inRoom(answered({ scale: 1 }, "k1"), refused("k1", 1, "round_closed"), answered({ scale: 1 }, "k2"));
    assert.equal(state.notices[kPlace], undefined);
  });

  test("because voting had closed can name the time, on this phone's clock", () => {
    const closed = inRoom(stateOf([item("flood-02", { phase: "closed", closed_ms_ago: 90_000 })]));
    assert.equal(closed.closed_at[kPlace], kNow - 90_000);
    const later = reduce(closed, stateOf([item("flood-02", { phase: "closed", closed_ms_ago: 95_000 })]), kNow + 20_000);
    assert.equal(later.closed_at[kPlace], kNow - 90_000);
  });

  test("has no time of closing for a round that is open again", () => {
    const state = inRoom(stateOf([item("flood-02", { phase: "closed", closed_ms_ago: 5 })]), stateOf([item("flood-02")]));
    assert.deepEqual(state.closed_at, {});
  });
});

describe("mine: what the host knows of this seat", () => {
  test("is adopted after replaced", () => {
    const state = inRoom(answered({ scale: 1 }, "k1"), refused("k1", 1, "replaced"), mine(own("other", 4, { scale: 2 })));
    assert.equal(line(state), '{"scale":2} other r4 counted');
  });

  test("gives the next change a higher revision than any known", () => {
    const state = inRoom(mine(own("other", 4, { scale: 2 })), answered({ scale: 0 }, "k5"));
    assert.match(line(state), /k5 r5 kept/);
    const under = inRoom(answered({ scale: 1 }, "k1"), mine(own("other", 4, { scale: 2 })), answered({ scale: 0 }, "k5"));
    assert.match(line(under), /k5 r5 kept/);
  });

  test("marks an answer whose acknowledgement was lost", () => {
    assert.equal(line(inRoom(answered({ scale: 1 }, "k1"), mine(own("k1", 1, { scale: 1 })))), '{"scale":1} k1 r1 counted');
  });

  test("leaves a newer change kept, over what counts meanwhile", () => {
    const state = inRoom(answered({ scale: 1 }, "k1"), answered({ scale: 2 }, "k2"), mine(own("k1", 1, { scale: 1 })));
    assert.equal(line(state), '{"scale":2} k2 r2 kept');
    assert.equal(line(then(state, refused("k2", 2, "round_closed"))), '{"scale":1} k1 r1 counted');
  });

  test("drops older unsent changes below the one that arrived", () => {
    const state = inRoom(answered({ scale: 1 }, "k1"), answered({ scale: 2 }, "k2"), mine(own("k2", 2, { scale: 2 })));
    assert.equal(line(state), '{"scale":2} k2 r2 counted');
    assert.deepEqual(waiting(state), []);
  });

  test("takes away what no longer counts, after a reset", () => {
    assert.equal(line(inRoom(answered({ scale: 1 }, "k1"), ack("k1", 1), mine())), "nothing");
  });

  test("takes no unsent answer away", () => {
    assert.match(line(inRoom(answered({ scale: 1 }, "k1"), mine())), /k1 r1 kept/);
  });
});

describe("a new state", () => {
  const draft = { type: "drafted", item: "flood-02", round: 1, draft: { reason: "half a sen" } };

  test("never touches a draft", () => {
    const before = inRoom(draft);
    for (const next of [
      stateOf([item("flood-02", { answered: 4 })]),
      stateOf([item("flood-02", { phase: "closed" })]),
      stateOf([item("heat-01")]),
      stateOf([], { step: step("s2", "talk") }),
    ]) {
      assert.equal(then(before, next).drafts, before.drafts);
    }
  });

  test("never touches an unsent answer", () => {
    const before = inRoom(answered({ scale: 1 }, "k1"));
    assert.equal(then(before, stateOf([item("heat-01")])).answers, before.answers);
  });

  test("does not lead away from words that are being typed", () => {
    const state = inRoom({ type: "typing", item: "flood-02" }, stateOf([item("heat-01"), item("flood-02")]));
    assert.equal(shownItem(state).id, "flood-02");
    const done = then(state, { type: "typing", item: null }, { type: "looked", at: null });
    assert.equal(shownItem(done).id, "heat-01");
  });

  test("leads on when nothing is being typed", () => {
    assert.equal(shownItem(inRoom(stateOf([item("heat-01"), item("flood-02")]))).id, "heat-01");
  });

  test("leads on when what was being typed for has closed", () => {
    const state = inRoom({ type: "typing", item: "flood-02" }, stateOf([item("heat-01")]));
    assert.equal(shownItem(state).id, "heat-01");
  });

  test("keeps looking at an earlier open item until the room moves again", () => {
    const both = [item("heat-01"), item("flood-02")];
    const looking = inRoom(stateOf(both), { type: "looked", at: "flood-02" });
    assert.equal(shownItem(then(looking, stateOf(both))).id, "flood-02");
    assert.equal(shownItem(then(looking, stateOf([item("health-01"), item("flood-02")]))).id, "health-01");
  });

  test("of a step shows what belongs to it, though an earlier item is still open", () => {
    const state = inRoom(stateOf([item("flood-02")], { step: step("s2") }));
    assert.equal(screenOf(state), "talk");
    const next = then(state, stateOf([item("flood-02"), item("heat-01", { step: "s2" })], { step: step("s2") }));
    assert.equal(shownItem(next).id, "heat-01");
  });

  test("of a talk shows the talk, though an earlier item is still open", () => {
    const state = inRoom(stateOf([item("flood-02")], { step: step("s2", "talk") }));
    assert.equal(screenOf(state), "talk");
    assert.equal(screenOf(then(state, { type: "looked", at: "flood-02" })), "item");
  });

  test("remembers titles, to read one's own answers again", () => {
    const state = inRoom(stateOf([item("heat-01")]));
    assert.deepEqual(Object.keys(state.titles), ["flood-02", "heat-01"]);
  });

  test("sets the timer on this phone's clock", () => {
    const timed = inRoom(stateOf([item("flood-02")], { timer: { length_ms: 60_000, left_ms: 42_000 } }));
    assert.equal(timed.timer_ends, kNow + 42_000);
    assert.equal(then(timed, stateOf([item("flood-02")])).timer_ends, null);
  });

  test("may hold fields that are not known, and types that are not known are let pass", () => {
    const state = inRoom();
    assert.equal(then(state, { type: "something_new", what: 1 }), state);
    assert.equal(screenOf(then(state, stateOf([item("flood-02", { novel: true })], { novel: 1 }))), "item");
  });

  test("names its screen anew only when there is something new to read", () => {
    const state = inRoom();
    assert.equal(headingOf(then(state, stateOf([item("flood-02", { phase: "revealed" })]))), headingOf(state));
    assert.notEqual(headingOf(then(state, stateOf([item("heat-01")]))), headingOf(state));
  });
});

describe("progress", () => {
  test("moves the counts and nothing else", () => {
    const before = inRoom(answered({ scale: 1 }, "k1"));
    const state = then(before, { type: "progress", items: [{ id: "flood-02", answered: 8, expected: 12 }], present: 12 });
    assert.deepEqual([shownItem(state).answered, shownItem(state).expected], [8, 12]);
    assert.equal(state.answers, before.answers);
  });

  test("before the first state is let pass", () => {
    const state = told(...joining);
    assert.equal(then(state, { type: "progress", items: [], present: 1 }), state);
  });
});

describe("a step at one's own pace", () => {
  const three = [item("a"), item("b"), item("c")];
  const own_pace = { pace: "own", step: step("s9", "questions") };

  test("begins with the first open item without an answer", () => {
    const state = inRoom(answered({ scale: 1 }, "k1", "a"), stateOf(three, own_pace));
    assert.equal(shownItem(state).id, "b");
  });

  test("does not move on by itself when one has answered", () => {
    const state = inRoom(stateOf(three, own_pace), answered({ scale: 1 }, "k1", "a"), stateOf(three, own_pace));
    assert.equal(shownItem(state).id, "a");
  });

  test("keeps the overview open through news", () => {
    const state = inRoom(stateOf(three, own_pace), { type: "looked", at: "all" }, stateOf(three, own_pace));
    assert.equal(screenOf(state), "all");
  });
});

describe("a language switch", () => {
  test("keeps drafts, answers, place and panel", () => {
    const before = inRoom(
      { type: "drafted", item: "flood-02", round: 1, draft: { reason: "half" } },
      answered({ scale: 1 }, "k1"),
      { type: "drafted", item: "flood-02", round: 1, draft: { reason: "half a" } },
      { type: "panel_opened", panel: "menu" },
    );
    const after = then(before, { type: "language_chosen", language: "es" }, stateOf([item("flood-02", { title: "Título" })]));
    assert.equal(after.language, "es");
    assert.equal(after.drafts, before.drafts);
    assert.equal(after.answers, before.answers);
    assert.equal(after.panel, "menu");
    assert.equal(headingOf(after), headingOf(before));
    assert.equal(after.titles["flood-02"].title, "Título");
  });
});

describe("coming in", () => {
  test("goes from the code to the door to the seat", () => {
    const door = { type: "door", workshop: "w1", title: "W", city: "C", mode: "named", k: 5, languages: ["en"], language: "en", room_locked: false, rehearsal: false };
    const at_door = told({ type: "knocked", opening: { code: "H7KM4X" } }, door);
    assert.equal(screenOf(at_door), "door");
    const seated = then(at_door, { type: "joined" }, welcome({ token: "t1", return_code: "ABCD2345" }));
    assert.equal(screenOf(then(seated, stateOf([]))), "seated");
    assert.equal(screenOf(then(seated, { type: "code_noted" }, stateOf([item("flood-02")]))), "item");
  });

  test("with a wrong code stays at the code and says why", () => {
    const state = told({ type: "knocked", opening: { code: "AAAAAA" } }, { type: "refused", about: "knock", code: "wrong_code", message: "", hint: "" });
    assert.equal(screenOf(state), "code");
    assert.equal(state.notice.code, "wrong_code");
    assert.equal(state.asked, null);
  });

  test("without a name stays at the door", () => {
    const state = then(told({ type: "door", title: "W", mode: "named", k: 5, languages: ["en"] }), { type: "joined" }, { type: "refused", about: "join", code: "name_missing", message: "", hint: "" });
    assert.equal(screenOf(state), "door");
  });

  test("resumed keeps token and return code, and shows the code no second time", () => {
    const state = inRoom(welcome());
    assert.equal(state.seat.token, "t1");
    assert.equal(state.seat.return_code, "ABCD2345");
    assert.equal(screenOf(state), "item");
  });

  test("with a token that is not known leads back to the code, with a sentence", () => {
    const state = inRoom({ type: "refused", about: "resume", code: "unknown_token", message: "", hint: "" });
    assert.equal(screenOf(state), "code");
    assert.equal(state.notice.code, "unknown_token");
    assert.equal(state.seat, null);
  });

  test("by the return code keeps what was not sent, for the same seat alone", () => {
    const gone = inRoom(answered({ scale: 1 }, "k1"), { type: "refused", about: "resume", code: "unknown_token", message: "", hint: "" });
    const back = then(gone, welcome({ token: "t2", return_code: "NEWC2345" }));
    assert.match(line(back), /k1 r1 kept/);
    const other = then(gone, welcome({ seat: "seat-2", token: "t2", return_code: "NEWC2345" }));
    assert.equal(line(other), "nothing");
    assert.deepEqual([other.drafts, other.titles], [{}, {}]);
  });

  test("for a moment refused keeps the seat", () => {
    const state = inRoom({ type: "refused", about: "resume", code: "busy", message: "", hint: "" });
    assert.equal(state.seat.token, "t1");
  });

  test("tells no secret to what is shown of the workshop", () => {
    const { about } = inRoom();
    assert.deepEqual([about.token, about.return_code], [undefined, undefined]);
  });
});

describe("the end", () => {
  test("is the last page, with one's own answers", () => {
    const state = inRoom(answered({ scale: 1 }, "k1"), ack("k1", 1), stateOf([], { closed: true }));
    assert.equal(screenOf(state), "last");
    assert.match(line(state), /counted/);
  });

  test("is also what a phone finds that comes back after it", () => {
    assert.equal(screenOf(inRoom({ type: "refused", about: "resume", code: "workshop_closed", message: "", hint: "" })), "last");
  });
});

describe("doubt", () => {
  test("is there when the host counts nobody while we believe to be counted", () => {
    const counted = inRoom(answered({ scale: 1 }, "k1"), ack("k1", 1));
    assert.equal(isDoubtful(counted), false);
    const reset = then(counted, stateOf([item("flood-02", { answered: 0 })]));
    assert.equal(isDoubtful(reset), true);
    assert.equal(isDoubtful(then(reset, mine())), false);
  });

  test("is not there for an answer that is only kept", () => {
    assert.equal(isDoubtful(inRoom(answered({ scale: 1 }, "k1"), stateOf([item("flood-02", { answered: 0 })]))), false);
  });
});

// ---- the outbox

/** A storage as browsers have it, that can be made to refuse. */
function storageOf(entries = {}) {
  const map = new Map(Object.entries(entries));
  return {
    full: false,
    map,
    get length() {
      return map.size;
    },
    key: (at) => Array.from(map.keys())[at],
    getItem: (name) => (map.has(name) ? map.get(name) : null),
    removeItem: (name) => map.delete(name),
    setItem(name, value) {
      if (this.full) throw new Error("QuotaExceededError");
      map.set(name, value);
    },
  };
}

const reopened = (storage) => reduce(blank, { type: "restored", kept: outbox.restore(storage) });

describe("the outbox", () => {
  test("gives seat, place, unsent answers and drafts back after a reload", () => {
    const storage = storageOf();
    const state = inRoom(answered({ scale: 1 }, "k1"), { type: "drafted", item: "flood-02", round: 1, draft: { reason: "half" } });
    assert.equal(outbox.keep(storage, blank, state), true);
    const again = reopened(storage);
    assert.deepEqual(again.seat, state.seat);
    assert.deepEqual([again.epoch, again.offset], ["e1", 7]);
    assert.deepEqual(waiting(again), waiting(state));
    assert.deepEqual(again.drafts, state.drafts);
    assert.equal(again.titles["flood-02"].title, "Title of flood-02");
  });

  test("keeps key and revision of what is sent again after a reload", () => {
    const storage = storageOf();
    outbox.keep(storage, blank, inRoom(answered({ scale: 1 }, "k1"), ack("k1", 1), answered({ scale: 2 }, "k2")));
    assert.deepEqual(waiting(reopened(storage)).map(({ key, revision }) => [key, revision]), [["k2", 2]]);
  });

  test("keeps the language and the text size before there is a seat, and nothing else", () => {
    const storage = storageOf();
    outbox.keep(storage, blank, told({ type: "knocked", opening: { code: "H7KM4X" } }, { type: "language_chosen", language: "es" }));
    assert.deepEqual(Array.from(storage.map.keys()), ["vertebra.looks"]);
    assert.equal(reopened(storage).language, "es");
  });

  test("writes only what has changed", () => {
    const storage = storageOf();
    const before = inRoom(answered({ scale: 1 }, "k1", "a"));
    outbox.keep(storage, blank, before);
    storage.setItem("vertebra.answer.a/1", JSON.stringify({ from: "another tab" }));
    outbox.keep(storage, before, then(before, answered({ scale: 1 }, "k2", "b")));
    assert.deepEqual(JSON.parse(storage.getItem("vertebra.answer.a/1")), { from: "another tab" });
    assert.ok(storage.getItem("vertebra.answer.b/1"));
  });

  test("says so when the browser keeps nothing", () => {
    const storage = storageOf();
    storage.full = true;
    assert.equal(outbox.keep(storage, blank, inRoom()), false);
  });

  test("reads past an entry that is broken", () => {
    const storage = storageOf();
    outbox.keep(storage, blank, inRoom(answered({ scale: 1 }, "k1")));
    storage.setItem("vertebra.draft.x/1", "{half");
    assert.deepEqual(Object.keys(reopened(storage).answers), [kPlace]);
  });

  test("forgets all of it at the end, and nothing of others", () => {
    const storage = storageOf({ "somebody.else": "1" });
    outbox.keep(storage, blank, inRoom(answered({ scale: 1 }, "k1")));
    outbox.forget(storage);
    assert.deepEqual(Array.from(storage.map.keys()), ["somebody.else"]);
  });

  test("drops the answers of a seat when another is taken", () => {
    const storage = storageOf();
    const before = inRoom(answered({ scale: 1 }, "k1"));
    outbox.keep(storage, blank, before);
    outbox.keep(storage, before, then(before, welcome({ seat: "seat-2", token: "t2", return_code: "x" })));
    assert.deepEqual(reopened(storage).answers, {});
    assert.equal(reopened(storage).seat.token, "t2");
  });

  test("hears of an answer given in another tab, and takes the newer one", () => {
    const elsewhere = outbox.heardFrom({ key: "vertebra.answer." + kPlace, newValue: JSON.stringify({ ...own("k9", 3, { scale: 0 }), mark: "counted", before: null }) });
    const state = inRoom(answered({ scale: 1 }, "k1"), ack("k1", 1), { type: "kept_elsewhere", ...elsewhere });
    assert.equal(line(state), '{"scale":0} k9 r3 counted');
    assert.equal(line(inRoom(answered({ scale: 1 }, "k1"), { type: "kept_elsewhere", ...elsewhere })), '{"scale":1} k1 r1 kept');
    assert.equal(outbox.heardFrom({ key: "other", newValue: "1" }), null);
  });
});

// ---- the wire

describe("a message", () => {
  const lengthOf = (answer) => {
    const message = { type: "cast_answer", item: "topic-choice", round: 1, key: "0".repeat(32), revision: 1, answer };
    return Buffer.byteLength(padded(JSON.stringify(message)));
  };

  test("has one length, whatever is chosen", () => {
    const options = ["flood", "heat-and-air", "critical-infrastructure", "migration-integration", "health"];
    const answers = [
      ...[0, 1, 2, 3, 4, "DK", "NA"].map((scale) => ({ scale })),
      ...options.map((_, count) => ({ choice: options.slice(0, count) })),
      ...options.map((_, count) => ({ points: Object.fromEntries(options.slice(0, count).map((id) => [id, count])) })),
      ...options.map((_, count) => ({ ranking: options.slice(0, count).map((id) => [id]) })),
      { scale: 1, reason: "" },
      { scale: 1, reason: "Ünë" },
    ];
    assert.deepEqual([...new Set(answers.map(lengthOf))], [512]);
  });

  test("has a round length where a text is long, counted in bytes", () => {
    assert.equal(lengthOf({ text: "é".repeat(400) }), 1024);
  });

  test("is the same message", () => {
    const answer = { text: "é" };
    assert.deepEqual(JSON.parse(padded(JSON.stringify(answer))), answer);
  });
});

// ---- the sender

/** A line that can be down, and a clock that runs when told to. */
function lineOf() {
  const world = { up: true, sent: [], work: [] };
  world.sender = new Sender(
    (message) => world.up && Boolean(world.sent.push(message)),
    (work, ms) => world.work.push({ work, ms }),
  );
  world.run = () => world.work.splice(0).forEach(({ work }) => work());
  world.keys = () => world.sent.map(({ key }) => key);
  return world;
}

describe("the sender", () => {
  const kept = () => waiting(inRoom(answered({ scale: 1 }, "k1")));

  test("sends what is kept as the contract has it", () => {
    const world = lineOf();
    world.sender.flush(kept());
    assert.deepEqual(world.sent, [{ type: "cast_answer", item: "flood-02", round: 1, key: "k1", revision: 1, answer: { scale: 1 } }]);
  });

  test("sends each once on a line", () => {
    const world = lineOf();
    world.sender.flush(kept());
    world.sender.flush(kept());
    assert.deepEqual(world.keys(), ["k1"]);
  });

  test("sends the very same message again on a new line", () => {
    const world = lineOf();
    world.sender.flush(kept());
    world.sender.startOver();
    world.sender.flush(kept());
    assert.deepEqual(world.sent[1], world.sent[0]);
  });

  test("sends nothing while the line is down, and all of it after", () => {
    const world = lineOf();
    world.up = false;
    world.sender.flush(kept());
    assert.deepEqual(world.keys(), []);
    world.up = true;
    world.sender.flush(kept());
    assert.deepEqual(world.keys(), ["k1"]);
  });

  test("sends the same again after not_saved, a little later", () => {
    const world = lineOf();
    const again = () => world.sender.flush(kept());
    again();
    world.sender.again("k1", again);
    again();
    assert.equal(world.sent.length, 1);
    world.run();
    assert.deepEqual(world.sent[1], world.sent[0]);
  });

  test("waits as long as a busy host has asked for", () => {
    const world = lineOf();
    const again = () => world.sender.flush(kept());
    again();
    world.sender.busy(700, again);
    again();
    assert.deepEqual([world.sent.length, world.work[0].ms], [1, 700]);
    world.run();
    assert.deepEqual(world.keys(), ["k1", "k1"]);
  });

  test("has at most ten answers on their way at once", () => {
    const many = Array.from({ length: 25 }, (_, at) => ({ item: "i" + at, round: 1, key: "k" + at, revision: 1, answer: { scale: 1 } }));
    const world = lineOf();
    world.sender.flush(many);
    assert.equal(world.sent.length, 10);
    for (const key of world.keys()) world.sender.settled(key);
    world.sender.flush(many.slice(10));
    assert.equal(world.sent.length, 20);
  });
});

// ---- the words

const read = (path) => readFileSync(new URL("../../" + path, import.meta.url), "utf8");
const wordsOf = (surface) => ({ en: JSON.parse(read(`assets/text/${surface}/en.json`)), es: JSON.parse(read(`assets/text/${surface}/es.json`)) });
const words = wordsOf("phone");
// Each loaded with a script of its name, and only then.
const moreWords = { game: wordsOf("phone_game"), workbench: wordsOf("phone_workbench") };
const allWords = [words, ...Object.values(moreWords)];
const checkWords = wordsOf("check");

/** The scripts that a page loads when it begins with one of them. */
function scriptsFrom(first, found = new Set()) {
  if (found.has(first)) return found;
  found.add(first);
  for (const [, next] of read("participant/web/" + first).matchAll(/from "\.\/([\w]+\.js)"/g)) scriptsFrom(next, found);
  return found;
}

describe("the words", () => {
  test("are the same keys in the same order in both languages", () => {
    for (const { en, es } of allWords) assert.deepEqual(Object.keys(es), Object.keys(en));
  });

  test("hold the same slots in both languages", () => {
    const slots = (sentence) => (sentence.match(/\{\w+\}/g) || []).sort().join();
    for (const { en, es } of allWords) {
      for (const key of Object.keys(en)) assert.equal(slots(es[key]), slots(en[key]), key);
    }
  });

  test("have every key that the page asks for, before it has loaded those of another script", () => {
    const folder = new URL("../../participant/web/", import.meta.url);
    const atFirst = scriptsFrom("main.js");
    const check = scriptsFrom("check.js");
    for (const file of readdirSync(folder).filter((name) => name.endsWith(".js"))) {
      const own = Object.keys(moreWords).filter((name) => !atFirst.has(file) && scriptsFrom(name + ".js").has(file));
      const known = check.has(file) ? checkWords.en : Object.assign({}, words.en, ...own.map((name) => moreWords[name].en));
      const code = read("participant/web/" + file);
      for (const [, key] of code.matchAll(/\bsay\("([a-z_.]+[a-z_])"/g)) assert.ok(key in known, `${file}: ${key}`);
      for (const [, key] of code.matchAll(/say\.count\("([a-z_.]+)"/g)) assert.ok(key + ".other" in known, `${file}: ${key}`);
    }
  });

  test("of the other scripts do not take the place of others, and are all asked for", () => {
    const folder = new URL("../../participant/web/", import.meta.url);
    const code = readdirSync(folder).filter((name) => name.endsWith(".js")).map((name) => read("participant/web/" + name)).join("");
    const said = (name) => code.includes(`"${name}"`) || code.includes(`"${name}" +`);
    const beginnings = (key) => Array.from(key.matchAll(/[._]/g), ({ index }) => key.slice(0, index + 1));
    for (const { en } of Object.values(moreWords)) {
      for (const key of Object.keys(en)) {
        assert.equal(allWords.filter((one) => key in one.en).length, 1, key);
        assert.ok(said(key.replace(/\.(one|other)$/, "")) || beginnings(key).some(said), key);
      }
    }
  });

  test("have a sentence for every refusal of the contract that a phone can hear", () => {
    const table = read("protocol/README.md").split("## Refusals")[1].split("\n## ")[0];
    const rows = table.split("\n").filter((row) => row.startsWith("| `") && !row.endsWith("| a facilitator's command |"));
    const codes = rows.flatMap((row) => row.split("|")[1].match(/[a-z_]+/g));
    assert.ok(codes.length > 35);
    const whoLeads = ["wrong_key", "key_over_plain_http"];
    for (const code of codes.filter((one) => !whoLeads.includes(one))) assert.ok("refusal." + code in words.en, code);
  });

  test("of the first screen in index.html are those of the language files", () => {
    const found = Array.from(read("participant/web/index.html").matchAll(/<span lang="(\w+)" data-text="([\w.]+)">([^<]+)</g));
    assert.ok(found.length >= 6);
    for (const [, language, key, text] of found) assert.equal(text, words[language][key]);
  });

  test("make the promise of the join page unshortened", () => {
    assert.equal(words.en["mode.named"], "Your name stands next to your answers. The facilitator can see both. The big screen shows no names.");
    assert.match(words.en["mode.anonymous"], /^We do not ask your name\. .* at least \{k\} people\. .* someone who changes the program on this computer\.$/);
  });
});

describe("the page", () => {
  test("preloads every module that main.js needs", () => {
    const html = read("participant/web/index.html");
    for (const file of scriptsFrom("main.js")) assert.ok(html.includes(`/web/phone/${file}"`), file);
  });

  test("loads nothing of the city model and of the workbench before they are of use", () => {
    const html = read("participant/web/index.html");
    const later = ["city.js", "turn.js", "shares.js", "lesson.js", "team.js", "ideas.js", "square.js", "arrows.js", "register.js", "road_map.js", "choice_box.js"];
    for (const name of Object.keys(moreWords)) {
      assert.match(read("participant/web/main.js"), new RegExp(`bring\\("${name}"\\)`));
      later.push(name + ".js", name + ".css");
    }
    for (const file of later) {
      assert.ok(!scriptsFrom("main.js").has(file), file);
      assert.ok(!html.includes(`/${file}"`), file);
    }
  });

  test("puts text in as text, and styles nothing inline", () => {
    const folder = new URL("../../participant/web/", import.meta.url);
    for (const file of readdirSync(folder).filter((name) => /\.(js|html)$/.test(name))) {
      assert.doesNotMatch(read("participant/web/" + file), /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(| style=/, file);
    }
  });
});
