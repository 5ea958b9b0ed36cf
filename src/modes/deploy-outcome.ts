import type { FailedRelease } from '../apply/attempt.ts'
import type { Progress } from '../apply/release.ts'
import type { Failure } from '../failure.ts'
import type { SentCode } from '../model/code.ts'
import { TestFailure } from '../model/smoke-test.ts'
import { numbered, originOf } from '../model/version.ts'
import type { DeployInputs } from '../model/wanted.ts'
import type { CurrentFunction, CurrentVersions } from '../plan/current.ts'
import { type ReleasePlan, releasesVersion } from '../plan/release-plan.ts'
import { rereadAlias, rereadLatest } from '../read/reread.ts'
import { type PlanOutput, withVersions } from '../report/plan-output.ts'
import { failureParts, NO_FAILURE, type ReleaseResult, refusalParts } from '../report/result.ts'
import { leftInLatest, servedSentence } from '../report/sentences/after-failure.ts'
import type { PreparedTests } from '../smoke-test/release-tests.ts'

/** What a deploy knows once it has planned. */
export interface PlannedDeploy {
  readonly inputs: DeployInputs
  /** Absent when the function does not exist. */
  readonly current: CurrentFunction | undefined
  readonly plan: ReleasePlan
  readonly shown: PlanOutput
  readonly currentVersions: CurrentVersions
  /** What is sent, where the plan sends code. */
  readonly sent?: SentCode
  /** Content digest of the code that is released. */
  readonly digest?: string
}

/** The result of a deploy from what it knew at first and what it reached. */
export function resultOf(
  result: ReleaseResult['result'],
  facts: PlannedDeploy,
  progress: Progress,
  tests?: PreparedTests,
): ReleaseResult {
  const { inputs, current, shown, currentVersions } = facts
  const { latest, alias, version, previousVersion, baseline, warnings = [] } = progress
  const done = withVersions(shown, version?.number, baseline?.number)
  const served = inputs.alias ? alias?.traffic.version : version?.number
  const moved = previousVersion !== served && result !== 'unchanged' && result !== 'planned'
  const previous = moved ? previousVersion : undefined
  const known = current?.served ? [...currentVersions.versions, current.served] : currentVersions.versions
  const url = progress.functionUrl ?? tests?.functionUrl ?? current?.callers?.url?.address
  return {
    ...NO_FAILURE,
    kind: 'release',
    result,
    functionName: inputs.functionName,
    region: inputs.region,
    changed: result === 'created' || result === 'deployed' || result === 'published',
    released: releasesVersion(facts.plan),
    plan: result === 'planned' ? shown : { ...done, warnings: [...done.warnings, ...warnings] },
    functionArn: latest?.FunctionArn,
    alias: inputs.alias,
    aliasArn: alias?.arn,
    version: served,
    origin: originOf(version),
    previousVersion: previous,
    previousOrigin: originOf(numbered(known, previous)),
    functionUrl: url?.href,
    codeSha256: version?.configuration.CodeSha256,
  }
}

/** The result of a deploy that was refused before anything was written. */
export function refused(
  inputs: DeployInputs,
  current: CurrentFunction | undefined,
  failure: Failure,
): ReleaseResult {
  const { functionName, region, alias: name } = inputs
  const { latest, alias } = current ?? {}
  return {
    ...refusalParts(failure, alias),
    kind: 'release',
    functionName,
    region,
    released: false,
    functionArn: latest?.FunctionArn,
    alias: name,
    aliasArn: alias?.arn,
    version: alias?.traffic.version,
    origin: undefined,
    previousVersion: undefined,
    previousOrigin: undefined,
    functionUrl: undefined,
    codeSha256: undefined,
    plan: undefined,
  }
}

/** The result of a deploy that failed half way: what AWS holds now is read again, so that it is told truly. */
export async function failed(
  facts: PlannedDeploy,
  { aws, progress, failure, undone: { rolledBack, warnings } }: FailedRelease,
): Promise<ReleaseResult> {
  const { inputs, current } = facts
  const { functionName, alias: name } = inputs
  const [latest, alias] = await Promise.all([
    rereadLatest(aws, functionName),
    name ? rereadAlias(aws, functionName, name) : undefined,
  ])
  const { version, alias: lastKnown, ...reached } = progress
  const now = alias ? alias.found : lastKnown
  const before = current?.alias?.traffic.version
  // Where somebody else moved the alias meanwhile, that is not this release's doing.
  const moved = now !== undefined && now.traffic.version !== before && now.traffic.version === version?.number
  const known = { ...reached, ...(now && { alias: now }), ...(moved && { version }) }
  return {
    ...resultOf('failed', facts, known),
    changed: moved,
    ...failureParts(failure, version?.number),
    ...(rolledBack && { result: 'rolled-back', failedVersion: version?.number }),
    served: [
      name
        ? servedSentence(name, before, alias, rolledBack ? version?.number : undefined)
        : 'No alias was moved.',
      moved && !before && failure instanceof TestFailure
        ? 'There was no alias before, so there is nothing to go back to.'
        : '',
      ...warnings,
      leftInLatest(functionName, current?.latest, latest),
    ]
      .filter(Boolean)
      .join(' '),
  }
}
