import { resolve } from 'node:path'
import type { PackageSource } from '../../model/wanted.ts'
import { type GivenInputs, type InputDoc, line } from '../given-inputs.ts'
import { lines } from '../parsers/words.ts'

export const codeInputs = {
  'zip-file': { absent: 'none' },
  'source-dir': { absent: 'none' },
  exclude: { absent: 'none' },
} satisfies Record<string, InputDoc>

/**
 * Where the code comes from. Packing checks whether it exists.
 * @param isBuilt whether the action makes the content itself, so that `exclude` applies to it
 */
export function readCodeSource(given: GivenInputs<keyof typeof codeInputs>, isBuilt = false): PackageSource {
  const zipFile = given.read('zip-file', line)
  const sourceDir = given.read('source-dir', line)
  const exclude = isBuilt ? [] : readExclude(given)
  if (given.has('zip-file') && given.has('source-dir'))
    given.problems.add(
      '`zip-file` and `source-dir` are both given, but only one of them can be released.',
      'Keep the one that holds the code.',
    )
  if (given.has('exclude') && !given.has('source-dir') && !isBuilt)
    given.problems.add(
      '`exclude` is given without `source-dir`, the directory that its patterns apply to.',
      given.has('zip-file')
        ? 'Leave it out: a `zip-file` is sent as it is.'
        : 'Set `source-dir`, or leave `exclude` out.',
    )
  if (zipFile !== undefined) return { kind: 'zip-file', path: resolve(given.workspace, zipFile) }
  if (sourceDir !== undefined)
    return { kind: 'source-dir', path: resolve(given.workspace, sourceDir), exclude }
  return { kind: 'none' }
}

/** Patterns in the syntax of .gitignore, one a line. A comma in a pattern is almost always a mistake. */
export function readExclude(given: GivenInputs<'exclude'>): readonly string[] {
  const text = given.text('exclude')
  if (text === undefined) return []
  const patterns = lines(text, 'exclude', given.problems) ?? []
  if (patterns.some((pattern) => pattern.includes(',')))
    given.problems.add(
      '`exclude` has a pattern with a comma, but takes one pattern a line.',
      'Write each pattern on a line of its own; `?` matches a comma in a file name.',
    )
  return patterns
}
