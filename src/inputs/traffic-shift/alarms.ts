import type { AlarmReference } from '../../model/shift/traffic-shift.ts'
import type { Parser } from '../given-inputs.ts'
import { quoted } from '../parsers/problems.ts'
import { listWithBlanks } from '../parsers/words.ts'

/** How many alarms one call describes (CloudWatch API, DescribeAlarms). */
const MOST_ALARMS = 100
/** How long the name of an alarm may be (CloudWatch API, PutMetricAlarm). */
const LONGEST_NAME = 255

const arnForm = /^arn:aws[a-z-]*:cloudwatch:(?<region>[a-z0-9-]+):\d{12}:alarm:(?<name>.+)$/

/**
 * Names or ARNs of alarms, separated by commas or line breaks.
 * @param region the function's, in which its alarms have to be; undefined while it is not known
 */
export function alarmsIn(region: string | undefined): Parser<readonly AlarmReference[]> {
  return (text, name, problems) => {
    const items = listWithBlanks(text, name, problems)
    if (items === undefined) return undefined
    const refuse = (problem: string, advice: string) => {
      problems.add(`\`${name}\` ${problem}.`, advice)
      return undefined
    }
    if (items.length === 0)
      return refuse('is `[]`, but this input has nothing to clear', 'Leave the input out.')
    if (items.length > MOST_ALARMS)
      return refuse(
        `names ${items.length} alarms, but at most ${MOST_ALARMS} can be watched`,
        'Combine them in a composite alarm and name that one.',
      )
    const found = items.map((item): AlarmReference | undefined => {
      const parts = item.startsWith('arn:') ? arnForm.exec(item)?.groups : { name: item, region }
      const alarm = parts?.['name'] ?? ''
      if (alarm === '' || alarm.length > LONGEST_NAME)
        return refuse(
          `has the item ${quoted(item)}, which is not the name or ARN of an alarm`,
          'An ARN looks like `arn:aws:cloudwatch:eu-central-1:123456789012:alarm:orders-errors`; its last part is the name.',
        )
      if (region !== undefined && parts?.['region'] !== region)
        return refuse(
          `names an alarm in ${parts?.['region']}, but the function is in ${region}`,
          'Name alarms in the region of the function; a composite alarm has to be there, too.',
        )
      return { name: alarm, arn: item.startsWith('arn:') ? item : undefined }
    })
    const alarms = found.filter((alarm) => alarm !== undefined)
    const names = alarms.map((alarm) => alarm.name)
    const repeated = names.find((each, index) => names.indexOf(each) !== index)
    if (repeated !== undefined) return refuse(`names ${quoted(repeated)} more than once`, 'Name it once.')
    return alarms.length === found.length ? alarms : undefined
  }
}
