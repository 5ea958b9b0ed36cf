/** Lambda's limit for the name of an alias (CreateAlias, Name), in characters. */
const LONGEST_NAME = 128

/**
 * The name of the release alias for a tag or another text: `lambda/v1.0.4` becomes `lambda-v1-0-4`. Every character
 * that an alias name cannot contain becomes a hyphen. The prefixes `refs/tags/` and `refs/heads/` are removed.
 * @returns undefined if the name would be empty, only digits (like the number of a version), or too long
 */
export function releaseAliasName(text: string): string | undefined {
  const name = text.replace(/^refs\/(tags|heads)\//, '').replace(/[^a-zA-Z0-9_-]/gu, '-')
  return name === '' || /^[0-9]+$/.test(name) || name.length > LONGEST_NAME ? undefined : name
}
