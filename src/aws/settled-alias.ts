import { type Alias, allTo, heldOn } from '../model/alias.ts'
import { FailedAllocation } from '../model/capacity/failed-allocation.ts'
import {
  hasFailed,
  isAllocating,
  type ProvisionedConcurrency,
} from '../model/capacity/provisioned-concurrency.ts'
import { capitalised } from '../model/text.ts'
import { versionName } from '../model/version.ts'
import { getAlias } from './alias.ts'
import type { Aws } from './client/aws.ts'
import { type Observation, waitUntilReady } from './client/wait.ts'
import { isDenied } from './errors/aws-failure.ts'
import {
  ALLOCATION_ADVICE,
  adviceOnAllocation,
  allocationText,
  failedAllocation,
  failsAtStart,
  getProvisionedConcurrency,
  lookAtAllocation,
} from './provisioned-concurrency.ts'

/** An alias, and what is known of its provisioned concurrency. */
interface Seen {
  readonly alias: Alias
  readonly provisioned: ProvisionedConcurrency | undefined
}

/**
 * The longest time, in milliseconds, that AWS's weights are expected to stay once everything is allocated. Weights that
 * stay longer are somebody's.
 */
const CLEARING = 10_000

/**
 * The alias once AWS holds its traffic back no longer. While AWS moves provisioned concurrency to another version, it keeps
 * all traffic on the version before, with a weight of 1 on the alias (hashicorp/terraform issue 24957): these weights are
 * nobody's change. An alias without such a weight costs no call.
 * @param isUndone whether this run moves the alias back if the allocation fails
 * @returns the alias as it was given if its weights are somebody's
 * @throws Failure when the allocation fails, with AWS's reason, or takes longer than `wait-timeout`
 */
export async function settledAlias(
  aws: Aws,
  functionName: string,
  alias: Alias,
  isUndone = false,
): Promise<Alias> {
  if (heldOn(alias.traffic) === undefined) return alias
  const provisioned = await provisionedOf(aws, functionName, alias)
  if (!provisioned) return alias
  const { clock } = aws
  let allocatedAt: number | undefined
  const observe = (seen: Seen): Observation => {
    refuseFailedAllocation(functionName, seen, isUndone)
    if (!seen.provisioned || !isAllocating(seen.provisioned)) allocatedAt ??= clock.now()
    const isOver = allocatedAt !== undefined && clock.now() - allocatedAt >= CLEARING
    const isSettled = isOver || heldOn(seen.alias.traffic) === undefined
    return { progress: isSettled ? 'ready' : 'waiting', state: heldText(seen) }
  }
  const settled = await waitUntilReady<Seen>({
    ...aws,
    what: `the move of the alias ${alias.name} of ${functionName} to ${versionName(alias.traffic.version)}`,
    timeout: aws.waitTimeout,
    first: { alias, provisioned },
    read: async () => {
      const [found, now] = await Promise.all([
        getAlias(aws, functionName, alias.name),
        getProvisionedConcurrency(aws, functionName, alias.name),
      ])
      return { alias: found ?? alias, provisioned: now }
    },
    observe,
    remedy: ALLOCATION_ADVICE,
    look: lookAtAllocation(functionName, alias.name),
  })
  return settled.alias
}

/**
 * The alias without weights that AWS has put on it, for a rollback: it does not wait for an allocation, and its move ends
 * it. Says so in the log.
 */
export async function aliasToRollBack(aws: Aws, functionName: string, alias: Alias): Promise<Alias> {
  const held = heldOn(alias.traffic)
  if (held === undefined) return alias
  const provisioned = await provisionedOf(aws, functionName, alias).catch(() => undefined)
  if (!provisioned || !(isAllocating(provisioned) || hasFailed(provisioned))) return alias
  const { version } = alias.traffic
  const why = hasFailed(provisioned)
    ? `because AWS could not allocate provisioned concurrency for ${versionName(version)} (${provisioned.reason})`
    : `while AWS allocates provisioned concurrency for ${versionName(version)} (${allocationText(provisioned)})`
  aws.log(
    `The alias ${alias.name} is on ${versionName(version)}, but ${versionName(held)} keeps all of its traffic ${why}. The rollback does not wait for that.`,
  )
  return { ...alias, traffic: allTo(version) }
}

/** Without the permission to read it, AWS's weights cannot be told from somebody's. */
async function provisionedOf(
  aws: Aws,
  functionName: string,
  { name }: Alias,
): Promise<ProvisionedConcurrency | undefined> {
  try {
    return await getProvisionedConcurrency(aws, functionName, name)
  } catch (error) {
    if (!isDenied(error)) throw error
    aws.log(`Whether AWS has put the weights on the alias ${name} is unknown. ${error.message}`)
    return undefined
  }
}

/** AWS keeps the traffic on the version before for good. */
function refuseFailedAllocation(functionName: string, { alias, provisioned }: Seen, isUndone: boolean): void {
  const { name, traffic } = alias
  const held = heldOn(traffic)
  if (held === undefined || !provisioned || !hasFailed(provisioned)) return
  const to = versionName(traffic.version)
  throw new FailedAllocation(
    `${failedAllocation(provisioned, `${to} of ${functionName}`)}. ${isUndone ? `The alias ${name} was set to it, but AWS kept sending all traffic to ${versionName(held)}` : `${capitalised(versionName(held))} keeps all traffic of the alias ${name}`}.`,
    `${isUndone ? '' : `Move the alias ${name} back first, with \`mode: rollback\`. `}${adviceOnAllocation(provisioned)}`,
    failsAtStart(provisioned),
  )
}

function heldText({ alias, provisioned }: Seen): string {
  const held = heldOn(alias.traffic)
  const allocation = provisioned ? allocationText(provisioned) : 'no provisioned concurrency'
  return held === undefined ? allocation : `${allocation}; ${versionName(held)} keeps all traffic until then`
}
