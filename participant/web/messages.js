// @ts-check
// The shapes of what goes over the wire, as protocol/README.md has them: for the type checker and
// the reader. Nothing imports this at run time.

/**
 * @typedef {{ scale: number | "DK" | "NA" } | { choice: string[] } | { text: string } |
 *           { points: Record<string, number> } | { ranking: string[][] }} Value
 * @typedef {Value & { reason?: string }} Answer
 */

/**
 * One change of one answer. Key and revision are given when it is made and never change.
 * @typedef {{ item: string, round: number, key: string, revision: number, answer: Answer }} Cast
 */

/**
 * @typedef {{ id: string, label: string }} Option
 * @typedef {{ kind: "choice" | "scale" | "points" | "ranking" | "text", options: Option[], most: number,
 *             steps: string[], meanings: string[], dont_know: boolean, not_applicable: boolean, total: number,
 *             most_on_one: number }} Ask
 * @typedef {{ head: string[], rows: string[][] }} Table
 * @typedef {{ title: string, description: string, table: Table, svg?: string }} Chart
 * @typedef {{ label: string, value: number, printed: string, marked: boolean, beside: boolean }} Bar
 */

/**
 * @typedef {{ round: number, answered: number, expected: number, hidden: "no" | "too_few",
 *             counts: boolean, value: string, value_label: string,
 *             verdict: "none" | "dont_know" | "small" | "wide", two_camps: boolean,
 *             within_one: number, valid: number, order: string[], rule: string,
 *             chart: (Chart & { bars: Bar[], most: number }) | null }} Result
 * @typedef {{ value: string, value_label: string, reason: string, dissent: string }} Lock
 * @typedef {{ id: string, step: string, number: number, count: number, title: string, body: string,
 *             question: string, help: string, topic: string, scenario: string, picture: string,
 *             picture_text: string, ask: Ask,
 *             phase: "ready" | "open" | "closed" | "revealed" | "locked",
 *             round: number, rounds: number, answered: number, expected: number,
 *             closed_ms_ago: number, result: Result | null, previous: Result | null,
 *             lock: Lock | null, texts: { key: string, text: string }[] }} Item
 */

/**
 * @typedef {{ id: string, number: number, count: number, title: string, body: string,
 *             kind: "talk" | "questions" | "scenarios" | "mitigations", minutes: number, seconds: number }} Step
 * @typedef {{ title: string, step: Step, pace: "together" | "own", items: Item[],
 *             timer: { length_ms: number, left_ms: number } | null, profile: any, next: string,
 *             closed: boolean }} View
 */

/**
 * What the host says. Types and fields that are not known are let pass.
 * @typedef {{ type: string } & Record<string, any>} Heard
 */

export {};
