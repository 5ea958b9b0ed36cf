import { type EventSourceMappingConfiguration, paginateListEventSourceMappings } from '@aws-sdk/client-lambda'
import { type Lambda, send } from './lambda.ts'

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
