import type { Aws } from '../aws/client/aws.ts'
import { readAlarms } from '../aws/cloudwatch.ts'
import { getDeploymentConfig, getDeploymentGroup } from '../aws/codedeploy.ts'
import { getFunction } from '../aws/function.ts'
import { Cancelled } from '../cancellation.ts'
import { asFailure, Failure } from '../failure.ts'
import type { AlarmState } from '../model/shift/alarm-state.ts'
import type { CodeDeployShift } from '../model/shift/code-deploy.ts'
import type { DeploymentGroup } from '../model/shift/deployment-group.ts'
import type { Schedule, TrafficShift } from '../model/shift/traffic-shift.ts'
import { listed } from '../model/text.ts'
import type { ShiftWatch } from '../plan/shift/alarms.ts'
import type { DeploymentStep } from '../plan/shift/shift-steps.ts'

/** The most alarms that a deployment can have (CodeDeploy API, AlarmConfiguration). */
const MOST_ALARMS = 10

/**
 * Asks CodeDeploy, before anything is written, whether it can shift the traffic as the inputs say.
 * @throws Failure if the configuration does not exist or shifts otherwise, the group is not one for Lambda, a hook does not
 *   exist, or an alarm would stop the deployment at once
 */
export async function prepareDeployment(
  aws: Aws,
  { shift, follows }: DeploymentStep,
): Promise<{ watch: ShiftWatch; warnings: string[] }> {
  const watch: ShiftWatch = { alarms: new Set(), comparesErrors: false }
  const codeDeploy = shift?.codeDeploy
  if (!codeDeploy || follows !== undefined) return { watch, warnings: [] }
  const [group] = await Promise.all([
    getDeploymentGroup(aws, codeDeploy),
    checkConfiguration(aws, codeDeploy, shift.schedule),
    checkHooks(aws, codeDeploy),
  ])
  refusePlatform(
    `deployment group ${codeDeploy.group}`,
    group.platform,
    'Name a deployment group of an application with the compute platform Lambda in `codedeploy-application` and `codedeploy-deployment-group`. infra/codedeploy.yml of this action creates both.',
  )
  const { deploymentAlarms, warnings } = await checkAlarms(aws, codeDeploy, group, shift.alarms)
  return { watch: { ...watch, deploymentAlarms, lastDeployment: group.lastDeployment }, warnings }
}

/**
 * A hook that does not exist would fail the deployment, as if it had found the version bad. Without the permission to read
 * it, only CodeDeploy can tell.
 */
async function checkHooks(
  aws: Aws,
  { beforeAllowTraffic, afterAllowTraffic }: CodeDeployShift,
): Promise<void> {
  const hooks = { 'before-allow-traffic': beforeAllowTraffic, 'after-allow-traffic': afterAllowTraffic }
  const checks = Object.entries(hooks).map(async ([input, hook]) => {
    if (hook === undefined) return
    const isMissing = await getFunction(aws, hook).then(
      (found) => found === undefined,
      (error: unknown) => {
        if (error instanceof Cancelled) throw error
        return false
      },
    )
    if (isMissing)
      throw new Failure(
        `The function ${hook}, which \`${input}\` names, does not exist in ${aws.region}, so CodeDeploy could not run this hook.`,
        `Check \`${input}\`, the region and the account.`,
      )
  })
  await Promise.all(checks)
}

/** @returns the alarms that the deployment is given instead of those of its group; undefined: the group keeps its own */
async function checkAlarms(
  aws: Aws,
  { group: name }: CodeDeployShift,
  group: DeploymentGroup,
  references: TrafficShift['alarms'],
): Promise<{ deploymentAlarms: readonly string[] | undefined; warnings: string[] }> {
  const given = references.map((alarm) => alarm.name)
  const alarms = [...new Set([...group.alarms, ...given])]
  if (alarms.length > MOST_ALARMS)
    throw new Failure(
      `\`alarms\` and the alarms of the deployment group ${name} are ${alarms.length} together, but a deployment can have at most ${MOST_ALARMS}.`,
      'Combine alarms in a composite alarm, or name fewer.',
    )
  if (given.length > 0) {
    refuseAlarms(aws, alarms, await readAlarms(aws, alarms), false)
    return { deploymentAlarms: alarms, warnings: [] }
  }
  if (alarms.length === 0) return { deploymentAlarms: undefined, warnings: [] }
  const found = await readAlarms(aws, alarms).catch(asFailureUnlessCancelled)
  if (Array.isArray(found)) refuseAlarms(aws, alarms, found, group.ignoresUnknownAlarms)
  const warnings = Array.isArray(found) ? [] : [uncheckedAlarms(name, found)]
  return { deploymentAlarms: undefined, warnings }
}

