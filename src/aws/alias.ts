import {
  type AliasConfiguration,
  CreateAliasCommand,
  type CreateAliasCommandInput,
  GetAliasCommand,
  paginateListAliases,
  UpdateAliasCommand,
  type UpdateAliasCommandInput,
} from '@aws-sdk/client-lambda'
import { type Lambda, orUndefined, send } from './lambda.ts'

/** Reads an alias; undefined when it, or the function, does not exist. */
export function getAlias(
  lambda: Lambda,
  functionName: string,
  name: string,
): Promise<AliasConfiguration | undefined> {
  const input = { FunctionName: functionName, Name: name }
  return orUndefined(
    send(lambda, 'GetAlias', `${functionName}:${name}`, () => lambda.client.send(new GetAliasCommand(input))),
  )
}

/**
 * The aliases of a function; one call for every 50.
 * @param version only those that send all or most of their traffic to this version
 */
export async function listAliases(
  lambda: Lambda,
  functionName: string,
  version?: string,
): Promise<AliasConfiguration[]> {
  return send(lambda, 'ListAliases', functionName, async () => {
    const input = { FunctionName: functionName, ...(version && { FunctionVersion: version }) }
    const found: AliasConfiguration[] = []
    for await (const page of paginateListAliases({ client: lambda.client }, input))
      found.push(...(page.Aliases ?? []))
    // The filter is not believed: an alias that is taken for one on this version would be moved.
    return version ? found.filter(({ FunctionVersion }) => FunctionVersion === version) : found
  })
}

export function createAlias(lambda: Lambda, input: CreateAliasCommandInput): Promise<AliasConfiguration> {
  return send(lambda, 'CreateAlias', `${input.FunctionName}:${input.Name}`, () =>
    lambda.client.send(new CreateAliasCommand(input)),
  )
}

export function updateAlias(lambda: Lambda, input: UpdateAliasCommandInput): Promise<AliasConfiguration> {
  return send(lambda, 'UpdateAlias', `${input.FunctionName}:${input.Name}`, () =>
    lambda.client.send(new UpdateAliasCommand(input)),
  )
}
