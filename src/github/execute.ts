import type { Execution } from './runner.ts'

/**
 * Runs a program to its end.
 *
 * @param environment the variables of this process
 * @param directory absolute path of where it runs
 * @param say is told every line as it comes
 * @returns undefined when there is no such program on PATH
 */
export async function execute(
  environment: NodeJS.ProcessEnv,
  program: string,
  args: readonly string[],
  directory: string,
  say: (line: string) => void,
): Promise<Execution | undefined> {
  // Loaded when a program has to be run.
  const { getExecOutput } = await import('@actions/exec')
  say(`$ ${[program, ...args].join(' ')}`)
  try {
    return await getExecOutput(program, [...args], {
      cwd: directory,
      env: environmentOfPrograms(environment),
      ignoreReturnCode: true,
      // The package would write lines as they are, and the runner take some of them for commands.
      silent: true,
      listeners: { stdline: say, errline: say },
    })
  } catch (error) {
    const isMissing = error instanceof Error && error.message.startsWith('Unable to locate executable file')
    if (isMissing) return undefined
    throw error
  }
}

/** Of no use to a program: the step's inputs, the files that talk to the runner, and the way to an identity token. */
const OWN = /^(INPUT_|STATE_|ACTIONS_ID_TOKEN_REQUEST_|GITHUB_(OUTPUT|ENV|PATH|STATE|STEP_SUMMARY)$)/

function environmentOfPrograms(environment: NodeJS.ProcessEnv): Record<string, string> {
  const passed = Object.entries(environment).flatMap(([name, value]) =>
    value === undefined || OWN.test(name) ? [] : [[name, value] as const],
  )
  return Object.fromEntries(passed)
}
