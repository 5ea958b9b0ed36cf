import { createAlias, getAlias } from '../../aws/alias.ts'
import type { Lambda } from '../../aws/lambda.ts'
import {
  type Alias,
  allTo,
  isManaged,
  isSameTraffic,
  servedVersion,
  serves,
  trafficText,
} from '../../model/alias.ts'
import type { Move } from '../../model/move.ts'
import {
  formatAliasHistory,
  type GitReference,
  historyAfterMove,
  historyAfterRollback,
} from '../history/alias-description.ts'
import { foreignChange } from './foreign-change.ts'
import { sendOnce } from './resend.ts'
import { LEFT, writeAlias } from './write-alias.ts'

/** Where an alias shall point from now on. */
export interface Target {
  readonly version: string
  readonly git: GitReference
  /** The version that is rolled back from, to be marked in the history. */
  readonly left?: string
  /** How many previous versions the history names at most; absent: as many as there is room for. */
  readonly longestHistory?: number
}

/** The move of an alias to a version, all of its traffic at once, with the history that it has then. */
export function moveTo(before: Alias, target: Target): Move {
  const { version } = target
  return {
    before,
    after: allTo(version),
    ...(isManaged(before) && { description: descriptionAfter(before, target) }),
  }
}

function descriptionAfter(alias: Alias, { version, git, left, longestHistory }: Target): string {
  const served = servedVersion(alias)
  const history = left
    ? historyAfterRollback(alias.history, served, left, version, git)
    : historyAfterMove(alias.history, served, version, git)
  return formatAliasHistory({ ...history, previous: history.previous.slice(0, longestHistory) })
}

/**
 * Moves an alias, wholly or in part, and writes its history in the same call.
 * @throws Failure when somebody else moved the alias meanwhile
 */
export function moveAlias(lambda: Lambda, functionName: string, move: Move): Promise<Alias> {
  const { after } = move
  const isThere = (found: Alias) => isSameTraffic(found.traffic, after) && tellsOf(found, after.version)
  return writeAlias(lambda, functionName, move, isThere)
}

/** Creates an alias that serves a version. */
export function createAliasOn(
  lambda: Lambda,
  functionName: string,
  name: string,
  { version, git }: Target,
): Promise<Alias> {
  const description = formatAliasHistory(historyAfterMove(undefined, undefined, version, git))
  return sendOnce(lambda, {
    operation: 'CreateAlias',
    send: () => createAlias(lambda, functionName, { name, version, description }),
    lookAgain: async () => {
      const found = await getAlias(lambda, functionName, name)
      if (!found || serves(found, version)) return found
      throw foreignChange(
        `Somebody else created the alias ${name} during this release; it serves ${trafficText(found.traffic)}.`,
        LEFT,
      )
    },
  })
}

/** The history says what the alias serves, or is not ours to write. */
function tellsOf(alias: Alias, version: string): boolean {
  return !isManaged(alias) || alias.history?.current === version
}
