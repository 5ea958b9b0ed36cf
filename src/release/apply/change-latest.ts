import type { FunctionConfiguration } from '@aws-sdk/client-lambda'
import { isConflict, isPreconditionFailed, isRoleNotReady, isUncertain } from '../../aws/errors.ts'
import {
  createFunction,
  getFunction,
  updateCode,
  updateConfiguration,
  waitForFunction,
  waitUntilIdle,
} from '../../aws/function.ts'
import type { Lambda } from '../../aws/lambda.ts'
import { Failure } from '../../failure.ts'
import type { ConfigurationMembers } from '../plan/desired-configuration.ts'
import { type SentChange, unexpectedMembers } from '../plan/drift.ts'
import type { Step } from '../plan/release-plan.ts'
import type { Release } from './release.ts'

/** How often a change is sent again when only the RevisionId has moved on, or the function was busy. */
const RESENDS = 5

/** Creates the function and waits until it can be used. */
export async function createFunctionOf(
  { lambda, plan, code }: Release,
  members: ConfigurationMembers,
): Promise<FunctionConfiguration> {
  const name = plan.functionName
  const input = { ...members, FunctionName: name, Code: { ZipFile: code?.zip } } as Parameters<
    typeof createFunction
  >[1]
  const sent: SentChange = { members: withoutTags(members), ...(code && { codeSha256: code.sha256 }) }
  let created: FunctionConfiguration | undefined
  try {
    created = await whileRoleSettles(lambda, () => createFunction(lambda, input))
  } catch (error) {
    if (!isConflict(error) && !isUncertain(error)) throw error
    const found = (await getFunction(lambda, name))?.Configuration
    if (!found) throw error
    refuseForeignChange(name, { PackageType: 'Zip' }, sent, found)
    created = found
  }
  return waitForFunction(lambda, name, `the creation of ${name}`, created)
}

/** Updates the configuration of $LATEST and waits until it is in force. */
export function changeConfiguration(
  release: Release,
  before: FunctionConfiguration,
  members: ConfigurationMembers,
): Promise<FunctionConfiguration> {
  const { lambda, plan } = release
  const write = (revisionId: string | undefined) =>
    whileRoleSettles(lambda, () =>
      updateConfiguration(lambda, { ...members, FunctionName: plan.functionName, RevisionId: revisionId }),
    )
  return changeLatest(release, before, { members }, 'the configuration update', write)
}

/** Uploads the code to $LATEST and waits until it is in force. */
export function changeCode(
  release: Release,
  before: FunctionConfiguration,
  step: Extract<Step, { type: 'update-code' }>,
): Promise<FunctionConfiguration> {
  const { lambda, plan, code } = release
  const architectures = step.architectures && {
    Architectures: [...step.architectures] as ('arm64' | 'x86_64')[],
  }
  const sent: SentChange = {
    ...(code && { codeSha256: code.sha256 }),
    ...(step.architectures && { architectures: step.architectures }),
  }
  const write = (revisionId: string | undefined) =>
    updateCode(lambda, {
      FunctionName: plan.functionName,
      ZipFile: code?.zip,
      RevisionId: revisionId,
      ...architectures,
    })
  return changeLatest(release, before, sent, 'the code update', write)
}

/**
 * Sends a change of $LATEST and returns the state that it led to. RevisionIds are chained: a newer one is adopted
 * only when the function is what it was plus our own change.
 * @throws Failure when somebody else changed the function meanwhile, before anything is published
 */
async function changeLatest(
  { lambda, plan }: Release,
  before: FunctionConfiguration,
  sent: SentChange,
  what: string,
  write: (revisionId: string | undefined) => Promise<FunctionConfiguration>,
): Promise<FunctionConfiguration> {
  const name = plan.functionName
  let revisionId = before.RevisionId
  for (let attempt = 0; ; attempt += 1) {
    let seen: FunctionConfiguration | undefined
    try {
      seen = await write(revisionId)
    } catch (error) {
      if (!isPreconditionFailed(error) && !isConflict(error) && !isUncertain(error)) throw error
      lambda.debug(`${what}: ${(error as Error).message} Reading the function again.`)
      const found = await waitUntilIdle(lambda, name)
      const isInForce = unexpectedMembers(before, sent, found).length === 0
      if (!isInForce) {
        // Untouched: only the RevisionId moved on, or the call never arrived.
        refuseForeignChange(name, before, {}, found)
        if (attempt >= RESENDS || isUncertain(error)) throw error
        revisionId = found.RevisionId
        continue
      }
      seen = found
    }
    const settled = await waitForFunction(lambda, name, `${what} of ${name}`, seen)
    refuseForeignChange(name, before, sent, settled)
    return settled
  }
}

function refuseForeignChange(
  name: string,
  before: FunctionConfiguration,
  sent: SentChange,
  found: FunctionConfiguration,
): void {
  const members = unexpectedMembers(before, sent, found)
  if (members.length === 0) return
  throw new Failure(
    `Somebody else changed ${name} during this release: ${members.join(', ')} of $LATEST ${members.length === 1 ? 'is' : 'are'} not what this release left there.`,
    'Nothing was published from that state. Find out who deploys at the same time (a `concurrency` group keeps workflows apart), then run again.',
  )
}

/** A role that was created seconds ago cannot be assumed yet: tries for about half a minute. */
async function whileRoleSettles<T>(lambda: Lambda, call: () => Promise<T>): Promise<T> {
  for (const pause of [1000, 2000, 4000, 8000, 15_000]) {
    try {
      return await call()
    } catch (error) {
      if (!isRoleNotReady(error)) throw error
      lambda.log('Lambda cannot assume the execution role yet; trying again, since a new role takes a while.')
      await lambda.clock.sleep(pause)
    }
  }
  return call()
}

function withoutTags({ Tags: _tags, ...members }: ConfigurationMembers): ConfigurationMembers {
  return members
}
