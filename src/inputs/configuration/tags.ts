import type { GivenInputs, Parser } from '../given-inputs.ts'
import { warnOfPlaceholder } from '../parsers/placeholders.ts'
import { type Problems, quoted } from '../parsers/problems.ts'

/** Lambda's limits for a tag, in characters. */
const longestKey = 128
const longestValue = 256

/** Keys of tags to remove. */
export function readTagsToRemove(
  given: GivenInputs<'tags-remove'>,
  set: Readonly<Record<string, string>> | undefined,
): readonly string[] | undefined {
  const keys = given.read('tags-remove', tagKeys)
  for (const key of keys ?? []) {
    if (set && Object.hasOwn(set, key))
      given.problems.add(
        `The tag ${quoted(key)} is both in \`tags\` and in \`tags-remove\`.`,
        'Name it once.',
      )
    if (key.toLowerCase().startsWith('aws:'))
      given.problems.add(
        `\`tags-remove\` has the key ${quoted(key)}, but only AWS removes tags whose keys begin with \`aws:\`.`,
        'Leave it out.',
      )
  }
  return keys
}

/** Separated by commas or line ends: a key may contain blanks. */
const tagKeys: Parser<readonly string[]> = (text) => [
  ...new Set(
    text
      .split(/[,\n]/)
      .map((key) => key.trim())
      .filter((key) => key !== ''),
  ),
]

/** Tags from a map of strings in YAML or JSON. */
export async function parseTags(
  text: string,
  problems: Problems,
): Promise<Readonly<Record<string, string>> | undefined> {
  const [{ parseMap }, { stringEntries }] = await Promise.all([
    import('../parsers/yaml.ts'),
    import('../parsers/string-map.ts'),
  ])
  const map = parseMap(text, '`tags`', 'strings', problems)
  if (map === undefined) return undefined
  const tags = stringEntries(map, { label: '`tags`', variables: false, secret: false }, problems)
  if (tags.size === 0)
    problems.add(
      '`tags` is an empty map, which changes nothing.',
      'Leave the input out, or set `tags-remove`.',
    )
  for (const [key, value] of tags) {
    warnOfPlaceholder(value, `\`tags\`: the value of ${quoted(key)}`, problems)
    if (key === '' || key.length > longestKey)
      problems.add(
        `\`tags\` has a key of ${key.length} characters: ${quoted(key)}.`,
        `A key has 1 to ${longestKey} characters.`,
      )
    if (key.toLowerCase().startsWith('aws:'))
      problems.add(
        `\`tags\` has the key ${quoted(key)}, but AWS reserves keys that begin with \`aws:\`.`,
        'Choose another key.',
      )
    if (value.length > longestValue)
      problems.add(
        `\`tags\` has a value of ${value.length} characters at the key ${quoted(key)}.`,
        `A value has at most ${longestValue} characters.`,
      )
  }
  return Object.fromEntries(tags)
}
