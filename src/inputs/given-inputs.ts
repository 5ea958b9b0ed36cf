import { type Problems, quoted } from './parsers/problems.ts'

/** Where inputs come from. Plain data and one function, so that nothing here knows the runner. */
export interface InputSource {
  /** The text of an input exactly as written, not trimmed; `''` when it is absent. */
  input(name: string): string
  /** The variables of the process: for environment-from, for AWS_REGION, and to notice misspelt inputs. */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Absolute path of the directory that relative paths start from. */
  readonly workspace: string
}

/** What the README says about an input beside its description in action.yml. */
export interface InputFacts {
  /** The value that the code takes when the input is absent. */
  readonly default?: string | number | boolean
  /** In words, what happens when the input is absent, where that is no fixed value. */
  readonly absent?: string
  readonly required?: true
}

/** Turns the text of one input into a value; notes what is wrong and returns undefined when it cannot. */
export type Parser<T> = (text: string, name: string, problems: Problems) => T | undefined

/** The inputs that a step was given, by name; an empty input is an absent one. */
export class GivenInputs<Name extends string> {
  readonly problems: Problems
  readonly environment: InputSource['environment']
  readonly workspace: string
  readonly #source: InputSource

  constructor(source: InputSource, problems: Problems) {
    this.#source = source
    this.problems = problems
    this.environment = source.environment
    this.workspace = source.workspace
  }

  has(name: Name): boolean {
    return this.text(name) !== undefined
  }

  /** The text exactly as written; undefined when there is nothing but white space. */
  text(name: Name): string | undefined {
    const text = this.#source.input(name)
    return text.trim() === '' ? undefined : text
  }

  /** The value that the parser makes of the text, which it is given trimmed; undefined when absent or wrong. */
  read<T>(name: Name, parse: Parser<T>): T | undefined {
    const text = this.text(name)
    return text === undefined ? undefined : parse(text.trim(), name, this.problems)
  }
}

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

/** One line that matches a pattern; `what` completes "it has to be …", the advice shows what is right. */
export function matching(pattern: RegExp, what: string, advice: string): Parser<string> {
  return lineOf((text, name, problems) => {
    if (pattern.test(text)) return text
    problems.add(`\`${name}\` is ${quoted(text)}: it has to be ${what}.`, advice)
    return undefined
  })
}

/** One line of at most so many characters. */
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
