import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { PythonEnvironment } from '../local-aws/python-environment.ts'
import { Failure } from '../src/failure.ts'

const run = promisify(execFile)

/** Where the app of examples/restart-registry lies; absolute. */
export const project = fileURLToPath(new URL('../examples/restart-registry/lambda/', import.meta.url))

/**
 * Installs what uv.lock pins, for this machine.
 * @param from the directory of pyproject.toml and uv.lock
 * @param target a directory that does not exist
 * @throws Failure when the packages cannot be had
 */
export async function installDependencies(
  { python, bin }: PythonEnvironment,
  from: string,
  target: string,
): Promise<void> {
  const uv = join(bin, 'uv')
  const requirements = `${target}.txt`
  const exported = ['export', '--frozen', '--no-dev', '--no-emit-project', '--quiet']
  const install = ['pip', 'install', '--quiet', '--python', python, '--target', target, '--require-hashes']
  try {
    await run(uv, [...exported, '--output-file', requirements, '--project', from])
    await run(uv, [...install, '--requirements', requirements])
  } catch (error) {
    throw unreachableIndex(error)
  } finally {
    await rm(requirements, { force: true })
  }
}

/** What is said when packages of the app cannot be had. */
export function unreachableIndex(cause: unknown): Failure {
  if (cause instanceof Failure) return cause
  return new Failure(
    `The dependencies of the example app could not be installed: ${(cause as { stderr?: string }).stderr || String(cause)}`,
    'Check the connection to PyPI, or to the mirror that is configured, then run again.',
    { cause },
  )
}
