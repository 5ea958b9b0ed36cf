import { Failure } from '../failure.ts'
import type { Configuration } from '../model/configuration.ts'
import type { LayerContent } from '../model/layer.ts'
import { megabytes, UNZIPPED_LIMIT } from '../model/limits.ts'
import type { DeployInputs } from '../model/wanted.ts'
import type { ReleasePlan } from './release-plan.ts'

/** A layer that the function will have. */
export interface AttachedLayer {
  /** The ARN with the version. */
  readonly arn: string
  /** Whether $LATEST does not have it yet. */
  readonly isNew: boolean
  /** Absent if it could not be read. */
  readonly version?: Pick<LayerContent, 'runtimes' | 'architectures'> | undefined
  /** Uncompressed size of its files in bytes; absent if it is not known. */
  readonly unzippedSize?: number | undefined
}

/** The ARNs of all layers that the function will have, in order; empty if the plan does not change them. */
export function layersToSet({ slots: { create, configure } }: ReleasePlan): readonly string[] {
  const members = (create ?? configure)?.members
  return (members?.['Layers'] as readonly string[] | undefined) ?? []
}

/**
 * Refuses code and layers whose known sizes exceed the limit together.
 *
 * @param code uncompressed size of the code in bytes; undefined if it is not known
 * @throws Failure with all sizes
 */
export function refuseTooLargeTogether(layers: readonly AttachedLayer[], code: number | undefined): void {
  const parts = [
    ['the code', code] as const,
    ...layers.map(({ arn, unzippedSize }) => [nameOf(arn), unzippedSize] as const),
  ]
  const total = parts.reduce((sum, [, size]) => sum + (size ?? 0), 0)
  if (total <= UNZIPPED_LIMIT) return
  const sizes = parts.map(([name, size]) => `${name} ${size === undefined ? '(unknown)' : megabytes(size)}`)
  throw new Failure(
    `The code and the layers of the function would be ${megabytes(total)} unzipped; Lambda allows ${megabytes(UNZIPPED_LIMIT)} in total: ${sizes.join(', ')}.`,
    'Remove what the function does not need from the code and the layers, drop layers that it no longer uses (`layers-strategy: replace`), or deploy a container image.',
  )
}

/** Whether a plan makes the function run on another runtime or architecture, which its layers have to fit. */
export function changesPlatform(
  { slots: { configure, code } }: ReleasePlan,
  latest: Pick<Configuration, 'Runtime' | 'Architectures'> | undefined,
): boolean {
  if (!latest) return false
  const { Runtime, Architectures: [architecture] = ['x86_64'] } = latest
  const { [0]: wanted = architecture } = code?.architectures ?? []
  return (configure?.members['Runtime'] ?? Runtime) !== Runtime || wanted !== architecture
}

type WantedRuntime = Pick<DeployInputs, 'configuration' | 'architectures'>

/**
 * Warnings, as full sentences, about layers for another runtime or architecture. Those that the function has already
 * count only where it changes one of the two.
 */
export function layerWarnings(
  layers: readonly AttachedLayer[],
  { configuration, architectures }: WantedRuntime,
  latest: Configuration | undefined,
  platformChanges = false,
): string[] {
  const runtime = configuration.Runtime ?? latest?.Runtime
  const [architecture = 'x86_64'] = architectures ?? latest?.Architectures ?? []
  return layers
    .filter(({ isNew }) => isNew || platformChanges)
    .flatMap(({ arn, version }) => {
      const { architectures: builtFor, runtimes } = version ?? {}
      return [
        ...misfit(arn, builtFor, architecture),
        ...(runtime === undefined ? [] : misfit(arn, runtimes, runtime)),
      ]
    })
}

function misfit(arn: string, compatible: readonly string[] = [], own: string): string[] {
  if (compatible.length === 0 || compatible.includes(own)) return []
  return [
    `The layer ${nameOf(arn)} is published for ${compatible.join(', ')}, but the function runs on ${own}. Compiled code in the layer may not load.`,
  ]
}

/** The name and version of a layer: `orders-deps:7`. */
export function nameOf(arn: string): string {
  return arn.split(':').slice(-2).join(':')
}
