import { resolve } from 'node:path'
import { listed } from '../../model/text.ts'
import type { LayerSource, PythonSelection } from '../../model/wanted.ts'
import { type GivenInputs, type InputDoc, line, matching } from '../given-inputs.ts'
import { listOf } from '../parsers/words.ts'
import { codeInputs, readCodeSource, readExclude } from './package.ts'

export const layerSourceInputs = {
  ...codeInputs,
  requirements: { absent: 'none' },
  'python-version': { absent: 'that of the Python runtime in `compatible-runtimes`' },
  'python-package': { absent: 'the project of the pyproject.toml' },
  'python-groups': { absent: 'none' },
  'python-extras': { absent: 'none' },
  'package-lock': { absent: 'none' },
} as const satisfies Record<string, InputDoc>

const sources = ['zip-file', 'source-dir', 'requirements', 'package-lock'] as const

/** Where the content of the layer comes from; undefined when that is invalid. Packing checks whether it exists. */
export function readLayerSource(
  given: GivenInputs<keyof typeof layerSourceInputs>,
  runtimes: readonly string[],
): LayerSource | undefined {
  const { problems, workspace } = given
  const named = sources.filter((name) => given.has(name))
  const [kind] = named
  if (named.length > 1)
    problems.add(
      `${listed(named)} are given, but the content of a layer comes from one of them.`,
      'Keep one of them.',
    )
  if (kind === undefined) problems.add('The layer has no content.', `Set ${listed(sources, 'or')}.`)
  const requirements = given.read('requirements', line)
  const packageLock = given.read('package-lock', line)
  const pythonVersion = readPythonVersion(given, runtimes)
  const selection = readSelection(given)
  // Two inputs with content are one problem, which is noted above.
  const isBuilt = kind === 'requirements' || kind === 'package-lock'
  const code = named.length > 1 ? undefined : readCodeSource(given, isBuilt)
  const patterns = isBuilt ? readExclude(given) : []
  const exclude = patterns.length > 0 ? { exclude: patterns } : {}
  if (kind === 'requirements' && requirements !== undefined && pythonVersion !== undefined)
    return {
      kind,
      path: resolve(workspace, requirements),
      pythonVersion,
      ...(selection && { selection }),
      ...exclude,
    }
  if (kind === 'package-lock' && packageLock !== undefined)
    return { kind, path: resolve(workspace, packageLock), ...exclude }
  return code?.kind === 'zip-file' || code?.kind === 'source-dir' ? code : undefined
}

const NAME = /^[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?$/

const projectName = matching(
  NAME,
  'the name of a Python project',
  'Write the `name` in the pyproject.toml of a member, such as `api`.',
)

const names = listOf({
  pattern: NAME,
  what: 'the name of a group or an extra',
  advice:
    'Write names as they are in pyproject.toml, separated by commas or line ends, such as `layer, aws`.',
})

/** The inputs that select from a uv.lock. */
const selecting = ['python-package', 'python-groups', 'python-extras'] as const

function readSelection(given: GivenInputs<keyof typeof layerSourceInputs>): PythonSelection | undefined {
  for (const name of given.has('requirements') ? [] : selecting) {
    if (given.has(name))
      given.problems.add(
        `\`${name}\` is given without \`requirements\`, the input that it belongs to.`,
        'Leave it out.',
      )
  }
  const member = given.read('python-package', projectName)
  const groups = given.read('python-groups', names) ?? []
  const extras = given.read('python-extras', names) ?? []
  if (member === undefined && groups.length + extras.length === 0) return undefined
  return { ...(member !== undefined && { package: member }), groups, extras }
}

const pythonVersions = matching(
  /^3\.([6-9]|[1-9]\d)$/,
  'a version of Python as Lambda names it, with two numbers',
  "Write one such as `python-version: '3.13'`, in quotes, because YAML reads 3.10 as 3.1.",
)

/** The Python version to install packages for: `python-version`, else that of the only Python runtime named. */
function readPythonVersion(
  given: GivenInputs<keyof typeof layerSourceInputs>,
  runtimes: readonly string[],
): string | undefined {
  const { problems } = given
  const written = given.read('python-version', pythonVersions)
  if (!given.has('requirements')) {
    if (given.has('python-version'))
      problems.add(
        '`python-version` is given without `requirements`, the input that it belongs to.',
        'Leave it out.',
      )
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
      ? '`python-version` is not set, but `requirements` needs it: packages are installed for one version of Python.'
      : '`compatible-runtimes` names more than one version of Python, but packages are installed for one.',
    "Set `python-version` to the version of the functions that use the layer, such as `python-version: '3.13'`.",
  )
  return undefined
}
