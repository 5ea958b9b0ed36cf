import { execFileSync } from 'node:child_process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { textOf } from './page.ts'

/** Words that documents do not use, each with what to write instead. */
const INSTEAD: Readonly<Record<string, string>> = {
  shall: 'will, must or the imperative',
  beside: 'next to, in addition to',
  whom: 'who, or the noun',
  anew: 'again',
  'any more': 'any longer, or no longer',
  'by hand': 'manually',
  'is told': 'the verb: reports, says, knows',
  'are told': 'the verb: report, say, know',
  'is taken for': 'counts as',
  'what is there': 'the noun',
  'what was there': 'the noun',
  'master of': 'the verb: manages',
}

/** A word that documents do not use, where it stands. */
export interface Finding {
  /** Counted from 1. */
  readonly line: number
  readonly word: string
  readonly instead: string
}

/** Finds the words in a text, outside of code and of quotations, which begin with `> `. */
export function findingsIn(text: string): Finding[] {
  const prose = text
    .replace(/^ *```[\s\S]*?^ *```/gm, blank)
    .replace(/`[^`\n]*`/g, blank)
    .replace(/^> .*/gm, blank)
    .replace(/\]\([^)\s]*\)/g, blank)
  return prose.split('\n').flatMap((line, index) =>
    Object.entries(INSTEAD)
      .filter(([word]) => new RegExp(`\\b${word}\\b`, 'i').test(line))
      .map(([word, instead]) => ({ line: index + 1, word, instead })),
  )
}

/** White space of as many lines. */
function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ')
}

/** The documents of the repository. */
function documents(): string[] {
  const listed = execFileSync('git', ['ls-files', '*.md', 'action.yml', 'release/action.yml'], {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    encoding: 'utf8',
  })
  return listed.split('\n').filter((path) => path !== '')
}

/** Prints every such word in the documents, and exits with 1 if there is one. */
function main(): void {
  for (const path of documents()) {
    for (const { line, word, instead } of findingsIn(textOf(path))) {
      console.error(`${path}:${line}: "${word}". Write ${instead}.`)
      process.exitCode = 1
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main()
