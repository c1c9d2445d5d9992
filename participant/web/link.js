// @ts-check
// The one socket to the host: opens it, notices when it has died, takes it up again. Knows nothing
// of what the messages mean.

// From the contract: a host that has been silent this long is asked, and given up without a reply.
const kSilenceMs = 20000;
const kReplyMs = 5000;
const kOpeningMs = 8000;
const kWatchMs = 1000;
// Full jitter, so that a room does not come back in one blow.
const kSoonestMs = 200;
const kLatestMs = 3000;
// Too many windows hold this seat.
const kReplaced = 4409;

// Every message has this length or a multiple of it, so that who counts bytes does not learn which
// answer it carries.
const kLength = 512;

/** @param {string} text */
export function padded(text) {
  const bytes = new TextEncoder().encode(text).length;
  return text + " ".repeat((kLength - bytes % kLength) % kLength);
}

export class Link {
  /**
   * @param {object} wiring
   * @param {string} wiring.address
   * @param {() => object | null} wiring.first what to say first on a new line; null: no reason for one
   * @param {(message: import("./messages.js").Heard) => void} wiring.heard
   * @param {(up: boolean) => void} wiring.changed
   */
  constructor({ address, first, heard, changed }) {
    this.address = address;
    this.first = first;
    this.heard = heard;
    this.changed = changed;
    /** @type {WebSocket | null} */
    this.socket = null;
    /** @type {any} */
    this.retry = 0;
    this.not_before = 0;
    this.last_ms = 0;
    this.asked_ms = 0;
    setInterval(() => this.watch(), kWatchMs);
  }

  get isOpen() {
    return this.socket !== null && this.socket.readyState === WebSocket.OPEN;
  }

  /** Takes the line up if there is a reason to; says the first word at once if it is open. */
  start() {
    if (this.isOpen) {
      const message = this.first();
      if (message) this.send(message);
    } else if (!this.socket) {
      this.open();
    }
  }

  open() {
    clearTimeout(this.retry);
    this.retry = 0;
    if (!this.first()) return;
    const socket = new WebSocket(this.address);
    this.socket = socket;
    this.last_ms = Date.now();
    this.asked_ms = 0;
    socket.onopen = () => {
      this.last_ms = Date.now();
      this.changed(true);
      this.start();
    };
    socket.onmessage = ({ data }) => this.read(data);
    socket.onclose = ({ code }) => this.lost(code);
  }

  read(text) {
    this.last_ms = Date.now();
    this.asked_ms = 0;
    let message = null;
    try {
      message = JSON.parse(text);
    } catch (broken) {
      return;
    }
    if (message && typeof message.type === "string") this.heard(message);
  }

  send(message) {
    if (!this.isOpen) return false;
    this.socket.send(padded(JSON.stringify(message)));
    return true;
  }

  lost(code = 0) {
    this.socket = null;
    this.changed(false);
    if (!this.first()) return;
    // Until somebody looks at this window again.
    if (code === kReplaced && document.hidden) return;
    const wait = Math.max(0, this.not_before - Date.now());
    const spread = kSoonestMs + Math.random() * (kLatestMs - kSoonestMs);
    clearTimeout(this.retry);
    this.retry = setTimeout(() => this.open(), wait + spread);
  }

  /** Gives the socket up without waiting for its end, and takes up a new one. */
  drop() {
    const socket = this.socket;
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
    this.lost();
  }

  /** The host has said that it is away for so long. */
  expectBack(ms) {
    this.not_before = Date.now() + ms;
  }

  /** The phone was asleep, or has a network again: ask now rather than later. */
  wake() {
    if (this.isOpen) this.ask();
    else if (!this.socket && this.first()) this.open();
  }

  ask() {
    if (this.asked_ms || !this.send({ type: "ping" })) return;
    this.asked_ms = Date.now();
  }

  watch() {
    if (!this.socket) return;
    const now = Date.now();
    if (!this.isOpen) {
      if (now - this.last_ms > kOpeningMs) this.drop();
    } else if (this.asked_ms) {
      if (now - this.asked_ms > kReplyMs) this.drop();
    } else if (now - this.last_ms > kSilenceMs) {
      this.ask();
    }
  }

  /** The last word is said. */
  end() {
    clearTimeout(this.retry);
    if (!this.socket) return;
    this.socket.onclose = null;
    this.socket.close();
    this.socket = null;
  }
}
