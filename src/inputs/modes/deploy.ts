import type { ReleaseAlias } from '../../model/release-alias.ts'
import type {
  AliasRemovalInputs,
  DeployInputs,
  DesiredConfiguration,
  PromotionInputs,
  UnreleasedChanges,
} from '../../model/wanted.ts'
import { withoutUndefined } from '../../without-undefined.ts'
import { callerInputs, readCallers } from '../callers/callers.ts'
import { capacityInputs, readCapacity } from '../capacity.ts'
import { imageInputs, readImage } from '../code/image.ts'
import { codeInputs, readCodeSource } from '../code/package.ts'
import { objectInputs, readCodeObject, readStaging, stagingInputs } from '../code/s3.ts'
import { readStorage, storageInputs } from '../code/storage.ts'
import { environmentInputs, readEnvironment } from '../configuration/environment.ts'
import type { GeneralConfiguration } from '../configuration/function-configuration.ts'
import { layersInputs, readLayers } from '../configuration/layers.ts'
import { networkInputs, readFileSystems, readVpc } from '../configuration/network.ts'
import { readRuntimeManagement, runtimeManagementInputs } from '../configuration/runtime-management.ts'
import { readTagsToRemove } from '../configuration/tags.ts'
import type { EveryModeInput } from '../every-mode.ts'
import { aliasName, dryRunInputs, readChangedFunction, readDryRun, releaseAlias } from '../function.ts'
import { type GivenInputs, type InputDoc, lineOf, matching, type Parser, shortText } from '../given-inputs.ts'
import { originInputs, readOrigin } from '../origin.ts'
import { quoted } from '../parsers/problems.ts'
import { boolean, listOf, oneOf, wholeNumber } from '../parsers/words.ts'
import { textOrFile } from '../parsers/workspace-file.ts'
import { asksForSmokeTest, readSmokeTest, smokeInputs } from '../smoke-test/smoke-test.ts'
import { readTrafficShift, trafficShiftInputs } from '../traffic-shift/traffic-shift.ts'
import { readAliasRemoval, removalInputs } from './alias-removal.ts'
import { promotionInputs, readPromotionSource } from './promotion.ts'

const unchanged = { absent: 'unchanged' } satisfies InputDoc

/** Inputs that build a version or change the function. A promotion takes none of them. */
const configuringInputs = {
  ...codeInputs,
  ...objectInputs,
  ...storageInputs,
  'code-signing-config-arn': unchanged,
  ...imageInputs,
  ...stagingInputs,
  runtime: unchanged,
  ...runtimeManagementInputs,
  handler: unchanged,
  'execution-role': unchanged,
  'memory-size': unchanged,
  timeout: unchanged,
  description: unchanged,
  architectures: unchanged,
  ...layersInputs,
  ...networkInputs,
  'ephemeral-storage': unchanged,
  tags: unchanged,
  'tags-remove': { absent: 'none' },
  'function-configuration': unchanged,
  ...environmentInputs,
  'version-description': { absent: 'the description of the function' },
  ...originInputs,
} as const satisfies Record<string, InputDoc>

/** The inputs of the mode deploy, in the order in which the README lists them. */
export const deployInputs = {
  'function-name': { required: true },
  alias: { absent: 'none' },
  ...configuringInputs,
  ...promotionInputs,
  'release-alias': { absent: 'none' },
  'keep-versions': { absent: 'all versions stay' },
  ...removalInputs,
  ...dryRunInputs,
  'smoke-test': { absent: '`true` when an input of the smoke test is given, else `false`' },
  'auto-rollback': { default: true },
  'restore-latest': { default: true },
  'unreleased-changes': {
    absent:
      'other code in `$LATEST` stops a release without code; other differences are released, with a warning',
  },
  'if-newer-is-served': { default: 'release' },
  ...trafficShiftInputs,
  ...capacityInputs,
  ...callerInputs,
  ...smokeInputs,
} as const satisfies Record<string, InputDoc>

type Given = GivenInputs<EveryModeInput | keyof typeof deployInputs>

