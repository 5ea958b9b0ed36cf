import type { TrafficShift } from '../../model/shift/traffic-shift.ts'
import type { GivenInputs, InputDoc } from '../given-inputs.ts'
import { alarmsIn } from './alarms.ts'
import { codeDeployInputs, readCodeDeploy } from './code-deploy.ts'
import { errorRateThreshold } from './error-rate-threshold.ts'
import { trafficShift } from './schedule.ts'

export const trafficShiftInputs = {
  'traffic-shift': { default: 'AllAtOnce' },
  alarms: { absent: 'none' },
  'error-rate-threshold': { default: 0 },
  ...codeDeployInputs,
} as const satisfies Record<string, InputDoc>

type Given = GivenInputs<keyof typeof trafficShiftInputs | 'alias' | 'auto-rollback'>

/**
 * Reads how traffic moves; undefined when it moves at once.
 * @param region the function's, if it is known
 */
export function readTrafficShift(given: Given, region: string | undefined): TrafficShift | undefined {
  const { problems } = given
  const schedule = given.read('traffic-shift', trafficShift)
  const alarms = given.read('alarms', alarmsIn(region))
  const threshold = given.read('error-rate-threshold', errorRateThreshold)
  const codeDeploy = readCodeDeploy(given, schedule)
  if (schedule === undefined && given.has('traffic-shift')) return undefined
  if (schedule?.length === 0 && !codeDeploy) return undefined
  if (schedule === undefined) {
    // CodeDeploy without a schedule is refused already.
    if (given.text('traffic-shift-engine')?.trim() === 'codedeploy') return undefined
    for (const name of ['alarms', 'error-rate-threshold'] as const)
      if (given.has(name))
        problems.add(
          `\`${name}\` is given, but all traffic moves at once: there is nothing to watch meanwhile.`,
          `Give \`traffic-shift\`, such as \`Canary10Percent5Minutes\`, or leave \`${name}\` out.`,
        )
    return undefined
  }
  if (!given.has('alias'))
    problems.add(
      '`traffic-shift` is given without `alias`: traffic shifts between two versions of an alias.',
      'Set `alias` to the alias that callers use, or leave `traffic-shift` out.',
    )
  if (given.text('auto-rollback')?.trim().toLowerCase() === 'false')
    problems.add(
      '`auto-rollback: false` is given with `traffic-shift`: a shift that fails cannot stop half-way.',
      'Remove one of the two inputs.',
    )
  return {
    schedule,
    alarms: alarms ?? [],
    threshold:
      threshold === 'off' ? undefined : (threshold ?? trafficShiftInputs['error-rate-threshold'].default),
    mustCompare: typeof threshold === 'number',
    codeDeploy,
  }
}