function asFailureUnlessCancelled(error: unknown): Failure {
  if (error instanceof Cancelled) throw error
  return asFailure(error)
}

/** CodeDeploy reads the alarms of its group itself, so the deployment goes on. */
function uncheckedAlarms(group: string, { message, advice }: Failure): string {
  return `Whether an alarm of the deployment group ${group} is in ALARM already could not be checked. If one is, CodeDeploy stops the deployment at once. ${message} ${advice}`
}

async function checkConfiguration(
  aws: Aws,
  { configuration }: CodeDeployShift,
  schedule: Schedule,
): Promise<void> {
  const found = await getDeploymentConfig(aws, configuration)
  if (!found)
    throw new Failure(
      `CodeDeploy has no deployment configuration ${configuration}, which \`traffic-shift\` names.`,
      `Use one that CodeDeploy has (\`aws deploy list-deployment-configs\`), or make this one once: \`${makingCommand(configuration, schedule)}\`.`,
    )
  refusePlatform(
    `deployment configuration ${configuration}`,
    found.platform,
    'Name another one in `traffic-shift`, or delete this one and make it again with `--compute-platform Lambda`.',
  )
  if (JSON.stringify(found.schedule) !== JSON.stringify(schedule))
    throw new Failure(
      `The deployment configuration ${configuration} of CodeDeploy shifts the traffic otherwise than its name in \`traffic-shift\` says.`,
      `See \`aws deploy get-deployment-config --deployment-config-name ${configuration}\`. A deployment configuration cannot be changed: delete it and make it again, or use another one.`,
    )
}

/** The command that makes a deployment configuration for a schedule. */
function makingCommand(name: string, schedule: Schedule): string {
  const [first] = schedule
  const percentage = Math.round((first?.share ?? 1) * 100)
  const interval = (first?.seconds ?? 60) / 60
  const isCanary = schedule.length === 1 && !name.startsWith('Linear')
  const kind = isCanary ? 'Canary' : 'Linear'
  const key = kind.toLowerCase()
  const routing = {
    type: `TimeBased${kind}`,
    [`timeBased${kind}`]: { [`${key}Percentage`]: percentage, [`${key}Interval`]: interval },
  }
  return `aws deploy create-deployment-config --deployment-config-name ${name} --compute-platform Lambda --traffic-routing-config '${JSON.stringify(routing)}'`
}

function refusePlatform(what: string, platform: string, advice: string): void {
  if (platform === 'Lambda') return
  throw new Failure(
    `The ${what} of CodeDeploy is for ${platform ? `the compute platform ${platform}` : 'another compute platform'}, not for Lambda.`,
    advice,
  )
}

/**
 * CodeDeploy stops a deployment at once whose alarm is active when it begins (CodeDeploy user guide, "Monitoring deployments
 * with CloudWatch alarms").
 */
function refuseAlarms(
  { region }: Aws,
  names: readonly string[],
  found: readonly AlarmState[],
  ignoresUnknown: boolean,
): void {
  const missing = names.filter((name) => !found.some((alarm) => alarm.name === name))
  if (missing.length > 0 && !ignoresUnknown)
    throw new Failure(
      `The ${missing.length === 1 ? 'alarm' : 'alarms'} ${listed(missing)} in \`alarms\` or of the deployment group ${missing.length === 1 ? 'does' : 'do'} not exist in ${region}, so CodeDeploy would stop the deployment.`,
      'Check the names, the region and the account.',
    )
  const active = found.filter(({ state }) => state === 'ALARM').map(({ name }) => name)
  if (active.length > 0)
    throw new Failure(
      `The ${active.length === 1 ? 'alarm' : 'alarms'} ${listed(active)} ${active.length === 1 ? 'is' : 'are'} in ALARM already, so CodeDeploy would stop the deployment at once.`,
      'Release when the alarm is OK again. If this release is the fix, release it without `traffic-shift` and without the inputs of CodeDeploy.',
    )
}
