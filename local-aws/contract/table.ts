import { CASES } from './cases/cases.ts'
import { IDEMPOTENCE } from './idempotence.ts'
import type { Outcome } from './run-case.ts'
import type { Verdict } from './verdict.ts'

/** The cases and their outcomes on the targets of this machine, as Markdown. */
export function table(verdicts: { readonly front: Verdict; readonly emulator: Verdict }): string {
  const groups = { ...CASES, 'The same release again': IDEMPOTENCE }
  const subjects = Object.entries(groups).map(([subject, cases]) => {
    const facts = new Set(cases.map(({ fact }) => fact))
    return row(subject, cases.length, (outcomes) => outcomes.filter(({ fact }) => facts.has(fact)).length)
  })
  const all = Object.values(groups).flat()
  return [
    '| subject | cases | front: same | known differences | emulator alone: same | known differences |',
    '|---|---:|---:|---:|---:|---:|',
    ...subjects,
    row('**all**', all.length, (outcomes) => outcomes.length),
  ].join('\n')

  function row(subject: string, cases: number, count: (outcomes: readonly Outcome[]) => number): string {
    const { front, emulator } = verdicts
    const cells = [front.same, front.known, emulator.same, emulator.known].map(count)
    return `| ${[subject, cases, ...cells].join(' | ')} |`
  }
}

/** How many cases there are of each grade. */
export function grades(): string {
  const all = Object.values(CASES).flat()
  const count = (grade: string) => all.filter((each) => each.grade === grade).length
  return `${count('relied on')} of the ${all.length} recorded cases are relied on, ${count('text')} have words that an advice matches, ${count('informative')} are informative. Those that are the same on neither target are not replayed; each says why.`
}
