import { join } from 'node:path'
import {
  CreateAliasCommand,
  CreateFunctionCommand,
  type CreateFunctionCommandInput,
  type FunctionConfiguration,
  GetAliasCommand,
  GetFunctionConfigurationCommand,
  PublishLayerVersionCommand,
  PublishVersionCommand,
  ResourceNotFoundException,
  type Runtime,
  UpdateAliasCommand,
  UpdateFunctionCodeCommand,
  UpdateFunctionConfigurationCommand,
  type UpdateFunctionConfigurationRequest,
} from '@aws-sdk/client-lambda'
import type { Archive, PackageCode } from '../../src/model/code.ts'
import {
  type AliasHistory,
  formatAliasHistory,
  formatVersionDescription,
  type GitReference,
  gitReference,
  historyAfterMove,
  historyAfterRollback,
  historyDuringShift,
  parseAliasHistory,
  parseVersionRecord,
} from '../../src/model/history.ts'
import { layerDigest } from '../../src/model/layer.ts'
import { recordedTag, releaseAliasName } from '../../src/model/release-alias.ts'
import { packDirectory } from '../../src/package/open-package.ts'
import { openZipFile } from '../../src/package/zip/file.ts'
import { handlerSource, ROLE, type Scene } from './scene.ts'

/** What a run of the action released. All but the code has the defaults of a step that `scene.run` runs. */
export interface Released {
  /** Text of the answer, or a whole `main.py`, written into `app/` of the workspace; absent: what is there already. */
  readonly source?: string
  /** The code, where it is another directory of the workspace than `app`. */
  readonly directory?: string | undefined
  /** Patterns of what is left out of the directory. */
  readonly exclude?: readonly string[]
  /** The code, where it is an archive in the workspace. */
  readonly archive?: string | undefined
  /** The code, where it is an image: its address with the digest, `HOST/REPOSITORY@sha256:…`. */
  readonly image?: string
  /** Absent: the run published a version and moved no alias. */
  readonly alias?: string | undefined
  /** What the version has of the alias's traffic, 0 to 1, where the run was lost while it shifted it; absent: all. */
  readonly share?: number
  /** The tag that the release is named by. */
  readonly releaseAlias?: string
  /** Branch or tag name. */
  readonly ref?: string
  /** Beginning of the commit. */
  readonly sha?: string
  readonly run?: string
  /** Variables that the run set, beside those that were there. */
  readonly environment?: Readonly<Record<string, string>>
  /** MB. */
  readonly memorySize?: number
  /** Further settings, by AWS's names. */
  readonly members?: Omit<UpdateFunctionConfigurationRequest, 'FunctionName'>
  readonly tags?: Readonly<Record<string, string>>
}

/** How a run moved an alias: by its own name, as a run of this id. */
export interface Moved {
  readonly alias: string
  readonly to: string
  readonly run?: string
}

/** The run and the commit of a step that `scene.run` runs. */
const STEP = { sha: '3f2c1ab', run: '77', ref: 'main' } as const

/**
 * Leaves in AWS what a release by the action leaves, records included, with calls of the SDK: in a tenth of the time.
 * What is left is held against real releases by arranged-releases.test.ts.
 * @returns the number of the version
 */
export async function arrangeRelease(scene: Scene, functionName: string, release: Released): Promise<string> {
  const { source, alias, tags } = release
  if (source !== undefined)
    await scene.write('app/main.py', source.includes('def ') ? source : handlerSource(source))
  const code = await codeOf(scene, release)
  const latest = await configurationOf(scene, functionName)
  const members = membersOf(release, latest)
  if (!latest)
    await create(scene, functionName, { ...code.certain, ...members, ...(tags && { Tags: tags }) }, code.sent)
  else {
    if (Object.keys(members).length > 0) await configure(scene, functionName, members)
    if (latest.CodeSha256 !== code.sha256) await update(scene, functionName, code.sent)
  }
  const served = alias === undefined ? undefined : await aliasOf(scene, functionName, alias)
  const git = gitOf(release)
  const predecessor = alias && served?.version ? { alias, version: served.version } : undefined
  const record = { ...(code.digest && { digest: code.digest }), git, ...(predecessor && { predecessor }) }
  const text = release.members?.Description ?? latest?.Description
  const version = await publish(scene, functionName, formatVersionDescription(text, record))
  if (alias !== undefined && release.share !== undefined && served)
    await shiftTo(scene, functionName, alias, served, version, release.share)
  else if (alias !== undefined) await moveTo(scene, functionName, alias, version, git)
  const tag = release.releaseAlias
  const name = tag && releaseAliasName(tag)
  if (name) await moveTo(scene, functionName, name, version, git, recordedTag(tag))
  return version
}

