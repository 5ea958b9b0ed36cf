import { Failure } from '../../failure.ts'
import { shownName } from '../../model/text.ts'

/** Where something stands in a file that the repository gives to uv or npm. */
export interface Place {
  /** The file as messages name it. */
  readonly file: string
  /** Counted from 1; undefined where the file as a whole is meant. */
  readonly line?: number | undefined
}

/**
 * Refuses what a file asks of uv or npm.
 *
 * @param problem begins in the middle of a sentence, such as "`--no-binary` asks for …"; it quotes names of settings,
 *   never what is written there, since any file of the workspace can be included, one with secrets as well
 */
export function refusal({ file, line }: Place, problem: string, advice: string): Failure {
  const where = line === undefined ? `\`${shownName(file)}\`` : `\`${shownName(file)}\`, line ${line}`
  return new Failure(`${where}: ${problem}`, advice)
}

/** What to do where a package would have to be built. */
export const BUILD_A_WHEEL =
  'Build a wheel in an earlier step, for instance `uv build --wheel --out-dir wheels PATH`, name the package with its version in the requirements file, and add the line `--find-links wheels`. Or build the whole layer in an earlier step and give it as `source-dir`.'

/** The same for a package in uv.lock. */
export const LOCK_A_WHEEL =
  'Publish the package to a package index as a wheel, or commit its wheel, name it in `[tool.uv.sources]` (`NAME = { path = "wheels/NAME-1.0.0-py3-none-any.whl" }`) and run `uv lock`. Or build the whole layer in an earlier step and give it as `source-dir`.'

/** What to do where npm would have to fetch, pack or link a source tree. */
export const PACK_AN_ARCHIVE =
  'Pack it in an earlier step (`npm pack`) and depend on the archive, or build the layer in an earlier step and give it as `source-dir`.'

/** Number of the first line that matches. */
export function lineOf(text: string, pattern: RegExp): number | undefined {
  const index = text.split('\n').findIndex((line) => pattern.test(line))
  return index < 0 ? undefined : index + 1
}
