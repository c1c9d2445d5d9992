// @ts-check
// Sends what is kept on this phone, and sends it again until the host has answered. It draws no key
// and counts no revision: what is sent again is the same message.

/** Answers on their way at once; more would run into the host's limit of messages a second. */
const kAtOnce = 10;
const kAgainAfterMs = 1500;

export class Sender {
  /**
   * @param {(message: object) => boolean} send false when the line is down
   * @param {(work: () => void, ms: number) => void} later
   */
  constructor(send, later) {
    this.send = send;
    this.later = later;
    this.under_way = new Set();
    this.pauses = 0;
  }

  /** A new connection: nothing of what was sent on the last one is certain. */
  startOver() {
    this.under_way.clear();
  }

  /** @param {import("./messages.js").Cast[]} waiting the kept answers, see waiting() */
  flush(waiting) {
    if (this.pauses > 0) return;
    for (const { item, round, key, revision, answer } of waiting) {
      if (this.under_way.size >= kAtOnce) return;
      if (this.under_way.has(key)) continue;
      if (!this.send({ type: "cast_answer", item, round, key, revision, answer })) return;
      this.under_way.add(key);
    }
  }

  /** The host has answered for this key, for good. */
  settled(key) {
    this.under_way.delete(key);
  }

  /** The host could not save it now: the same again, a little later. */
  again(key, resume) {
    this.pause(kAgainAfterMs, resume, [key]);
  }

  /** The host is behind, and did nothing of what it answered so: all of it again, later. */
  busy(ms, resume) {
    this.pause(ms, resume, Array.from(this.under_way));
  }

  pause(ms, resume, keys) {
    this.pauses += 1;
    this.later(() => {
      this.pauses -= 1;
      for (const key of keys) this.under_way.delete(key);
      resume();
    }, ms);
  }
}
