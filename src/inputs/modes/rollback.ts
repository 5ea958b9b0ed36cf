import { listed } from '../../model/text.ts'
import type { RollbackInputs, RollbackTarget } from '../../model/wanted.ts'
import { withoutUndefined } from '../../without-undefined.ts'
import { readStaging, stagingInputs } from '../code/s3.ts'
import type { EveryModeInput } from '../every-mode.ts'
import { aliasName, dryRunInputs, readChangedFunction, readDryRun, releaseAlias } from '../function.ts'
import { type GivenInputs, type InputDoc, lineOf, matching, type Parser } from '../given-inputs.ts'
import { quoted } from '../parsers/problems.ts'
import { boolean } from '../parsers/words.ts'
import { asksForSmokeTest, readSmokeTest, smokeInputs } from '../smoke-test/smoke-test.ts'

/** The inputs of the mode rollback, in the order in which the README lists them. */
export const rollbackInputs = {
  'function-name': { required: true },
  alias: { required: true },
  version: { absent: 'none' },
  'release-alias': { absent: 'none' },
  'git-ref': { absent: 'none' },
  'expected-version': { absent: 'any' },
  ...dryRunInputs,
  'restore-latest': { default: true },
  ...stagingInputs,
  ...smokeInputs,
} as const satisfies Record<string, InputDoc>

type Given = GivenInputs<EveryModeInput | keyof typeof rollbackInputs>

/** Reads the inputs of the mode rollback; throws one Failure that names everything that is wrong with them. */
export async function readRollbackInputs(given: Given): Promise<RollbackInputs> {
  const { problems } = given
  const { fn, region, everyMode } = readChangedFunction(given)
  const alias = given.read('alias', aliasName)
  if (!given.has('alias'))
    problems.add('`alias` is missing.', 'Set it to the alias to roll back, such as `live`.')
  const target = readTarget(given)
  const expectedVersion = given.read('expected-version', servedVersion)
  const dryRun = readDryRun(given)
  const restoreLatest = given.read('restore-latest', boolean) ?? rollbackInputs['restore-latest'].default
  const staging = readStaging(given)
  const smokeTest = await readSmokeTest(given, 'in addition')
  if (fn === undefined || region === undefined || alias === undefined || problems.found)
    throw problems.failure()
  return {
    mode: 'rollback',
    functionName: fn.name,
    region,
    ...everyMode,
    alias,
    target,
    ...dryRun,
    restoreLatest,
    ...withoutUndefined({
      functionAccount: fn.account,
      expectedVersion,
      staging,
      smokeTest: asksForSmokeTest(given) ? smokeTest : undefined,
    }),
  }
}

const TARGETS = ['version', 'release-alias', 'git-ref'] as const

/** The target of the rollback. Invalid inputs add a problem; the target has no meaning then. */
function readTarget(given: Given): RollbackTarget {
  const written = TARGETS.filter((name) => given.has(name))
  if (written.length > 1)
    given.problems.add(
      `${listed(written)} are ${written.length === 2 ? 'both' : 'all'} given, but a rollback goes to one version.`,
      'Keep one of them. Without either, the alias goes back to the version that it served before.',
    )
  const targets: ReadonlyArray<RollbackTarget | undefined> = [
    given.read('version', targetVersion),
    readReleaseAlias(given),
    given.read('git-ref', gitRef),
  ]
  return targets.find((target) => target !== undefined) ?? { kind: 'previous' }
}

function readReleaseAlias(given: Given): RollbackTarget | undefined {
  const written = given.text('release-alias')?.trim() ?? ''
  if (written === '$LATEST') {
    given.problems.add(
      '`release-alias` is "$LATEST", which is not an alias.',
      'Give the alias of a release, or the tag that it was made from, such as `lambda/v1.0.4`.',
    )
    return undefined
  }
  const alias = given.read('release-alias', releaseAlias)
  const name = alias?.name
  if (name !== undefined && name === given.text('alias')?.trim())
    given.problems.add(
      `\`release-alias\` and \`alias\` are both ${quoted(name)}, but an alias cannot go back to itself.`,
      'Give the alias of a release, such as `lambda-v1-0-4`, or leave `release-alias` out to go back to the version that was served before.',
    )
  return alias && { kind: 'release-alias', alias }
}

const VERSION = /^[1-9][0-9]*$/

const targetVersion: Parser<RollbackTarget> = lineOf((text, name, problems) => {
  if (VERSION.test(text)) return { kind: 'version', version: text }
  problems.add(
    `\`${name}\` is ${quoted(text)}, but a rollback goes to a published version, which has a number.`,
    text === '$LATEST'
      ? 'Every release changes `$LATEST` first, so it is not a version to go back to. Give the number of a version, such as `41`, or leave `version` out to go back to the version that was served before.'
      : 'Write one such as `41`; for a tag or branch, set `git-ref`, and for the alias of a release, `release-alias`.',
  )
  return undefined
})

const servedVersion = matching(
  VERSION,
  'the number of the version that the alias is expected to serve',
  "Write one such as `42`, for instance the output `version` of the deploy's step; or leave it out.",
)

const gitRef: Parser<RollbackTarget> = lineOf((text, name, problems) => {
  const ref = text.replace(/^refs\/(tags|heads)\//, '')
  if (/^\S+$/.test(ref)) return { kind: 'git-ref', ref }
  problems.add(
    `\`${name}\` is ${quoted(text)}, which is not the name of a tag, branch or commit.`,
    'Write one such as `lambda/v1.0.4`, `main` or `3f2c1ab`.',
  )
  return undefined
})
