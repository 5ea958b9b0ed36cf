import { distance } from 'fastest-levenshtein'
import type { Strategy } from './deploy-inputs.ts'
import { lineOf, type Parser } from './given-inputs.ts'
import { listed, quoted } from './problems.ts'

/** One of a few words. */
export function oneOf<const Choice extends string>(choices: readonly Choice[]): Parser<Choice> {
  return lineOf((text, name, problems) => {
    const choice = choices.find((each) => each === text)
    if (choice !== undefined) return choice
    const close = closest(text, choices)
    problems.add(
      `\`${name}\` is ${quoted(text)}: it has to be ${listed(choices, 'or')}.`,
      close === undefined ? `Write one of these words.` : `Did you mean \`${close}\`?`,
    )
    return undefined
  })
}

/** How what is written relates to what is there: see Strategy. */
export const strategies = oneOf<Strategy>(['merge', 'replace'])

/**
 * The name that somebody probably meant: at most two letters away, and fewer than half of its letters, so that
 * short words are not taken for each other. Upper case, hyphens and underscores make no difference.
 */
export function closest<Name extends string>(written: string, names: readonly Name[]): Name | undefined {
  const plain = bare(written)
  let best: { name: Name; away: number } | undefined
  for (const name of names) {
    const away = distance(plain, bare(name))
    if (away > 2 || away * 2 >= name.length) continue
    if (best === undefined || away < best.away) best = { name, away }
  }
  return best?.name
}

function bare(name: string): string {
  return name.toLowerCase().replaceAll(/[-_]/g, '')
}
