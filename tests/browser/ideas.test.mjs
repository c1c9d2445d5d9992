// Ideas, notes, actions, sheets and the agenda: what is pure, and what is drawn on paper.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";

import { all, button, byClass, press, texts } from "./paper.mjs";
import { actionsScene } from "../../facilitator/web/actions_scene.js";
import { addStep, movedStep, setStep } from "../../facilitator/web/agenda_editor.js";
import { timesOf } from "../../facilitator/web/agenda_times.js";
import { ballotScene } from "../../facilitator/web/ballot_scene.js";
import { drawnId } from "../../facilitator/web/drawn_id.js";
import { linksScene, squareScene } from "../../facilitator/web/drawn_result_scene.js";
import * as forms from "../../facilitator/web/form_draft.js";
import * as draft from "../../facilitator/web/ideas_draft.js";
import { ideasPanel } from "../../facilitator/web/ideas_panel.js";
import { ideasOf, ideasScene } from "../../facilitator/web/ideas_scene.js";
import { notesPanel, notesSection } from "../../facilitator/web/notes_panel.js";
import { peoplePanel } from "../../facilitator/web/people_panel.js";
import { sceneOf } from "../../facilitator/web/projector_state.js";
import { keepAction, proposalsOf, registerFold, registerPanel } from "../../facilitator/web/register_panel.js";
import { answerOf, arrowsOffered } from "../../facilitator/web/sheet_answer.js";
import { sheetsPanel } from "../../facilitator/web/sheets_panel.js";
import { talkScene } from "../../facilitator/web/talk_scene.js";
import { neighbour } from "../../facilitator/web/wishes.js";
import { wordsOf } from "../../facilitator/web/words.js";

const TEXT = new URL("../../assets/text/", import.meta.url);
const wordsIn = (surface) =>
  wordsOf(JSON.parse(readFileSync(new URL(`${surface}/en.json`, TEXT), "utf8")), "en");
const words = wordsIn("facilitator");
const tools = { words: wordsIn("projector"), picture: () => "", since: 0, now: 0 };

// ---- the world

const said = (key, text, more = {}) => Object.assign({ key, text, released: false, into: "" }, more);
const ask = (more) => Object.assign({ kind: "ideas", options: [], most: 140, each: 5, steps: [], meanings: [] }, more);
const options = ["a", "b", "c"].map((id) => ({ id, label: `Option ${id}`, cost: 2 }));
const item = (more) => Object.assign({
  id: "needs", number: 1, count: 1, title: "What would help?", body: "", question: "", help: "", topic: "", picture: "",
  ask: ask({}), phase: "open", visibility: "blind", answered_by: "everyone", round: 1, rounds: 1, answered: 3, expected: 4,
  result: null, previous: null, lock: null, texts: [],
}, more);
const result = (more) => Object.assign({
  round: 1, answered: 4, expected: 4, hidden: "no", live: false, counts: true, order: [], taken: [], rule: "Rule.",
  chart: null, map: null, network: null, loops: [], split: null,
}, more);
const step = (id, state, more = {}, fields = {}) => Object.assign({
  step: Object.assign({ id, title: id, kind: "talk", minutes: 10, seconds: 0, rounds: 1 }, fields), state, spent_ms: 0,
  dropped: false, own: false, items: [],
}, more);
const MIN = 60000;

function pageOf(view, ui) {
  const page = {
    words, isLive: true, sent: [],
    view: Object.assign({ closed: false, mode: "anonymous", host: { recorder_link: "" }, seats: [], notes: [], items: [], action_register: null, pace: "together",
      agenda: [step("now", "current")] }, view),
    ui: Object.assign({ forms: forms.noForms, editing: "", merging: "", waiting: false, struck: null, sheet: "", renaming: "",
      revisions: {}, ideaKeys: {} }, ui),
    send: (command) => page.sent.push(command),
    set: (fields) => { page.ui = Object.assign({}, page.ui, fields); },
    hear: (message) => page.set({ forms: forms.heard(page.ui.forms, message) }),
  };
  return page;
}
const form = (drawn, place) => all(drawn, (one) => one.attributes["data-place"] === place)[0];
const type = (drawn, place, name, value) => form(drawn, place).oninput({ target: { name, value, type: "text" } });
const submit = (drawn, place) => form(drawn, place).onsubmit({ preventDefault: () => {} });
const valueOf = (drawn, id) => all(drawn, (one) => one.attributes.id === id)[0];

