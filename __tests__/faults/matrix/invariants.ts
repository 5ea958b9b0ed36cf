import type { Call } from '../../../local-aws/front/front.ts'
import type { StepRun } from '../../../local-aws/run-step.ts'
import type { FaultKind } from './faults.ts'
import type { Content, Observed, ObservedAlias } from './observed.ts'
import type { Scenario } from './scenarios.ts'

/** What an undisturbed run of a scenario starts from and ends in. */
export interface Undisturbed {
  readonly scenario: Pick<Scenario, 'succeeds' | 'proven' | 'onlyReads' | 'byCodeDeploy'> & {
    readonly alias?: string
  }
  readonly before: Observed
  /** What an earlier attempt of the same run started from, where there was one. */
  readonly earlier?: Observed
  readonly after: Observed
  readonly run: Pick<StepRun, 'outputs' | 'warnings'>
}

/** A run that met a fault. */
export interface Disturbed {
  readonly run: Pick<StepRun, 'exitCode' | 'outputs' | 'errors' | 'warnings'>
  /** Of this run, after those of the runs before it. */
  readonly calls: readonly Pick<Call, 'operation' | 'path' | 'body' | 'status' | 'fault'>[]
  readonly state: Observed
  readonly ends?: FaultKind['ends']
  /** Whether nobody may notice that there was a fault. */
  readonly isSurvived?: boolean
  /** Milliseconds from SIGTERM to the end of the process. */
  readonly endedAfter?: number
}

/** A property that every run has to keep; gives a sentence for each violation. */
export type Invariant = (undisturbed: Undisturbed, disturbed: Disturbed) => readonly string[]

/** What an alias serves: $LATEST or a version. */
export function servedBy(state: Observed, alias: ObservedAlias | undefined): Content | undefined {
  if (!alias) return undefined
  return alias.version === '$LATEST' ? state.latest : state.versions[alias.version]?.content
}

export function same(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}

/** The contents that may be served: that of before, and all that a run of the scenario publishes. */
function legitimate({ scenario: { alias = '' }, before, after }: Undisturbed): readonly Content[] {
  const served = servedBy(before, before.aliases[alias])
  const published = Object.values(after.versions).map(({ content }) => content)
  return [...(served ? [served] : []), ...published]
}

/**
 * The alias points at a version whose gate passed, or where it was. All of its traffic goes there, unless a traffic shift
 * could not be taken back; then its history says so, and the other version has passed its gate, too.
 */
export const aliasIsProven: Invariant = (undisturbed, disturbed) => {
  const { state, calls } = disturbed
  const { scenario, before } = undisturbed
  const name = scenario.alias
  if (name === undefined) return []
  const [was, now] = [before.aliases[name], state.aliases[name]]
  if (!now) return was ? [`The alias ${name} is gone.`] : []
  const problems: string[] = []
  const weighted = Object.keys(now.weights)
  const isExplained = recordsShift(now, scenario) && couldNotTakeBack(disturbed)
  if (weighted.length > 0 && !isExplained) problems.push(`The alias ${name} is left with weights.`)
  else if (weighted.some((version) => !gatePassed(calls, version)))
    problems.push(`The alias ${name} sends traffic to version ${weighted[0]}, which passed no gate.`)
  if (weighted.length === 0 && / next=/.test(now.description) && !isExplained)
    problems.push(`The history of the alias ${name} records a traffic shift, which no weights show.`)
  const isWhereItWas = same(servedBy(state, now), servedBy(before, was))
  const isProven = scenario.proven?.includes(now.version) || gatePassed(calls, now.version)
  if (!isWhereItWas && !isProven)
    problems.push(`The alias ${name} serves version ${now.version}, which passed no gate.`)
  return problems
}

/**
 * Whether the history of an alias explains its traffic, so that the next run ends the shift. Only CodeDeploy moves an alias
 * whose history records a shift without weights: before it begins, and when it has ended.
 */
function recordsShift(
  { version, weights, description }: ObservedAlias,
  { byCodeDeploy }: Undisturbed['scenario'],
): boolean {
  const [, current, next = ''] = /^lda1 cur=(\d+) next=(\d+)( dep=\S+)?( |$)/.exec(description) ?? []
  const weighted = Object.keys(weights)
  if (weighted.length > 0) return current === version && same(weighted, [next])
  return byCodeDeploy === true && (version === current || version === next)
}

/**
 * Whether a run was killed, or says that it could not move the alias back, or that the next run learns from CodeDeploy what
 * became of the shift.
 */
function couldNotTakeBack({ run, ends }: Disturbed): boolean {
  const says =
    /could not be (moved back|stopped|removed|undone)|[Ww]hether CodeDeploy has rolled back|[Tt]he next (one|run) records how|The next run finds/
  return ends === 'SIGKILL' || run.errors.some((error) => says.test(error))
}

