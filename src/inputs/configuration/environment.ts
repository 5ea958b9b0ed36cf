import { listed } from '../../model/text.ts'
import type { EnvironmentChange } from '../../model/wanted.ts'
import { ownMember } from '../../own-member.ts'
import type { GivenInputs, InputDoc, Parser } from '../given-inputs.ts'
import { warnOfPlaceholder } from '../parsers/placeholders.ts'
import { type Problems, quoted } from '../parsers/problems.ts'
import { checkVariableName } from '../parsers/variable-names.ts'
import { list, strategies } from '../parsers/words.ts'
import { textOrFile } from '../parsers/workspace-file.ts'
import { mayEndValue } from '../parsers/wrapped-value.ts'

export const environmentInputs = {
  environment: { absent: 'none' },
  'environment-from': { absent: 'none' },
  'environment-remove': { absent: 'none' },
  'environment-strategy': { default: 'merge' },
} as const satisfies Record<string, InputDoc>

export type EnvironmentInput = keyof typeof environmentInputs

/** Lambda's limit for the names and values of all variables together, in bytes. */
const largest = 4096

/**
 * The change of the environment variables; undefined when no input sets or removes any.
 *
 * @param general the variables in `function-configuration`, which take part in the same change
 */
export async function readEnvironment(
  given: GivenInputs<EnvironmentInput>,
  general: Variables | undefined,
): Promise<EnvironmentChange | undefined> {
  const { problems } = given
  const strategy =
    given.read('environment-strategy', strategies) ?? environmentInputs['environment-strategy'].default
  const written = (await readVariables(given)) ?? general
  const passed = passedOn(given)
  const remove = given.read('environment-remove', variableNames) ?? []

  for (const name of passed?.keys() ?? [])
    if (written?.has(name))
      problems.add(
        `The variable ${quoted(name)} is set by \`environment\` and by \`environment-from\`.`,
        'Name it in one of them.',
      )
  const set = new Map([...(written ?? []), ...(passed ?? [])])
  for (const [name, value] of set)
    warnOfPlaceholder(value, `The value of the environment variable ${quoted(name)}`, problems)
  for (const name of remove)
    if (set.has(name))
      problems.add(
        `The variable ${quoted(name)} is set, and \`environment-remove\` removes it.`,
        'Set it or remove it, not both.',
      )
  checkSize(set, problems)
  const isSet = given.has('environment') || given.has('environment-from') || general !== undefined
  checkStrategy(given, strategy, { isSet, isEmpty: written?.size === 0 && !given.has('environment-from') })
  if (!isSet && remove.length === 0) return undefined
  return { strategy, set: Object.fromEntries(set), remove }
}

async function readVariables(given: GivenInputs<EnvironmentInput>): Promise<Variables | undefined> {
  const text = given.text('environment')
  if (text === undefined) return undefined
  const content = textOrFile(text, 'environment', given.workspace, given.problems)
  if (content === undefined) return undefined
  if (content.trim() !== '') return await parseEnvironment(content, '`environment`', given.problems)
  given.problems.add(
    '`environment` names a file that is empty.',
    'Write variables into it, or leave the input out.',
  )
  return undefined
}

/** Names of variables. A message shows only the name of an item that has a value, too. */
const variableNames: Parser<readonly string[]> = (text, name, problems) => {
  const items = list(text, name, problems)
  if (items === undefined) return undefined
  if (items.length === 0) {
    problems.add(`\`${name}\` is \`[]\`, which names no variable.`, 'Leave the input out.')
    return undefined
  }
  const names = items.filter((item) => isName(item, name, problems))
  for (const repeated of new Set(names.filter((item, index) => names.indexOf(item) !== index)))
    problems.add(`\`${name}\` names ${quoted(repeated)} more than once.`, 'Name it once.')
  return names
}

