import type { Aws } from '../../aws/client/aws.ts'
import { getEventInvokeConfig, setEventInvokeConfig } from '../../aws/settings/event-invoke.ts'
import { type EventInvokeConfig, isSameEventInvoke } from '../../model/settings/event-invoke.ts'
import type { Step, StepOf } from '../../plan/steps.ts'
import type { Release } from '../progress.ts'
import { writeOnce } from '../write-once.ts'
import type { SettingUndo } from './setting-undo.ts'

type EventInvokeStep = StepOf<'set-event-invoke'>

/** Sets how Lambda invokes an alias asynchronously. */
export async function setEventInvoke(
  aws: Aws,
  functionName: string,
  { alias, to }: Pick<EventInvokeStep, 'alias' | 'to'>,
): Promise<void> {
  await writeOnce<{ now: EventInvokeConfig | undefined }>(aws, {
    operation: to ? 'PutFunctionEventInvokeConfig' : 'DeleteFunctionEventInvokeConfig',
    send: async () => {
      await setEventInvokeConfig(aws, functionName, alias, to)
      return { now: to }
    },
    reread: async () => {
      const now = await getEventInvokeConfig(aws, functionName, alias)
      return isSameEventInvoke(now, to) ? { now } : undefined
    },
  })
  aws.log(
    to
      ? `Asynchronous invocations of the alias ${alias}: ${JSON.stringify(to)}.`
      : `Asynchronous invocations of the alias ${alias}: Lambda's defaults.`,
  )
}

/**
 * What a failed release has changed of how Lambda invokes the alias asynchronously, to be restored as it was.
 * @param done the steps that are done, and the failed one if it may have taken effect
 */
export function eventInvokeToUndo(
  { aws, plan: { functionName } }: Release,
  done: readonly Step[],
): SettingUndo | undefined {
  const step = done.find((each) => each.type === 'set-event-invoke')
  if (!step) return undefined
  const { alias, from, to } = step
  return {
    title: 'Restore asynchronous invocations',
    what: `the retries and destinations of asynchronous invocations of the alias ${alias}`,
    problem: `The retries and destinations of asynchronous invocations of the alias ${alias} could not be restored`,
    command: from
      ? `aws lambda put-function-event-invoke-config --function-name ${functionName} --qualifier ${alias} --cli-input-json '${JSON.stringify(from)}'`
      : `aws lambda delete-function-event-invoke-config --function-name ${functionName} --qualifier ${alias}`,
    work: async () => {
      const now = await getEventInvokeConfig(aws, functionName, alias)
      if (!isSameEventInvoke(now, to) && !isSameEventInvoke(now, from))
        return `The retries and destinations of asynchronous invocations of the alias ${alias} stay as they are, because somebody else changed them during this release.`
      if (!isSameEventInvoke(now, from)) await setEventInvoke(aws, functionName, { alias, to: from })
      return undefined
    },
  }
}
