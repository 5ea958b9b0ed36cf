import { carryOutRemoval, type RemovalProgress } from '../apply/removal/alias-removal.ts'
import { asFailure, type Failure } from '../failure.ts'
import { type Alias, servedText } from '../model/alias.ts'
import { versionName } from '../model/version.ts'
import type { AliasRemovalInputs } from '../model/wanted.ts'
import { planAliasRemoval, type RemovalStep, refuseRemoval } from '../plan/removal/alias-removal.ts'
import { type FunctionOfAlias, readFunctionOfAlias, readRemovable } from '../read/alias-removal.ts'
import { rereadAlias } from '../read/reread.ts'
import { planLines } from '../report/plan-lines.ts'
import { type PlanOutput, removalPlanOutput } from '../report/plan-output.ts'
import type { RemovalResult } from '../report/result.ts'
import { nothingWritten } from '../report/sentences/after-failure.ts'
import { goneSentence, removedSentences, removedUntilFailure } from '../report/sentences/removal.ts'
import type { Session } from '../session.ts'

/** Removes an alias that this action created, with what belongs to it. One that does not exist is no error. */
export async function removeAlias(inputs: AliasRemovalInputs, session: Session): Promise<RemovalResult> {
  const { aws, phase, info, notice } = session
  const { functionName, alias: name, region } = inputs
  const found = await phase('Read the alias', async () => {
    const read = await readFunctionOfAlias(aws, inputs)
    if (read.alias)
      info(`${functionName} in ${region}: the alias ${name} serves ${servedText(read.alias.traffic)}.`)
    return read
  })
  const { alias } = found
  if (!alias) {
    const gone = goneSentence(inputs, found.functionArn !== undefined)
    notice(gone)
    return resultOf(inputs, found, { result: 'unchanged', note: gone })
  }
  let steps: readonly RemovalStep[]
  let plan: PlanOutput
  try {
    steps = await phase('Plan', () => planned(inputs, alias, session))
    plan = removalPlanOutput({ functionName, alias }, steps)
  } catch (error) {
    return resultOf(inputs, found, { ...failed(error), served: nothingWritten(name, alias) })
  }
  if (inputs.dryRun) {
    const note = `The alias ${name} in ${region} serves ${servedText(alias.traffic)} now.`
    return resultOf(inputs, found, { result: 'planned', plan, note })
  }
  let progress: RemovalProgress = { alias, done: [], deleted: [] }
  try {
    await carryOutRemoval(
      { aws, functionName, isDurable: found.isDurable, steps },
      alias,
      phase,
      (reached) => {
        progress = reached
      },
    )
  } catch (error) {
    return afterFailure(inputs, found, { plan, progress }, error, session)
  }
  const { deleted } = progress
  return resultOf(
    inputs,
    { ...found, alias: undefined },
    {
      result: 'removed',
      changed: true,
      previousVersion: alias.traffic.version,
      plan,
      deleted,
      note: removedSentences(name, progress.done, deleted),
    },
  )
}

async function planned(
  { functionName }: AliasRemovalInputs,
  alias: Alias,
  { aws, info }: Session,
): Promise<readonly RemovalStep[]> {
  const current = await readRemovable(aws, functionName, alias)
  refuseRemoval(current)
  const steps = planAliasRemoval(current)
  for (const line of planLines(removalPlanOutput(current, steps))) info(line)
  return steps
}

/** What is there now is read again: the last call may have taken effect although it failed. */
async function afterFailure(
  inputs: AliasRemovalInputs,
  found: FunctionOfAlias,
  { plan, progress }: { readonly plan: PlanOutput; readonly progress: RemovalProgress },
  error: unknown,
  { aws }: Session,
): Promise<RemovalResult> {
  const { functionName, alias: name } = inputs
  const { done, deleted } = progress
  const now = await rereadAlias(aws.undoing(), functionName, name, progress.alias)
  const isVacated = done.some(({ type }) => type === 'vacate-version')
  const state = !now
    ? `Whether the alias ${name} still exists could not be read.`
    : now.found
      ? isVacated
        ? `The alias ${name} still exists. It was moved to ${versionName(now.found.traffic.version)} so that the version that it served could be deleted.`
        : `The alias ${name} still exists and serves ${versionName(now.found.traffic.version)}.`
      : `The alias ${name} no longer exists.`
  return resultOf(
    inputs,
    { ...found, alias: now ? now.found : progress.alias },
    {
      ...failed(error),
      changed: done.length > 0,
      plan,
      deleted,
      served: `${state} ${removedUntilFailure(done, deleted)}`,
    },
  )
}

function failed(error: unknown): { readonly result: 'failed'; readonly failure: Failure } {
  return { result: 'failed', failure: asFailure(error) }
}

function resultOf(
  { functionName, region, alias: name }: AliasRemovalInputs,
  { functionArn, alias }: FunctionOfAlias,
  parts: Partial<RemovalResult> & Pick<RemovalResult, 'result'>,
): RemovalResult {
  return {
    kind: 'removal',
    functionName,
    functionArn,
    region,
    alias: name,
    version: alias?.traffic.version,
    previousVersion: undefined,
    changed: false,
    deleted: [],
    plan: undefined,
    note: undefined,
    failure: undefined,
    served: undefined,
    ...parts,
  }
}
