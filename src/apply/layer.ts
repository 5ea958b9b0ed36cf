import type { Aws } from '../aws/client/aws.ts'
import { itemsOf } from '../aws/client/pages.ts'
import {
  addLayerVersionPermission,
  deleteLayerVersion,
  getLayerVersion,
  getLayerVersionPolicy,
  listLayerVersions,
  listUsedLayerVersions,
  publishLayerVersion,
} from '../aws/layer-version.ts'
import { stageArchive } from '../aws/s3.ts'
import { Cancelled } from '../cancellation.ts'
import { asFailure, Failure } from '../failure.ts'
import { type Archive, codeMembers, type SentCode, type Staging } from '../model/code.ts'
import { formatVersionDescription, type GitReference } from '../model/history.ts'
import { type Grantee, mayUse } from '../model/layer.ts'
import type { PublishLayerInputs } from '../model/wanted.ts'
import { type LayerPlan, layerVersionsToPrune } from '../plan/layer.ts'
import { withoutUndefined } from '../without-undefined.ts'
import { storingCode } from './code-storage.ts'
import type { Pruned } from './prune-versions.ts'
import { writeOnce } from './write-once.ts'

/** A layer release that is carried out. */
export interface LayerRelease {
  readonly aws: Aws
  readonly plan: LayerPlan
  readonly inputs: PublishLayerInputs
  /** Absent if nothing is published. */
  readonly archive?: Archive | undefined
  readonly git: GitReference
}

/** A version of a layer. */
export interface ReadyVersion {
  readonly number: number
  readonly arn: string
  /** SHA-256 of its archive in base64. */
  readonly codeSha256?: string | undefined
}

/** The progress of a run. */
export interface LayerProgress {
  /** The version that the run found or published. */
  readonly version?: ReadyVersion | undefined
  /** A version that was published with other content than the run sent. */
  readonly wrong?: ReadyVersion | undefined
  /** Whether the run changed anything in AWS. */
  readonly changed: boolean
}

/**
 * Publishes and shares a layer version and deletes old ones, as planned. A failed deletion is only a warning.
 *
 * @param reached receives the progress after each write
 * @returns the final progress, and a warning if old versions could not be deleted
 * @throws Failure of the first failed write; another run continues from there
 */
export async function applyLayerPlan(
  release: LayerRelease,
  start: LayerProgress,
  phase: <T>(title: string, work: () => Promise<T>) => Promise<T>,
  reached: (progress: LayerProgress) => void,
): Promise<{ readonly progress: LayerProgress; readonly warning?: string | undefined }> {
  const { aws, plan } = release
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
        sent = await phase('Upload the layer to S3', () => stage(release, step.staging))
        break
      case 'publish-layer-version':
        advance(
          published(
            await phase('Publish the layer', () =>
              storingCode(aws, () => publish(release, sent), roomOf(aws, plan)),
            ),
            sent,
          ),
        )
        if (progress.wrong) refuseOtherContent(plan.layerName, progress.wrong, sent)
        break
      case 'add-layer-version-permission':
        await phase(`Share the layer with ${granteeText(step.grantee)}`, () =>
          share(aws, plan.layerName, progress.version?.number ?? 0, step.grantee),
        )
        advance({})
        break
      case 'prune-layer-versions':
        warning = (
          await phase('Delete old versions', () =>
            pruneLayerVersions(aws, plan.layerName, step.keep, progress.version?.arn),
          )
        ).problem
    }
  }
  return { progress, warning }
}

/** A version is only used if Lambda got the bytes that were hashed: others may write to the bucket, too. */
function published(version: ReadyVersion, sent: SentCode | undefined): Partial<LayerProgress> {
  return version.codeSha256 === sent?.sha256 ? { version } : { wrong: version }
}

function refuseOtherContent(
  layerName: string,
  { number, codeSha256 }: ReadyVersion,
  sent: SentCode | undefined,
) {
  const where = sent?.kind === 's3-object' ? ` from s3://${sent.object.bucket}/${sent.object.key}` : ''
  throw new Failure(
    `Lambda published version ${number} of ${layerName}${where} with other content than this run sent: CodeSha256 is ${codeSha256}, not ${sent?.sha256}.`,
    `Do not use that version: delete it (\`aws lambda delete-layer-version --layer-name ${layerName} --version-number ${number}\`). Find out who can write to the bucket, then run the workflow again.`,
  )
}

/** What may be deleted before the version is published; undefined without `keep-versions`. */
function roomOf(aws: Aws, { layerName, steps }: LayerPlan): Parameters<typeof storingCode>[2] {
  const prune = steps.find((step) => step.type === 'prune-layer-versions')
  if (!prune) return undefined
  const { keep } = prune
  return { keep, name: layerName, prune: () => pruneLayerVersions(aws, layerName, keep) }
}

async function stage({ aws, archive }: LayerRelease, staging: Staging): Promise<SentCode | undefined> {
  if (!archive?.open) return archive && { kind: 'package', ...archive }
  const { sha256, size, open } = archive
  return { kind: 's3-object', sha256, object: await stageArchive(aws, staging, { sha256, size, open }) }
}

