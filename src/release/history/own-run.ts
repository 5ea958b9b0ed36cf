import type { AliasConfiguration, FunctionConfiguration } from '@aws-sdk/client-lambda'
import { formatAliasHistory, parseAliasHistory } from './alias-description.ts'
import { parseVersionRecord } from './version-description.ts'

/**
 * Whether the last move of an alias was made by this workflow run. When it serves what is to be released already, an
 * attempt that was cut short has left it so, or an attempt that was whole: what the inputs ask for beyond the move may
 * still be to do.
 * @param run the id of the workflow run; another attempt of it has the same
 */
export function movedByThisRun(alias: AliasConfiguration | undefined, run: string | undefined): boolean {
  const history = parseAliasHistory(alias?.Description)
  return run !== undefined && history?.current === alias?.FunctionVersion && history?.git.run === run
}

/** Whether a version was published by this workflow run. */
export function publishedByThisRun(description: string | undefined, run: string | undefined): boolean {
  return run !== undefined && parseVersionRecord(description)?.git.run === run
}

/**
 * An alias as it was before its last move, as far as its history tells; undefined when it tells of nothing before.
 * @param before what is known of the version that it served then
 */
export function beforeLastMove(
  alias: AliasConfiguration,
  before: FunctionConfiguration | undefined,
): AliasConfiguration | undefined {
  const history = parseAliasHistory(alias.Description)
  const [current, ...previous] = history?.previous ?? []
  if (!history || current === undefined) return undefined
  const git = parseVersionRecord(before?.Description)?.git ?? {}
  const Description = formatAliasHistory({ current, previous, bad: history.bad, git })
  return { ...alias, FunctionVersion: current, RoutingConfig: {}, Description }
}

/** The number of the version that an alias served before its last move. */
export function versionBeforeLastMove(alias: AliasConfiguration | undefined): string | undefined {
  return parseAliasHistory(alias?.Description)?.previous[0]
}
