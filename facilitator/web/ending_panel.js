// @ts-check
// Results as files at any time, and the end.

import { askButton, button, confirmation, section } from "./controls.js";
import { el } from "./dom.js";

// What people read first; then what they reckon with.
const FORMATS = ["pdf", "html", "xlsx", "charts", "csv", "json"];

/** @param {import("./page.js").Page} page */
export function endingPanel(page) {
  const { view, words, ui } = page;
  return [
    section("files", words.say("export.title"),
      el("div", { class: "buttons" }, FORMATS.map((format) =>
        askButton(page, words.say(`export.${format}`),
          page.state.exporting ? null : { type: "export_results", format }))),
      page.state.exporting && making(page),
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

/** How far the file is, and a way to stop it. @param {import("./page.js").Page} page */
function making(page) {
  const { percent } = page.state.exporting;
  const said = page.words.say("export.making", { percent: String(percent) });
  return el("div", { class: "making", "data-key": "making" },
    el("p", { class: "note", id: "making" }, said),
    el("progress", { max: 100, value: percent, "aria-labelledby": "making" }),
    el("div", { class: "buttons" },
      askButton(page, page.words.say("export.cancel"), { type: "cancel_export" })));
}

/** Where the newest backup is, or why there is none. @param {import("./messages.js").Host} host */
const backupOf = ({ backup, backup_message }) => backup_message || backup;

const isUnsealed = ({ closed, mode, host }) =>
  closed && mode === "anonymous" && !host.digest && host.backup_message !== "";

/**
 * Hands a file to the browser to be kept: never opened here, whatever it holds.
 * @param {{name: string, encoding: string, body: string}} file
 */
export function download(file) {
  const address = URL.createObjectURL(new Blob([bytesOf(file)], { type: "application/octet-stream" }));
  const link = el("a", { href: address, download: file.name, hidden: true });
  document.body.appendChild(link);
  link.click();
  document.body.removeChild(link);
  window.setTimeout(() => URL.revokeObjectURL(address), 10000);
}

/** The bytes of a file as it came. @param {{encoding: string, body: string}} file */
export function bytesOf({ encoding, body }) {
  if (encoding !== "base64") return new TextEncoder().encode(body);
  const letters = atob(body);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) {
    bytes[at] = letters.charCodeAt(at);
  }
  return bytes;
}
