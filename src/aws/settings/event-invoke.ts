import {
  DeleteFunctionEventInvokeConfigCommand,
  GetFunctionEventInvokeConfigCommand,
  PutFunctionEventInvokeConfigCommand,
} from '@aws-sdk/client-lambda'
import type { EventInvokeConfig } from '../../model/settings/event-invoke.ts'
import { type Aws, orUndefined, send } from '../client/aws.ts'

/** Reads how Lambda invokes an alias asynchronously; undefined if nothing is set, or there is no such alias. */
export async function getEventInvokeConfig(
  aws: Aws,
  name: string,
  alias: string,
): Promise<EventInvokeConfig | undefined> {
  const input = { FunctionName: name, Qualifier: alias }
  const found = await orUndefined(
    send(aws, 'GetFunctionEventInvokeConfig', `${name}:${alias}`, () =>
      aws.client.send(new GetFunctionEventInvokeConfigCommand(input)),
    ),
  )
  if (!found) return undefined
  const { MaximumRetryAttempts, MaximumEventAgeInSeconds, DestinationConfig } = found
  return { MaximumRetryAttempts, MaximumEventAgeInSeconds, DestinationConfig }
}

/** Replaces how Lambda invokes an alias asynchronously; undefined deletes what is set. */
export async function setEventInvokeConfig(
  aws: Aws,
  name: string,
  alias: string,
  config: EventInvokeConfig | undefined,
): Promise<void> {
  const input = { FunctionName: name, Qualifier: alias }
  if (config) {
    await send(aws, 'PutFunctionEventInvokeConfig', `${name}:${alias}`, () =>
      aws.client.send(new PutFunctionEventInvokeConfigCommand({ ...input, ...config })),
    )
    return
  }
  await orUndefined(
    send(aws, 'DeleteFunctionEventInvokeConfig', `${name}:${alias}`, () =>
      aws.client.send(new DeleteFunctionEventInvokeConfigCommand(input)),
    ),
  )
}