/** Publishes once, even if the response is lost: the published version is found by its digest. */
async function publish(
  { aws, plan, inputs, git }: LayerRelease,
  code: SentCode | undefined,
): Promise<ReadyVersion> {
  const { layerName, digest, newest } = plan
  const members = {
    LayerName: layerName,
    Description: formatVersionDescription(inputs.description, { digest, git }),
    Content: code && codeMembers(code),
    ...withoutUndefined({
      CompatibleRuntimes: inputs.runtimes.length > 0 ? inputs.runtimes : undefined,
      CompatibleArchitectures: inputs.architectures.length > 0 ? inputs.architectures : undefined,
      LicenseInfo: inputs.license || undefined,
    }),
  } as Parameters<typeof publishLayerVersion>[1]
  const published = await writeOnce(aws, {
    operation: 'PublishLayerVersion',
    unrepeated: true,
    send: async () => {
      const { Version, LayerVersionArn, Content } = await publishLayerVersion(aws, members)
      return { ...versionOf(Version, LayerVersionArn), codeSha256: Content?.CodeSha256 }
    },
    reread: async () => {
      for await (const page of listLayerVersions(aws, layerName)) {
        const intended = page.find(({ record }) => record?.digest === digest)
        if (!intended || intended.number <= (newest?.number ?? 0)) return undefined
        const { codeSha256 } = (await getLayerVersion(aws, layerName, intended.number)) ?? {}
        // Whoever publishes a version writes its record, so only the hash of its archive identifies it.
        return codeSha256 === code?.sha256
          ? { ...versionOf(intended.number, intended.arn), codeSha256 }
          : undefined
      }
      return undefined
    },
  })
  aws.log(`Published ${published.arn}.`)
  return published
}

/** A version from the response of AWS. */
export function versionOf(number = 0, arn = ''): ReadyVersion {
  return { number, arn }
}

/** For messages: `account 111122223333`, or `everybody`. */
function granteeText({ kind, id }: Grantee): string {
  return kind === 'everybody' ? kind : `${kind} ${id}`
}

/**
 * Lets an account, all accounts of an organization or everybody use a version (AddLayerVersionPermission). After a conflict, the
 * policy shows whether another job added the same statement.
 */
async function share(aws: Aws, layerName: string, version: number, grantee: Grantee): Promise<void> {
  const { kind, id } = grantee
  await writeOnce(aws, {
    operation: 'AddLayerVersionPermission',
    send: async () => {
      await addLayerVersionPermission(aws, {
        LayerName: layerName,
        VersionNumber: version,
        StatementId: kind === 'everybody' ? kind : `${kind}-${id}`,
        Action: 'lambda:GetLayerVersion',
        Principal: kind === 'account' ? id : '*',
        ...withoutUndefined({ OrganizationId: kind === 'organization' ? id : undefined }),
      })
      return true
    },
    reread: async () => mayUse(await getLayerVersionPolicy(aws, layerName, version), grantee) || undefined,
  })
  aws.log(`Version ${version} of ${layerName} can be used by ${granteeText(grantee)}.`)
}

/** Milliseconds between deletions: all control-plane calls of an account share 15 per second. */
const PAUSE = 100

/**
 * Deletes old versions of a layer that no function of the account uses. A failure is a warning, because the new version
 * is already published.
 *
 * @param keep the number of newest versions to keep
 * @param own ARN of the version that the run found or published; undefined before that
 */
async function pruneLayerVersions(
  aws: Aws,
  layerName: string,
  keep: number,
  own?: string | undefined,
): Promise<Pruned> {
  const deleted: number[] = []
  let problem = `No old versions of ${layerName} were deleted, because the versions or the functions that use them could not be read.`
  try {
    const toDelete = await findPrunable(aws, layerName, keep, own)
    for (const version of toDelete) {
      problem = `Version ${version} of ${layerName} could not be deleted.`
      if (deleted.length > 0) await aws.clock.sleep(PAUSE)
      await deleteLayerVersion(aws, layerName, version)
      deleted.push(version)
    }
    if (deleted.length === 0) aws.log('There are no old versions to delete.')
  } catch (error) {
    if (error instanceof Cancelled) throw error
    const { message, advice } = asFailure(error)
    return { deleted, problem: `${problem} ${message} ${advice}` }
  } finally {
    if (deleted.length > 0) aws.log(`Deleted of ${layerName}: ${deleted.join(', ')}.`)
  }
  return { deleted }
}

/** Functions are listed only if there are more versions than to keep, because an account may have many functions. */
async function findPrunable(
  aws: Aws,
  layerName: string,
  keep: number,
  own: string | undefined,
): Promise<readonly number[]> {
  const versions = await itemsOf(listLayerVersions(aws, layerName))
  if (versions.length === 0) {
    throw new Failure(
      `AWS lists no versions of ${layerName}, although one exists.`,
      'The next run that publishes a version deletes the old ones.',
    )
  }
  if (versions.length <= keep) return []
  const used = await listUsedLayerVersions(aws)
  return layerVersionsToPrune(keep, versions, own === undefined ? used : new Set([...used, own]))
}
