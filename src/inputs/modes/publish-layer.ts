import type { Architecture, Sharing } from '../../model/layer.ts'
import type { PublishLayerInputs } from '../../model/wanted.ts'
import { withoutUndefined } from '../../without-undefined.ts'
import { layerSourceInputs, readLayerSource } from '../code/layer.ts'
import { readStaging, stagingInputs } from '../code/s3.ts'
import { type EveryModeInput, readEveryMode, readRegion } from '../every-mode.ts'
import { dryRunInputs, readDryRun } from '../function.ts'
import { type GivenInputs, type InputDoc, lineOf, type Parser, shortText } from '../given-inputs.ts'
import { originInputs, readOrigin } from '../origin.ts'
import { quoted } from '../parsers/problems.ts'
import { listOf, wholeNumber } from '../parsers/words.ts'

/** The inputs of the mode publish-layer, in the order in which the README lists them. */
export const publishLayerInputs = {
  'layer-name': { required: true },
  ...layerSourceInputs,
  ...stagingInputs,
  'compatible-runtimes': { absent: 'none; with `requirements`, the Python that it is built for' },
  'compatible-architectures': {
    absent: 'none; with `requirements` or `package-lock`, `x86_64`',
  },
  description: { absent: 'none' },
  license: { absent: 'none' },
  ...originInputs,
  'share-with': { absent: 'nobody' },
  'keep-versions': { absent: 'all versions stay' },
  ...dryRunInputs,
} as const satisfies Record<string, InputDoc>

type Given = GivenInputs<EveryModeInput | keyof typeof publishLayerInputs>

/** Reads the inputs of the mode publish-layer; throws one Failure that names everything that is wrong with them. */
export async function readPublishLayerInputs(given: Given): Promise<PublishLayerInputs> {
  const { problems } = given
  const layerName = given.read('layer-name', nameOfLayer)
  if (!given.has('layer-name'))
    problems.add('`layer-name` is missing.', 'Set it to the name of the layer, such as `dependencies`.')
  const region = readRegion(given)
  const everyMode = readEveryMode(given, { region })
  const dryRun = readDryRun(given)
  const runtimes = readRuntimes(given)
  const architectures = given.read('compatible-architectures', architectureList) ?? []
  const source = readLayerSource(given, runtimes)
  const sharing = readSharing(given)
  const optional = withoutUndefined({
    description: given.readProse('description', shortText(256)),
    license: given.readProse('license', shortText(512)),
    keepVersions: given.read('keep-versions', wholeNumber({ least: 2, example: 5 })),
    staging: readStaging(given),
    releaseOrigin: readOrigin(given),
  })
  if (layerName === undefined || region === undefined || source === undefined || problems.found)
    throw problems.failure()
  const isBuilt = source.kind === 'requirements' || source.kind === 'package-lock'
  return {
    mode: 'publish-layer',
    layerName,
    region,
    ...everyMode,
    ...dryRun,
    source,
    runtimes:
      source.kind === 'requirements' && runtimes.length === 0 ? [`python${source.pythonVersion}`] : runtimes,
    architectures: isBuilt && architectures.length === 0 ? ['x86_64'] : architectures,
    sharing,
    ...optional,
  }
}

/** LayerName in the Lambda API, without the form of an ARN. */
export const nameOfLayer: Parser<string> = lineOf((text, name, problems) => {
  if (/^[a-zA-Z0-9-_]{1,140}$/.test(text)) return text
  const [, inArn] = /^arn:[\w-]+:lambda:[^:]*:[^:]*:layer:([\w-]+)/.exec(text) ?? []
  problems.add(
    `\`${name}\` is ${quoted(text)}, which is not the name of a layer.`,
    inArn === undefined
      ? 'A name has up to 140 letters, digits, hyphens and underscores, such as `dependencies`.'
      : `Write the name alone, \`${inArn}\`; the region and account are those of the step.`,
  )
  return undefined
})

/** Runtimes come and go, so only the form is checked. */
const runtimeList = listOf({
  pattern: /^[a-z][a-z0-9.-]*$/,
  what: "the identifier of a runtime, in Lambda's spelling",
  advice: 'Write one such as `python3.13` or `nodejs24.x`.',
})

/** CompatibleRuntimes in the API: at most 15 items. */
const MOST_RUNTIMES = 15

function readRuntimes(given: Given): readonly string[] {
  const runtimes = given.read('compatible-runtimes', runtimeList) ?? []
  if (runtimes.length > MOST_RUNTIMES)
    given.problems.add(
      `\`compatible-runtimes\` names ${runtimes.length} runtimes: Lambda takes at most ${MOST_RUNTIMES}.`,
      'Name those that the layer is tested with.',
    )
  return runtimes
}

const architectureList = listOf({
  pattern: /^(x86_64|arm64)$/,
  what: 'an architecture of Lambda',
  advice: 'Write `x86_64` (Intel, AMD) or `arm64` (Graviton).',
}) as Parser<readonly Architecture[]>

const shareList = listOf({
  pattern: /^(\d{12}|o-[a-z0-9]{10,32}|\*)$/,
  what: 'the ID of an account or an organization',
  advice:
    'An account has 12 digits, such as `111122223333`; an organization looks like `o-a1b2c3d4e5`; `*` is everybody.',
})

/** OrganizationId in the API: o-[a-z0-9]{10,32}. */
function readSharing(given: Given): Sharing {
  const ids = given.read('share-with', shareList) ?? []
  const everybody = ids.includes('*')
  if (everybody && ids.length > 1)
    given.problems.add(
      '`share-with` names everybody (`*`) and others, who are part of everybody.',
      "Write `share-with: '*'` if the layer is to be public, or remove `*`.",
    )
  return {
    accounts: ids.filter((id) => /^\d/.test(id)),
    organizations: ids.filter((id) => id.startsWith('o-')),
    ...(everybody && { everybody }),
  }
}