// ---- what is typed

describe("What was typed into a form", () => {
  const typed = forms.written(forms.noForms, "note", { text: "Half" });

  test("stands through every view, until it is kept", () => {
    const sent = forms.sent(typed, "note", 7, "key");

    assert.deepEqual(forms.draftAt(forms.heard(sent, { type: "state", view: {} }), "note").fields, { text: "Half" });
    const kept = forms.heard(sent, { type: "done", id: 7 });
    assert.deepEqual(forms.draftAt(kept, "note").fields, {});
    assert.equal(forms.timesKept(kept, "note"), 1);
    assert.equal(kept.last, "note");
  });

  test("stands when it is refused, and when the line goes before an answer", () => {
    const sent = forms.sent(typed, "note", 7, "key");

    for (const [message, code] of [[{ type: "refused", id: 7, code: "bad_text" }, "bad_text"], [{ type: "line", line: "lost" }, "not_sent"]]) {
      const { fields, state, code: why, key } = forms.draftAt(forms.heard(sent, message), "note");
      assert.deepEqual([fields, state, why, key], [{ text: "Half" }, "refused", code, "key"]);
    }
  });

  test("hears only what is about itself", () => {
    const sent = forms.sent(typed, "note", 7, "key");

    assert.equal(forms.heard(sent, { type: "done", id: 8 }), sent);
    assert.equal(forms.heard(typed, { type: "line", line: "lost" }).drafts.note.state, "writing");
  });
});

test("An id is 32 hexadecimal digits, and another one each time", () => {
  assert.match(drawnId(), /^[0-9a-f]{32}$/);
  assert.notEqual(drawnId(), drawnId());
});

// ---- ideas

describe("The ideas of the room", () => {
  const three = item({ texts: [said("1", "Shade", { released: true }), said("2", "Trees", { into: "1" }), said("3", "Water"), said("4", "Ice")] });
  const drawn = (page) => ideasPanel(page, three);

  test("are listed under those they were merged into, and counted by those", () => {
    const page = pageOf();

    assert.deepEqual(texts(drawn(page), "text-words"), ["Shade", "Trees", "Water", "Ice"]);
    assert.deepEqual(texts(byClass(drawn(page), "merged"), "text-words"), ["Trees"]);
    assert.deepEqual(texts(drawn(page), "card-heading"), ["Ideas: 3, on the screen: 1"]);
  });

  test("come up together: those that wait, once each", () => {
    const page = pageOf();
    press(button(drawn(page), "Show all that are waiting: 2"));

    assert.deepEqual(page.sent, ["3", "4"].map((key) => ({ type: "release_text", item: "needs", key, release: "show" })));
  });

  test("say that the room sees none, as long as none is on the screen", () => {
    const hint = (given) => texts(ideasPanel(pageOf(), item({ texts: given })), "note");
    const told = words.say("ideas.none_shown");

    assert.ok(hint([said("1", "Shade")]).includes(told));
    assert.ok(!hint([said("1", "Shade", { released: true }), said("2", "Ice")]).includes(told));
    assert.ok(!hint([]).includes(told), "none has come in yet");
  });

  test("of many at once are shown twenty at a press: a host does not hear more in one breath", () => {
    const many = Array.from({ length: 45 }, (_, at) => said(`k${at}`, `Idea ${at}`));
    const page = pageOf({ items: [item({ texts: many })] });
    press(button(ideasPanel(page, page.view.items[0]), "Show the next 20"));
    assert.deepEqual(page.sent.map(({ key }) => key), many.slice(0, 20).map(({ key }) => key));
  });

  test("are merged in two presses, and nothing is sent by the first", () => {
    const page = pageOf();
    press(button(drawn(page), "Merge into …"));
    assert.deepEqual([page.sent, page.ui.merging], [[], "1"]);
    press(button(drawn(page), "Merge into this one"));

    assert.deepEqual(page.sent, [{ type: "merge_texts", item: "needs", key: "1", into: "3" }]);
    assert.equal(page.ui.merging, "");
  });

  test("are no longer about to be merged when the chosen one was taken back", () => {
    assert.equal(button(drawn(pageOf({}, { merging: "gone" })), "Merge into this one"), undefined);
  });

  test("are taken apart", () => {
    const page = pageOf();
    press(button(drawn(page), "Take apart"));

    assert.deepEqual(page.sent, [{ type: "merge_texts", item: "needs", key: "2", into: null }]);
  });

  test("that wait are listed alone where that is wanted", () => {
    assert.deepEqual(texts(drawn(pageOf({}, { waiting: true })), "text-words"), ["Water", "Ice"]);
  });

  test("stand as they are once the workshop is closed", () => {
    const page = pageOf({ closed: true });
    const buttons = all(drawn(page), (one) => one.nodeName === "button" && one.attributes.role !== "switch");

    assert.ok(buttons.every((one) => one.attributes["aria-disabled"] === "true"));
  });
});

