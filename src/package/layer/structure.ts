import { Failure } from '../../failure.ts'
import { shownName } from '../../model/text.ts'

/** The paths that a runtime searches in a layer, which Lambda unpacks to /opt. */
interface Places {
  /** The beginning of the runtimes' names. */
  readonly runtimes: RegExp
  /** Whether the runtime finds this file. */
  readonly holds: (file: string, runtime: string) => boolean
  /** The usual place, for messages. */
  readonly usual: (runtime: string) => string
}

/** Lambda developer guide, "Packaging your layer content", "Layer paths for each Lambda runtime". */
const PLACES: readonly Places[] = [
  {
    runtimes: /^python/,
    holds: (file, runtime) => {
      const [, version] = /^python\/lib\/python([\d.]+)\/site-packages\//.exec(file) ?? []
      return version === undefined
        ? /^python\/(?!lib\/python)/.test(file)
        : !/^python\d/.test(runtime) || runtime === `python${version}`
    },
    usual: (runtime) =>
      `python/ (or python/lib/${/^python\d/.test(runtime) ? runtime : 'python3.13'}/site-packages/)`,
  },
  {
    runtimes: /^nodejs/,
    holds: (file, runtime) => {
      const [, major] = /^nodejs\/node(\d+)\/node_modules\//.exec(file) ?? []
      return major === undefined ? file.startsWith('nodejs/') : runtime.startsWith(`nodejs${major}`)
    },
    usual: () => 'nodejs/node_modules/',
  },
  { runtimes: /^java/, holds: (file) => file.startsWith('java/lib/'), usual: () => 'java/lib/' },
  {
    runtimes: /^ruby/,
    holds: (file) => /^ruby\/(gems|lib)\//.test(file),
    usual: () => 'ruby/gems/ or ruby/lib/',
  },
]

/** Whether a file is a program, library or extension, which every runtime can use. `lib/python3.13` is not a library. */
function isForEveryRuntime(file: string): boolean {
  return /^(bin|lib(?!\/python\d)|extensions)\//.test(file) || file === 'bootstrap'
}

/**
 * Refuses a layer in which a runtime finds nothing.
 *
 * @param where begins the message, for instance "The directory `build/layer`"
 * @param files names of all files
 * @param runtimes the compatible runtimes; without them, one runtime must find something
 * @throws Failure that says what was found, and how to correct it
 */
export function requireStructure(where: string, files: readonly string[], runtimes: readonly string[]): void {
  if (files.some(isForEveryRuntime)) return
  const unserved = runtimes.filter((runtime) => {
    const places = PLACES.find((each) => each.runtimes.test(runtime))
    return places && !files.some((file) => places.holds(file, runtime))
  })
  const named = runtimes.length > 0
  const anyPlace = PLACES.some(({ holds }) => files.some((file) => holds(file, '')))
  if (named ? unserved.length === 0 : anyPlace) return
  const [first = ''] = unserved
  const usual = PLACES.find((each) => each.runtimes.test(first))?.usual(first)
  const lacking = usual
    ? `${where} contains nothing where ${unserved.join(' and ')} would look for it: ${usual}, or bin/ and lib/ for programs and libraries.`
    : `${where} contains nothing where a runtime of Lambda would look for it: python/, nodejs/node_modules/, java/lib/, ruby/gems/, bin/ or lib/.`
  throw new Failure(`${lacking} Its top level has ${atTop(files)}.`, adviceFor(files, runtimes))
}

/** The top-level entries, folders with a slash. */
function atTop(files: readonly string[]): string {
  const top = [...new Set(files.map((file) => file.replace(/\/.*/s, '/')))]
  const shown = top.slice(0, 8).map(shownName).join(', ')
  return top.length > 8 ? `${shown} and ${top.length - 8} more` : shown
}

function adviceFor(files: readonly string[], runtimes: readonly string[]): string {
  const [folder = ''] = files[0]?.split('/') ?? []
  const inside = files.map((file) => file.slice(folder.length + 1))
  const isTooDeep =
    files.every((file) => file.startsWith(`${folder}/`)) &&
    inside.some((file) => isForEveryRuntime(file) || PLACES.some(({ holds }) => holds(file, '')))
  if (isTooDeep)
    return `The content is one folder too deep: give \`${shownName(folder)}\` in it as \`source-dir\`, or zip the content of that folder instead of the folder (\`cd ${shownName(folder)} && zip -r ../layer.zip .\`).`
  if (files.some((file) => /^lib\/python\d[\d.]*\/site-packages\//.test(file)))
    return 'It looks like a virtual environment: put its lib/ into a folder python/, or install the packages into one (`pip install --target layer/python`) and give the folder above as `source-dir`. `requirements` does all of that.'
  if (files.some((file) => file.startsWith('node_modules/')))
    return 'Put node_modules/ into a folder nodejs/, and give the folder above as `source-dir`. `package-lock` does all of that.'
  if (
    files.some((file) => /^[^/]+\.(dist-info|egg-info)\//.test(file) || /^[^/]+(\/__init__)?\.py$/.test(file))
  )
    return 'It looks like Python packages without the folder python/ around them: move them into one, or install them there (`pip install --target layer/python` for `source-dir: layer`). With `requirements` instead of `source-dir`, this action does all of that.'
  const [versioned] = files.flatMap((file) => /^python\/lib\/(python[\d.]+)\//.exec(file)?.[1] ?? [])
  if (versioned !== undefined && runtimes.some((runtime) => runtime.startsWith('python')))
    return `Its content is for ${versioned}: build it for each compatible runtime, or correct \`compatible-runtimes\`.`
  return 'Move the content there, or correct `compatible-runtimes`.'
}
