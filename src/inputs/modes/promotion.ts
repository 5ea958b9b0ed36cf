import { listed } from '../../model/text.ts'
import type { PromotionInputs, PromotionSource } from '../../model/wanted.ts'
import { aliasName } from '../function.ts'
import { type GivenInputs, type InputDoc, lineOf, type Parser } from '../given-inputs.ts'
import { quoted } from '../parsers/problems.ts'

/** The inputs that name an existing version. */
export const promotionInputs = {
  version: { absent: 'none' },
  'source-alias': { absent: 'none' },
} as const satisfies Record<string, InputDoc>

type PromotionInput = keyof typeof promotionInputs

/**
 * The version to promote, and the alias that will serve it; undefined when none is named.
 * @param alias the value of `alias`; undefined when it is missing or invalid
 * @param excluded the inputs that a promotion cannot be combined with
 */
export function readPromotionSource<Name extends string>(
  given: GivenInputs<Name | PromotionInput | 'alias'>,
  alias: string | undefined,
  excluded: readonly Name[],
): Pick<PromotionInputs, 'promotion' | 'alias'> | undefined {
  const { problems } = given
  const written = (Object.keys(promotionInputs) as PromotionInput[]).filter((name) => given.has(name))
  const [first] = written
  if (first === undefined) return undefined
  if (written.length > 1)
    problems.add(
      '`version` and `source-alias` are both given, but a promotion takes one version.',
      'Keep `source-alias` to promote what another alias serves, or `version` to promote a specific version.',
    )
  const misplaced = excluded.filter((name) => given.has(name))
  if (misplaced.length > 0)
    problems.add(
      `${listed(misplaced)} ${misplaced.length === 1 ? 'is' : 'are'} given together with \`${first}\`, but a promotion takes a version as it is: it builds, uploads and configures nothing, and does not change $LATEST.`,
      `Leave ${misplaced.length === 1 ? 'it' : 'them'} out, or leave \`${first}\` out to release a new version.`,
    )
  if (!given.has('alias'))
    problems.add(
      `\`${first}\` is given without \`alias\`, the alias that will serve the version.`,
      'Set `alias`, such as `PROD`.',
    )
  const promotion = given.read('version', promotedVersion) ?? readSourceAlias(given, alias)
  return promotion && alias !== undefined ? { promotion, alias } : undefined
}

function readSourceAlias(
  given: GivenInputs<'source-alias'>,
  alias: string | undefined,
): PromotionSource | undefined {
  const source = given.read('source-alias', aliasName)
  if (source === undefined) return undefined
  if (source === alias)
    given.problems.add(
      `\`source-alias\` and \`alias\` are both ${quoted(source)}, so there is nothing to promote.`,
      'Set `source-alias` to the alias through which the version was tested, such as `STAGE`.',
    )
  return { kind: 'source-alias', alias: source }
}

const promotedVersion: Parser<PromotionSource> = lineOf((text, name, problems) => {
  if (/^[1-9][0-9]*$/.test(text)) return { kind: 'version', version: text }
  problems.add(
    `\`${name}\` is ${quoted(text)}, but it has to be the number of a published version.`,
    text === '$LATEST'
      ? 'To publish $LATEST and release that, leave `version` out and set `unreleased-changes: release`; or write the number of a version, such as `41`.'
      : 'Write one such as `41`; to promote what another alias serves, set `source-alias`.',
  )
  return undefined
})