describe("What will be asked about", () => {
  const plan = { step: "choose", planned: ["Shade", "Water"], collected: ["Shade", "Water", "Ice"] };
  const begun = draft.draftOf(null, plan);

  test("begins with what is planned, and is the step's own", () => {
    assert.deepEqual(begun.lines.map((one) => one.text), ["Shade", "Water"]);
    assert.equal(draft.draftOf(begun, plan), begun);
    assert.deepEqual(draft.draftOf(begun, { step: "other", planned: [], collected: [] }).lines, []);
  });

  test("is worded, ordered, added to and taken from", () => {
    const worded = draft.worded(draft.added(begun, " Ice "), "0", "Shade at noon");
    const moved = draft.moved(worded, "2", -1);

    assert.deepEqual(draft.planIdeas(moved).ideas, ["Shade at noon", "Ice", "Water"]);
    assert.deepEqual(draft.planIdeas(draft.without(moved, "0")).ideas, ["Ice", "Water"]);
    assert.equal(draft.moved(worded, "0", -1), null);
  });

  test("is never sent without words: that would mean as collected", () => {
    assert.equal(draft.planIdeas(draft.worded(draft.without(begun, "0"), "1", "  ")), null);
  });
});

describe("Ideas on the big screen", () => {
  const chart = { bars: [{ label: "Water", printed: "4" }, { label: "Shade", printed: "2" }], table: { head: [], rows: [] } };
  const shown = [said("1", "Shade", { released: true }), said("2", "Water", { released: true })];
  const scene = (one) => ideasScene({ k: 3, items: [one] }, tools);

  test("stand without figures until they are counted", () => {
    const live = item({ texts: shown, result: result({ live: true, chart, order: ["2", "1"] }) });

    assert.deepEqual(ideasOf(live).map((one) => one.people), ["", ""]);
    assert.deepEqual(texts(scene(item({ texts: shown })), "idea"), ["Shade", "Water"]);
  });

  test("stand with how many want them after the reveal, the most wanted first", () => {
    const counted = item({ phase: "revealed", texts: shown, result: result({ chart, order: ["2", "1"] }) });

    assert.deepEqual(texts(scene(counted), "idea"), ["Water4", "Shade2"]);
  });

  test("stand without figures where too few have answered, and it says so", () => {
    const few = item({ phase: "revealed", texts: shown, result: result({ hidden: "too_few" }) });

    assert.deepEqual(texts(scene(few), "idea"), ["Shade", "Water"]);
    assert.deepEqual(texts(scene(few), "rule"), [tools.words.say("result.too_few", { k: 3 })]);
  });

  test("are announced while there are none", () => {
    assert.deepEqual(texts(scene(item({})), "ideas-none"), [tools.words.say("ideas.none_here")]);
  });

  test("that do not all fit leave a line with how many there are", () => {
    assert.deepEqual(texts(scene(item({ texts: shown })), "idea-more"), ["There are 2; the others are on the phones."]);
  });
});

