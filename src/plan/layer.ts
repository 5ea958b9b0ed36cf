import type { Staging } from '../model/code.ts'
import { publishedByThisRun } from '../model/last-move.ts'
import { type Grantee, type LayerVersion, layerDigest, missingGrantees } from '../model/layer.ts'
import type { PublishLayerInputs } from '../model/wanted.ts'

/** The current state of a layer. */
export interface CurrentLayer {
  /** The newest version; absent if there is none. */
  readonly newest?: LayerVersion | undefined
  /** Versions whose descriptions record the wanted content, although theirs is different. */
  readonly different?: readonly number[] | undefined
  /** The newest version with the wanted content; absent if it has to be published. */
  readonly existing?: LayerVersion | undefined
  /** The resource policy of the existing version, as JSON. */
  readonly policy?: string | undefined
}

/** A difference between the new version and the current newest version. */
export interface LayerChange {
  readonly member: 'Content' | 'CompatibleRuntimes' | 'CompatibleArchitectures'
  readonly from?: readonly string[] | undefined
  readonly to?: readonly string[] | undefined
}

export type LayerStep =
  /** Uploads the archive to S3, from where Lambda fetches it. */
  | { readonly type: 'stage-code'; readonly staging: Staging }
  | {
      readonly type: 'publish-layer-version'
      /** Empty for the first version of a layer. */
      readonly changes: readonly LayerChange[]
    }
  | { readonly type: 'add-layer-version-permission'; readonly grantee: Grantee }
  | { readonly type: 'prune-layer-versions'; readonly keep: number }

/** The steps that give a layer a version with the wanted content. */
export interface LayerPlan {
  readonly layerName: string
  /** The digest in the description of the version. */
  readonly digest: string
  readonly newest?: LayerVersion | undefined
  readonly existing?: LayerVersion | undefined
  /** In order; empty if there is nothing to do. */
  readonly steps: readonly LayerStep[]
}

type WantedLayer = Pick<
  PublishLayerInputs,
  'layerName' | 'runtimes' | 'architectures' | 'sharing' | 'keepVersions' | 'staging'
>

/**
 * Plans a layer. Content that an existing version already has is not published again, even if the description or the
 * license differs. Old versions are deleted only after this workflow run has published a version, in this attempt or an
 * earlier one.
 *
 * @param content the content digest of the package
 * @param run the ID of the workflow run
 */
export function planLayer(
  wanted: WantedLayer,
  content: string,
  current: CurrentLayer,
  run?: string,
): LayerPlan {
  const { layerName, runtimes, architectures, sharing, keepVersions: keep, staging } = wanted
  const { newest, existing, policy, different = [] } = current
  const grantees = missingGrantees(sharing, existing && policy)
  const sharingSteps = grantees.map(
    (grantee): LayerStep => ({ type: 'add-layer-version-permission', grantee }),
  )
  const publishing: LayerStep[] = existing
    ? []
    : [
        ...(staging ? [{ type: 'stage-code', staging } as const] : []),
        {
          type: 'publish-layer-version',
          changes: newest ? changesFrom(newest, wanted, content, different) : [],
        },
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

/** The versions whose records are wrong, as a full sentence; none if there are none. */
export function differentLayerWarnings(layerName: string, different: readonly number[]): string[] {
  if (different.length === 0) return []
  const [subject, record, theirs, them] =
    different.length === 1
      ? ['version', 'records', 'that version', 'it']
      : ['versions', 'record', 'those versions', 'them']
  const numbers = different.join(', ')
  return [
    `The description of ${subject} ${numbers} of the layer ${layerName} ${record} this content, but the content of ${theirs} is different, so the record is ignored. Find out who published ${them}: this action records only what it has published.`,
  ]
}

/** That everybody will be able to use a version, as a full sentence; none if nobody new is. */
export function publicLayerWarnings({ layerName, existing, steps }: LayerPlan): string[] {
  const isPublic = steps.some(
    (step) => step.type === 'add-layer-version-permission' && step.grantee.kind === 'everybody',
  )
  if (!isPublic) return []
  const version = existing ? `version ${existing.number}` : 'the new version'
  return [
    `EVERYBODY with an AWS account will be able to use and download ${version} of the layer ${layerName} (\`share-with: '*'\`). Make sure that it contains no secrets and no code that must stay private.`,
  ]
}

/** The content is compared by its digest, which includes the runtimes and architectures. */
function changesFrom(
  newest: LayerVersion,
  wanted: WantedLayer,
  content: string,
  different: readonly number[],
): LayerChange[] {
  const { runtimes, architectures } = wanted
  const before = { content, runtimes: newest.runtimes, architectures: newest.architectures }
  const sameContent = newest.record?.digest === layerDigest(before) && !different.includes(newest.number)
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
 * The versions to delete, the oldest first. The newest versions and those that are in use are kept.
 *
 * @param keep the number of newest versions to keep
 * @param used ARNs of the layer versions that functions use, and of the one that the run found or published
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