/** Reads the inputs of the mode deploy; throws one Failure that names everything that is wrong with them. */
export async function readDeployInputs(
  given: Given,
): Promise<DeployInputs | PromotionInputs | AliasRemovalInputs> {
  const { problems } = given
  if (given.read('remove-alias', boolean))
    return readAliasRemoval(given, Object.keys(deployInputs) as (keyof typeof deployInputs)[])
  const { fn, region, everyMode } = readChangedFunction(given)
  const dryRun = readDryRun(given)
  const autoRollback = given.read('auto-rollback', boolean) ?? deployInputs['auto-rollback'].default
  const restoreLatest = given.read('restore-latest', boolean) ?? deployInputs['restore-latest'].default
  const staging = readStaging(given)
  const object = readCodeObject(given, staging?.bucket)
  const local = readCodeSource(given)
  const general = await readGeneral(given)
  const code =
    readImage(given, region, general?.members ?? []) ?? (local.kind === 'none' && object ? object : local)
  const configuration = { ...general?.configuration, ...readConfiguration(given) }
  const alias = given.read('alias', aliasName)
  const promotion = readPromotionSource(given, alias, [
    ...Object.keys(configuringInputs),
    'restore-latest',
    'unreleased-changes',
  ])
  const tags = await readTags(given)
  const changed = withoutUndefined({
    architectures: given.read('architectures', architectures),
    layers: readLayers(given, general?.layers, region),
    environment: await readEnvironment(given, general?.variables),
    tags,
    tagsToRemove: readTagsToRemove(given, tags),
    versionDescription: given.readProse('version-description', prose),
    staging,
    codeStorage: readStorage(given),
    codeSigning: given.read('code-signing-config-arn', codeSigningConfig),
    runtimeManagement: readRuntimeManagement(given, region),
    releaseOrigin: readOrigin(given, given.text('if-newer-is-served')?.trim() === 'stop'),
    unreleasedChanges: given.read(
      'unreleased-changes',
      oneOf<UnreleasedChanges>(['release', 'stop', 'discard']),
    ),
  })
  const optional = withoutUndefined({
    releaseAlias: readReleaseAlias(given),
    keepVersions: given.read('keep-versions', wholeNumber({ least: 2, example: 5 })),
    functionAccount: fn?.account,
    ifNewerIsServed: given.read('if-newer-is-served', oneOf(['release', 'stop'])),
    smokeTest: await readTest(given),
    trafficShift: readTrafficShift(given, region),
    ...readCapacity(given),
    ...(await readCallers(given)),
  })
  // Another problem may be the reason why nothing is left.
  if (!promotion && !problems.found) refuseNothing(given)
  if (fn === undefined || region === undefined || problems.found) throw problems.failure()
  const release = { functionName: fn.name, region, ...everyMode, ...dryRun, autoRollback, ...optional }
  if (promotion) return { mode: 'deploy', ...release, ...promotion }
  return {
    mode: 'deploy',
    ...release,
    ...withoutUndefined({ alias }),
    restoreLatest,
    code,
    configuration,
    ...changed,
  }
}

/** Inputs that change nothing by themselves, only how others do. */
const options: ReadonlySet<string> = new Set<keyof typeof configuringInputs>([
  'exclude',
  's3-bucket',
  's3-prefix',
  's3-object-version',
  'layers-strategy',
  'environment-strategy',
  'version-description',
  'release-ref',
  'release-sha',
])

/** Inputs that give a release something to do. */
const content = [
  ...(Object.keys(configuringInputs) as (keyof typeof configuringInputs)[]).filter(
    (name) => !options.has(name),
  ),
  ...(Object.keys(promotionInputs) as (keyof typeof promotionInputs)[]),
  ...(Object.keys(capacityInputs) as (keyof typeof capacityInputs)[]),
  ...(Object.keys(callerInputs) as (keyof typeof callerInputs)[]),
  'unreleased-changes',
] as const

/**
 * Refuses a step that says nothing about what to release. The usual cause is an expression that came out empty; what lies
 * in $LATEST would go live otherwise, or nothing would happen at all.
 */
function refuseNothing(given: Given): void {
  if (content.some((name) => given.has(name))) {
    warnOfMissingCode(given)
    return
  }
  given.problems.add(
    'No input says what to deploy: no code, no configuration and no version to promote. An input whose expression is empty counts as not set.',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: that is how workflows write it
    'Check the expressions in `with:`, such as `zip-file: ${{ steps.build.outputs.zip }}`: a step has to have this `id` and set this output. GitHub drops a job output that contains a masked value. To release what is in $LATEST, set `unreleased-changes: release`.',
  )
}

/** A bucket for packages without a package: its key or file probably came out empty. */
function warnOfMissingCode(given: Given): void {
  const hasCode = (['zip-file', 'source-dir', 's3-key', 'image-uri', ...promotionOnly] as const).some(
    (name) => given.has(name),
  )
  if (given.has('s3-bucket') && !hasCode)
    given.problems.warn(
      '`s3-bucket` is given, but no input names code, so only the configuration is released. If code should be released, check that the expression in `zip-file`, `source-dir` or `s3-key` is not empty.',
    )
}