describe("The scene", () => {
  const view = (one, more) => Object.assign({ scene: "item", closed: false, pace: "together", step: { kind: "questions" }, items: [one] }, more);
  const square = ask({ kind: "grid", options, across: "Likely", up: "Bad" });

  for (const [name, wanted, one] of [
    ["of ideas is theirs in each phase", "ideas", item({ phase: "revealed", result: result({}) })],
    ["of a square is its drawing", "square", item({ ask: square, phase: "revealed", result: result({ map: {} }) })],
    ["of a square nothing may be said of is a result like any other", "result", item({ ask: square, phase: "revealed", result: result({ hidden: "too_few" }) })],
    ["of arrows is theirs, also without any", "links", item({ ask: ask({ kind: "links" }), phase: "revealed", result: result({}) })],
    ["of arrows without figures is a result like any other", "result", item({ ask: ask({ kind: "links" }), phase: "revealed", result: result({ counts: false }) })],
  ]) test(name, () => assert.equal(sceneOf(view(one)), wanted));

  test("of actions needs the register", () => {
    assert.equal(sceneOf(view(item({}), { scene: "actions", action_register: { entries: [] } })), "actions");
    assert.equal(sceneOf(view(item({}), { scene: "actions", action_register: null })), "talk");
  });

  test("of a step about ideas without any says so", () => {
    const empty = { scene: "item", step: { kind: "from_ideas", title: "Which?", body: "" }, items: [], timer: null };

    assert.deepEqual(texts(talkScene(empty, tools), "talk-body"), ["No ideas have been chosen yet."]);
    assert.deepEqual(texts(talkScene(Object.assign({}, empty, { step: { kind: "talk", title: "", body: "" } }), tools), "talk-body"), []);
  });

  test("says whom a question is for, where it is not everyone", () => {
    const scene = (who) => texts(ballotScene({ items: [item({ ask: ask({ kind: "choice", options }), answered_by: who })] }, tools), "for-whom");

    assert.deepEqual([scene("everyone"), scene("reviewers"), scene("participants")], [[], ["For the reviewers"], ["For the city"]]);
  });

  test("of a square names its axes before, and what nobody placed after", () => {
    assert.match(texts(ballotScene({ items: [item({ ask: square })] }, tools), "ballot-amount")[0], /Likely.*Bad/);
    const map = { title: "Where?", svg: "", table: { head: ["Option", "Likely", "Bad"], rows: [["Option a", "20 (10–30)", "40 (40–50)"]] } };
    const drawn = squareScene({ items: [item({ ask: square, result: result({ map }) })] }, tools);
    assert.deepEqual(all(drawn, (one) => one.nodeName === "td").map((one) => one.textContent), ["20 (10–30)", "40 (40–50)"]);
  });

  test("of arrows says which cycles were drawn, or that none was", () => {
    const network = { title: "Why?", svg: "", table: { head: [], rows: [] } };
    const scene = (more) => linksScene({ items: [item({ result: result(more) })] }, tools);

    assert.deepEqual(texts(scene({ network, loops: ["a → b → a: feeds itself"] }), "loop-title"), ["a → b → a: feeds itself"]);
    assert.deepEqual(texts(scene({ network }), "said-heading"), ["No cycle was drawn"]);
    assert.deepEqual(texts(scene({}), "talk-body"), ["No arrow was drawn by enough of us."]);
  });
});

// ---- notes and actions

describe("A note", () => {
  const note = { id: "n1", kind: "private", step: "now", item: "", text: "Ask Nerea" };
  const drawn = (page) => notesPanel(page);

  test("is kept under an id of its own, about what goes on", () => {
    const page = pageOf({ items: [item({ id: "heat" })] });
    type(drawn(page), "note-new", "text", " Count the trees ");
    submit(drawn(page), "note-new");
    const [{ note: id, ...rest }] = page.sent;

    assert.match(id, /^[0-9a-f]{32}$/);
    assert.deepEqual(rest, { type: "keep_note", step: "now", item: "heat", kind: "decision", text: "Count the trees" });
  });

  test("is sent again under the same id when the line was lost", () => {
    const page = pageOf();
    type(drawn(page), "note-new", "text", "Once");
    submit(drawn(page), "note-new");
    page.hear({ type: "line", line: "lost" });
    assert.deepEqual(texts(drawn(page), "problem"), [words.say("form.not_sent")]);
    submit(drawn(page), "note-new");

    assert.equal(page.sent[0].note, page.sent[1].note);
  });

  test("without words is not sent: that would strike out", () => {
    const page = pageOf();
    submit(drawn(page), "note-new");

    assert.deepEqual(page.sent, []);
    assert.deepEqual(texts(drawn(page), "problem"), [words.say("refusal.empty_answer")]);
  });

  test("that is private says so", () => {
    const drawnNote = drawn(pageOf({ notes: [note] }));

    assert.deepEqual(texts(drawnNote, "mark-own"), ["only you"]);
    assert.deepEqual(texts(drawn(pageOf({ notes: [Object.assign({}, note, { kind: "idea" })] })), "mark-own"), []);
  });

  test("is struck out, and put back as it was", () => {
    const page = pageOf({ notes: [note] });
    press(button(drawn(page), "Strike out"));
    press(button(drawn(page), "Put it back"));

    assert.deepEqual(page.sent.map((one) => one.text), ["", "Ask Nerea"]);
    assert.deepEqual(page.sent[1], { type: "keep_note", note: "n1", step: "now", item: null, kind: "private", text: "Ask Nerea" });
    assert.equal(page.ui.struck, null);
  });

  test("of another step stands apart", () => {
    const other = Object.assign({}, note, { id: "n2", step: "before" });
    const page = pageOf({ notes: [note, other], agenda: [step("before", "past"), step("now", "current")] });

    assert.deepEqual(texts(byClass(drawn(page), "notes-elsewhere"), "fold-heading"), ["1 note of another step"]);
  });
});