function isName(item: string, input: string, problems: Problems): boolean {
  const [before] = item.split(/[=:]/, 1)
  if (before === item) return checkVariableName(item, `\`${input}\``, problems)
  problems.add(
    `\`${input}\` has the item ${quoted(before ?? '')} with a value after it.`,
    "It takes names only; the values come from the step's `env:`, or from the input `environment`.",
  )
  return false
}

/** The variables of the step's own environment that `environment-from` passes on. */
function passedOn(given: GivenInputs<EnvironmentInput>): Variables | undefined {
  const names = given.read('environment-from', variableNames)
  if (names === undefined) return undefined
  const passed = new Map<string, string>()
  for (const name of names) {
    const value = ownMember(given.environment, name)
    if (value) passed.set(name, value)
    else
      given.problems.add(
        `\`environment-from\` names ${quoted(name)}, which is ${value === '' ? 'empty' : 'not set'} in the step's environment.`,
        `Set it in the step's \`env:\`, and check that the secret or variable it comes from is set and that this workflow may read it.`,
      )
  }
  return passed
}

function checkSize(set: Variables, problems: Problems): void {
  const size = [...set].reduce(
    (sum, [name, value]) => sum + Buffer.byteLength(name) + Buffer.byteLength(value),
    0,
  )
  if (size > largest)
    problems.add(
      `The environment variables have ${size} bytes in names and values: Lambda takes at most ${largest} (4 KB) in all.`,
      'Keep large values in AWS Secrets Manager, Parameter Store or a file of the package.',
    )
}

interface GivenVariables {
  /** Whether any input sets variables, including an empty map. */
  readonly isSet: boolean
  /** Whether the inputs set no variable. */
  readonly isEmpty: boolean
}

function checkStrategy(
  given: GivenInputs<EnvironmentInput>,
  strategy: EnvironmentChange['strategy'],
  { isSet, isEmpty }: GivenVariables,
): void {
  if (strategy === 'merge' && isEmpty)
    given.problems.add(
      'The environment is given as an empty map, and merging an empty map changes nothing.',
      'Leave it out, or set `environment-strategy: replace` to remove all variables.',
    )
  if (strategy === 'merge') return
  if (!isSet)
    given.problems.add(
      '`environment-strategy` is `replace`, but no input gives the new variables.',
      'Set `environment` or `environment-from`; `environment: {}` removes all variables. An input whose expression is empty counts as not set.',
    )
  if (given.has('environment-remove'))
    given.problems.add(
      `\`environment-remove\` has no effect when \`environment-strategy\` is \`replace\`, which already removes all variables that are not given.`,
      `Leave out one of ${listed(['environment-remove', 'environment-strategy'])}.`,
    )
}

/** Environment variables by name. */
export type Variables = ReadonlyMap<string, string>

/**
 * Reads environment variables from a map in YAML or JSON, or from NAME=VALUE lines, whose values are taken literally.
 * The first line that is neither empty nor a comment decides. Messages contain lines and names, never values.
 *
 * @param label how messages name the text
 */
async function parseEnvironment(
  text: string,
  label: string,
  problems: Problems,
): Promise<Variables | undefined> {
  if (cliNotation.test(text)) {
    problems.add(
      `${label} is in the notation of the AWS CLI, which puts the variables into \`Variables\`.`,
      'Write the variables alone: one `NAME: value` a line, or JSON such as `{"NAME": "value"}`.',
    )
    return undefined
  }
  return isRaw(text) ? rawEntries(text, label, problems) : await mapEntries(text, label, problems)
}

