import type { AliasConfiguration } from '@aws-sdk/client-lambda'
import { createAlias, getAlias } from '../../aws/alias.ts'
import type { Lambda } from '../../aws/lambda.ts'
import {
  formatAliasHistory,
  type GitReference,
  historyAfterMove,
  historyAfterRollback,
  isOursToWrite,
  parseAliasHistory,
} from '../history/alias-description.ts'
import { foreignChange } from './foreign-change.ts'
import { sendOnce } from './resend.ts'
import { LEFT, servedBy, serves, writeAlias } from './write-alias.ts'

/** Where an alias shall point from now on. */
export interface Target {
  readonly functionName: string
  readonly version: string
  readonly git: GitReference
  /** The version that is rolled back from, to be marked in the history. */
  readonly left?: string
  /** How many previous versions the history names at most; absent: as many as there is room for. */
  readonly longestHistory?: number
}

/**
 * Points an alias at a version, all of its traffic at once, and writes its history in the same call. A
 * description that is not ours is kept word for word.
 * @throws Failure when somebody else moved the alias meanwhile
 */
export function moveAlias(
  lambda: Lambda,
  alias: AliasConfiguration,
  target: Target,
): Promise<AliasConfiguration> {
  const description = descriptionAfter(alias, target)
  return writeAlias(lambda, target.functionName, alias, {
    version: target.version,
    weights: {},
    ...(description !== undefined && { description }),
    isThere: (found) => serves(found, target.version) && tellsOf(found, target.version),
  })
}

/** Creates an alias that serves a version. */
export async function createAliasOn(
  lambda: Lambda,
  name: string,
  target: Target,
): Promise<AliasConfiguration> {
  const description = formatAliasHistory(historyAfterMove(undefined, undefined, target.version, target.git))
  return sendOnce(lambda, {
    operation: 'CreateAlias',
    send: () =>
      createAlias(lambda, {
        FunctionName: target.functionName,
        Name: name,
        FunctionVersion: target.version,
        Description: description,
      }),
    lookAgain: async () => {
      const found = await getAlias(lambda, target.functionName, name)
      if (!found || serves(found, target.version)) return found
      throw foreignChange(
        `Somebody else created the alias ${name} during this release; it serves ${servedBy(found)}.`,
        LEFT,
      )
    },
  })
}

/** The description that an alias gets with a move; undefined keeps the one that is there. */
export function descriptionAfter(
  alias: AliasConfiguration,
  { version, git, left, longestHistory }: Target,
): string | undefined {
  if (!isOursToWrite(alias.Description)) return undefined
  const before = parseAliasHistory(alias.Description)
  const served = alias.FunctionVersion === '$LATEST' ? undefined : alias.FunctionVersion
  const history = left
    ? historyAfterRollback(before, served, left, version, git)
    : historyAfterMove(before, served, version, git)
  return formatAliasHistory({ ...history, previous: history.previous.slice(0, longestHistory) })
}

/** The history says what the alias serves, or is not ours to write. */
function tellsOf({ Description }: AliasConfiguration, version: string): boolean {
  return !isOursToWrite(Description) || parseAliasHistory(Description)?.current === version
}
