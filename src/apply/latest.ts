import type { Aws } from '../aws/client/aws.ts'
import { tryingAgain } from '../aws/client/wait.ts'
import { isRoleNotReady, isThrottled } from '../aws/errors/aws-failure.ts'
import {
  createFunction,
  getFunction,
  updateCode,
  updateConfiguration,
  waitForFunction,
  waitUntilIdle,
} from '../aws/function.ts'
import { codeMembers, type S3Object } from '../model/code.ts'
import { membersOfOthers, type SentChange, unexpectedMembers } from '../model/comparable.ts'
import { type Configuration, type ConfigurationMembers, hasFailed } from '../model/configuration.ts'
import { LATEST } from '../model/version.ts'
import type { StepOf } from '../plan/steps.ts'
import {
  concurrentChange,
  otherObject,
  refuseConcurrentChange,
  refuseOtherObject,
} from './concurrent-change.ts'
import type { Release } from './progress.ts'
import { writeOnce } from './write-once.ts'

/** The state of a function before it is created. */
const NEW_FUNCTION: Configuration = {
  FunctionName: '',
  FunctionArn: '',
  Version: LATEST,
  Description: '',
  CodeSha256: '',
  CodeSize: 0,
}

/** Creates the function and waits until it is active. */
export async function createFunctionOf(
  { aws, plan, code }: Release,
  { members, storage }: Pick<StepOf<'create-function'>, 'members' | 'storage'>,
): Promise<Configuration> {
  const name = plan.functionName
  const input = { ...members, FunctionName: name, Code: codeMembers(code, storage) } as Parameters<
    typeof createFunction
  >[1]
  const sent: SentChange = { members: configurationIn(members), codeSha256: code?.sha256 }
  const created = await writeOnce(aws, {
    operation: 'CreateFunction',
    send: () => whileRoleSettles(aws, () => createFunction(aws, input)),
    reread: async () => {
      const found = (await getFunction(aws, name))?.version.configuration
      const unexpected = found ? unexpectedMembers(NEW_FUNCTION, sent, found) : []
      if (unexpected.length === 0) return found
      throw concurrentChange(
        `Somebody else created ${name} during this release, with different settings: ${unexpected.join(', ')}.`,
        'Their function was kept.',
      )
    },
  })
  if (code?.kind === 's3-object' && created.CodeSha256 !== code.sha256)
    throw otherObject(created, code.sha256, code.object)
  return waitForFunction(aws, name, `the creation of ${name}`, created)
}

/**
 * Updates the configuration of $LATEST and waits until the update has taken effect.
 * @param ahead the changes that another run of the same release may have made already; absent if there can be none
 */
export function changeConfiguration(
  { aws, plan }: Release,
  before: Configuration,
  members: ConfigurationMembers,
  ahead?: SentChange,
): Promise<Configuration> {
  const write = (revisionId: string | undefined) =>
    whileRoleSettles(aws, () =>
      updateConfiguration(aws, { ...members, FunctionName: plan.functionName, RevisionId: revisionId }),
    )
  return changeLatest(aws, plan.functionName, before, {
    operation: 'UpdateFunctionConfiguration',
    what: 'the configuration update',
    sent: { members },
    ahead,
    write,
  })
}

/**
 * Updates the code of $LATEST and waits until the update has taken effect.
 * @param ahead the changes that another run of the same release may have made already; absent if there can be none
 */
export function changeCode(
  { aws, plan, code }: Release,
  before: Configuration,
  step: Pick<StepOf<'update-code'>, 'architectures' | 'storage'>,
  ahead?: SentChange,
): Promise<Configuration> {
  const { architectures, storage } = step
  const sent: SentChange = { codeSha256: code?.sha256, architectures }
  const write = (revisionId: string | undefined) =>
    updateCode(aws, {
      FunctionName: plan.functionName,
      ...codeMembers(code, storage),
      RevisionId: revisionId,
      Architectures: architectures && ([...architectures] as ('arm64' | 'x86_64')[]),
    })
  return changeLatest(aws, plan.functionName, before, {
    operation: 'UpdateFunctionCode',
    what: 'the code update',
    sent,
    ahead,
    fetched: code?.kind === 's3-object' ? code.object : undefined,
    write,
  })
}

