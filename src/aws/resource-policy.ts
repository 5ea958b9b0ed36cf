import {
  AddPermissionCommand,
  type AddPermissionCommandInput,
  GetPolicyCommand,
} from '@aws-sdk/client-lambda'
import { type Lambda, orUndefined, send } from './lambda.ts'

/**
 * The resource policy of a function, or of one of its aliases, as JSON; undefined when it has none, or does not exist.
 */
export async function getPolicy(lambda: Lambda, name: string, alias?: string): Promise<string | undefined> {
  const input = { FunctionName: name, ...(alias && { Qualifier: alias }) }
  const answer = await orUndefined(
    send(lambda, 'GetPolicy', alias ? `${name}:${alias}` : name, () =>
      lambda.client.send(new GetPolicyCommand(input)),
    ),
  )
  return answer?.Policy
}

/** Adds a statement to a resource policy. One whose id is taken is a conflict (409). */
export async function addPermission(lambda: Lambda, input: AddPermissionCommandInput): Promise<void> {
  await send(lambda, 'AddPermission', `${input.FunctionName}:${input.Qualifier}`, () =>
    lambda.client.send(new AddPermissionCommand(input)),
  )
}
