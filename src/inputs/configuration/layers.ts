import type { LayersChange } from '../../model/wanted.ts'
import type { GivenInputs, InputDoc } from '../given-inputs.ts'
import { type Problems, quoted } from '../parsers/problems.ts'
import { list, strategies } from '../parsers/words.ts'

export const layersInputs = {
  layers: { absent: 'unchanged' },
  'layers-strategy': { default: 'merge' },
} as const satisfies Record<string, InputDoc>

type LayersInput = keyof typeof layersInputs

type Given = GivenInputs<LayersInput | 'dry-run'>

/** arn:PARTITION:lambda:REGION:ACCOUNT:layer:NAME, and the version (LayerVersionArn in the API). */
const form =
  /^(?<key>arn:[a-zA-Z0-9-]+:lambda:(?<place>[a-zA-Z0-9-]+):\d{12}:layer:[a-zA-Z0-9-_]+)(?::(?<version>[0-9]+))?$/

/** Lambda's limit of layers for a function. */
const most = 5

/**
 * The change of the function's layers; undefined when no input names any.
 *
 * @param general the layers in `function-configuration`
 * @param region of the function; undefined when it is invalid
 */
export function readLayers(
  given: Given,
  general: readonly string[] | undefined,
  region: string | undefined,
): LayersChange | undefined {
  const strategy = given.read('layers-strategy', strategies) ?? layersInputs['layers-strategy'].default
  const arns = given.read('layers', list) ?? general
  if (arns === undefined) {
    if (given.has('layers-strategy') && !given.has('layers')) refuseMissingLayers(given, strategy)
    return undefined
  }
  if (arns.length === 0 && strategy === 'merge')
    given.problems.add(
      'The layers are given as an empty list, and merging an empty list changes nothing.',
      'Leave it out, or set `layers-strategy: replace` to remove all layers.',
    )
  checkLayers(arns, region, given.problems)
  return { strategy, arns }
}

/** In a dry run, an earlier step that publishes a layer has no ARN to give yet. */
function refuseMissingLayers(given: Given, strategy: LayersChange['strategy']): void {
  const problem = `\`layers-strategy\` is \`${strategy}\`, but no input gives the ${strategy === 'replace' ? 'new ' : ''}layers.`
  const why =
    'An expression that is empty counts as not set: GitHub drops a job output that contains a masked value, such as an account ID.'
  if (given.text('dry-run')?.trim() === 'true') given.problems.warn(`${problem} ${why}`)
  else
    given.problems.add(
      problem,
      `Set \`layers\`; with \`layers-strategy: replace\`, \`layers: []\` removes all of them. ${why}`,
    )
}

function checkLayers(arns: readonly string[], region: string | undefined, problems: Problems): void {
  const keys = new Set<string>()
  for (const arn of arns) {
    const { key, version, place } = form.exec(arn)?.groups ?? {}
    if (key === undefined)
      problems.add(
        `\`layers\` has the item ${quoted(arn)}, which is not the ARN of a layer version.`,
        'It looks like `arn:aws:lambda:eu-central-1:123456789012:layer:dependencies:7`.',
      )
    else if (version === undefined)
      problems.add(
        `\`layers\` has the item ${quoted(arn)}, an ARN without a version.`,
        `Add the version of the layer, such as \`${key}:7\`.`,
      )
    else if (keys.has(key))
      problems.add(`\`layers\` names the layer ${quoted(key)} more than once.`, 'Name one version of it.')
    if (place !== undefined && region !== undefined && place !== region)
      problems.add(
        `\`layers\` has the item ${quoted(arn)}, a layer in ${place}, but the function is in ${region}.`,
        'A function can use only layers in its own region: publish the layer there, too, and give that ARN.',
      )
    if (key !== undefined) keys.add(key)
  }
  if (arns.length > most)
    problems.add(
      `\`layers\` names ${arns.length} layers: Lambda takes at most ${most}.`,
      'Combine some of them into one.',
    )
}
