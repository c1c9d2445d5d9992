// @ts-check
// The line to the host: the only module that knows the socket. Comes back by itself.

export const PROTOCOL = 1;

const SILENCE_MS = 20000; // then we ask whether anybody is there
const PATIENCE_MS = 5000; // and this long we wait for a word
const SOONEST_MS = 200;
const LATEST_MS = 3000;
// Said again it would be refused again.
const FINAL = ["wrong_key", "key_over_plain_http", "unknown_version", "not_allowed"];

/**
 * @typedef {Object} Link
 * @property {(message: Object) => boolean} send false when the line is down
 * @property {() => void} stop
 */

/**
 * @param {Object} wants
 * @param {string} wants.address
 * @param {() => Object} wants.hello the first message of each connection
 * @param {(message: any) => void} wants.hear
 * @param {(line: "connecting"|"live"|"lost"|"refused") => void} wants.turn
 * @returns {Link}
 */
export function connect({ address, hello, hear, turn }) {
  /** @type {WebSocket|null} */
  let socket = null;
  let silence = 0;
  let patience = 0;
  let again = 0;
  let wait = 0; // what the host asked for
  let inside = false;
  let over = false;

  function open() {
    window.clearTimeout(again);
    inside = false;
    let mine;
    try {
      mine = new WebSocket(address);
    } catch (refused) {
      return comeBack(); // an address the browser does not allow
    }
    socket = mine;
    expectWord();
    mine.onopen = () => mine.send(JSON.stringify(hello()));
    mine.onmessage = (event) => socket === mine && take(event.data);
    mine.onclose = () => socket === mine && drop();
  }

  function take(text) {
    heard();
    const message = read(text);
    if (!message) return;
    if (message.retry_after_ms) wait = message.retry_after_ms;
    if (message.type === "welcome") {
      inside = true;
      turn("live");
    }
    if (!inside && message.type === "refused" && FINAL.indexOf(message.code) >= 0) finish();
    hear(message);
  }

  function heard() {
    window.clearTimeout(silence);
    window.clearTimeout(patience);
    silence = window.setTimeout(probe, SILENCE_MS);
  }

  function expectWord() {
    window.clearTimeout(patience);
    patience = window.setTimeout(drop, PATIENCE_MS);
  }

  function probe() {
    if (send({ type: "ping" })) expectWord();
  }

  function send(message) {
    if (!socket || socket.readyState !== WebSocket.OPEN) return false;
    socket.send(JSON.stringify(message));
    return true;
  }

  function drop() {
    if (over) return;
    leave();
    turn("lost");
    comeBack();
  }

  function comeBack() {
    const delay = wait + SOONEST_MS + Math.random() * (LATEST_MS - SOONEST_MS);
    wait = 0;
    again = window.setTimeout(open, delay);
  }

  function leave() {
    window.clearTimeout(silence);
    window.clearTimeout(patience);
    const old = socket;
    socket = null;
    if (old) old.close();
  }

  function finish() {
    over = true;
    leave();
    turn("refused");
  }

  function lookAgain() {
    if (over || document.visibilityState === "hidden") return;
    if (socket) probe();
    else open();
  }

  document.addEventListener("visibilitychange", lookAgain);
  window.addEventListener("online", lookAgain);
  window.addEventListener("pageshow", lookAgain);
  open();

  return {
    send,
    stop() {
      over = true;
      window.clearTimeout(again);
      leave();
    },
  };
}

function read(text) {
  try {
    const message = JSON.parse(text);
    return message && typeof message.type === "string" ? message : null;
  } catch (notJson) {
    return null;
  }
}

/**
 * Where the host this page came from listens.
 * @param {{protocol: string, host: string}} place
 */
export function socketAddress(place) {
  return `${place.protocol === "https:" ? "wss:" : "ws:"}//${place.host}/ws`;
}
