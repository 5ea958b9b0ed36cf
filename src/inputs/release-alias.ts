import { releaseAliasName } from '../release/release-alias.ts'
import { lineOf, type Parser } from './given-inputs.ts'
import { quoted } from './problems.ts'

/** The alias that names a release, given as its name or as the tag that it is made from. */
export const releaseAlias: Parser<string> = lineOf((text, name, problems) => {
  const alias = releaseAliasName(text)
  if (alias !== undefined) return alias
  problems.add(
    `\`${name}\` is ${quoted(text)}, and no alias can be made of it: an alias has at most 128 characters, and not digits alone, which would look like a version number.`,
    'Give a tag or a name such as `lambda/v1.0.4` or `v42`.',
  )
  return undefined
})
