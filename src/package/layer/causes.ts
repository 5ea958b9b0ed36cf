import { stripVTControlCharacters } from 'node:util'
import type { Execution } from '../../processes/execute.ts'

/** Characters of a program's text that an error quotes; the log has all of it. */
const LONGEST = 700

/** Whether a program does not know an argument, which an older version does not have. */
export function isTooOld(run: Execution): boolean {
  return /unexpected argument|invalid value '[^']*' for '--|unrecognized subcommand|unsupported (?:schema|lockfile)|unknown (?:flag|option)/i.test(
    run.stderr,
  )
}

/** The lines of what a program said: of its errors, if there are any. */
export function linesOf({ stderr, stdout }: Execution): string[] {
  return stripVTControlCharacters(stderr.trim() === '' ? stdout : stderr).split(/\r?\n/)
}

/** The end of what a program said, where its cause is not known. */
export function ending({ exitCode, stderr, stdout }: Execution): string {
  const last = (stderr.trim() || stdout.trim()).split(/\r?\n/).slice(-3).join(' ')
  return last || `it ended with exit code ${exitCode} and said nothing`
}

/** A text in one line, not too long, and without the full stop at its end. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= LONGEST ? line.replace(/\.$/, '') : `${line.slice(0, LONGEST)}…`
}

/** With a full stop. */
export function asSentence(text: string): string {
  return /[.:]$/.test(text) ? text : `${text}.`
}
