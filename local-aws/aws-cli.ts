import { spawn } from 'node:child_process'
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
