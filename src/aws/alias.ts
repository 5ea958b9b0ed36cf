import {
  type AliasConfiguration,
  CreateAliasCommand,
  DeleteAliasCommand,
  GetAliasCommand,
  ListAliasesCommand,
  UpdateAliasCommand,
} from '@aws-sdk/client-lambda'
import type { Alias, Traffic } from '../model/alias.ts'
import { aliasIn } from './answers.ts'
import { type Aws, orUndefined, send } from './client/aws.ts'
import { itemsOf, pagesOf } from './client/pages.ts'
import { complete } from './errors/incomplete-answer.ts'

/** Reads an alias; undefined when it, or the function, does not exist. */
export function getAlias(aws: Aws, functionName: string, name: string): Promise<Alias | undefined> {
  const input = { FunctionName: functionName, Name: name }
  return orUndefined(
    send(aws, 'GetAlias', `${functionName}:${name}`, async () =>
      wholeAlias(await aws.client.send(new GetAliasCommand(input))),
    ),
  )
}

/**
 * The aliases of a function; one call for every 50.
 * @param version returns only aliases whose primary version this is
 */
export async function listAliases(aws: Aws, functionName: string, version?: string): Promise<Alias[]> {
  const found = await itemsOf(aliasPages(aws, functionName, version))
  // Checked again here, because the caller moves these aliases.
  return version ? found.filter(({ traffic }) => traffic.version === version) : found
}

/**
 * The names of the first aliases of a function.
 * @param enough the number of names after which no further page is read
 */
export async function listAliasNames(aws: Aws, functionName: string, enough: number): Promise<string[]> {
  const found = await itemsOf(aliasPages(aws, functionName), enough)
  return found.map(({ name }) => name)
}

function aliasPages(aws: Aws, functionName: string, version?: string) {
  const input = { FunctionName: functionName, ...(version && { FunctionVersion: version }) }
  return pagesOf(
    aws,
    'ListAliases',
    functionName,
    (Marker) => aws.client.send(new ListAliasesCommand({ ...input, Marker })),
    ({ Aliases = [] }) => Aliases.map(wholeAlias),
  )
}

function wholeAlias(answer: AliasConfiguration): Alias {
  return aliasIn(complete(answer, 'Name', 'FunctionVersion', 'RevisionId'))
}

/** The values of a new alias. */
interface NewAlias {
  readonly name: string
  readonly version: string
  readonly description: string
}

export function createAlias(
  aws: Aws,
  functionName: string,
  { name, version, description }: NewAlias,
): Promise<Alias> {
  const input = { FunctionName: functionName, Name: name, FunctionVersion: version, Description: description }
  return send(aws, 'CreateAlias', `${functionName}:${name}`, async () =>
    wholeAlias(await aws.client.send(new CreateAliasCommand(input))),
  )
}

/** A change of an alias; absent members stay as they are. */
interface AliasUpdate {
  /** Absent: it stays as it is. */
  readonly version?: string
  readonly shares?: Traffic['shares']
  readonly description?: string
}

/** @param revisionId the state of the alias that the change is for: Lambda refuses it for any other state (412) */
export function updateAlias(
  aws: Aws,
  functionName: string,
  { name, revisionId }: Pick<Alias, 'name' | 'revisionId'>,
  { version, shares, description }: AliasUpdate,
): Promise<Alias> {
  const input = {
    FunctionName: functionName,
    Name: name,
    ...(version !== undefined && { FunctionVersion: version }),
    RevisionId: revisionId,
    ...(shares && { RoutingConfig: { AdditionalVersionWeights: { ...shares } } }),
    ...(description !== undefined && { Description: description }),
  }
  return send(aws, 'UpdateAlias', `${functionName}:${name}`, async () =>
    wholeAlias(await aws.client.send(new UpdateAliasCommand(input))),
  )
}

/** Deletes an alias; one that no longer exists counts as deleted. Its function URL and its versions stay. */
export async function deleteAlias(aws: Aws, functionName: string, name: string): Promise<void> {
  const input = { FunctionName: functionName, Name: name }
  await orUndefined(
    send(aws, 'DeleteAlias', `${functionName}:${name}`, () => aws.client.send(new DeleteAliasCommand(input))),
  )
}
