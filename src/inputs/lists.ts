import type { Parser } from './given-inputs.ts'
import { quoted } from './problems.ts'

/** Items separated by commas or line ends, each trimmed; `[]` is the empty list. */
export const list: Parser<readonly string[]> = (text, name, problems) => {
  if (/^\[\s*\]$/.test(text)) return []
  const items = text
    .split(/[,\r\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '')
  if (items.length === 0 || items.some((item) => /^(-\s|-$|\[)/.test(item))) {
    problems.add(
      `\`${name}\` is not a list of items separated by commas or line ends.`,
      'Write one item a line, without dashes, brackets or quotes.',
    )
    return undefined
  }
  return items
}

/** What a list has to consist of. */
export interface ListRules {
  /** What every item has to look like. */
  readonly pattern: RegExp
  /** Completes "item is not …". */
  readonly what: string
  /** What to do about an item that does not fit. */
  readonly advice: string
  /** Whether `[]` says something; otherwise it is an error. */
  readonly clearable?: boolean
}

/** A list whose items all match a pattern, none of them twice. */
export function listOf({ pattern, what, advice, clearable = false }: ListRules): Parser<readonly string[]> {
  return (text, name, problems) => {
    const items = list(text, name, problems)
    if (items === undefined) return undefined
    if (items.length === 0 && !clearable) {
      problems.add(`\`${name}\` is \`[]\`: there is nothing that it could clear.`, 'Leave the input out.')
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

/** Lines, each as it is written, without the empty ones; for patterns, in which commas and spaces may count. */
export const lines: Parser<readonly string[]> = (text) =>
  text.split(/\r?\n/).filter((each) => each.trim() !== '')
