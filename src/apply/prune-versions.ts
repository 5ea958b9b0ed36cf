import { listAliases } from '../aws/alias.ts'
import { getPolicy, listEventSourceMappings } from '../aws/callers.ts'
import type { Aws } from '../aws/client/aws.ts'
import { hasUnfinishedExecutions } from '../aws/durable/executions.ts'
import { isInUse } from '../aws/errors/aws-failure.ts'
import { listProvisionedQualifiers } from '../aws/provisioned-concurrency.ts'
import { deleteVersion, listVersionNumbers } from '../aws/version.ts'
import { Cancelled } from '../cancellation.ts'
import { asFailure, Failure, insteadOfRerun } from '../failure.ts'
import { groupBy } from '../group-by.ts'
import type { Alias } from '../model/alias.ts'
import { allowsInvocation, statementsOf } from '../model/policy.ts'
import { capitalised } from '../model/text.ts'
import { type VersionUse, versionsToPrune } from '../plan/prune-versions.ts'
import { grouped } from '../text/grouped.ts'

/** The number of versions that are deleted in parallel. */
const AT_ONCE = 5
/** Milliseconds between batches for each call per version: all control-plane calls of an account share 15 per second. */
const PAUSE_PER_CALL = 350
/** The maximum number of deletions in one run, which takes 40 seconds. The next releases delete the rest. */
const MOST_DELETIONS = 250
/** The maximum number of attempts. Versions that cannot be deleted now do not use up the deletions. */
const MOST_ATTEMPTS = 1000
/** The maximum number of versions that a text lists. */
const NAMED = 20

/** What is deleted, and around which release. */
export interface Pruning {
  readonly functionName: string
  /** The number of newest versions to keep. */
  readonly keep: number
  /** The alias of the release as it is now; absent if there is none. */
  readonly alias?: Alias | undefined
  /** Whether it is a durable function, whose executions continue on the version that they started on. */
  readonly isDurable: boolean
  /** What the release needs, or what may be needed to undo it. */
  readonly spared?: VersionUse['spared']
}

/** What became of old versions. */
export interface Pruned {
  readonly deleted: readonly number[]
  /** A warning about versions that could not be deleted, as full sentences; absent if there are none. */
  readonly problem?: string | undefined
}

/** What became of versions that were to be deleted. */
export interface Deletions {
  readonly deleted: readonly number[]
  /** Why versions could not be deleted, with what to do about the first one; absent if there are none. */
  readonly failure?: Failure | undefined
  /** The number of versions that were not attempted. */
  readonly remaining: number
}

/**
 * Deletes old versions that are not in use. A failure is a warning, because the release does not depend on it; only a
 * cancellation is thrown.
 */
export async function pruneVersions(aws: Aws, pruning: Pruning): Promise<Pruned> {
  let toDelete: readonly number[]
  try {
    toDelete = versionsToPrune(pruning.keep, await readUse(aws, pruning))
  } catch (error) {
    if (error instanceof Cancelled) throw error
    const { message, advice } = asFailure(error)
    const problem = `No old versions were deleted, because the aliases and settings that may use them could not be read. ${message} ${advice}`
    return { deleted: [], problem }
  }
  if (toDelete.length === 0) aws.log('There are no old versions to delete.')
  const { deleted, failure, remaining } = await deleteVersions(aws, pruning, toDelete)
  if (remaining > 0 && !failure)
    aws.log(`${grouped(remaining)} more old versions remain. The next releases delete them.`)
  const problem =
    failure && `${failure.message} ${insteadOfRerun(failure.advice)} The next release tries again.`
  return { deleted, problem }
}

async function readUse(aws: Aws, { functionName, alias, spared }: Pruning): Promise<VersionUse> {
  const [versions, aliases, provisioned] = await Promise.all([
    listVersionNumbers(aws, functionName),
    listAliases(aws, functionName),
    listProvisionedQualifiers(aws, functionName),
  ])
  return { versions, aliases: [...aliases, ...(alias ? [alias] : [])], provisioned, spared }
}

/** The outcome of one deletion. */
type Outcome =
  | { readonly version: number; readonly kind: 'deleted' }
  /** `because` completes `Kept version 3: …`. */
  | { readonly version: number; readonly kind: 'in-use'; readonly because: string }
  | { readonly version: number; readonly kind: 'failed'; readonly failure: Failure }

/**
 * Deletes versions, except for those that something calls by their number, in batches that leave room for other calls.
 * @throws Cancelled, and nothing else
 */
