import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

/** Writes files into a `.tar.gz`, below one folder, as source distributions and packages of npm are. */
export async function writeTar(
  path: string,
  folder: string,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const source = await mkdtemp(join(dirname(path), 'tar-'))
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(source, folder, name)), { recursive: true })
    await writeFile(join(source, folder, name), content)
  }
  await promisify(execFile)('tar', ['-czf', path, '-C', source, folder])
  await rm(source, { recursive: true })
}
