import type { CodeDeployShift } from '../../model/shift/code-deploy.ts'
import { type Schedule, secondsOf } from '../../model/shift/traffic-shift.ts'
import { listed } from '../../model/text.ts'
import { grouped } from '../../text/grouped.ts'
import { type GivenInputs, type InputDoc, matching } from '../given-inputs.ts'
import { quoted } from '../parsers/problems.ts'
import { boolean, oneOf } from '../parsers/words.ts'

export const codeDeployInputs = {
  'traffic-shift-engine': { default: 'runner' },
  'codedeploy-application': { absent: 'none' },
  'codedeploy-deployment-group': { absent: 'none' },
  'before-allow-traffic': { absent: 'none' },
  'after-allow-traffic': { absent: 'none' },
  'traffic-shift-wait': { default: true },
} as const satisfies Record<string, InputDoc>

type CodeDeployInput = keyof typeof codeDeployInputs

type Given = GivenInputs<CodeDeployInput | 'traffic-shift' | 'error-rate-threshold'>

/** The schedules that CodeDeploy has a deployment configuration for (CodeDeploy user guide, "Deployment configurations on an AWS Lambda compute platform"). */
const PREDEFINED = [
  'AllAtOnce',
  ...[5, 10, 15, 30].map((minutes) => `Canary10Percent${minutes}Minutes`),
  'Linear10PercentEvery1Minute',
  ...[2, 3, 10].map((minutes) => `Linear10PercentEvery${minutes}Minutes`),
]

/** How many minutes may lie between the first and the last shift of a configuration (CodeDeploy quotas). */
const LONGEST = 2880

const name = matching(
  /^[^\s/]{1,100}$/,
  'a name of at most 100 characters without spaces',
  'Write it as the CodeDeploy console shows it.',
)

/** The name of a function or its ARN, with or without a version or an alias. */
const hook = matching(
  /^[a-zA-Z0-9:_$-]{1,300}$/,
  'the name or the ARN of a Lambda function',
  'Write one such as `CodeDeployHook_orders-before`.',
)

/**
 * Reads how CodeDeploy shifts the traffic; undefined when this run does it itself.
 * @param schedule undefined if `traffic-shift` is absent or invalid
 */
export function readCodeDeploy(given: Given, schedule: Schedule | undefined): CodeDeployShift | undefined {
  const engine = given.read('traffic-shift-engine', oneOf(['runner', 'codedeploy']))
  const application = given.read('codedeploy-application', name)
  const group = given.read('codedeploy-deployment-group', name)
  const beforeAllowTraffic = given.read('before-allow-traffic', hook)
  const afterAllowTraffic = given.read('after-allow-traffic', hook)
  const waits = given.read('traffic-shift-wait', boolean) ?? codeDeployInputs['traffic-shift-wait'].default
  if (engine !== 'codedeploy') {
    if (engine === 'runner' || !given.has('traffic-shift-engine')) refuseMisplaced(given)
    return undefined
  }
  for (const each of ['codedeploy-application', 'codedeploy-deployment-group', 'traffic-shift'] as const)
    if (!given.has(each))
      given.problems.add(
        `\`traffic-shift-engine\` is \`codedeploy\`, but \`${each}\` is missing.`,
        each === 'traffic-shift'
          ? 'Set it to the schedule, such as `Canary10Percent5Minutes`, or to `AllAtOnce`.'
          : 'Set it to the one that shifts the traffic of this alias.',
      )
  if (schedule) refuseSchedule(given, schedule)
  if (given.has('error-rate-threshold') && given.text('error-rate-threshold')?.trim() !== 'off')
    given.problems.add(
      '`error-rate-threshold` is given with `traffic-shift-engine: codedeploy`, but CodeDeploy compares no error rates.',
      'Leave it out, and let `alarms` or the alarms of the deployment group stop the deployment.',
    )
  if (application === undefined || group === undefined) return undefined
  return {
    application,
    group,
    configuration: configurationName(given.text('traffic-shift')?.trim() ?? ''),
    beforeAllowTraffic,
    afterAllowTraffic,
    waits,
  }
}

function refuseMisplaced(given: Given): void {
  const names = Object.keys(codeDeployInputs) as CodeDeployInput[]
  const misplaced = names.filter((input) => input !== 'traffic-shift-engine' && given.has(input))
  if (misplaced.length === 0) return
  const [are, them] = misplaced.length === 1 ? ['is', 'it'] : ['are', 'them']
  given.problems.add(
    `${listed(misplaced)} ${are} given, but only CodeDeploy uses ${them}, and this run shifts the traffic itself.`,
    `Set \`traffic-shift-engine: codedeploy\`, or leave ${them} out.`,
  )
}

function refuseSchedule(given: Given, schedule: Schedule): void {
  const text = given.text('traffic-shift')?.trim() ?? ''
  const refuse = (why: string, advice: string) =>
    given.problems.add(
      `\`traffic-shift\` is ${quoted(text)} with \`traffic-shift-engine: codedeploy\`, but ${why}.`,
      advice,
    )
  if (/^[0-9.]/.test(text))
    refuse(
      'CodeDeploy takes no list of steps',
      'Write a canary or a linear shift, such as `Canary10Percent5Minutes`.',
    )
  else if (schedule.some(({ seconds }) => seconds % 60 !== 0))
    refuse('CodeDeploy counts in whole minutes', 'Write whole minutes, such as `Canary10Percent5Minutes`.')
  else if (secondsOf(schedule) > LONGEST * 60)
    refuse(`CodeDeploy shifts for at most ${grouped(LONGEST)} minutes`, 'Write a shorter schedule.')
}

/** A configuration that is not predefined has the name that `traffic-shift` gives. */
function configurationName(text: string): string {
  return PREDEFINED.includes(text) ? `CodeDeployDefault.Lambda${text}` : text
}