export async function deleteVersions(
  aws: Aws,
  pruning: Pick<Pruning, 'functionName' | 'isDurable'>,
  toDelete: readonly number[],
): Promise<Deletions> {
  const outcomes: Outcome[] = []
  const of = <Kind extends Outcome['kind']>(kind: Kind) =>
    outcomes.filter((each): each is Extract<Outcome, { kind: Kind }> => each.kind === kind)
  const pause = PAUSE_PER_CALL * (pruning.isDurable ? 3 : 2)
  while (outcomes.length < toDelete.length) {
    const room = Math.min(AT_ONCE, MOST_DELETIONS - of('deleted').length, MOST_ATTEMPTS - outcomes.length)
    if (room <= 0) break
    if (outcomes.length > 0) await aws.clock.sleep(pause)
    const batch = toDelete.slice(outcomes.length, outcomes.length + room)
    const ended = await Promise.allSettled(batch.map((version) => deleteUnused(aws, pruning, version)))
    for (const each of ended) {
      if (each.status === 'rejected') throw each.reason
      outcomes.push(each.value)
    }
    // If every call of a batch fails, further calls would fail, too.
    if (outcomes.slice(-batch.length).every(({ kind }) => kind === 'failed')) break
  }
  const [deleted, failed] = [numbersOf(of('deleted')), of('failed')]
  const untried = toDelete.length - outcomes.length
  const { functionName } = pruning
  if (deleted.length > 0) aws.log(`Deleted ${versionsText(deleted)} of ${functionName}.`)
  for (const line of keptLines(functionName, of('in-use'))) aws.log(line)
  return { deleted, failure: failureOf(functionName, failed, untried), remaining: untried }
}

/** @throws Cancelled, and nothing else */
async function deleteUnused(
  aws: Aws,
  { functionName, isDurable }: Pick<Pruning, 'functionName' | 'isDurable'>,
  version: number,
): Promise<Outcome> {
  try {
    const user = await userOf(aws, functionName, String(version), isDurable)
    if (user) return { version, kind: 'in-use', because: user }
    const refusal = await refusalToDelete(aws, functionName, version)
    return refusal === undefined
      ? { version, kind: 'deleted' }
      : { version, kind: 'in-use', because: `refused by AWS (${refusal.replace(/\.$/, '')})` }
  } catch (error) {
    if (error instanceof Cancelled) throw error
    return { version, kind: 'failed', failure: asFailure(error) }
  }
}

/** Deletes a version. Returns why AWS refuses, if something uses the version. */
async function refusalToDelete(aws: Aws, functionName: string, version: number): Promise<string | undefined> {
  try {
    await deleteVersion(aws, functionName, version)
    return undefined
  } catch (error) {
    if (isInUse(error)) return error.message
    throw error
  }
}

/** What uses a version by its number, as in `Kept version 3: …`; undefined if AWS knows of nothing. */
async function userOf(
  aws: Aws,
  functionName: string,
  version: string,
  isDurable: boolean,
): Promise<string | undefined> {
  const [mappings, policy, hasExecutions] = await Promise.all([
    listEventSourceMappings(aws, `${functionName}:${version}`),
    getPolicy(aws, functionName, version),
    isDurable && hasUnfinishedExecutions(aws, functionName, version),
  ])
  const mapping = mappings.find(({ FunctionArn }) => FunctionArn?.endsWith(`:${version}`))
  if (hasExecutions) return 'needed by durable executions that have not ended'
  if (mapping) return `invoked by the event source mapping ${mapping.UUID}`
  const statement = statementsOf(policy).find(allowsInvocation)
  return statement && `open to callers through a resource policy (statement ${statement.Sid})`
}

/** One line for each reason: each replica has the same one. */
function keptLines(
  functionName: string,
  inUse: ReadonlyArray<Extract<Outcome, { kind: 'in-use' }>>,
): string[] {
  const byReason = groupBy(inUse, ({ version, because }) => withoutNumber(because, version))
  return [...byReason.values()].map(
    (same) => `Kept ${versionsText(numbersOf(same))} of ${functionName}: ${same[0]?.because}.`,
  )
}

function withoutNumber(text: string, version: number): string {
  return text.replaceAll(new RegExp(`:${version}(?![0-9])`, 'g'), '')
}

function failureOf(
  functionName: string,
  failed: ReadonlyArray<Extract<Outcome, { kind: 'failed' }>>,
  untried: number,
): Failure | undefined {
  const [first] = failed
  if (!first) return undefined
  const { message, advice } = first.failure
  const notTried = untried > 0 ? ` ${untried} more were not attempted.` : ''
  const which = versionsText(numbersOf(failed))
  return new Failure(
    `${capitalised(which)} of ${functionName} could not be deleted.${notTried} ${message}`,
    advice,
  )
}

function numbersOf(outcomes: readonly Outcome[]): readonly number[] {
  return outcomes.map(({ version }) => version)
}

function versionsText(versions: readonly number[]): string {
  if (versions.length > NAMED) {
    return `${versions.length} versions (${Math.min(...versions)} to ${Math.max(...versions)})`
  }
  return `${versions.length === 1 ? 'version' : 'versions'} ${versions.join(', ')}`
}