const promotionOnly = ['version', 'source-alias'] as const

/** The release needs an alias of its own, because the alias in `alias` moves to the next release. */
function readReleaseAlias(given: Given): ReleaseAlias | undefined {
  const read = given.read('release-alias', releaseAlias)
  const name = read?.name
  if (name !== undefined && name === given.text('alias')?.trim())
    given.problems.add(
      `\`release-alias\` and \`alias\` are both ${quoted(name)}, but one stays on this release and the other moves to the next.`,
      'Give the release a name of its own, such as its tag.',
    )
  return read
}

/** Text of any length: it is cut where it is written. */
const prose: Parser<string> = (text) => text

/** Runtimes come and go, so only the form is checked. */
const runtime = matching(
  /^[a-z][a-z0-9.-]*$/,
  "the identifier of a runtime, in Lambda's spelling",
  'Write one such as `python3.13` or `nodejs24.x`.',
)

/** Handler in the API. */
const handler = matching(
  /^\S{1,128}$/,
  'the name of a handler without spaces, at most 128 characters',
  'Write one such as `app.handler`.',
)

/** RoleArn in the API. */
const roleArn = matching(
  /^arn:aws[a-z-]*:iam::\d{12}:role\/\S+$/,
  'the ARN of a role',
  'It looks like `arn:aws:iam::123456789012:role/orders-api`; a name is not enough.',
)

/** CodeSigningConfigArn in the API. */
const codeSigningArn = matching(
  /^arn:aws[a-z-]*:lambda:[a-z0-9-]+:\d{12}:code-signing-config:csc-[a-z0-9]{17}$/,
  'the ARN of a code signing configuration, or `none`',
  'It looks like `arn:aws:lambda:eu-central-1:123456789012:code-signing-config:csc-0a1b2c3d4e5f60718`; `none` detaches it.',
)

const codeSigningConfig: Parser<string> = (text, name, problems) =>
  text === 'none' ? 'none' : codeSigningArn(text, name, problems)

const architecture = listOf({
  pattern: /^(x86_64|arm64)$/,
  what: 'an architecture of Lambda',
  advice: 'Write `x86_64` (Intel, AMD) or `arm64` (Graviton).',
})

const architectures: Parser<readonly string[]> = (text, name, problems) => {
  const items = architecture(text, name, problems)
  if (items !== undefined && items.length > 1)
    problems.add(
      '`architectures` names more than one architecture, but a function has one.',
      'Write one of them.',
    )
  return items
}

/** The members of the configuration that have an input of their own. */
function readConfiguration(given: Given): DesiredConfiguration {
  // No upper limits for memory, time and storage: AWS raises them from time to time, and reports a value above them.
  const Size = given.read('ephemeral-storage', wholeNumber({ unit: 'megabytes', least: 512, example: 1024 }))
  return withoutUndefined({
    Runtime: given.read('runtime', lineOf(runtime)),
    Handler: given.read('handler', handler),
    Role: given.read('execution-role', roleArn),
    MemorySize: given.read('memory-size', wholeNumber({ unit: 'megabytes', least: 128, example: 512 })),
    Timeout: given.read('timeout', wholeNumber({ unit: 'seconds', least: 1, example: 30 })),
    Description: given.readProse('description', shortText(256)),
    VpcConfig: readVpc(given),
    FileSystemConfigs: readFileSystems(given),
    EphemeralStorage: Size === undefined ? undefined : { Size },
  })
}

async function readGeneral(given: Given): Promise<GeneralConfiguration | undefined> {
  const written = given.text('function-configuration')
  if (written === undefined) return undefined
  const text = textOrFile(written, 'function-configuration', given.workspace, given.problems)
  if (text === undefined) return undefined
  const { parseFunctionConfiguration } = await import('../configuration/function-configuration.ts')
  return parseFunctionConfiguration(text, (input) => given.has(input), given.problems)
}

async function readTags(given: Given): Promise<DeployInputs['tags']> {
  const text = given.text('tags')
  if (text === undefined) return undefined
  const { parseTags } = await import('../configuration/tags.ts')
  return parseTags(text, given.problems)
}

/** The smoke test of the release: as `smoke-test` says; without it, when any other input of the test is given. */
async function readTest(given: Given): Promise<DeployInputs['smokeTest']> {
  const wanted = given.read('smoke-test', boolean) ?? asksForSmokeTest(given)
  const test = await readSmokeTest(given, 'in addition')
  return wanted ? test : undefined
}
