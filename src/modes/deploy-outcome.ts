import type { FunctionConfiguration } from '@aws-sdk/client-lambda'
import { getAlias } from '../aws/alias.ts'
import { getFunction } from '../aws/function.ts'
import type { Lambda } from '../aws/lambda.ts'
import type { Failure } from '../failure.ts'
import type { DeployInputs } from '../inputs/deploy-inputs.ts'
import type { Progress } from '../release/apply/release.ts'
import { parseVersionRecord } from '../release/history/version-description.ts'
import { unexpectedMembers } from '../release/plan/drift.ts'
import type { CurrentFunction, ReleasePlan, Surroundings } from '../release/plan/release-plan.ts'
import { versionName } from '../release/plan/version-name.ts'
import { type PublicPlan, withVersions } from '../report/public-plan.ts'
import type { DeployResult } from '../report/result.ts'

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
export function resultOf(result: DeployResult['result'], facts: Facts, progress: Progress): DeployResult {
  const { inputs, current, shown, surroundings } = facts
  const { latest, alias, version, previousVersion, baseline } = progress
  const served = inputs.alias ? alias?.FunctionVersion : version?.Version
  const moved = previousVersion !== served && !['unchanged', 'planned', 'failed'].includes(result)
  const previous = moved ? previousVersion : undefined
  const before = [...surroundings.versions, current?.served ?? {}].find(({ Version }) => Version === previous)
  return {
    result,
    functionName: inputs.functionName,
    region: inputs.region,
    changed: result === 'created' || result === 'deployed' || result === 'published',
    plan: result === 'planned' ? shown : withVersions(shown, version?.Version, baseline),
    ...optional('functionArn', latest?.FunctionArn),
    ...optional('alias', inputs.alias),
    ...optional('aliasArn', alias?.AliasArn),
    ...optional('version', served),
    ...optional('previousVersion', previous),
    ...optional('codeSha256', version?.CodeSha256),
    ...optional('origin', originOf(version)),
    ...optional('previousOrigin', previous && originOf(before)),
  }
}

/** The result of a deploy that failed half way: what is served is read again, so that it is told truly. */
export async function failed(
  lambda: Lambda,
  facts: Facts,
  progress: Progress,
  failure: Failure,
): Promise<DeployResult> {
  const { inputs, current } = facts
  const { functionName, alias: name } = inputs
  const [latest, alias] = await Promise.all([
    getFunction(lambda, functionName).catch(() => undefined),
    name ? getAlias(lambda, functionName, name).catch(() => undefined) : undefined,
  ])
  const { version: _unproven, ...reached } = progress
  const result = resultOf('failed', facts, { ...reached, ...(alias && { alias }) })
  return {
    ...result,
    changed: alias !== undefined && alias.FunctionVersion !== current?.alias?.FunctionVersion,
    failure,
    served: [
      servedSentence(name, current?.alias?.FunctionVersion, alias?.FunctionVersion),
      ...leftBehind(functionName, current?.latest, latest?.Configuration),
    ].join(' '),
  }
}

function servedSentence(
  name: string | undefined,
  before: string | undefined,
  now: string | undefined,
): string {
  if (!name) return 'No alias was moved.'
  if (!now)
    return before
      ? `What the alias ${name} serves could not be read; before, it was ${versionName(before)}.`
      : `There is no alias ${name} yet.`
  if (now === before) return `The alias ${name} still serves ${versionName(now)}.`
  return `The alias ${name} now serves ${versionName(now)}${before ? ` (before: ${before})` : ''}.`
}

/** What a release that failed has left in $LATEST. */
function leftBehind(
  functionName: string,
  before: FunctionConfiguration | undefined,
  now: FunctionConfiguration | undefined,
): string[] {
  if (!now) return []
  if (!before) return [`The function ${functionName} has been created; running again goes on from there.`]
  const members = unexpectedMembers(before, {}, now)
  if (members.length === 0) return []
  return [`$LATEST has changed already (${members.join(', ')}); running again goes on from there.`]
}

/** The git ref or commit that a version was released from, where its description says so. */
function originOf(version: FunctionConfiguration | undefined): string | undefined {
  const git = parseVersionRecord(version?.Description)?.git
  return git?.ref ?? git?.sha
}

function optional<K extends string, V>(key: K, value: V | undefined | ''): { readonly [k in K]?: V } {
  return value === undefined || value === '' ? {} : ({ [key]: value } as { [k in K]: V })
}
