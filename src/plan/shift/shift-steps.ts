import { Failure } from '../../failure.ts'
import { type Alias, isManaged, isWhole, percent } from '../../model/alias.ts'
import type { Deployment } from '../../model/shift/code-deploy.ts'
import {
  isFinishedShift,
  recordsEndedShift,
  shiftUnderWay,
  withShiftFinished,
  withShiftTakenBack,
} from '../../model/shift/shift-under-way.ts'
import { durationText, secondsOf, type TrafficShift } from '../../model/shift/traffic-shift.ts'
import { LATEST, versionName } from '../../model/version.ts'
import type { ReleaseInputs } from '../../model/wanted.ts'
import type { CurrentFunction } from '../current.ts'
import type { DraftPlan } from '../release-plan.ts'
import type { StepOf } from '../steps.ts'

/** The end of a shift that an earlier run began. */
interface EndOfShift {
  /** Undefined if there is no such shift. */
  readonly step: StepOf<'end-traffic-shift' | 'record-traffic-shift'> | undefined
  /** The alias after that step. */
  readonly alias: Alias | undefined
  /** About a shift that is taken back, or a deployment that failed. */
  readonly warnings: readonly string[]
}

/** Plans the end of a shift that an earlier run began and did not end, before anything else meets the alias. */
export function endEarlierShift({
  alias,
  deployment,
}: Pick<CurrentFunction, 'alias' | 'deployment'>): EndOfShift {
  const step = endShiftStep(alias, deployment)
  return { step, alias: afterEndShift(alias, step), warnings: endedShiftWarnings(alias, step, deployment) }
}

/**
 * Ends or records a shift that an earlier run began and did not end; undefined if there is none.
 * @param deployment the deployment of CodeDeploy that shifts or shifted the traffic; undefined: none is known
 */
function endShiftStep(alias: Alias | undefined, deployment: Deployment | undefined): EndOfShift['step'] {
  const { state, git = {} } = deployment ?? {}
  if (!alias || state === 'running') return undefined
  if (isFinishedShift(alias) && !didFail(deployment)) return { type: 'record-traffic-shift', alias, git }
  const isOpen = isFinishedShift(alias) || shiftUnderWay(alias) || recordsEndedShift(alias)
  if (isOpen) return { type: 'end-traffic-shift', alias }
  const isElsewhere = isWhole(alias.traffic) && deployment?.rolledBackTo === alias.traffic.version
  return isElsewhere ? { type: 'end-traffic-shift', alias, to: alias.history?.current } : undefined
}

function didFail(deployment: Deployment | undefined): boolean {
  return deployment?.state === 'failed' || deployment?.state === 'stopped'
}

function isRunning(deployment: Deployment | undefined): deployment is Deployment {
  return deployment?.state === 'running'
}

/** The alias after that step. */
function afterEndShift(alias: Alias | undefined, step: EndOfShift['step']): Alias | undefined {
  if (!step) return alias
  return step.type === 'record-traffic-shift'
    ? withShiftFinished(step.alias, step.git)
    : withShiftTakenBack(step.alias, step.to)
}

/**
 * Refuses to release beside a deployment of CodeDeploy that shifts the alias to another version.
 * @param to the version to release; undefined: a new one
 * @throws Failure that names the deployment
 */
export function refuseOtherDeployment(
  alias: Alias | undefined,
  deployment: Deployment | undefined,
  to: string | undefined,
): void {
  if (!alias || !isRunning(deployment)) return
  if (deployment.takesBack !== undefined)
    throw new Failure(
      `CodeDeploy is taking back its deployment ${deployment.takesBack} with the deployment ${deployment.id} (status ${deployment.status}), so this run releases nothing to the alias ${alias.name}.`,
      `Wait until the deployment ${deployment.id} has ended. Then run the workflow again.`,
    )
  if (to !== undefined && deployment.versions?.to === to) return
  const what = deployment.versions
    ? ` from version ${deployment.versions.from} to version ${deployment.versions.to}`
    : ''
  throw new Failure(
    `The CodeDeploy deployment ${deployment.id} (status ${deployment.status}) ${deployment.status === 'InProgress' ? 'is shifting' : 'is about to shift'} the traffic of the alias ${alias.name}${what}, so this run did not start.`,
    `Wait until the deployment has ended. Or end it with \`mode: rollback\`, which gives ${deployment.versions ? `version ${deployment.versions.from}` : 'the version before'} all traffic again. Then run the workflow again.`,
  )
}

/** A step that has CodeDeploy move the alias. */
export type DeploymentStep = StepOf<'deploy-with-codedeploy'>

/** The step of a plan that has CodeDeploy move the alias; undefined if it has none. */
export function deploymentStep({ slots: { move } }: Pick<DraftPlan, 'slots'>): DeploymentStep | undefined {
  return move?.type === 'deploy-with-codedeploy' ? move : undefined
}

/** Whether a deployment of CodeDeploy that an earlier run began may move the alias before a plan is carried out. */
export function meetsDeployment(plan: Pick<DraftPlan, 'slots'>): boolean {
  return deploymentStep(plan)?.follows !== undefined || plan.slots['end-shift']?.type === 'stop-deployment'
}