/** `Variables={…}`, `{"Variables": {…}}`, or the same in YAML: --environment of `aws lambda`. */
const cliNotation = /^\s*(?:\{\s*)?["']?Variables["']?\s*(=\s*\{|:\s*\{|:[ \t]*\r?\n[ \t]+\S)/

/** Whether the first line with content has an `=` before any colon; a quote or a brace begins YAML or JSON. */
function isRaw(text: string): boolean {
  const lines = text.split(/\r?\n/).map((line) => line.trimStart())
  const first = lines.find((line) => line !== '' && !line.startsWith('#'))
  return first !== undefined && /^(?![{["'])[^=:]*=/.test(first)
}

async function mapEntries(text: string, label: string, problems: Problems): Promise<Variables | undefined> {
  const [{ parseMap }, { stringEntries }] = await Promise.all([
    import('../parsers/yaml.ts'),
    import('../parsers/string-map.ts'),
  ])
  const map = parseMap(text, label, 'strings', problems)
  return map && stringEntries(map, { label, variables: true, secret: true }, problems)
}

/** NAME=VALUE lines. The value is everything after the first `=`, without the line break (LF or CRLF). */
function rawEntries(text: string, label: string, problems: Problems): Variables {
  const lines = text.split(/\r?\n/).map((line, index) => ({ line, number: index + 1 }))
  const written = lines.filter(({ line }) => line.trim() !== '')
  const stray = written.filter(
    ({ line }, index) => !/^[A-Za-z][A-Za-z0-9_]*=/.test(line) || mayEndValue(line, written[index - 1]?.line),
  )
  for (const { line, number } of stray)
    problems.add(`${label}, line ${number}: ${strayProblem(line)}.`, strayAdvice)

  const entries = new Map<string, string>()
  for (const { line, number } of written.filter((each) => !stray.includes(each))) {
    const name = line.slice(0, line.indexOf('='))
    const value = line.slice(name.length + 1)
    // Among stray lines, this may be part of a secret with line breaks, so no part of it is shown.
    const where = `${label}, line ${number}${stray.length === 0 ? ` (${quoted(name)})` : ''}`
    if (entries.has(name)) problems.add(`${where}: the name is given a second time.`, 'Give every name once.')
    if (value === '')
      problems.add(
        `${where}: the value is empty, as it is when a secret or variable is not set.`,
        `Check that the secret or variable is set and that this job can read it: those of a GitHub environment need \`jobs.<job_id>.environment\`. For an empty value, write the input as YAML, ${stray.length === 0 ? `with \`${name}: ''\`` : "with `''`"}.`,
      )
    if (stray.length === 0) checkVariableName(name, `${label}, line ${number}`, problems)
    if (stray.length === 0) warnOfNotation(value, { where, isAlone: written.length === 1 }, problems)
    entries.set(name, value)
  }
  return entries
}

/**
 * Warns about values in the notation of another tool: several variables on one line, as `aws lambda` and
 * appleboy/lambda-action take them, and the quotes of a shell or a .env file. Everything after `NAME=` is the value here.
 */
function warnOfNotation(
  value: string,
  { where, isAlone }: { readonly where: string; readonly isAlone: boolean },
  problems: Problems,
): void {
  if (isAlone && /[,;\s][A-Za-z][A-Za-z0-9_]+=/.test(value))
    problems.warn(
      `${where}: this is one variable, whose value is everything after the first \`=\`, although it looks like several. Write one NAME=VALUE a line. If it is one value, write the input as YAML, with the value in quotes.`,
    )
  if (/^"[^"]*"$|^'[^']*'$/.test(value))
    problems.warn(
      `${where}: the quotes are part of the value, because NAME=VALUE lines are taken as they are. Leave them out; if they belong to the value, write the input as YAML.`,
    )
}

const strayAdvice =
  'After a first line with `NAME=` every line has to be NAME=VALUE. For a value of several lines, or comments, write ' +
  'the input as YAML or JSON, or pass the variable through `environment-from`.'

function strayProblem(line: string): string {
  if (line.trimStart().startsWith('#')) return 'comments are not possible between NAME=VALUE lines'
  if (/^\w+==?$/.test(line))
    return 'the line has nothing after the `=`: a secret or variable that is not set, or the end of the wrapped value before it'
  if (/^\s/.test(line)) return 'the line begins with white space, so it is not NAME=VALUE'
  return 'the line is not NAME=VALUE'
}
