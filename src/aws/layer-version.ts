import {
  AddLayerVersionPermissionCommand,
  type AddLayerVersionPermissionCommandInput,
  DeleteLayerVersionCommand,
  GetLayerVersionByArnCommand,
  GetLayerVersionCommand,
  GetLayerVersionPolicyCommand,
  ListFunctionsCommand,
  ListLayerVersionsCommand,
  PublishLayerVersionCommand,
  type PublishLayerVersionCommandInput,
  type PublishLayerVersionCommandOutput,
} from '@aws-sdk/client-lambda'
import type { LayerContent, LayerVersion } from '../model/layer.ts'
import { layerContentIn, layerVersionIn } from './answers.ts'
import { type Aws, orUndefined, send } from './client/aws.ts'
import { pagesOf } from './client/pages.ts'
import { complete, completePolicy } from './errors/incomplete-answer.ts'

const LAYER_VERSION = ['Version', 'LayerVersionArn'] as const

/**
 * The versions of a layer, the newest first, in pages of 50 that are read on demand. A layer that does not exist has
 * none.
 */
export async function* listLayerVersions(aws: Aws, name: string): AsyncGenerator<readonly LayerVersion[]> {
  const pages = pagesOf(
    aws,
    'ListLayerVersions',
    name,
    (Marker) => aws.client.send(new ListLayerVersionsCommand({ LayerName: name, Marker })),
    ({ LayerVersions = [] }) =>
      LayerVersions.map((each) => layerVersionIn(complete(each, ...LAYER_VERSION))).sort(
        (left, right) => right.number - left.number,
      ),
  )
  while (true) {
    const page = await orUndefined(pages.next())
    if (page === undefined || page.done) return
    yield page.value
  }
}

/** Reads a version of a layer, with the hash of its content; undefined when it does not exist. */
export function getLayerVersion(aws: Aws, name: string, version: number): Promise<LayerContent | undefined> {
  const input = { LayerName: name, VersionNumber: version }
  return orUndefined(
    send(aws, 'GetLayerVersion', `${name}:${version}`, async () =>
      layerContentIn(await aws.client.send(new GetLayerVersionCommand(input))),
    ),
  )
}

/**
 * Reads a version of a layer of any account.
 * @param arn with the version; undefined when it does not exist
 */
export function getLayerVersionByArn(aws: Aws, arn: string): Promise<LayerContent | undefined> {
  return orUndefined(
    send(aws, 'GetLayerVersion', arn, async () =>
      layerContentIn(await aws.client.send(new GetLayerVersionByArnCommand({ Arn: arn }))),
    ),
  )
}

/**
 * Publishes a version of a layer. Every call publishes another version, even with the same content, so the SDK must not
 * repeat a call whose response was lost. It repeats only throttled calls, which had no effect.
 */
export function publishLayerVersion(
  aws: Aws,
  input: PublishLayerVersionCommandInput,
): Promise<PublishLayerVersionCommandOutput> {
  const command = new PublishLayerVersionCommand(input)
  command.middlewareStack.add(
    (next) => (args) =>
      next(args).catch(async (error: unknown) => {
        const { saysTooMany, sdkErrorDetails } = await import('./errors/sdk-error.ts')
        throw saysTooMany(sdkErrorDetails(error)) ? error : new Unrepeated(error)
      }),
    { step: 'finalizeRequest', priority: 'low', name: 'unrepeated' },
  )
  return send(aws, 'PublishLayerVersion', input.LayerName ?? '', () =>
    aws.client.send(command).then(
      (answer) => complete(answer, ...LAYER_VERSION),
      (error: unknown) => {
        throw error instanceof Unrepeated ? error.error : error
      },
    ),
  )
}

/** Hides an error from the SDK, which would retry after it. The SDK searches `cause`, too, so the error is not there. */
class Unrepeated extends Error {
  readonly error: unknown

  constructor(error: unknown) {
    super('Not repeated.')
    this.error = error
  }
}

/** Deletes a version of a layer; a version that no longer exists counts as deleted. */
export async function deleteLayerVersion(aws: Aws, name: string, version: number): Promise<void> {
  const input = { LayerName: name, VersionNumber: version }
  await orUndefined(
    send(aws, 'DeleteLayerVersion', `${name}:${version}`, () =>
      aws.client.send(new DeleteLayerVersionCommand(input)),
    ),
  )
}

/** The resource policy of a version of a layer, as JSON; undefined when it has none. */
export function getLayerVersionPolicy(aws: Aws, name: string, version: number): Promise<string | undefined> {
  const input = { LayerName: name, VersionNumber: version }
  return orUndefined(
    send(aws, 'GetLayerVersionPolicy', `${name}:${version}`, async () =>
      completePolicy(await aws.client.send(new GetLayerVersionPolicyCommand(input))),
    ),
  )
}

export async function addLayerVersionPermission(
  aws: Aws,
  input: AddLayerVersionPermissionCommandInput,
): Promise<void> {
  await send(aws, 'AddLayerVersionPermission', `${input.LayerName}:${input.VersionNumber}`, () =>
    aws.client.send(new AddLayerVersionPermissionCommand(input)),
  )
}

/** ARNs of the layer versions that any version of any function of the account uses, in this region. */
export async function listUsedLayerVersions(aws: Aws): Promise<ReadonlySet<string>> {
  const pages = pagesOf(
    aws,
    'ListFunctions',
    '*',
    (Marker) => aws.client.send(new ListFunctionsCommand({ FunctionVersion: 'ALL', Marker })),
    ({ Functions = [] }) => Functions,
  )
  const used = new Set<string>()
  for await (const functions of pages) {
    for (const { Layers = [] } of functions) for (const { Arn } of Layers) if (Arn) used.add(Arn)
  }
  return used
}
