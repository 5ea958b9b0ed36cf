import type { Staging } from '../model/code.ts'
import { publishedByThisRun } from '../model/last-move.ts'
import { type Grantee, type LayerVersion, layerDigest, missingGrantees } from '../model/layer.ts'
import type { PublishLayerInputs } from '../model/wanted.ts'

/** What AWS has of a layer. */
export interface CurrentLayer {
  /** The version that was published last; absent when there is none. */
  readonly newest?: LayerVersion | undefined
  /** The newest version that is what the layer is to be; absent when it has to be published. */
  readonly existing?: LayerVersion | undefined
  /** The resource policy of the existing version, as JSON. */
  readonly policy?: string | undefined
}

/** How a new version differs from the newest one. */
export interface LayerChange {
  readonly member: 'Content' | 'CompatibleRuntimes' | 'CompatibleArchitectures'
  readonly from?: readonly string[] | undefined
  readonly to?: readonly string[] | undefined
}

export type LayerStep =
  /** Puts the archive into S3, from where Lambda fetches it. */
  | { readonly type: 'stage-code'; readonly staging: Staging }
  | {
      readonly type: 'publish-layer-version'
      /** Empty for a layer's first version. */
      readonly changes: readonly LayerChange[]
    }
  | { readonly type: 'add-layer-version-permission'; readonly grantee: Grantee }
  | { readonly type: 'prune-layer-versions'; readonly keep: number }

/** What is to be done so that a layer has a version of the given content. */
export interface LayerPlan {
  readonly layerName: string
  /** The digest that the version has in its description. */
  readonly digest: string
  readonly newest?: LayerVersion | undefined
  readonly existing?: LayerVersion | undefined
  /** In the order in which they are done; empty when everything is as it should be. */
  readonly steps: readonly LayerStep[]
}

type WantedLayer = Pick<
  PublishLayerInputs,
  'layerName' | 'runtimes' | 'architectures' | 'sharing' | 'keepVersions' | 'staging'
>

/**
 * Plans a layer. A version that exists is never published again, whatever its description or license; old versions
 * are deleted only for a new one, be it of an attempt of this workflow run that did not come so far.
 *
 * @param content the content digest of the package
 * @param run the id of the workflow run
 */
export function planLayer(
  wanted: WantedLayer,
  content: string,
  current: CurrentLayer,
  run?: string,
): LayerPlan {
  const { layerName, runtimes, architectures, sharing, keepVersions: keep, staging } = wanted
  const { newest, existing, policy } = current
  const grantees = missingGrantees(sharing, existing && policy)
  const sharingSteps = grantees.map(
    (grantee): LayerStep => ({ type: 'add-layer-version-permission', grantee }),
  )
  const publishing: LayerStep[] = existing
    ? []
    : [
        ...(staging ? [{ type: 'stage-code', staging } as const] : []),
        { type: 'publish-layer-version', changes: newest ? changesFrom(newest, wanted, content) : [] },
      ]
  const isNew = !existing || publishedByThisRun(existing.record, run)
  return {
    layerName,
    digest: layerDigest({ content, runtimes, architectures }),
    newest,
    existing,
    steps: [
      ...publishing,
      ...sharingSteps,
      ...(keep === undefined || !isNew ? [] : [{ type: 'prune-layer-versions', keep } as const]),
    ],
  }
}

/** The content of a version is known by its digest only, which holds its runtimes and architectures as well. */
function changesFrom(newest: LayerVersion, wanted: WantedLayer, content: string): LayerChange[] {
  const { runtimes, architectures } = wanted
  const before = { content, runtimes: newest.runtimes, architectures: newest.architectures }
  const sameContent = newest.record?.digest === layerDigest(before)
  return [
    ...(sameContent ? [] : [{ member: 'Content' } as const]),
    ...listChange('CompatibleRuntimes', newest.runtimes, runtimes),
    ...listChange('CompatibleArchitectures', newest.architectures, architectures),
  ]
}

function listChange(
  member: LayerChange['member'],
  from: readonly string[],
  to: readonly string[],
): LayerChange[] {
  return from.toSorted().join() === to.toSorted().join() ? [] : [{ member, from, to }]
}

/**
 * The versions to delete, the oldest first: all but the newest ones, and none that a function uses.
 *
 * @param keep how many of the newest versions stay in any case
 * @param used ARNs of the layer versions that functions have
 */
export function layerVersionsToPrune(
  keep: number,
  versions: readonly LayerVersion[],
  used: ReadonlySet<string>,
): readonly number[] {
  return versions
    .toSorted((left, right) => right.number - left.number)
    .slice(keep)
    .filter(({ arn }) => !used.has(arn))
    .map(({ number }) => number)
    .reverse()
}
