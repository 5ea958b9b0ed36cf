import { getAlias } from '../../aws/alias.ts'
import type { Aws } from '../../aws/client/aws.ts'
import {
  activeDeploymentIn,
  createDeployment,
  getDeployment,
  getDeploymentGroup,
} from '../../aws/codedeploy.ts'
import { WORDS } from '../../aws/errors/words.ts'
import { Failure } from '../../failure.ts'
import { type Alias, isWhole, trafficText } from '../../model/alias.ts'
import { formatAliasHistory, historyAfterMove, historyDuringShift } from '../../model/history.ts'
import type { Move } from '../../model/move.ts'
import {
  type DeployedVersions,
  type Deployment,
  describedAs,
  isShiftBetween,
  type LifecycleEvent,
} from '../../model/shift/code-deploy.ts'
import { ShiftFailure } from '../../model/shift/shift-failure.ts'
import { withShiftTakenBack } from '../../model/shift/shift-under-way.ts'
import type { StepOf } from '../../plan/steps.ts'
import { describeAlias, writeAlias } from '../alias.ts'
import { concurrentChange } from '../concurrent-change.ts'
import type { Progress, Release } from '../progress.ts'
import { writeOnce } from '../write-once.ts'
import { endText, followDeployment, followRollback } from './follow-deployment.ts'
import { rolledBack } from './rolled-back.ts'

type Step = StepOf<'deploy-with-codedeploy'>

/** A deployment that CodeDeploy is about to be asked for. */
const REQUESTED = { id: undefined, isRunning: true }

/**
 * Has CodeDeploy move the alias: records the version in the history, creates the deployment, records that, and follows it.
 * @param advance receives progress before and after every write
 * @throws ShiftFailure when the deployment does not succeed
 */
export async function deployWithCodeDeploy(
  release: Release,
  progress: Progress,
  step: Step,
  advance: (by: Partial<Progress>) => void,
): Promise<Partial<Progress>> {
  const { aws, plan } = release
  const { version, alias: start = step.alias } = progress
  if (!version) throw new Error('A deployment needs a version.')
  const { number } = version
  let { follows: id } = step
  let alias = start
  if (id === undefined) {
    alias = await recordShift(aws, plan.functionName, start, number)
    advance({ alias, deployment: REQUESTED })
    id = await begin(release, step, {
      functionName: plan.functionName,
      alias: start.name,
      from: start.traffic.version,
      to: number,
    })
  }
  advance({ deployment: { id, isRunning: true } })
  alias = await recordDeployment(aws, plan.functionName, alias, id)
  advance({ alias, deployment: { id, isRunning: true } })
  if (step.shift?.codeDeploy?.waits === false) {
    aws.log(`CodeDeploy goes on with the deployment ${id}; this run does not wait for it.`)
    return { alias, deployment: { id, isRunning: true } }
  }
  return ended(release, step, { id, alias, version: number }, advance)
}

/**
 * Creates the deployment. If the answer was lost, the deployment is the last one of the group; if the call was then repeated,
 * it is the one that keeps the group busy.
 */
async function begin(
  { aws, git, watch }: Release,
  { shift }: Step,
  versions: DeployedVersions,
): Promise<string> {
  const codeDeploy = shift?.codeDeploy
  if (!codeDeploy) throw new Error('A new deployment needs its inputs.')
  const settings = { alarms: watch?.deploymentAlarms, description: describedAs(git) }
  try {
    const id = await writeOnce(aws, {
      operation: 'CreateDeployment',
      send: () => createDeployment(aws, codeDeploy, versions, settings),
      reread: async () => {
        const { lastDeployment } = await getDeploymentGroup(aws, codeDeploy)
        if (lastDeployment === undefined || lastDeployment === watch?.lastDeployment) return undefined
        const last = await getDeployment(aws, lastDeployment)
        return isShiftBetween(last, versions) ? last.id : undefined
      },
      unrepeated: true,
    })
    aws.log(`CodeDeploy has begun the deployment ${id} (${codeDeploy.configuration}).`)
    return id
  } catch (error) {
    const active = activeDeploymentIn(error)
    if (active === undefined) throw error
    const other = await getDeployment(aws, active)
    if (isShiftBetween(other, versions)) return other.id
    throw busy(codeDeploy.group, other)
  }
}

function busy(group: string, { id, status, versions }: Deployment): Failure {
  const what = versions ? ` (the alias ${versions.alias} of ${versions.functionName})` : ''
  return new Failure(
    `The deployment group ${group} of CodeDeploy is busy with the deployment ${id}${what}, which is ${status}.`,
    'Wait until it has ended, then run the workflow again. Give each alias a deployment group of its own: a group has one deployment at a time, and goes back to the last one that succeeded, whichever alias that was for.',
  )
}

