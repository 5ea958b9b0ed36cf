import type { Aws } from '../aws/client/aws.ts'
import { AwsFailure, isDenied } from '../aws/errors/aws-failure.ts'
import { getFunction } from '../aws/function.ts'
import { getLayerVersionByArn } from '../aws/layer-version.ts'
import { Failure } from '../failure.ts'
import type { Configuration } from '../model/configuration.ts'
import type { LayerContent } from '../model/layer.ts'
import type { DeployInputs } from '../model/wanted.ts'
import {
  type AttachedLayer,
  changesPlatform,
  layersToSet,
  layerWarnings,
  nameOf,
  refuseTooLargeTogether,
} from '../plan/attached-layers.ts'
import type { CurrentFunction } from '../plan/current.ts'
import { type ReleasePlan, sendsCode } from '../plan/release-plan.ts'
import { unzippedSizeAt } from './code/archive-size.ts'

/**
 * Checks that the layers of a plan exist and do not exceed the size limit together with the code, before anything is
 * written. Reads nothing if the plan changes neither the layers nor the runtime or architecture that they have to fit.
 *
 * @param unzippedSize uncompressed size of the package in bytes; undefined if it is not known
 * @returns warnings, as full sentences, about layers for another runtime or architecture
 * @throws Failure about a layer that cannot be attached, or sizes that exceed the limit together
 */
export async function checkLayers(
  aws: Aws,
  plan: ReleasePlan,
  inputs: DeployInputs,
  current: CurrentFunction | undefined,
  unzippedSize: number | undefined,
): Promise<readonly string[]> {
  const arns = layersToSet(plan)
  const { latest } = current ?? {}
  const attached = latest?.Layers?.flatMap(({ Arn = [] }) => Arn) ?? []
  const platformChanges = changesPlatform(plan, latest)
  if (arns.length === 0) return platformChanges ? keptWarnings(aws, attached, inputs, latest) : []
  const account = accountOf(latest?.FunctionArn ?? inputs.configuration.Role ?? '')
  const [codeSize, layers] = await Promise.all([
    sendsCode(plan) ? unzippedSize : sizeOfCode(aws, plan.functionName),
    Promise.all(
      arns.map((arn) => (attached.includes(arn) ? readKept(aws, arn) : readNew(aws, arn, account))),
    ),
  ])
  refuseTooLargeTogether(layers, codeSize)
  return layerWarnings(layers, inputs, latest, platformChanges)
}

/** Warnings about layers that stay while the runtime or the architecture changes. Their sizes stay as well. */
async function keptWarnings(
  aws: Aws,
  arns: readonly string[],
  inputs: DeployInputs,
  latest: Configuration | undefined,
): Promise<readonly string[]> {
  const layers = await Promise.all(
    arns.map(async (arn) => ({ arn, isNew: false, version: await readAttached(aws, arn) })),
  )
  return layerWarnings(layers, inputs, latest, true)
}

async function sizeOfCode(aws: Aws, functionName: string): Promise<number | undefined> {
  const { location } = (await getFunction(aws, functionName)) ?? {}
  return location === undefined ? undefined : unzippedSizeAt(location)
}

async function readKept(aws: Aws, arn: string): Promise<AttachedLayer> {
  const version = await readAttached(aws, arn)
  return version ? { ...(await sized(arn, version)), isNew: false } : { arn, isNew: false }
}

/** A function keeps layer versions that were deleted or are no longer shared, so an attached one may be missing. */
async function readAttached(aws: Aws, arn: string): Promise<LayerContent | undefined> {
  try {
    return await getLayerVersionByArn(aws, arn)
  } catch (error) {
    if (error instanceof AwsFailure) return undefined
    throw error
  }
}

async function readNew(aws: Aws, arn: string, account: string): Promise<AttachedLayer> {
  try {
    const version = await getLayerVersionByArn(aws, arn)
    if (version) return { ...(await sized(arn, version)), isNew: true }
  } catch (error) {
    throw isDenied(error) && accountOf(arn) !== account ? notShared(arn, error) : error
  }
  throw new Failure(
    `The layer version ${nameOf(arn)}, given in \`layers\`, does not exist in ${arn.split(':')[3]}.`,
    'It may have been deleted or have another number. Use the output `layer-version-arn` of the step that publishes it.',
  )
}

async function sized(arn: string, version: LayerContent) {
  const { location } = version
  const unzippedSize = location === undefined ? undefined : await unzippedSizeAt(location)
  return { arn, version, unzippedSize }
}

/** The account in an ARN. */
function accountOf(arn: string): string {
  return arn.split(':')[4] ?? ''
}

function notShared(arn: string, { message, advice }: Failure): Failure {
  return new Failure(
    message,
    `The layer belongs to the account ${accountOf(arn)}, which must share this version (\`share-with\` in \`mode: publish-layer\`). This role must be allowed to read it, too. ${advice}`,
  )
}
