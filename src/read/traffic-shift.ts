import type { Aws } from '../aws/client/aws.ts'
import { hasFixedSession } from '../aws/client/fixed-session.ts'
import { readAlarms, readShiftMetrics } from '../aws/cloudwatch.ts'
import { Cancelled } from '../cancellation.ts'
import { asFailure, Failure } from '../failure.ts'
import type { AlarmState } from '../model/shift/alarm-state.ts'
import { durationText, secondsOf, type TrafficShift } from '../model/shift/traffic-shift.ts'
import { listed } from '../model/text.ts'
import type { ReleasePlan } from '../plan/release-plan.ts'
import { type AlarmWatch, alarmsAtStart, type ShiftWatch } from '../plan/shift/alarms.ts'
import { type DeploymentStep, deploymentStep } from '../plan/shift/shift-steps.ts'
import { prepareDeployment } from './code-deploy.ts'

/** What watches the traffic shift of a plan, with warnings as full sentences. */
interface Prepared {
  /** Absent if the plan shifts no traffic. */
  readonly watch?: ShiftWatch
  readonly warnings: readonly string[]
}

/**
 * Asks CloudWatch once, before anything is written, whether it can watch the traffic shift of a plan.
 * @throws Failure if nothing could tell that the new version is bad: an alarm does not exist or cannot be read, all of them
 *   are in ALARM, or errors that have to be compared cannot be read
 */
export async function prepareShift(aws: Aws, plan: ReleasePlan): Promise<Prepared> {
  const { shift: step } = plan.slots
  const deployment = deploymentStep(plan)
  if (deployment) {
    const [prepared, session] = await Promise.all([
      prepareDeployment(aws, deployment),
      followingWarnings(aws, deployment),
    ])
    return { ...prepared, warnings: [...prepared.warnings, ...session] }
  }
  if (!step) return { warnings: [] }
  const [alarms, errors, session] = await Promise.all([
    watchAlarms(aws, step.shift),
    checkErrors(aws, plan, step.shift),
    sessionWarnings(aws, secondsOf(step.shift.schedule)),
  ])
  return {
    watch: { alarms: alarms.watch, comparesErrors: errors.areCompared },
    warnings: [...alarms.warnings, ...errors.warnings, ...session],
  }
}

/** How long a session of aws-actions/configure-aws-credentials lasts unless its inputs say otherwise, in seconds. */
const USUAL_SESSION = 3600
/** What a release needs besides its shift, in seconds. */
const AROUND_SHIFT = 300

/** Without valid credentials, a shift could be neither watched nor taken back. */
async function sessionWarnings(aws: Aws, seconds: number): Promise<string[]> {
  if (!(await mayOutliveSession(aws, seconds))) return []
  return [
    `${LONGER_THAN_SESSION(seconds)} Without them, the shift could neither go on nor be taken back. ${LONGER_SESSION}.`,
  ]
}

/** Without valid credentials, a deployment of CodeDeploy cannot be followed. How long its hooks take is not known. */
async function followingWarnings(aws: Aws, { shift }: DeploymentStep): Promise<string[]> {
  if (!shift?.codeDeploy?.waits) return []
  const seconds = secondsOf(shift.schedule)
  if (!(await mayOutliveSession(aws, seconds))) return []
  return [
    `${LONGER_THAN_SESSION(seconds)} Without them, this run fails: CodeDeploy continues, and the next run records how the deployment ended. ${LONGER_SESSION}. Or set \`traffic-shift-wait: false\`, so that this run ends earlier.`,
  ]
}

async function mayOutliveSession(aws: Aws, seconds: number): Promise<boolean> {
  return seconds + AROUND_SHIFT >= USUAL_SESSION && (await hasFixedSession(aws))
}

const LONGER_THAN_SESSION = (seconds: number) =>
  `The traffic shift takes ${durationText(seconds)}, but the credentials come from an earlier step and usually expire after an hour.`

const LONGER_SESSION =
  'Set `role-to-assume`, so that the action signs in itself and renews its session, or let the earlier step ask for a longer one (`role-duration-seconds`)'

async function watchAlarms(
  aws: Aws,
  { alarms }: TrafficShift,
): Promise<{ watch: AlarmWatch; warnings: string[] }> {
  if (alarms.length === 0) return { watch: new Set(), warnings: [] }
  const names = alarms.map(({ name }) => name)
  const { missing, alarming, allAlarming, watch } = alarmsAtStart(alarms, await readAlarms(aws, names))
  if (missing.length > 0)
    throw new Failure(
      `${missing.length === 1 ? 'The alarm' : 'The alarms'} ${listed(missing)} in \`alarms\` ${missing.length === 1 ? 'does' : 'do'} not exist in ${aws.region}, so ${missing.length === 1 ? 'it' : 'they'} could not stop the traffic shift.`,
      `Check the ${missing.length === 1 ? 'name' : 'names'} in \`alarms\`, the region and the account. An alarm has to be in the region of the function.`,
    )
  if (allAlarming)
    throw new Failure(
      `${alarming.length === 1 ? 'The alarm' : 'All alarms'} in \`alarms\` ${alarming.length === 1 ? 'is' : 'are'} in ALARM already (${stateTexts(alarming)}), so ${alarming.length === 1 ? 'it' : 'they'} could not detect a bad version.`,
      `Release when ${alarming.length === 1 ? 'the alarm is' : 'the alarms are'} OK again. If this release is the fix, leave \`traffic-shift\` and \`alarms\` out of it, or name alarms that are OK.`,
    )
  const warnings = alarming.map(
    (alarm) =>
      `The alarm ${alarm.name} is in ALARM already. It counts only once it has been OK during the traffic shift.`,
  )
  return { watch, warnings }
}

function stateTexts(alarms: readonly AlarmState[]): string {
  return alarms.map(({ name, reason }) => (reason ? `${name}: ${reason}` : name)).join('; ')
}

/** The numbers of the versions do not matter: the same permission is needed for every metric. */
async function checkErrors(
  aws: Aws,
  { functionName, alias = '', from = '', to = '1' }: ReleasePlan,
  { threshold, mustCompare }: TrafficShift,
): Promise<{ areCompared: boolean; warnings: string[] }> {
  if (threshold === undefined) return { areCompared: false, warnings: [] }
  try {
    await readShiftMetrics(aws, { functionName, alias, old: from, new: to }, Date.now())
    return { areCompared: true, warnings: [] }
  } catch (error) {
    if (mustCompare || error instanceof Cancelled) throw error
    const { message, advice } = asFailure(error)
    return {
      areCompared: false,
      warnings: [
        `The errors of the two versions are not compared during the traffic shift. ${message} ${advice} To shift without comparing, set \`error-rate-threshold: off\`.`,
      ],
    }
  }
}
