import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { type PythonPackages, pythonEnvironment } from './python-environment.ts'

/** How a command of the AWS CLI ended. */
export interface AwsCliRun {
  readonly exitCode: number | null
  readonly output: string
  /** What it said on standard error. */
  readonly complaint: string
}

/** The AWS CLI, pinned with the hashes of its wheels; it runs as `python -m awscli`. */
export const awsCliPackages: PythonPackages = {
  name: 'aws-cli',
  purpose: 'the AWS CLI',
  requirements: fileURLToPath(new URL('aws-cli-requirements.txt', import.meta.url)),
}

/**
 * Runs the AWS CLI against a local AWS; it is installed on first use.
 *
 * @param args such as `['cloudformation', 'deploy', '--stack-name', 'hello', ...]`
 * @throws Failure when it cannot be installed
 */
export async function awsCli(
  aws: { readonly environment: Readonly<Record<string, string>> },
  args: readonly string[],
): Promise<AwsCliRun> {
  const { python } = await pythonEnvironment({ packages: awsCliPackages })
  const child = spawn(python, ['-m', 'awscli', ...args], {
    env: { PATH: process.env['PATH'], ...aws.environment, AWS_PAGER: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve)
  })
  const [output, complaint] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { exitCode: await ended, output, complaint }
}

/** The AWS CLI as a program that scripts find. */
export interface AwsCliProgram {
  stop(): Promise<void>
}

/**
 * Puts the program `aws` into a directory, for scripts that call it often: it is loaded once for all of their calls, and
 * not on Windows.
 *
 * @throws Failure when it cannot be installed
 * @throws Error when it does not start, having said why on standard error
 */
export async function startAwsCli(directory: string): Promise<AwsCliProgram> {
  const { python } = await pythonEnvironment({ packages: awsCliPackages })
  const [server, client] = ['aws_cli_server.py', 'aws_cli_client.py'].map((name) =>
    fileURLToPath(new URL(name, import.meta.url)),
  ) as [string, string]
  const home = await mkdtemp(join(tmpdir(), 'aws-cli-'))
  const socket = join(home, 'socket')
  const child = spawn(python, [server, socket], { env: { HOME: home }, stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  await Promise.race([
    once(child.stdout, 'data'),
    ended.then(() => Promise.reject(new Error('The AWS CLI did not start.'))),
  ])
  const line = `exec '${python}' -I -S '${client}' '${socket}' "$@"`
  await writeFile(join(directory, 'aws'), `#!/bin/sh\n${line}\n`, { mode: 0o755 })
  return {
    async stop() {
      child.stdin.end()
      await ended
      await rm(home, { recursive: true, force: true })
    },
  }
}
