/**
 * Generates variants of each attack, tries them, and prints how many the action survived, with the simplest that it did not.
 *
 *     npm run attacks [-- --write | --only PATTERN]
 *
 * With `--write`, the table is put into docs/reliability.md. ATTACK_VARIANTS is the number of variants of an attack; of
 * those that take long, a part is tried. ATTACK_SEED repeats a run.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { replaceBetween } from '../../scripts/documents/page.ts'
import { ATTACKS } from './attacks.ts'
import { type Tried, tableOf } from './table.ts'

const options = { write: { type: 'boolean', default: false }, only: { type: 'string', default: '' } } as const
const { write, only } = parseArgs({ options }).values
const variants = Number(process.env['ATTACK_VARIANTS'] || 2000)
const seed = Number(process.env['ATTACK_SEED'] || Math.floor(Math.random() * 2 ** 31))

console.error(`Seed ${seed}: ATTACK_SEED=${seed} ATTACK_VARIANTS=${variants} repeats this run.`)
const tried: Tried[] = []
for (const attack of ATTACKS) {
  if (!`${attack.class}: ${attack.title}`.includes(only)) continue
  const trial = await attack.tryOut(seed, variants)
  tried.push({ attack, trial })
  console.log(`${attack.class}: ${attack.title}: ${trial.survived} of ${trial.tried}`)
  if (trial.failure !== undefined) console.log(trial.failure.replace(/^/gm, '  '))
}
if (write) writeTable()
process.exitCode = tried.every(({ trial }) => trial.survived === trial.tried) ? 0 : 1

function writeTable(): void {
  const page = fileURLToPath(new URL('../../docs/reliability.md', import.meta.url))
  writeFileSync(page, replaceBetween(readFileSync(page, 'utf8'), 'attacks', tableOf(tried)))
}
