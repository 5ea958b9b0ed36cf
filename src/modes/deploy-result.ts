import type { Progress } from '../apply/progress.ts'
import type { Failure } from '../failure.ts'
import { numbered, originOf } from '../model/version.ts'
import type { DeployInputs } from '../model/wanted.ts'
import type { CurrentFunction } from '../plan/current.ts'
import { releasesVersion } from '../plan/release-plan.ts'
import { withFailures, withVersions } from '../report/plan-output.ts'
import { NO_FAILURE, type ReleaseResult, refusalParts } from '../report/result.ts'
import type { PlannedDeploy } from './deploy-plan.ts'
import type { Stage } from './release-mode.ts'

/** The result of a deploy at a stage, from its plan and what it reached. */
export function deployResult(stage: Stage, planned: PlannedDeploy, reached: Progress): ReleaseResult {
  const { inputs, current, output, plan, currentVersions, tests } = planned
  const { latest, alias, version, previousVersion, baseline } = reached
  const done = withVersions(output, version?.number, baseline?.number)
  const served = inputs.alias ? alias?.traffic.version : version?.number
  const moved = previousVersion !== served && stage !== 'unchanged' && stage !== 'planned'
  const previous = moved ? previousVersion : undefined
  const known = current?.served ? [...currentVersions.versions, current.served] : currentVersions.versions
  // As long as CodeDeploy shifts, the version before is the one that is served.
  const subject = reached.deployment?.isRunning ? numbered(known, served) : version
  const url = reached.functionUrl?.url.address ?? tests?.functionUrl ?? current?.callers?.url?.address
  return {
    ...NO_FAILURE,
    kind: 'release',
    result: stage === 'done' ? (reached.deployment?.isRunning ? 'shifting' : doneAs(planned)) : stage,
    functionName: inputs.functionName,
    region: inputs.region,
    changed: stage === 'done',
    released: releasesVersion(plan),
    note: stage === 'unchanged' && inputs.versionDescription !== undefined ? NOT_DESCRIBED : undefined,
    plan: stage === 'planned' ? output : withFailures(done, reached),
    functionArn: latest?.FunctionArn,
    alias: inputs.alias,
    aliasArn: alias?.arn,
    version: served,
    shares: inputs.alias ? alias?.traffic.shares : undefined,
    origin: originOf(subject),
    previousVersion: previous,
    previousOrigin: originOf(numbered(known, previous)),
    functionUrl: url?.href,
    codeSha256: subject?.configuration.CodeSha256,
    deploymentId: reached.deployment?.id,
    shift: reached.shift,
  }
}

const NOT_DESCRIBED =
  'No version was published, so `version-description` was not recorded: it describes a new version.'

function doneAs({ inputs, current, plan }: PlannedDeploy): ReleaseResult['result'] {
  if (!current) return 'created'
  return !inputs.alias && releasesVersion(plan) ? 'published' : 'deployed'
}

/** The result of a deploy that was refused before anything was written. */
export function refusedDeploy(
  inputs: DeployInputs,
  current: CurrentFunction | undefined,
  failure: Failure,
): ReleaseResult {
  const { functionName, region, alias: name } = inputs
  const { latest, alias } = current ?? {}
  return {
    ...refusalParts(failure, name, alias),
    kind: 'release',
    functionName,
    region,
    released: false,
    functionArn: latest?.FunctionArn,
    alias: name,
    aliasArn: alias?.arn,
    version: alias?.traffic.version,
    shares: alias?.traffic.shares,
    origin: undefined,
    codeSha256: undefined,
  }
}
