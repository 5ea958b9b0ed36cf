import { stripVTControlCharacters } from 'node:util'
import type { Execution } from '../../processes/execute.ts'

/** Characters of a program's text that an error quotes; the log has all of it. */
const LONGEST = 700

/**
 * What uv says about why it failed, in one line: everything from its error on, without warnings, hints for the command
 * line and the frames around the text.
 */
export function causeOfUv(run: Execution): string {
  const lines = linesOf(run)
  const from = lines.findIndex((line) => /^\s*(?:error:|×|x )/.test(line))
  const to = lines.findIndex(
    (line, index) => index > from && /^(?:Usage:|For more information)/.test(line.trim()),
  )
  const said = lines
    .slice(Math.max(from, 0), to < 0 ? undefined : to)
    .map((line) => line.replace(/^\s*(?:error:\s*)?(?:×|[╰├]─▶|│)?\s*/, ''))
    .filter((line) => line !== '' && !/^warning:/.test(line))
  return shortened(said.join(' ') || ending(run))
}

/** Whether a program does not know an argument, which an older version does not have. */
export function isTooOld(run: Execution): boolean {
  return /unexpected argument|invalid value '[^']*' for '--|unrecognized subcommand|unsupported (?:schema|lockfile)|unknown (?:flag|option)/i.test(
    run.stderr,
  )
}

/** The lines of npm's errors that say nothing about the cause. */
const NO_CAUSE =
  /^(?:A complete log of this run|code |errno |syscall |path |dest |Options:|Usage:|aliases?:|Run "npm help|\[)/i

/**
 * What npm says about why it failed, in one line. Where package.json and the lock file do not agree, only the packages are
 * named.
 */
export function causeOfNpm(run: Execution): string {
  const lines = linesOf(run).flatMap((line) => {
    const [, text] = /^npm (?:error|ERR!)\s?(.*)$/.exec(line) ?? []
    return text === undefined || text.trim() === '' ? [] : [text.trim()]
  })
  const differing = lines.filter((line) => /^(?:Missing|Invalid): /.test(line))
  if (differing.length > 0) return shortened(differing.join(', '))
  const usage = lines.indexOf('Clean install a project')
  const said = (usage < 0 ? lines : lines.slice(0, usage)).filter((line) => !NO_CAUSE.test(line))
  const [code] = lines.flatMap((line) => /^code (\w+)$/.exec(line)?.[1] ?? [])
  const text = said.join(' ')
  return shortened(
    [code && !text.includes(code) ? `${code}:` : '', text].filter(Boolean).join(' ') || ending(run),
  )
}

function linesOf({ stderr, stdout }: Execution): string[] {
  return stripVTControlCharacters(stderr.trim() === '' ? stdout : stderr).split(/\r?\n/)
}

function ending({ exitCode, stderr, stdout }: Execution): string {
  const last = (stderr.trim() || stdout.trim()).split(/\r?\n/).slice(-3).join(' ')
  return last || `it ended with exit code ${exitCode} and said nothing`
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= LONGEST ? line.replace(/\.$/, '') : `${line.slice(0, LONGEST)}…`
}
