// @ts-check
// Result pages: frozen copies of the results, and who may read them.

import { button, confirmation, disclosure, section, wishButton } from "./controls.js";
import { el, said } from "./dom.js";
import { draftForm } from "./draft_form.js";
import { qrDrawing } from "./qr.js";
import { adopted } from "./svg.js";

/** @typedef {import("./page.js").Page} Page */
/** @typedef {import("./messages.js").Publication} Publication */

const LONGEST_WHY = 1000; // 500 characters: the browser counts an emoji as two
const GROUP = /.{4}(?=.)/g; // a code is read in groups of four

/** @param {Page} page */
export function publicationsPanel(page) {
  const { view, words } = page;
  const { publications, publishing, publications_message } = view.host;
  const some = publications.length > 0;
  return section("publications", words.say("publication.title"),
    el("p", { class: "note" }, words.say(some ? "publication.about" : "publication.none")),
    publications_message && el("p", { class: "problem" }, words.say("publication.damaged"), " ", said(publications_message)),
    el("div", { class: "buttons" },
      wishButton(page, words.say(publishing ? "publication.making" : "publication.make"),
        publishing ? null : { type: "publish", level: "draft" }, { id: "publication-make" })),
    some && el("ul", { class: "publications-list", "data-refuge": "publication-make" },
      publications.map((one) => row(page, one))),
    some && el("p", { class: "note" }, words.say("publication.reach")));
}

/** @param {Page} page @param {Publication} one */
function row(page, one) {
  const { words } = page;
  const heading = `publication-${one.id}`;
  return el("li", { class: "publication", "data-key": one.id, "data-row": "" },
    el("h3", { class: "publication-title", id: heading },
      `${one.date} · `, words.say(`publication.level.${one.level}`)),
    one.level === "withdrawn" ? [
      el("p", { class: "note" }, words.say("publication.withdrawn", { date: one.withdrawn_at })),
      el("p", { class: "note-words" }, said(one.why)),
      copied(`${heading}-address`, words.say("publication.address"), one.url),
    ] : shown(page, one, heading));
}

function shown(page, one, heading) {
  const { words, ui } = page;
  const isCoded = one.level !== "public";
  const confirm = `public-${one.id}`;
  const place = `withdraw-${one.id}`;
  const code = isCoded ? `?code=${one.code}` : "";
  const look = (rest, key) => el("a", {
    class: "link", href: `/r/${one.id}${rest}${code}`, target: "_blank", rel: "noopener", "aria-describedby": heading,
  }, words.say(key));
  return [
    el("p", { class: "links publication-links" }, look("", "publication.look"),
      isCoded && look("/public", "publication.look_public")),
    copied(`${heading}-address`, words.say("publication.address"), one.url),
    isCoded && copied(`${heading}-code`, words.say("publication.code"), one.code.replace(GROUP, "$&-")),
    ui.confirm === confirm ? confirmation(page, {
      name: confirm, question: words.say("publication.public.sure"), yes: words.say("publication.public.yes"),
      no: words.say("publication.public.no"), command: level(one, "public"),
    }) : ui.editing === place ? withdrawal(page, one, place)
      : el("div", { class: "buttons" },
        one.level === "draft" && wishButton(page, words.say("publication.internal"), level(one, "internal"),
          { "data-key": "internal", "aria-describedby": heading }),
        isCoded && button(words.say("publication.public"), page.isLive ? () => page.set({ confirm }) : null,
          { id: `${confirm}-ask`, "data-key": "public", "aria-describedby": heading }),
        one.level !== "draft" && button(words.say("publication.withdraw"),
          page.isLive ? () => page.set({ editing: place }) : null,
          { id: `${place}-edit`, "data-key": "withdraw", "aria-describedby": heading })),
    disclosure(`publication-qr-${one.id}`, words.say("publication.qr"),
      el("div", { class: "qr", role: "img", "aria-label": words.say("publication.qr") },
        adopted(qrDrawing(one.qr), `publication-${one.id}`))),
    one.level === "public" && disclosure(`publication-embed-${one.id}`, words.say("publication.embed"),
      copied(`${heading}-embed`, words.say("publication.embed.about"), one.embed)),
  ];
}

function withdrawal(page, one, place) {
  const { words } = page;
  return draftForm(page, place, {
    name: words.say("publication.withdraw"), next: `publication-${one.id}-address`, usual: { why: "" },
    faults: { why_missing: "why", reason_too_long: "why", bad_text: "why" },
    contents: (fields) => [
      fields.area("why", words.say("publication.withdraw.why"), { maxlength: LONGEST_WHY }),
      el("p", { class: "note" }, words.say("publication.withdraw.about")),
    ],
    command: ({ why }) => (why.trim() === "" ? "why_missing" : level(one, "withdrawn", why.trim())),
    submit: words.say("publication.withdraw.yes"), cancel: words.say("people.cancel"),
  });
}

/** @returns {import("./messages.js").Command} */
function level(one, to, why = "") {
  return { type: "set_publication", publication: one.id, level: to, why };
}

// What is to be copied: one tap marks all of it.
function copied(id, label, value) {
  return el("div", { class: "field" },
    el("label", { class: "field-label", for: id }, label),
    el("input", { class: "input", id, readonly: true, value, onclick: (event) => event.currentTarget.select() }));
}
