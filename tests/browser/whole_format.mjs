// An agenda with each kind of step a room works on ideas with, in an assets folder of its own.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { root } from "./workshop.mjs";

const both = (en, es) => ({ en, es });
const options = [
  ["shade", both("Shade on squares", "Sombra en las plazas")],
  ["heat", both("Heat in flats", "Calor en las viviendas")],
  ["power", both("Power cuts", "Cortes de luz")],
  ["alone", both("Old people alone", "Personas mayores solas")],
].map(([id, label]) => ({ id, label }));

const format = {
  kind: "format", id: "whole", version: 1, packs: ["risk-questionnaire"], languages: ["en", "es"],
  title: both("Ideas for hot summers", "Ideas para veranos calurosos"),
  steps: [
    { id: "collect", minutes: 10, activity: "questions", title: both("What would help?", "¿Qué ayudaría?"),
      items: [{ id: "needs", title: both("What would help in a week of heat?", "¿Qué ayudaría en una semana de calor?"),
        ask: { kind: "ideas", most: 140, each: 5 } }] },
    { id: "choose", minutes: 15, activity: "from_ideas", ideas_from: "needs", most: 10,
      title: both("Which of them first?", "¿Cuáles primero?"),
      item: { title: both("Give three points", "Reparta tres puntos"), ask: { kind: "points", total: 3, most_on_one: 2 } } },
    { id: "place", minutes: 10, activity: "questions", title: both("Who is hit, how hard?", "¿A quién afecta y cuánto?"),
      items: [{ id: "square", title: both("How likely, and how bad?", "¿Qué probable y qué grave?"),
        ask: { kind: "grid", options, across: both("How likely", "Probabilidad"), up: both("How bad", "Gravedad"),
          quadrants: [both("live with it", "convivir con ello"), both("act", "actuar"), both("watch", "vigilar"), both("prepare", "prepararse")] } }] },
    { id: "causes", minutes: 15, activity: "questions", title: both("What drives what?", "¿Qué impulsa qué?"),
      items: [{ id: "arrows", title: both("What makes what worse?", "¿Qué agrava qué?"),
        ask: { kind: "links", options, most: 6 } }] },
    { id: "review", minutes: 5, activity: "questions", answered_by: "reviewers", title: both("From outside", "Desde fuera"),
      items: [{ id: "outside", title: both("How well prepared is this city?", "¿Está preparada esta ciudad?"),
        ask: { kind: "scale", dont_know: true, not_applicable: false,
          steps: [both("not yet", "todavía no"), both("in part", "en parte"), both("well", "bien")] } }] },
    { id: "agree", minutes: 10, activity: "actions", title: both("Who does what?", "¿Quién hace qué?") },
    { id: "end", minutes: 5, activity: "talk", title: both("Thank you", "Gracias") },
  ],
};

/** A copy of the assets with that agenda beside the others: `--format whole`. Whoever asks removes it. */
export function assetsWithWholeFormat() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "vertebra-assets-"));
  fs.cpSync(path.join(root, "assets"), folder, { recursive: true });
  fs.writeFileSync(path.join(folder, "packs/formats/whole.json"), JSON.stringify(format));
  return folder;
}
