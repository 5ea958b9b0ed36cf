import { distance } from 'fastest-levenshtein'
import { listed } from '../../model/text.ts'
import type { Strategy } from '../../model/wanted.ts'
import { lineOf, type Parser } from '../given-inputs.ts'
import { type Problems, quoted } from './problems.ts'

/** One of a few words. */
export function oneOf<const Choice extends string>(choices: readonly Choice[]): Parser<Choice> {
  return lineOf((text, name, problems) => {
    const choice = choices.find((each) => each === text)
    if (choice !== undefined) return choice
    const close = closest(text, choices)
    problems.add(
      `\`${name}\` is ${quoted(text)}: it has to be ${listed(choices, 'or')}.`,
      close === undefined ? `Write one of these words.` : `Did you mean \`${close}\`?`,
    )
    return undefined
  })
}

/** How an input changes the current values: see Strategy. */
export const strategies = oneOf<Strategy>(['merge', 'replace'])

/**
 * The name that the user probably meant: it differs in at most two letters, and in fewer than half of its letters, so
 * that short words do not match each other. Case, hyphens and underscores make no difference.
 */
export function closest<Name extends string>(written: string, names: readonly Name[]): Name | undefined {
  const plain = normalized(written)
  let best: { name: Name; away: number } | undefined
  for (const name of names) {
    const away = distance(plain, normalized(name))
    if (away > 2 || away * 2 >= name.length) continue
    if (best === undefined || away < best.away) best = { name, away }
  }
  return best?.name
}

function normalized(name: string): string {
  return name.toLowerCase().replaceAll(/[-_]/g, '')
}

/** The spellings of YAML 1.2's core schema, which GitHub's toolkit accepts, too. */
const spellings = new Map([
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
])

export const boolean: Parser<boolean> = lineOf((text, name, problems) => {
  const value = spellings.get(text)
  if (value === undefined)
    problems.add(
      `\`${name}\` is ${quoted(text)}: it has to be true or false.`,
      `Write \`${name}: true\` or \`${name}: false\`.`,
    )
  return value
})

/** The largest number in Lambda's API: its integers have 32 bits. */
const largest = 2 ** 31 - 1

export interface Range {
  /** In the plural: seconds, megabytes. */
  readonly unit?: string
  readonly least: number
  /** Absent where AWS raises its limit from time to time: AWS checks the value then. */
  readonly most?: number
  readonly example: number
  /** A word that the caller also takes. */
  readonly also?: string
}

/** A whole number in decimal digits, without a unit. */
export function wholeNumber({ unit, least, most, example, also }: Range): Parser<number> {
  const range = most === undefined ? `of at least ${least}` : `from ${least} to ${most}`
  const counted = unit === undefined ? '' : ` of ${unit}`
  return lineOf((text, name, problems) => {
    const value = /^(0|[1-9][0-9]*)$/.test(text) ? Number(text) : Number.NaN
    if (value >= least && value <= (most ?? largest)) return value
    problems.add(
      `\`${name}\` is ${quoted(text)}: it has to be a whole number${counted} ${range}${also ? `, or \`${also}\`` : ''}.`,
      // An input of a workflow with the type number is 0 when the caller leaves it out.
      text === '0'
        ? `If it comes from a workflow input of the type \`number\` that can be left out, write \`${name}: \${{ inputs.${name} || '' }}\`.`
        : unit === undefined
          ? `Write one number in digits, such as \`${name}: ${example}\`, not a range or a pattern.`
          : `Write digits only, without a unit, such as \`${name}: ${example}\`.`,
    )
    return undefined
  })
}

/**
 * Items separated by commas, line breaks or blanks, or an array in JSON, as toJSON gives it; `[]` is the empty list. For
 * items that have no blanks in them.
 */
export const list: Parser<readonly string[]> = (text, name, problems) =>
  itemsOf(text, /[\s,]+/, name, problems)

/** Like `list`, for items in which blanks can be: those do not separate them. */
export const listWithBlanks: Parser<readonly string[]> = (text, name, problems) =>
  itemsOf(text, /[,\r\n]/, name, problems)

function itemsOf(
  text: string,
  separator: RegExp,
  name: string,
  problems: Problems,
): readonly string[] | undefined {
  const isArray = text.startsWith('[')
  // The composite action adds the layer that it has published to the layers that it is given.
  const end = isArray ? text.lastIndexOf(']') + 1 : 0
  const first = isArray ? jsonItems(text.slice(0, end)) : []
  const others = text
    .slice(end)
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== '')
  const items = first && [...first, ...others]
  if (items?.length === 0 && isArray) return []
  if (text === 'null') {
    problems.add(
      `\`${name}\` is null, as toJSON writes a value that is not set.`,
      'Check that the value in the expression exists, or leave the input out.',
    )
    return undefined
  }
  if (!items || items.length === 0 || items.some((item) => /^(-\s|-$)/.test(item))) {
    problems.add(
      `\`${name}\` is not a list of items separated by commas or line breaks.`,
      'Write one item a line, without dashes, brackets or quotes, or an array in JSON.',
    )
    return undefined
  }
  return items
}

/** The items of an array in JSON that has only texts and numbers. */
function jsonItems(text: string): readonly string[] | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  const isPlain = (item: unknown) =>
    (typeof item === 'string' && item.trim() !== '') || typeof item === 'number'
  return Array.isArray(value) && value.every(isPlain) ? value.map((item) => String(item).trim()) : undefined
}

/** The rules for the items of a list. */
export interface ListRules {
  /** The form of every item. */
  readonly pattern: RegExp
  /** Completes "item is not …". */
  readonly what: string
  /** What to do about an item that does not fit. */
  readonly advice: string
  /** Whether `[]` is allowed; otherwise it is an error. */
  readonly clearable?: boolean
}

/** A list whose items all match a pattern, none of them twice. */
export function listOf({ pattern, what, advice, clearable = false }: ListRules): Parser<readonly string[]> {
  return (text, name, problems) => {
    const items = list(text, name, problems)
    if (items === undefined) return undefined
    if (items.length === 0 && !clearable) {
      problems.add(`\`${name}\` is \`[]\`, but this input has nothing to clear.`, 'Leave the input out.')
      return undefined
    }
    const wrong = items.filter((item) => !pattern.test(item))
    for (const item of wrong)
      problems.add(`\`${name}\` has the item ${quoted(item)}, which is not ${what}.`, advice)
    const repeated = new Set(items.filter((item, index) => items.indexOf(item) !== index))
    for (const item of repeated)
      problems.add(`\`${name}\` names ${quoted(item)} more than once.`, 'Name it once.')
    return wrong.length + repeated.size === 0 ? items : undefined
  }
}

/** Non-empty lines as written; for patterns, in which commas and spaces can matter. */
export const lines: Parser<readonly string[]> = (text) =>
  text.split(/\r?\n/).filter((each) => each.trim() !== '')