describe("A recorder's page", () => {
  const policy = { id: "L1S1", text: "Trees", policy: "L1S1", owner: "", due: "", status: "planned" };
  const recorderPage = (view, ui) => Object.assign(pageOf(view, ui), { records: true, isLinked: true });
  const kinds = (drawn) => all(valueOf(drawn, "note-new-kind"), (one) => one.nodeName === "option").map((one) => one.attributes.value);

  test("offers no private notes: a recorder would not see them again", () => {
    assert.ok(kinds(notesPanel(pageOf())).includes("private"));
    assert.deepEqual(kinds(notesSection(recorderPage())), ["decision", "dissent", "idea", "parking_lot", "evaluation"]);
  });

  test("changes nothing of what carries out a policy, for the host would refuse it", () => {
    const view = { action_register: { entries: [policy, Object.assign({}, policy, { id: "own", policy: "" })] } };
    const edits = (page) => all(registerFold(page), (one) => one.nodeName === "button" && one.textContent === "Edit").length;

    assert.equal(edits(pageOf(view)), 2);
    assert.equal(edits(recorderPage(view)), 1);
  });

  test("sends a note about the step or any of its items, and about what it was begun with", () => {
    const items = [{ id: "heat", title: "Heat", skipped: false, selected: true }, { id: "flood", title: "Flood", skipped: false },
      { id: "none", title: "None", skipped: true }];
    const agenda = [step("before", "past", { items: [{ id: "old", title: "Old", skipped: false }] }), step("now", "current", { items })];
    const page = recorderPage({ agenda, items: [item({ id: "heat" })] });
    const places = () => all(valueOf(notesSection(page), "note-new-about"), (one) => one.nodeName === "option").map((one) => one.attributes.value);

    assert.deepEqual(places(), ["now ", "now heat", "now flood"]);
    type(notesSection(page), "note-new", "text", "Begun");
    page.view.agenda = [step("now", "past", { items }), step("later", "current")];
    page.view.items = [];
    assert.deepEqual(places(), ["now heat", "later "]);
    submit(notesSection(page), "note-new");
    assert.deepEqual([page.sent[0].step, page.sent[0].item], ["now", "heat"]);
  });

  test("begins anew about what goes on when all that was typed is taken back", () => {
    const page = recorderPage();
    type(notesSection(page), "note-new", "text", "B");
    assert.equal(forms.draftAt(page.ui.forms, "note-new").fields.about, "now ");
    type(notesSection(page), "note-new", "text", "");
    assert.deepEqual(page.ui.forms.drafts, {});
  });

  test("keeps a note by Ctrl and Enter from any of its fields, and by Enter alone none", () => {
    const page = recorderPage();
    type(notesSection(page), "note-new", "text", "Kept");
    const keyed = (more) => form(notesSection(page), "note-new").onkeydown(Object.assign({ key: "Enter", preventDefault: () => {} }, more));
    keyed({});
    keyed({ ctrlKey: true, isComposing: true });
    assert.deepEqual(page.sent, []);
    keyed({ ctrlKey: true });
    assert.deepEqual(page.sent.map((one) => one.text), ["Kept"]);
  });

  test("finds its drafts again after a reload; of what was on its way nobody knows", () => {
    const sent = forms.sent(forms.written(forms.noForms, "note-new", { text: "Half" }), "note-new", 7, "key");
    const draft = forms.draftAt(forms.restored(JSON.parse(JSON.stringify(sent.drafts))), "note-new");

    assert.deepEqual([draft.fields, draft.state, draft.code, draft.key], [{ text: "Half" }, "refused", "not_sent", "key"]);
  });
});

