import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { ORDER } from '../src/plan/order.ts'
import { EFFECTS, STEPS } from '../src/plan/steps.ts'
import { replaceBetween } from './documents/page.ts'

/** The steps of a release as a numbered list, in their order. */
export function stepList(): string {
  const items = Object.values(ORDER).map((place) => {
    const when = 'when' in place ? `, ${place.when}` : ''
    const said = place.steps.map((type) => STEPS[type])
    const titles = place.steps.map((type) => `**${STEPS[type].title}** (\`${type}\`)`)
    const effects = [...new Set(said.map(({ effect }) => EFFECTS[effect]))]
    return `1. ${titles.join(' or ')}${when}. ${said.map(({ does }) => does).join(' ')} Changes ${effects.join(' and ')}.`
  })
  return items.map((item, at) => item.replace('1.', `${at + 1}.`)).join('\n')
}

/** Writes the list of steps into docs/release.md; with `--check` writes nothing and exits 1 when it is not current. */
function main(): void {
  const page = fileURLToPath(new URL('../docs/release.md', import.meta.url))
  const text = readFileSync(page, 'utf8')
  const current = replaceBetween(text, 'steps', stepList())
  if (!process.argv.includes('--check')) writeFileSync(page, current)
  else if (current !== text) {
    console.error(
      'The steps in docs/release.md are not current. Run `npm run readme` and commit docs/release.md.',
    )
    process.exitCode = 1
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main()
