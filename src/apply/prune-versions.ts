import { listAliases } from '../aws/alias.ts'
import type { Aws } from '../aws/client/aws.ts'
import { listProvisionedQualifiers } from '../aws/provisioned-concurrency.ts'
import { deleteVersion, listVersionNumbers } from '../aws/version.ts'
import { Cancelled } from '../cancellation.ts'
import { asFailure, type Failure } from '../failure.ts'
import type { Alias } from '../model/alias.ts'
import { versionsToPrune } from '../plan/prune-versions.ts'

/** Parallel calls, and milliseconds between batches: all control-plane calls of an account share 15 per second. */
const AT_ONCE = 5
const PAUSE = 500
/** The maximum number of deletions in one run, which takes 30 seconds. The next releases delete the rest. */
const MOST_DELETIONS = 250
/** The maximum number of versions that a text lists. */
const NAMED = 20

/**
 * Deletes old versions that are not in use. A failure is a warning, because the release is complete; only a cancellation
 * is thrown.
 * @param keep the number of newest versions to keep
 * @param alias the alias of the release after its move
 * @returns a warning about versions that could not be deleted, as full sentences; undefined if there are none
 */
export async function pruneVersions(
  aws: Aws,
  functionName: string,
  keep: number,
  alias: Alias | undefined,
): Promise<string | undefined> {
  let toDelete: readonly number[]
  try {
    const [versions, aliases, provisioned] = await Promise.all([
      listVersionNumbers(aws, functionName),
      listAliases(aws, functionName),
      listProvisionedQualifiers(aws, functionName),
    ])
    const use = { versions, aliases: [...aliases, ...(alias ? [alias] : [])], provisioned }
    toDelete = versionsToPrune(keep, use)
  } catch (error) {
    if (error instanceof Cancelled) throw error
    const { message, advice } = asFailure(error)
    return `No old versions were deleted, because the aliases and settings that may use them could not be read. ${message} ${advice}`
  }
  const remaining = toDelete.length - MOST_DELETIONS
  const problem = await deleteAll(aws, functionName, toDelete.slice(0, MOST_DELETIONS))
  if (remaining > 0 && !problem)
    aws.log(`${remaining.toLocaleString('en')} more old versions remain. The next releases delete them.`)
  return problem
}

async function deleteAll(
  aws: Aws,
  functionName: string,
  toDelete: readonly number[],
): Promise<string | undefined> {
  const deleted: number[] = []
  const failures = new Map<number, Failure>()
  for (let start = 0; start < toDelete.length; start += AT_ONCE) {
    if (start > 0) await aws.clock.sleep(PAUSE)
    const batch = toDelete.slice(start, start + AT_ONCE)
    const outcomes = await Promise.allSettled(
      batch.map((version) => deleteVersion(aws, functionName, version)),
    )
    for (const [index, outcome] of outcomes.entries()) {
      const version = batch[index] ?? 0
      if (outcome.status === 'fulfilled') deleted.push(version)
      else if (outcome.reason instanceof Cancelled) throw outcome.reason
      else failures.set(version, asFailure(outcome.reason))
    }
    // If every call of a batch fails, further calls would fail, too.
    if (outcomes.every(({ status }) => status === 'rejected')) break
  }
  if (deleted.length > 0) aws.log(`Deleted ${versionsText(deleted)} of ${functionName}.`)
  else if (failures.size === 0) aws.log('There are no old versions to delete.')
  return warningOf(functionName, failures, toDelete.length - deleted.length - failures.size)
}

function warningOf(
  functionName: string,
  failures: ReadonlyMap<number, Failure>,
  untried: number,
): string | undefined {
  const [first] = failures.values()
  if (!first) return undefined
  const notTried = untried > 0 ? ` ${untried} more were not attempted.` : ''
  return `Old ${versionsText([...failures.keys()])} of ${functionName} could not be deleted.${notTried} ${first.message} ${first.advice}`
}

function versionsText(versions: readonly number[]): string {
  if (versions.length > NAMED) {
    return `${versions.length} versions (${Math.min(...versions)} to ${Math.max(...versions)})`
  }
  return `${versions.length === 1 ? 'version' : 'versions'} ${versions.join(', ')}`
}
