// @ts-check
// The big screen as a function of the view. The facilitator's preview draws with the same one.

import { actionsScene } from "./actions_scene.js";
import { ballotScene } from "./ballot_scene.js";
import { criteriaScene, effectsScene } from "./choice_scene.js";
import { causesScene, cityScene } from "./city_scene.js";
import { comparisonScene } from "./comparison_scene.js";
import { debriefScene } from "./debrief_scene.js";
import { el } from "./dom.js";
import { linksScene, squareScene } from "./drawn_result_scene.js";
import { forWhomWords } from "./for_whom.js";
import { frame, placeInAgenda } from "./frame.js";
import { placeInGame, placeInRun } from "./game_note.js";
import { ideasScene } from "./ideas_scene.js";
import { joinScene } from "./join_scene.js";
import { laddersScene } from "./ladders_scene.js";
import { listScene } from "./list_scene.js";
import { cellsScene, maturityScene } from "./maturity_scene.js";
import { moneyScene } from "./money_scene.js";
import { mapScene, networkScene, prioritiesScene } from "./profile_scene.js";
import { sceneOf } from "./projector_state.js";
import { pairScene, resultScene } from "./result_scene.js";
import { roadMapScene } from "./road_map_scene.js";
import { closingScene, talkScene } from "./talk_scene.js";
import { turnScene } from "./turn_scene.js";

const SCENES = {
  talk: talkScene,
  closing: closingScene,
  ballot: ballotScene,
  result: resultScene,
  ideas: ideasScene,
  square: squareScene,
  links: linksScene,
  list: listScene,
  pair: pairScene,
  priorities: prioritiesScene,
  risk_map: mapScene,
  network: networkScene,
  maturity: maturityScene,
  cells: cellsScene,
  criteria: criteriaScene,
  effects: effectsScene,
  road_map: roadMapScene,
  actions: actionsScene,
  comparison: comparisonScene,
  turn: turnScene,
  city: cityScene,
  money: moneyScene,
  ladders: laddersScene,
  causes: causesScene,
  debrief: debriefScene,
};

/**
 * @param {import("./messages.js").ProjectorView} view
 * @param {import("./frame.js").Tools} tools
 */
export function screen(view, tools) {
  const scene = sceneOf(view);
  return el("div", { class: "screen", "data-scene": scene, "data-key": keyOf(view, scene) },
    contents(view, tools, scene));
}

// The same key is the same picture, brought up to date in place; another key comes in anew.
function keyOf(view, scene) {
  const item = view.items[0];
  if (scene === "ballot") return `ballot ${item.id} ${item.round}`;
  if (OF_RESULT.indexOf(scene) >= 0) return `${scene} ${item.id} ${item.round}`;
  if (scene === "ideas") return `ideas ${item.id}`;
  if (scene === "turn") return `turn ${item.id}`;
  return `${scene} ${view.step.id}`;
}

function contents(view, tools, scene) {
  if (scene === "blank") return el("h1", { class: "unseen" }, tools.words.say("page.title"));
  if (scene === "join") return joinScene(view, tools);
  return frame(view, tools, SCENES[scene](view, tools), where(view, tools.words, scene));
}

const OF_RESULT = ["result", "square", "links"];
const OF_GAME = ["city", "money", "ladders", "causes", "debrief"];

// What the strip above says: step, topic, number and round of what is on the screen.
function where(view, words, scene) {
  if (scene === "turn") return placeInRun(view.game, view.items[0], words);
  if (OF_GAME.indexOf(scene) >= 0) return placeInGame(view.game, words);
  const place = placeInAgenda(view, words);
  if (scene !== "ballot" && scene !== "ideas" && OF_RESULT.indexOf(scene) < 0) return place;
  const item = view.items[0];
  const parts = [view.step.title, item.topic, forWhomWords(item, words)];
  if (item.count > 1) parts.push(words.say("item.number", { number: item.number, count: item.count }));
  if (item.rounds > 1) parts.push(words.say("item.round", { round: item.round, rounds: item.rounds }));
  return parts.filter(Boolean).join(" · ");
}
