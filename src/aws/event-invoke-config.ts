import {
  DeleteFunctionEventInvokeConfigCommand,
  GetFunctionEventInvokeConfigCommand,
} from '@aws-sdk/client-lambda'
import { type Aws, orUndefined, send } from './client/aws.ts'

/** Whether an alias has a configuration of its own for asynchronous invocations (retries and destinations). */
export async function hasEventInvokeConfig(aws: Aws, name: string, alias: string): Promise<boolean> {
  const input = { FunctionName: name, Qualifier: alias }
  const found = await orUndefined(
    send(aws, 'GetFunctionEventInvokeConfig', `${name}:${alias}`, () =>
      aws.client.send(new GetFunctionEventInvokeConfigCommand(input)),
    ),
  )
  return found !== undefined
}

/** Deletes the configuration for asynchronous invocations of an alias; one that no longer exists counts as deleted. */
export async function deleteEventInvokeConfig(aws: Aws, name: string, alias: string): Promise<void> {
  const input = { FunctionName: name, Qualifier: alias }
  await orUndefined(
    send(aws, 'DeleteFunctionEventInvokeConfig', `${name}:${alias}`, () =>
      aws.client.send(new DeleteFunctionEventInvokeConfigCommand(input)),
    ),
  )
}
