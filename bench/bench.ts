/**
 * Measures the action on a local AWS, beside what else one would use, and prints the figures as Markdown.
 *
 *     npm run build && npm run bench [-- --write]
 *
 * With `--write` they are put into docs/performance.md, too. Takes about five minutes; nothing else should run.
 */
import { writeFigures } from './document.ts'
import type { Figures } from './figures.ts'
import { measureLargePackage } from './large-package.ts'
import { measureLayers } from './layers.ts'
import { measurePacking } from './packing.ts'
import { measureParts } from './parts.ts'
import { measureReleases } from './releases.ts'
import { sectionsOf } from './report.ts'
import { onStage, type Stage } from './stage.ts'
import { measureStartUp } from './start-up.ts'

const started = performance.now()
const sections = sectionsOf(await onStage(measure))
console.log(Object.values(sections).join('\n\n'))
if (process.argv.includes('--write')) writeFigures(sections)
console.error(`Measured in ${Math.round((performance.now() - started) / 1000)} s.`)

async function measure(stage: Stage): Promise<Figures> {
  stage.say('Start-up ...')
  const startUp = await measureStartUp(stage)
  const releases = await measureReleases(stage)
  const layers = await measureLayers(stage)
  const parts = await measureParts(stage)
  const packing = await measurePacking(stage)
  const large = await measureLargePackage(stage, packing)
  return { startUp, releases, layers, parts, packing, large }
}