describe("An action", () => {
  const entry = { id: "e1", text: "Count", policy: "", owner: "Parks", due: "2027-06", status: "planned" };
  const values = { text: " Count ", owner: " Parks ", due: " 2027-06 ", status: "done" };

  test("is kept whole; of a policy without its words", () => {
    assert.deepEqual(keepAction(entry, values), { type: "keep_action", action: "e1", text: "Count", owner: "Parks", due: "2027-06", status: "done" });
    assert.deepEqual(keepAction({ id: "L1S1", policy: "L1S1" }, values), { type: "set_action", policy: "L1S1", owner: "Parks", due: "2027-06", status: "done" });
    assert.equal(keepAction(entry, Object.assign({}, values, { text: " " })), "empty_answer");
  });

  test("of a policy is not struck out here", () => {
    const page = pageOf({ action_register: { entries: [Object.assign({}, entry, { policy: "L1S1" })] } });

    assert.equal(button(registerFold(page), "Strike out"), undefined);
    assert.ok(button(registerFold(page), "Edit"));
  });

  test("keeps a refused date as it was typed, with the sentence at its field", () => {
    const page = pageOf({});
    type(registerFold(page), "action-new", "text", "Count");
    type(registerFold(page), "action-new", "due", "soon");
    submit(registerFold(page), "action-new");
    page.hear({ type: "refused", id: 1, code: "bad_date" });

    assert.equal(valueOf(registerFold(page), "action-new-due").attributes["aria-invalid"], "true");
    assert.equal(valueOf(registerFold(page), "action-new-due").attributes.value, "soon");
    assert.deepEqual(texts(registerFold(page), "problem"), [words.say("refusal.bad_date")]);
  });

  test("stands at the step about them, and folded at any other", () => {
    const at = pageOf({ agenda: [step("agree", "current", {}, { kind: "actions" })] });

    assert.ok(registerPanel(at));
    assert.equal(registerFold(at), null);
    assert.equal(registerPanel(pageOf()), null);
  });

  test("is made of what the room was asked about last, with one press", () => {
    const asked = step("vote", "past", { items: [{ id: "vote-1", title: "Test the pumps" }, { id: "vote-2", title: "Count" }] }, { kind: "from_ideas" });
    const placed = step("place", "past", { items: [{ id: "place-all", title: "Where does each stand?" }] }, { kind: "from_ideas" });
    const page = pageOf({ agenda: [asked, placed, step("agree", "current", {}, { kind: "actions" })], action_register: { entries: [entry] } });

    assert.deepEqual(proposalsOf(page.view), { title: "vote", texts: ["Test the pumps"] }, "what is an action already is left out");
    press(button(registerPanel(page), "Take up"));
    const [{ action, ...sent }] = page.sent;
    assert.deepEqual(sent, { type: "keep_action", text: "Test the pumps", owner: "", due: "", status: "planned" });
    assert.equal(page.ui.editing, `entry-${action}`, "who and when can be said next");
    assert.deepEqual(proposalsOf(pageOf({ agenda: [placed, step("agree", "current")] }).view).texts, []);
  });

  test("stands on the big screen with who sees to it and until when", () => {
    const scene = (entries) => actionsScene({ action_register: { entries } }, tools);
    const cells = (drawn) => all(drawn, (one) => one.nodeName === "td").map((one) => one.textContent);

    assert.deepEqual(cells(scene([entry, Object.assign({}, entry, { owner: "", due: "", status: "done" })])),
      ["Parks", "June 2027", "planned", "–", "–", "done"]);
    assert.deepEqual(texts(scene([]), "talk-body"), ["No action has been agreed yet."]);
  });
});

// ---- the agenda

