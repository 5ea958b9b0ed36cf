import { lineOf, type Parser } from './given-inputs.ts'
import { quoted } from './problems.ts'

/** The largest number that Lambda's API can carry: its integers have 32 bits. */
const largest = 2 ** 31 - 1

export interface Range {
  /** What is counted, in the plural: seconds, megabytes. */
  readonly unit?: string
  readonly least: number
  /** Left out where the service raises its limit from time to time: AWS then checks it. */
  readonly most?: number
  readonly example: number
}

/** A whole number in decimal digits, without a unit. */
export function wholeNumber({ unit, least, most, example }: Range): Parser<number> {
  const range = most === undefined ? `of at least ${least}` : `from ${least} to ${most}`
  const counted = unit === undefined ? '' : ` of ${unit}`
  return lineOf((text, name, problems) => {
    const value = /^(0|[1-9][0-9]*)$/.test(text) ? Number(text) : Number.NaN
    if (value >= least && value <= (most ?? largest)) return value
    problems.add(
      `\`${name}\` is ${quoted(text)}: it has to be a whole number${counted} ${range}.`,
      `Write digits only, without a unit, such as \`${name}: ${example}\`.`,
    )
    return undefined
  })
}