/** Leaves what a promotion to a version leaves. */
export async function arrangePromotion(scene: Scene, functionName: string, move: Moved): Promise<void> {
  const git = await originOf(scene, functionName, move)
  await moveTo(scene, functionName, move.alias, move.to, git)
}

/** Leaves what a rollback to a version leaves, but for $LATEST: as one with `restore-latest` off. */
export async function arrangeRollback(scene: Scene, functionName: string, move: Moved): Promise<void> {
  const served = await aliasOf(scene, functionName, move.alias)
  const git = await originOf(scene, functionName, move)
  const left = served?.version ?? ''
  await point(
    scene,
    functionName,
    move.alias,
    served,
    historyAfterRollback(served?.history, left, left, move.to, git),
  )
}

interface Served {
  readonly version: string | undefined
  readonly history: AliasHistory | undefined
}

/** Where the version that a move goes to came from, in a run of the move's own. */
async function originOf(
  scene: Scene,
  functionName: string,
  { to, run = '99' }: Moved,
): Promise<GitReference> {
  const target = await configurationOf(scene, functionName, to)
  return { ...parseVersionRecord(target?.Description)?.git, run }
}

/** A version of a layer that a run of the action published. */
export interface PublishedLayer {
  /** The content, where it is a directory of the workspace. */
  readonly directory?: string | undefined
  /** Patterns of what is left out of the directory. */
  readonly exclude?: readonly string[]
  /** The content, where it is an archive in the workspace. */
  readonly archive?: string | undefined
  readonly runtimes?: readonly Runtime[]
}

/** Leaves a version of a layer as a run of publish-layer leaves it. */
export async function arrangeLayer(scene: Scene, LayerName: string, layer: PublishedLayer): Promise<void> {
  const { runtimes = [] } = layer
  const { sent, digest: content = '' } = await codeOf(scene, layer)
  const digest = layerDigest({ content, runtimes, architectures: [] })
  await scene.lambda.send(
    new PublishLayerVersionCommand({
      LayerName,
      Description: formatVersionDescription(undefined, { digest, git: gitOf({}) }),
      Content: sent,
      ...(runtimes.length > 0 && { CompatibleRuntimes: [...runtimes] }),
    }),
  )
}

interface SentCode {
  readonly sha256: string | undefined
  /** An image has none. */
  readonly digest?: string
  readonly sent: { readonly ZipFile?: Uint8Array | undefined; readonly ImageUri?: string }
  /** What the creation of a function with such code says beside it. */
  readonly certain: Partial<CreateFunctionCommandInput>
}

async function codeOf(
  { workspace }: Scene,
  { directory = 'app', exclude = [], archive, image }: Released,
): Promise<SentCode> {
  if (image !== undefined) {
    const sha256 = image.slice(image.indexOf('@sha256:') + '@sha256:'.length)
    return { sha256, sent: { ImageUri: image }, certain: { PackageType: 'Image' } }
  }
  const code = archive
    ? await openZipFile(join(workspace, archive))
    : await packDirectory(join(workspace, directory), exclude)
  const { zip, sha256 } = await archiveOf(code)
  const certain = { Runtime: 'python3.13', Handler: 'main.handler' } as const
  return { sha256, digest: code.digest, sent: { ZipFile: zip }, certain }
}

const archives = new Map<string, Promise<Archive>>()

/**
 * The archive of a package. Few contents are released again and again, and each archive that is made reserves the room
 * of the largest one, for which V8 collects garbage.
 */