/** Whether a version answered by its number before an alias was pointed at it. */
function gatePassed(calls: Disturbed['calls'], version: string): boolean {
  const moved = calls.findIndex(
    ({ operation, body, path }) =>
      (/^(Create|Update)Alias$/.test(operation) &&
        (body?.['FunctionVersion'] === version || Object.hasOwn(weightsIn(body), version)) &&
        !isNameOfRelease(path, body)) ||
      (operation === 'CreateDeployment' && JSON.stringify(body).includes(targetOf(version))),
  )
  const gate = calls.findIndex(
    (call) => call.operation === 'Invoke' && qualifierOf(call.path) === version && answered(call),
  )
  return gate >= 0 && gate < moved
}

/** What the JSON of a request says if CodeDeploy is to shift traffic to a version: the AppSpec in it is JSON as well. */
function targetOf(version: string): string {
  return JSON.stringify(JSON.stringify({ TargetVersion: version }).slice(1, -1)).slice(1, -1)
}

function weightsIn(body: Call['body']): object {
  const { AdditionalVersionWeights = {} } = (body?.['RoutingConfig'] ?? {}) as {
    readonly AdditionalVersionWeights?: object
  }
  return AdditionalVersionWeights
}

/** Nobody calls a release by its name. */
function isNameOfRelease(path: string, body: Call['body']): boolean {
  return /lambda-v1-0-0/.test(`${path} ${body?.['Name']}`)
}

/** Whether the caller got the answer of a call; a late one comes. */
function answered({ status, fault }: Pick<Call, 'status' | 'fault'>): boolean {
  return status === 200 && (fault === undefined || fault === 'late')
}

function qualifierOf(path: string): string | null {
  return new URL(path, 'http://localhost').searchParams.get('Qualifier')
}

/** Code, environment and configuration of what is served are whole, and nothing else of the user's was lost. */
export const servedIsWhole: Invariant = (undisturbed, { state }) => {
  const { scenario, before, after } = undisturbed
  const problems: string[] = []
  const allowed = legitimate(undisturbed)
  for (const [name, alias] of Object.entries(state.aliases)) {
    const served = servedBy(state, alias)
    if (!served) problems.push(`The alias ${name} serves version ${alias.version}, which does not exist.`)
    else if (!allowed.some((content) => same(content, served)))
      problems.push(`What the alias ${name} serves is neither the state before nor the release.`)
  }
  for (const name of Object.keys(before.aliases))
    if (!state.aliases[name]) problems.push(`The alias ${name} is gone.`)
  for (const [number, version] of Object.entries(before.versions)) {
    const now = state.versions[number]
    if (now && !same(now, version)) problems.push(`Version ${number} has changed.`)
    if (!now && after.versions[number]) problems.push(`Version ${number} is gone.`)
  }
  return [...problems, ...latestIsWhole(undisturbed, state), ...keptStatements(scenario, before, state)]
}

/** Each member of $LATEST is as it was, or as the release has it. */
function latestIsWhole(undisturbed: Undisturbed, { latest }: Observed): string[] {
  const { before, after } = undisturbed
  if (!latest) return before.latest ? ['The function is gone.'] : []
  const known = [before.latest, after.latest, ...legitimate(undisturbed)].filter(
    (content) => content !== undefined,
  )
  return Object.entries(latest)
    .filter(([member, value]) => !known.some((content) => same(content[member], value)))
    .map(([member]) => `${member} of $LATEST is neither as before nor as released.`)
}

/**
 * Nothing unproven stays in $LATEST unseen: after a failed run that was neither cancelled nor killed, it is as the run
 * found it, or as what is served, or the error says in what it differs.
 */
export const latestIsAccountedFor: Invariant = ({ scenario, before }, { run, state, ends }) => {
  const { latest: found } = before
  const { latest } = state
  if (run.exitCode === 0 || run.exitCode === null || ends || !found || !latest) return []
  const served = servedBy(state, state.aliases[scenario.alias ?? ''])
  if (same(latest, found) || same(latest, served)) return []
  const text = run.errors.join('\n')
  if (text.includes('$LATEST may still have changes of this run')) return []
  const members = [...new Set([...Object.keys(found), ...Object.keys(latest)])]
  return members
    .filter((member) => !same(found[member], latest[member]) && !text.includes(wordFor(member)))
    .map(
      (member) => `${member} of $LATEST is neither as before nor as served, and the error does not say so.`,
    )
}

/** How an error names a member: the code has no name that its readers know. */
const wordFor = (member: string) => (member === 'CodeSha256' ? 'the code' : member)

