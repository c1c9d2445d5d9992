// @ts-check
// The shapes of what goes over the wire, as protocol/README.md has them: for the type checker and
// the reader. Nothing imports this at run time.

/**
 * @typedef {{ scale: number | "DK" | "NA" } | { choice: string[] } | { text: string } |
 *           { points: Record<string, number> } | { ranking: string[][] } |
 *           { ideas: { own: { key: string, text: string }[], up: string[] } } |
 *           { positions: Record<string, [number, number]> } | { links: [string, string, "+" | "-"][] }} Value
 * @typedef {Value & { reason?: string }} Answer
 */

/**
 * One change of one answer. Key and revision are given when it is made and never change.
 * @typedef {{ item: string, round: number, key: string, revision: number, answer: Answer }} Cast
 */

/**
 * An option costs 0 where nothing is said of it. `total` are points to give or units to spend. Shares
 * are given as points: of an option, "l1", or of one of its five steps, "l1m".
 * @typedef {{ id: string, label: string, cost: number }} Option
 * A `whole` ranking has a place of its own for every option.
 * @typedef {{ kind: "choice" | "scale" | "points" | "ranking" | "budget" | "shares" | "text" | "ideas" |
 *                   "grid" | "links", options: Option[],
 *             most: number, steps: string[], meanings: string[], dont_know: boolean,
 *             not_applicable: boolean, total: number, most_on_one: number, whole: boolean,
 *             each: number, across: string, up: string, quadrants: string[] }} Ask
 * @typedef {{ head: string[], rows: string[][] }} Table
 * @typedef {{ title: string, description: string, table: Table, svg?: string }} Chart
 * @typedef {{ label: string, value: number, printed: string, marked: boolean, beside: boolean,
 *             low: number | null, high: number | null }} Bar
 * @typedef {Chart & { bars: Bar[], most: number }} Bars
 */

/**
 * @typedef {{ title: string, rule: string, chart: Chart }} Split
 * @typedef {{ round: number, answered: number, expected: number, hidden: "no" | "too_few",
 *             counts: boolean, value: string, value_label: string,
 *             verdict: "none" | "dont_know" | "small" | "wide" | "strong" | "moderate" | "weak",
 *             two_camps: boolean, within_one: number, valid: number, order: string[],
 *             taken: string[], left: number, rule: string, chart: Bars | null,
 *             map: Chart | null, network: Chart | null, loops: string[], split: Split | null }} Result
 * @typedef {{ value: string, value_label: string, reason: string, dissent: string }} Lock
 * @typedef {{ id: string, step: string, number: number, count: number, title: string, body: string,
 *             question: string, help: string, topic: string, scenario: string, teams: boolean,
 *             picture: string, picture_text: string, ask: Ask,
 *             phase: "ready" | "open" | "closed" | "revealed" | "locked",
 *             answered_by: "everyone" | "participants" | "reviewers",
 *             round: number, rounds: number, answered: number, expected: number,
 *             closed_ms_ago: number, until: string, result: Result | null, previous: Result | null,
 *             lock: Lock | null, texts: { key: string, text: string }[] }} Item
 */

/**
 * What was found, each only where it is of use. Figures are null, and words empty, where nothing can
 * be said.
 * @typedef {{ id: string, title: string, risk: number | null, low: number | null, high: number | null,
 *             quadrant: string, band: string, answered: number, shown: number }} Topic
 * @typedef {{ scenario: string, title: string, state: "active" | "not_active" | "not_known",
 *             mitigations: string[] }} Loop
 * @typedef {{ find_out: Topic[], priorities: Topic[], loops: Loop[], rule: string, map: Chart,
 *             network: Chart }} Profile
 * @typedef {{ id: string, title: string, voted: string, computed: string, gap: string,
 *             next: Option[] }} SubDimension
 * @typedef {{ sub_dimensions: SubDimension[], median: string, minimum: string, rule: string,
 *             radar: Chart, grid: Chart }} Maturity
 * @typedef {{ id: string, title: string, score: string, plain: string, missing: string[],
 *             needs: string[] }} OptionScore
 * @typedef {{ criteria: { id: string, title: string, weight: number }[], weighted: boolean,
 *             options: OptionScore[], rule: string, ranking: Bars, matrix: Chart,
 *             effects: Chart }} Choice
 * @typedef {{ policy: string, title: string, cost: number, first: number, last: number,
 *             why: "" | "missing" | "later", missing: Option[], owner: string, due: string,
 *             status: "planned" | "under_way" | "done" | "dropped" }} Action
 * @typedef {{ step: string, actions: Action[], rule: string, timeline: Chart }} RoadMap
 * @typedef {{ entries: { id: string, text: string, policy: string, owner: string, due: string,
 *             status: Action["status"] }[] }} Register
 */

/**
 * The city model. Figures are printed; ladders go from 0 to 5, and `next` is the stage that money in
 * order goes to, 1 to 5, or 0 when all is done.
 * @typedef {{ id: string, label: string, percent: number }} Share
 * @typedef {{ id: string, name: string, number: number, members: number, median: boolean,
 *             answered: number, wanted: number, city: string, weakest: string, weakest_at: string,
 *             wasted: string, budget: string, left: string, lost: string, ladders: number[],
 *             next: number[], plan: Share[], source: "" | "none" | "kept" | "device" | "median",
 *             moments: string[] }} Team
 * @typedef {{ id: string, title: string, text: string, strikes: string, severity: string }} Card
 * @typedef {{ id: string, name: string, number: number, city: string, moments: string[],
 *             turns: { plan: string, best: string, gain: string }[] }} Lesson
 * @typedef {{ best_city: string, order: string[], teams: Lesson[], questions: string[], gains: Chart,
 *             best: Chart }} Debrief
 * @typedef {{ step: string, question: string, title: string, trial: boolean, turn: number,
 *             turns: number, year: number, years: number, budget: number, note: string, rule: string,
 *             sub_dimensions: Option[], stages: string[], teams: Team[], card: Card | null,
 *             curves: Chart | null, debrief: Debrief | null }} Game
 */

/**
 * @typedef {{ id: string, number: number, count: number, title: string, body: string,
 *             kind: "talk" | "questions" | "scenarios" | "mitigations" | "ratings" | "stages" |
 *                   "shortlist" | "cases" | "weights" | "scores" | "policy_ranking" |
 *                   "policy_budget" | "road_map" | "city_run" | "from_ideas" | "actions" |
 *                   "comparison",
 *             minutes: number, seconds: number }} Step
 * @typedef {{ text: string, policy: string, owner: string, due: string, since: number,
 *             then: string, status: string }} Followed
 * @typedef {{ from: string, rooms: string[], pictures: Chart[], actions: Followed[], done: string,
 *             rule: string }} Comparison
 * @typedef {{ title: string, step: Step, pace: "together" | "own", items: Item[],
 *             timer: { length_ms: number, left_ms: number } | null, profile: Profile | null,
 *             maturity: Maturity | null, choice: Choice | null, road_map: RoadMap | null,
 *             action_register: Register | null, comparison: Comparison | null, game: Game | null, next: string, closed: boolean }} View
 */

/**
 * What the host says. Types and fields that are not known are let pass.
 * @typedef {{ type: string } & Record<string, any>} Heard
 */

export {};