/** A warning about a shift that is taken back, or a deployment that failed. Empty if there is none. */
function endedShiftWarnings(
  alias: Alias | undefined,
  step: EndOfShift['step'],
  deployment: Deployment | undefined,
): string[] {
  if (!alias || step?.type !== 'end-traffic-shift') return []
  if (deployment && didFail(deployment)) return [failedDeploymentWarning(alias, deployment)]
  const shift = shiftUnderWay(alias)
  if (!shift) return []
  return [
    `An earlier run left the alias ${alias.name} in a traffic shift (${percent(shift.share)} to version ${shift.to}). This run first gives ${versionName(shift.from)} all traffic, then makes its own changes, if any. No action is needed.`,
  ]
}

function failedDeploymentWarning(alias: Alias, { id, state, error }: Deployment): string {
  const why = error?.code ? ` (${error.code}: ${error.message.replace(/\.$/, '')})` : ''
  const took =
    alias.traffic.version === alias.history?.current && isWhole(alias.traffic)
      ? ''
      : ` The alias ${alias.name} is moved back first, so that ${versionName(alias.history?.current ?? '')} gets all traffic.`
  return `The deployment ${id} of CodeDeploy, which an earlier run began, ${state === 'stopped' ? 'was stopped' : 'failed'}${why}.${took}`
}

/**
 * Lets the traffic shift before the alias moves, if the inputs ask for it.
 * @param alias the alias before the release, without a shift of this action
 * @throws Failure if the description of the alias cannot record the shift
 */
export function withTrafficShift(
  plan: DraftPlan,
  { trafficShift: shift }: Pick<ReleaseInputs, 'trafficShift'>,
  alias: Alias | undefined,
  deployment?: Deployment,
): DraftPlan {
  const { move } = plan.slots
  if (isRunning(deployment) && alias) return withDeployment(plan, alias, shift, deployment.id)
  if (!shift || !move) return plan
  const atOnce = (why: string): DraftPlan => ({
    ...plan,
    warnings: [...plan.warnings, `All traffic moves at once, without \`traffic-shift\`: ${why}.`],
  })
  if (!alias || move.type === 'create-alias')
    return atOnce('the alias is new, so there is no version to compare with')
  const { name, traffic } = alias
  if (traffic.version === LATEST)
    return atOnce(
      `the alias ${name} serves $LATEST, and Lambda shifts traffic between published versions only`,
    )
  if (!isWhole(traffic)) return atOnce('this completes the traffic shift that somebody else set up')
  if (!isManaged(alias)) refuseUnmanaged(plan.functionName, alias)
  const long = { ...plan, warnings: [...plan.warnings, ...longShiftWarnings(shift)] }
  if (shift.codeDeploy) return withDeployment(long, alias, shift)
  return { ...long, slots: { ...plan.slots, shift: { type: 'shift-traffic', alias, shift } } }
}

/** Has CodeDeploy move the alias. A deployment that runs already is followed. */
function withDeployment(
  plan: DraftPlan,
  alias: Alias,
  shift: TrafficShift | undefined,
  follows?: string,
): DraftPlan {
  const known = plan.slots.move
  const move = {
    type: 'deploy-with-codedeploy',
    alias,
    shift,
    follows,
    longestHistory: known?.type === 'update-alias' ? known.longestHistory : undefined,
  } as const
  return { ...plan, slots: { ...plan.slots, move } }
}

/**
 * A plan that leaves the end of the move to CodeDeploy: what comes after the move is the next run's work, because this one
 * does not wait.
 */
export function withoutAfterMove(plan: DraftPlan): DraftPlan {
  if (deploymentStep(plan)?.shift?.codeDeploy?.waits !== false) return plan
  const after = { provision: undefined, test: undefined, name: undefined, prune: undefined }
  return { ...plan, slots: { ...plan.slots, ...after } }
}

/** The history owns the weights: without it, a later run could not tell them from somebody's. */
function refuseUnmanaged(functionName: string, { name }: Alias): never {
  throw new Failure(
    `Another tool wrote the description of the alias ${name}, where this action records a traffic shift so that another run can end it. So this run shifts no traffic of this alias.`,
    `Clear the description: run \`aws lambda update-alias --function-name ${functionName} --name ${name} --description ''\`, and change the tool that sets it. In Terraform, remove \`description\` from the aws_lambda_alias and add it to \`ignore_changes\`. Or leave \`traffic-shift\` out.`,
  )
}

/** The longest that a job on a runner of GitHub may take, in seconds (GitHub Docs, "Actions limits"). */
const LONGEST_JOB = 6 * 3600

function longShiftWarnings({ schedule, codeDeploy }: TrafficShift): string[] {
  const seconds = secondsOf(schedule)
  if (seconds < LONGEST_JOB || codeDeploy?.waits === false) return []
  const outlived = `The traffic shift takes ${durationText(seconds)}, but GitHub ends a job on its own runners after 6 hours`
  if (codeDeploy)
    return [
      `${outlived}, and the action would have CodeDeploy stop the deployment. Set \`traffic-shift-wait: false\`, so that this run does not wait for it.`,
    ]
  return [
    `${outlived}, and the shift would be taken back. Use a shorter schedule, or a self-hosted runner with a longer \`timeout-minutes\`.`,
  ]
}
