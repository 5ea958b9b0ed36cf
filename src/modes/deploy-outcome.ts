import type {
  AliasConfiguration,
  FunctionConfiguration,
  GetFunctionCommandOutput,
} from '@aws-sdk/client-lambda'
import { getAlias } from '../aws/alias.ts'
import { getFunction } from '../aws/function.ts'
import type { Lambda } from '../aws/lambda.ts'
import type { Failure } from '../failure.ts'
import type { DeployInputs } from '../inputs/deploy-inputs.ts'
import type { Progress } from '../release/apply/release.ts'
import { TestFailure } from '../release/apply/test-failure.ts'
import type { Undone } from '../release/apply/undo-release.ts'
import { parseVersionRecord } from '../release/history/version-description.ts'
import { unexpectedMembers } from '../release/plan/drift.ts'
import type { CurrentFunction, ReleasePlan, Surroundings } from '../release/plan/release-plan.ts'
import { versionName } from '../release/plan/version-name.ts'
import { type PublicPlan, withVersions } from '../report/public-plan.ts'
import type { RunResult } from '../report/result.ts'
import type { DeployTests } from './deploy-tests.ts'

/** What a deploy knows once it has planned. */
export interface Facts {
  readonly inputs: DeployInputs
  /** Absent when the function does not exist. */
  readonly current: CurrentFunction | undefined
  readonly plan: ReleasePlan
  readonly shown: PublicPlan
  readonly surroundings: Surroundings
}

/** The result of a deploy from what it knew at first and what it reached. */
export function resultOf(
  result: RunResult['result'],
  facts: Facts,
  progress: Progress,
  tests?: DeployTests,
): RunResult {
  const { inputs, current, shown, surroundings } = facts
  const { latest, alias, version, previousVersion, baseline } = progress
  const served = inputs.alias ? alias?.FunctionVersion : version?.Version
  const moved = previousVersion !== served && result !== 'unchanged' && result !== 'planned'
  const previous = moved ? previousVersion : undefined
  const before = [...surroundings.versions, current?.served ?? {}].find(({ Version }) => Version === previous)
  return {
    result,
    functionName: inputs.functionName,
    region: inputs.region,
    changed: result === 'created' || result === 'deployed' || result === 'published',
    plan: result === 'planned' ? shown : withVersions(shown, version?.Version, baseline?.Version),
    ...optional('functionArn', latest?.FunctionArn),
    ...optional('alias', inputs.alias),
    ...optional('aliasArn', alias?.AliasArn),
    ...optional('version', served),
    ...optional('previousVersion', previous),
    ...optional('functionUrl', tests?.functionUrl?.href),
    ...optional('codeSha256', version?.CodeSha256),
    ...optional('origin', originOf(version)),
    ...optional('previousOrigin', previous && originOf(before)),
  }
}

/** The result of a deploy that was refused before anything was written. */
export function refused(
  inputs: DeployInputs,
  current: CurrentFunction | undefined,
  failure: Failure,
): RunResult {
  const { functionName, region, alias: name } = inputs
  const { latest, alias } = current ?? {}
  const served = alias ? `: the alias ${name} still serves ${versionName(alias.FunctionVersion)}.` : '.'
  return {
    result: 'failed',
    functionName,
    region,
    changed: false,
    ...optional('functionArn', latest?.FunctionArn),
    ...optional('alias', name),
    ...optional('aliasArn', alias?.AliasArn),
    ...optional('version', alias?.FunctionVersion),
    failure,
    served: `Nothing was written${served}`,
  }
}

/** The result of a deploy that failed half way: what AWS holds now is read again, so that it is told truly. */
export async function failed(
  lambda: Lambda,
  facts: Facts,
  progress: Progress,
  failure: Failure,
  { rolledBack, warnings }: Undone,
): Promise<RunResult> {
  const { inputs, current } = facts
  const { functionName, alias: name } = inputs
  const [latest, alias] = await Promise.all([
    look(getFunction(lambda, functionName)),
    name ? look(getAlias(lambda, functionName, name)) : undefined,
  ])
  const { version, alias: lastKnown, ...reached } = progress
  const now = alias ? alias.found : lastKnown
  const before = current?.alias?.FunctionVersion
  // Where somebody else moved the alias meanwhile, that is not this release's doing.
  const moved =
    now !== undefined && now.FunctionVersion !== before && now.FunctionVersion === version?.Version
  const known = { ...reached, ...(now && { alias: now }), ...(moved && { version }) }
  return {
    ...resultOf('failed', facts, known),
    changed: moved,
    ...failureParts(failure, progress),
    ...(rolledBack && { result: 'rolled-back' as const, ...optional('failedVersion', version?.Version) }),
    served: [
      rolledBack ? `The alias ${name} had moved to version ${version?.Version} and was moved back.` : '',
      name ? servedSentence(name, before, alias) : 'No alias was moved.',
      moved && !before && failure instanceof TestFailure
        ? 'There was no alias before, so there is nothing to go back to.'
        : '',
      ...warnings,
      leftBehind(functionName, current?.latest, latest),
    ]
      .filter(Boolean)
      .join(' '),
  }
}

/** What a failure adds to a result. */
export function failureParts(
  failure: Failure,
  { version }: Progress,
): Partial<RunResult> & { result: 'failed' } {
  const verdict = failure instanceof TestFailure ? failure.verdict : undefined
  return {
    result: 'failed',
    failure,
    ...(verdict && { verdicts: [verdict], ...optional('failedVersion', version?.Version) }),
  }
}

/** What a look at AWS showed, undefined inside when it is not there; undefined when it could not be read. */
type Look<T> = { readonly found: T | undefined } | undefined

function look<T>(reading: Promise<T | undefined>): Promise<Look<T>> {
  return reading.then(
    (found) => ({ found }),
    () => undefined,
  )
}

function servedSentence(name: string, before: string | undefined, alias: Look<AliasConfiguration>): string {
  if (!alias)
    return before
      ? `What the alias ${name} serves could not be read; before, it was ${versionName(before)}.`
      : `Whether there is an alias ${name} by now could not be read.`
  const now = alias.found?.FunctionVersion
  if (!now)
    return before
      ? `The alias ${name} does not exist any more; it served ${versionName(before)}.`
      : `There is no alias ${name} yet.`
  if (now === before) return `The alias ${name} still serves ${versionName(now)}.`
  return `The alias ${name} now serves ${versionName(now)}${before ? ` (before: ${before})` : ''}.`
}

/** What a release that failed has left in $LATEST. */
function leftBehind(
  functionName: string,
  before: FunctionConfiguration | undefined,
  latest: Look<GetFunctionCommandOutput>,
): string {
  if (!latest) return 'What $LATEST holds could not be read.'
  const now = latest.found?.Configuration
  if (!now)
    return before
      ? `The function ${functionName} does not exist any more.`
      : `The function ${functionName} was not created.`
  if (!before) return `The function ${functionName} has been created; running again goes on from there.`
  const members = unexpectedMembers(before, {}, now)
  return members.length === 0
    ? ''
    : `$LATEST has changed already (${members.join(', ')}); running again goes on from there.`
}

/** The git ref or commit that a version was released from, where its description says so. */
function originOf(version: FunctionConfiguration | undefined): string | undefined {
  const git = parseVersionRecord(version?.Description)?.git
  return git?.ref ?? git?.sha
}

function optional<K extends string, V>(key: K, value: V | undefined | ''): { readonly [k in K]?: V } {
  return value === undefined || value === '' ? {} : ({ [key]: value } as { [k in K]: V })
}
