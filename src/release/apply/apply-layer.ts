import type { Lambda } from '../../aws/lambda.ts'
import {
  addLayerVersionPermission,
  getLayerVersionPolicy,
  listLayerVersions,
  publishLayerVersion,
} from '../../aws/layer-version.ts'
import { stageArchive } from '../../aws/s3.ts'
import type { PublishLayerInputs } from '../../inputs/publish-layer-inputs.ts'
import type { Staging } from '../../inputs/staging.ts'
import type { Archive, SentCode } from '../../model/code.ts'
import type { GitReference } from '../history/alias-description.ts'
import { type Grantee, mayUse } from '../history/layer-policy.ts'
import { formatVersionDescription } from '../history/version-description.ts'
import type { LayerPlan } from '../plan/plan-layer.ts'
import { pruneLayerVersions } from './prune-layer-versions.ts'
import { sendOnce } from './resend.ts'
import { codeMembers } from './sent-code.ts'

/** What a version of a layer is published with. */
export interface LayerRelease {
  readonly lambda: Lambda
  readonly plan: LayerPlan
  readonly inputs: PublishLayerInputs
  /** Absent when nothing is published. */
  readonly archive?: Archive
  readonly git: GitReference
}

/** A version of a layer. */
export interface ReadyVersion {
  readonly number: number
  readonly arn: string
  /** SHA-256 of its archive in base64. */
  readonly codeSha256?: string
}

/** How far a run has come. */
export interface LayerProgress {
  /** The version that the run found or published. */
  readonly version?: ReadyVersion
  /** Whether anything was written. */
  readonly changed: boolean
}

/**
 * Publishes and shares a version of a layer, and deletes old ones, as planned. The end of old versions never fails it.
 *
 * @param reached is told the progress after each write
 * @returns the progress at the end, and what went wrong with old versions
 * @throws Failure of the first write that failed; running again goes on from there
 */
export async function applyLayerPlan(
  release: LayerRelease,
  start: LayerProgress,
  phase: <T>(title: string, work: () => Promise<T>) => Promise<T>,
  reached: (progress: LayerProgress) => void,
): Promise<{ readonly progress: LayerProgress; readonly warning?: string }> {
  const { lambda, plan } = release
  let progress = start
  let warning: string | undefined
  const advance = (to: Partial<LayerProgress>) => {
    progress = { ...progress, ...to, changed: true }
    reached(progress)
  }
  let sent: SentCode | undefined = release.archive && { kind: 'package', ...release.archive }
  for (const step of plan.steps) {
    switch (step.type) {
      case 'stage-code':
        sent = await phase('Put the layer into S3', () => stage(release, step.staging))
        break
      case 'publish-layer-version':
        advance({ version: await phase('Publish the layer', () => publish(release, sent)) })
        break
      case 'add-layer-version-permission':
        await phase(`Share the layer with ${step.grantee.kind} ${step.grantee.id}`, () =>
          share(lambda, plan.layerName, progress.version?.number ?? 0, step.grantee),
        )
        advance({})
        break
      case 'prune-layer-versions':
        warning = await phase('Delete old versions', () =>
          pruneLayerVersions(lambda, plan.layerName, step.keep),
        )
    }
  }
  return { progress, ...(warning !== undefined && { warning }) }
}

async function stage({ lambda, archive }: LayerRelease, staging: Staging): Promise<SentCode | undefined> {
  if (!archive?.open) return archive && { kind: 'package', ...archive }
  const { sha256, size, open } = archive
  return { kind: 's3-object', sha256, object: await stageArchive(lambda, staging, { sha256, size, open }) }
}

/** Publishes once, also when the answer is lost: what was published then is found by its digest. */
async function publish(
  { lambda, plan, inputs, git }: LayerRelease,
  code: SentCode | undefined,
): Promise<ReadyVersion> {
  const { layerName, digest, newest } = plan
  const members = {
    LayerName: layerName,
    Description: formatVersionDescription(inputs.description, { digest, git }),
    Content: code && codeMembers(code),
    ...(inputs.runtimes.length > 0 && { CompatibleRuntimes: inputs.runtimes }),
    ...(inputs.architectures.length > 0 && { CompatibleArchitectures: inputs.architectures }),
    ...(inputs.license && { LicenseInfo: inputs.license }),
  } as Parameters<typeof publishLayerVersion>[1]
  const published = await sendOnce(lambda, {
    operation: 'PublishLayerVersion',
    unrepeated: true,
    send: async () => {
      const { Version, LayerVersionArn, Content } = await publishLayerVersion(lambda, members)
      return {
        ...versionOf(Version, LayerVersionArn),
        ...(Content?.CodeSha256 && { codeSha256: Content.CodeSha256 }),
      }
    },
    lookAgain: async () => {
      for await (const page of listLayerVersions(lambda, layerName)) {
        const ours = page.find(({ record }) => record?.digest === digest)
        if (ours && ours.number > (newest?.number ?? 0))
          return {
            ...versionOf(ours.number, ours.arn),
            ...(code && { codeSha256: code.sha256 }),
          }
        return undefined
      }
      return undefined
    },
  })
  lambda.log(`Published ${published.arn}.`)
  return published
}

/** A version from what AWS says of it. */
export function versionOf(number = 0, arn = ''): ReadyVersion {
  return { number, arn }
}

/**
 * Lets an account, or all accounts of an organization, use a version (AddLayerVersionPermission). A conflict may be the
 * same statement, written by a job at the same time, or anything else that is busy: the policy tells.
 */
async function share(lambda: Lambda, layerName: string, version: number, grantee: Grantee): Promise<void> {
  const { kind, id } = grantee
  await sendOnce(lambda, {
    operation: 'AddLayerVersionPermission',
    send: async () => {
      await addLayerVersionPermission(lambda, {
        LayerName: layerName,
        VersionNumber: version,
        StatementId: `${kind}-${id}`,
        Action: 'lambda:GetLayerVersion',
        ...(kind === 'account' ? { Principal: id } : { Principal: '*', OrganizationId: id }),
      })
      return true
    },
    lookAgain: async () =>
      mayUse(await getLayerVersionPolicy(lambda, layerName, version), grantee) || undefined,
  })
  lambda.log(`Version ${version} of ${layerName} can be used by ${kind} ${id}.`)
}
