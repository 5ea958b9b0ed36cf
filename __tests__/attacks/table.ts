import { grouped } from '../../src/text/grouped.ts'
import type { Attack, Trial } from './attack.ts'

/** An attack, and how its variants ended. */
export interface Tried {
  readonly attack: Pick<Attack, 'class' | 'title'>
  readonly trial: Pick<Trial, 'tried' | 'survived'>
}

/** The attacks as a table in Markdown, with the sum of their variants. */
export function tableOf(all: readonly Tried[]): string {
  const rows = all.map(({ attack, trial }, index) => {
    const name = attack.class === all[index - 1]?.attack.class ? '' : `**${attack.class}**`
    return `| ${name} | ${attack.title} | ${grouped(trial.survived)} of ${grouped(trial.tried)} |`
  })
  const sum = (member: keyof Tried['trial']) =>
    grouped(all.reduce((total, { trial }) => total + trial[member], 0))
  return [
    '| Class | Attack | Survived |',
    '| --- | --- | --- |',
    ...rows,
    `| **All** | | **${sum('survived')} of ${sum('tried')}** |`,
  ].join('\n')
}
