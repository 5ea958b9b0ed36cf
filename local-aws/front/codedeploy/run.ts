import { setTimeout as sleep } from 'node:timers/promises'
import { AwsError } from '../answer.ts'
import type { HookEvent } from './app-spec.ts'
import { type Deployment, type Ending, Interrupted, type Wait } from './deployment.ts'
import type { HookExecutions } from './hook-executions.ts'
import type { LambdaCaller } from './lambda-caller.ts'
import { failed, failedByRole, TrafficShift } from './traffic-shift.ts'

/** How long a hook may take to report (CodeDeploy user guide, "AppSpec 'hooks' section"). */
const HOOK_MINUTES = 60
/** How often alarms are looked at; AWS does not say. */
const ALARM_MINUTES = 1 / 6

/** How CodeDeploy keeps time. */
export interface CodeDeployTiming {
  /** Milliseconds that a minute of a deployment lasts: those of CloudWatch. */
  readonly minuteMs: number
  /** Milliseconds that a deployment is Created, Queued, and being stopped, each. */
  readonly startMs: number
}

/** What a deployment works with. */
export interface Surroundings {
  /** Calls Lambda with the service role of a deployment group. */
  readonly lambdaAs: (role: string) => LambdaCaller
  readonly hooks: HookExecutions
  readonly timing: CodeDeployTiming
  /** The alarms among these that are in ALARM; undefined when one cannot be asked for its state. */
  readonly alarming: (names: readonly string[]) => readonly string[] | undefined
  /** Ends all waiting when the front closes. */
  readonly signal: AbortSignal
}

/** Carries a deployment out, whatever becomes of it; gives the reason where it did not succeed. */
export async function run(deployment: Deployment, around: Surroundings): Promise<Ending | undefined> {
  const watching = new AbortController()
  try {
    await begin(deployment, around)
    if (deployment.plan.rollsBack === undefined) {
      void watchAlarms(deployment, around, watching.signal)
      await deploy(deployment, around)
    } else await rollBack(deployment, around)
    deployment.enter('Succeeded')
    return undefined
  } catch (error) {
    const ending = endingOf(error)
    if (ending.code === 'MANUAL_STOP' && deployment.status === 'InProgress')
      await stopping(deployment, around)
    deployment.end(ending)
    return ending
  } finally {
    watching.abort()
  }
}

async function begin(deployment: Deployment, around: Surroundings): Promise<void> {
  await pause(deployment, around, around.timing.startMs, 'start')
  deployment.enter('Queued')
  await pause(deployment, around, around.timing.startMs, 'start')
  deployment.enter('InProgress')
}

async function deploy(deployment: Deployment, around: Surroundings): Promise<void> {
  const { appSpec, steps } = deployment.plan
  lookAtAlarms(deployment, around)
  const shift = new TrafficShift(around.lambdaAs(deployment.plan.group.role), appSpec)
  await shift.check()
  await withHook(deployment, 'BeforeAllowTraffic', around)
  deployment.begin('AllowTraffic')
  for (const step of steps) {
    await shift.to(step)
    deployment.share(step.weight)
    await pause(deployment, around, step.minutes * around.timing.minuteMs, 'share')
  }
  await shift.complete()
  deployment.weight = 1
  deployment.succeed('AllowTraffic')
  await withHook(deployment, 'AfterAllowTraffic', around)
}

/** A rollback gives all traffic at once, runs no hooks, and does not ask alarms; it shows all three events. */
async function rollBack(deployment: Deployment, { lambdaAs }: Surroundings): Promise<void> {
  deployment.begin('BeforeAllowTraffic')
  deployment.succeed('BeforeAllowTraffic')
  deployment.begin('AllowTraffic')
  const { group, appSpec } = deployment.plan
  await new TrafficShift(lambdaAs(group.role), appSpec).force()
  deployment.weight = 1
  deployment.succeed('AllowTraffic')
  deployment.begin('AfterAllowTraffic')
  deployment.succeed('AfterAllowTraffic')
}

