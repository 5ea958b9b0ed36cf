import { isMap, isScalar, Scalar } from 'yaml'
import { type Problems, quoted } from './problems.ts'
import { checkVariableName, isWord } from './variable-names.ts'
import { isInBraces, type MapText } from './yaml.ts'

/** What a map of strings holds. */
export interface StringMapKind {
  /** How messages name the map. */
  readonly label: string
  /** Whether these are environment variables: Lambda has a rule for their names. */
  readonly variables: boolean
  /** Whether values are secret: then messages show nothing that may be part of one. */
  readonly secret: boolean
}

/**
 * The entries of a map of strings, in order. Every value is kept as written, including `0123`, `yes` and `1e3`. Nested
 * values, lists, nulls, empty values without quotes and repeated names are problems.
 */
export function stringEntries(
  { map, text, isJson, lineOf }: Omit<MapText, 'toPlain'>,
  { label, variables, secret }: StringMapKind,
  problems: Problems,
): Map<string, string> {
  const entries = new Map<string, string>()
  for (const { key, value } of map.items) {
    const place = `${label}, line ${lineOf(key)}`
    if (!isScalar(key)) {
      problems.add(`${place}: a name has to be a single word.`, 'Write one `NAME: value` a line.')
      continue
    }
    const name = textOf(key)
    const isName = !secret || isCertainlyName(key, { text, isJson })
    if (variables) checkVariableName(name, place, problems, isName)
    const where = isName ? `${place} (${quoted(name)})` : place
    if (entries.has(name)) problems.add(`${where}: the name is given a second time.`, 'Give every name once.')
    const wrong = wrongValue(value, isName ? name : undefined, text, secret)
    if (wrong !== undefined) problems.add(`${where}: ${wrong.problem}.`, wrong.advice)
    entries.set(name, isScalar(value) ? textOf(value) : '')
  }
  return entries
}

/**
 * Whether a key is certainly meant as a key. In `{A: b,c: d}` the value may be meant as `b,c: d`, so that `c` is part of
 * a secret. A secret may also contain quotes and line breaks. Certain names are the first word of the text, the first
 * word of a line outside braces, and every key of a text that is valid JSON.
 */
export function isCertainlyName(key: Scalar, { text, isJson }: Pick<MapText, 'text' | 'isJson'>): boolean {
  const before = text.slice(0, key.range?.[0] ?? 0)
  const space = before.slice(before.trimEnd().length)
  const isFirst = /^[\s{]*$/.test(before) || (!isInBraces(text) && space.includes('\n'))
  return isWord(textOf(key)) && (isJson || isFirst)
}

function textOf(scalar: Scalar): string {
  if (scalar.type === Scalar.PLAIN || typeof scalar.value !== 'string') return scalar.source ?? ''
  return scalar.value
}

/**
 * What to do about a value that is empty, as it is when a secret is not set.
 *
 * @param name of the value; undefined where the text may be part of a secret instead
 */
export function adviceOnEmptyValue(name: string | undefined): string {
  const secret = name?.toUpperCase().replaceAll(/[^A-Z0-9_]/g, '_')
  const written = name === undefined ? '' : `, such as \`${name}: '\${{ secrets.${secret} }}'\``
  return `Check that the secret or variable is set and that this job can read it: those of a GitHub environment need \`jobs.<job_id>.environment\`. If the value may be empty, put the expression in single quotes${written}.`
}

function wrongValue(
  value: unknown,
  name: string | undefined,
  text: string,
  secret: boolean,
): { problem: string; advice: string } | undefined {
  if (value === null)
    return {
      problem: 'there is a name without a value',
      advice: 'A value with a comma has to be in quotes here.',
    }
  if (!isScalar(value))
    return {
      problem: `the value is a ${isMap(value) ? 'map' : 'list'}, but it has to be text`,
      advice: 'Separate items with commas, or put JSON in single quotes, such as `\'["a", "b"]\'`.',
    }
  if (value.type === Scalar.QUOTE_SINGLE || value.type === Scalar.QUOTE_DOUBLE) return undefined
  const written = textOf(value)
  if (secret && value.type === Scalar.PLAIN && /^[ \t]*#/.test(text.slice(value.range?.[1])))
    return {
      problem: 'a `#` after a value without quotes begins a comment, which may cut the value off',
      advice: 'Put the value in single quotes, or move the comment to a line of its own.',
    }
  if (written === '')
    return {
      problem: 'the value is empty, as it is when a secret or variable is not set',
      advice: adviceOnEmptyValue(name),
    }
  if (value.type === Scalar.PLAIN && /^(null|Null|NULL|~)$/.test(written))
    return {
      problem: 'the value is null',
      advice: "For an empty value, write `''`; for this word, put it in quotes.",
    }
  return undefined
}
