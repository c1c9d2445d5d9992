// @ts-check
// What travels over the wire, as the pages read it: types alone, see protocol/README.md.

/**
 * @typedef {{id: string, number: number, count: number, title: string, body: string,
 *   kind: "talk"|"questions"|"scenarios"|"mitigations"|"ratings"|"stages"|"shortlist"|"cases"|
 *     "weights"|"scores"|"policy_ranking"|"policy_budget"|"road_map"|"city_run"|
 *     "from_ideas"|"actions"|"comparison",
 *   minutes: number, seconds: number, rounds: number, answered_by: AnsweredBy}} Step
 * @typedef {"everyone"|"participants"|"reviewers"} AnsweredBy
 * @typedef {{length_ms: number, left_ms: number}} Timer
 * @typedef {{head: string[], rows: string[][]}} Table
 * @typedef {{label: string, value: number, printed: string, marked: boolean,
 *   beside: boolean, low: number|null, high: number|null}} Bar
 * @typedef {{title: string, description: string, bars: Bar[], most: number, table: Table,
 *   svg: string}} Bars
 * @typedef {{title: string, description: string, table: Table, svg: string}} Drawing
 * @typedef {{title: string, rule: string, chart: Drawing}} Split
 * @typedef {{id: string, label: string, cost: number}} Option
 * @typedef {{kind: "choice"|"scale"|"points"|"ranking"|"budget"|"shares"|"text"|"ideas"|
 *     "grid"|"links",
 *   options: Option[], most: number, steps: string[],
 *   meanings: string[], dont_know: boolean,
 *   not_applicable: boolean, total: number, most_on_one: number, whole: boolean, each: number,
 *   across: string, up: string, quadrants: string[]}} Ask
 * @typedef {{round: number, answered: number, expected: number, hidden: "no"|"too_few",
 *   live: boolean, counts: boolean, value: string, value_label: string,
 *   verdict: "none"|"dont_know"|"small"|"wide"|"strong"|"moderate"|"weak", advice: string,
 *   two_camps: boolean,
 *   within_one: number, valid: number, dont_know: number, not_applicable: number,
 *   order: string[], taken: string[], left: number, rule: string, chart: Bars|null,
 *   map: Drawing|null, network: Drawing|null, loops: string[], split: Split|null}} Result
 * @typedef {{value: string, value_label: string, reason: string, dissent: string}} Lock
 * @typedef {{key: string, text: string, released: boolean, into: string}} SaidText
 * @typedef {"ready"|"open"|"closed"|"revealed"|"locked"} Phase
 * @typedef {{id: string, step: string, number: number, count: number, title: string, body: string,
 *   question: string, help: string, topic: string, scenario: string, teams: boolean,
 *   picture: string, picture_text: string, ask: Ask, phase: Phase, visibility: "blind"|"host"|"open",
 *   answered_by: AnsweredBy, round: number, rounds: number, answered: number, expected: number, closed_ms_ago: number, until: string,
 *   result: Result|null, previous: Result|null, lock: Lock|null, texts: SaidText[]}} Item
 * @typedef {{id: string, title: string, risk: number|null, low: number|null, high: number|null,
 *   awareness: number|null, interaction: number|null, quadrant: string, band: string,
 *   answered: number, shown: number}} Topic
 * @typedef {{scenario: string, title: string, state: "active"|"not_active"|"not_known",
 *   mitigations: string[]}} Loop
 * @typedef {{find_out: Topic[], priorities: Topic[], loops: Loop[], city: number|null,
 *   interaction: boolean, rule: string, map: Drawing, network: Drawing}} Profile
 * @typedef {{sub_dimensions: {id: string, title: string, voted: string, computed: string,
 *   gap: string, next: {id: string, label: string}[]}[], median: string, minimum: string,
 *   rule: string, radar: Drawing, grid: Drawing}} Maturity
 * @typedef {{id: string, title: string, weight: number}} Criterion
 * @typedef {{id: string, title: string, score: string, plain: string, missing: string[],
 *   needs: string[]}} OptionScore
 * @typedef {{criteria: Criterion[], weighted: boolean, options: OptionScore[], rule: string,
 *   ranking: Bars, matrix: Drawing, effects: Drawing}} Choice
 * @typedef {"planned"|"under_way"|"done"|"dropped"} ActionStatus
 * @typedef {{policy: string, title: string, cost: number, first: number, last: number,
 *   why: ""|"missing"|"later", missing: Option[], owner: string, due: string,
 *   status: ActionStatus}} Action
 * @typedef {{step: string, actions: Action[], rule: string, timeline: Drawing}} RoadMap
 * @typedef {{id: string, text: string, policy: string, owner: string, due: string,
 *   status: ActionStatus, since: number}} Entry
 * @typedef {{entries: Entry[]}} Register
 * @typedef {{text: string, policy: string, owner: string, due: string, since: number,
 *   then: ActionStatus, status: ActionStatus|"struck_out"}} Followed
 * @typedef {{from: string, rooms: string[], pictures: Drawing[], questions: Table, apart: Table,
 *   actions: Followed[], done: string, rule: string}} Comparison
 * @typedef {{id: string, kind: "decision"|"dissent"|"idea"|"parking_lot"|"evaluation"|"private",
 *   step: string, item: string, text: string}} Note
 * @typedef {{step: string, planned: string[], collected: string[]}} IdeasPlan
 * @typedef {{id: string, label: string, percent: number}} Share
 * @typedef {{id: string, name: string, number: number, members: number, median: boolean,
 *   answered: number, wanted: number, city: string, weakest: string, weakest_at: string,
 *   wasted: string, budget: string, left: string, lost: string, ladders: number[],
 *   next: number[], plan: Share[], source: ""|"none"|"kept"|"device"|"median",
 *   moments: string[]}} Team
 * @typedef {{id: string, title: string, text: string, strikes: string, severity: string}} Card
 * @typedef {{plan: string, best: string, gain: string}} TurnLesson
 * @typedef {{id: string, name: string, number: number, city: string, turns: TurnLesson[],
 *   moments: string[]}} TeamLesson
 * @typedef {{best_city: string, order: string[], teams: TeamLesson[], questions: string[],
 *   gains: Drawing, best: Drawing}} Debrief
 * @typedef {{step: string, question: string, title: string, trial: boolean, turn: number,
 *   turns: number, year: number, years: number, budget: number, start: "zero"|"profile",
 *   play: "device"|"median", settable: boolean, has_profile: boolean, carried: string,
 *   note: string, rule: string, sub_dimensions: Option[], stages: string[], teams: Team[],
 *   without_team: number, card: Card|null, cards: Card[], deal_at: string,
 *   curves: Drawing|null, indicators: Drawing|null, money: Drawing|null,
 *   ladders: Drawing|null, stages_over_time: Drawing|null, runs: Drawing|null,
 *   causes: Drawing|null, debrief: Debrief|null}} Game
 * @typedef {{id: string, title: string, dimension: string, stage: number,
 *   stakeholders: string[], cost: number, finished: boolean, own: boolean}} Policy
 * @typedef {{step: string, planned: string[], policies: Policy[], sub_dimensions: Option[],
 *   dimensions: Option[], stakeholders: Option[], stages: string[]}} PolicyPlan
 * @typedef {"item"|"join"|"blank"|"risk_map"|"network"|"priorities"|"maturity"|"cells"|
 *   "criteria"|"effects"|"road_map"|"city"|"money"|"ladders"|"causes"|"debrief"|"actions"|
 *   "comparison"} Scene
 * @typedef {{title: string, city: string, scene: Scene, step: Step, pace: "together"|"own",
 *   items: Item[], timer: Timer|null, profile: Profile|null, maturity: Maturity|null,
 *   choice: Choice|null, road_map: RoadMap|null, game: Game|null,
 *   action_register: Register|null, comparison: Comparison|null, joined: number,
 *   k: number, mode: "named"|"anonymous", rehearsal: boolean, closed: boolean,
 *   join: {code: string, address: string, link: string, qr: string,
 *     wifi: {name: string, password: string, qr: string}|null}|null}} ProjectorView
 * @typedef {{type: string, [field: string]: any}} Command
 * @typedef {{label: string, name: string, command: Command}} Move
 * @typedef {{id: number, language: string, step: Step, pace: "together"|"own", items: Item[],
 *   follows: string}} Ahead
 * @typedef {{id: string, title: string, phase: Phase, skipped: boolean,
 *   selected: boolean}} AgendaItem
 * @typedef {{step: Step, state: "past"|"current"|"ahead", spent_ms: number,
 *   dropped: boolean, own: boolean, items: AgendaItem[]}} AgendaStep
 * @typedef {{id: string, name: string, number: number, present: boolean, answered: boolean,
 *   removed: boolean, part: "participant"|"reviewer"|"observer"|"paper"|"proxy",
 *   entered: {item: string, revision: number}[]}} Seat
 * @typedef {{number: number, name: string, mine: boolean, held: boolean, away_ms: number,
 *   windows: number, moves: number}} Lead
 * @typedef {{id: string, title: string, level: "draft"|"internal"|"public"|"withdrawn", date: string,
 *   sha256: string, url: string, code: string, withdrawn_at: string, why: string,
 *   qr: string[], embed: string}} Publication
 * @typedef {{code: string, addresses: string[], link: string, qr: string[],
 *   projector_link: string, recorder_link: string, lead: Lead,
 *   reviewer_link: string, wifi: {name: string, password: string, qr: string[]}|null, saving: "ok"|"failing", saving_message: string, file: string,
 *   digest: string, backup: string, backup_message: string, free_mb: number, connections: number,
 *   publications: Publication[], publishing: boolean, publications_message: string}} Host
 * @typedef {{title: string, city: string, mode: "named"|"anonymous", k: number,
 *   rehearsal: boolean, closed: boolean, room_locked: boolean, languages: string[],
 *   agenda: AgendaStep[], pace: "together"|"own", items: Item[], primary: Move|null,
 *   moves: Move[], undo_depth: number, can_undo: boolean, timer: Timer|null, scene: Scene,
 *   scenes: Scene[],
 *   present: number, joined: number, seats: Seat[], profile: Profile|null,
 *   maturity: Maturity|null, choice: Choice|null, road_map: RoadMap|null, game: Game|null,
 *   plan: PolicyPlan|null, ideas_plan: IdeasPlan|null, action_register: Register|null,
 *   comparison: Comparison|null,
 *   notes: Note[],
 *   facts: {id: string, text: string, is: boolean}[],
 *   scenarios: {id: string, title: string, topic: string, core: boolean, planned: boolean,
 *     skipped: boolean}[],
 *   host: Host, projector: ProjectorView|null}} FacilitatorView
 */

/**
 * @typedef {{title: string, city: string, mode: "named"|"anonymous", k: number,
 *   rehearsal: boolean, closed: boolean, languages: string[], agenda: AgendaStep[],
 *   pace: "together"|"own", items: Item[], timer: Timer|null, present: number,
 *   profile: Profile|null, maturity: Maturity|null, choice: Choice|null,
 *   road_map: RoadMap|null, game: Game|null, action_register: Register|null,
 *   notes: Note[]}} RecorderView
 */

export {};