function keptStatements(
  { alias = '' }: Undisturbed['scenario'],
  before: Observed,
  state: Observed,
): string[] {
  const [were, are] = [before, state].map(({ aliases }) => aliases[alias]?.statements ?? [])
  const lost = (were ?? []).filter((statement) => !are?.some((other) => same(other, statement)))
  return lost.length > 0 ? ["Somebody else's permission on the alias is gone."] : []
}

/** Nothing is there twice, and no upload is left that a later run cannot use. */
export const nothingIsThereTwice: Invariant = (_, { state }) => {
  const contents = Object.values(state.versions).map(({ content }) => JSON.stringify(content))
  const layers = Object.values(state.layerVersions).map(({ sha256 }) => sha256)
  const problems: string[] = []
  if (new Set(contents).size < contents.length) problems.push('Two versions have the same content.')
  if (new Set(layers).size < layers.length) problems.push('Two versions of the layer have the same content.')
  for (const [name, { statements }] of Object.entries(state.aliases))
    if (new Set(statements.map(withoutId)).size < statements.length)
      problems.push(`The policy of the alias ${name} has the same statement twice.`)
  if (state.objects.length > 1) problems.push(`There are ${state.objects.length} objects of one package.`)
  if (state.openUploads > 0) problems.push('An upload in parts was neither completed nor given up.')
  return problems
}

function withoutId(statement: unknown): string {
  return JSON.stringify({ ...(statement as object), Sid: '' })
}

/**
 * SIGTERM ends the run in time, with an error unless nothing at all was left to do, and leaves no move unproven. A first
 * alias has nothing to go back to.
 */
export const endsWhenTold: Invariant = ({ scenario, before, after }, disturbed) => {
  const { ends, endedAfter = 0, run, state, calls } = disturbed
  if (ends !== 'SIGTERM') return []
  const problems: string[] = []
  if (run.exitCode === 0 && !(scenario.succeeds && same(state, after)))
    problems.push('SIGTERM, and the exit code is 0, though not all is done.')
  if (run.exitCode === null) problems.push('SIGTERM killed the run, which told nobody anything.')
  if (endedAfter >= 7000) problems.push(`SIGTERM, and the run went on for ${Math.round(endedAfter)} ms.`)
  const { alias: name = '' } = scenario
  const [was, now] = [before.aliases[name], state.aliases[name]]
  const isMoved = was && now && !same(servedBy(state, now), servedBy(before, was))
  // The next run records what CodeDeploy has done, and tests it.
  const isLeft = now && recordsShift(now, scenario) && couldNotTakeBack(disturbed)
  if (isMoved && !isLeft && !(scenario.succeeds && isProofThrough(name, calls)))
    problems.push('SIGTERM, and the alias stays where it was moved, unproven.')
  return problems
}

/** Whether the last that was heard through an alias was an answer. */
export function isProofThrough(alias: string, calls: Disturbed['calls']): boolean {
  const last = calls.findLast(({ operation, path }) => operation === 'Invoke' && qualifierOf(path) === alias)
  return last !== undefined && answered(last)
}

/** What a run may leave out only with a warning; all else has to be there when it says that all is well. */
export function isInPlace({ after }: Undisturbed, state: Observed): boolean {
  const aliases = Object.entries(after.aliases).every(([name, alias]) => {
    const now = state.aliases[name]
    return (
      now !== undefined &&
      same(servedBy(state, now), servedBy(after, alias)) &&
      same([now.weights, now.statements], [alias.weights, alias.statements])
    )
  })
  const layers = Object.entries(after.layerVersions).every(([number, version]) =>
    same(state.layerVersions[number], version),
  )
  return aliases && layers && same(state.tags, after.tags)
}

/** Where a fault is one that is survived, the run ends as an undisturbed one: what AWS holds, outputs, warnings. */
export const goesUnnoticed: Invariant = ({ scenario, after, run: known }, { run, state, isSurvived }) => {
  if (!isSurvived || !scenario.succeeds) return []
  const problems = run.exitCode === 0 ? [] : [`The fault was noticed: ${run.errors.join(' ')}`]
  if (!same(state, after)) problems.push('The fault was noticed: the run did not end as an undisturbed one.')
  const outputs = ['result', 'version', 'previous-version', 'changed']
  for (const name of outputs.filter((output) => run.outputs[output] !== known.outputs[output]))
    problems.push(`The fault was noticed: ${name} is ${run.outputs[name]}, not ${known.outputs[name]}.`)
  if (run.warnings.length > known.warnings.length)
    problems.push(`The fault was noticed: ${run.warnings.join(' ')}`)
  return problems
}
