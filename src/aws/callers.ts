import {
  AddPermissionCommand,
  type AddPermissionCommandInput,
  type EventSourceMappingConfiguration,
  GetPolicyCommand,
  paginateListEventSourceMappings,
} from '@aws-sdk/client-lambda'
import { type Lambda, orUndefined, send } from './client/aws.ts'

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

/** The event source mappings of a function; those of its aliases and versions may be among them. */
export function listEventSourceMappings(
  lambda: Lambda,
  functionName: string,
): Promise<EventSourceMappingConfiguration[]> {
  return send(lambda, 'ListEventSourceMappings', functionName, async () => {
    const found: EventSourceMappingConfiguration[] = []
    const pages = paginateListEventSourceMappings({ client: lambda.client }, { FunctionName: functionName })
    for await (const page of pages) found.push(...(page.EventSourceMappings ?? []))
    return found
  })
}
