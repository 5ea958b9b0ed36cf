import { lineOf, type Parser } from '../given-inputs.ts'
import { quoted } from '../parsers/problems.ts'

/** `off`, or percentage points from 0 to below 100 as a number from 0 to 1: `0.5` becomes 0.005. */
export const errorRateThreshold: Parser<number | 'off'> = lineOf((text, name, problems) => {
  if (text === 'off') return 'off'
  const points = /^[0-9]{1,2}(\.[0-9]{1,3})?$/.test(text) ? Number(text) : undefined
  if (points !== undefined) return points / 100
  problems.add(
    `\`${name}\` is ${quoted(text)}: it has to be a number of percentage points from 0 to below 100, or \`off\`.`,
    adviceFor(text, name),
  )
  return undefined
})

function adviceFor(text: string, name: string): string {
  const [, number] = /^([0-9]{1,2}(?:\.[0-9]{1,3})?)\s*(?:%|percent|pp|points)$/i.exec(text) ?? []
  if (number !== undefined) return `Did you mean \`${number}\`?`
  if (/^(off|false|no|none|never|disabled)$/i.test(text)) return 'Did you mean `off`?'
  return `Write \`${name}: 1\` to accept up to one percentage point more errors than the old version has.`
}
