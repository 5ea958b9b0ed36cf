import { Failure } from '../../failure.ts'
import type { Execution } from '../../processes/execute.ts'
import type { Roots } from './repository-file.ts'

/** What a layer is built with: other programs, files of the repository, and a place for files that are gone when the job ends. */
export interface BuildTools extends Roots {
  /** Runs a program to its end; undefined when there is no such program on PATH. */
  readonly execute: (
    program: string,
    args: readonly string[],
    directory: string,
  ) => Promise<Execution | undefined>
  /** The variables of the step. Programs get those that childEnvironment lets through. */
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** Lines of what a program said that an error quotes; the log has all of it. */
const LINES_QUOTED = 12

/**
 * The end of what a program said, for an error.
 * @returns several lines, the first of them empty
 */
export function lastWords({ exitCode, stdout, stderr }: Execution): string {
  const lines = (stderr.trim() || stdout.trim() || `(nothing; exit code ${exitCode})`)
    .split(/\r?\n/)
    .slice(-LINES_QUOTED)
  return ['', ...lines].join('\n')
}

/**
 * Says that a program is not there.
 * @param step the lines of a workflow that install it
 */
export function missingProgram(program: string, purpose: string, step: string): Failure {
  return new Failure(
    `${program} is not installed on the runner, and ${purpose} with it.`,
    `Install it with a step before this one, in the same job:\n${step}`,
  )
}
