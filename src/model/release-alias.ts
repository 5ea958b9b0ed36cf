import { createHash } from 'node:crypto'
import type { Alias } from './alias.ts'

/** An alias that names the release of a tag. Its description records the tag. */
export interface ReleaseAlias {
  readonly name: string
  /** A tag, a branch or another text, without `refs/tags/` or `refs/heads/`. Several tags may have the same name. */
  readonly tag: string
}

/** Lambda's limit for the name of an alias (CreateAlias, Name), in characters. */
const LONGEST_NAME = 128

/**
 * The name of the release alias for a tag or another text: `lambda/v1.0.4` becomes `lambda-v1-0-4`. Every character
 * that an alias name cannot contain becomes a hyphen. The prefixes `refs/tags/` and `refs/heads/` are removed.
 * @returns undefined if the name would be empty, only digits (like the number of a version), or too long
 */
export function releaseAliasName(text: string): string | undefined {
  const name = tagIn(text).replace(/[^a-zA-Z0-9_-]/gu, '-')
  return name === '' || /^[0-9]+$/.test(name) || name.length > LONGEST_NAME ? undefined : name
}

/** A tag or another text without the prefixes that GitHub gives refs. */
export function tagIn(text: string): string {
  return text.replace(/^refs\/(tags|heads)\//, '')
}

/** The maximum length of a tag in a description, in characters. The numbers of versions need room, too. */
const LONGEST_TAG = 128

/** A tag as descriptions record it: one word of ASCII characters. A long one is replaced by its hash. */
export function recordedTag(tag: string): string {
  const word = tag.toWellFormed().replace(/[^\x21-\x7e]|%/gu, encodeURIComponent)
  if (word.length <= LONGEST_TAG) return word
  return `sha256:${createHash('sha256').update(word).digest('base64url')}`
}

/**
 * The tag of a release alias, as recorded; undefined for every other alias. Earlier versions of this action recorded only
 * the ref of the run. It counts if the name was derived from it: an alias for traffic may be named like its branch.
 */
export function recordedTagOf({ name, history }: Pick<Alias, 'name' | 'history'>): string | undefined {
  if (history?.tag !== undefined) return history.tag
  const ref = history?.git.ref
  return ref !== undefined && ref !== name && releaseAliasName(ref) === name ? recordedTag(ref) : undefined
}

/** Whether an alias is the release alias of this tag, and not another alias with the same name. */
export function isReleaseAliasOf({ tag }: ReleaseAlias, alias: Pick<Alias, 'name' | 'history'>): boolean {
  return recordedTagOf(alias) === recordedTag(tag)
}
