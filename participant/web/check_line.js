// @ts-check
// A line to the host that only measures: asks twice a second how long an answer takes, and comes
// back as soon as it can when it is lost. Unlike the line of the room it waits for nobody: each
// second without it is a figure.

const kEveryMs = 500;
const kPatienceMs = 4000; // for a pong, and for the opening
const kAgainMs = 500;

/**
 * @param {object} wiring
 * @param {string} wiring.address
 * @param {() => number} wiring.now
 * @param {(ms: number) => void} wiring.answered a pong came after so long
 * @param {(devices: number) => void} wiring.counted
 * @param {() => void} wiring.lost
 * @returns {() => void} ends it
 */
export function measure({ address, now, answered, counted, lost }) {
  /** @type {WebSocket | null} */
  let socket = null;
  let opened_at = 0;
  let asked_at = 0; // 0: no answer is awaited
  let inside = false;
  let again_at = 0;

  function open() {
    opened_at = now();
    inside = false;
    asked_at = 0;
    const mine = new WebSocket(address);
    socket = mine;
    mine.onopen = () => mine.send(JSON.stringify({ type: "check", protocol: 1 }));
    mine.onmessage = ({ data }) => read(data);
    mine.onclose = drop;
  }

  function read(data) {
    const message = JSON.parse(data);
    if (message.type === "checked") {
      inside = true;
      counted(message.devices);
    } else if (message.type === "pong" && asked_at) {
      answered(now() - asked_at);
      asked_at = 0;
    }
  }

  function leave() {
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
    socket = null;
  }

  function drop() {
    leave();
    again_at = now() + kAgainMs;
    lost();
  }

  function beat() {
    const at = now();
    if (!socket) {
      if (at >= again_at) open();
    } else if (!inside) {
      if (at - opened_at > kPatienceMs) drop();
    } else if (!asked_at) {
      socket.send(JSON.stringify({ type: "ping" }));
      asked_at = at;
    } else if (at - asked_at > kPatienceMs) {
      drop();
    }
  }

  open();
  const beats = setInterval(beat, kEveryMs);
  return () => {
    clearInterval(beats);
    leave();
  };
}
