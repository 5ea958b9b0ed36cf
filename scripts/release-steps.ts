import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { ORDER } from '../src/plan/order.ts'
import { EFFECTS, STEPS } from '../src/plan/steps.ts'
import { replaceBetween } from './documents/page.ts'

type StepType = keyof typeof STEPS

/** The steps of a release as a numbered list, in their order. */
export function stepList(): string {
  const described = new Set<StepType>()
  const items = Object.values(ORDER).map((place, index) => {
    const item = itemOf(place.steps, 'when' in place ? place.when : undefined, described)
    for (const type of place.steps) described.add(type)
    return `${index + 1}. ${item}`
  })
  return items.join('\n')
}

/** A position of the order: its step, or the steps of which a release has one. A step is described once. */
function itemOf(
  types: readonly StepType[],
  when: string | undefined,
  described: ReadonlySet<StepType>,
): string {
  const [first, ...others] = types
  if (first && others.length === 0) {
    const title = `${titleOf(first)}${when ? `, ${when}` : ''}.`
    return described.has(first) ? title : `${title} ${textOf(first)}`
  }
  const items = types.map((type) => `    - ${titleOf(type)}. ${textOf(type)}`)
  return [`${when ? `${capitalized(when)}, one of these:` : 'One of these:'}`, ...items].join('\n')
}

function titleOf(type: StepType): string {
  return `**${STEPS[type].title}** (\`${type}\`)`
}

/** What a step does and changes. What it does for upkeep says so already. */
function textOf(type: StepType): string {
  const { does, effect } = STEPS[type]
  return effect === 'upkeep' ? does : `${does} Changes ${EFFECTS[effect]}.`
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
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
