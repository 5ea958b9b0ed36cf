/** What of the action is loaded together, so that a run opens few files and reads little that it does not use. */
import type { CodeSplittingGroup } from 'rolldown'

/**
 * The files of the bundle that several others share. Each has what its modules import, except for what is in a group
 * before it; everything else is in the file of the import() that loads it.
 */
export const groups: CodeSplittingGroup[] = [
  // Every run.
  { name: 'main', test: /[\\/]src[\\/]main\.ts$/, priority: 3 },
  // Every run that talks to AWS.
  { name: 'session', test: /[\\/]src[\\/]session\.ts$/, priority: 2 },
  // What most modes have in common: what some inputs need, or errors, is left where it is loaded.
  { name: 'common', test: /[\\/]src[\\/](?!inputs[\\/]|aws[\\/]errors[\\/])/, minShareCount: 3, priority: 1 },
]
