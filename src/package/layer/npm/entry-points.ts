import { posix } from 'node:path'
import { shownName } from '../../../model/text.ts'

/** Conditions of `exports` that Node.js does not use. */
const OTHERS = new Set([
  'types',
  'browser',
  'development',
  'deno',
  'bun',
  'react-native',
  'worker',
  'edge-light',
  'source',
])

type Manifest = Readonly<Record<string, unknown>>

/** A member of package.json and a path that it names, as written. */
type Entry = readonly [member: 'main' | 'exports' | 'bin', path: string]

/**
 * What is missing in a package for Node.js to load it: a file that `main`, `exports`, `bin` or `files` names. A package
 * that has to be built lacks such a file until it is.
 *
 * @param manifest its package.json
 * @param names of its files, relative to its directory, `/` between directories
 * @returns the beginning of a sentence, which "does not exist" or the like continues; undefined when all of them are there
 */
export function missingEntry(manifest: Manifest, names: ReadonlySet<string>): string | undefined {
  const missing = entriesOf(manifest).find((entry) => fileOf(entry, names) === undefined)
  if (missing) return `\`${missing[0]}\` names ${shownName(missing[1])}`
  const listed = Array.isArray(manifest['files']) ? manifest['files'] : []
  const unlisted = listed.find(
    (each) => typeof each === 'string' && !/[*!?{[]/.test(each) && !holds(names, each),
  )
  return unlisted === undefined ? undefined : `\`files\` names ${shownName(unlisted)}`
}

/**
 * Why Node.js could not run a package although its files are there.
 *
 * @param isBuilt whether a script builds it
 * @returns a sentence without its full stop
 */
export function notRunnable(
  manifest: Manifest,
  names: ReadonlySet<string>,
  isBuilt: boolean,
): string | undefined {
  const entries = entriesOf(manifest)
  const source = entries.find(([, path]) => /(?<!\.d)\.[mc]?tsx?$/.test(path))
  if (source)
    return `\`${source[0]}\` names ${shownName(source[1])}, and Node.js runs no TypeScript of packages`
  // Packages of types alone have no code either, but no script builds them.
  const hasCode = [...names].some((name) => CODE.test(name) && name !== 'package.json')
  return isBuilt && entries.length === 0 && !hasCode ? 'the package contains no JavaScript' : undefined
}

/** The files that Node.js loads. */
const CODE = /\.(?:[cm]?js|json|node|wasm)$/

/**
 * A file of code in the directory of an entry, such as dist/, that git ignores and npm therefore leaves out: what is built
 * usually is ignored. `files` or .npmignore in a package say what belongs to it.
 *
 * @param packed the names that npm packs
 */
export function ignoredCode(
  manifest: Manifest,
  names: ReadonlySet<string>,
  packed: ReadonlySet<string>,
): string | undefined {
  if (manifest['files'] !== undefined || names.has('.npmignore') || !names.has('.gitignore')) return undefined
  const directories = entriesOf(manifest)
    .map((entry) => `${posix.dirname(fileOf(entry, names) ?? '')}/`)
    .filter((directory) => directory !== './')
  return [...names].find(
    (name) =>
      CODE.test(name) && !packed.has(name) && directories.some((directory) => name.startsWith(directory)),
  )
}

/** `main` counts only without `exports` (Node.js docs, "Package entry points"). */
function entriesOf({ main, exports, bin }: Manifest): Entry[] {
  return [
    ...(exports === undefined ? leavesOf(main).map((path) => ['main', path] as const) : []),
    ...leavesOf(exports).map((path) => ['exports', path] as const),
    ...leavesOf(bin).map((path) => ['bin', path] as const),
  ]
}

/** The paths in `exports`, `main` or `bin`. */
function leavesOf(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value]
  if (Array.isArray(value)) return value.slice(0, 1).flatMap(leavesOf)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => (OTHERS.has(key) ? [] : leavesOf(each)))
}

/**
 * The file that Node.js loads for an entry. It adds endings to the path of `main` only; of a pattern in `exports`, this is
 * the first file.
 */
function fileOf([member, written]: Entry, names: ReadonlySet<string>): string | undefined {
  const path = posix.normalize(written).replace(/\/$/, '')
  const [beginning = '', end] = path.split('*')
  if (end !== undefined)
    return [...names].find((name) => name.startsWith(beginning) && name.slice(beginning.length).endsWith(end))
  const index = path === '.' ? 'index.js' : `${path}/index.js`
  const others = member === 'main' ? [`${path}.js`, `${path}.json`, `${path}.node`, index] : []
  return [path, ...others].find((name) => names.has(name))
}

function holds(names: ReadonlySet<string>, written: string): boolean {
  const path = posix.normalize(written).replace(/^\/|\/$/g, '')
  return path === '.' || names.has(path) || [...names].some((name) => name.startsWith(`${path}/`))
}