/** Runs the hook of an event, if there is one: a function that is invoked, and reports what it found. */
async function withHook(deployment: Deployment, event: HookEvent, around: Surroundings): Promise<void> {
  deployment.begin(event)
  const name = deployment.plan.appSpec.hooks[event]
  if (name !== undefined) await runHook(deployment, event, name, around)
  deployment.succeed(event)
}

async function runHook(
  deployment: Deployment,
  event: HookEvent,
  name: string,
  around: Surroundings,
): Promise<void> {
  const execution = around.hooks.start(deployment.id)
  const payload = { DeploymentId: deployment.id, LifecycleEventHookExecutionId: execution.id }
  const refused = new Promise<never>((_, reject) => {
    const lambda = around.lambdaAs(deployment.plan.group.role)
    lambda.invoke(name, payload).catch((error: unknown) => reject(unusable(event, name, error)))
  })
  const limit = pause(deployment, around, HOOK_MINUTES * around.timing.minuteMs)
  limit.catch(() => {})
  try {
    const status = await Promise.race([execution.reported, refused, limit.then(() => 'TimedOut' as const)])
    if (status === 'Succeeded') return
    const reason = status === 'Failed' ? 'has failed' : 'did not report its status within one hour'
    throw failed('HOOK_EXECUTION_FAILURE', `The ${event} lifecycle event hook function ${name} ${reason}.`)
  } finally {
    execution.close()
  }
}

function unusable(event: HookEvent, name: string, error: unknown): unknown {
  if (!(error instanceof AwsError)) return error
  const reason = `could not be invoked: ${error.message}`
  const message = `The ${event} lifecycle event hook function ${name} ${reason}`
  return failedByRole(error) ?? failed('HOOK_EXECUTION_FAILURE', message)
}

/** Looks at the alarms again and again, and ends the deployment when one is in ALARM. */
async function watchAlarms(deployment: Deployment, around: Surroundings, signal: AbortSignal): Promise<void> {
  const stopped = AbortSignal.any([signal, around.signal])
  try {
    for (;;) {
      await sleep(ALARM_MINUTES * around.timing.minuteMs, undefined, { signal: stopped })
      lookAtAlarms(deployment, around)
    }
  } catch (error) {
    if (error instanceof Interrupted) deployment.interrupt(error.ending)
  }
}

function lookAtAlarms(deployment: Deployment, { alarming }: Surroundings): void {
  const { enabled, ignorePollAlarmFailure, alarms } = deployment.plan.alarms
  if (!enabled) return
  const active = alarming(alarms)
  if (active === undefined && ignorePollAlarmFailure) return
  if (active === undefined)
    throw stoppedByAlarm('The state of the alarms could not be retrieved from Amazon CloudWatch.')
  if (active.length > 0)
    throw stoppedByAlarm(
      `One or more alarms have been activated according to the Amazon CloudWatch metrics you selected, and the affected deployments have been stopped. Activated alarms: ${active.map((name) => `<${name}>`).join(' ')}`,
    )
}

function stoppedByAlarm(message: string): Interrupted {
  return new Interrupted({
    status: 'Stopped',
    code: 'ALARM_ACTIVE',
    message,
    event: 'DEPLOYMENT_STOP_ON_ALARM',
  })
}

/**
 * Waits, unless something ends the deployment before.
 * @param wait the kind of wait, which somebody may end; absent: nobody
 */
async function pause(
  deployment: Deployment,
  { signal }: Surroundings,
  milliseconds: number,
  wait?: Wait,
): Promise<void> {
  const over = sleep(milliseconds, undefined, { signal })
  await Promise.race([over, deployment.interruption, ...(wait ? [deployment.ended(wait)] : [])])
}

/** The time that a deployment under way needs to stop. */
async function stopping(deployment: Deployment, { timing, signal }: Surroundings): Promise<void> {
  const over = sleep(timing.startMs, undefined, { signal }).catch(() => {})
  await Promise.race([over, deployment.ended('share')])
}

function endingOf(error: unknown): Ending {
  if (error instanceof Interrupted) return error.ending
  const message = error instanceof Error ? error.message : String(error)
  return { status: 'Failed', code: 'INTERNAL_ERROR', message, event: 'DEPLOYMENT_FAILURE' }
}
