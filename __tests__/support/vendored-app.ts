import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installDependencies, project } from '../../demo/locked-packages.ts'
import { pythonEnvironment } from '../../local-aws/python-environment.ts'

const cache = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url))

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
    const target = join(unfinished, 'packages')
    await installDependencies({ python, bin }, project, target)
    await rename(target, home)
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
  return home
}
