import {
  AddPermissionCommand,
  type AddPermissionCommandInput,
  type EventSourceMappingConfiguration,
  GetPolicyCommand,
  ListEventSourceMappingsCommand,
  RemovePermissionCommand,
} from '@aws-sdk/client-lambda'
import { type Aws, orUndefined, send } from './client/aws.ts'
import { itemsOf, pagesOf } from './client/pages.ts'
import { completePolicy } from './errors/incomplete-answer.ts'

/**
 * The resource policy of a function, or of one of its aliases or versions, as JSON; undefined when it has none, or does
 * not exist.
 */
export function getPolicy(aws: Aws, name: string, qualifier?: string): Promise<string | undefined> {
  const input = { FunctionName: name, ...(qualifier && { Qualifier: qualifier }) }
  return orUndefined(
    send(aws, 'GetPolicy', qualifier ? `${name}:${qualifier}` : name, async () =>
      completePolicy(await aws.client.send(new GetPolicyCommand(input))),
    ),
  )
}

/** Adds a statement to a resource policy. One whose id is taken is a conflict (409). */
export async function addPermission(aws: Aws, input: AddPermissionCommandInput): Promise<void> {
  await send(aws, 'AddPermission', `${input.FunctionName}:${input.Qualifier}`, () =>
    aws.client.send(new AddPermissionCommand(input)),
  )
}

/** Removes a statement from the resource policy of an alias; one that no longer exists counts as removed. */
export async function removePermission(aws: Aws, name: string, alias: string, id: string): Promise<void> {
  const input = { FunctionName: name, Qualifier: alias, StatementId: id }
  await orUndefined(
    send(aws, 'RemovePermission', `${name}:${alias}`, () =>
      aws.client.send(new RemovePermissionCommand(input)),
    ),
  )
}

/**
 * The event source mappings of a function; those of its aliases and versions may be among them.
 * @param functionName with the qualifier of a version or an alias, for the mappings of that
 */
export async function listEventSourceMappings(
  aws: Aws,
  functionName: string,
): Promise<EventSourceMappingConfiguration[]> {
  const pages = pagesOf(
    aws,
    'ListEventSourceMappings',
    functionName,
    (Marker) => aws.client.send(new ListEventSourceMappingsCommand({ FunctionName: functionName, Marker })),
    ({ EventSourceMappings = [] }) => EventSourceMappings,
  )
  return itemsOf(pages)
}
