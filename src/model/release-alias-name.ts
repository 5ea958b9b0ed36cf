/** Lambda's limit for the name of an alias (CreateAlias, Name), in characters. */
const LONGEST_NAME = 128

/**
 * The alias that names a release, from a tag or any other text: `lambda/v1.0.4` becomes `lambda-v1-0-4`. Every
 * character that an alias cannot have becomes a hyphen; `refs/tags/` and `refs/heads/` in front are left out.
 * @returns undefined where no alias can be made of it: empty, digits alone (a version's number), or too long
 */
export function releaseAliasName(text: string): string | undefined {
  const name = text.replace(/^refs\/(tags|heads)\//, '').replace(/[^a-zA-Z0-9_-]/gu, '-')
  return name === '' || /^[0-9]+$/.test(name) || name.length > LONGEST_NAME ? undefined : name
}
