import { Interrupted } from '../interruption.ts'
import type { RunResult } from './result.ts'

/** The outcome of a run that publishes a layer, in one line of plain text. */
export function layerHeadline({ result, layer, changed, plan, failure }: RunResult): string {
  const { name, version } = layer ?? { name: '' }
  switch (result) {
    case 'published':
      return `✅ Published layer ${name}: version ${version}`
    case 'unchanged':
      return changed
        ? `✅ Shared layer ${name}: version ${version} has this content already`
        : `⏸️ Unchanged layer ${name}: version ${version} has this content already`
    case 'planned':
      return plan?.actions.length === 0
        ? `📝 Planned layer ${name}: nothing would change`
        : `📝 Planned layer ${name}: nothing was written`
    default:
      return `${failure instanceof Interrupted ? '⏹️ Stopped' : '❌ Failed'} layer ${name}`
  }
}