describe("The plan against the clock", () => {
  const agenda = (spentFirst, spentNow) => [
    step("a", "past", { spent_ms: spentFirst * MIN }), step("b", "current", { spent_ms: spentNow * MIN }),
    step("c", "ahead"), step("d", "ahead", { dropped: true }), step("e", "ahead")];

  test("says when each step was to begin and when it will", () => {
    const { behind, starts } = timesOf(agenda(10, 4), 0);

    assert.equal(behind, 0);
    assert.deepEqual(starts, { c: { planned: 6 * MIN, expected: 6 * MIN }, e: { planned: 16 * MIN, expected: 16 * MIN } });
  });

  test("is behind once the current step takes longer than planned, and goes on counting", () => {
    assert.equal(timesOf(agenda(10, 10), 3 * MIN).behind, 3 * MIN);
    assert.deepEqual(timesOf(agenda(10, 13), 0).starts.c, { planned: -3 * MIN, expected: 0 });
  });

  test("is ahead when a step took less", () => assert.equal(timesOf(agenda(4, 1), 0).behind, -6 * MIN));

  test("counts the first step with at most its minutes: the room may have been open for hours", () => {
    assert.equal(timesOf(agenda(300, 1), 0).behind, 0);
  });
});

describe("A step of the agenda", () => {
  const view = { closed: false, pace: "together", items: [], agenda: ["a", "b", "c", "d"].map((id, at) => step(id, at === 0 ? "past" : at === 1 ? "current" : "ahead")) };
  const [, , c, d] = view.agenda;

  test("is moved a place among those that are ahead, and no further", () => {
    assert.deepEqual(movedStep(view, c, 1), { type: "move_step", step: "c", after: "d" });
    assert.deepEqual(movedStep(view, d, -1), { type: "move_step", step: "d", after: "b" });
    assert.equal(movedStep(view, c, -1), null);
    assert.equal(movedStep(view, d, 1), null);
  });

  test("that is left out is passed over", () => {
    const without = Object.assign({}, view, { agenda: view.agenda.map((one) => (one === c ? step("c", "ahead", { dropped: true }) : one)) });

    assert.equal(neighbour(without, 1).to, "d");
  });

  test("keeps its languages while its title is not touched", () => {
    const values = { title: "c", minutes: " 7 ", seconds: "0", rounds: "2" };

    assert.deepEqual(setStep(c, values), { type: "set_step", step: "c", title: "", minutes: 7, seconds: 0, rounds: 2 });
    assert.equal(setStep(c, Object.assign({}, values, { title: "Vote" })).title, "Vote");
    assert.equal(setStep(c, Object.assign({}, values, { minutes: "many" })), "bad_minutes");
  });

  test("that is added has its options one a line, where its kind has any", () => {
    const values = { kind: "choice", title: " Vote ", body: "", minutes: "5", options: "Yes\n\n No \n" };

    assert.deepEqual(addStep("c", values), { type: "add_step", after: "c", kind: "choice", title: "Vote", body: "", minutes: 5, options: ["Yes", "No"] });
    assert.deepEqual(addStep("c", Object.assign({}, values, { kind: "talk" })).options, []);
    assert.equal(addStep("c", Object.assign({}, values, { title: " " })), "title_missing");
  });
});

// ---- sheets

describe("What stands on a sheet", () => {
  const keyOf = (text) => `key of ${text}`;
  for (const [kind, more, fields, answer] of [
    ["choice", { most: 1, options }, { choice: "b" }, { choice: ["b"] }],
    ["choice", { most: 2, options }, { "tick-c": "on", "tick-a": "on", "tick-b": "" }, { choice: ["a", "c"] }],
    ["budget", { options }, { "tick-a": "on" }, { choice: ["a"] }],
    ["scale", {}, { scale: "0", reason: " seen it " }, { scale: 0, reason: "seen it" }],
    ["scale", {}, { scale: "DK" }, { scale: "DK" }],
    ["points", { options }, { "points-a": "2", "points-b": "0", "points-c": "" }, { points: { a: 2 } }],
    ["ranking", { options }, { "place-a": "2", "place-b": "1", "place-c": "2" }, { ranking: [["b"], ["a", "c"]] }],
    ["text", {}, { text: " as written\ntwice " }, { text: "as written\ntwice" }],
    ["ideas", {}, { ideas: "Shade\n\n Water " }, { ideas: { own: [{ key: "key of Shade", text: "Shade" }, { key: "key of Water", text: "Water" }], up: [] } }],
    ["grid", { options }, { "across-a": "0", "up-a": "100" }, { positions: { a: [0, 100] } }],
    ["links", { options, most: 3 }, { "from-0": "a", "to-0": "b", "sign-1": "-", "from-1": "b", "to-1": "c", "from-2": "a" },
      { links: [["a", "b", "+"], ["b", "c", "-"]] }],
  ]) {
    test(`becomes an answer: ${kind} ${JSON.stringify(answer)}`, () => {
      assert.deepEqual(answerOf(ask(Object.assign({ kind }, more)), fields, keyOf), answer);
    });
  }

  for (const kind of ["choice", "budget", "scale", "points", "ranking", "text", "ideas", "grid", "links"]) {
    test(`is no answer while nothing is filled in: ${kind}`, () => {
      assert.equal(answerOf(ask({ kind, options, most: 3 }), {}, keyOf), "empty_answer");
    });
  }

  test("is no answer where a figure is not whole, or half of a place is missing", () => {
    assert.equal(answerOf(ask({ kind: "points", options }), { "points-a": "1.5" }, keyOf), "bad_number");
    assert.equal(answerOf(ask({ kind: "grid", options }), { "across-a": "3" }, keyOf), "bad_number");
  });

  test("offers one arrow more than are begun, and never more than there may be", () => {
    assert.deepEqual([{}, { "from-0": "a" }, { "to-2": "a" }].map((fields) => arrowsOffered(ask({ kind: "links", most: 3 }), fields)), [1, 2, 3]);
  });
});

