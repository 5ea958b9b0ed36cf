import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Failure } from '../../../failure.ts'
import type { PythonSelection } from '../../../model/wanted.ts'
import { shownPath } from '../../names.ts'
import { causeOfUv } from './cause.ts'
import type { LockedProject } from './locked-project.ts'
import type { Uv } from './uv.ts'

/**
 * Exports what a uv.lock has for a member, with groups and extras, as a pylock.toml: a requirements.txt would lose the
 * index of each package. uv reads copies of the lock file and of the pyproject.toml files, so that it finds nothing else
 * of the repository, and runs nothing.
 *
 * @param place an existing directory
 * @returns the text of a pylock.toml; its paths are relative to the lock file
 */
export async function exportLock(
  { root, absolute, member, manifests }: LockedProject,
  selection: PythonSelection,
  place: string,
  uv: Uv,
): Promise<string> {
  const project = join(place, 'project')
  for (const [name, text] of [...manifests, ['uv.lock', absolute] as const]) {
    await mkdir(dirname(join(project, name)), { recursive: true })
    await writeFile(join(project, name), text)
  }
  const file = join(project, 'pylock.toml')
  const run = await uv.run(
    [
      ...['export', '--frozen', '--no-default-groups', '--no-emit-project', '--format', 'pylock.toml'],
      ...(member === undefined ? [] : ['--package', member]),
      ...selection.groups.flatMap((group) => ['--group', group]),
      ...selection.extras.flatMap((extra) => ['--extra', extra]),
      ...['--no-header', '--output-file', file, '--quiet'],
    ],
    project,
  )
  if (run.exitCode === 0) return readFile(file, 'utf8')
  const cause = causeOfUv(run)
  throw new Failure(
    `uv cannot read \`${shownPath(join(root, 'uv.lock'))}\`: ${cause}.`,
    /group|extra/i.test(cause)
      ? 'Correct `python-groups` and `python-extras`: they name groups in `[dependency-groups]` and extras in `[project.optional-dependencies]` of the member.'
      : 'Run `uv lock` and commit uv.lock, and check that uv on the runner is not older than the version that wrote the file.',
  )
}