function archiveOf(code: PackageCode): Promise<Archive> {
  const key = code.sha256 ?? code.digest
  const archive = archives.get(key) ?? code.archive('in memory')
  archives.set(key, archive)
  return archive
}

/** The settings that a run set, the variables together with those that were there. */
function membersOf(
  { environment, memorySize, members }: Released,
  latest: FunctionConfiguration | undefined,
) {
  const Variables = { ...latest?.Environment?.Variables, ...environment }
  return {
    ...(environment && { Environment: { Variables } }),
    ...(memorySize !== undefined && { MemorySize: memorySize }),
    ...members,
  }
}

function gitOf({ sha = STEP.sha, run = STEP.run, ref = STEP.ref }: Released) {
  return gitReference(sha.padEnd(7, '0').slice(0, 7), run, ref)
}

async function configurationOf(
  { lambda }: Scene,
  FunctionName: string,
  Qualifier?: string,
): Promise<FunctionConfiguration | undefined> {
  return lambda.send(new GetFunctionConfigurationCommand({ FunctionName, Qualifier })).catch(orMissing)
}

async function aliasOf({ lambda }: Scene, FunctionName: string, Name: string): Promise<Served | undefined> {
  const found = await lambda.send(new GetAliasCommand({ FunctionName, Name })).catch(orMissing)
  if (!found) return undefined
  const { FunctionVersion: version, Description } = found
  return { version: version === '$LATEST' ? undefined : version, history: parseAliasHistory(Description) }
}

function orMissing(error: unknown): undefined {
  if (!(error instanceof ResourceNotFoundException)) throw error
}

async function create(
  { lambda, aws }: Scene,
  FunctionName: string,
  members: Partial<CreateFunctionCommandInput>,
  Code: SentCode['sent'],
): Promise<void> {
  await lambda.send(new CreateFunctionCommand({ FunctionName, Role: ROLE, Code, ...members }))
  aws.front.lambda.finishTransition(FunctionName)
}

async function configure({ lambda, aws }: Scene, FunctionName: string, members: object): Promise<void> {
  await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, ...members }))
  aws.front.lambda.finishTransition(FunctionName)
}

async function update({ lambda, aws }: Scene, FunctionName: string, code: SentCode['sent']) {
  await lambda.send(new UpdateFunctionCodeCommand({ FunctionName, ...code }))
  aws.front.lambda.finishTransition(FunctionName)
}

async function publish({ lambda, aws }: Scene, FunctionName: string, Description: string): Promise<string> {
  const { Version = '' } = await lambda.send(new PublishVersionCommand({ FunctionName, Description }))
  aws.front.lambda.finishTransition(FunctionName, Version)
  return Version
}

/** Moves an alias forward; one that is missing is created. */
async function moveTo(
  scene: Scene,
  functionName: string,
  alias: string,
  version: string,
  git: GitReference,
  tag?: string,
): Promise<void> {
  const served = await aliasOf(scene, functionName, alias)
  const history = historyAfterMove(served?.history, served?.version, version, git)
  await point(scene, functionName, alias, served, { ...history, tag })
}

/** Gives a version a share of what an alias serves. */
async function shiftTo(
  { lambda }: Scene,
  FunctionName: string,
  Name: string,
  { version: current = '', history }: Served,
  version: string,
  share: number,
): Promise<void> {
  const Description = formatAliasHistory(historyDuringShift(history, current, version))
  const RoutingConfig = { AdditionalVersionWeights: { [version]: share } }
  await lambda.send(new UpdateAliasCommand({ FunctionName, Name, Description, RoutingConfig }))
}

async function point(
  { lambda }: Scene,
  FunctionName: string,
  Name: string,
  served: Served | undefined,
  history: AliasHistory,
): Promise<void> {
  const made = served ? history.made : true
  const target = { FunctionVersion: history.current, Description: formatAliasHistory({ ...history, made }) }
  const alias = { FunctionName, Name, ...target }
  if (served) await lambda.send(new UpdateAliasCommand(alias))
  else await lambda.send(new CreateAliasCommand(alias))
}
