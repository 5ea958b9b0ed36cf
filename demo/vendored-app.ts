import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { pythonEnvironment } from '../local-aws/python-environment.ts'
import { Failure } from '../src/failure.ts'

const run = promisify(execFile)
const project = fileURLToPath(new URL('../examples/restart-registry/lambda/', import.meta.url))
const cache = fileURLToPath(new URL('../node_modules/.cache/', import.meta.url))

/**
 * Puts the app of examples/restart-registry and its dependencies, as uv.lock pins them, into one directory that a
 * function can run. The dependencies are installed once for each lock file.
 * @param target an empty or missing directory
 */
export async function vendorApp(target: string, onProgress: (line: string) => void): Promise<void> {
  const dependencies = await installedDependencies(onProgress)
  await cp(dependencies, target, { recursive: true })
  await cp(join(project, 'src'), target, { recursive: true })
}

async function installedDependencies(onProgress: (line: string) => void): Promise<string> {
  const { python, bin } = await pythonEnvironment({ onProgress })
  const lock = createHash('sha256')
    .update(await readFile(join(project, 'uv.lock')))
    .update(python)
    .digest('hex')
  const home = join(cache, `registry-${lock.slice(0, 16)}`)
  if (existsSync(home)) return home
  onProgress('Installing the dependencies of the example app (once, a few seconds) ...')
  await mkdir(cache, { recursive: true })
  const unfinished = await mkdtemp(join(cache, 'registry-unfinished-'))
  try {
    const uv = join(bin, 'uv')
    const requirements = join(unfinished, 'requirements.txt')
    const exported = [
      'export',
      '--frozen',
      '--no-dev',
      '--no-emit-project',
      '--quiet',
      '--output-file',
      requirements,
    ]
    await run(uv, [...exported, '--project', project])
    const target = join(unfinished, 'packages')
    const install = ['pip', 'install', '--quiet', '--python', python, '--target', target, '--require-hashes']
    await run(uv, [...install, '--requirements', requirements])
    await rename(target, home)
  } catch (error) {
    throw new Failure(
      `The dependencies of the example app could not be installed: ${(error as { stderr?: string }).stderr || String(error)}`,
      'Check the connection to PyPI (pypi.org or the mirror that is configured), then run again.',
      { cause: error },
    )
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
  return home
}
