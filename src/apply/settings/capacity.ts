import type { Aws } from '../../aws/client/aws.ts'
import {
  deleteProvisionedConcurrency,
  getProvisionedConcurrency,
  putProvisionedConcurrency,
  waitForProvisionedConcurrency,
} from '../../aws/provisioned-concurrency.ts'
import { getReservedConcurrency, setReservedConcurrency } from '../../aws/reserved-concurrency.ts'
import { settledAlias } from '../../aws/settled-alias.ts'
import type { Alias } from '../../model/alias.ts'
import type { ProvisionedConcurrency } from '../../model/capacity/provisioned-concurrency.ts'
import type { Step, StepOf } from '../../plan/steps.ts'
import type { Progress, Release } from '../progress.ts'
import { writeOnce } from '../write-once.ts'
import type { SettingUndo } from './setting-undo.ts'

type ProvisionStep = StepOf<'set-provisioned-concurrency'>

/** Sets the reserved concurrency of the function, or removes it. */
export async function reserve(aws: Aws, functionName: string, to: number | 'none'): Promise<void> {
  await writeOnce(aws, {
    operation: to === 'none' ? 'DeleteFunctionConcurrency' : 'PutFunctionConcurrency',
    send: async () => {
      await setReservedConcurrency(aws, functionName, to)
      return to
    },
    reread: async () => {
      const now = (await getReservedConcurrency(aws, functionName)) ?? 'none'
      return now === to ? to : undefined
    },
  })
  aws.log(to === 'none' ? 'Reserved concurrency removed.' : `Reserved concurrency: ${to}.`)
}

/**
 * Sets the provisioned concurrency of the alias, or removes it, and waits until it is allocated. An alias that has moved
 * is waited for first, because Lambda refuses another amount while it moves the present one.
 * @param advance receives the step once its amount is sent, so that it is undone if the allocation fails
 * @throws Failure with AWS's reason if the allocation fails
 */
export async function provision(
  { aws, plan, tests }: Release,
  step: ProvisionStep,
  version: string | undefined,
  advance: (by: Partial<Progress>) => void,
): Promise<Partial<Progress>> {
  const { alias, from, to, sends } = step
  const { functionName, slots } = plan
  if (from !== undefined && slots.move?.type === 'update-alias')
    await waitForProvisionedConcurrency(aws, functionName, alias)
  if (sends) {
    const sent = await setAmount(aws, functionName, alias, to)
    advance({ provisioned: step })
    if (sent) await waitForProvisionedConcurrency(aws, functionName, alias, { seen: sent, version })
  }
  aws.log(
    to === 0
      ? `Provisioned concurrency of the alias ${alias} removed.`
      : `Provisioned concurrency of the alias ${alias}: ${to} of ${to} allocated.`,
  )
  return tests ? {} : { unverified: undefined }
}

/** @returns the allocation that begins; undefined after a removal */
async function setAmount(
  aws: Aws,
  functionName: string,
  alias: string,
  amount: number,
): Promise<ProvisionedConcurrency | undefined> {
  const reread = async () => {
    const now = await getProvisionedConcurrency(aws, functionName, alias)
    return (now?.requested ?? 0) === amount ? { now } : undefined
  }
  const { now } = await writeOnce<{ now: ProvisionedConcurrency | undefined }>(aws, {
    operation: amount === 0 ? 'DeleteProvisionedConcurrencyConfig' : 'PutProvisionedConcurrencyConfig',
    send: async () => {
      if (amount > 0) return { now: await putProvisionedConcurrency(aws, functionName, alias, amount) }
      await deleteProvisionedConcurrency(aws, functionName, alias)
      return { now: undefined }
    },
    reread,
  })
  return now
}

/** The maximum number of seconds to wait for AWS to move provisioned concurrency back. */
const LONGEST_WAIT = 60

/**
 * The reserved concurrency that a failed release has changed, to be restored as it was.
 * @param done the steps that are done, and the failed one if it may have taken effect
 */
export function reservedToUndo({ aws, plan }: Release, done: readonly Step[]): SettingUndo | undefined {
  const reserved = done.find((step) => step.type === 'set-reserved-concurrency')
  if (!reserved) return undefined
  const { from = 'none', to } = reserved
  const refused = to === 0 ? '; while it was 0, Lambda refused all calls of the function' : ''
  const what = `the reserved concurrency of the function (before this run: ${from}${refused})`
  return {
    title: 'Restore reserved concurrency',
    what,
    problem: `The reserved concurrency of the function, which was ${from}, could not be restored`,
    command:
      from === 'none'
        ? `aws lambda delete-function-concurrency --function-name ${plan.functionName}`
        : `aws lambda put-function-concurrency --function-name ${plan.functionName} --reserved-concurrent-executions ${from}`,
    work: () => reserve(aws, plan.functionName, from).then(() => undefined),
  }
}

/**
 * The provisioned concurrency that a failed release has changed, to be restored as it was.
 * @param alias the alias after it was moved back
 * @param rolledBack whether it was moved back
 * @param uncertain the failed step, if it may have taken effect
 */
export function provisionedToUndo(
  { aws, plan: { functionName, slots } }: Release,
  progress: Progress,
  uncertain: Step | undefined,
  { alias, rolledBack }: { alias: Alias | undefined; rolledBack: boolean },
): SettingUndo | undefined {
  const isAlone = slots.move?.type !== 'update-alias'
  const provisioned =
    progress.provisioned ?? (uncertain?.type === 'set-provisioned-concurrency' ? uncertain : undefined)
  if (!provisioned?.sends || !(rolledBack || isAlone)) return undefined
  const { from = 0 } = provisioned
  const what = `provisioned concurrency of the alias ${provisioned.alias} (before this run: ${from})`
  return {
    title: 'Restore provisioned concurrency',
    what: `the ${what}`,
    problem: `The ${what}, could not be restored`,
    command:
      from === 0
        ? `aws lambda delete-provisioned-concurrency-config --function-name ${functionName} --qualifier ${provisioned.alias}`
        : `aws lambda put-provisioned-concurrency-config --function-name ${functionName} --qualifier ${provisioned.alias} --provisioned-concurrent-executions ${from}`,
    work: async () => {
      const waiting = { ...aws, waitTimeout: Math.min(aws.waitTimeout, LONGEST_WAIT) }
      if (alias) await settledAlias(waiting, functionName, alias)
      await setAmount(aws, functionName, provisioned.alias, from)
      aws.log(`Provisioned concurrency of the alias ${provisioned.alias}: ${from || 'none'}.`)
      return undefined
    },
  }
}
