import { converges } from './convergence.ts'
import type { CallSite, FaultKind } from './faults.ts'
import {
  aliasIsProven,
  type Disturbed,
  endsWhenTold,
  goesUnnoticed,
  type Invariant,
  latestIsAccountedFor,
  nothingIsThereTwice,
  same,
  servedBy,
  servedIsWhole,
  type Undisturbed,
} from './invariants.ts'
import { type Lane, newSubject, type Subject } from './lane.ts'
import { type Observed, observe } from './observed.ts'
import { CANARIES } from './prepared.ts'
import { invokeAlias, type ObservedRun, readable, runScenario } from './run.ts'
import type { Scenario } from './scenarios.ts'
import { noSecretIsShown } from './secrets.ts'
import { tellsTheTruth } from './truth.ts'

/** A fault at a call of a scenario. */
export interface Cell {
  readonly recorded: Recorded
  readonly site: CallSite
  readonly kind: FaultKind
}

/** A scenario that was run without a fault. */
export interface Recorded extends Undisturbed {
  readonly scenario: Scenario
  /** Its calls, in the order in which they arrived. */
  readonly sites: readonly CallSite[]
  /** What became of the second run from each state that a first run left, by the state's JSON. */
  readonly secondRuns: Map<string, Promise<readonly string[]>>
}

/** Every property of a run that met a fault. */
const INVARIANTS: readonly Invariant[] = [
  aliasIsProven,
  servedIsWhole,
  latestIsAccountedFor,
  nothingIsThereTwice,
  endsWhenTold,
  tellsTheTruth,
  goesUnnoticed,
]

/** Runs a scenario without a fault, and notes what it calls and what it leads to. */
export async function record(lane: Lane, scenario: Scenario): Promise<Recorded> {
  const subject = newSubject()
  await scenario.prepare(lane, subject)
  const before = await observe(lane, subject)
  const { run, calls, state } = await runScenario(lane, scenario, subject)
  if ((run.exitCode === 0) !== scenario.succeeds)
    throw new Error(`"${scenario.name}" does not end as it should without a fault:\n${run.log}`)
  const counts = new Map<string, number>()
  const sites = calls.map(({ service, operation }): CallSite => {
    const nth = (counts.get(operation) ?? 0) + 1
    counts.set(operation, nth)
    return { service, operation, nth }
  })
  return { scenario, before, after: state, run, sites, secondRuns: new Map() }
}

const MOST_ATTEMPTS = 3

/**
 * Runs a cell, and gives what did not hold; empty when it survived. On a machine with much to do, a step of a traffic shift
 * may be over before its alias was read again: then a later read of it is an earlier one by number.
 */
export async function runCell(lane: Lane, cell: Cell): Promise<readonly string[]> {
  const { site } = cell
  for (let attempts = 1; attempts <= MOST_ATTEMPTS; attempts += 1) {
    const nth = attempts < MOST_ATTEMPTS ? site.nth : Math.max(1, site.nth - 1)
    const problems = await attempt(lane, { ...cell, site: { ...site, nth } })
    if (problems) return problems
  }
  return [`The run made no call ${site.operation} ${site.nth}.`]
}

/** @returns undefined if the run did not make the call */
async function attempt(lane: Lane, { recorded, site, kind }: Cell): Promise<readonly string[] | undefined> {
  const { scenario } = recorded
  const subject = newSubject()
  await scenario.prepare(lane, subject)
  const injection = kind.at(site)
  const fault = lane.aws.front.inject(injection)
  if (kind.spreads && !scenario.signsIn) {
    const spread = { fault: injection.fault, times: Number.POSITIVE_INFINITY }
    fault.happened.then(() => lane.aws.front.inject(spread))
  }
  const first = await runScenario(lane, scenario, subject, { fault, kind })
  if (fault.hits === 0) return undefined
  const problems = [...problemsOf(recorded, first, { site, kind }), ...secretsIn(first)]
  // Equal states have equal futures: one second run tells for all of them.
  const key = JSON.stringify(first.state)
  const known = recorded.secondRuns.get(key)
  const second = known ?? runAgain(lane, recorded, subject, first)
  recorded.secondRuns.set(key, second)
  return [...problems, ...(await second)]
}

/** Operations of Lambda that write. */
const WRITES = /^(Create|Update|Publish|Tag|Add)/

function problemsOf(
  recorded: Recorded,
  observed: ObservedRun,
  { site, kind }: Pick<Cell, 'site' | 'kind'>,
): string[] {
  const isSurvived = kind.isSurvived === true && site.service === 'lambda' && WRITES.test(site.operation)
  const disturbed: Disturbed = { ...observed, isSurvived, ...(kind.ends && { ends: kind.ends }) }
  return INVARIANTS.flatMap((invariant) => invariant(recorded, disturbed))
}

/** What the runner masks is a secret, too, such as the keys of a session. */
function secretsIn(observed: ObservedRun): readonly string[] {
  const masked = Array.from(observed.run.log.matchAll(/^::add-mask::(.+)$/gm), ([, value = '']) => value)
  const keys = Object.fromEntries(masked.map((value, index) => [`masked value ${index + 1}`, value]))
  return noSecretIsShown(readable(observed), { ...CANARIES, ...keys })
}

/** Invokes what callers meet, and runs again without a fault. */
async function runAgain(
  lane: Lane,
  recorded: Recorded,
  subject: Subject,
  first: ObservedRun,
): Promise<readonly string[]> {
  const answer = await answersAsItIs(lane, recorded, subject, first.state)
  const second = await runScenario(lane, recorded.scenario, subject)
  const before = { ...recorded, before: first.state, earlier: recorded.before }
  const calls = [...first.calls, ...second.calls]
  const invariants = [aliasIsProven, servedIsWhole, nothingIsThereTwice]
  return [
    ...answer,
    ...invariants.flatMap((invariant) => invariant(recorded, { ...second, calls })),
    ...[tellsTheTruth, latestIsAccountedFor].flatMap((invariant) =>
      invariant(before, second).map((problem) => `Run again: ${problem}`),
    ),
    ...secretsIn(second),
    ...converges(recorded, second),
  ]
}

/**
 * Invokes the alias: it answers with the text of its code and the variable of its configuration. While its traffic shifts,
 * either version may answer.
 */
async function answersAsItIs(
  lane: Lane,
  { scenario: { alias, text = '', textBefore = 'old' }, before }: Recorded,
  subject: Subject,
  state: Observed,
): Promise<readonly string[]> {
  const now = alias && state.aliases[alias]
  if (!alias || !now) return []
  const contents = [now.version, ...Object.keys(now.weights)]
    .map((version) => servedBy(state, { ...now, version }))
    .filter((content) => content !== undefined)
  if (contents.length === 0) return []
  const wanted = contents.map((served) => {
    const { Environment } = served as { Environment?: { Variables?: Record<string, string> } }
    const isAsBefore = same(served['CodeSha256'], servedBy(before, before.aliases[alias])?.['CodeSha256'])
    return { text: isAsBefore ? textBefore : text, greeting: Environment?.Variables?.['GREETING'] }
  })
  const got = await invokeAlias(lane, subject, alias)
  if ('error' in got)
    return wanted.some(({ text: expected }) => expected === 'bad')
      ? []
      : [`The alias answers with an error: ${got.error}`]
  return wanted.some((each) => same(got.answer, each))
    ? []
    : [
        `The alias answers ${JSON.stringify(got.answer)}, not ${wanted.map((each) => JSON.stringify(each)).join(' or ')}.`,
      ]
}
