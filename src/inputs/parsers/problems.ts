import { Failure } from '../../failure.ts'
import { grouped } from '../../text/grouped.ts'

/** The most problems that an error lists in the log, which has about a megabyte then: more of them have the same cause. */
const MOST_LISTED = 10_000

interface Problem {
  readonly problem: string
  readonly advice: string
}

/** Collects all problems with the inputs, so that one error reports all of them. */
export class Problems {
  readonly #found: Problem[] = []
  readonly #warnings: string[] = []

  /**
   * @param problem what is wrong with which input, as full sentences; never a value of an environment variable
   * @param advice what to do about it, as full sentences
   */
  add(problem: string, advice: string): void {
    this.#found.push({ problem, advice })
  }

  /** Notes what is probably a mistake, as full sentences; never a value of an environment variable. */
  warn(warning: string): void {
    this.#warnings.push(warning)
  }

  get warnings(): readonly string[] {
    return this.#warnings
  }

  get found(): boolean {
    return this.#found.length > 0
  }

  /** All problems as one error: a single one reads as a sentence, several are listed line by line. */
  failure(): Failure {
    const [first, ...others] = this.#found
    if (first === undefined) throw new Error('There is no problem to report.')
    if (others.length === 0) return new Failure(first.problem, first.advice)
    // A long advice that all of them share is said once.
    const isShared = first.advice.length > 40 && this.#found.every(({ advice }) => advice === first.advice)
    const same = isShared ? first.advice : undefined
    const lines = this.#found
      .slice(0, MOST_LISTED)
      .map(({ problem, advice }) => `- ${problem}${same ? '' : ` ${advice}`}`)
    const count = this.#found.length
    const more = count > MOST_LISTED ? `\n- and ${grouped(count - MOST_LISTED)} more` : ''
    return new Failure(
      `There are ${grouped(count)} problems with the inputs:\n${lines.join('\n')}${more}`,
      same ?? 'Fix these and run the workflow again.',
    )
  }
}

/** Problems of a part of an input, each of which begins with its place. */
export function placedProblems(problems: Problems, place: string): Problems {
  const placed = new Problems()
  placed.add = (problem, advice) => problems.add(`${place}${problem}`, advice)
  placed.warn = (warning) => problems.warn(`${place}${warning}`)
  return placed
}

/** A value the way messages show it: on one line, in quotes, cut to a readable length. */
export function quoted(value: string): string {
  return JSON.stringify(value.length > 100 ? `${value.slice(0, 100)}…` : value)
}
