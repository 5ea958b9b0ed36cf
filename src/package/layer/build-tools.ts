import { Failure } from '../../failure.ts'
import type { Execution } from '../../processes/execute.ts'
import type { Roots } from './repository-file.ts'

/** What a build of a layer uses: other programs, files of the repository, and a temporary directory. */
export interface BuildTools extends Roots {
  /** Runs a program to its end; undefined when the program is not on PATH. */
  readonly execute: (
    program: string,
    args: readonly string[],
    directory: string,
  ) => Promise<Execution | undefined>
  /** The variables of the step. Programs get those that childEnvironment allows. */
  readonly environment: Readonly<Record<string, string | undefined>>
}

/**
 * The failure of a program that is not installed.
 * @param step the lines of a workflow that install it
 */
export function missingProgram(program: string, purpose: string, step: string): Failure {
  return new Failure(
    `${program} is not installed on the runner, but ${purpose} with it.`,
    `Install it with a step before this one, in the same job:\n${step}`,
  )
}