/** A change of $LATEST that is sent in one call. */
interface Change {
  readonly operation: string
  /** For the log and for errors, followed by `of <function>`. */
  readonly what: string
  readonly sent: SentChange
  readonly ahead?: SentChange | undefined
  /** The object that Lambda fetches the code from. */
  readonly fetched?: S3Object | undefined
  readonly write: (revisionId: string | undefined) => Promise<Configuration>
}

/**
 * Sends a change of $LATEST and returns the new state. RevisionIds are chained: a newer one is used only if the function
 * is as before plus the sent change.
 * @throws Failure if somebody else changed the function, before anything is published
 */
async function changeLatest(
  aws: Aws,
  name: string,
  before: Configuration,
  { operation, what, sent, ahead, fetched, write }: Change,
): Promise<Configuration> {
  const intended = ahead ? [sent, ahead] : [sent]
  let revisionId = before.RevisionId
  const seen = await writeOnce(aws, {
    operation,
    send: () => write(revisionId),
    reread: async () => {
      const found = await waitUntilIdle(aws, name)
      if (isDone(before, intended, found)) return found
      refuseConcurrentChange(before, {}, found)
      revisionId = found.RevisionId
      return undefined
    },
  })
  const settled = await waitForFunction(aws, name, `${what} of ${name}`, seen)
  if (isConfirmed(before, intended, settled)) return settled
  if (fetched) refuseOtherObject(before, sent, settled, fetched)
  refuseConcurrentChange(before, sent, settled)
  return settled
}

/** All changes that a release makes to $LATEST. Another run of the same release may have made them already. */
export function allChanges({ plan: { slots }, code }: Pick<Release, 'plan' | 'code'>): SentChange {
  const { configure, code: update } = slots
  return {
    members: configure?.members,
    codeSha256: update && code?.sha256,
    architectures: update?.architectures,
  }
}

/** Whether a change whose outcome is unknown has taken effect, except for members that AWS does not keep. */
function isDone(before: Configuration, intended: readonly SentChange[], found: Configuration): boolean {
  const isUntouched = unexpectedMembers(before, {}, found).length === 0
  if (!isUntouched) return isConfirmed(before, intended, found)
  // After a failed update, sending the same change again changes only the status.
  return !hasFailed(found) && intended.some((change) => unexpectedMembers(before, change, found).length === 0)
}

/** Whether $LATEST is as before plus one of the changes, except for members that AWS does not keep. */
function isConfirmed(before: Configuration, changes: readonly SentChange[], found: Configuration): boolean {
  return changes.some((change) => membersOfOthers(before, change, found).length === 0)
}

/**
 * Retries for about 30 seconds, because Lambda cannot use a new role immediately, and because EC2 may throttle it: the SDK
 * does not repeat that, since Lambda reports it as an invalid parameter.
 */
async function whileRoleSettles<T>(aws: Aws, call: () => Promise<T>): Promise<T> {
  const pauses = [1000, 2000, 4000, 8000, 15_000]
  for (const [index, pause] of pauses.entries()) {
    const again = tryingAgain(pause, index + 2, pauses.length + 1)
    try {
      return await call()
    } catch (error) {
      if (isRoleNotReady(error)) aws.log(`${ROLE_NOT_READY} ${again}`)
      else if (isThrottled(error) && error.code === 'InvalidParameterValueException')
        aws.log(`${EC2_THROTTLED} ${again}`)
      else throw error
      await aws.clock.sleep(pause)
    }
  }
  return call()
}

const ROLE_NOT_READY =
  'Lambda cannot use the execution role: a permission is missing, or a change in IAM has not taken effect yet.'
const EC2_THROTTLED = 'EC2 throttled Lambda while it looked at the VPC.'

/** Without what the answers about a configuration do not have. */
function configurationIn({
  Tags: _tags,
  CodeSigningConfigArn: _arn,
  ...members
}: ConfigurationMembers): ConfigurationMembers {
  return members
}