describe("Sheets", () => {
  const seat = (part, number, more = {}) => Object.assign({ id: `s${number}`, name: "", number, present: false, answered: false, removed: false, part, entered: [] }, more);
  const open = item({ id: "heat", ask: ask({ kind: "text" }) });

  test("are drawn anew, and entered for what is open", () => {
    const page = pageOf({ items: [open], seats: [seat("participant", 1), seat("paper", 2)] });
    press(button(sheetsPanel(page), "New sheet by proxy"));
    type(sheetsPanel(page), "sheet-s2-heat-1", "text", "Shade");
    submit(sheetsPanel(page), "sheet-s2-heat-1");
    const [sheet, { key, revision, ...entered }] = page.sent;

    assert.deepEqual([sheet.type, sheet.part, sheet.seat], ["add_sheet", "proxy", page.ui.sheet]);
    assert.deepEqual(entered, { type: "enter_answer", seat: "s2", item: "heat", round: 1, answer: { text: "Shade" } });
    assert.match(key, /^[0-9a-f]{32}$/);
    page.hear({ type: "done", id: 2 });
    assert.deepEqual(texts(sheetsPanel(page), "sheet-kept"), ["Saved for sheet 2."]);
    type(sheetsPanel(page), "sheet-s2-heat-1", "text", "Water");
    submit(sheetsPanel(page), "sheet-s2-heat-1");
    assert.deepEqual([revision, page.sent[2].revision], [1, 2]);
    assert.notEqual(page.sent[2].key, key);
  });

  test("tell that they are entered, and what is entered anew goes on above what the host has", () => {
    const page = pageOf({ items: [open], seats: [seat("paper", 2, { entered: [{ item: "heat", revision: 7 }] }), seat("paper", 3)] }, { sheet: "s2" });
    assert.deepEqual(all(valueOf(sheetsPanel(page), "sheet"), (one) => one.nodeName === "option").map((one) => one.textContent),
      ["Sheet 2, on paper: entered", "Sheet 3, on paper"]);
    assert.deepEqual(texts(sheetsPanel(page), "sheet-kept"), [words.say("sheets.entered")]);
    type(sheetsPanel(page), "sheet-s2-heat-1", "text", "Shade");
    submit(sheetsPanel(page), "sheet-s2-heat-1");

    assert.equal(page.sent[0].revision, 8);
  });

  test("say why nothing can be entered", () => {
    const drawn = (phase) => texts(sheetsPanel(pageOf({ items: [item({ phase })], seats: [seat("paper", 2)] })), "note");

    assert.ok(drawn("closed").includes(words.say("sheets.closed")));
    assert.ok(drawn("ready").includes(words.say("sheets.not_open")));
  });

  test("have no part in what the reviewers are asked", () => {
    const page = pageOf({ items: [item({ answered_by: "reviewers" })], seats: [seat("paper", 2)] });

    assert.equal(form(sheetsPanel(page), "sheet-s2-needs-1"), undefined);
  });

  test("and other parts are told in the list of people, and nobody is away from a sheet", () => {
    const page = pageOf({ present: 1, joined: 3, seats: [seat("participant", 1, { present: true }), seat("paper", 2), seat("reviewer", 3)] });

    assert.deepEqual(texts(peoplePanel(page), "seat-state"), ["here", "on paper", "reviewer · away"]);
  });
});
