import { Failure } from '../../../failure.ts'
import type { Execution } from '../../../processes/execute.ts'
import { type BuildTools, missingProgram } from '../build-tools.ts'
import { isTooOld } from '../causes.ts'
import { interpreterArguments } from './interpreter.ts'

const SETUP_UV = '- uses: astral-sh/setup-uv@v10.2.0'
/** The first release that exports and installs pylock.toml as it is used here. */
const OLDEST_UV = '0.9'
const QUIET = ['--no-progress', '--color', 'never']

/** Runs uv with settings of the action alone. */
export class Uv {
  readonly #tools: BuildTools
  readonly #common: readonly string[]

  /** @param settings the path of a uv.toml that the action has written */
  constructor(tools: BuildTools, settings: string) {
    this.#tools = tools
    this.#common = [
      ...['--config-file', settings, ...QUIET],
      ...interpreterArguments(tools.environment['PATH'], tools.workspace),
    ]
  }

  /**
   * Runs uv to its end.
   *
   * @throws Failure when it is not installed, or too old
   */
  async run(args: readonly string[], directory: string): Promise<Execution> {
    const run = await this.#tools.execute('uv', [...args, ...this.#common], directory)
    if (!run) throw missingProgram('uv', 'a layer of Python packages is built', SETUP_UV)
    if (run.exitCode === 0 || !isTooOld(run)) return run
    const version = await this.#tools.execute('uv', ['--version'], directory)
    const number = /\b\d{1,9}\.\d+[\w.]*/.exec(version?.stdout ?? '')?.[0]
    throw new Failure(
      `uv${number === undefined ? '' : ` ${number}`} on the runner is too old: it does not know an argument, or the version of the lock file.`,
      `Install a newer one, at least ${OLDEST_UV}, with a step before this one, in the same job:\n${SETUP_UV}`,
    )
  }
}
