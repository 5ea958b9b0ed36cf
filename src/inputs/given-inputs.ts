import { refusePlaceholder, warnOfPlaceholder } from './parsers/placeholders.ts'
import { type Problems, quoted } from './parsers/problems.ts'

/** The step of a workflow that the inputs are read from. Plain data and one function, independent of the runner. */
export interface Step {
  /** The text of an input exactly as written, not trimmed; `''` when it is absent. */
  input(name: string): string
  /** The variables of the process: for environment-from, for AWS_REGION, and to find misspelled inputs. */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** The directory that paths are relative to; absolute. */
  readonly workspace: string
}

/** What the README says about an input, in addition to the description in action.yml. */
export interface InputDoc {
  /** The value that the code uses when the input is absent. */
  readonly default?: string | number | boolean
  /** What happens when the input is absent, in words, where there is no fixed value. */
  readonly absent?: string
  readonly required?: true
}

/** Turns the text of one input into a value. For an invalid text, it adds a problem and returns undefined. */
export type Parser<T> = (text: string, name: string, problems: Problems) => T | undefined

/** The inputs of a step by name; an empty input counts as absent. */
export class GivenInputs<Name extends string> {
  readonly problems: Problems
  readonly environment: Step['environment']
  readonly workspace: string
  readonly #step: Step

  constructor(step: Step, problems: Problems) {
    this.#step = step
    this.problems = problems
    this.environment = step.environment
    this.workspace = step.workspace
  }

  has(name: Name): boolean {
    return this.text(name) !== undefined
  }

  /** The text exactly as written; undefined when there is nothing but white space. */
  text(name: Name): string | undefined {
    const text = this.#step.input(name)
    return text.trim() === '' ? undefined : text
  }

  /**
   * Parses the trimmed text of a name, a number, an ARN, a path or a URL; undefined when the input is absent or invalid,
   * or has a placeholder that nothing resolved.
   */
  read<T>(name: Name, parse: Parser<T>): T | undefined {
    const text = this.text(name)?.trim()
    if (text === undefined) return undefined
    if (refusePlaceholder(text, `\`${name}\``, MAY_BE_SECRET.has(name), this.problems)) return undefined
    return parse(text, name, this.problems)
  }

  /** Parses the trimmed text of a description, in which a placeholder is only a warning. */
  readProse<T>(name: Name, parse: Parser<T>): T | undefined {
    const text = this.text(name)?.trim()
    if (text === undefined) return undefined
    warnOfPlaceholder(text, `\`${name}\``, this.problems)
    return parse(text, name, this.problems)
  }
}

/** Inputs whose text is never shown: the query of a URL may contain a token. */
const MAY_BE_SECRET: ReadonlySet<string> = new Set(['github-token', 'url', 'http-path'])

/** Text of one line without control characters. */
export const line: Parser<string> = (text, name, problems) => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
  if (!/[\u0000-\u001f\u007f]/.test(text)) return text
  problems.add(
    `\`${name}\` is ${quoted(text)}: it has to be one line without control characters.`,
    'Write it on one line; in YAML, use `>-` or quotes instead of `|`.',
  )
  return undefined
}

/** A parser of text that has to be one line. */
export function lineOf<T>(parse: Parser<T>): Parser<T> {
  return (text, name, problems) => {
    const single = line(text, name, problems)
    return single === undefined ? undefined : parse(single, name, problems)
  }
}

/** One line that matches a pattern; `what` completes "it has to be …", the advice shows a valid value. */
export function matching(pattern: RegExp, what: string, advice: string): Parser<string> {
  return lineOf((text, name, problems) => {
    if (pattern.test(text)) return text
    problems.add(`\`${name}\` is ${quoted(text)}: it has to be ${what}.`, advice)
    return undefined
  })
}

/** One line of at most `longest` characters. */
export function shortText(longest: number): Parser<string> {
  return lineOf((text, name, problems) => {
    const length = [...text].length
    if (length <= longest) return text
    problems.add(
      `\`${name}\` has ${length} characters: Lambda takes at most ${longest}.`,
      `Shorten it to ${longest} characters.`,
    )
    return undefined
  })
}

/** Freezes a value of plain objects and arrays all the way down. */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  for (const member of Object.values(value)) frozen(member)
  return Object.freeze(value)
}
