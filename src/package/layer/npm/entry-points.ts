import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
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

/**
 * What is missing in a package for Node.js to load it: a file that `main`, `exports`, `bin` or `files` names. A package
 * that has to be built lacks such a file until it is.
 *
 * @param manifest its package.json
 * @param directory absolute
 * @returns the beginning of a sentence; undefined when all of them are there
 */
export function incompleteEntry(
  { main, exports, bin, files }: Readonly<Record<string, unknown>>,
  directory: string,
): string | undefined {
  const entries: [member: string, path: string][] = [
    ...(exports === undefined ? leavesOf(main).map((path) => ['main', path] as const) : []),
    ...leavesOf(exports).map((path) => ['exports', path] as const),
    ...leavesOf(bin).map((path) => ['bin', path] as const),
  ].map(([member, path]) => [member, path])
  const missing = entries.find(([member, path]) => !isThere(join(directory, path), member === 'main'))
  if (missing) return `\`${missing[0]}\` names ${shownName(missing[1])}, which does not exist`
  const source = entries.find(([, path]) => /(?<!\.d)\.[mc]?tsx?$/.test(path))
  if (source)
    return `\`${source[0]}\` names ${shownName(source[1])}, and Node.js runs no TypeScript of packages`
  const listed = (Array.isArray(files) ? files : []).filter(
    (each) => typeof each === 'string' && !/[*!?{[]/.test(each),
  )
  const unlisted = listed.find((each) => !existsSync(join(directory, each)))
  return unlisted === undefined ? undefined : `\`files\` names ${shownName(unlisted)}, which does not exist`
}

/** The paths in `exports`, `main` or `bin`, without patterns. */
function leavesOf(value: unknown): string[] {
  if (typeof value === 'string') return value === '' || value.includes('*') ? [] : [value]
  if (Array.isArray(value)) return value.slice(0, 1).flatMap(leavesOf)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => (OTHERS.has(key) ? [] : leavesOf(each)))
}

/** Node.js adds endings to the path of `main` only. */
function isThere(path: string, isMain: boolean): boolean {
  const candidates = isMain
    ? [path, `${path}.js`, `${path}.json`, `${path}.node`, join(path, 'index.js')]
    : [path]
  return candidates.some((each) => statSync(each, { throwIfNoEntry: false })?.isFile())
}
