// @ts-check
// Results as files at any time, and the end.

import { askButton, button, confirmation, section } from "./controls.js";
import { el } from "./dom.js";

/** @param {import("./page.js").Page} page */
export function endingPanel(page) {
  const { view, words, ui } = page;
  return [
    section("files", words.say("export.title"),
      el("div", { class: "buttons" }, ["csv", "json"].map((format) =>
        askButton(page, words.say(`export.${format}`), { type: "export_results", format }))),
      view.host.file && el("p", { class: "note" },
        words.say("saving.file"), ": ", el("bdi", { class: "address" }, view.host.file)),
      view.host.digest && el("p", { class: "note" },
        words.say("saving.digest"), ": ", el("bdi", { class: "address" }, view.host.digest)),
      el("p", { class: "note" }, words.say(isUnsealed(view) ? "saving.unsealed" : "saving.backup"), ": ",
        el("bdi", { class: "address" }, backupOf(view.host) || words.say("saving.no_backup")))),
    !view.closed && section("ending", words.say("close.title"),
      ui.confirm === "close" ? confirmation(page, {
        name: "close", question: words.say("close.sure"), yes: words.say("close.yes"),
        no: words.say("close.no"), command: { type: "close_workshop" },
      }) : el("div", { class: "buttons" },
        button(words.say("move.close_workshop"),
          page.isLive ? () => page.set({ confirm: "close" }) : null, { id: "close-workshop" }))),
  ];
}

/** Where the newest backup is, or why there is none. @param {import("./messages.js").Host} host */
const backupOf = ({ backup, backup_message }) => backup_message || backup;

const isUnsealed = ({ closed, mode, host }) =>
  closed && mode === "anonymous" && !host.digest && host.backup_message !== "";

/**
 * Hands a text to the browser as a file.
 * @param {{name: string, body: string}} file
 */
export function download(file) {
  const kind = /\.json$/.test(file.name) ? "application/json" : "text/csv";
  const address = URL.createObjectURL(new Blob([file.body], { type: `${kind};charset=utf-8` }));
  const link = el("a", { href: address, download: file.name, hidden: true });
  document.body.appendChild(link);
  link.click();
  document.body.removeChild(link);
  window.setTimeout(() => URL.revokeObjectURL(address), 10000);
}
