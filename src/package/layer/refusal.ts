import { Failure } from '../../failure.ts'
import { shownName } from '../../model/text.ts'

/** A place in a file that the repository gives to uv or npm. */
export interface Place {
  /** The file as messages name it. */
  readonly file: string
  /** Counted from 1; undefined for the whole file. */
  readonly line?: number | undefined
}

/**
 * The failure of a file with a setting or package that is not allowed.
 *
 * @param problem begins in the middle of a sentence, such as "`--no-binary` asks for …". It quotes names of settings, but
 *   never other text, because any file of the workspace can be included, even one with secrets.
 */
export function refusal({ file, line }: Place, problem: string, advice: string): Failure {
  const where = line === undefined ? `\`${shownName(file)}\`` : `\`${shownName(file)}\`, line ${line}`
  return new Failure(`${where}: ${problem}`, advice)
}

/** Why a package that is not a wheel is refused. */
export const WOULD_BE_BUILT =
  'This action does not build packages, because a build runs code of the package in a job that may write to AWS.'

/** What to do when a package would have to be built. */
export const BUILD_A_WHEEL =
  'Build a wheel in an earlier step (`uv build --wheel --out-dir wheels`, followed by the path of the package). In the requirements file, replace the package with its name and version, and add the line `--find-links wheels`. Or build the whole layer in an earlier step and give it as `source-dir`.'

/** The same for a package in uv.lock. */
export const LOCK_A_WHEEL =
  'Build its wheel in an earlier step (`uv build --wheel --out-dir wheels`, followed by its path), and give a requirements file instead of the lock file: what `uv lock` has locked (`uv export --no-emit-local --no-hashes -o requirements.txt`), then the lines `--find-links wheels` and `NAME==VERSION`. Or publish the package to a package index as a wheel.'

/** What to do when npm would have to fetch, pack or link a source tree. */
export const PACK_AN_ARCHIVE =
  'Pack it in an earlier step (`npm pack`) and depend on the archive, or build the layer in an earlier step and give it as `source-dir`.'

/** Number of the first line that matches. */
export function lineOf(text: string, pattern: RegExp): number | undefined {
  const index = text.split('\n').findIndex((line) => pattern.test(line))
  return index < 0 ? undefined : index + 1
}
