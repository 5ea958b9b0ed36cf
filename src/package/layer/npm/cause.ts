import type { Execution } from '../../../processes/execute.ts'
import { asSentence, ending, linesOf, shortened } from '../causes.ts'

/** What npm begins the lines of some errors with. */
const LABEL = /^(?:404|403|network|notarget|notsup|engine|enoent|nospc|rofs|ERESOLVE)(?:\s+|$)/

/** How lines of npm's errors begin that say nothing about the cause. */
const PROPERTIES = ['code ', 'errno ', 'syscall ', 'path ', 'dest ', 'file ', 'Unsupported engine']

/** How general advice begins, which is always the last part of an error (npm, lib/utils/error-message.js). */
const ADVICE = [
  ...['A complete log of this run', 'Note that you can also install', 'This is a problem related to network'],
  ...[
    'In most cases',
    'If you are behind a proxy',
    'To correct this please try',
    'This is related to npm not',
  ],
  ...[
    'Valid os:',
    'Valid cpu:',
    'Valid libc:',
    'The operation was rejected',
    'Often virtualized file systems',
  ],
  ...['If you were trying to login', 'There appears to be insufficient', 'Clean install a project'],
]

/**
 * What npm says about why it failed, in one line. Where package.json and the lock file do not agree, only the packages are
 * named.
 *
 * @param withIntegrity the packages that the lock file has with a checksum, which npm does not name
 */
export function causeOfNpm(run: Execution, withIntegrity: (checksum: string) => readonly string[]): string {
  const lines = linesOf(run).flatMap((line) => {
    const [, text] = /^npm (?:error|ERR!)\s?(.*)$/.exec(line) ?? []
    return text === undefined || text.trim() === '' ? [] : [text.trim()]
  })
  const differing = lines.filter((line) => /^(?:Missing|Invalid): /.test(line))
  if (differing.length > 0) return shortened(differing.join(', '))
  const all = lines.join(' ')
  const known = otherContent(all, withIntegrity) ?? conflict(all)
  if (known !== undefined) return shortened(known)
  const said = withoutObjects(lines).flatMap((line) => {
    const text = line.replace(LABEL, '')
    if (text === '' || beginsLike(text, PROPERTIES)) return []
    return text === line ? [text] : [asSentence(text)]
  })
  const advice = said.findIndex((line) => beginsLike(line, ADVICE))
  const text = [...new Set(said.slice(0, advice < 0 ? undefined : advice))].join(' ')
  const [code] = lines.flatMap((line) => /^code (\w+)$/.exec(line)?.[1] ?? [])
  return shortened(
    [code && !text.includes(code) ? `${code}:` : '', text].filter(Boolean).join(' ') || ending(run),
  )
}

function beginsLike(line: string, beginnings: readonly string[]): boolean {
  return beginnings.some((beginning) => line.startsWith(beginning))
}

/** An archive that is not the one that was locked. */
function otherContent(
  said: string,
  withIntegrity: (checksum: string) => readonly string[],
): string | undefined {
  const [, wanted = '', found] =
    /integrity checksum failed when using \w+: wanted (\S+) but got (\S+)\./.exec(said) ?? []
  if (found === undefined) return undefined
  const names = withIntegrity(wanted)
  const what = names.length > 0 ? `the archive of ${names.join(' and ')}` : 'the archive of a package'
  return `${what} is not the one that was locked (EINTEGRITY): the lock file has ${wanted}, the archive ${found}`
}

/** A package that cannot be installed beside another one. */
function conflict(said: string): string | undefined {
  const [, found, peer, range, from] =
    /^code ERESOLVE .*?\bFound: (\S+) .*?\bpeer(?:Optional)? (\S+)@"([^"]+)" from (\S+)/.exec(said) ?? []
  if (from === undefined) return undefined
  return `${from} needs ${peer} ${range} as a peer dependency, but ${found} is there (ERESOLVE)`
}

/** Without stack traces, and the members of errors after them. */
function withoutObjects(lines: readonly string[]): string[] {
  const outside: string[] = []
  let isInside = false
  for (const line of lines) {
    if (isInside) isInside = line !== '}'
    else {
      isInside = line.endsWith('{')
      if (!/^at /.test(line))
        outside.push(
          line
            .replace(/^FetchError: /, '')
            .replace(/\{$/, '')
            .trimEnd(),
        )
    }
  }
  return outside
}
