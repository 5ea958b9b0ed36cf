import { resolve } from 'node:path'
import { listed } from '../../model/text.ts'
import type { LayerSource } from '../../model/wanted.ts'
import { type GivenInputs, type InputFacts, line, matching } from '../given-inputs.ts'
import { codeInputs, readCodeSource } from './package.ts'

export const layerSourceInputs = {
  ...codeInputs,
  requirements: { absent: 'none' },
  'python-version': { absent: 'that of the Python runtime in `compatible-runtimes`' },
  'package-lock': { absent: 'none' },
} as const satisfies Record<string, InputFacts>

const sources = ['zip-file', 'source-dir', 'requirements', 'package-lock'] as const

/** Where the content comes from; undefined when that is wrong. Whether it exists is seen when it is packed. */
export function readLayerSource(
  given: GivenInputs<keyof typeof layerSourceInputs>,
  runtimes: readonly string[],
): LayerSource | undefined {
  const { problems, workspace } = given
  const named = sources.filter((name) => given.has(name))
  const [kind] = named
  if (named.length > 1)
    problems.add(
      `${listed(named)} are given, but a layer has one content.`,
      'Keep the one that the layer is made of.',
    )
  if (kind === undefined)
    problems.add('Nothing says what the layer is made of.', `Set ${listed(sources, 'or')}.`)
  const requirements = given.read('requirements', line)
  const packageLock = given.read('package-lock', line)
  const pythonVersion = readPythonVersion(given, runtimes)
  // What is said above of two of them need not be said again.
  const code = named.length > 1 ? undefined : readCodeSource(given)
  if (kind === 'requirements' && requirements !== undefined && pythonVersion !== undefined)
    return { kind, path: resolve(workspace, requirements), pythonVersion }
  if (kind === 'package-lock' && packageLock !== undefined)
    return { kind, path: resolve(workspace, packageLock) }
  return code?.kind === 'zip-file' || code?.kind === 'source-dir' ? code : undefined
}

const pythonVersions = matching(
  /^3\.([6-9]|[1-9]\d)$/,
  'a version of Python as Lambda names it, with two numbers',
  "Write one such as `python-version: '3.13'`, in quotes, since YAML would take 3.10 for 3.1.",
)

/** The Python that packages are installed for: what is written, else that of the only Python runtime named. */
function readPythonVersion(
  given: GivenInputs<keyof typeof layerSourceInputs>,
  runtimes: readonly string[],
): string | undefined {
  const { problems } = given
  const written = given.read('python-version', pythonVersions)
  if (!given.has('requirements')) {
    if (given.has('python-version'))
      problems.add('`python-version` is given without `requirements`, which it belongs to.', 'Leave it out.')
    return undefined
  }
  const named = runtimes.flatMap((runtime) => /^python(3\.\d+)$/.exec(runtime)?.[1] ?? [])
  if (written !== undefined && runtimes.length > 0 && !named.includes(written))
    problems.add(
      `\`python-version\` is ${written}, but \`compatible-runtimes\` does not name \`python${written}\`.`,
      'Make the two agree, or leave one of them out.',
    )
  if (given.has('python-version')) return written
  if (named.length === 1) return named[0]
  problems.add(
    named.length === 0
      ? 'Nothing says which version of Python the packages of `requirements` are for.'
      : '`compatible-runtimes` names more than one version of Python, and packages are installed for one.',
    "Set `python-version`, such as `python-version: '3.13'`, to that of the functions that use the layer.",
  )
  return undefined
}