/** Writes into the history that the traffic is about to shift. */
async function recordShift(aws: Aws, functionName: string, before: Alias, version: string): Promise<Alias> {
  const { history, traffic } = before
  const description = formatAliasHistory(historyDuringShift(history, traffic.version, version))
  if (description === before.description) return before
  const move = { before, after: traffic, description }
  return writeAlias(aws, functionName, move, (found) => found.description === description)
}

/** Writes into the history which deployment shifts the traffic. It may be moving the alias already. */
async function recordDeployment(aws: Aws, functionName: string, known: Alias, id: string): Promise<Alias> {
  const alias = (await getAlias(aws, functionName, known.name)) ?? known
  if (alias.history?.next === undefined || alias.history.deployment === id) return alias
  const description = formatAliasHistory({ ...alias.history, deployment: id })
  return describeAlias(aws, functionName, alias, description)
}

/** Follows the deployment to its end, and the one that takes it back. */
async function ended(
  release: Release,
  step: Step,
  { id, alias: known, version }: { id: string; alias: Alias; version: string },
  advance: (by: Partial<Progress>) => void,
): Promise<Partial<Progress>> {
  const { aws, plan, git } = release
  const seen = await followDeployment(aws, id)
  const { state, rollbackId } = seen.deployment
  if (rollbackId !== undefined) await followRollback(aws, rollbackId)
  const hadTraffic = seen.lifecycle?.events.some(hasTraffic)
  const deployment = { id, isRunning: false, hadTraffic }
  const alias = (await getAlias(aws, plan.functionName, known.name)) ?? known
  advance({ alias, deployment })
  if (state !== 'succeeded') throw rolledBack(alias, version) ?? failureOf(version, seen)
  if (alias.traffic.version !== version || !isWhole(alias.traffic))
    throw concurrentChange(
      `Somebody else changed the alias ${alias.name} during this release: CodeDeploy moved it to version ${version}, and it now serves ${trafficText(alias.traffic)}.`,
      'Their change was kept.',
    )
  const from = alias.history?.current ?? step.alias.traffic.version
  const history = historyAfterMove(alias.history, from, version, git)
  const previous = history.previous.slice(0, step.longestHistory)
  const description = formatAliasHistory({ ...history, previous })
  const move = { before: alias, after: alias.traffic, description }
  const recorded = await writeAlias(
    aws,
    plan.functionName,
    move,
    (found) => found.description === description,
  )
  aws.log(`Alias ${alias.name}: version ${from} → ${version}.`)
  return { alias: recorded, deployment, unverified: undoable(release, step, recorded) }
}

/** The whole move, to be undone if a test after it fails; undefined if nothing is tested. */
function undoable({ tests, plan }: Release, { alias: before }: Step, alias: Alias): Move | undefined {
  if (!tests && !plan.slots.provision) return undefined
  return { before: withShiftTakenBack(before), after: alias.traffic, description: alias.description }
}

function failureOf(version: string, seen: Awaited<ReturnType<typeof followDeployment>>): ShiftFailure {
  const { error } = seen.deployment
  const problem = endText(seen, version)
  const events = seen.lifecycle?.events ?? []
  const isByAlarm = error?.code === 'ALARM_ACTIVE'
  const isByHook = error?.code === 'HOOK_EXECUTION_FAILURE' && !isHookMissing(seen)
  if (isByHook || (isByAlarm && events.some(hasTraffic)))
    return new ShiftFailure(
      problem,
      isByHook
        ? `Look at the log of the hook function and of version ${version} in CloudWatch Logs, fix what failed and release again.`
        : `Look at what raised the alarm and at the log of version ${version} in CloudWatch Logs, fix what failed and release again. If the alarm has nothing to do with this release, run the workflow again once it is OK.`,
      true,
    )
  return new ShiftFailure(problem, adviceOnEnd(error?.code, version), false)
}

/** What to do about a deployment that says nothing against the version. */
function adviceOnEnd(code: string | undefined, version: string): string {
  switch (code) {
    case 'ALARM_ACTIVE':
      return 'The alarm was active before any traffic moved. Release when the alarm is OK again.'
    case 'MANUAL_STOP':
      return `Find out who stopped it, and why. If version ${version} is bad, fix it and release again; otherwise, run the workflow again.`
    default:
      return 'See the deployment in the CodeDeploy console. Then run the workflow again.'
  }
}

/** Whether CodeDeploy could not run the hook, in Lambda's words: then the version was not tested. */
function isHookMissing({ deployment: { error }, lifecycle }: Awaited<ReturnType<typeof followDeployment>>) {
  const messages = [error?.message, ...(lifecycle?.events ?? []).map(({ message }) => message)]
  return messages.some((message) => WORDS.hookMissing.test(message ?? ''))
}

/** Whether the event is that the new version gets traffic, and has begun. An alarm before that says nothing about it. */
function hasTraffic({ name, status }: LifecycleEvent): boolean {
  return name === 'AllowTraffic' && status !== 'Pending' && status !== 'Skipped'
}
