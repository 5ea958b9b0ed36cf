import { percent } from '../../model/alias.ts'
import {
  durationText,
  linearSchedule,
  type Schedule,
  type ShiftStep,
  secondsOf,
} from '../../model/shift/traffic-shift.ts'
import type { Parser } from '../given-inputs.ts'
import { quoted } from '../parsers/problems.ts'
import { closest } from '../parsers/words.ts'

/** The longest that a job can run, on a self-hosted runner (GitHub Docs, "Actions limits"): 5 days, in seconds. */
const LONGEST = 5 * 24 * 3600

/** `Linear1PercentEvery…` has 99. */
const MOST_STEPS = 100

const UNITS = { s: 1, m: 60, h: 3600 } as const
type Unit = keyof typeof UNITS
const UNIT_NAMES = { s: 'Second', m: 'Minute', h: 'Hour' } as const satisfies Record<Unit, string>

/** The names of CodeDeploy's deployment configurations without their prefix, with any percentage, and seconds and hours too. */
const named =
  /^(?<kind>Canary|Linear)(?<percent>[1-9][0-9]?)Percent(?<every>Every)?(?<count>[1-9][0-9]*)(?<unit>[SMH])(?:econd|inute|our)s?$/
/** One step of a list: `5% 2m`. */
const step = /^(?<percent>[0-9]+(?:\.[0-9]{1,2})?)% *(?<count>[1-9][0-9]*)(?<unit>[smh])$/

const FORMS =
  'Write a canary such as `Canary10Percent5Minutes` or a linear shift such as `Linear10PercentEvery1Minute`, with any percentage and time, a list of steps such as `5% 2m, 25% 10m`, or `AllAtOnce`.'

/** `AllAtOnce`, a canary, a linear shift, or a list of steps, separated by commas or line breaks. */
export const trafficShift: Parser<Schedule> = (text, name, problems) => {
  const schedule = scheduleIn(text)
  const refuse = (why: string, advice: string) => {
    problems.add(`\`${name}\` is ${quoted(text)}: ${why}.`, advice)
    return undefined
  }
  if (schedule === undefined) {
    const meant = meantBy(text)
    const why = isList(text) ? wrongStepOf(text) : 'this is neither a named shift nor a list of steps'
    return refuse(why, meant === undefined ? FORMS : `Did you mean \`${meant}\`? ${FORMS}`)
  }
  const problem = problemOf(schedule)
  return problem === undefined ? schedule : refuse(problem.why, problem.advice)
}

function isList(text: string): boolean {
  return /^[0-9.]/.test(text)
}

/** Undefined when the text does not have the form of a schedule; its numbers may still make no sense. */
function scheduleIn(text: string): Schedule | undefined {
  if (text === 'AllAtOnce') return []
  if (!isList(text)) return namedSchedule(text)
  const steps = itemsOf(text).map(stepIn)
  return steps.every((each) => each !== undefined) ? steps : undefined
}

function namedSchedule(text: string): Schedule | undefined {
  const { kind, percent = '', every, count = '', unit = '' } = named.exec(text)?.groups ?? {}
  if (kind === undefined || (kind === 'Linear') !== (every !== undefined)) return undefined
  const seconds = Number(count) * UNITS[unit.toLowerCase() as Unit]
  const portion = Number(percent)
  if (kind === 'Canary') return [{ share: portion / 100, seconds }]
  return linearSchedule(portion, seconds)
}

function itemsOf(text: string): string[] {
  return text
    .split(/[,\r\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

function stepIn(item: string): ShiftStep | undefined {
  const { percent, count, unit } = step.exec(item)?.groups ?? {}
  if (percent === undefined) return undefined
  return { share: Number(percent) / 100, seconds: Number(count) * UNITS[unit as Unit] }
}

function wrongStepOf(text: string): string {
  const wrong = itemsOf(text).find((item) => stepIn(item) === undefined) ?? text
  return `the step ${quoted(wrong)} is not a percentage and a duration`
}

/** What is wrong with the numbers of a schedule. */
function problemOf(schedule: Schedule): { readonly why: string; readonly advice: string } | undefined {
  const whole = schedule.find(({ share }) => share >= 1 || share <= 0)
  if (whole !== undefined)
    return {
      why: `a step of ${percent(whole.share)} shifts ${whole.share > 0 ? 'everything' : 'nothing'}`,
      advice: 'Give shares above 0% and below 100%. After the last step, all traffic moves by itself.',
    }
  if (schedule.length > MOST_STEPS)
    return { why: `it has ${schedule.length} steps`, advice: `Give at most ${MOST_STEPS} steps.` }
  const falling = schedule.findIndex(({ share }, index) => share <= (schedule[index - 1]?.share ?? 0))
  if (falling >= 0) {
    const [before, after] = [schedule[falling - 1]?.share ?? 0, schedule[falling]?.share ?? 0]
    return {
      why: `${percent(after)} does not come after ${percent(before)}`,
      advice: 'Each step has to send more traffic to the new version than the one before it.',
    }
  }
  if (secondsOf(schedule) <= LONGEST) return undefined
  return {
    why: `this takes longer than ${durationText(LONGEST)}, the longest that a job can run`,
    advice: 'Give shorter or fewer steps.',
  }
}

/** The valid text that was probably meant; undefined when nobody can say. */
function meantBy(text: string): string | undefined {
  const meant = isList(text) ? meantList(text) : meantName(text)
  const schedule = meant === undefined ? undefined : scheduleIn(meant)
  return schedule && problemOf(schedule) === undefined ? meant : undefined
}

function meantList(text: string): string | undefined {
  const loose =
    /^(?<percent>[0-9.]{1,9}) {0,9}(?:%|percent)?[^0-9a-z]{0,9}(?:for|after)? {0,9}(?<count>[0-9]{1,9}) {0,9}(?<unit>[smh])[a-z]{0,9}$/i
  const items = itemsOf(text).map((item) => {
    const { percent, count, unit } = loose.exec(item)?.groups ?? {}
    return percent === undefined ? undefined : `${percent}% ${count}${unit?.toLowerCase()}`
  })
  return items.every((item) => item !== undefined) ? items.join(', ') : undefined
}

/** Knows the names as CodeDeploy and SAM write them, other spellings, and units that are cut short or left out. */
function meantName(text: string): string | undefined {
  const plain = text.replace(/^(CodeDeployDefault\.)?(Lambda)?/i, '').replaceAll(/[\s_-]/g, '')
  if (closest(plain, ['AllAtOnce'])) return 'AllAtOnce'
  // The time is missing.
  const [, canary, linear] =
    /^(?:(canary\d{1,2}percent)|(linear\d{1,2}percent)(?:every)?)$/i.exec(plain) ?? []
  if (canary ?? linear) return meantName(canary ? `${canary}5Minutes` : `${linear}Every1Minute`)
  const loose =
    /^(?<kind>[a-z]{1,40})(?<percent>[0-9]{1,9})[a-z%]{0,40}?(?<count>[0-9]{1,9})(?<unit>[smh]?)[a-z]{0,40}$/i
  const { kind: word = '', percent, count, unit } = loose.exec(plain)?.groups ?? {}
  const kind = closest(word, ['Canary', 'Linear'])
  if (kind === undefined) return undefined
  const unitName = UNIT_NAMES[(unit?.toLowerCase() || 'm') as Unit]
  const end = count === '1' && kind === 'Linear' ? unitName : `${unitName}s`
  return `${kind}${percent}Percent${kind === 'Linear' ? 'Every' : ''}${count}${end}`
}
