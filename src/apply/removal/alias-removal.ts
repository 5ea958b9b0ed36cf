import { deleteAlias } from '../../aws/alias.ts'
import { removePermission } from '../../aws/callers.ts'
import type { Aws } from '../../aws/client/aws.ts'
import { deleteFunctionUrl } from '../../aws/function-url.ts'
import type { Operation } from '../../aws/iam/actions.ts'
import { deleteProvisionedConcurrency } from '../../aws/provisioned-concurrency.ts'
import { setEventInvokeConfig } from '../../aws/settings/event-invoke.ts'
import { Failure } from '../../failure.ts'
import { type Alias, allTo, serves } from '../../model/alias.ts'
import { versionName } from '../../model/version.ts'
import type { Phase } from '../../phases.ts'
import type { RemovalStep } from '../../plan/removal/alias-removal.ts'
import { refreshAlias, writeAlias } from '../alias.ts'
import { deleteVersions } from '../prune-versions.ts'
import { writeOnce } from '../write-once.ts'

/** An alias that is removed. */
export interface Removal {
  readonly aws: Aws
  readonly functionName: string
  readonly isDurable: boolean
  readonly steps: readonly RemovalStep[]
}

/** The progress of a removal: what exists in AWS by now. */
export interface RemovalProgress {
  /** The alias; undefined once it is deleted. */
  readonly alias: Alias | undefined
  /** The steps that were carried out. */
  readonly done: readonly RemovalStep[]
  /** The versions that were deleted. */
  readonly deleted: readonly number[]
}

const TITLES: Readonly<Record<RemovalStep['type'], string>> = {
  'delete-function-url': 'Delete the function URL',
  'remove-permissions': 'Remove invoke permissions',
  'delete-event-invoke-config': 'Delete the configuration for asynchronous invocations',
  'delete-provisioned-concurrency': 'Remove provisioned concurrency',
  'delete-versions': 'Delete versions',
  'vacate-version': 'Move the alias off its version',
  'delete-alias': 'Delete alias',
}

/**
 * Carries out a removal. Each step can be repeated.
 * @param advance receives what was reached after each step
 * @throws Failure of the step that failed
 */
export async function carryOutRemoval(
  removal: Removal,
  alias: Alias,
  phase: Phase,
  advance: (reached: RemovalProgress) => void,
): Promise<void> {
  let progress: RemovalProgress = { alias, done: [], deleted: [] }
  for (const step of removal.steps) {
    const reached = await phase(TITLES[step.type], () => carryOut(removal, step, progress, alias.name))
    progress = { ...progress, ...reached, done: [...progress.done, step] }
    advance(progress)
  }
}

async function carryOut(
  { aws, functionName, isDurable }: Removal,
  step: RemovalStep,
  progress: RemovalProgress,
  name: string,
): Promise<Partial<RemovalProgress>> {
  switch (step.type) {
    case 'delete-function-url':
      await once(aws, 'DeleteFunctionUrlConfig', () => deleteFunctionUrl(aws, functionName, name))
      aws.log(`Deleted the function URL ${step.address}.`)
      return {}
    case 'remove-permissions':
      // One after another: they change the same policy.
      for (const id of step.ids) {
        await once(aws, 'RemovePermission', () => removePermission(aws, functionName, name, id))
        aws.log(`Removed the statement ${id}.`)
      }
      return {}
    case 'delete-event-invoke-config':
      await once(aws, 'DeleteFunctionEventInvokeConfig', () =>
        setEventInvokeConfig(aws, functionName, name, undefined),
      )
      return {}
    case 'delete-provisioned-concurrency':
      await once(aws, 'DeleteProvisionedConcurrencyConfig', () =>
        deleteProvisionedConcurrency(aws, functionName, name),
      )
      return {}
    case 'delete-versions': {
      const { deleted, failure, remaining } = await deleteVersions(
        aws,
        { functionName, isDurable },
        step.versions.map(Number),
      )
      if (failure) throw failure
      if (remaining > 0)
        throw new Failure(
          `${remaining} versions of the alias ${name} remain.`,
          'Run the workflow again to finish.',
        )
      return { deleted: [...progress.deleted, ...deleted] }
    }
    case 'vacate-version':
      return progress.alias ? { alias: await vacate(aws, functionName, progress.alias, step.to) } : {}
    case 'delete-alias':
      await once(aws, 'DeleteAlias', () => deleteAlias(aws, functionName, name))
      aws.log(`Deleted the alias ${name}.`)
      return { alias: undefined }
  }
}

/** Sends a deletion again if another operation is in progress. A deletion that has taken effect can be repeated, too. */
function once(aws: Aws, operation: Operation, send: () => Promise<void>): Promise<void> {
  const reread = async () => undefined
  return writeOnce<true | undefined>(aws, { operation, send: () => send().then(() => true), reread }).then(
    () => {},
  )
}

/** Moves the alias to another version. Its history stays, and says to the next run which versions belong to it. */
async function vacate(aws: Aws, functionName: string, before: Alias, to: string): Promise<Alias> {
  const refreshed = await refreshAlias(aws, functionName, before)
  const move = { before: refreshed, after: allTo(to) }
  const alias = await writeAlias(aws, functionName, move, (found) => serves(found, to))
  aws.log(
    `Alias ${before.name}: ${versionName(before.traffic.version)} → ${versionName(to)}, until it is deleted.`,
  )
  return alias
}
